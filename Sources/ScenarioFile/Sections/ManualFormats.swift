import JSONText

/// Operators by group or by name as an object.
struct ManualOperatorsPart: DocumentPart {
  var place = Place.nowhere
  var group: String?
  var names: [String]?
  static let blank = ManualOperatorsPart()
}

extension Formats {
  static let manualOperatorsPart = ObjectFormat<ManualOperatorsPart>(
    "choice of operators", "Who makes manual calls: exactly one of its keys.",
    [
      .optional("group", \.group, name, "The members of a group who are assigned to the queue."),
      .optional("names", \.names, name.list(atLeast: 1).unique(), "Operators by name, all assigned to the queue."),
    ])

  static let manualOperators = ValueFormat<ManualOperators>(
    schema: ["anyOf": [["const": "all"], manualOperatorsPart.format.schema]],
    read: { node, context in
      guard node.kind == .object else {
        if node.string == "all" { return .all }
        context.expected(
          "\"all\", { \"group\": GROUP } or { \"names\": [OPERATOR, …] }", at: node,
          code: node.kind == .string ? .outOfRange : .wrongType)
        return nil
      }
      guard let part = manualOperatorsPart.read(node, &context), requireOne(of: ["group", "names"], in: node, &context)
      else { return nil }
      return part.group.map(ManualOperators.group) ?? part.names.map(ManualOperators.names)
    },
    write: { operators in
      switch operators {
      case .all: "all"
      case .group(let group): manualOperatorsPart.write(ManualOperatorsPart(group: group))
      case .names(let names): manualOperatorsPart.write(ManualOperatorsPart(names: names))
      }
    })

  static let manual = ObjectFormat<ManualEntry>(
    "manual source", "Calls that operators make by hand, on behalf of a queue that they are assigned to.",
    [
      .optional("name", \.name, name, "Its name; left out: the queue's, with the operators unless they are all."),
      .optional("operators", \.operators, manualOperators, "Who makes the calls; priority 0 on the queue suffices."),
      .required("queue", \.queue, name, "The queue on whose behalf the calls are made."),
      .required("every", \.every, distribution, "The time being ready until an operator starts a call."),
      .required("dial", \.dial, distribution, "From the start to the answer, or to giving up."),
      .required("answered", \.answered, chance, "The chance of an answer."),
      .required("talk", \.talk, distribution, "Talk time."),
      .optional("wrapUp", \.wrapUp, distribution, "Wrap-up, answered or not; left out: as after the queue's calls."),
    ])
}
