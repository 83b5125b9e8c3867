import CallCenter
import Chance
import EventCore

// Callers who keep their place without the line, and are called back when it is their turn.
extension FloorRun {
  /// The caller hangs up; the script goes on into the queue.
  mutating func agreeToCallback(_ call: CallID) {
    calls[call].isCallback = true
    calls[call].callbacks = 0
    calls[call].callbackScript = deskRules[calls[call].desk.index].script
    calls[call].callbackInstruction = calls[call].instruction - 1
    trunks.release(.inbound)
    emit(.callbackIsAgreed(call))
  }

  private mutating func callback(of call: CallID) -> CallbackPlan {
    let script = plan.scripts[calls[call].callbackScript]
    guard case .offerCallback(let callback)? = script.instruction(at: Int(calls[call].callbackInstruction)) else {
      preconditionFailure("a caller is called back who never agreed")
    }
    return callback
  }

  /// The operator of the offer has picked up: now the caller is dialled.
  mutating func beginCallback(_ who: OperatorID, _ call: CallID) {
    guard trunks.take(.outbound) else {
      callbackFails(who, call)
      return
    }
    if operators[who.index].status == .ready { turn(who, .reserved) }
    operators[who.index].isCallingBack = true
    emit(.callbackBegins(call, who))
    let callback = callback(of: call)
    let dial = SimDuration.sampled(seconds: plan.distributions.sample(callback.dial, scriptDraw(call)))
    operatorDetails[who.index].offerTicket = schedule(.callbackDialEnds(who), at: now + dial)
  }

  mutating func callbackDialEnds(_ who: OperatorID) {
    guard let call = operators[who.index].offeredCall else { return }
    guard scriptDraw(call) < callback(of: call).answered else {
      operators[who.index].isCallingBack = false
      trunks.release(.outbound)
      callbackFails(who, call)
      return
    }
    answer(who)
    operators[who.index].isCallingBack = false
  }

  /// The call keeps its place, and is not offered for a while; after the last attempt it is given up.
  private mutating func callbackFails(_ who: OperatorID, _ call: CallID) {
    emit(.callbackFails(call, who))
    endOffer(who)
    calls[call].callbacks &+= 1
    let callback = callback(of: call)
    if Int(calls[call].callbacks) >= callback.attempts {
      stopWaiting(call)
      lines.leaves(calls[call].desk)
      exitHouse(call, .unreachedCallback)
    } else {
      calls[call].phase = .resting
      // A rest that takes no time lasts a moment, so that simulated time goes on.
      let rest = max(callback.again, SimDuration(microseconds: 100_000))
      calls[call].patienceTicket = schedule(.callbackIsDue(call), at: now + rest)
    }
    offerIsOver(who)
  }

  mutating func callbackIsDue(_ call: CallID) {
    calls[call].phase = .waiting
    lines.join(call, in: &calls)
    escalated.append(call)
  }
}
