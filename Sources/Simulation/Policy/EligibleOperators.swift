import CallCenter
import Chance
import EventCore

/// Who may be offered a call of one queue now, in the order of the queue's policy.
///
/// Members sit on a ring ordered by chance, never by name or file. They are divided into groups of equal priority and
/// equal `after`; each group keeps its eligible members in a tournament. A key has the missed flag in front, so that
/// whoever missed an offer comes last inside the tier until the next answer.
struct EligibleOperators {
  /// One assignment with a priority above 0.
  struct Member {
    let assignment: AssignmentID
    let `operator`: OperatorID
    let priority: UInt8
    fileprivate(set) var group = 0
    fileprivate(set) var seat = 0
  }

  struct Group {
    let priority: UInt8
    let after: SimDuration
    let tier: Int
    /// The member at each seat, ascending on the ring.
    let members: [Int]
    var tournament: Tournament
  }

  /// What a choice found.
  struct Choice {
    let member: Int
    /// Somebody else was eligible too.
    let hadChoice: Bool
  }

  let rule: SelectionRule
  /// In ring order.
  private(set) var members: [Member] = []
  private(set) var groups: [Group] = []
  /// For each tier the place on the ring of the one last chosen by a tie; for round robin, last chosen.
  private var cursors: [Int]
  /// The groups of each tier; tiers in descending priority.
  private var tierGroups: [Range<Int>] = []
  /// Scratch of one choice, kept to allocate nothing.
  private var candidates: [Int] = []
  private var presentCount = 0
  private let hasEscalation: Bool
  private var clock: ShareCounter?
  private var calls: ShareCounter?
  private var load: ShareCounter?
  private let fault: PlantedFault?

  /// - Parameter ring: the queue's assignments with a priority above 0, in ring order.
  init(rule: SelectionRule, ring: [AssignmentPlan], ids: [AssignmentID], fault: PlantedFault?) {
    self.rule = rule
    self.fault = fault
    for (assignment, id) in zip(ring, ids) {
      members.append(
        Member(assignment: id, operator: assignment.operator, priority: max(assignment.priority, 1)))
    }
    func tierPriority(_ member: Member) -> UInt8 {
      if case .one = rule.tiers { return 0 }
      return member.priority
    }
    let tierPriorities = Set(members.map(tierPriority)).sorted(by: >)
    cursors = Array(repeating: -1, count: tierPriorities.count)
    hasEscalation = ring.contains { $0.after > .zero }
    candidates.reserveCapacity(members.count)
    for (tier, priority) in tierPriorities.enumerated() {
      let firstGroup = groups.count
      let inTier = members.indices.filter { tierPriority(members[$0]) == priority }
      for after in Set(inTier.map { ring[$0].after }).sorted() {
        let seated = inTier.filter { ring[$0].after == after }
        for (seat, member) in seated.enumerated() {
          members[member].group = groups.count
          members[member].seat = seat
        }
        groups.append(
          Group(
            priority: priority, after: after, tier: tier, members: seated,
            tournament: Tournament(seatCount: seated.count, width: 1 + rule.criteria.count)))
      }
      tierGroups.append(firstGroup..<groups.count)
    }
    for criterion in rule.criteria {
      switch criterion {
      case .shareClock: clock = ShareCounter(memberCount: members.count)
      case .calls: calls = ShareCounter(memberCount: members.count)
      case .load: load = ShareCounter(memberCount: members.count)
      case .idleSince: break
      }
    }
  }

  /// The waits at which further groups become eligible, ascending, 0 left out.
  var escalations: [SimDuration] {
    Set(groups.map(\.after)).filter { $0 > .zero }.sorted()
  }

  // One verb per event of a member's working life.

  /// The member may be offered calls from now on.
  ///
  /// - Complexity: O(log members).
  mutating func enter(_ member: Int, idleSince: SimTime, lastOfferMissed: Bool) {
    let group = members[member].group
    let seat = members[member].seat
    groups[group].tournament.setKey(lastOfferMissed ? 1 : 0, word: 0, of: seat)
    for (word, criterion) in rule.criteria.enumerated() {
      let value: Int64
      switch criterion {
      case .shareClock: value = clock!.values[member]
      case .idleSince: value = idleSince.microseconds
      case .calls: value = calls!.values[member]
      case .load: value = load!.values[member]
      }
      groups[group].tournament.setKey(value, word: word + 1, of: seat)
    }
    groups[group].tournament.insert(seat)
    presentCount += 1
  }

  /// The member may not be offered calls from now on.
  ///
  /// - Complexity: O(log members).
  mutating func leave(_ member: Int) {
    groups[members[member].group].tournament.remove(members[member].seat)
    presentCount -= 1
  }

  /// The member answers a call of this queue.
  mutating func answers(_ member: Int) {
    clock?.add(Policy.shareClockStep(priority: members[member].priority), to: member)
    calls?.add(1, to: member)
  }

  /// The member has worked on a contact, of whatever queue.
  mutating func works(_ member: Int, for duration: SimDuration) {
    load?.add(duration.microseconds, to: member)
  }

  /// The member logs in, or comes back from where the distributor saw them away.
  mutating func comesIn(_ member: Int) {
    if fault == .floodsNewcomer {
      clock?.startsAtZero(member)
      calls?.startsAtZero(member)
      load?.startsAtZero(member)
      return
    }
    clock?.comesIn(member)
    calls?.comesIn(member)
    load?.comesIn(member)
  }

  /// The member logs out.
  mutating func goesOut(_ member: Int) {
    clock?.goesOut(member)
    calls?.goesOut(member)
    load?.goesOut(member)
  }

  /// Who is offered a call that has waited so long; `nil` when nobody is eligible for it.
  ///
  /// - Parameter chance: a number strictly inside (0,1) that belongs to this offer; drawn only where the policy draws.
  /// - Complexity: O(log members + groups).
  mutating func choose(waited: SimDuration, chance: () -> Double) -> Choice? {
    guard presentCount > 0 else { return nil }
    switch rule.tiers {
    case .one, .highestFirst:
      return chooseInFirstTier(waited: waited, chance: chance)
    case .bestOfAll:
      return chooseBestOfAll(waited: waited, chance: chance)
    case .drawn:
      return chooseDrawn(waited: waited, chance: chance())
    }
  }

  private func isOpen(_ group: Int, _ waited: SimDuration) -> Bool {
    !groups[group].tournament.isEmpty && (!hasEscalation || groups[group].after <= waited)
  }

  private func eligibleCount(waited: SimDuration) -> Int {
    if !hasEscalation { return presentCount }
    return groups.indices.reduce(0) { $0 + (isOpen($1, waited) ? groups[$1].tournament.present : 0) }
  }

  private mutating func chooseInFirstTier(waited: SimDuration, chance: () -> Double) -> Choice? {
    let reversed = fault == .lowerTierFirst
    for step in groups.indices {
      let group = reversed ? groups.count - 1 - step : step
      guard isOpen(group, waited) else { continue }
      return choose(inTier: groups[group].tier, waited: waited, chance: chance)
    }
    return nil
  }

  private mutating func chooseBestOfAll(waited: SimDuration, chance: () -> Double) -> Choice? {
    var best: Int?
    for group in groups.indices where isOpen(group, waited) {
      guard let rival = best else {
        best = group
        continue
      }
      // Groups stand in descending priority, so among equal clocks the earlier one stays.
      if groups[group].tier == groups[rival].tier
        ? precedes(group, rival) : firstCriterion(of: group) < firstCriterion(of: rival)
      {
        best = group
      }
    }
    guard let best else { return nil }
    return choose(inTier: groups[best].tier, waited: waited, chance: chance)
  }

  private func firstCriterion(of group: Int) -> Int64 {
    groups[group].tournament.key(of: groups[group].tournament.winner!, word: 1)
  }

  /// Whether the best of one group comes before the best of another, by the keys alone.
  private func precedes(_ a: Int, _ b: Int) -> Bool {
    for word in 0...rule.criteria.count {
      let x = groups[a].tournament.key(of: groups[a].tournament.winner!, word: word)
      let y = groups[b].tournament.key(of: groups[b].tournament.winner!, word: word)
      if x != y { return x < y }
    }
    return false
  }

  /// The best of a tier; it has several groups only where assignments differ in `after`.
  private mutating func choose(inTier tier: Int, waited: SimDuration, chance: () -> Double) -> Choice? {
    collectCandidates(ofTier: tier, waited: waited)
    let member: Int
    switch rule.resolution {
    case .rotation:
      let equals = equalCount()
      member = firstOnRing(after: cursors[tier], equals: equals)
      if equals > 1 { cursors[tier] = member }
    case .roundRobin:
      member = firstOnRing(after: cursors[tier], equals: equalCount())
      cursors[tier] = member
    case .random, .randomByPriority:
      let count = equalCount()
      member = equalMember(number: min(Int(chance() * Double(count)), count - 1))
    }
    if fault == .listOrderTieBreak { cursors[tier] = -1 }
    return Choice(member: member, hadChoice: eligibleCount(waited: waited) > 1)
  }

  /// Leaves in `candidates` the groups of a tier whose best operators are equal and come before all others.
  private mutating func collectCandidates(ofTier tier: Int, waited: SimDuration) {
    candidates.removeAll(keepingCapacity: true)
    for group in tierGroups[tier] where isOpen(group, waited) {
      guard let rival = candidates.first else {
        candidates.append(group)
        continue
      }
      if precedes(group, rival) {
        candidates.removeAll(keepingCapacity: true)
        candidates.append(group)
      } else if !precedes(rival, group) {
        candidates.append(group)
      }
    }
  }

  private func equalCount() -> Int {
    if candidates.count == 1 { return groups[candidates[0]].tournament.equals }
    return candidates.reduce(0) { $0 + groups[$1].tournament.equals }
  }

  /// The first equal member on the ring after a place on it, going round.
  private func firstOnRing(after place: Int, equals: Int) -> Int {
    if equals == 1 {
      let group = candidates[0]
      return groups[group].members[groups[group].tournament.winner!]
    }
    var best = -1
    var bestDistance = Int.max
    for group in candidates {
      guard let seat = groups[group].tournament.firstEqual(from: firstSeat(of: group, after: place)) else { continue }
      let member = groups[group].members[seat]
      let distance = member > place ? member - place : member - place + members.count
      if distance < bestDistance {
        best = member
        bestDistance = distance
      }
    }
    precondition(best >= 0, "a tier without an eligible operator was chosen")
    return best
  }

  /// The first seat of a group behind a place on the ring; 0 when there is none, for the ring goes round.
  private func firstSeat(of group: Int, after place: Int) -> Int {
    let count = groups[group].members.count
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if groups[group].members[middle] > place { high = middle } else { low = middle + 1 }
    }
    return low == count ? 0 : low
  }

  private func equalMember(number: Int) -> Int {
    var number = number
    for group in candidates {
      let equals = groups[group].tournament.equals
      if number < equals { return groups[group].members[groups[group].tournament.equalSeat(number: number)] }
      number -= equals
    }
    preconditionFailure("drew an operator who is not there")
  }

  /// Draws with chance proportional to priority. Whoever missed counts only while nobody else of the tier is eligible.
  private mutating func chooseDrawn(waited: SimDuration, chance: Double) -> Choice? {
    candidates.removeAll(keepingCapacity: true)
    var total = 0.0
    for tier in tierGroups {
      let unmissed = tier.contains { isOpen($0, waited) && !missedOnly($0) }
      for group in tier where isOpen(group, waited) && !(unmissed && missedOnly(group)) {
        candidates.append(group)
        total += weight(of: group)
      }
    }
    var point = chance * total
    for (position, group) in candidates.enumerated() {
      let weight = weight(of: group)
      if point < weight || position == candidates.count - 1 {
        let equals = groups[group].tournament.equals
        let number = min(Int(point / Double(groups[group].priority)), equals - 1)
        let member = groups[group].members[groups[group].tournament.equalSeat(number: number)]
        return Choice(member: member, hadChoice: eligibleCount(waited: waited) > 1)
      }
      point -= weight
    }
    return nil
  }

  private func missedOnly(_ group: Int) -> Bool {
    groups[group].tournament.key(of: groups[group].tournament.winner!, word: 0) == 1
  }

  private func weight(of group: Int) -> Double {
    Double(groups[group].priority) * Double(groups[group].tournament.equals)
  }
}
