import CallCenter
import EventCore
import JSONText

/// A transfer as an object.
struct TransferPart: DocumentPart {
  var place = Place.nowhere
  var queue = ""
  static let blank = TransferPart()
}

/// A formula with its parameter as an object.
struct FormulaPart: DocumentPart {
  var place = Place.nowhere
  var upTo = SimDuration.zero
  static let blank = FormulaPart()
}

extension Formats {
  static let transferPart = ObjectFormat<TransferPart>(
    "transfer", "A transfer to another queue.", [.required("transfer", \.queue, name, "The name of the queue.")])

  /// How a call leaves a queue.
  static let exit = ValueFormat<ExitEntry>(
    schema: ["anyOf": [["enum": ["drop", "voicemail"]], transferPart.format.schema]],
    read: { node, context in
      if node.kind == .object {
        guard let part = transferPart.read(node, &context), let place = node["transfer"] else { return nil }
        return .transfer(part.queue, Place(node: place.id))
      }
      switch node.string {
      case "drop": return .drop
      case "voicemail": return .voicemail
      default:
        context.expected(
          "\"drop\", \"voicemail\" or { \"transfer\": QUEUE }", at: node,
          hint: node.string.flatMap { didYouMean($0, among: ["drop", "voicemail"]) })
        return nil
      }
    },
    write: { exit in
      switch exit {
      case .drop: "drop"
      case .voicemail: "voicemail"
      case .transfer(let queue, _): transferPart.write(TransferPart(queue: queue))
      }
    }
  ).named("exit")

  static let maxWaitObject = ObjectFormat<MaxWaitEntry>(
    "longest wait", "When a waiting call leaves, and how.",
    [
      .required("after", \.after, duration, "After so long."),
      .required("then", \.exit, exit, "How it leaves."),
    ])

  /// A duration alone means being cut off after it.
  static let maxWait = either(
    duration.map({ after, _, _ in MaxWaitEntry(after: after) }, { $0.after }),
    when: { $0.kind != .object }, or: maxWaitObject.format, writeFirst: { $0.exit == .drop })

  static let comfort = ObjectFormat<ComfortEntry>(
    "comfort message", "Messages while waiting.",
    [
      .required("every", \.every, positiveDuration, "The time between two."),
      .required("play", \.play, distribution, "The length of one."),
    ])

  /// `keep`, or how callers leave.
  static let onUnstaffed = ValueFormat<ExitEntry?>(
    schema: ["anyOf": [["const": "keep"], exit.schema]],
    read: { node, context in
      if node.string == "keep" { return .some(nil) }
      return exit.read(node, &context).map { .some($0) }
    },
    write: { $0.map(exit.write) ?? "keep" })

  static let formulaPart = ObjectFormat<FormulaPart>(
    "short-abandon formula", "Abandons up to a stated wait count as good.",
    [.required("shortAbandonsGoodUpTo", \.upTo, duration, "The wait.")])

  private static let plainFormulas: [ServiceLevelFormula] = [
    .answeredOverOffered, .overAnswered, .excludingShortAbandons, .shortAbandonsGood,
  ]

  static let formula = either(
    choice(plainFormulas) { $0.name }, when: { $0.kind != .object },
    or: formulaPart.format.map(
      { part, _, _ in ServiceLevelFormula.shortAbandonsGoodUpTo(part.upTo) },
      { formula in
        if case .shortAbandonsGoodUpTo(let upTo) = formula { FormulaPart(upTo: upTo) } else { .blank }
      }),
    writeFirst: { plainFormulas.contains($0) })

  static let serviceLevel = ObjectFormat<ServiceLevelEntry>(
    "service level", "A queue's target.",
    [
      .optional("within", \.within, duration, "A wait up to and including this long is good."),
      .optional("target", \.target, chance, "The share aimed at."),
      .optional("formula", \.formula, formula, "How the share is computed."),
    ])

  static let bands = duration.list().map(
    { bands, node, context in
      if zip(bands, bands.dropFirst()).allSatisfy({ $0 < $1 }) { return bands }
      context.log.error(.inconsistent, at: node, "the bounds of the bands must ascend")
      return nil
    }, { $0 })

  static let precedence = whole(-1_000_000...1_000_000)

  static let queue = ObjectFormat<QueueEntry>(
    "queue", "Where inbound calls wait for operators.",
    [
      .required("name", \.name, name, "The name."),
      .required("script", \.script, name, "The script that every caller goes through first."),
      .optional("project", \.project, name, "The project that the queue belongs to."),
      .optional("policy", \.policy, choice(of: Policy.self), "Which operator takes the next call."),
      .optional(
        "tieBreak", \.tieBreak, oneOrMore(choice(of: TieBreak.self)).unique(),
        "Who is chosen inside equal priority; several are applied in order."),
      .optional("idleClock", \.idleClock, choice(of: IdleClock.self), "What restarts the idle clock."),
      .optional("precedence", \.precedence, precedence, "Among queues; larger is more urgent."),
      .optional("serviceLevel", \.serviceLevel, serviceLevel.format, "The target."),
      .optional("bands", \.bands, bands, "Upper bounds of the report's waiting bands."),
      .optional("wrapUp", \.wrapUp, distribution, "Wrap-up after each call."),
      .optional(
        "capacity", \.capacity, whole(0...10_000_000), "Most waiting calls; 0 is a loss system; left out: no limit."),
      .optional("maxWait", \.maxWait, maxWait, "When a waiting call leaves; left out: never."),
      .optional("comfort", \.comfort, comfort.format, "Messages while waiting."),
      .optional(
        "onUnstaffed", \.onUnstaffed, onUnstaffed, "What happens when nobody eligible is on shift any more."),
      .optional("holdDialling", \.holdDialling, names, "Autodials that begin no attempt while callers wait here."),
    ])
}
