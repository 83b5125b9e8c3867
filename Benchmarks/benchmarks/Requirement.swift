import Foundation

/// Ends the program with a message unless something holds: a benchmark whose answer is wrong tells no time. (An
/// optimized build drops the message of a `precondition`.)
func require(_ condition: Bool, _ message: @autoclosure () -> String) {
  if condition { return }
  fflush(nil)
  FileHandle.standardError.write(Data("benchmarks: \(message())\n".utf8))
  exit(1)
}
