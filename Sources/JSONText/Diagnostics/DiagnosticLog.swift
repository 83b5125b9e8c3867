/// Everything wrong with one file, gathered while reading on.
///
/// All problems are counted, but only the first 200 of each severity are kept (nobody reads more, and a
/// hostile file must not cost memory). Messages and paths are built only for those that are kept.
public struct DiagnosticLog: Sendable {
  /// How many problems of one severity are kept.
  public static let kept = 200

  private struct Entry: Sendable {
    let offset: Int
    let diagnostic: Diagnostic
  }

  /// The text that the problems are in.
  public let source: SourceText
  /// How many errors there were.
  public private(set) var errorCount = 0
  /// How many warnings there were.
  public private(set) var warningCount = 0

  private var errors: [Entry] = []
  private var warnings: [Entry] = []
  private var elsewhere: [Diagnostic] = []
  private var lines: LineTable?

  /// An empty log of one text.
  public init(source: SourceText) { self.source = source }

  /// Notes a problem at a byte range of the text.
  public mutating func add(
    _ severity: Diagnostic.Severity, _ code: DiagnosticCode, at range: Range<Int>,
    path: @autoclosure () -> String = "", _ message: @autoclosure () -> String, hint: @autoclosure () -> String? = nil
  ) {
    let isKept: Bool
    switch severity {
    case .error:
      errorCount += 1
      isKept = errors.count < Self.kept
    case .warning:
      warningCount += 1
      isKept = warnings.count < Self.kept
    }
    guard isKept else { return }
    let table = lines ?? LineTable(source)
    lines = table
    let entry = Entry(
      offset: range.lowerBound,
      diagnostic: Diagnostic(
        severity: severity, code: code, file: source.name, position: table.position(of: range.lowerBound),
        path: path(), message: message(), hint: hint(),
        excerpt: SourceExcerpt(of: range, in: table.line(of: range.lowerBound), bytes: source.bytes)))
    switch severity {
    case .error: errors.append(entry)
    case .warning: warnings.append(entry)
    }
  }

  /// Notes an error at a value.
  public mutating func error(
    _ code: DiagnosticCode, at node: JSONNode, _ message: @autoclosure () -> String,
    hint: @autoclosure () -> String? = nil
  ) {
    add(.error, code, at: node.range, path: node.path, message(), hint: hint())
  }

  /// Notes a warning at a value.
  public mutating func warning(
    _ code: DiagnosticCode, at node: JSONNode, _ message: @autoclosure () -> String,
    hint: @autoclosure () -> String? = nil
  ) {
    add(.warning, code, at: node.range, path: node.path, message(), hint: hint())
  }

  /// Takes in the problems of another file that this one names. They come after this file's own.
  public mutating func merge(_ other: DiagnosticLog) {
    errorCount += other.errorCount
    warningCount += other.warningCount
    elsewhere += other.diagnostics
  }

  /// Whether nothing stands against using the file.
  public var isClean: Bool { errorCount == 0 }

  /// The problems that were kept, in the order of the text; of several at one place in the order found.
  public var diagnostics: [Diagnostic] {
    let all = (errors + warnings).enumerated().sorted {
      ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
    }
    return all.map(\.element.diagnostic) + elsewhere
  }

  /// The problems as a compiler prints them, in the order of the text, errors preferred when there are more
  /// than `limit`; the last line then says how many more there are. Empty when there are none.
  public func rendered(limit: Int = 100) -> String {
    let all = diagnostics
    var room = max(0, limit - all.count { $0.severity == .error })
    var errorRoom = limit
    var text = ""
    var printed = 0
    for diagnostic in all {
      switch diagnostic.severity {
      case .error:
        guard errorRoom > 0 else { continue }
        errorRoom -= 1
      case .warning:
        guard room > 0 else { continue }
        room -= 1
      }
      text += diagnostic.rendered
      printed += 1
    }
    let more = errorCount + warningCount - printed
    if more > 0 { text += "and \(more) more problem\(more == 1 ? "" : "s")\n" }
    return text
  }
}
