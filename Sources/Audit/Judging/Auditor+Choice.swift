import CallCenter

// Whose turn it was: of the calls, and of the operators.
extension Auditor {
  /// No more urgent or earlier call that this operator could take may be open.
  ///
  /// Where the operator's own priorities order desks of one kind, only calls of one desk and of the other kind are
  /// compared.
  mutating func judgeTurn(of slot: Int, for assignment: Int) {
    if shadow.open > 1 { rules.look(.callsInOrder) }
    let who = shadow.assignments[assignment].operator
    let desk = shadow.lines[slot].desk
    if let rival = earlierCall(than: slot, for: assignment) { breachTurn(of: slot, who, rival) }
    let range = shadow.operators[who].firstAssignment..<shadow.operators[who].endOfAssignments
    guard range.count > 1, floor.callOrder == .age || shadow.operators[who].hasAutodials else { return }
    for other in range where other != assignment && shadow.assignments[other].tier >= 0 {
      guard shadow.desks[shadow.assignments[other].desk].open > 0 else { continue }
      let rival =
        shadow.assignments[other].isAutodial == shadow.assignments[assignment].isAutodial
        ? rivalOfItsKind(of: slot, in: desk, for: other) : rivalOfOtherKind(for: other)
      if let rival { breachTurn(of: slot, who, rival) }
    }
  }

  /// A call of another desk, of the same kind, that goes first.
  private func rivalOfItsKind(of slot: Int, in desk: Int, for other: Int) -> Int? {
    guard floor.callOrder == .age else { return nil }
    let own = shadow.desks[desk].precedence
    let others = shadow.desks[shadow.assignments[other].desk].precedence
    if others < own { return nil }
    return others > own ? firstAcceptable(for: other) : earlierCall(than: slot, for: other)
  }

  /// Answered calls of autodials go before inbound ones, or the other way round.
  private func rivalOfOtherKind(for other: Int) -> Int? {
    let goesFirst = shadow.assignments[other].isAutodial != floor.inboundFirst
    return goesFirst && shadow.isAvailable(for: other) ? firstAcceptable(for: other) : nil
  }

  private mutating func breachTurn(of slot: Int, _ who: Int, _ rival: Int) {
    breach(
      .callsInOrder,
      "\(callName(slot)) of \(deskName(shadow.lines[slot].desk)) was offered to \(name(who)) while "
        + "\(callName(rival)) of \(deskName(shadow.lines[rival].desk)) came first")
  }

  /// An open call of the assignment's desk that goes before this one and that the operator could take.
  private func earlierCall(than slot: Int, for assignment: Int) -> Int? {
    let desk = shadow.assignments[assignment].desk
    let latest = now - shadow.assignments[assignment].after
    let level = Int(shadow.lines[slot].level)
    for urgent in 0...level {
      guard let head = shadow.lines.first(of: desk, level: urgent), head != slot,
        shadow.lines[head].enteredAt <= latest
      else { continue }
      if urgent < level || shadow.lines.isEarlier(head, than: slot) { return head }
    }
    return nil
  }

  private func firstAcceptable(for assignment: Int) -> Int? {
    let latest = now - shadow.assignments[assignment].after
    return (0..<shadow.lines.levels).lazy.compactMap {
      shadow.lines.first(of: shadow.assignments[assignment].desk, level: $0)
    }.first { shadow.lines[$0].enteredAt <= latest }
  }

  /// Whether the desk's policy names this operator, while the operator is still among the available.
  mutating func judgeChoice(of assignment: Int, for slot: Int, claimsChoice: Bool) {
    let desk = shadow.assignments[assignment].desk
    let tier = shadow.assignments[assignment].tier
    guard tier >= 0, let rule = shadow.desks[desk].rule else { return }
    guard shadow.isAvailable(for: assignment) else { return }
    let waited = now - shadow.lines[slot].enteredAt
    var eligible = shadow.desks[desk].free
    var allAreEligible = true
    var isAtThreshold = false
    for delay in shadow.desks[desk].delays {
      if shadow.delays[delay].after <= waited {
        eligible += shadow.delays[delay].free
        if shadow.delays[delay].after == waited, shadow.delays[delay].free > 0 { isAtThreshold = true }
      } else if shadow.delays[delay].free > 0 {
        allAreEligible = false
      }
    }
    defer { shadow.tiers.rememberChosen(shadow.assignments[assignment].place, of: tier) }
    // An operator who takes a call by their own priorities was not chosen by the desk.
    if eligible < 2 || (floor.callOrder == .operatorPriority && !claimsChoice) { return }
    // At the very instant at which a wait is long enough for somebody, whoever was free before may have taken the call.
    if isAtThreshold && !claimsChoice { return }
    if rule.isJudgedCallByCall { rules.look(.choiceByPolicy) }
    if desk >= shadow.queueCount, rule.tiers == .highest { rules.look(.strictAutodial) }
    if allAreEligible && !isStrict {
      judgeByTournament(assignment, slot, rule)
    } else {
      judgeByScan(assignment, slot, rule, waited: waited)
    }
    if shadow.assignments[assignment].cell >= 0 {
      shadow.shares.decide(
        assignment, cell: shadow.assignments[assignment].cell, pairs: shadow.desks[desk].pairs)
    }
  }

  private mutating func judgeByTournament(_ assignment: Int, _ slot: Int, _ rule: ChoiceRule) {
    let tier = shadow.assignments[assignment].tier
    let place = shadow.assignments[assignment].place
    let key = shadow.tiers.key(at: place, of: tier)
    guard let top = shadow.tiers.first(of: tier) else { return }
    judgeTiers(assignment, slot, rule, waited: nil)
    let best = shadow.tiers.key(at: top, of: tier)
    if key != best {
      breachChoice(assignment, slot, insteadOf: Int(shadow.tiers.assignments[shadow.tiers.tiers[tier].start + top]))
      return
    }
    switch rule.ending {
    case .draw:
      return
    case .rotation:
      guard shadow.tiers.firstTied(after: top, of: tier) != top else { return }
      judgeRing(assignment, slot, shadow.tiers.firstTied(after: shadow.tiers.tiers[tier].lastByTie, of: tier))
      shadow.tiers.rememberTie(place, of: tier)
    case .roundRobin:
      judgeRing(assignment, slot, shadow.tiers.firstTied(after: shadow.tiers.tiers[tier].lastChosen, of: tier))
    }
  }

  private mutating func judgeRing(_ assignment: Int, _ slot: Int, _ expected: Int) {
    if expected == shadow.assignments[assignment].place { return }
    let start = shadow.tiers.tiers[shadow.assignments[assignment].tier].start
    breachChoice(assignment, slot, insteadOf: Int(shadow.tiers.assignments[start + expected]))
  }

  /// Whether another tier should have gone first, judged by the leading value of each tier's first.
  ///
  /// - Parameter waited: how long the call has waited, if everybody is to be looked at.
  mutating func judgeTiers(_ assignment: Int, _ slot: Int, _ rule: ChoiceRule, waited: Int64?) {
    let tier = shadow.assignments[assignment].tier
    let all = shadow.desks[shadow.assignments[assignment].desk].tiers
    guard all.count > 1, let own = leading(of: tier, waited: waited) else { return }
    for other in all where other != tier {
      guard let theirs = leading(of: other, waited: waited) else { continue }
      let goesFirst: Bool
      switch rule.tiers {
      case .one, .drawn: goesFirst = false
      case .highest: goesFirst = other < tier
      case .smallestClock: goesFirst = theirs < own || (theirs == own && other < tier)
      }
      if goesFirst {
        breachTier(assignment, slot, other)
        return
      }
    }
  }

  private func leading(of tier: Int, waited: Int64?) -> Int64? {
    if let waited { return first(of: tier, waited: waited).map { shadow.key(of: $0).leading } }
    return shadow.tiers.first(of: tier).map { shadow.tiers.key(at: $0, of: tier).leading }
  }

  private mutating func breachTier(_ assignment: Int, _ slot: Int, _ tier: Int) {
    let person = shadow.assignments[assignment].operator
    let desk = shadow.assignments[assignment].desk
    let isStrictAutodial = desk >= shadow.queueCount && shadow.desks[desk].rule?.tiers == .highest
    breach(
      isStrictAutodial ? .strictAutodial : .choiceByPolicy,
      "\(callName(slot)) of \(deskName(desk)) went to \(name(person)) while "
        + "somebody of priority \(shadow.tiers.tiers[tier].priority) came first"
        + rule(of: shadow.assignments[assignment].desk))
  }

  mutating func breachChoice(_ assignment: Int, _ slot: Int, insteadOf other: Int) {
    let person = shadow.assignments[assignment].operator
    let rival = shadow.assignments[other].operator
    let passesOverMiss = shadow.operators[person].missedLast && !shadow.operators[rival].missedLast
    breach(
      passesOverMiss ? .unansweredOffers : .choiceByPolicy,
      "\(callName(slot)) of \(deskName(shadow.assignments[assignment].desk)) went to \(name(person))"
        + (passesOverMiss ? ", who missed their last offer," : "") + " and not to \(name(rival))"
        + rule(of: shadow.assignments[assignment].desk))
  }

  /// The desk's policy and tie-breaks, for a sentence.
  private func rule(of desk: Int) -> String {
    guard let choice = floor.choice(ofDesk: desk) else { return "" }
    return " (\(([choice.policy.rawValue] + choice.tieBreaks.map(\.rawValue)).joined(separator: ", ")))"
  }
}
