import CallCenter
import JSONText

extension Formats {
  /// The most operators that one template may stand for, and a plan may have.
  static let mostOperators = 200_000

  static let channel = choice(Channel.allCases) { $0.name }

  static let operatorBreak = ObjectFormat<BreakEntry>(
    "break", "A planned break. It may start late, never short.",
    [
      .required("at", \.at, time, "Its planned beginning."),
      .required("for", \.length, positiveDuration, "Its length."),
      .optional("reason", \.reason, text, "What for."),
    ])

  static let poolCurve = ObjectFormat<PoolCurve>(
    "pool size", "How many operators of a template are on duty, interval by interval from the start.",
    [
      .required("every", \.every, positiveDuration, "The length of an interval."),
      .required(
        "counts", \.counts, whole(0...mostOperators).list(atLeast: 1),
        "The number on duty in each interval; after the last nobody."),
    ])

  /// Personal options: any object.
  static let settings = ValueFormat<JSON>(
    schema: ["type": "object"],
    read: { node, context in
      if node.kind == .object { return node.json }
      context.expected("an object {…}", at: node)
      return nil
    },
    write: { $0 })

  static let operatorEntry = ObjectFormat<OperatorEntry>(
    "operator", "A person who handles calls, or with \"count\" a template for several.",
    [
      .required("name", \.name, name, "The name; in a template {n} stands for the number, from 1."),
      .required("email", \.email, email, "The e-mail address; in a template with {n} as well."),
      .optional("count", \.count, whole(1...mostOperators), "How many operators this entry stands for."),
      .optional("channels", \.channels, channel.list().unique(), "Channels in the operator's order of preference."),
      .optional("group", \.group, name, "The group that the operator belongs to."),
      .optional("role", \.role, name, "Access rights in reports: Operator or a role of the scenario's."),
      .optional("projects", \.projects, names, "The projects that the operator works in; left out: not bound to any."),
      .optional("queues", \.queues, assignments, "Assignments to queues: name and priority."),
      .optional("autodials", \.autodials, assignments, "Assignments to autodials: name and priority."),
      .optional("shift", \.shift, period.list(atLeast: 1), "When on duty; left out: always."),
      .optional("onDuty", \.onDuty, poolCurve.format, "For a template: how many are on duty when."),
      .optional("breaks", \.breaks, operatorBreak.format.list(), "Planned breaks."),
      .optional("wrapUp", \.wrapUp, distribution, "Wrap-up after each call; left out: the queue's."),
      .optional("speed", \.speed, speed, "Multiplies talk time; 1.3 is 30 % slower."),
      .optional("channelProfiles", \.channelProfiles, overrides.format, "This operator's channel profiles."),
      .optional("settings", \.settings, settings, "Personal options, which change nothing."),
    ])

  static let group = ObjectFormat<GroupEntry>(
    "group", "A named, coloured set of operators: report filter, visual mark, bulk assignment.",
    [
      .required("name", \.name, name, "The name."),
      .optional("color", \.color, color, "The colour of its mark, #rrggbb."),
      .optional("queues", \.queues, assignments, "Assigns all members; a member's own entry wins."),
      .optional("autodials", \.autodials, assignments, "The same for autodials."),
    ])
}
