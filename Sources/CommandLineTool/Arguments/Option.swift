/// One long option of a command.
struct Option: Hashable {
  /// What follows an option.
  enum Value: Hashable {
    /// Nothing: the option is a switch.
    case none
    /// A value, called so in help texts: `FILE`.
    case required(String)
  }

  /// Without the dashes.
  let name: String
  let value: Value
  /// May stand several times, each time adding a value.
  let repeats: Bool
  /// One or more sentences for the help text, without a full stop at the end.
  let help: String

  init(_ name: String, _ value: Value = .none, repeats: Bool = false, help: String) {
    self.name = name
    self.value = value
    self.repeats = repeats
    self.help = help
  }

  /// As typed: `--seed`.
  var typed: String { "--" + name }

  /// Understood by every command.
  static let helpText = Option("help", help: "print this text")
}
