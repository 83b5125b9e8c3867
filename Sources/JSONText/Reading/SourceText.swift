/// The bytes of one file and the name by which messages call it.
///
/// - Complexity: copying shares the bytes.
public struct SourceText: Sendable {
  /// What messages print before the line number: the path as the user gave it.
  public let name: String
  /// The file's content, unchanged.
  public let bytes: [UInt8]
  /// The number of the first line, from 1. A reader of JSON lines gives each line its own number.
  public let firstLine: Int

  /// A text to be read.
  /// - Parameter firstLine: at least 1.
  public init(name: String, bytes: [UInt8], firstLine: Int = 1) {
    precondition(firstLine >= 1, "lines are counted from 1")
    self.name = name
    self.bytes = bytes
    self.firstLine = firstLine
  }
}

/// A place in a text, as editors count it: lines from 1, columns from 1 in UTF-8 bytes.
public struct TextPosition: Hashable, Comparable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, counted in UTF-8 bytes.
  public let column: Int

  /// A place by its line and column, both from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The earlier place is the smaller one.
  public static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Where the lines of a text begin. Built only once something has to be reported.
struct LineTable {
  private let starts: [Int]
  private let source: SourceText

  /// Finds every line start: after `\n`, after `\r\n`, after a `\r` alone. O(bytes).
  init(_ source: SourceText) {
    self.source = source
    var starts = [0]
    let bytes = source.bytes
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n") {
        starts.append(index + 1)
      } else if byte == UInt8(ascii: "\r"), index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n") {
        starts.append(index + 1)
      }
    }
    self.starts = starts
  }

  /// The place of a byte offset; the end of the text is a place too. O(log lines).
  func position(of offset: Int) -> TextPosition {
    let index = lineIndex(of: offset)
    return TextPosition(line: source.firstLine + index, column: offset - starts[index] + 1)
  }

  /// The byte range of the line that holds an offset, without its line break.
  func line(of offset: Int) -> Range<Int> {
    let index = lineIndex(of: offset)
    var end = index + 1 < starts.count ? starts[index + 1] : source.bytes.count
    while end > starts[index], [UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(source.bytes[end - 1]) { end -= 1 }
    return starts[index]..<end
  }

  /// The last line that starts at or before the offset, by bisection.
  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
