import Audit
public import CallCenter

/// An assertion that no result could answer.
public struct ExpectationProblem: Hashable, Sendable {
  /// Position in the plan's expectations.
  public let expectation: Int
  public let message: String
  /// What was not found.
  public let name: String
  /// What could have been meant, for a suggestion.
  public let candidates: [String]

  /// Everything that the plan's expectations ask for and no result has: unknown subjects, paths and rules.
  ///
  /// - Complexity: O(figures of a run) plus O(expectations × rows).
  public static func problems(of plan: FloorPlan) -> [ExpectationProblem] {
    if plan.expectations.isEmpty { return [] }
    let figures = FigureCatalogue(of: plan).figures(of: Ledger(of: plan).closed()).tree
    return plan.expectations.enumerated().flatMap { position, expectation in
      switch expectation {
      case .figure(let expected): problem(position, expected, in: figures).map { [$0] } ?? []
      case .rules(let ids): problems(position, ids)
      }
    }
  }

  private static func problem(
    _ position: Int, _ expected: ExpectedFigure, in figures: FigureNode<Sample>
  ) -> ExpectationProblem? {
    guard let row = figures.row(of: expected.subject) else {
      return ExpectationProblem(
        expectation: position, message: "the result has no \(expected.subject.words)", name: expected.subject.words,
        candidates: [])
    }
    switch row.figure(at: expected.path) {
    case .figure(.absent), .figure(.fixed):
      return ExpectationProblem(
        expectation: position, message: "\(expected.subject.words) has no figure \"\(expected.path)\" that a run finds",
        name: expected.path, candidates: [])
    case .figure(.total), .figure(.ratio), .figure(.maximum), .figure(.quantile), .figure(.deviation):
      return nil
    case .text, .texts, .constant, .object, .list, nil:
      return ExpectationProblem(
        expectation: position, message: "\(expected.subject.words) has no figure \"\(expected.path)\"",
        name: expected.path, candidates: row.figurePaths)
    }
  }

  private static func problems(_ position: Int, _ ids: [String]) -> [ExpectationProblem] {
    let known = Rule.allCases.map(\.id)
    return ids.filter { !known.contains($0) }.map { id in
      ExpectationProblem(
        expectation: position, message: "there is no rule \"\(id)\"", name: id, candidates: known)
    }
  }
}

extension FigureNode {
  /// The paths of all figures below this node that are not in lists.
  var figurePaths: [String] {
    switch self {
    case .figure: [""]
    case .text, .texts, .constant, .list: []
    case .object(let fields):
      fields.flatMap { field in
        field.node.figurePaths.map { $0.isEmpty ? field.name : field.name + "." + $0 }
      }
    }
  }
}
