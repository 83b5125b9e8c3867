import CallCenter
import EventCore

// Whose turn it was among the operators.
extension Auditor {
  /// Whether the desk's policy names this operator, while the operator is still among the available.
  mutating func judgeChoice(of assignment: Int, for slot: Int, claimsChoice: Bool) {
    let desk = shadow.assignments[assignment].desk
    let tier = shadow.assignments[assignment].tier
    guard tier >= 0, shadow.desks[desk].hasRule else { return }
    guard shadow.isAvailable(for: assignment) else { return }
    let waited = now - shadow.lines.details[slot].lineSince
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
    if shadow.desks[desk].isJudgedCallByCall { look(.choiceByPolicy) }
    if desk >= shadow.queueCount, shadow.desks[desk].tiersCompete == .highest { look(.strictAutodial) }
    if allAreEligible && !isStrict {
      judgeByTournament(assignment, slot, desk)
    } else {
      judgeByScan(assignment, slot, desk, waited: waited)
    }
    if shadow.comparesShare(of: assignment) {
      shadow.counts.decide(shadow.assignments.place(of: assignment))
    }
  }

  private mutating func judgeByTournament(_ assignment: Int, _ slot: Int, _ desk: Int) {
    let tier = shadow.assignments[assignment].tier
    let place = shadow.assignments[assignment].place
    guard let top = shadow.first(of: tier) else { return }
    judgeTiers(assignment, slot, desk, waited: nil)
    if shadow.keyAtEntry(of: assignment) != shadow.keyAtEntry(of: top) {
      breachChoice(assignment, slot, insteadOf: top)
      return
    }
    switch shadow.desks[desk].ending {
    case .draw:
      return
    case .rotation:
      guard shadow.firstTied(after: shadow.assignments[top].place, of: tier, with: top) != top else { return }
      judgeRing(assignment, slot, shadow.firstTied(after: shadow.tiers.tiers[tier].lastByTie, of: tier, with: top))
      shadow.tiers.rememberTie(place, of: tier)
    case .roundRobin:
      judgeRing(assignment, slot, shadow.firstTied(after: shadow.tiers.tiers[tier].lastChosen, of: tier, with: top))
    }
  }

  private mutating func judgeRing(_ assignment: Int, _ slot: Int, _ expected: Int) {
    if expected != assignment { breachChoice(assignment, slot, insteadOf: expected) }
  }

  /// Whether another tier should have gone first, judged by the leading value of each tier's first.
  ///
  /// - Parameter waited: how long the call has waited, if everybody is to be looked at.
  mutating func judgeTiers(_ assignment: Int, _ slot: Int, _ desk: Int, waited: Int64?) {
    let tier = shadow.assignments[assignment].tier
    let all = shadow.desks[desk].tiers
    if waited == nil, shadow.isHighest(tier, of: desk) { return }
    guard all.count > 1, let own = leading(of: tier, waited: waited) else { return }
    for other in all where other != tier {
      guard let theirs = leading(of: other, waited: waited) else { continue }
      let goesFirst: Bool
      switch shadow.desks[desk].tiersCompete {
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

  private mutating func leading(of tier: Int, waited: Int64?) -> Int64? {
    if let waited {
      guard let best = first(of: tier, waited: waited) else { return nil }
      return shadow.key(of: best).leading
    }
    guard let best = shadow.first(of: tier) else { return nil }
    return shadow.keyAtEntry(of: best).leading
  }

  private mutating func breachTier(_ assignment: Int, _ slot: Int, _ tier: Int) {
    let person = shadow.assignments[assignment].operator
    let desk = shadow.assignments[assignment].desk
    let isStrictAutodial = desk >= shadow.queueCount && shadow.desks[desk].tiersCompete == .highest
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
