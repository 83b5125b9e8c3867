/// The arguments of one command, taken apart by its form; values are still text.
struct ParsedArguments {
  fileprivate(set) var operands: [String] = []
  private var values: [(option: Option, value: String)] = []

  /// Whether the option stands there.
  func has(_ option: Option) -> Bool { values.contains { $0.option == option } }

  /// The option's value; `nil` when it does not stand there.
  func text(_ option: Option) -> String? { values.first { $0.option == option }?.value }

  /// All values of an option that may stand several times.
  func texts(_ option: Option) -> [String] { values.filter { $0.option == option }.map(\.value) }

  /// A whole number in that range.
  func wholeNumber<Number: FixedWidthInteger>(
    _ option: Option, in range: ClosedRange<Number>
  ) throws(UsageFault) -> Number? {
    guard let text = text(option) else { return nil }
    guard let number = Number(text), range.contains(number), text.first != "+" else {
      throw .badValue(
        option: option.typed, found: text,
        expected: "a whole number from \(range.lowerBound) to \(range.upperBound)", known: [])
    }
    return number
  }

  /// A number strictly inside that interval.
  func fraction(_ option: Option, between low: Double, and high: Double) throws(UsageFault) -> Double? {
    guard let text = text(option) else { return nil }
    guard text.utf8.allSatisfy({ $0 < 0x3A && $0 > 0x2C }), let number = Double(text), number > low, number < high
    else {
      throw .badValue(
        option: option.typed, found: text, expected: "a number between \(low) and \(high)", known: [])
    }
    return number
  }

  /// One of a few words.
  func choice<Word: RawRepresentable<String> & CaseIterable>(_ option: Option) throws(UsageFault) -> Word? {
    guard let text = text(option) else { return nil }
    let words = Word.allCases.map(\.rawValue)
    guard let word = Word(rawValue: text) else {
      throw .badValue(
        option: option.typed, found: text, expected: "one of " + words.joined(separator: ", "), known: words)
    }
    return word
  }
}

extension ParsedArguments {
  /// Takes a command line apart. Options and operands may be mixed; `--name=value` and `--name value` are the same;
  /// `--` ends the options; `-` alone is an operand (standard input).
  ///
  /// - Parameter words: everything after the command's name.
  init(_ words: some Sequence<String>, of form: CommandForm) throws(UsageFault) {
    var words = Array(words)[...]
    while let word = words.popFirst() {
      if word == "--" {
        operands += words
        break
      } else if word == "-h" {
        values.append((.helpText, ""))
      } else if word.hasPrefix("-"), word != "-" {
        try takeOption(word, from: &words, of: form)
      } else {
        operands.append(word)
      }
    }
    if !has(.helpText) { try checkOperands(of: form) }
  }

  private mutating func takeOption(
    _ word: String, from words: inout ArraySlice<String>, of form: CommandForm
  ) throws(UsageFault) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let option = form.allOptions.first(where: { $0.typed == parts[0] }) else {
      throw .unknownOption(parts[0], command: form.name, known: form.allOptions.map(\.name))
    }
    if has(option), !option.repeats { throw .repeatedOption(option.typed) }
    switch option.value {
    case .none:
      if parts.count > 1 { throw .unexpectedValue(option: option.typed, value: parts[1]) }
      values.append((option, ""))
    case .required(let name):
      guard let value = parts.count > 1 ? parts[1] : words.popFirst(), !value.isEmpty else {
        throw .missingValue(option: option.typed, value: name)
      }
      // `--seed --strict` is a forgotten value, not a seed called "--strict"; `--output=--odd` is still possible.
      if parts.count == 1, value.hasPrefix("--") { throw .missingValue(option: option.typed, value: name) }
      values.append((option, value))
    }
  }

  private func checkOperands(of form: CommandForm) throws(UsageFault) {
    switch form.operands {
    case .none:
      if let first = operands.first { throw .surplusOperand(first, command: form.name) }
    case .atMostOne:
      if operands.count > 1 { throw .surplusOperand(operands[1], command: form.name) }
    case .exactlyOne(let name):
      if operands.isEmpty { throw .missingOperand(name, command: form.name) }
      if operands.count > 1 { throw .surplusOperand(operands[1], command: form.name) }
    case .oneOrMore(let name):
      if operands.isEmpty { throw .missingOperand(name, command: form.name) }
    }
    if operands.contains(where: \.isEmpty) { throw .surplusOperand("", command: form.name) }
  }
}
