import CallCenter
import EventCore
import JSONText

/// A chance to balk by the number waiting, as an object.
struct BalkPart: DocumentPart {
  var place = Place.nowhere
  var byWaiting: [Double] = []
  static let blank = BalkPart()
}

extension Formats {
  /// Priorities of calls.
  static let callPriority = whole(-1_000_000...1_000_000)

  /// A duration, or `never`.
  static let patience = ValueFormat<PatienceEntry>(
    schema: ["anyOf": [["const": "never"], duration.schema]],
    read: { node, context in
      if node.string == "never" { return .never }
      return duration.read(node, &context).map(PatienceEntry.ends)
    },
    write: { patience in
      switch patience {
      case .never: "never"
      case .ends(let after): DurationText.write(after)
      }
    })

  static let callEntry = ObjectFormat<CallEntry>(
    "call", "A given call; what is left out is drawn.",
    [
      .required("at", \.at, time, "When it arrives."),
      .optional("talk", \.talk, duration, "Its talk time."),
      .optional("wrapUp", \.wrapUp, duration, "Its wrap-up."),
      .optional("patience", \.patience, patience, "Its patience, or never."),
      .optional("priority", \.priority, callPriority, "Its priority."),
    ])

  static let balkPart = ObjectFormat<BalkPart>(
    "balking", "The chance to hang up on having to wait, by the number waiting.",
    [.required("byWaiting", \.byWaiting, chance.list(atLeast: 1), "For 0, 1, … waiting; the last holds on.")])

  static let balk = either(
    chance.map(
      { chance, _, _ in chance == 0 ? BalkPlan.never : .always(chance: chance) },
      { if case .always(let chance) = $0 { chance } else { 0 } }),
    when: { $0.kind != .object },
    or: balkPart.format.map(
      { part, _, _ in BalkPlan.byWaiting(part.byWaiting) },
      { if case .byWaiting(let chances) = $0 { BalkPart(byWaiting: chances) } else { .blank } }),
    writeFirst: { if case .byWaiting = $0 { false } else { true } })

  static let retry = ObjectFormat<RetryEntry>(
    "retry", "Callers who left unserved may call again.",
    [
      .required("chance", \.chance, oneOrMore(chance), "One chance, or one by attempt; the last holds on."),
      .required("after", \.after, distribution, "The time until they call again."),
      .optional("of", \.of, retryOutcomes, "After which outcomes."),
      .optional("caller", \.caller, choice(of: RetryCaller.self), "Talk and patience are drawn afresh or kept."),
    ])

  /// Outcomes as a set: always in the order of their declaration.
  private static let retryOutcomes = choice(of: RetryOutcome.self).list(atLeast: 1).unique().map(
    { outcomes, _, _ in RetryOutcome.allCases.filter(outcomes.contains) }, { $0 })

  /// A law, or `never`.
  static let callerPatience = ValueFormat<SourcePatience>(
    schema: ["anyOf": [["const": "never"], distribution.schema]],
    read: { node, context in
      if node.string == "never" { return .never }
      return distribution.read(node, &context).map(SourcePatience.law)
    },
    write: { patience in
      switch patience {
      case .never: "never"
      case .law(let law): distribution.write(law)
      }
    })

  static let source = ObjectFormat<SourceEntry>(
    "inbound source", "A source of inbound calls for one queue.",
    [
      .optional("name", \.name, name, "Its name; left out: its queue's. Required for a second source of one queue."),
      .required("queue", \.queue, name, "The queue that the calls are for."),
      .required("arrivals", \.arrivals, arrivals, "When calls arrive."),
      .required("talk", \.talk, distribution, "Talk time."),
      .optional("patience", \.patience, callerPatience, "How long a caller waits before giving up."),
      .optional("balk", \.balk, balk, "The chance to hang up on having to wait."),
      .optional("retry", \.retry, retry.format, "Callers who left unserved may call again."),
      .optional("priority", \.priority, callPriority, "Of the calls; larger is more urgent."),
    ])
}
