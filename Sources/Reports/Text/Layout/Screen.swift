/// What a text report is written for.
public struct Screen: Hashable, Sendable {
  /// How colours are written, if at all.
  public enum Colors: Hashable, Sendable {
    case none
    /// The 256 colours that every colour terminal knows.
    case palette
    /// Any colour.
    case full
  }

  /// Columns; `nil`: as many as the text needs.
  public var width: Int?
  public var colors: Colors
  /// Lists every operator, however many there are.
  public var showsEveryone: Bool

  /// The width of a report that is not written for a terminal.
  public static let usualWidth = 120

  public init(width: Int? = Screen.usualWidth, colors: Colors = .none, showsEveryone: Bool = false) {
    self.width = width
    self.colors = colors
    self.showsEveryone = showsEveryone
  }

  /// A line as bytes for this screen, without trailing blanks.
  func line(_ spans: [Span]) -> String {
    var spans = spans
    while let last = spans.last {
      let kept = last.text.reversed().drop { $0 == " " }
      if !kept.isEmpty {
        spans[spans.count - 1].text = String(kept.reversed())
        break
      }
      spans.removeLast()
    }
    return spans.map(painted).joined() + "\n"
  }

  private func painted(_ span: Span) -> String {
    guard colors != .none, !span.text.isEmpty, let code = code(of: span.look) else { return span.text }
    return "\u{1B}[\(code)m\(span.text)\u{1B}[0m"
  }

  private func code(of look: Span.Look) -> String? {
    switch look {
    case .plain: nil
    case .bold: "1"
    case .dim: "2"
    case .good: "32"
    case .bad: "1;31"
    case .warning: "33"
    case .color(let red, let green, let blue):
      colors == .full ? "38;2;\(red);\(green);\(blue)" : "38;5;\(Self.paletteIndex(red, green, blue))"
    }
  }

  /// The nearest in the 6 × 6 × 6 cube of the 256 colours.
  private static func paletteIndex(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int {
    func step(_ part: UInt8) -> Int { part < 48 ? 0 : part < 115 ? 1 : (Int(part) - 35) / 40 }
    return 16 + 36 * step(red) + 6 * step(green) + step(blue)
  }
}
