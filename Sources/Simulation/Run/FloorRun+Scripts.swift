import CallCenter
import Chance
import EventCore

// What a caller goes through before the queue.
extension FloorRun {
  /// A call that keeps being transferred without end is dropped.
  private static var mostTransfers: UInt8 { 100 }

  /// Runs the script of the call's queue up to the next step that takes time.
  @inline(__always) mutating func continueScript(_ call: CallID) {
    if deskRules[calls[call].desk.index].scriptIsEmpty || calls[call].isCallback {
      enterQueue(call)
    } else {
      runScript(call)
    }
  }

  private mutating func runScript(_ call: CallID) {
    if let kind = calls[call].leavesAfterScript {
      exitHouse(call, kind)
      return
    }
    while true {
      let position = Int(calls[call].instruction)
      let script = deskRules[calls[call].desk.index].script
      guard let instruction = plan.scripts[script].instruction(at: position) else {
        enterQueue(call)
        return
      }
      calls[call].instruction = Int32(position + 1)
      switch instruction {
      case .play(let length):
        let seconds = plan.distributions.sample(length, scriptDraw(call))
        if goOnLater(call, after: .sampled(seconds: seconds)) { return }
      case .choose(let branches):
        let draw = scriptDraw(call)
        if let branch = branches.first(where: { draw < $0.cumulatedChance }) {
          calls[call].instruction = Int32(branch.target)
        }
      case .jump(let target):
        calls[call].instruction = Int32(target)
      case .transfer(let queue):
        if !arriveAnew(call, at: queue) { return }
      case .voicemail(let length):
        calls[call].leavesAfterScript = .voicemail
        let seconds = plan.distributions.sample(length, scriptDraw(call))
        if !goOnLater(call, after: .sampled(seconds: seconds)) { exitHouse(call, .voicemail) }
        return
      case .offerCallback(let callback):
        if scriptDraw(call) < callback.chance {
          agreeToCallback(call)
          enterQueue(call)
          return
        }
      case .hangUp:
        exitHouse(call, .hangup)
        return
      }
    }
  }

  /// The call leaves its queue for another, whose script begins: false when it has been transferred too often.
  private mutating func arriveAnew(_ call: CallID, at queue: QueueID) -> Bool {
    calls[call].transfers += 1
    if calls[call].transfers > Self.mostTransfers {
      exitHouse(call, .drop)
      return false
    }
    emit(.callIsTransferred(call, to: queue))
    calls[call].desk = DeskID(queue.index)
    calls[call].instruction = 0
    calls[call].phase = .inScript
    calls[call].offers = 0
    return true
  }

  /// Leaves a queue by its exit; the call is not in a line any more.
  ///
  /// - Parameter who: whose offer was withdrawn. They are free for the calls that waited before a transferred one arrives
  ///   anew, for it comes last.
  mutating func take(_ exit: Exit, _ call: CallID, freeing who: OperatorID? = nil) {
    var goesOn = false
    switch exit {
    case .drop: exitHouse(call, .drop)
    case .voicemail: exitHouse(call, .voicemail)
    case .transfer(let queue): goesOn = arriveAnew(call, at: queue)
    }
    if let who {
      offerIsOver(who)
      if goesOn && !newlyAvailable.isEmpty { matchNewlyAvailable() }
    }
    if goesOn { continueScript(call) }
  }

  mutating func exitHouse(_ call: CallID, _ kind: ExitKind) {
    emit(.callExits(call, kind))
    leaveHouse(call, retryAfter: nil, holdsTrunk: !calls[call].isCallback)
  }

  private mutating func goOnLater(_ call: CallID, after length: SimDuration) -> Bool {
    guard length > .zero else { return false }
    schedule(.scriptGoesOn(call), at: now + length)
    return true
  }

  /// The next of the call's own draws for script choices and lengths.
  mutating func scriptDraw(_ call: CallID) -> Double {
    let number = calls[call].scriptDraws
    calls[call].scriptDraws += 1
    return furtherBlock(of: call, number: 2 + UInt64(number / 4)).uniform(Int(number % 4))
  }
}

extension ScriptPlan {
  func instruction(at position: Int) -> ScriptInstruction? {
    position < instructions.count ? instructions[position] : nil
  }
}
