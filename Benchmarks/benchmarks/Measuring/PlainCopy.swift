import Foundation

/// This program without its debugging facts, which some versions of the counting tool cannot read and then give up.
enum PlainCopy {
  /// The copy's path, made at first use and removed when the program ends.
  static let path: String? = {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("callfloor-plain-\(getpid())")
    guard var bytes = FileManager.default.contents(atPath: Child.thisProgram) else { return nil }
    // The facts are found by the names of their sections; under another name they are just bytes.
    let (name, other) = (Data("\0.debug_".utf8), Data("\0.nodbg_".utf8))
    var start = bytes.startIndex
    while let place = bytes.range(of: name, in: start..<bytes.endIndex) {
      bytes.replaceSubrange(place, with: other)
      start = place.upperBound
    }
    let isMade = FileManager.default.createFile(
      atPath: place.path, contents: bytes, attributes: [.posixPermissions: 0o700])
    guard isMade else { return nil }
    atexit { if let path = PlainCopy.path { unlink(path) } }
    return place.path
  }()
}
