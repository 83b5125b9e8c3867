/// What a text may cost its reader.
public struct JSONLimits: Sendable {
  /// The largest text, in bytes; at most 2³¹.
  public var bytes: Int
  /// The deepest nesting of arrays and objects.
  public var depth: Int
  /// After so many breaks of JSON's grammar the rest is not looked at: it is probably something else.
  public var syntaxErrors: Int

  /// Limits far above any honest file: 256 MiB, 200 levels, 20 errors.
  public init(bytes: Int = 256 << 20, depth: Int = 200, syntaxErrors: Int = 20) {
    precondition(bytes <= 1 << 31, "offsets are kept in 32 bits")
    self.bytes = bytes
    self.depth = depth
    self.syntaxErrors = syntaxErrors
  }
}

/// What came of reading a text as JSON.
public struct JSONReading: Sendable {
  /// The tree, also when there were errors that could be read past (a comment, a comma too many, `NaN`, a
  /// duplicate key), so that all problems can be found in one go; `nil` when the text breaks off.
  /// What was no value is a node of kind `invalid`.
  public let tree: JSONTree?
  /// The problems.
  public let log: DiagnosticLog

  /// Reads a text as one JSON value (RFC 8259), strictly: no comments, no trailing commas, no NaN, no
  /// byte-order mark, no duplicate keys, UTF-8 only. Never crashes, never recurses.
  /// - Complexity: O(bytes); an object with n > 16 keys costs n hash look-ups on top.
  public init(_ source: SourceText, limits: JSONLimits = JSONLimits()) {
    var parser = JSONParser(source, limits: limits)
    let isComplete = parser.parseText()
    guard isComplete, !parser.nodes.isEmpty else {
      tree = nil
      log = parser.log
      return
    }
    let tree = JSONTree(source: source, nodes: parser.nodes)
    var log = parser.log
    reportDuplicateKeys(in: tree, to: &log)
    self.tree = tree
    self.log = log
  }
}
