/// Files as far as the tool needs them.
public protocol FileStore: Sendable {
  /// The whole content of a file of at most `limit` bytes.
  func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8]
  /// Hands over a file of any size piece by piece, until `take` wants no more.
  func read(_ path: String, inPieces take: ([UInt8]) -> Bool) throws(FileFault)
  /// What stands at a path now.
  func kind(of path: String) -> FileKind
  /// One name for one file, however it is spelt: for telling whether two paths mean the same file.
  func identity(of path: String) -> String
  /// Creates the folder, and those above it, unless it is there.
  func makeFolder(_ path: String) throws(FileFault)
  /// Starts a file that takes its place only when it is complete. Fails at once when it could not be written.
  func create(_ path: String) throws(FileFault) -> any PendingFile
}

extension FileStore {
  /// In one piece.
  public func read(_ path: String, inPieces take: ([UInt8]) -> Bool) throws(FileFault) {
    _ = take(try read(path, limit: .max - 1))
  }
}

/// What stands at a path.
public enum FileKind: Sendable {
  case nothing
  case file
  case folder
  /// A device or a pipe: written to directly, never replaced.
  case special
}

/// A file that is being written beside its place.
public protocol PendingFile: AnyObject {
  /// Adds bytes at the end.
  func append(_ bytes: [UInt8]) throws(FileFault)
  /// Puts the complete file into its place, replacing what was there.
  func commit() throws(FileFault)
  /// Forgets it: the place stays as it was.
  func discard()
}

/// Reading or writing failed.
public struct FileFault: Error, Hashable, Sendable {
  /// The path as the user wrote it, or `standard output`.
  public var path: String
  /// What could not be done and why, as a clause: `cannot be read: no such file or directory`.
  public var reason: String

  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// Why alone, for a sentence that already says what could not be done: `no such file or directory`.
  var cause: String {
    guard let colon = reason.firstIndex(of: ":") else { return reason }
    return String(reason[colon...].dropFirst(2))
  }
}
