import Foundation

/// The few system calls that the real console and the real files share.
enum SystemCalls {
  /// Writes all bytes.
  /// - Returns: 0, or the number of the system's error.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var start = 0
    while start < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        Foundation.write(descriptor, buffer.baseAddress?.advanced(by: start), bytes.count - start)
      }
      if written < 0 {
        if errno == EINTR || errno == EAGAIN { continue }
        return errno
      }
      start += written
    }
    return 0
  }

  /// Reads to the end.
  /// - Returns: the bytes, one more than `limit` at most; `nil` with `errno` set.
  static func read(from descriptor: Int32, limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = Foundation.read(descriptor, &chunk, min(chunk.count, limit + 1 - bytes.count))
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        return nil
      }
      bytes += chunk[..<count]
    }
    return bytes
  }

  /// The system's word for an error, in lower case: `no such file or directory`.
  static func reason(_ number: Int32) -> String {
    let text = String(cString: strerror(number))
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// A limit as people say it: `64 MB`.
  static func megabytes(_ bytes: Int) -> String { "\(bytes >> 20) MB" }
}
