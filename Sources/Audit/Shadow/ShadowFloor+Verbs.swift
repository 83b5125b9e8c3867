import CallCenter
import EventCore

// What changes the shadow. Each verb costs O(own assignments × log operators) or less.
extension ShadowFloor {
  /// Whether the assignment stands beside others who are alike. Who missed their last offer comes last until they answer
  /// again, and no equal share is due to them meanwhile.
  func comparesShare(of assignment: Int) -> Bool {
    assignments[assignment].cell >= 0 && !operators[assignments[assignment].operator].missedLast
  }

  /// Brings the operator's places on all rings up to date.
  mutating func refresh(_ who: Int) {
    let person = operators.place(of: who)
    if ownAssignments[who].hasAutodials { refreshForAutodials(who) }
    let could = Self.couldBeOffered(person)
    guard could != person.pointee.isAvailable else { return }
    person.pointee.isAvailable = could
    let missedLast = person.pointee.missedLast
    for assignment in ownAssignments[who].toQueues
    where assignments[assignment].tier >= 0 {
      if could { enter(assignment) } else { leave(assignment, missedLast: missedLast) }
    }
  }

  private mutating func refreshForAutodials(_ who: Int) {
    let rows = ownAssignments[who].toAutodials
    let could = couldTakeAutodialCall(who)
    if could != outbound[who].dial.isAvailable {
      outbound[who].dial.isAvailable = could
      events += 1
      outbound[who].dial.availableSince = events
      for assignment in rows {
        if assignments[assignment].tier < 0 {
          autodials[autodial(of: assignment)].zeroAvailable += could ? 1 : -1
        } else if could {
          enter(assignment)
        } else {
          leave(assignment, missedLast: operators[who].missedLast)
        }
      }
    }
    let counts = couldServeAutodials(who)
    guard counts != outbound[who].dial.isCapacity else { return }
    outbound[who].dial.isCapacity = counts
    for assignment in rows where assignments[assignment].meetsWithin {
      autodials[autodial(of: assignment)].count(counts ? 1 : -1, isZero: assignments[assignment].priority == 0)
    }
  }

  private func autodial(of assignment: Int) -> Int { assignments[assignment].desk - queueCount }

  /// Becomes available.
  mutating func enter(_ assignment: Int) {
    let row = assignments.place(of: assignment)
    let tier = tiers.tiers.place(of: row.pointee.tier)
    let desk = desks.place(of: row.pointee.desk)
    let missedLast = operators[row.pointee.operator].missedLast
    if tier.pointee.isByIdleTime, !missedLast {
      enter(assignment, of: row.pointee.tier, idleSince: key(of: assignment).first)
    } else {
      // Beside a crowd nobody competes: it is counted as those who do.
      if tier.pointee.isCrowd { breakUpCrowd(row.pointee.tier) }
      tiers.enter(row.pointee.place, of: row.pointee.tier, with: key(of: assignment))
    }
    if row.pointee.cell >= 0, !missedLast { counts.enter(row) }
    tier.pointee.available += 1
    desk.pointee.freeTiers |= tier.pointee.bit
    if row.pointee.delay >= 0 {
      delays[row.pointee.delay].free += 1
      return
    }
    desk.pointee.free += 1
    if desk.pointee.free == 1, desk.pointee.open > 0 { conflicts += 1 }
  }

  /// Is no longer available.
  mutating func leave(_ assignment: Int, missedLast: Bool) {
    let row = assignments.place(of: assignment)
    let tier = tiers.tiers.place(of: row.pointee.tier)
    let desk = desks.place(of: row.pointee.desk)
    if tier.pointee.isCrowd { breakUpCrowd(row.pointee.tier) }
    if row.pointee.isInLine {
      idleLines.leave(row, of: tier)
    } else {
      tiers.leave(row.pointee.place, of: row.pointee.tier)
    }
    if row.pointee.cell >= 0, !missedLast { counts.leave(row) }
    tier.pointee.available -= 1
    desk.pointee.isLeft(in: tier.pointee)
    if row.pointee.delay >= 0 {
      delays[row.pointee.delay].free -= 1
      return
    }
    desk.pointee.free -= 1
    if desk.pointee.free == 0, desk.pointee.open > 0 { conflicts -= 1 }
  }

  /// A call joins those that nobody has.
  mutating func callOpens(in desk: Int) {
    open += 1
    desks[desk].open += 1
    if desks[desk].open == 1, desks[desk].free > 0 { conflicts += 1 }
  }

  mutating func callCloses(in desk: Int) {
    open -= 1
    desks[desk].open -= 1
    if desks[desk].open == 0, desks[desk].free > 0 { conflicts -= 1 }
  }

  mutating func key(of assignment: Int) -> SelectionKey {
    let words = desks[assignments[assignment].desk].words
    var key = SelectionKey()
    if let criterion = words.first { key.first = value(of: criterion, for: assignment) }
    if let criterion = words.second { key.second = value(of: criterion, for: assignment) }
    if let criterion = words.third { key.third = value(of: criterion, for: assignment) }
    if let criterion = words.fourth { key.fourth = value(of: criterion, for: assignment) }
    if operators[assignments[assignment].operator].missedLast { key.first += SelectionKey.missedLast }
    return key
  }

  mutating func value(of criterion: ChoiceRule.Criterion, for assignment: Int) -> Int64 {
    switch criterion {
    case .shareClock: clocks[assignment].share
    case .idleSince: idleSince(of: assignments[assignment].operator)
    case .idleSinceInbound: idleSinceInbound(of: assignments[assignment].operator)
    case .idleSinceForAutodials: outbound[assignments[assignment].operator].dial.idleSince
    case .calls: Int64(assignments[assignment].calls)
    case .load: clocks[assignment].load
    }
  }

  /// The operator has worked on a contact, whoever's it was.
  mutating func addLoad(_ microseconds: Int64, to who: Int) {
    guard usesLoad else { return }
    operatorDetails[who].longestWork = max(operatorDetails[who].longestWork, microseconds)
    for assignment in ownAssignments[who].all {
      clocks[assignment].load += microseconds
      if assignments[assignment].tier >= 0, isAvailable(for: assignment) { reorder(assignment) }
    }
  }

  /// The operator answers a call of this assignment's desk.
  mutating func countAnswer(
    _ assignment: Int, _ row: UnsafeMutablePointer<ShadowAssignment>, _ desk: UnsafeMutablePointer<ShadowDesk>
  ) {
    row.pointee.calls &+= 1
    // The step is a division.
    if desk.pointee.usesShareClock, row.pointee.priority > 0 {
      clocks[assignment].share += Policy.shareClockStep(priority: row.pointee.priority)
    }
  }

  /// Whoever logs in or comes back goes on at the larger of their own and the smallest of the others on duty.
  ///
  /// - Precondition: the operator is on duty and not available.
  mutating func goOnWithOthers(_ who: Int) {
    goOnWithOthers(who, ownAssignments[who].all)
  }

  mutating func goOnWithOthers(_ who: Int, _ rows: Range<Int>) {
    for assignment in rows where assignments[assignment].tier >= 0 {
      for (criterion, index) in details[assignments[assignment].desk].dutyMinima {
        let own = value(of: criterion, for: assignment)
        let others = smallest(of: criterion, in: index, besides: who)
        set(criterion, of: assignment, to: max(own, others ?? own))
        minima[index].insert(assignment, value: max(own, others ?? own))
      }
    }
  }

  private mutating func smallest(of criterion: ChoiceRule.Criterion, in index: Int, besides who: Int) -> Int64? {
    var minimum = DutyMinimum(assignments: 0)
    swap(&minimum, &minima[index])
    defer { swap(&minimum, &minima[index]) }
    let rows = assignments.elements
    let clocks = clocks.elements
    let people = operators.elements
    return minimum.smallest { assignment in
      let other = rows[assignment].operator
      if other == who || !people[other].onDuty { return nil }
      switch criterion {
      case .shareClock: return clocks[assignment].share
      case .calls: return Int64(rows[assignment].calls)
      case .load: return clocks[assignment].load
      case .idleSince, .idleSinceInbound, .idleSinceForAutodials:
        preconditionFailure("idle clocks do not follow those of others")
      }
    }
  }

  private mutating func set(_ criterion: ChoiceRule.Criterion, of assignment: Int, to value: Int64) {
    switch criterion {
    case .shareClock: clocks[assignment].share = value
    case .calls: assignments[assignment].calls = Int(value)
    case .load: clocks[assignment].load = value
    case .idleSince, .idleSinceInbound, .idleSinceForAutodials:
      preconditionFailure("idle clocks do not follow those of others")
    }
  }

  /// The operator's row for a desk.
  mutating func assignment(of who: Int, in desk: Int) -> Int? {
    for assignment in ownAssignments[who].all
    where assignments[assignment].desk == desk { return assignment }
    return nil
  }
}
