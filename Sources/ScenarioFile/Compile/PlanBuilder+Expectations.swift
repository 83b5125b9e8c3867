import CallCenter
import JSONText

extension PlanBuilder {
  /// All assertions, after looking up whom they are about.
  mutating func resolvedExpectations() -> [Expectation] {
    for entry in scenario.expect {
      guard case .figure(let figure)? = entry.expectations.first else { continue }
      switch figure.subject {
      case .queue(let name): _ = queueNames.find(name, at: node(entry.place, "queue"), &context.log)
      case .operator(let name): _ = operatorNames.find(name, at: node(entry.place, "operator"), &context.log)
      case .group(let name): _ = groupNames.find(name, at: node(entry.place, "group"), &context.log)
      case .autodial(let name): _ = autodialNames.find(name, at: node(entry.place, "autodial"), &context.log)
      case .floor: break
      }
    }
    return scenario.expect.flatMap(\.expectations)
  }
}
