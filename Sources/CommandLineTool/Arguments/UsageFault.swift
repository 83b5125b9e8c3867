import JSONText

/// What is wrong with a command line: facts, worded in one place.
enum UsageFault: Error, Hashable {
  case unknownCommand(String, known: [String])
  case unknownOption(String, command: String, known: [String])
  case missingValue(option: String, value: String)
  case unexpectedValue(option: String, value: String)
  case repeatedOption(String)
  case badValue(option: String, found: String, expected: String, known: [String])
  case missingOperand(String, command: String)
  case surplusOperand(String, command: String)
  /// The arguments are fine one by one, but not together.
  case clash(String)

  /// One line, without a full stop.
  var message: String {
    switch self {
    case .unknownCommand(let name, let known):
      "no command is called \(quoted(name))" + Self.hint(name, known, prefix: "")
    case .unknownOption(let name, let command, let known):
      "\(command) has no option \(visible(name))" + Self.hint(String(name.drop { $0 == "-" }), known, prefix: "--")
    case .missingValue(let option, let value):
      "\(option) needs a value: \(option) \(value)"
    case .unexpectedValue(let option, let value):
      "\(option) is a switch and takes no value, found \(quoted(value))"
    case .repeatedOption(let option):
      "\(option) stands twice"
    case .badValue(let option, let found, let expected, let known):
      "\(option) must be \(expected), found \(quoted(found))" + Self.hint(found, known, prefix: "")
    case .missingOperand(let name, let command):
      "\(command) needs \(name)"
    case .surplusOperand(let found, let command):
      "\(command) does not know what to do with \(quoted(found))"
    case .clash(let message):
      message
    }
  }

  private static func hint(_ wrong: String, _ known: [String], prefix: String) -> String {
    let completed = wrong.count >= 2 ? known.filter { $0.hasPrefix(wrong) } : []
    let near = completed.count == 1 ? completed[0] : nearest(to: wrong, among: known)
    return near.map { "; did you mean \(prefix)\($0)?" } ?? ""
  }
}
