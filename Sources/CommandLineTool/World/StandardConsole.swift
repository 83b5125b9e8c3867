import Foundation
import Synchronization

/// Set by the first Ctrl-C; a signal handler can reach nothing but a global.
private let interruption = Atomic<Bool>(false)

/// The process's own standard streams and environment.
public struct StandardConsole: Console {
  /// From here on a first Ctrl-C (or a polite request to end) asks the tool to finish early; a second one ends it.
  /// A closed pipe no longer ends the process.
  public init() {
    _ = signal(SIGPIPE, SIG_IGN)
    // A parent may have started the tool with its signals held back.
    var wanted = sigset_t()
    sigemptyset(&wanted)
    sigaddset(&wanted, SIGINT)
    sigaddset(&wanted, SIGTERM)
    sigprocmask(SIG_UNBLOCK, &wanted, nil)
    for number in [SIGINT, SIGTERM] {
      _ = signal(number) { received in
        interruption.store(true, ordering: .relaxed)
        _ = signal(received, SIG_DFL)
      }
    }
  }

  public func print(_ bytes: [UInt8]) throws(FileFault) {
    let fault = SystemCalls.write(bytes, to: STDOUT_FILENO)
    if fault != 0, fault != EPIPE {
      throw FileFault(path: "standard output", reason: "cannot be written: \(SystemCalls.reason(fault))")
    }
  }

  public func note(_ text: String) {
    _ = SystemCalls.write(Array(text.utf8), to: STDERR_FILENO)
  }

  public func readInput(limit: Int) throws(FileFault) -> [UInt8] {
    guard let bytes = SystemCalls.read(from: STDIN_FILENO, limit: limit) else {
      throw FileFault(path: "standard input", reason: "cannot be read: \(SystemCalls.reason(errno))")
    }
    if bytes.count > limit {
      throw FileFault(
        path: "standard input", reason: "is larger than \(SystemCalls.megabytes(limit)), the most that is read")
    }
    return bytes
  }

  public func readInput(inPieces take: ([UInt8]) -> Bool) throws(FileFault) {
    guard SystemCalls.read(from: STDIN_FILENO, inPieces: take) else {
      throw FileFault(path: "standard input", reason: "cannot be read: \(SystemCalls.reason(errno))")
    }
  }

  public var showsOutput: Bool { isatty(STDOUT_FILENO) == 1 }

  public var showsNotes: Bool { isatty(STDERR_FILENO) == 1 }

  public var columns: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  public func variable(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }

  public var isInterrupted: Bool { interruption.load(ordering: .relaxed) }
}
