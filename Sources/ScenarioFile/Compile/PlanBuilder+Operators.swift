import CallCenter
import Chance
import EventCore
import JSONText

extension PlanBuilder {
  mutating func addOperators() {
    var total = 0
    operators.reserveCapacity(scenario.operators.count)
    for group in scenario.groups {
      checkAssignments(group.queues, among: queueNames, at: node(group.place, "queues"))
      checkAssignments(group.autodials, among: autodialNames, at: node(group.place, "autodials"))
    }
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
    checkRole(of: entry)
    checkProjects(entry.projects, at: node(entry.place, "projects"))
    let rows = assignmentRows(of: entry, in: group)
    let members = (0..<(entry.count ?? 1)).map { OperatorID(operators.count + $0) }
    var pool: PoolID?
    if let curve = entry.onDuty, let sizes = poolSizes(curve, of: entry) {
      pool = pools.append(PoolPlan(name: entry.name, members: members, sizes: sizes))
    }
    let template = OperatorPlan(
      name: entry.name, email: entry.email, hash: EntityHash(value: 0), channels: channels(of: entry), group: group,
      role: entry.role, assignments: [], shift: pool == nil ? shift(of: entry) : [], breaks: breaks(of: entry),
      wrapUp: entry.wrapUp.map { law($0) }, speed: entry.speed, pool: pool)
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
      switch assignment.desk {
      case .queue(let queue): queues[queue.index].assignments.append(place)
      case .autodial(let autodial): autodials[autodial.index].assignments.append(place)
      }
    }
    // A template without {n} has been reported once; its second name is no news.
    if number ?? 1 == 1 || row.name != template.name {
      operatorNames.enter(row.name, as: id, at: node(entry.place, "name"), &context.log)
    }
    checkEmail(row.email, of: entry)
    operators.append(row)
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

  private func numbered(_ text: String, _ number: Int) -> String {
    let parts = text.split(separator: "{", omittingEmptySubsequences: false)
    var result = String(parts[0])
    for part in parts.dropFirst() {
      result += part.hasPrefix("n}") ? String(number) + part.dropFirst(2) : "{" + part
    }
    return result
  }
}
