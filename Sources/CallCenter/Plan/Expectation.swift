/// An assertion of the scenario about its own result.
public enum Expectation: Hashable, Sendable {
  case figure(ExpectedFigure)
  /// These rules hold; empty: every rule holds or is not exercised.
  case rules([String])
}

/// An assertion about one figure.
public struct ExpectedFigure: Hashable, Sendable {
  public var subject: ExpectationSubject
  /// The figure's name in the JSON result below its subject, such as `wait.answered.mean`.
  public var path: String
  public var bound: ExpectationBound

  public init(subject: ExpectationSubject, path: String, bound: ExpectationBound) {
    self.subject = subject
    self.path = path
    self.bound = bound
  }
}

/// Whose figure an assertion is about.
public enum ExpectationSubject: Hashable, Sendable {
  case queue(String)
  case `operator`(String)
  case group(String)
  case autodial(String)
  case floor
}

/// What an assertion allows. All bounds are inclusive.
public enum ExpectationBound: Hashable, Sendable {
  case atLeast(Double)
  case atMost(Double)
  case between(Double, Double)
  case about(Double, within: Double)
}
