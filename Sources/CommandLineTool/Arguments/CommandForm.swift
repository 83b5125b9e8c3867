/// The form of a command's arguments: what may be typed, and what help says about it.
struct CommandForm {
  /// How many words besides options a command takes.
  enum Operands: Hashable {
    case none
    case atMostOne(String)
    case exactlyOne(String)
    case oneOrMore(String)

    /// As in a usage line.
    var usage: String {
      switch self {
      case .none: ""
      case .atMostOne(let name): "[\(name)]"
      case .exactlyOne(let name): name
      case .oneOrMore(let name): name + "…"
      }
    }
  }

  /// A command line that works, and what it is good for.
  struct Example: Hashable {
    let line: String
    let purpose: String
  }

  let name: String
  /// One line, without a full stop.
  let summary: String
  let operands: Operands
  let options: [Option]
  /// Paragraphs below the options; may be empty.
  let notes: [String]
  /// At least one.
  let examples: [Example]

  /// The options of the command and `--help`.
  var allOptions: [Option] { options + [.helpText] }
}
