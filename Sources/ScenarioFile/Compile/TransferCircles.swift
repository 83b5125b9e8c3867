import EventCore
import JSONText

/// How a caller can leave a script.
private enum Way: Hashable {
  /// The call is over.
  case ends
  /// The caller joins the queue.
  case waits
  /// The caller goes to the queue of that name.
  case goes(String)
}

extension PlanBuilder {
  /// Refuses queues whose callers would be handed on for ever: every way through the script, and every exit that
  /// can follow at once, leads to a queue of the same kind.
  ///
  /// A queue is fine when its script can end the call, can hand it to a fine queue, or lets it wait in a queue
  /// whose own instant exits (nobody on shift, a longest wait of 0) all lead to fine queues. The least fixed point
  /// is found by looking again at the queues that wait for one that turned out fine.
  /// - Complexity: O(queues × ways through a script + steps).
  mutating func checkTransferCircles() {
    let scripts = Dictionary(
      scenario.scripts.map { ($0.name, ways(through: $0.steps)) }, uniquingKeysWith: { first, _ in first })
    let waysOut: [Set<Way>] = scenario.queues.map { scripts[$0.script] ?? [.waits] }
    var dependents: [String: [Int]] = [:]
    for (index, queue) in scenario.queues.enumerated() {
      for case .goes(let name) in waysOut[index] { dependents[name, default: []].append(index) }
      for name in instantExits(of: queue) { dependents[name, default: []].append(index) }
    }
    var fine: Set<String> = []
    var open = Array(scenario.queues.indices)
    while let index = open.popLast() {
      let queue = scenario.queues[index]
      guard !fine.contains(queue.name), isFine(queue, waysOut[index], fine) else { continue }
      fine.insert(queue.name)
      open += dependents[queue.name] ?? []
    }
    for queue in scenario.queues where !fine.contains(queue.name) {
      context.log.error(
        .inconsistent, at: node(queue.place, "name"),
        "callers of \(quoted(queue.name)) can be transferred in a circle for ever")
    }
  }

  /// A queue that does not exist is another mistake.
  private func isFine(_ queue: QueueEntry, _ ways: Set<Way>, _ fine: Set<String>) -> Bool {
    ways.contains { way in
      switch way {
      case .ends: true
      case .goes(let name): fine.contains(name) || !queueNames.contains(name)
      case .waits: instantExits(of: queue).allSatisfy { fine.contains($0) || !queueNames.contains($0) }
      }
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

/// How a script can go out. Choices of chance 0, and what stands behind a certain end, are no ways.
private func ways(through steps: [ScriptStep]) -> Set<Way> {
  var found: Set<Way> = []
  for step in steps {
    switch step {
    case .play: continue
    case .voicemail, .hangUp: return found.union([.ends])
    case .transfer(let name, _): return found.union([.goes(name)])
    case .callback(let callback):
      // Who accepts waits without the line.
      if callback.chance > 0 { found.insert(.waits) }
      if callback.chance >= 1 { return found }
    case .menu(let choices):
      var goesOn = choices.reduce(0) { $0 + $1.chance } < 1 - 1e-9
      for choice in choices where choice.chance > 0 {
        var inside = ways(through: choice.steps)
        if inside.remove(.waits) != nil { goesOn = true }
        found.formUnion(inside)
      }
      if !goesOn { return found }
    }
  }
  return found.union([.waits])
}
