import CallCenter
import JSONText

/// A pacing as an object with one key.
struct PacingPart: DocumentPart {
  var place = Place.nowhere
  var ratio: RatioEntry?
  var predictive: PredictiveEntry?
  var differenceTarget: DifferenceTargetEntry?
  var abandonTarget: AbandonTargetEntry?
  static let blank = PacingPart()
}

extension Formats {
  static let ratio = ObjectFormat<RatioEntry>(
    "ratio pacing", "A fixed number of lines per operator: floor(lines × counted operators) − in flight.",
    [
      .required("lines", \.lines, number(0...1000, above: true), "Lines per operator."),
      .optional("per", \.per, choice(of: CountedOperators.self), "Which operators count."),
      .optional("ahead", \.ahead, whole(0...1_000_000), "So many lines more, and with nobody ready as well."),
      .optional("minimumFree", \.minimumFree, whole(0...1_000_000), "Dials only while so many operators are free."),
      .optional("minimumFreeOf", \.minimumFreeOf, choice(of: FreeScope.self), "Whose free operators count."),
      .optional("when", \.when, choice(of: DialMoment.self), "freed: only after a contact ends and at opening."),
    ])

  static let predictive = ObjectFormat<PredictiveEntry>(
    "predictive pacing", "As many lines as a nuisance limit allows.",
    [
      .optional("limit", \.limit, share, "The largest share of nuisance calls; left out: the autodial's limit."),
      .optional("aim", \.aim, share, "The share aimed at; left out: five sixths of the limit."),
      .optional("window", \.window, positiveDuration, "What happened longer ago is forgotten."),
      .optional("maxRatio", \.maxRatio, number(1...1000), "Lines in flight per active operator at most."),
    ])

  static let differenceTarget = ObjectFormat<DifferenceTargetEntry>(
    "difference target pacing", "A published scheme: follows the difference of waiting operators and waiting calls.",
    [
      .optional("target", \.target, number(-1000...1000), "Waiting operators aimed at, beyond waiting calls."),
      .optional("limit", \.limit, share, "The level is halved while the lost share of answers is above this."),
      .optional("maxLevel", \.maxLevel, number(0...1000, above: true), "Lines per operator at most."),
    ])

  static let abandonTarget = ObjectFormat<AbandonTargetEntry>(
    "abandon target pacing", "A published scheme: lines follow the distance of the lost share from a target.",
    [
      .optional("target", \.target, share, "The lost share aimed at."),
      .optional("maximum", \.maximum, share, "Progressive from this lost share on."),
      .optional("loadFactor", \.loadFactor, number(0...1000), "Per cent of lines per percentage point of distance."),
    ])

  static let pacingPart = ObjectFormat<PacingPart>(
    "pacing", "How many attempts to begin: exactly one of its keys.",
    [
      .optional("ratio", \.ratio, ratio.format, "A fixed number of lines per operator."),
      .optional("predictive", \.predictive, predictive.format, "As many lines as a nuisance limit allows."),
      .optional("differenceTarget", \.differenceTarget, differenceTarget.format, "A published scheme to compare with."),
      .optional("abandonTarget", \.abandonTarget, abandonTarget.format, "Another published scheme to compare with."),
    ])

  static let pacing = ValueFormat<PacingEntry>(
    schema: ["anyOf": [["const": "progressive"], pacingPart.format.schema]],
    read: readPacing,
    write: { pacing in
      switch pacing {
      case .progressive: "progressive"
      case .ratio(let entry): pacingPart.write(PacingPart(ratio: entry))
      case .predictive(let entry): pacingPart.write(PacingPart(predictive: entry))
      case .differenceTarget(let entry): pacingPart.write(PacingPart(differenceTarget: entry))
      case .abandonTarget(let entry): pacingPart.write(PacingPart(abandonTarget: entry))
      }
    })

  private static func readPacing(_ node: JSONNode, _ context: inout ReadingContext) -> PacingEntry? {
    let keys = pacingPart.fields.map(\.key)
    guard node.kind == .object else {
      if node.string == "progressive" { return .progressive }
      let bare = node.string.flatMap { keys.contains($0) ? "write { \(quoted($0)): {…} }" : nil }
      context.expected(
        "\"progressive\" or an object with one of \(keys.joined(separator: ", "))", at: node,
        code: node.kind == .string ? .outOfRange : .wrongType,
        hint: bare ?? node.string.flatMap { didYouMean($0, among: ["progressive"] + keys) })
      return nil
    }
    let before = context.log.errorCount
    guard let part = pacingPart.read(node, &context), context.log.errorCount == before,
      requireOne(of: keys, in: node, &context)
    else { return nil }
    if let entry = part.ratio { return .ratio(entry) }
    if let entry = part.predictive { return .predictive(entry) }
    if let entry = part.differenceTarget { return .differenceTarget(entry) }
    return part.abandonTarget.map(PacingEntry.abandonTarget)
  }
}
