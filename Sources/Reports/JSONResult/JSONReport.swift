public import Audit
import CallCenter
public import Experiment
public import JSONText

/// The JSON result: an interface whose names are fixed (format 1). Times in seconds, shares and chances 0…1.
public enum JSONReport {
  /// Raised when a name changes its meaning or goes away; new names alone do not raise it.
  public static let format = 1

  /// The whole result.
  public static func json(_ result: ExperimentResult, showing selection: FigureSelection = FigureSelection()) -> JSON {
    let figures = selection.applied(to: result.figures)
    let isReplicated = result.replications.count > 1
    return .object([
      .init("format", .count(format)),
      .init("version", .string(toolVersion)),
      .init("scenario", .string(result.plan.name)),
      .init("seed", .unsigned(result.seed)),
      .init("replications", .count(result.replications.count)),
      .init("confidence", .number(result.confidence)),
      .init("fingerprint", .string(Fingerprint.text(of: result.fingerprint))),
      .init("figures", json(figures) { .number(orNull: $0.value) }),
      .init("halfWidths", isReplicated ? halfWidths(figures) : .null),
      .init("rules", .array(result.rules.map(rule))),
      .init("expectations", .array(result.expectations.map(expectation))),
    ])
  }

  /// Verdicts alone, of a trace or of pairs of runs.
  public static func json(_ rules: [RuleVerdict]) -> JSON {
    ["format": .count(format), "version": .string(toolVersion), "rules": .array(rules.map(rule))]
  }

  /// A tree of figures as JSON.
  static func json<Leaf>(_ node: FigureNode<Leaf>, leaf: (Leaf) -> JSON) -> JSON {
    switch node {
    case .figure(let figure): leaf(figure)
    case .text(let text): text.map(JSON.string) ?? .null
    case .texts(let texts): .array(texts.map(JSON.string))
    case .constant(let number): .count(number)
    case .object(let fields): .object(fields.map { .init($0.name, json($0.node, leaf: leaf)) })
    case .list(let elements): .array(elements.map { json($0, leaf: leaf) })
    }
  }

  /// The same shape: texts stay, so that a reader knows whose half-widths these are; numbers of the plan have none.
  private static func halfWidths(_ node: FigureNode<Estimate>) -> JSON {
    switch node {
    case .constant: .null
    case .figure, .text, .texts: json(node) { .number(orNull: $0.halfWidth) }
    case .object(let fields): .object(fields.map { .init($0.name, halfWidths($0.node)) })
    case .list(let elements): .array(elements.map(halfWidths))
    }
  }

  private static func rule(_ verdict: RuleVerdict) -> JSON {
    [
      "id": .string(verdict.id), "kind": .string(verdict.kind.rawValue), "statement": .string(verdict.statement),
      "verdict": .string(verdict.verdict.rawValue), "evidence": .string(verdict.evidence),
    ]
  }

  private static func expectation(_ verdict: ExpectationVerdict) -> JSON {
    let holds: JSON =
      switch verdict.verdict {
      case .holds: true
      case .fails: false
      case .undecided: .null
      }
    return ["statement": .string(verdict.statement), "holds": holds, "evidence": .string(verdict.evidence)]
  }
}
