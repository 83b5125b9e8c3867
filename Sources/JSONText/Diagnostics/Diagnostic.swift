/// One problem in a user's file: how bad, what, where, and what to do about it.
public struct Diagnostic: Hashable, Sendable {
  /// How bad a problem is.
  public enum Severity: String, Sendable, CaseIterable {
    /// The file cannot be used.
    case error
    /// The file can be used, but probably does not say what its writer meant.
    case warning
  }

  /// How bad the problem is.
  public let severity: Severity
  /// What kind of problem it is. Stable: tools may rely on it, wording may change.
  public let code: DiagnosticCode
  /// The name of the file.
  public let file: String
  /// Where the problem begins.
  public let position: TextPosition
  /// The way to the value, `operators[3].queues`; empty for the whole file.
  public let path: String
  /// What is wrong: what was expected and what was found. No full stop at its end.
  public let message: String
  /// What to do about it, as a clause: `did you mean "Support"?`
  public let hint: String?
  /// The source line with the place marked.
  public let excerpt: SourceExcerpt?

  /// `floor.json:14:22: error: operators[3].queues: no queue is called "Suport"; did you mean "Support"?`
  public var headline: String {
    var line = "\(visible(file)):\(position.line):\(position.column): \(severity.rawValue): "
    if !path.isEmpty { line += path + ": " }
    line += message
    if let hint { line += "; " + hint }
    return line
  }

  /// The headline, the source line and a caret under the place; lines end with `\n`.
  public var rendered: String {
    guard let excerpt, !excerpt.line.isEmpty else { return headline + "\n" }
    return headline + "\n  " + excerpt.line + "\n  " + excerpt.caret + "\n"
  }
}

/// The stable name of a kind of problem: `unknownKey`.
public struct DiagnosticCode: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  /// The name.
  public let rawValue: String

  /// A code by its name.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// A code by its name.
  public init(stringLiteral value: String) { rawValue = value }

  /// The text is not JSON.
  public static let syntax: DiagnosticCode = "syntax"
  /// The file is not UTF-8, or starts with a byte-order mark.
  public static let encoding: DiagnosticCode = "encoding"
  /// A key stands twice in one object.
  public static let duplicateKey: DiagnosticCode = "duplicateKey"
  /// The file is too large or nested too deeply.
  public static let tooLarge: DiagnosticCode = "tooLarge"
}
