import CallCenter
import EventCore

// How many attempts begin, and when that is asked.
extension FloorRun {
  static var pacingPeriod: SimDuration { SimDuration(microseconds: 1_000_000) }

  /// Another attempt of this autodial may begin once the event is over.
  mutating func markPacingDue(_ autodial: AutodialID) {
    if autodials[autodial.index].isPacingDue { return }
    autodials[autodial.index].isPacingDue = true
    duePacings.append(autodial)
  }

  /// Begins the attempts that the events of this step allow.
  mutating func paceAutodials() {
    var index = 0
    while index < duePacings.count {
      let autodial = duePacings[index]
      autodials[autodial.index].isPacingDue = false
      pace(autodial)
      index += 1
    }
    duePacings.shorten(to: 0)
  }

  private mutating func pace(_ autodial: AutodialID) {
    guard !isDraining, now < plan.horizon.end, mayDial(autodial) else { return }
    let wanted = pacers[autodial.index].attempts(view(of: autodial))
    var left = min(wanted, autodialRules[autodial.index].lines - autodials[autodial.index].inFlight)
    while left > 0, beginAttempt(autodial) { left -= 1 }
    autodials[autodial.index].operatorWasFreed = false
  }

  /// Whether anything allows an attempt at all; whether a contact can be dialled is found when one is taken.
  private mutating func mayDial(_ autodial: AutodialID) -> Bool {
    if autodials[autodial.index].capacity == 0 && fault != .dialsWithNobodyOnDuty
      && fault != .countsPriorityZeroAsCapacity
    {
      return false
    }
    let rules = autodialRules[autodial.index]
    if rules.dialsOnlyWhenFreed && !autodials[autodial.index].operatorWasFreed { return false }
    for queue in rules.holdingQueues where lines.hasOfferable(DeskID(queue.index)) { return false }
    return true
  }

  private mutating func view(of autodial: AutodialID) -> PacingView {
    let state = autodials[autodial.index]
    let desk = autodialRules[autodial.index].desk
    var view = PacingView(
      now: now, available: state.available, active: state.capacity, inFlight: state.inFlight,
      connected: state.connected, waiting: lines.waitingCount(desk), readyOnFloor: readyOnFloor)
    if fault == .ignoresLinesInFlight { view.inFlight = 0 }
    if fault == .dialsWithNobodyOnDuty { view.available = max(view.available, 1) }
    if fault == .countsPriorityZeroAsCapacity { countPriorityZero(of: autodial, in: &view) }
    return view
  }

  private mutating func countPriorityZero(of autodial: AutodialID, in view: inout PacingView) {
    for id in plan.autodials[autodial].assignments where plan.assignments[id].priority == 0 {
      let who = plan.assignments[id].operator
      guard operators[who.index].status == .ready else { continue }
      view.available += 1
      view.active += 1
    }
  }

  mutating func pacingTick(_ autodial: AutodialID) {
    if isDraining { return }
    if autodialRules[autodial.index].learns { reviewFloor(for: autodial) }
    markPacingDue(autodial)
    let hasWork = autodials[autodial.index].inFlight > 0 || lines.waitingCount(autodialRules[autodial.index].desk) > 0
    if contactBooks[autodial.index].isExhausted && !hasWork && autodials[autodial.index].connected == 0 { return }
    schedule(.pacingTick(autodial), at: now + Self.pacingPeriod)
  }

  /// Shows a pacing that learns who is busy for how long.
  ///
  /// - Complexity: O(operators of the autodial), once a second.
  private mutating func reviewFloor(for autodial: AutodialID) {
    busyOperators.shorten(to: 0)
    for number in eligible.members(of: autodialRules[autodial.index].desk) {
      let who = eligible.members[number].operator
      let since = furtherWork[who.index].busySince
      switch operators[who.index].status {
      case .talking: busyOperators.append(BusyOperator(phase: .talk, for: now - since))
      case .wrapUp: busyOperators.append(BusyOperator(phase: .wrapUp, for: now - since))
      case .offline, .away, .ready, .reserved, .dialing: break
      }
    }
    pacers[autodial.index].review(view(of: autodial), busy: busyOperators.elements)
  }

  /// Tells a pacing that learns what happened.
  mutating func tell(_ autodial: AutodialID, _ news: PacingNews) {
    if autodialRules[autodial.index].learns { pacers[autodial.index].learn(news, at: now) }
  }

  /// Tells the autodials of a ready operator that a call of another desk, or one of their own, takes them.
  mutating func tellAutodialsOfTaking(_ who: OperatorID, by desk: DeskID?) {
    for position in seats.autodialPositions(of: who) where seats[position].desk != desk {
      tell(AutodialID(seats[position].desk.index - plan.queues.count), .operatorIsTaken)
    }
  }

  /// Tells the autodials of an operator how long a talk or a wrap-up was.
  mutating func tellAutodials(of who: OperatorID, _ phase: BusyOperator.Phase, lasted length: SimDuration) {
    for position in seats.autodialPositions(of: who) {
      let autodial = AutodialID(seats[position].desk.index - plan.queues.count)
      tell(autodial, .phaseEnds(phase, after: length))
    }
  }
}
