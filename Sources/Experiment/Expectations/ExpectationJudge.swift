import Audit
import CallCenter

/// Judges the scenario's assertions about its own result.
///
/// With one run the figure itself is compared. With replications an assertion holds when its confidence interval allows
/// it: an interval inside the bounds holds, one outside fails, and one on both sides is undecided, which is no failure.
struct ExpectationJudge {
  let figures: FigureNode<Estimate>
  let rules: [RuleVerdict]
  let confidence: Double
  let replications: Int

  func verdict(on expectation: Expectation) -> ExpectationVerdict {
    switch expectation {
    case .figure(let figure): verdict(on: figure)
    case .rules(let ids): verdict(onRules: ids)
    }
  }

  private func verdict(on expected: ExpectedFigure) -> ExpectationVerdict {
    let statement = "\(expected.subject.words): \(expected.path) \(expected.bound.words)"
    guard let row = figures.row(of: expected.subject), case .figure(let estimate)? = row.figure(at: expected.path),
      let value = estimate.value
    else {
      return ExpectationVerdict(
        statement: statement, verdict: .fails, evidence: "there is no such figure in the result")
    }
    let range = expected.bound.range
    guard let halfWidth = estimate.halfWidth else {
      let isKept = range.contains(value)
      let note = replications > 1 ? " over \(replications) replications, without an interval" : ""
      return ExpectationVerdict(
        statement: statement, verdict: isKept ? .holds : .fails, evidence: Self.text(value) + note)
    }
    return verdict(statement, value, halfWidth, range)
  }

  private func verdict(
    _ statement: String, _ value: Double, _ halfWidth: Double, _ range: ClosedRange<Double>
  ) -> ExpectationVerdict {
    let low = value - halfWidth
    let high = value + halfWidth
    let evidence =
      "\(Self.text(value)) ± \(Self.text(halfWidth)) (\(Self.text(confidence * 100)) % interval \(Self.text(low))…"
      + "\(Self.text(high)))"
    if range.contains(low) && range.contains(high) {
      return ExpectationVerdict(statement: statement, verdict: .holds, evidence: evidence)
    }
    if high < range.lowerBound || low > range.upperBound {
      return ExpectationVerdict(statement: statement, verdict: .fails, evidence: evidence)
    }
    return ExpectationVerdict(
      statement: statement, verdict: .undecided,
      evidence: evidence + " allows it and its opposite: more replications would tell")
  }

  private func verdict(onRules ids: [String]) -> ExpectationVerdict {
    let statement = ids.isEmpty ? "no rule is broken" : "rules hold: \(ids.joined(separator: ", "))"
    if rules.isEmpty {
      return ExpectationVerdict(statement: statement, verdict: .undecided, evidence: "the rules were not judged")
    }
    let concerned = ids.isEmpty ? rules : rules.filter { ids.contains($0.id) }
    let failing = concerned.filter { $0.verdict == .broken || ($0.verdict == .notExercised && !ids.isEmpty) }
    if failing.isEmpty {
      let held = concerned.count { $0.verdict == .holds }
      let rest = concerned.count - held
      let note = rest == 0 ? "" : ", \(rest) not exercised"
      return ExpectationVerdict(statement: statement, verdict: .holds, evidence: "\(held) held\(note)")
    }
    let evidence = failing.map { "\($0.id) \($0.verdict.rawValue): \($0.evidence)" }.joined(separator: "; ")
    return ExpectationVerdict(statement: statement, verdict: .fails, evidence: evidence)
  }

  /// Four decimals at most: enough for a message; the figures themselves are in the report.
  private static func text(_ value: Double) -> String {
    guard value.magnitude < 1e11 else { return value.description }
    let rounded = (value * 10_000).rounded(.toNearestOrAwayFromZero) / 10_000
    return rounded == rounded.rounded(.towardZero) ? String(Int64(rounded)) : rounded.description
  }
}

extension ExpectationBound {
  /// What is allowed; both ends included.
  var range: ClosedRange<Double> {
    switch self {
    case .atLeast(let least): least...(.infinity)
    case .atMost(let most): -.infinity...most
    case .between(let least, let most): least...most
    case .about(let value, let within): (value - within)...(value + within)
    }
  }

  var words: String {
    switch self {
    case .atLeast(let least): "at least \(least)"
    case .atMost(let most): "at most \(most)"
    case .between(let least, let most): "between \(least) and \(most)"
    case .about(let value, let within): "about \(value), within \(within)"
    }
  }
}

extension ExpectationSubject {
  var words: String {
    switch self {
    case .queue(let name): "queue \"\(name)\""
    case .operator(let name): "operator \"\(name)\""
    case .group(let name): "group \"\(name)\""
    case .autodial(let name): "autodial \"\(name)\""
    case .floor: "floor"
    }
  }
}

extension FigureNode {
  /// The part of a result that an assertion speaks of.
  func row(of subject: ExpectationSubject) -> FigureNode? {
    switch subject {
    case .queue(let name): self["queues"]?.element(called: name)
    case .operator(let name): self["operators"]?.element(called: name)
    case .group(let name): self["groups"]?.element(called: name)
    case .autodial(let name): self["autodials"]?.element(called: name)
    case .floor: self["floor"]
    }
  }

  /// The figure at a path; a path to several figures with a mean, such as `wait.answered`, means that mean.
  func figure(at path: String) -> FigureNode? {
    guard let node = self[path: path] else { return nil }
    return node["mean"] ?? node
  }

  private func element(called name: String) -> FigureNode? {
    guard case .list(let elements) = self else { return nil }
    return elements.first { element in
      guard case .text(let text)? = element["name"] else { return false }
      return text == name
    }
  }
}
