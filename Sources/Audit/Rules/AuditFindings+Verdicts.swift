import CallCenter
import EventCore

extension AuditFindings {
  /// One verdict for every rule, in the order of their numbers.
  ///
  /// - Parameter judgedElsewhere: verdicts on rules that one stream of events cannot show: twins, and sums of reports.
  public func verdicts(judgedElsewhere: [RuleVerdict] = []) -> [RuleVerdict] {
    Rule.allCases.map { rule in
      judgedElsewhere.first { $0.id == rule.id } ?? verdict(on: rule)
    }
  }

  private func verdict(on rule: Rule) -> RuleVerdict {
    let judgement = judgement(on: rule)
    return RuleVerdict(
      id: rule.id, kind: rule.kind, statement: rule.statement, verdict: judgement.verdict,
      evidence: judgement.evidence)
  }

  private func judgement(on rule: Rule) -> Judgement {
    switch rule {
    case .namesAndMail: floor.judgeNamesAndMail()
    case .queueNames: floor.judgeQueueNames()
    case .softphoneOnly: floor.judgeSoftphoneOnly()
    case .equalShares: judgeEqualShares().joined(with: judgeEqualLoad())
    case .higherPriorityMore: judgeHigherPriority()
    case .softphonePresence, .forwardingLabels, .priorityOrder, .groupsNeutral, .groupAssignments, .rolesNeutral,
      .sameAgain, .relabelling, .timeScaling:
      .notExercised("it needs a second run of a changed scenario: callfloor audit --twins SCENARIO")
    case .groupSums: .notExercised("it is judged by the figures of a report")
    case .channels, .unassigned, .priorityZero, .zeroIsPerPair, .choiceByPolicy, .nobodyWaitsForNothing,
      .callsInOrder, .oneThingAtATime, .scriptGate, .conservation, .statusesPartition, .wrapUpIsRespected,
      .unansweredOffers, .manualNeedsQueue,
      .neverOverSoftphone, .firstDialChannel, .zeroOnAutodial, .strictAutodial, .descendingPriorities, .nuisanceCounted,
      .pacingCap, .nobodyOnDuty, .redialRules:
      judgeTrace(rule)
    }
  }

  private func judgeTrace(_ rule: Rule) -> Judgement {
    if let first = rules[rule].first {
      let clock = first.time.timeOfDay(startingAt: floor.startOfDay)
      let run = replications > 1 ? " of replication \(first.replication)" : ""
      let times = rules[rule].breaches == 1 ? "once" : "\(rules[rule].breaches) times, first"
      return Judgement(verdict: .broken, evidence: "\(times) at \(clock)\(run): \(first.what)")
    }
    if let reason = reasonNotToJudge(rule) { return .notExercised(reason) }
    return Judgement(verdict: .holds, evidence: evidence(for: rule) + inRuns)
  }

  private var inRuns: String { replications > 1 ? " in \(replications) replications" : "" }

  private func evidence(for rule: Rule) -> String {
    let looked = rules[rule].looked
    switch rule {
    case .channels: return "\(counted(looked, "offer")), each over a channel of the operator's"
    case .unassigned: return "\(counted(looked, "offer")), each to somebody assigned"
    case .priorityZero: return "\(counted(zeroAssignments, "assignment")) at priority 0 got no offer"
    case .neverOverSoftphone: return "\(counted(looked, "offer")) of autodials' calls"
    case .firstDialChannel: return "\(counted(looked, "offer")) to operators with a softphone and other channels"
    case .manualNeedsQueue: return "\(counted(Int(manualCalls), "call")) of operators' own, each for a queue of theirs"
    case .zeroOnAutodial:
      return "\(counted(zeroDialAssignments, "assignment")) at priority 0 got no offer and did not count"
    case .strictAutodial: return "\(counted(looked, "choice")) between operators"
    case .descendingPriorities: return "\(counted(looked, "offer")) beside another of the same instant"
    case .nuisanceCounted: return nuisanceInWords
    case .pacingCap: return "\(counted(looked, "attempt")) within its bound"
    case .nobodyOnDuty: return "\(counted(looked, "attempt")), each with somebody on duty"
    case .redialRules: return "\(counted(looked, "attempt")) by the rules"
    case .zeroIsPerPair: return "\(counted(operatorsWithSomeZero, "operator")) at 0 on one queue served another"
    case .choiceByPolicy: return "\(counted(looked, "choice")) between operators"
    case .nobodyWaitsForNothing: return "\(counted(looked, "instant")) with calls waiting"
    case .callsInOrder: return "\(counted(looked, "offer")) while other calls waited"
    case .oneThingAtATime: return "\(counted(looked, "offer"))"
    case .scriptGate: return "\(counted(looked, "offer")), each after the script"
    case .conservation: return "\(counted(looked, "call")) accounted for"
    case .statusesPartition: return "\(counted(looked, "change")) of status, adding up to the microsecond"
    case .wrapUpIsRespected: return "\(counted(looked, "wrap-up")) left in peace"
    case .unansweredOffers: return "\(counted(looked, "end")) of unanswered offers and of pauses"
    case .namesAndMail, .queueNames, .softphoneOnly, .softphonePresence, .forwardingLabels, .equalShares,
      .higherPriorityMore, .priorityOrder, .groupsNeutral, .groupAssignments, .groupSums, .rolesNeutral, .sameAgain,
      .relabelling, .timeScaling:
      preconditionFailure("not a rule that one run shows")
    }
  }

  private func counted(_ number: Int, _ noun: String) -> String { number == 1 ? "1 \(noun)" : "\(number) \(noun)s" }

  /// Assignments to queues at priority 0.
  var zeroAssignments: Int { assignments.count { $0.priority == 0 && !floor.isAutodial(desk: $0.desk) } }

  /// Assignments to autodials at priority 0.
  var zeroDialAssignments: Int { assignments.count { $0.priority == 0 && floor.isAutodial(desk: $0.desk) } }

  /// For each autodial what became of the people, and the rate by its formula.
  private var nuisanceInWords: String {
    zip(floor.autodials, dialled).map { autodial, counts in
      let people = "\"\(autodial.name)\": \(counts.live) people, \(counts.inTime) in time, \(counts.nuisance) nuisance"
      guard let plan = autodial.nuisance else { return people }
      let within = "\(plan.within.microseconds / 1_000_000)\(SimTime.fraction(plan.within.microseconds % 1_000_000)) s"
      let from = floor.countedFrom.timeOfDay(startingAt: floor.startOfDay)
      let to = floor.end.timeOfDay(startingAt: floor.startOfDay)
      let rate = counts.rate(plan.formula).map { "\(rounded($0 * 100)) %" } ?? "of nothing"
      return people + ", within \(within), attempts from \(from) to \(to), \(plan.formula.rawValue) \(rate)"
    }.joined(separator: "; ")
  }

  /// Operators at priority 0 on one queue who answered calls of another.
  var operatorsWithSomeZero: Int {
    var zero = Set<Int>()
    var serving = Set<Int>()
    for row in assignments {
      if row.priority == 0 {
        if !floor.isAutodial(desk: row.desk) { zero.insert(row.operator) }
      } else if row.calls > 0 { serving.insert(row.operator) }
    }
    return zero.intersection(serving).count
  }
}

/// A verdict without its rule.
struct Judgement {
  var verdict: RuleVerdict.Verdict
  var evidence: String

  /// Of two tests of one rule: broken if one is, and only then not exercised if neither is.
  func joined(with other: Judgement?) -> Judgement {
    guard let other else { return self }
    if verdict == other.verdict { return Judgement(verdict: verdict, evidence: evidence + "; " + other.evidence) }
    if verdict == .broken || other.verdict == .notExercised { return self }
    return other.verdict == .broken || verdict == .notExercised ? other : self
  }

  static func notExercised(_ reason: String) -> Self { Self(verdict: .notExercised, evidence: reason) }
  static func holds(_ evidence: String) -> Self { Self(verdict: .holds, evidence: evidence) }
  static func broken(_ evidence: String) -> Self { Self(verdict: .broken, evidence: evidence) }
}
