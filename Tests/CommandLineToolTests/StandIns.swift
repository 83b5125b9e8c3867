import Synchronization

@testable import CommandLineTool

/// A console that remembers what was said.
final class RecordingConsole: Console {
  private struct Said {
    var output: [UInt8] = []
    var notes = ""
    var questions = 0
  }
  private let said = Mutex(Said())
  let input: [UInt8]
  let showsOutput: Bool
  let showsNotes: Bool
  let columns: Int?
  let variables: [String: String]
  /// The user presses Ctrl-C after so many looks at whether they did.
  let interruptedAfter: Int

  init(
    input: String = "", showsOutput: Bool = false, showsNotes: Bool = false, columns: Int? = nil,
    variables: [String: String] = [:], isInterrupted: Bool = false, interruptedAfter: Int = .max
  ) {
    self.input = Array(input.utf8)
    self.showsOutput = showsOutput
    self.showsNotes = showsNotes
    self.columns = columns
    self.variables = variables
    self.interruptedAfter = isInterrupted ? 0 : interruptedAfter
  }

  var output: String { said.withLock { String(decoding: $0.output, as: UTF8.self) } }
  var notes: String { said.withLock { $0.notes } }

  var isInterrupted: Bool {
    said.withLock {
      $0.questions += 1
      return $0.questions > interruptedAfter
    }
  }

  func print(_ bytes: [UInt8]) throws(FileFault) { said.withLock { $0.output += bytes } }
  func note(_ text: String) { said.withLock { $0.notes += text } }
  func readInput(limit: Int) throws(FileFault) -> [UInt8] { input }
  func variable(_ name: String) -> String? { variables[name] }
}

/// Files in memory.
final class MemoryFiles: FileStore {
  private let contents: Mutex<[String: [UInt8]]>
  private let folders: Mutex<Set<String>>
  /// Paths that cannot be written.
  let forbidden: Set<String>

  init(_ files: [String: String] = [:], folders: Set<String> = [], forbidden: Set<String> = []) {
    contents = Mutex(files.mapValues { Array($0.utf8) })
    self.folders = Mutex(folders)
    self.forbidden = forbidden
  }

  /// What stands there now.
  func text(_ path: String) -> String? {
    contents.withLock { $0[path] }.map { String(decoding: $0, as: UTF8.self) }
  }

  var paths: [String] { contents.withLock { $0.keys.sorted() } }

  func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
    guard let bytes = contents.withLock({ $0[path] }) else {
      throw FileFault(path: path, reason: "cannot be read: no such file or directory")
    }
    return bytes
  }

  func kind(of path: String) -> FileKind {
    if folders.withLock({ $0.contains(path) }) { return .folder }
    return contents.withLock { $0[path] } == nil ? .nothing : .file
  }

  func identity(of path: String) -> String { path }

  func makeFolder(_ path: String) throws(FileFault) { _ = folders.withLock { $0.insert(path) } }

  func create(_ path: String) throws(FileFault) -> any PendingFile {
    if forbidden.contains(path) { throw FileFault(path: path, reason: "cannot be written: permission denied") }
    return MemoryFile { bytes in self.contents.withLock { $0[path] = bytes } }
  }
}

private final class MemoryFile: PendingFile {
  private var bytes: [UInt8] = []
  private let place: ([UInt8]) -> Void

  init(_ place: @escaping ([UInt8]) -> Void) { self.place = place }
  func append(_ bytes: [UInt8]) throws(FileFault) { self.bytes += bytes }
  func commit() throws(FileFault) { place(bytes) }
  func discard() { bytes = [] }
}
