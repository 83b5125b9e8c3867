import CallCenter
import Chance
import EventCore

// From queue entry to the offer, or to leaving the queue.
extension FloorRun {
  /// The script is over. The call is offered at once if somebody is eligible; otherwise it is blocked, balks or waits.
  mutating func enterQueue(_ call: CallID) {
    calls[call].entered = now
    calls[call].lineSince = now
    calls[call].escalation = 0
    if let choice = chooseOperator(for: call) {
      admitToQueue(call)
      // Whoever is answered in the matching step itself needs no clocks, and no logarithm.
      if calls[call].isCallback || !isAnsweredAtOnce(by: choice.operator) { startClocks(call) }
      offer(call, to: choice)
      return
    }
    waitInQueue(call, calls[call].desk)
  }

  /// Nobody can be offered the call at entry.
  private mutating func waitInQueue(_ call: CallID, _ desk: DeskID) {
    let rules = deskRules[desk.index]
    if rules.capacity >= 0 && lines.waitingCount(desk) >= rules.capacity {
      emit(.callIsBlocked(call, .queueFull))
      leaveHouse(call, retryAfter: .blocked, holdsTrunk: !calls[call].isCallback)
      return
    }
    if sourceRules[calls[call].source.index].balks, !calls[call].isCallback, balks(call, waiting: lines.waitingCount(desk)) {
      emit(.callBalks(call))
      leaveHouse(call, retryAfter: .balked)
      return
    }
    admitToQueue(call)
    emit(.callMustWait(call))
    if case .leave(let exit) = rules.onUnstaffed, staffed[desk.index] == 0 {
      lines.leaves(desk)
      take(exit, call)
      return
    }
    startClocks(call)
    lines.join(call, in: &calls)
  }

  /// A called person waits for an operator, from now on.
  mutating func isOfferedOrWaits(_ call: CallID) {
    calls[call].entered = now
    if let choice = chooseOperator(for: call) {
      startClocks(call)
      offer(call, to: choice)
    } else {
      startClocks(call)
      lines.join(call, in: &calls)
    }
  }

  private mutating func isAnsweredAtOnce(by who: OperatorID) -> Bool {
    operators[who.index].answersAtOnce && operators[who.index].status == .ready
  }

  /// Starts what runs while a call waits, ringing included.
  private mutating func startClocks(_ call: CallID) {
    calls[call].startsClocks()
    startPatience(call)
    let rules = deskRules[calls[call].desk.index]
    if let longest = rules.longestWait {
      calls[call].longestWaitTicket = schedule(.longestWaitEnds(call), at: now + longest.after)
    }
    if let comfort = rules.comfort, !calls[call].isCallback {
      calls[call].comfortTicket = schedule(.comfortMessageIsDue(call), at: now + comfort.every)
    }
    scheduleEscalation(call)
  }

  @inline(__always) private mutating func admitToQueue(_ call: CallID) {
    calls[call].phase = .waiting
    lines.enters(calls[call].desk)
    emit(.callEntersQueue(call, calls[call].queue, level: calls[call].level))
  }

  private mutating func balks(_ call: CallID, waiting: Int) -> Bool {
    let chance: Double
    switch sourceDetails[calls[call].source.index].balk {
    case .never: return false
    case .always(let always): chance = always
    case .byWaiting(let chances): chance = chances[min(waiting, chances.count - 1)]
    }
    return choices(of: call).uniform(0) < chance
  }

  /// Patience runs from queue entry to the answer, ringing and failed offers included.
  private mutating func startPatience(_ call: CallID) {
    let given = calls[call].hasGiven ? calls[call].givenPatience : -1
    if given == .max || calls[call].isCallback { return }
    let patience: SimDuration
    if given >= 0 {
      patience = SimDuration(microseconds: given)
    } else {
      guard let law = sourceRules[calls[call].source.index].patience else { return }
      patience = .sampled(seconds: plan.distributions.sample(law, calls[call].chance.uniform(1)))
    }
    calls[call].patienceTicket = schedule(.patienceEnds(call), at: now + patience)
  }

  private mutating func scheduleEscalation(_ call: CallID) {
    let waits = escalations[calls[call].desk.index]
    let position = Int(calls[call].escalation)
    guard position < waits.count else { return }
    calls[call].escalation += 1
    // A called person may have waited longer before it was clear that a person answered.
    let time = max(now, calls[call].lineSince + waits[position])
    calls[call].escalationTicket = schedule(.waitEscalates(call), at: time)
  }

  mutating func waitEscalates(_ call: CallID) {
    scheduleEscalation(call)
    if calls[call].phase == .waiting { escalated.append(call) }
  }

  /// Blocks of an attempt from here on are for comfort messages, those before it for scripts.
  private static var firstComfortBlock: UInt64 { 1 << 24 }

  mutating func playComfortMessage(_ call: CallID) {
    guard let comfort = deskRules[calls[call].desk.index].comfort, !isDraining else { return }
    emit(.comfortPlays(call))
    // Apart from the draws of scripts: how long somebody waited must not change what they choose in a menu afterwards.
    let number = calls[call].comfortDraws
    calls[call].comfortDraws &+= 1
    let block = Self.firstComfortBlock + UInt64(number / 4)
    let draw = furtherBlock(of: call, number: block).uniform(Int(number % 4))
    let length = SimDuration.sampled(seconds: plan.distributions.sample(comfort.play, draw))
    calls[call].comfortTicket = schedule(.comfortMessageIsDue(call), at: now + length + comfort.every)
  }

  mutating func patienceEnds(_ call: CallID) {
    let who = leaveQueue(call)
    if fault == .countsNuisanceAsAnswered && calls[call].isAutodial {
      emit(.callIsAnswered(call, calls[call].operator))
    } else {
      emit(.callAbandons(call))
    }
    leaveHouse(call, retryAfter: .abandoned)
    if let who { offerIsOver(who) }
  }

  mutating func longestWaitEnds(_ call: CallID) {
    guard let longest = deskRules[calls[call].desk.index].longestWait else { return }
    let who = leaveQueue(call)
    take(longest.exit, call, freeing: who)
  }

  /// Takes a call out of its queue and withdraws the offer that is on; returns whose hands that frees.
  private mutating func leaveQueue(_ call: CallID) -> OperatorID? {
    stopWaiting(call)
    switch calls[call].phase {
    case .waiting:
      lines.part(call, in: &calls)
      lines.leaves(calls[call].desk)
      return nil
    case .resting:
      pending.cancel(calls[call].patienceTicket)
      lines.leaves(calls[call].desk)
      return nil
    case .onOffer:
      lines.leaves(calls[call].desk)
      return withdrawOffer(call)
    case .free, .inScript, .dialled, .talking, .betweenAttempts:
      preconditionFailure("a call that does not wait leaves its queue")
    }
  }

  /// Stops the clocks that run while a call waits.
  mutating func stopWaiting(_ call: CallID) {
    guard calls[call].hasClocks else { return }
    calls[call].hasClocks = false
    pending.cancel(calls[call].patienceTicket)
    pending.cancel(calls[call].longestWaitTicket)
    pending.cancel(calls[call].escalationTicket)
    pending.cancel(calls[call].comfortTicket)
  }

  /// Nobody of this queue is on shift any more: those who wait and are not on offer leave, if the queue says so.
  mutating func sendAwayWaiting(in desk: DeskID) {
    guard case .leave(let exit) = deskRules[desk.index].onUnstaffed else { return }
    for level in callPriorities.values.indices {
      while let call = lines.first(desk, level: level) {
        _ = leaveQueue(call)
        take(exit, call)
      }
    }
  }
}
