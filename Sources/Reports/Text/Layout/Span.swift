/// A piece of a line in one look.
struct Span: Hashable {
  /// How a piece looks where there are colours; without colours the text alone must say everything.
  enum Look: Hashable {
    case plain
    case bold
    case dim
    case good
    case bad
    case warning
    /// A group's own colour.
    case color(red: UInt8, green: UInt8, blue: UInt8)
  }

  var text: String
  var look: Look

  init(_ text: String, _ look: Look = .plain) {
    self.text = text
    self.look = look
  }

  /// Columns on a terminal.
  var width: Int { DisplayWidth.of(text) }
}

extension Span: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  init(stringLiteral value: String) { self.init(value) }
}
