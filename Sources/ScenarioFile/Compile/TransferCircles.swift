import EventCore
import JSONText

extension PlanBuilder {
  /// Refuses queues whose callers would be handed on for ever: every way through the script, and every exit that
  /// can follow at once, leads to a queue of the same kind.
  ///
  /// A queue is fine when its script can end the call, can hand it to a fine queue, or lets it wait in a queue
  /// whose own instant exits (nobody on shift, a longest wait of 0) all lead to fine queues. The least fixed point
  /// is found by repetition, O(queues²) at worst.
  mutating func checkTransferCircles() {
    let scripts = Dictionary(scenario.scripts.map { ($0.name, $0.steps) }, uniquingKeysWith: { first, _ in first })
    var fine: Set<String> = []
    var grew = true
    while grew {
      grew = false
      for queue in scenario.queues where !fine.contains(queue.name) {
        let ways = scripts[queue.script].map { Self.ways(through: $0[...]) } ?? [.waits]
        let isFine = ways.contains { way in
          switch way {
          case .ends: true
          case .goes(let name): fine.contains(name) || !queueNames.contains(name)
          case .waits: instantExits(of: queue).allSatisfy { fine.contains($0) || !queueNames.contains($0) }
          }
        }
        if isFine {
          fine.insert(queue.name)
          grew = true
        }
      }
    }
    for queue in scenario.queues where !fine.contains(queue.name) {
      context.log.error(
        .inconsistent, at: node(queue.place, "name"),
        "callers of \(quoted(queue.name)) can be transferred in a circle for ever")
    }
  }

  private enum Way: Hashable {
    case ends
    case waits
    case goes(String)
  }

  /// How a script can go out. Choices of chance 0 and what follows a certain end are not ways.
  private static func ways(through steps: ArraySlice<ScriptStep>) -> Set<Way> {
    guard let step = steps.first else { return [.waits] }
    switch step {
    case .play: return ways(through: steps.dropFirst())
    case .voicemail, .hangUp: return [.ends]
    case .transfer(let name, _): return [.goes(name)]
    case .menu(let choices):
      var found: Set<Way> = []
      for choice in choices where choice.chance > 0 { found.formUnion(ways(through: choice.steps[...])) }
      let goesOn = choices.reduce(0) { $0 + $1.chance } < 1 - 1e-9
      if goesOn || found.contains(.waits) {
        found.remove(.waits)
        found.formUnion(ways(through: steps.dropFirst()))
      }
      return found
    }
  }

  private func instantExits(of queue: QueueEntry) -> [String] {
    var exits: [ExitEntry] = []
    if let exit = queue.onUnstaffed { exits.append(exit) }
    if let wait = queue.maxWait, wait.after == .zero { exits.append(wait.exit) }
    return exits.compactMap { exit in
      switch exit {
      case .drop, .voicemail: nil
      case .transfer(let name, _): name
      }
    }
  }
}
