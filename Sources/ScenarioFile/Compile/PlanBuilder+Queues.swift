import CallCenter
import Chance
import EventCore
import JSONText

extension PlanBuilder {
  mutating func queue(_ entry: QueueEntry) -> QueuePlan {
    checkProject(entry.project, at: node(entry.place, "project"))
    let script = scriptNames.find(entry.script, at: node(entry.place, "script"), &context.log)
    var longestWait: LongestWait?
    if let wait = entry.maxWait {
      longestWait = LongestWait(after: wait.after, exit: exit(wait.exit))
    }
    var comfort: ComfortMessages?
    if let messages = entry.comfort {
      comfort = ComfortMessages(every: messages.every, play: law(messages.play))
    }
    return QueuePlan(
      name: entry.name, hash: EntityHash(name: entry.name), script: script ?? ID(0), policy: entry.policy,
      tieBreaks: entry.tieBreak, idleClock: entry.idleClock, precedence: entry.precedence,
      serviceLevel: ServiceLevelPlan(
        within: entry.serviceLevel.within, target: entry.serviceLevel.target, formula: entry.serviceLevel.formula),
      bands: entry.bands, wrapUp: law(entry.wrapUp), capacity: entry.capacity, longestWait: longestWait,
      comfort: comfort, onUnstaffed: entry.onUnstaffed.map { .leave(exit($0)) } ?? .keep, assignments: [])
  }

  private mutating func exit(_ entry: ExitEntry) -> Exit {
    switch entry {
    case .drop: return .drop
    case .voicemail: return .voicemail
    case .transfer(let name, let place):
      return .transfer(queueNames.find(name, at: node(place), &context.log) ?? ID(0))
    }
  }

  mutating func script(_ entry: ScriptEntry) -> ScriptPlan {
    var instructions: [ScriptInstruction] = []
    append(entry.steps, to: &instructions)
    return ScriptPlan(name: entry.name, hash: EntityHash(name: entry.name), instructions: instructions)
  }

  /// Lays steps out flat. After a menu come its choices one behind the other, each but those that end the call
  /// closed by a jump behind the last.
  private mutating func append(_ steps: [ScriptStep], to instructions: inout [ScriptInstruction]) {
    for step in steps {
      switch step {
      case .play(let length): instructions.append(.play(law(length)))
      case .voicemail(let length): instructions.append(.voicemail(law(length)))
      case .hangUp: instructions.append(.hangUp)
      case .transfer(let name, let place):
        instructions.append(.transfer(queueNames.find(name, at: node(place), &context.log) ?? ID(0)))
      case .menu(let choices): append(menu: choices, to: &instructions)
      case .callback(let callback):
        instructions.append(
          .offerCallback(
            CallbackPlan(
              chance: callback.chance, dial: law(callback.dial), answered: callback.answered,
              attempts: callback.attempts, again: callback.again)))
      }
    }
  }

  private mutating func append(menu choices: [MenuChoice], to instructions: inout [ScriptInstruction]) {
    let menu = instructions.count
    instructions.append(.hangUp)
    let rest = instructions.count
    instructions.append(.hangUp)
    var jumps = [rest]
    var branches: [ScriptBranch] = []
    var sum = 0.0
    for choice in choices {
      sum += choice.chance
      branches.append(ScriptBranch(cumulatedChance: min(sum, 1), target: instructions.count))
      append(choice.steps, to: &instructions)
      jumps.append(instructions.count)
      instructions.append(.hangUp)
    }
    instructions[menu] = .choose(branches)
    for jump in jumps { instructions[jump] = .jump(to: instructions.count) }
  }

  mutating func addSharedBusyness() {
    for entry in scenario.busyness {
      let id = busyness.append(
        BusynessPlan(name: entry.name, hash: EntityHash(name: entry.name), variation: entry.gamma.cv))
      busynessNames.enter(entry.name, as: id, at: node(entry.place, "name"), &context.log)
    }
  }
}
