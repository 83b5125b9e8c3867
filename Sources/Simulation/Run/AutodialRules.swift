import CallCenter
import Chance
import EventCore

/// What handlers ask of an autodial at every attempt, compiled from its plan.
struct AutodialRules {
  let hash: EntityHash
  let desk: DeskID
  let lines: Int
  let dialTimeout: SimDuration
  let outcomes: OutcomeTable
  let detection: DetectionPlan
  let machineTalk: DistributionID
  let within: SimDuration
  let holdingQueues: [QueueID]
  let dialsOnlyWhenFreed: Bool
  /// The predictive kind looks at who is busy for how long.
  let learns: Bool

  init(_ id: AutodialID, plan: FloorPlan) {
    let row = plan.autodials[id]
    hash = row.hash
    desk = plan.number(of: .autodial(id))
    lines = row.lines ?? .max
    dialTimeout = row.dialTimeout
    outcomes = row.outcomes
    detection = row.detection
    machineTalk = row.machineTalk
    within = row.nuisance.within
    holdingQueues = row.holdingQueues
    (dialsOnlyWhenFreed, learns) =
      switch row.pacing {
      case .progressive: (false, false)
      case .ratio(let ratio): (ratio.when == .freed, false)
      case .predictive, .differenceTarget, .abandonTarget: (false, true)
      }
  }
}

extension SourceRules {
  /// Called people are drawn and served as callers of a source of their own.
  init(_ autodial: AutodialPlan, desk: DeskID, level: UInt8) {
    hash = autodial.hash
    queue = QueueID(desk.index)
    self.level = level
    talk = autodial.talk
    patience = autodial.patience
    limit = -1
    balks = false
    retries = false
    isListed = false
    entersAtOnce = false
    waitsPlainly = false
    followsRates = false
    preparesTalk = false
    pairFactors = nil
  }
}

extension SourceRules {
  /// The rules of all inbound sources, and behind them those of the people that autodials call.
  static func all(of plan: FloorPlan, _ priorities: CallPriorities, shortWays: Bool) -> Column<SourceRules> {
    var rules = Column<SourceRules>(capacity: plan.sources.count + plan.autodials.count)
    for source in plan.sources.rows {
      rules.append(
        SourceRules(source, level: priorities.level(of: source.priority), plan: plan, shortWays: shortWays))
    }
    for id in plan.autodials.ids {
      rules.append(
        SourceRules(
          plan.autodials[id], desk: plan.number(of: .autodial(id)), level: 0))
    }
    return rules
  }
}

extension FloorPlan {
  /// Per operator: whether they make calls of their own or take those of autodials; everybody where a pacing counts the
  /// ready operators of the whole floor. `nil` where there is nothing of the kind.
  var operatorsWhoDoMore: [Bool]? {
    if autodials.isEmpty && manualSources.isEmpty { return nil }
    let countsFloor = autodials.rows.contains {
      if case .ratio(let ratio) = $0.pacing { ratio.minimumFreeOf == .floor && ratio.minimumFree > 0 } else { false }
    }
    var doMore = Array(repeating: countsFloor, count: operators.count)
    for autodial in autodials.rows {
      for id in autodial.assignments { doMore[assignments[id].operator.index] = true }
    }
    for source in manualSources.rows {
      for who in source.operators { doMore[who.index] = true }
    }
    return doMore
  }
}
