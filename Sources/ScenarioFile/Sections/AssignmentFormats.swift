import CallCenter
import JSONText

extension Formats {
  static let priority = whole(0...100).map({ value, _, _ in UInt8(value) }, { Int($0) })

  /// Multiplies talk times.
  static let speed = number(0.01...100)

  static let assignment = ObjectFormat<AssignmentEntry>(
    "assignment", "An assignment to a queue or autodial with more than a priority.",
    [
      .required("priority", \.priority, priority, "0…100; 0 takes no calls of it. Orders operators, not calls."),
      .optional("after", \.after, duration, "Eligible once a call has waited so long."),
      .optional("speed", \.speed, speed, "Multiplies talk time; 1.3 is 30 % slower."),
      .optional("wrapUp", \.wrapUp, distribution, "Wrap-up after its calls; left out: the operator's own."),
    ])

  /// Assignments by the name of the queue or autodial, each a priority or an object.
  static let assignments = ValueFormat<[AssignmentEntry]>(
    schema: [
      "type": "object", "propertyNames": name.schema,
      "additionalProperties": ["anyOf": [priority.schema, assignment.format.schema]],
    ],
    read: { node, context in
      guard node.kind == .object else {
        context.expected("an object such as { \"Support\": 3 }", at: node)
        return nil
      }
      return node.members.compactMap { member in
        guard let desk = checkedName(member.key, at: member.keyNode, &context) else { return nil }
        // Kept even when its priority is wrong: whether the desk exists is to be told in the same go.
        var entry = AssignmentEntry.blank
        if member.value.kind == .object {
          entry = assignment.read(member.value, &context) ?? entry
        } else {
          entry.priority = priority.read(member.value, &context) ?? 0
        }
        entry.desk = desk
        entry.place = Place(node: member.keyNode.id)
        return entry
      }
    },
    write: { entries in
      .object(
        entries.map { entry in
          let isPlain = entry == AssignmentEntry(desk: entry.desk, priority: entry.priority)
          return JSON.Member(entry.desk, isPlain ? .count(Int(entry.priority)) : assignment.write(entry))
        })
    })
}
