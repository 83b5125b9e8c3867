import CallCenter
import EventCore

/// Who may be offered a call of each desk, queue or autodial, now, in the order of the desk's policy.
///
/// A desk's members (its assignments with a priority above 0) sit on a ring ordered by chance, never by name or file.
/// They are divided into groups of equal priority and equal `after`; each group keeps its eligible members in a
/// tournament. The first word of a key has the missed flag in front of the first criterion, so that whoever missed an
/// offer comes last inside the tier until the next answer. Groups of equal priority form a tier; where priority only
/// decides eligibility all are one tier.
struct EligibleOperators: ~Copyable {
  /// One assignment with a priority above 0.
  struct Member: BitwiseCopyable {
    let assignment: AssignmentID
    let `operator`: OperatorID
    let desk: DeskID
    let priority: UInt8
    /// Counted from the desk's first; there are at most 101, for priorities go from 0 to 100.
    let tier: UInt8
    let tree: Int32
    let seat: Int32
    /// Place on the desk's ring; eight bytes wide, which makes a member 32 and never part of two lines of the cache.
    let place: Int
  }

  struct Group: BitwiseCopyable {
    let priority: UInt8
    let after: SimDuration
    let tree: Tournaments.TreeID
    /// The members at the group's seats, ascending on the ring: a part of `seated`.
    let firstSeated: Int
    let seatCount: Int
  }

  struct Tier: BitwiseCopyable {
    let firstGroup: Int
    let endGroup: Int
    /// Of the first group.
    let tree: Tournaments.TreeID
    let firstSeated: Int
    /// The place on the ring of the one last chosen by a tie; for round robin, last chosen. -1: nobody yet.
    var cursor: Int
    /// Where there is one group, the same one's seat.
    var cursorSeat = -1
  }

  /// How the members of one desk are seated, and who of them is there.
  struct Seating: BitwiseCopyable {
    let firstMember: Int
    let memberCount: Int
    let firstTier: Int
    let endTier: Int
    let hasEscalation: Bool
    /// Somebody comes first without a look at other tiers' keys, at waits, draws or the ring: the usual case.
    let isPlain: Bool
    /// The longest idle is all there is to compare.
    let comparesIdleOnly: Bool
    /// And ties go round.
    let rotatesTies: Bool
    var present: Int
    /// The tiers with somebody eligible, as bits from the highest priority on; unused where waits open further groups.
    var openTiers: UInt128
    let clock: ShareCounters.Counter?
    let calls: ShareCounters.Counter?
    let load: ShareCounters.Counter?
    let rule: SelectionRule

    /// One is present less than before, in this tree. Whether its tier closes is as good as random where most of them
    /// work, and so it is decided without a branch.
    @inline(__always) mutating func misses(one tree: UnsafePointer<Tournaments.Tree>) {
      present &-= 1
      // All ones where nobody is left, else 0.
      let isClosed = UInt128(truncatingIfNeeded: Int64(tree.pointee.present &- 1) >> 63)
      openTiers &= ~(tree.pointee.tierBit & isClosed)
    }
  }

  /// What a choice found.
  struct Choice {
    let member: Int
    /// Somebody else was eligible too.
    let hadChoice: Bool
  }

  var members = Column<Member>()
  var desks = Column<Seating>()
  var groups = Column<Group>()
  var tiers = Column<Tier>()
  var seated = Column<Int32>()
  var trees = Tournaments()
  private var counters = ShareCounters()
  /// The groups among which one choice is made; kept, to allocate nothing.
  var candidates = Column<Int>(capacity: 256)
  let fault: PlantedFault?

  init(fault: PlantedFault?) {
    self.fault = fault
  }

  /// The missed flag in the first word of a key; the first criterion stays below.
  static var missedFlag: Int64 { 1 << 62 }

  // Setting up.

  /// Seats one desk's members; desks come in the order of their identifiers.
  ///
  /// - Parameter ring: the desk's assignments with a priority above 0, in ring order.
  mutating func seat(_ desk: DeskID, by rule: SelectionRule, ring: [(id: AssignmentID, plan: AssignmentPlan)]) {
    func tierPriority(_ plan: AssignmentPlan) -> UInt8 {
      if case .one = rule.tiers { return 0 }
      return max(plan.priority, 1)
    }
    let firstTier = tiers.count
    var places = Array(repeating: (tier: 0, tree: 0, seat: 0), count: ring.count)
    for priority in Set(ring.map { tierPriority($0.plan) }).sorted(by: >) {
      let inTier = ring.indices.filter { tierPriority(ring[$0].plan) == priority }
      let firstGroup = groups.count
      for after in Set(inTier.map { ring[$0].plan.after }).sorted() {
        let seats = inTier.filter { ring[$0].plan.after == after }
        let tree = trees.add(
          seatCount: seats.count, width: rule.criteria.count, desk: desk, tier: tiers.count - firstTier)
        for (seat, member) in seats.enumerated() { places[member] = (tiers.count - firstTier, tree, seat) }
        groups.append(
          Group(priority: priority, after: after, tree: tree, firstSeated: seated.count, seatCount: seats.count))
        for member in seats { seated.append(Int32(members.count + member)) }
      }
      tiers.append(
        Tier(
          firstGroup: firstGroup, endGroup: groups.count, tree: groups[firstGroup].tree,
          firstSeated: groups[firstGroup].firstSeated, cursor: -1))
    }
    let firstMember = members.count
    for (place, entry) in ring.enumerated() {
      let firstPlace = trees.trees[places[place].tree].firstPlace
      trees.places[firstPlace + places[place].seat].holder = Tournaments.Holder(
        member: Int32(members.count), operator: entry.plan.operator, assignment: entry.id)
      members.append(
        Member(
          assignment: entry.id, operator: entry.plan.operator, desk: desk, priority: max(entry.plan.priority, 1),
          tier: UInt8(places[place].tier), tree: Int32(places[place].tree), seat: Int32(places[place].seat),
          place: place))
    }
    let hasEscalation = ring.contains { $0.plan.after > .zero }
    let comparesIdleOnly = rule.criteria.count == 1 && rule.criteria[0] == .idleSince
    desks.append(
      Seating(
        firstMember: firstMember, memberCount: ring.count, firstTier: firstTier, endTier: tiers.count,
        hasEscalation: hasEscalation, isPlain: rule.isPlain && !hasEscalation && fault == nil,
        comparesIdleOnly: comparesIdleOnly, rotatesTies: comparesIdleOnly && rule.resolution.isRotation, present: 0,
        openTiers: 0,
        clock: counter(.shareClock, rule, ring.count), calls: counter(.calls, rule, ring.count),
        load: counter(.load, rule, ring.count), rule: rule))
  }

  private mutating func counter(
    _ criterion: SelectionRule.Criterion, _ rule: SelectionRule, _ memberCount: Int
  ) -> ShareCounters.Counter? {
    rule.criteria.contains(criterion) ? counters.add(memberCount: memberCount, in: &trees) : nil
  }

  /// The numbers of a desk's members.
  func members(of desk: DeskID) -> Range<Int> {
    desks[desk.index].firstMember..<desks[desk.index].firstMember + desks[desk.index].memberCount
  }

  /// The waits at which further groups of a desk become eligible, ascending, 0 left out.
  func escalations(of number: DeskID) -> [SimDuration] {
    let desk = desks[number.index]
    var waits: Set<SimDuration> = []
    for tier in desk.firstTier..<desk.endTier {
      for group in tiers[tier].firstGroup..<tiers[tier].endGroup { waits.insert(groups[group].after) }
    }
    return waits.filter { $0 > .zero }.sorted()
  }

  // One verb per event of a member's working life.

  /// The member may be offered calls from now on.
  ///
  /// - Complexity: O(log members).
  @inline(never)  // In the callers' loops over queues, mostly run once, its loads would be hoisted and spilled.
  mutating func enter(_ number: Int, idleSince: SimTime, lastOfferMissed: Bool) {
    enter(at: place(of: number), idleSince: idleSince, lastOfferMissed: lastOfferMissed)
  }

  /// Where a member sits, as an index of `trees.places`.
  func place(of number: Int) -> Int { trees.trees[Int(members[number].tree)].firstPlace + Int(members[number].seat) }

  /// Who sits at a place.
  @inline(__always) func holder(at place: Int) -> Tournaments.Holder { trees.places[place].holder }

  /// The desk to which a place belongs.
  @inline(__always) func desk(at place: Int) -> DeskID { trees.trees[Int(trees.places[place].tree)].desk }

  /// `enter` in place, for callers without a loop who know where the member sits.
  @inline(__always)
  mutating func enter(at number: Int, idleSince: SimTime, lastOfferMissed: Bool) {
    let place = trees.places.place(of: number)
    let tree = trees.trees.place(of: Int(place.pointee.tree))
    let desk = desks.place(of: tree.pointee.desk.index)
    let first =
      desk.pointee.comparesIdleOnly
      ? idleSince.microseconds : compareBy(members[Int(place.pointee.holder.member)], idleSince: idleSince)
    precondition(UInt64(bitPattern: first) < UInt64(Self.missedFlag), "a criterion is out of range")
    let key = first | (lastOfferMissed ? Self.missedFlag : 0)
    trees.insert(place, number, key: key, in: tree)
    desk.pointee.present += 1
    desk.pointee.openTiers |= tree.pointee.tierBit
  }

  /// Sets the words of a key behind the first, and returns the first without its flag.
  private mutating func compareBy(_ member: Member, idleSince: SimTime) -> Int64 {
    let criteria = desks[member.desk.index].rule.criteria
    if criteria.count == 0 { return 0 }
    for word in 1..<criteria.count {
      let value = criterion(criteria[word], of: member, idleSince: idleSince)
      trees.setKey(value, word: word, of: Int(member.seat), in: Int(member.tree))
    }
    return criterion(criteria[0], of: member, idleSince: idleSince)
  }

  private mutating func criterion(
    _ criterion: SelectionRule.Criterion, of member: Member, idleSince: SimTime
  ) -> Int64 {
    let desk = desks[member.desk.index]
    switch criterion {
    case .shareClock: return counters.value(desk.clock!, of: member.place)
    case .idleSince: return idleSince.microseconds
    case .calls: return counters.value(desk.calls!, of: member.place)
    case .load: return counters.value(desk.load!, of: member.place)
    }
  }

  /// The member may not be offered calls from now on.
  ///
  /// - Complexity: O(log members).
  @inline(never)  // As `enter`.
  mutating func leave(_ number: Int) { leave(at: place(of: number)) }

  /// `leave` in place, as `enter(at:)`.
  @inline(__always)
  mutating func leave(at number: Int) {
    let place = trees.places.place(of: number)
    let tree = trees.trees.place(of: Int(place.pointee.tree))
    let desk = desks.place(of: tree.pointee.desk.index)
    trees.remove(place, number, from: tree)
    desk.pointee.misses(one: tree)
  }

  /// Whether the desk keeps count of what its members answer.
  func countsAnswers(_ desk: DeskID) -> Bool {
    desks[desk.index].clock != nil || desks[desk.index].calls != nil
  }

  /// The member answers a call of this desk.
  mutating func answers(_ number: Int) {
    let member = members[number]
    if let clock = desks[member.desk.index].clock {
      let step = Policy.shareClockStep(priority: member.priority)
      counters.advance(clock, of: member.place, by: step, in: &trees)
    }
    if let calls = desks[member.desk.index].calls {
      counters.advance(calls, of: member.place, by: 1, in: &trees)
    }
  }

  /// The member has worked on a contact, of whatever desk.
  mutating func works(_ number: Int, for duration: SimDuration) {
    let member = members[number]
    if let load = desks[member.desk.index].load {
      counters.advance(load, of: member.place, by: duration.microseconds, in: &trees)
    }
  }

  /// The member takes a waiting call as the only one free for it: for round robin a choice like any other.
  mutating func takesAlone(_ number: Int) {
    let member = members[number]
    guard case .roundRobin = desks[member.desk.index].rule.resolution else { return }
    tiers[desks[member.desk.index].firstTier + Int(member.tier)].cursor = member.place
  }

  /// The member logs in, or comes back from where the distributor saw them away.
  mutating func comesIn(_ number: Int) {
    let member = members[number]
    let desk = desks[member.desk.index]
    let fromZero = fault == .floodsNewcomer
    for case let counter? in [desk.clock, desk.calls, desk.load] {
      counters.comesIn(counter, member.place, in: &trees, fromZero: fromZero)
    }
  }

  /// The member logs out.
  mutating func goesOut(_ number: Int) {
    let member = members[number]
    let desk = desks[member.desk.index]
    for case let counter? in [desk.clock, desk.calls, desk.load] {
      counters.goesOut(counter, member.place, in: &trees)
    }
  }
}
