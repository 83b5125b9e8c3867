import Testing

@testable import Reports

@Suite("Comma-separated values are RFC 4180 and harmless in a spreadsheet")
struct CSVTextTests {
  @Test(
    "a text is quoted where it must be and defused where it could be a formula",
    arguments: [
      ("Support", "Support"),
      ("Sales, north", "\"Sales, north\""),
      ("the \"A\" team", "\"the \"\"A\"\" team\""),
      ("two\r\nlines", "\"two\r\nlines\""),
      ("two\nlines", "\"two\nlines\""),
      ("=1+1", "'=1+1"),
      ("+7 900", "'+7 900"),
      ("-x", "'-x"),
      ("@cmd", "'@cmd"),
      ("\t=1", "'\t=1"),
      ("\r=1", "\"'\r=1\""),
      ("\r\n=1", "\"'\r\n=1\""),
      ("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""),
      ("a=b", "a=b"),
      ("", ""),
      ("Олег 🧑‍💻", "Олег 🧑‍💻"),
    ])
  func texts(text: String, field: String) {
    #expect(CSVText.field(.text(text)) == field)
  }

  @Test("a negative number is a number, not a formula")
  func numbers() {
    #expect(CSVText.line([.number(-0.5), .count(-3), .number(7), .number(0.1)]) == "-0.5,-3,7,0.1\r\n")
  }

  @Test("what is not known is an empty field, never 0")
  func nothing() {
    #expect(CSVText.line([.none, .number(orNone: nil), .number(0)]) == ",,0\r\n")
  }

  @Test("a column that appears late leaves earlier rows empty")
  func lateColumn() {
    var table = CSVTable(name: "things")
    table.append([("a", .count(1))])
    table.append([("b", .count(2)), ("a", .count(3))])
    #expect(table.text == "a,b\r\n1,\r\n3,2\r\n")
  }
}
