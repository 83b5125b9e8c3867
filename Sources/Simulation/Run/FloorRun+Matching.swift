import CallCenter
import Chance
import EventCore

// Which operator for a call, which call for an operator.
extension FloorRun {
  /// Whom the desk's policy offers this call to now.
  @inline(__always) mutating func chooseOperator(for call: CallID) -> OfferChoice? {
    let desk = calls[call].desk
    if let choice = eligible.chooseAtOnce(for: desk) { return offerChoice(choice) }
    return eligible.hasAnybody(for: desk) ? chooseOperatorByRule(for: call, of: desk) : nil
  }

  private mutating func chooseOperatorByRule(for call: CallID, of desk: DeskID) -> OfferChoice? {
    let draw = SelectionDraw(
      key: key, source: sourceRules[calls[call].source.index].hash, caller: calls[call].caller,
      attempt: calls[call].attempt, offer: calls[call].offers)
    guard let choice = eligible.choose(for: desk, waited: now - calls[call].lineSince, draw: draw) else { return nil }
    return offerChoice(choice)
  }

  @inline(__always) private mutating func offerChoice(_ choice: EligibleOperators.Choice) -> OfferChoice {
    let member = eligible.members[choice.member]
    return OfferChoice(operator: member.operator, assignment: member.assignment, hadChoice: choice.hadChoice)
  }

  /// Offers a call that waits and is in its line to whoever is eligible for it.
  mutating func findOperator(for call: CallID) {
    guard let choice = chooseOperator(for: call) else { return }
    lines.part(call, in: &calls)
    offer(call, to: choice)
  }

  /// After an event that made operators available, or calls acceptable to more operators.
  mutating func matchNewlyAvailable() {
    if newlyAvailable.count == 1 && escalated.isEmpty {
      let who = newlyAvailable[0]
      newlyAvailable.shorten(to: 0)
      takeCall(who)
      return
    }
    switch plan.callOrder {
    case .age: matchInCallOrder()
    case .operatorPriority: matchInOperatorOrder()
    }
  }

  /// Several at one instant: calls in call order, each to the operator that its desk's policy chooses.
  private mutating func matchInCallOrder() {
    matchingDesks.removeAll(keepingCapacity: true)
    for index in 0..<newlyAvailable.count {
      let who = newlyAvailable[index]
      for position in seats.allPositions(of: who) where lines.hasOfferable(seats[position].desk) {
        if !matchingDesks.contains(seats[position].desk) { matchingDesks.append(seats[position].desk) }
      }
    }
    for index in 0..<escalated.count {
      let call = escalated[index]
      guard calls[call].phase == .waiting else { continue }
      if !matchingDesks.contains(calls[call].desk) { matchingDesks.append(calls[call].desk) }
    }
    newlyAvailable.shorten(to: 0)
    escalated.shorten(to: 0)
    matchCallsOfMatchingDesks()
  }

  private mutating func matchCallsOfMatchingDesks() {
    var refused: Set<CallID> = []
    while let call = mostUrgentCall(besides: refused) {
      if let choice = chooseOperator(for: call) {
        lines.part(call, in: &calls)
        offer(call, to: choice)
      } else {
        refused.insert(call)
      }
    }
  }

  /// The first in call order over the desks looked at, those whom nobody can take left out.
  ///
  /// A younger call of the same line is acceptable to nobody to whom an older one is not, so one refusal closes a line.
  private mutating func mostUrgentCall(besides refused: Set<CallID>) -> CallID? {
    var best: CallID?
    for desk in matchingDesks {
      for level in callPriorities.values.indices {
        guard let call = lines.first(desk, level: level), !refused.contains(call) else { continue }
        if let rival = best, !isMoreUrgent(call, than: rival) { continue }
        best = call
      }
    }
    return best
  }

  /// Each operator, in the order of the ring, takes the caller that their own priorities put first. Called people are
  /// passed on as their autodials say: own priorities order queues.
  private mutating func matchInOperatorOrder() {
    var operators: [(id: OperatorID, place: UInt64)] = []
    for index in 0..<newlyAvailable.count {
      let who = newlyAvailable[index]
      operators.append((who, key.block(.tieRotation, entity: plan.operators[who].hash, index: 0).word0))
    }
    var waiting: [CallID] = []
    for index in 0..<escalated.count { waiting.append(escalated[index]) }
    waiting.sort { isMoreUrgent($0, than: $1) }
    newlyAvailable.shorten(to: 0)
    escalated.shorten(to: 0)
    let takers = operators.sorted { $0.place < $1.place }.map(\.id)
    if !plan.inboundFirst { matchAutodials(of: takers) }
    for who in takers where self.operators[who.index].isEligible { _ = takeCall(who, at: seats.positions(of: who)) }
    if plan.inboundFirst { matchAutodials(of: takers) }
    for call in waiting where calls[call].phase == .waiting { findOperator(for: call) }
  }

  private mutating func matchAutodials(of takers: [OperatorID]) {
    matchingDesks.removeAll(keepingCapacity: true)
    for who in takers {
      for position in seats.autodialPositions(of: who) where lines.hasOfferable(seats[position].desk) {
        if !matchingDesks.contains(seats[position].desk) { matchingDesks.append(seats[position].desk) }
      }
    }
    matchCallsOfMatchingDesks()
  }

  /// A free operator takes the most urgent call that they may take.
  ///
  /// - Complexity: O(own assignments × call priorities).
  mutating func takeCall(_ who: OperatorID) {
    guard lines.hasAnyOfferable else { return }
    if fault == .overlooksIdleOperator && operators[who.index].assignment != nil { return }
    let takesAutodial = operators[who.index].doesMore && furtherWork[who.index].isEligible
    let autodialFirst = takesAutodial && !plan.inboundFirst
    if autodialFirst, takeCall(who, at: seats.autodialPositions(of: who)) { return }
    if operators[who.index].isEligible, takeCall(who, at: seats.positions(of: who)) { return }
    if takesAutodial && !autodialFirst { _ = takeCall(who, at: seats.autodialPositions(of: who)) }
  }

  /// Takes the most urgent call that waits at some of the operator's seats; false when there is none.
  private mutating func takeCall(_ who: OperatorID, at positions: Range<Int>) -> Bool {
    var best: CallID?
    var bestSeat = -1
    for position in positions {
      let seat = seats[position]
      guard lines.hasOfferable(seat.desk) else { continue }
      let after = plan.assignments.after(seat.assignment)
      for level in callPriorities.values.indices {
        let end = fault == .lifoQueue ? lines.last(seat.desk, level: level) : lines.first(seat.desk, level: level)
        guard let call = end, now - calls[call].lineSince >= after else { continue }
        if let rival = best, !takes(call, by: position, before: rival, by: bestSeat) { continue }
        best = call
        bestSeat = position
      }
    }
    guard let call = best else { return false }
    lines.part(call, in: &calls)
    eligible.takesAlone(Int(seats[bestSeat].member))
    let choice = OfferChoice(operator: who, assignment: seats[bestSeat].assignment, hadChoice: false)
    offer(call, to: choice)
    return true
  }

  /// Whether a free operator takes one call before another: queues by own priority first, if the scenario says so.
  private mutating func takes(_ call: CallID, by seat: Int, before rival: CallID, by rivalSeat: Int) -> Bool {
    if plan.callOrder == .operatorPriority {
      let own = plan.assignments.priority(seats[seat].assignment)
      let other = plan.assignments.priority(seats[rivalSeat].assignment)
      if own != other { return own > other }
    }
    return isMoreUrgent(call, than: rival)
  }

  /// Call order: answered autodial calls before inbound ones, or the other way round; then desk precedence,
  /// call priority, time of queue entry, call number.
  private mutating func isMoreUrgent(_ call: CallID, than rival: CallID) -> Bool {
    if calls[call].isAutodial != calls[rival].isAutodial { return calls[call].isAutodial != plan.inboundFirst }
    let own = deskRules[calls[call].desk.index].precedence
    let other = deskRules[calls[rival].desk.index].precedence
    if own != other { return fault == .ignoresPrecedence ? own < other : own > other }
    if calls[call].level != calls[rival].level { return calls[call].level < calls[rival].level }
    return calls[call].precedes(calls[rival])
  }
}

/// Whom a call is offered to.
struct OfferChoice {
  let `operator`: OperatorID
  let assignment: AssignmentID
  /// Somebody else was eligible too.
  let hadChoice: Bool
}

extension Table<AssignmentPlan> {
  func after(_ id: AssignmentID) -> SimDuration { rows[id.index].after }
  func priority(_ id: AssignmentID) -> UInt8 { rows[id.index].priority }
}
