import CallCenter

// What changes the shadow. Each verb costs O(own assignments × log operators) or less.
extension ShadowFloor {
  /// Brings the operator's places on all rings up to date.
  mutating func refresh(_ who: Int) {
    let could = operators[who].couldBeOffered
    guard could != operators[who].isAvailable else { return }
    operators[who].isAvailable = could
    for assignment in operators[who].firstAssignment..<operators[who].endOfAssignments
    where assignments[assignment].tier >= 0 {
      if could { enter(assignment) } else { leave(assignment) }
    }
  }

  private mutating func enter(_ assignment: Int) {
    tiers.enter(assignments[assignment].place, of: assignments[assignment].tier, with: key(of: assignment))
    if assignments[assignment].cell >= 0 { shares.enter(assignment, cell: assignments[assignment].cell) }
    if assignments[assignment].delay >= 0 {
      delays[assignments[assignment].delay].free += 1
      return
    }
    let queue = assignments[assignment].queue
    queues[queue].free += 1
    if queues[queue].free == 1, queues[queue].open > 0 { conflicts += 1 }
  }

  private mutating func leave(_ assignment: Int) {
    tiers.leave(assignments[assignment].place, of: assignments[assignment].tier)
    if assignments[assignment].cell >= 0 { shares.leave(assignment, cell: assignments[assignment].cell) }
    if assignments[assignment].delay >= 0 {
      delays[assignments[assignment].delay].free -= 1
      return
    }
    let queue = assignments[assignment].queue
    queues[queue].free -= 1
    if queues[queue].free == 0, queues[queue].open > 0 { conflicts -= 1 }
  }

  /// A call joins those that nobody has.
  mutating func callOpens(in queue: Int) {
    open += 1
    queues[queue].open += 1
    if queues[queue].open == 1, queues[queue].free > 0 { conflicts += 1 }
  }

  mutating func callCloses(in queue: Int) {
    open -= 1
    queues[queue].open -= 1
    if queues[queue].open == 0, queues[queue].free > 0 { conflicts -= 1 }
  }

  func key(of assignment: Int) -> SelectionKey {
    let words = queues[assignments[assignment].queue].words
    var key = SelectionKey()
    if let criterion = words.first { key.first = value(of: criterion, for: assignment) }
    if let criterion = words.second { key.second = value(of: criterion, for: assignment) }
    if let criterion = words.third { key.third = value(of: criterion, for: assignment) }
    if let criterion = words.fourth { key.fourth = value(of: criterion, for: assignment) }
    if operators[assignments[assignment].operator].missedLast { key.first += SelectionKey.missedLast }
    return key
  }

  func value(of criterion: ChoiceRule.Criterion, for assignment: Int) -> Int64 {
    switch criterion {
    case .shareClock: assignments[assignment].shareClock
    case .idleSince: operators[assignments[assignment].operator].idleSince
    case .calls: assignments[assignment].calls
    case .load: assignments[assignment].load
    }
  }

  /// The operator has worked on a contact, whoever's it was.
  mutating func addLoad(_ microseconds: Int64, to who: Int) {
    guard usesLoad else { return }
    for assignment in operators[who].firstAssignment..<operators[who].endOfAssignments {
      assignments[assignment].load += microseconds
      if operators[who].isAvailable, assignments[assignment].tier >= 0 {
        tiers.change(
          assignments[assignment].place, of: assignments[assignment].tier, to: key(of: assignment))
      }
    }
  }

  /// The operator answers a call of this assignment's queue.
  mutating func countAnswer(_ assignment: Int) {
    assignments[assignment].calls += 1
    if assignments[assignment].priority > 0 {
      assignments[assignment].shareClock += Policy.shareClockStep(priority: assignments[assignment].priority)
    }
  }

  /// Whoever logs in or comes back goes on at the larger of their own and the smallest of the others on duty.
  ///
  /// - Precondition: the operator is on duty and not available.
  mutating func goOnWithOthers(_ who: Int) {
    for assignment in operators[who].firstAssignment..<operators[who].endOfAssignments
    where assignments[assignment].tier >= 0 {
      for (criterion, index) in queues[assignments[assignment].queue].dutyMinima {
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
    return minimum.smallest { assignment in
      let other = assignments[assignment].operator
      return other == who || !operators[other].onDuty ? nil : value(of: criterion, for: assignment)
    }
  }

  private mutating func set(_ criterion: ChoiceRule.Criterion, of assignment: Int, to value: Int64) {
    switch criterion {
    case .shareClock: assignments[assignment].shareClock = value
    case .calls: assignments[assignment].calls = value
    case .load: assignments[assignment].load = value
    case .idleSince: preconditionFailure("idle clocks do not follow those of others")
    }
  }

  /// The operator's row for a queue.
  func assignment(of who: Int, in queue: Int) -> Int? {
    (operators[who].firstAssignment..<operators[who].endOfAssignments).first { assignments[$0].queue == queue }
  }
}
