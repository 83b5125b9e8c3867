import CallCenter
import Chance
import JSONText

extension PlanBuilder {
  mutating func addManualSource(_ entry: ManualEntry) {
    let name = entry.effectiveName
    let id = ManualSourceID(manualSources.count)
    if entry.name == nil, manualNames.contains(name) {
      context.log.error(
        .missingKey, at: node(entry.place, "queue"),
        "a second manual source of one queue and the same operators needs a name of its own", hint: "add \"name\"")
    } else {
      let place = node(entry.place, entry.name == nil ? "queue" : "name")
      manualNames.enter(name, as: id, at: place, &context.log)
    }
    let queue = queueNames.find(entry.queue, at: node(entry.place, "queue"), &context.log)
    checkPace(of: entry)
    _ = manualSources.append(
      ManualSourcePlan(
        name: name, hash: EntityHash(name: name), queue: queue ?? ID(0),
        operators: queue.map { callers(of: entry, $0) } ?? [], every: law(entry.every), dial: law(entry.dial),
        answered: entry.answered, talk: law(entry.talk), wrapUp: entry.wrapUp.map { law($0) }))
  }

  /// Calls without any time between or in them would go on for ever at one instant.
  private mutating func checkPace(of entry: ManualEntry) {
    let cycle = entry.every.roughMean + entry.dial.roughMean + entry.answered * entry.talk.roughMean
    guard cycle < 0.001, entry.place.node != nil, node(entry.place)["every"] != nil else { return }
    context.log.error(
      .inconsistent, at: node(entry.place, "every"), "operators who call again at once never end",
      hint: "give \"every\" or \"dial\" a duration")
  }

  /// Who makes the calls of a source, ascending: those meant who are assigned to its queue.
  private mutating func callers(of entry: ManualEntry, _ queue: QueueID) -> [OperatorID] {
    let assigned = queues[queue.index].assignments.map { assignments[$0].operator }
    let place = node(entry.place, "operators")
    switch entry.operators {
    case .all:
      if assigned.isEmpty {
        context.log.error(
          .inconsistent, at: place, "nobody is assigned to \(quoted(entry.queue)), so nobody can make these calls",
          hint: "priority 0 is enough")
      }
      return assigned
    case .group(let name):
      guard let group = groupNames.find(name, at: place["group"] ?? place, &context.log) else { return [] }
      let members = assigned.filter { operators[$0.index].group == group }
      if members.isEmpty {
        context.log.error(
          .inconsistent, at: place["group"] ?? place,
          "nobody of the group \(quoted(name)) is assigned to \(quoted(entry.queue)), so nobody can make these calls",
          hint: "priority 0 is enough")
      }
      return members
    case .names(let names):
      return named(names, among: Set(assigned), entry.queue, at: place["names"] ?? place)
    }
  }

  private mutating func named(
    _ names: [String], among assigned: Set<OperatorID>, _ queue: String, at list: JSONNode
  ) -> [OperatorID] {
    var found: [OperatorID] = []
    for (index, name) in names.enumerated() {
      let element = list.count == names.count ? list.element(index) : nil
      guard let id = operatorNames.find(name, at: element ?? list, &context.log) else { continue }
      found.append(id)
      if !assigned.contains(id) {
        context.log.error(
          .inconsistent, at: element ?? list,
          "\(quoted(name)) is not assigned to \(quoted(queue)) and cannot make its calls", hint: "priority 0 is enough")
      }
    }
    return found.sorted()
  }
}
