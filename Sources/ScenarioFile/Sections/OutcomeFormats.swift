import JSONText

extension Formats {
  static let outcomeObject = ObjectFormat<OutcomeEntry>(
    "outcome", "The chance of an outcome, and when it is known.",
    [
      .required("chance", \.chance, chance, "The chance."),
      .optional("after", \.after, distribution, "From the dialling until it is known; beyond dialTimeout: no answer."),
    ])

  /// A chance, or with the time until it is known.
  static let outcome = either(
    chance.map({ chance, node, _ in OutcomeEntry(place: Place(node: node.id), chance: chance) }, { $0.chance }),
    when: { $0.kind != .object }, or: outcomeObject.format, writeFirst: { $0.after == nil })

  static let outcomes = ObjectFormat<OutcomesEntry>(
    "outcome table", "The chances of an attempt's outcomes; what is left of 1 is no answer, known at dialTimeout.",
    [
      .optional("live", \.live, outcome, "A person answers, after answerDelay."),
      .optional("machine", \.machine, outcome, "An answering machine answers, after answerDelay."),
      .optional("busy", \.busy, outcome, "The line is busy, which is known after 3 s."),
      .optional("invalid", \.invalid, outcome, "The number does not exist, which is known after 2 s."),
    ])
}
