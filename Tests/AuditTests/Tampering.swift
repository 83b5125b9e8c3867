import CallCenter

/// Tells untruths about what happened, here and there.
struct Tampering {
  var dice: Dice
  let operatorCount: Int

  /// The same steps, of which one in so many is left out, said twice, in the wrong place, or of somebody else.
  mutating func tamper(_ steps: [FloorStep], onceIn times: Int) -> [FloorStep] {
    var told: [FloorStep] = []
    for step in steps {
      guard dice.onceIn(times) else {
        told.append(step)
        continue
      }
      switch dice.number(1...6) {
      case 1: break
      case 2: told += [step, step]
      case 3: if let last = told.popLast() { told += [step, last] } else { told.append(step) }
      default: told.append(FloorStep(time: step.time, what: untruth(step.what)))
      }
    }
    return told
  }

  private mutating func untruth(_ what: FloorStep.What) -> FloorStep.What {
    let (other, somebody) = (CallID(dice.number(0...5)), OperatorID(dice.number(0...operatorCount - 1)))
    let channel = dice.one(of: Channel.allCases)
    switch what {
    case .callIsAnsweredOnEntry(let call, let who, let source, let own, let choice):
      switch dice.number(1...4) {
      case 1: return .callIsAnsweredOnEntry(other, who, source, own, choice: choice)
      case 2: return .callIsAnsweredOnEntry(call, who, source, channel, choice: choice)
      case 3: return .callIsAnsweredOnEntry(call, who, source, own, choice: !choice)
      default: return .callIsAnsweredOnEntry(call, somebody, source, own, choice: choice)
      }
    case .callWaitsOnEntry(_, let source):
      return .callWaitsOnEntry(other, source)
    case .waitingCallIsAnswered(let call, let who, let own, let choice):
      switch dice.number(1...3) {
      case 1: return .waitingCallIsAnswered(other, who, own, choice: choice)
      case 2: return .waitingCallIsAnswered(call, who, channel, choice: choice)
      default: return .waitingCallIsAnswered(call, somebody, own, choice: choice)
      }
    case .talkEndsWithoutWrapUp(let call, let who):
      return dice.onceIn(2) ? .talkEndsWithoutWrapUp(other, who) : .talkEndsWithoutWrapUp(call, somebody)
    case .happening(.operatorTurns(let who, _)):
      return .happening(.operatorTurns(who, dice.one(of: OperatorStatus.allCases)))
    case .happening(.dutyEnds), .happening(.backOffEnds), .happening(.dutyBegins):
      return .happening(.operatorIsSentAway(somebody))
    case .happening:
      return dice.onceIn(2) ? .happening(.callAbandons(other)) : .happening(.offerIsMissed(other, somebody, .noAnswer))
    }
  }
}
