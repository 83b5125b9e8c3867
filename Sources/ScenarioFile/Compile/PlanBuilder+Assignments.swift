import CallCenter
import JSONText

extension PlanBuilder {
  /// The assignments of an operator, their own before their group's and queues before autodials, still without their
  /// number.
  mutating func assignmentRows(of entry: OperatorEntry, in group: GroupID?) -> [AssignmentPlan] {
    checkAssignments(entry.queues, among: queueNames, at: node(entry.place, "queues"))
    checkAssignments(entry.autodials, among: autodialNames, at: node(entry.place, "autodials"))
    let members = group.map { scenario.groups[$0.index] }
    let queueEntries = entry.queues + (members?.queues.inherited(without: entry.queues) ?? [])
    let bulk = members?.autodials.inherited(without: entry.autodials) ?? []
    warnOfIdleness(entry, isAssigned: !queueEntries.isEmpty || !entry.autodials.isEmpty || !bulk.isEmpty)
    let autodialEntries = entry.autodials + bulk
    var rows: [AssignmentPlan] = []
    for (index, assignment) in queueEntries.enumerated() {
      guard let queue = queueNames.id(of: assignment.desk) else { continue }
      let place = index < entry.queues.count ? node(assignment.place) : node(entry.place, "group")
      checkProject(
        of: entry, scenario.queues[queue.index].project, "queue", assignment, at: place)
      rows.append(row(assignment, .queue(queue)))
    }
    let mayTake = autodialEntries.isEmpty || scenario.mayTakeAutodialCalls(entry)
    for (index, assignment) in autodialEntries.enumerated() {
      guard let autodial = autodialNames.id(of: assignment.desk) else { continue }
      let isOwn = index < entry.autodials.count
      let place = isOwn ? node(assignment.place) : node(entry.place, "group")
      checkProject(of: entry, scenario.autodials[autodial.index].project, "autodial", assignment, at: place)
      if mayTake || assignment.priority == 0 || refuse(assignment, of: entry, isOwn: isOwn, at: place) {
        rows.append(row(assignment, .autodial(autodial)))
      }
    }
    return rows
  }

  private mutating func row(_ entry: AssignmentEntry, _ desk: Desk) -> AssignmentPlan {
    AssignmentPlan(
      operator: ID(0), desk: desk, priority: entry.priority, after: entry.after, speed: entry.speed,
      wrapUp: entry.wrapUp.map { law($0) })
  }

  /// Tells of an operator who is to take an autodial's calls and has no channel for it: an error when their own entry
  /// says so, else they are left out of their group's.
  /// - Returns: whether the assignment stays.
  private mutating func refuse(
    _ assignment: AssignmentEntry, of entry: OperatorEntry, isOwn: Bool, at place: JSONNode
  ) -> Bool {
    // Who has no channel at all has been told so.
    guard !entry.channels.isEmpty else { return isOwn }
    let channels = entry.channels.map(\.name).joined(separator: ", ")
    let desk = quoted(assignment.desk)
    let reason = "\(quoted(entry.name)) has only \(channels), which never carries an autodial's calls"
    if isOwn {
      let path = node(entry.place, "autodials").path
      context.log.add(
        .error, .inconsistent, at: place.range, path: path,
        "\(reason), and is assigned to \(desk)", hint: "give them OP, INT or EXT, or priority 0")
    } else {
      context.log.warning(
        .suspicious, at: place, "\(reason), and is left out of their group's assignment to \(desk)")
    }
    return isOwn
  }

  private mutating func checkProject(
    of entry: OperatorEntry, _ project: String?, _ kind: String, _ assignment: AssignmentEntry, at place: JSONNode
  ) {
    guard let project, !entry.projects.isEmpty, !entry.projects.contains(project) else { return }
    context.log.add(
      .error, .inconsistent, at: place.range, path: place.parent?.path ?? place.path,
      "\(quoted(entry.name)) is not in the project \(quoted(project)) of the \(kind) \(quoted(assignment.desk))",
      hint: "add it to the operator's \"projects\"")
  }

  mutating func checkAssignments<Row>(
    _ entries: [AssignmentEntry], among names: NameRegister<Row>, at object: JSONNode
  ) {
    for entry in entries { _ = names.find(entry.desk, at: node(entry.place), path: object.path, &context.log) }
  }

  private mutating func warnOfIdleness(_ entry: OperatorEntry, isAssigned: Bool) {
    let who = entry.name.isEmpty ? "the operator" : quoted(entry.name)
    if entry.channels.isEmpty, node(entry.place, "channels").count == 0 {
      context.log.warning(.suspicious, at: node(entry.place, "channels"), "\(who) has no channel and gets no calls")
    }
    if !isAssigned {
      context.log.warning(
        .suspicious, at: node(entry.place, "queues"), "\(who) is assigned to no queue or autodial and gets no calls")
    }
  }
}
