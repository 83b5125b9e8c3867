import CallCenter
import Chance
import EventCore
import JSONText

extension PlanBuilder {
  mutating func addOperators() {
    var total = 0
    operators.reserveCapacity(scenario.operators.count)
    for group in scenario.groups { checkAssignments(group.queues, at: node(group.place, "queues")) }
    for entry in scenario.operators {
      total += entry.count ?? 1
      guard total <= Formats.mostOperators else {
        context.log.error(.outOfRange, at: node(entry.place), "more than \(Formats.mostOperators) operators")
        return
      }
      addOperator(entry)
    }
  }

  private mutating func addOperator(_ entry: OperatorEntry) {
    checkTemplate(entry)
    let group = entry.group.flatMap { groupNames.find($0, at: node(entry.place, "group"), &context.log) }
    checkAssignments(entry.queues, at: node(entry.place, "queues"))
    let assigned = entry.queues + groupAssignments(group, without: entry.queues)
    warnOfIdleness(entry, assigned)
    let members = (0..<(entry.count ?? 1)).map { OperatorID(operators.count + $0) }
    var pool: PoolID?
    if let curve = entry.onDuty, let sizes = poolSizes(curve, of: entry) {
      pool = pools.append(PoolPlan(name: entry.name, members: members, sizes: sizes))
    }
    let template = OperatorPlan(
      name: entry.name, email: entry.email, hash: EntityHash(value: 0), channels: channels(of: entry), group: group,
      role: entry.role, assignments: [], shift: pool == nil ? shift(of: entry) : [], breaks: breaks(of: entry),
      wrapUp: entry.wrapUp.map { law($0) }, speed: entry.speed, pool: pool)
    let rows = assigned.compactMap { assignment -> AssignmentPlan? in
      guard let queue = queueNames.id(of: assignment.queue) else { return nil }
      return AssignmentPlan(
        operator: ID(0), queue: queue, priority: assignment.priority, after: assignment.after,
        speed: assignment.speed, wrapUp: assignment.wrapUp.map { law($0) })
    }
    for number in 1...members.count { add(template, number: entry.count == nil ? nil : number, rows, entry) }
  }

  /// Adds one operator of an entry, numbered when the entry is a template.
  private mutating func add(_ template: OperatorPlan, number: Int?, _ rows: [AssignmentPlan], _ entry: OperatorEntry) {
    var row = template
    if let number {
      row.name = numbered(template.name, number)
      row.email = numbered(template.email, number)
    }
    row.hash = EntityHash(name: row.name)
    let id = OperatorID(operators.count)
    row.assignments.reserveCapacity(rows.count)
    for var assignment in rows {
      assignment.operator = id
      let place = assignments.append(assignment)
      row.assignments.append(place)
      if let queue = assignment.queue { queues[queue.index].assignments.append(place) }
    }
    // A template without {n} has been reported once; its second name is no news.
    if number ?? 1 == 1 || row.name != template.name {
      operatorNames.enter(row.name, as: id, at: node(entry.place, "name"), &context.log)
    }
    checkEmail(row.email, of: entry)
    operators.append(row)
  }

  /// The group's assignments to queues that the operator has no own entry for.
  private func groupAssignments(_ group: GroupID?, without own: [AssignmentEntry]) -> [AssignmentEntry] {
    guard let group else { return [] }
    let entries = scenario.groups[group.index].queues
    if own.isEmpty { return entries }
    let ownQueues = Set(own.map(\.queue))
    return entries.filter { !ownQueues.contains($0.queue) }
  }

  private mutating func checkAssignments(_ entries: [AssignmentEntry], at object: JSONNode) {
    for entry in entries {
      _ = queueNames.find(entry.queue, at: node(entry.place), path: object.path, &context.log)
    }
  }

  private mutating func checkTemplate(_ entry: OperatorEntry) {
    guard let count = entry.count else {
      if entry.onDuty != nil {
        context.log.error(
          .inconsistent, at: node(entry.place, "onDuty"), "\"onDuty\" needs \"count\": how many there are")
      }
      if entry.name.contains("{n}") {
        context.log.warning(
          .suspicious, at: node(entry.place, "name"), "{n} stands for a number only beside \"count\"")
      }
      return
    }
    if count > 1, !entry.name.contains("{n}") {
      context.log.error(
        .duplicateName, at: node(entry.place, "name"), "\(count) operators cannot have one name",
        hint: "write {n} where the number belongs")
    }
    if count > 1, !entry.email.contains("{n}") {
      context.log.warning(
        .suspicious, at: node(entry.place, "email"), "\(count) operators share one e-mail address",
        hint: "write {n} where the number belongs")
    }
    if entry.onDuty != nil, entry.shift != nil {
      context.log.error(
        .inconsistent, at: node(entry.place, "shift"), "\"shift\" and \"onDuty\" both say when operators are on duty")
    }
  }

  private mutating func checkEmail(_ email: String, of entry: OperatorEntry) {
    if let count = entry.count, count > 1, !entry.email.contains("{n}") { return }
    guard !email.isEmpty else { return }
    let key = email.lowercased()
    guard firstPlaces[key] == nil else {
      let first = firstPlaces[key].map { node($0).path } ?? ""
      context.log.warning(
        .suspicious, at: node(entry.place, "email"), "\(first) has the e-mail address \(quoted(email)) too")
      return
    }
    firstPlaces[key] = entry.place
  }

  private mutating func warnOfIdleness(_ entry: OperatorEntry, _ assigned: [AssignmentEntry]) {
    let who = entry.name.isEmpty ? "the operator" : quoted(entry.name)
    if entry.channels.isEmpty, node(entry.place, "channels").count == 0 {
      context.log.warning(.suspicious, at: node(entry.place, "channels"), "\(who) has no channel and gets no calls")
    }
    if assigned.isEmpty {
      context.log.warning(
        .suspicious, at: node(entry.place, "queues"), "\(who) is assigned to no queue and gets no calls")
    }
  }

  private func numbered(_ text: String, _ number: Int) -> String {
    let parts = text.split(separator: "{", omittingEmptySubsequences: false)
    var result = String(parts[0])
    for part in parts.dropFirst() {
      result += part.hasPrefix("n}") ? String(number) + part.dropFirst(2) : "{" + part
    }
    return result
  }
}
