/// The terminal, or whatever stands in for it: the tool's only way to be heard.
public protocol Console: Sendable {
  /// Prints results on standard output. A reader that has gone away (a broken pipe) is no failure: nobody misses what
  /// nobody reads.
  func print(_ bytes: [UInt8]) throws(FileFault)
  /// Prints problems and progress on standard error. Cannot fail: there is nobody left to tell.
  func note(_ text: String)
  /// All bytes of standard input, at most `limit`.
  func readInput(limit: Int) throws(FileFault) -> [UInt8]
  /// Hands over standard input piece by piece, until `take` wants no more.
  func readInput(inPieces take: ([UInt8]) -> Bool) throws(FileFault)
  /// Whether standard output is a terminal.
  var showsOutput: Bool { get }
  /// Whether standard error is a terminal.
  var showsNotes: Bool { get }
  /// Columns of the terminal; `nil` when unknown.
  var columns: Int? { get }
  /// The value of an environment variable.
  func variable(_ name: String) -> String?
  /// Whether the user has asked to stop (Ctrl-C).
  var isInterrupted: Bool { get }
}

extension Console {
  /// In one piece.
  public func readInput(inPieces take: ([UInt8]) -> Bool) throws(FileFault) {
    _ = take(try readInput(limit: .max - 1))
  }

  /// Prints results on standard output.
  func print(_ text: String) throws(FileFault) { try print(Array(text.utf8)) }
}
