import Foundation

/// The files of this computer.
public struct DiskFiles: FileStore {
  public init() {}

  public func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(path, inPieces: { piece in
      bytes += piece
      return bytes.count <= limit
    })
    if bytes.count > limit {
      throw FileFault(path: path, reason: "is larger than \(SystemCalls.megabytes(limit)), the most that is read")
    }
    return bytes
  }

  public func read(_ path: String, inPieces take: ([UInt8]) -> Bool) throws(FileFault) {
    guard kind(of: path) != .folder else { throw FileFault(path: path, reason: "cannot be read: it is a folder") }
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else {
      throw FileFault(path: path, reason: "cannot be read: \(SystemCalls.reason(errno))")
    }
    defer { close(descriptor) }
    guard SystemCalls.read(from: descriptor, inPieces: take) else {
      throw FileFault(path: path, reason: "cannot be read: \(SystemCalls.reason(errno))")
    }
  }

  public func kind(of path: String) -> FileKind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .nothing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .special
    }
  }

  public func identity(of path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }

  public func makeFolder(_ path: String) throws(FileFault) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw FileFault(path: path, reason: "cannot be made a folder: \(error.localizedDescription)")
    }
  }

  public func create(_ path: String) throws(FileFault) -> any PendingFile {
    switch kind(of: path) {
    case .folder: throw FileFault(path: path, reason: "cannot be written: it is a folder")
    case .special: return try DirectFile(path)
    case .nothing, .file: return try BesideFile(path, place: identity(of: path))
    }
  }
}

/// A device or a pipe: what is appended is gone at once.
private final class DirectFile: PendingFile {
  private let path: String
  private var descriptor: Int32

  init(_ path: String) throws(FileFault) {
    self.path = path
    descriptor = open(path, O_WRONLY)
    if descriptor < 0 { throw FileFault(path: path, reason: "cannot be written: \(SystemCalls.reason(errno))") }
  }

  deinit { discard() }

  func append(_ bytes: [UInt8]) throws(FileFault) {
    let fault = SystemCalls.write(bytes, to: descriptor)
    if fault != 0, fault != EPIPE {
      throw FileFault(path: path, reason: "cannot be written: \(SystemCalls.reason(fault))")
    }
  }

  func commit() throws(FileFault) { discard() }

  func discard() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }
}

/// A file under a temporary name in the folder of its place, renamed when complete.
private final class BesideFile: PendingFile {
  private let path: String
  private let place: String
  private var beside = ""
  private var descriptor: Int32
  private var buffer: [UInt8] = []

  init(_ path: String, place: String) throws(FileFault) {
    self.path = path
    self.place = place
    descriptor = -1
    // A process that was killed leaves its file behind, and numbers of processes come again.
    for attempt in 0..<100 where descriptor < 0 {
      beside = "\(place).callfloor-\(getpid())-\(attempt).part"
      descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL, 0o666)
      if descriptor < 0, errno != EEXIST { break }
    }
    if descriptor < 0 {
      throw FileFault(path: path, reason: "cannot be written: \(SystemCalls.reason(errno)) (\(beside))")
    }
    var status = stat()
    // A file that is replaced keeps its permissions.
    if stat(place, &status) == 0 { fchmod(descriptor, status.st_mode & 0o777) }
  }

  deinit { discard() }

  func append(_ bytes: [UInt8]) throws(FileFault) {
    buffer += bytes
    if buffer.count >= 1 << 16 { try flush() }
  }

  private func flush() throws(FileFault) {
    let fault = SystemCalls.write(buffer, to: descriptor)
    buffer.removeAll(keepingCapacity: true)
    if fault != 0 {
      discard()
      throw FileFault(path: path, reason: "cannot be written: \(SystemCalls.reason(fault))")
    }
  }

  func commit() throws(FileFault) {
    try flush()
    let closed = close(descriptor)
    let fault = closed == 0 ? (rename(beside, place) == 0 ? 0 : errno) : errno
    descriptor = -1
    if fault != 0 {
      unlink(beside)
      throw FileFault(path: path, reason: "cannot be written: \(SystemCalls.reason(fault))")
    }
  }

  func discard() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unlink(beside)
    descriptor = -1
  }
}
