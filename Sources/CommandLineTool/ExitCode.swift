/// How the tool ends. Scripts may rely on these numbers.
public enum ExitCode: Int32, CaseIterable, Sendable {
  /// Everything asked for was done.
  case done = 0
  /// An expectation failed, with `--strict` also a broken rule or an undecided expectation; or a scenario is worse than
  /// its baseline.
  case expectationFailed = 1
  /// The command line cannot be understood.
  case wrongUsage = 2
  /// A scenario or a trace cannot be used.
  case badInput = 3
  /// Reading or writing failed.
  case ioFailed = 4
  /// Stopped by the user; what was finished is written out.
  case interrupted = 130

  /// What the number means, for help texts.
  var meaning: String {
    switch self {
    case .done: "done"
    case .expectationFailed:
      """
      an expectation failed (with --strict also a broken rule or an undecided expectation), or a scenario is worse than \
      its baseline
      """
    case .wrongUsage: "wrong usage"
    case .badInput: "a bad scenario or trace"
    case .ioFailed: "input or output failed"
    case .interrupted: "interrupted, with what was finished written out"
    }
  }
}
