import Testing

@testable import CommandLineTool

@Suite("Arguments are taken apart in GNU style")
struct ArgumentTests {
  static let seed = Option("seed", .required("N"), help: "a seed")
  static let strict = Option("strict", help: "strict")
  static let group = Option("group", .required("NAME"), repeats: true, help: "a group")
  static let form = CommandForm(
    name: "run", summary: "simulate", operands: .oneOrMore("SCENARIO"), options: [seed, strict, group], notes: [],
    examples: [])

  private func parse(_ words: String...) throws -> ParsedArguments { try ParsedArguments(words, of: Self.form) }

  @Test("--name value and --name=value are the same, before and after the operands")
  func bothSpellings() throws {
    #expect(try parse("--seed", "7", "a.json").text(Self.seed) == "7")
    #expect(try parse("a.json", "--seed=7").text(Self.seed) == "7")
    #expect(try parse("a.json", "--seed=7").operands == ["a.json"])
  }

  @Test("everything after -- is an operand, and - alone is one too")
  func operands() throws {
    #expect(try parse("-", "--", "--strict", "-").operands == ["-", "--strict", "-"])
    #expect(try !parse("--", "--strict").has(Self.strict))
  }

  @Test("a value may hold an equals sign and start with one dash")
  func oddValues() throws {
    #expect(try parse("a", "--group=a=b").texts(Self.group) == ["a=b"])
    #expect(try parse("a", "--group", "-x").texts(Self.group) == ["-x"])
    #expect(try parse("a", "--group=--x", "--group", "y").texts(Self.group) == ["--x", "y"])
  }

  @Test("--help needs nothing else")
  func helpAlone() throws {
    #expect(try parse("--help").has(.helpText))
    #expect(try parse("-h").has(.helpText))
  }

  @Test(
    "every complaint is one pinned sentence",
    arguments: [
      (["a", "--sed", "1"], "run has no option --sed; did you mean --seed?"),
      (["a", "--str"], "run has no option --str; did you mean --strict?"),
      (["a", "--zebra"], "run has no option --zebra"),
      (["a", "-s"], "run has no option -s"),
      (["a", "--seed"], "--seed needs a value: --seed N"),
      (["a", "--seed="], "--seed needs a value: --seed N"),
      (["a", "--seed", "--strict"], "--seed needs a value: --seed N"),
      (["a", "--strict=yes"], "--strict is a switch and takes no value, found \"yes\""),
      (["a", "--seed", "1", "--seed", "2"], "--seed stands twice"),
      (["a", "--seed", "-1"], "--seed must be a whole number from 0 to 18446744073709551615, found \"-1\""),
      (["a", "--seed", "+1"], "--seed must be a whole number from 0 to 18446744073709551615, found \"+1\""),
      (["a", "--seed", "1.5"], "--seed must be a whole number from 0 to 18446744073709551615, found \"1.5\""),
      (
        ["a", "--seed", "18446744073709551616"],
        "--seed must be a whole number from 0 to 18446744073709551615, found \"18446744073709551616\""
      ),
      (["--strict"], "run needs SCENARIO"),
    ])
  func complaints(words: [String], message: String) {
    do {
      let arguments = try ParsedArguments(words, of: Self.form)
      _ = try arguments.wholeNumber(Self.seed, in: UInt64.min...UInt64.max)
      Issue.record("accepted \(words)")
    } catch {
      #expect(error.message == message)
    }
  }

  enum Shape: String, CaseIterable { case text, json }

  @Test("a word that is not on the list brings the list, and the nearest on it")
  func choices() throws {
    let arguments = try parse("a", "--group", "jsn")
    #expect {
      let _: Shape? = try arguments.choice(Self.group)
    } throws: { error in
      (error as? UsageFault)?.message == "--group must be one of text, json, found \"jsn\"; did you mean json?"
    }
  }

  @Test("a share is a plain decimal inside its bounds", arguments: ["0", "1", "nan", "0x1p-1", "-0.5", "1e-1", ""])
  func badShares(text: String) throws {
    let arguments = try parse("a", "--group=" + (text.isEmpty ? " " : text))
    #expect(throws: UsageFault.self) { try arguments.fraction(Self.group, between: 0, and: 1) }
  }
}
