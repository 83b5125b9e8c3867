import Foundation

/// Ends the program with a message unless something holds: a benchmark whose answer is wrong tells no time. (An
/// optimized build drops the message of a `precondition`.)
func require(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { stop(message()) }
}

/// Ends the program with a message.
func stop(_ message: String) -> Never {
  fflush(nil)
  FileHandle.standardError.write(Data("benchmarks: \(message)\n".utf8))
  exit(1)
}

/// Says something on standard error: what is skipped, or how far it is.
func note(_ message: String) {
  fflush(nil)
  FileHandle.standardError.write(Data("\(message)\n".utf8))
}
