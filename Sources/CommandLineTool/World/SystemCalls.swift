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
  /// - Returns: the bytes, at most a piece more than `limit`; `nil` with `errno` set.
  static func read(from descriptor: Int32, limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    let isRead = read(from: descriptor) { piece in
      bytes += piece
      return bytes.count <= limit
    }
    return isRead ? bytes : nil
  }

  /// Reads to the end, or until `take` wants no more.
  /// - Returns: `false` with `errno` set when reading failed.
  static func read(from descriptor: Int32, inPieces take: ([UInt8]) -> Bool) -> Bool {
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = Foundation.read(descriptor, &piece, piece.count)
      if count == 0 { return true }
      if count > 0 {
        if !take(Array(piece[..<count])) { return true }
      } else if errno != EINTR {
        return false
      }
    }
  }

  /// The system's word for an error, in lower case: `no such file or directory`.
  static func reason(_ number: Int32) -> String {
    let text = String(cString: strerror(number))
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// A limit as people say it: `64 MB`.
  static func megabytes(_ bytes: Int) -> String { "\(bytes >> 20) MB" }
}
