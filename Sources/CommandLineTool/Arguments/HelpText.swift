/// Help as it is printed, from the form of a command alone.
enum HelpText {
  static let width = 96

  /// The text of `callfloor COMMAND --help`.
  static func text(of form: CommandForm) -> String {
    let usage = ["usage: callfloor", form.name, form.operands.usage, "[options]"].filter { !$0.isEmpty }
    var text = "\(capitalized(form.summary)).\n\n" + usage.joined(separator: " ") + "\n\noptions:\n"
    text += table(form.allOptions.map { (typed($0), $0.help) })
    for note in form.notes { text += "\n" + wrapped(note, indent: 0) }
    text += form.examples.count == 1 ? "\nexample:\n" : "\nexamples:\n"
    for example in form.examples {
      text += "  \(example.line)\n" + wrapped(example.purpose, indent: 6)
    }
    return text
  }

  /// The text of `callfloor --help`.
  static func text(ofAll forms: [CommandForm]) -> String {
    var text = """
      CallFloor simulates a call center from a JSON scenario and reports who is loaded how much,
      and whether the calls were shared as the scheme promises.

      usage: callfloor COMMAND …

      commands:

      """
    text += table(forms.map { ("\($0.name) \($0.operands.usage)", $0.summary) })
    text += "\nEvery command explains itself: callfloor run --help. callfloor --version prints the version.\n"
    text += "\nexit status:\n"
    text += table(ExitCode.allCases.map { (String($0.rawValue), $0.meaning) })
    return text + "\nexample:\n  callfloor run Scenarios/support-floor.json\n"
  }

  /// Rows of a term and its explanation, the explanations below each other.
  static func table(_ rows: [(term: String, text: String)]) -> String {
    let indent = min(30, (rows.map(\.term.count).max() ?? 0) + 4)
    return rows.map { row in
      let body = wrapped(row.text, indent: indent)
      let term = "  " + row.term
      if term.count + 2 > indent { return term + "\n" + body }
      return term + body.dropFirst(term.count)
    }.joined()
  }

  /// Words filled into lines of at most `width` columns.
  static func wrapped(_ text: String, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    var lines = ""
    var line = margin
    for word in text.split(separator: " ") {
      if line.count > indent, line.count + 1 + word.count > width {
        lines += line + "\n"
        line = margin
      }
      line += (line.count > indent ? " " : "") + word
    }
    return lines + line + "\n"
  }

  private static func typed(_ option: Option) -> String {
    switch option.value {
    case .none: option.typed
    case .required(let name): option.typed + " " + name
    }
  }

  private static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
