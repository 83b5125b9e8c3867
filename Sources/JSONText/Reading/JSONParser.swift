/// The scanner behind ``JSONReading``: one pass, an explicit stack of open containers, problems into a log.
///
/// Functions that return `false` have reported something after which the text cannot be read on.
struct JSONParser {
  let source: SourceText
  let limits: JSONLimits
  let bytes: [UInt8]
  var at = 0
  var nodes: [JSONTree.Node] = []
  var log: DiagnosticLog
  var hasReportedComment = false
  private var open: [UInt32] = []

  init(_ source: SourceText, limits: JSONLimits) {
    self.source = source
    self.limits = limits
    bytes = source.bytes
    log = DiagnosticLog(source: source)
  }

  /// The byte at the cursor; 0 at the end (a zero byte inside the text is refused beforehand).
  var current: UInt8 { at < bytes.count ? bytes[at] : 0 }

  /// Notes a break of the grammar.
  /// - Returns: `false` when there have been too many.
  mutating func report(
    _ range: Range<Int>, _ message: String, hint: String? = nil, code: DiagnosticCode = .syntax
  ) -> Bool {
    log.add(.error, code, at: range, message, hint: hint)
    return log.errorCount < limits.syntaxErrors
  }

  /// Notes something after which the text cannot be read on.
  mutating func stop(
    _ range: Range<Int>, _ message: String, hint: String? = nil, code: DiagnosticCode = .syntax
  ) -> Bool {
    log.add(.error, code, at: range, message, hint: hint)
    return false
  }

  mutating func parseText() -> Bool {
    guard checkEncoding(), skipSpace() else { return false }
    guard at < bytes.count else {
      return stop(at..<at, "the file is empty; expected a JSON object", hint: "start with {")
    }
    nodes.reserveCapacity(bytes.count / 12 + 1)
    guard beginValue(parent: 0) else { return false }
    while let container = open.last {
      let isFine = nodes[Int(container)].kind == .array ? continueArray(container) : continueObject(container)
      guard isFine else { return false }
    }
    guard skipSpace() else { return false }
    if at < bytes.count { return report(at..<at + 1, "expected the end of the file after the outermost value") }
    return true
  }

  /// Adds a node that ends where its subtree is complete.
  mutating func add(
    _ kind: JSONTree.Kind, from start: Int, parent: UInt32, traits: JSONTree.Traits = []
  ) {
    nodes.append(
      JSONTree.Node(
        start: UInt32(start), end: UInt32(at), after: UInt32(nodes.count + 1), parent: parent, count: 0,
        kind: kind, traits: traits))
  }

  /// Reads a scalar whole, or opens a container. The cursor stands on the first byte of the value.
  mutating func beginValue(parent: UInt32) -> Bool {
    switch current {
    case UInt8(ascii: "{"): return openContainer(.object, parent: parent)
    case UInt8(ascii: "["): return openContainer(.array, parent: parent)
    case UInt8(ascii: "\""): return scanString(parent: parent)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return scanNumber(parent: parent)
    default: return scanWord(parent: parent)
    }
  }

  private mutating func openContainer(_ kind: JSONTree.Kind, parent: UInt32) -> Bool {
    guard open.count < limits.depth else {
      return stop(at..<at + 1, "nested more than \(limits.depth) levels deep", code: .tooLarge)
    }
    open.append(UInt32(nodes.count))
    let start = at
    at += 1
    add(kind, from: start, parent: parent)
    return true
  }

  private mutating func close(_ container: UInt32) -> Bool {
    at += 1
    open.removeLast()
    nodes[Int(container)].end = UInt32(at)
    nodes[Int(container)].after = UInt32(nodes.count)
    return true
  }

  private mutating func continueArray(_ container: UInt32) -> Bool {
    guard skipSpace() else { return false }
    if current == UInt8(ascii: "]") { return close(container) }
    if nodes[Int(container)].count > 0 {
      guard passComma(closing: UInt8(ascii: "]"), of: container) else { return false }
      if current == UInt8(ascii: "]") { return close(container) }
    }
    guard at < bytes.count else { return stopUnclosed(container) }
    nodes[Int(container)].count += 1
    return beginValue(parent: container)
  }

  private mutating func continueObject(_ container: UInt32) -> Bool {
    guard skipSpace() else { return false }
    if current == UInt8(ascii: "}") { return close(container) }
    if nodes[Int(container)].count > 0 {
      guard passComma(closing: UInt8(ascii: "}"), of: container) else { return false }
      if current == UInt8(ascii: "}") { return close(container) }
    }
    guard at < bytes.count else { return stopUnclosed(container) }
    nodes[Int(container)].count += 1
    guard scanKey(parent: container), skipSpace() else { return false }
    if current == UInt8(ascii: ":") {
      at += 1
    } else if current == UInt8(ascii: "=") {
      guard report(at..<at + 1, "expected \":\" between key and value, found \"=\"") else { return false }
      at += 1
    } else {
      return stop(here, "expected \":\" after the key, found \(foundHere)")
    }
    guard skipSpace() else { return false }
    guard at < bytes.count else { return stopUnclosed(container) }
    return beginValue(parent: container)
  }

  /// Passes the comma between two elements; reports a missing or superfluous one and goes on.
  private mutating func passComma(closing: UInt8, of container: UInt32) -> Bool {
    guard at < bytes.count else { return stopUnclosed(container) }
    let closer = String(UnicodeScalar(closing))
    guard current == UInt8(ascii: ",") else {
      if current == UInt8(ascii: "]") || current == UInt8(ascii: "}") {
        return stop(here, "expected \",\" or \"\(closer)\", found \(foundHere)", hint: openedAt(container))
      }
      if current == UInt8(ascii: ";") {
        guard report(here, "expected \",\", found \";\"") else { return false }
        at += 1
        return skipSpace()
      }
      return report(here, "expected \",\" or \"\(closer)\", found \(foundHere)", hint: "is a comma missing?")
    }
    let comma = at
    at += 1
    guard skipSpace() else { return false }
    while current == UInt8(ascii: ",") {
      guard report(here, "expected a value after the comma, found another comma") else { return false }
      at += 1
      guard skipSpace() else { return false }
    }
    guard current == closing else { return true }
    return report(comma..<comma + 1, "JSON allows no comma after the last element", hint: "remove it")
  }

  private mutating func stopUnclosed(_ container: UInt32) -> Bool {
    let node = nodes[Int(container)]
    let closer = node.kind == .array ? "]" : "}"
    return stop(at..<at, "the file ends where \"\(closer)\" was expected", hint: openedAt(container))
  }

  /// Where a container was opened, as a hint about a bracket that does not match.
  private func openedAt(_ container: UInt32) -> String {
    let node = nodes[Int(container)]
    let place = LineTable(source).position(of: Int(node.start))
    return "the \(node.kind == .array ? "list" : "object") was opened at \(place.line):\(place.column)"
  }
}
