import JSONText
import Testing

@Suite("Strict reading")
struct StrictReadingTests {
  @Test("a text of every kind of value is read, with kinds, order and values")
  func everyKind() throws {
    let text = #"{ "a": [1, -2.5e3, true, false, null], "b": { "c": "x\nyé😀\ud83d\ude00" }, "d": {}, "e": [] }"#
    let reading = read(text)
    #expect(reading.log.diagnostics.isEmpty)
    let root = try #require(reading.tree?.root)
    #expect(root.members.map(\.key) == ["a", "b", "d", "e"])
    #expect(root["a"]?.elements.map(\.kind) == [.number, .number, .true, .false, .null])
    #expect(root["a"]?.elements.map(\.double) == [1, -2500, nil, nil, nil])
    #expect(root["b"]?["c"]?.string == "x\nyé😀😀")
    #expect(root["d"]?.kind == .object && root["d"]?.count == 0)
    #expect(root["e"]?.kind == .array && root["e"]?.count == 0)
    #expect(root["x"] == nil)
  }

  @Test("a path names the way from the root to a value")
  func path() throws {
    let root = try #require(read(#"{"operators": [0, {"queues": {"First line": [7, 8]}}]}"#).tree?.root)
    let inner = Array(try #require(root["operators"]).elements)[1]["queues"]?["First line"]
    let last = Array(try #require(inner).elements)[1]
    #expect(last.path == #"operators[1].queues["First line"][1]"#)
    #expect(root.path.isEmpty)
  }

  @Test(
    "what is not JSON is named, placed and explained",
    arguments: [
      ("", "1:1: error: the file is empty; expected a JSON object; start with {"),
      ("  \n ", "2:2: error: the file is empty; expected a JSON object; start with {"),
      ("{", "1:2: error: the file ends where \"}\" was expected; the object was opened at 1:1"),
      ("[1", "1:3: error: the file ends where \"]\" was expected; the list was opened at 1:1"),
      ("[1,]", "1:3: error: JSON allows no comma after the last element; remove it"),
      ("{\"a\":1,}", "1:7: error: JSON allows no comma after the last element; remove it"),
      ("[1 2]", "1:4: error: expected \",\" or \"]\", found \"2\"; is a comma missing?"),
      ("[1}", "1:3: error: expected \",\" or \"]\", found \"}\"; the list was opened at 1:1"),
      ("[NaN]", "1:2: error: \"NaN\" is not a number that JSON knows; leave the key out, or give a value"),
      ("[-nan]", "1:2: error: \"-nan\" is not a number that JSON knows; leave the key out, or give a value"),
      ("[nan(0x1)]", "1:2: error: \"nan\" is not a number that JSON knows; leave the key out, or give a value"),
      ("[-Infinity]", "1:2: error: JSON has no infinite numbers: \"-Infinity\"; leave the key out for \"no limit\""),
      ("[0x1F]", "1:2: error: JSON has no hexadecimal numbers: \"0x1F\"; write it in decimal"),
      ("[007]", "1:2: error: a number has no leading zeros: \"007\""),
      ("[+1]", "1:2: error: a number has no plus sign before it: \"+1\"; write \"1\""),
      ("[.5]", "1:2: error: a number needs a digit before its point: \".5\"; write 0.5"),
      ("[5.]", "1:2: error: a number needs a digit after its point: \"5.\""),
      ("[1_000]", "1:2: error: a number has no separators between its digits: \"1_000\""),
      ("[-]", "1:2: error: expected a value, found the word \"-\"; a text stands in double quotes"),
      ("[30s]", "1:2: error: expected a number, found \"30s\"; a value with a unit stands in double quotes"),
      ("[True]", "1:2: error: \"True\" is spelt wrong; write true"),
      ("[None]", "1:2: error: JSON has no \"None\"; write null, or leave the key out"),
      ("['a']", "1:2: error: strings stand in double quotes, not in single ones"),
      ("{a: 1}", "1:2: error: keys stand in double quotes; write \"a\""),
      ("{\"a\" = 1}", "1:6: error: expected \":\" between key and value, found \"=\""),
      ("[1] // note", "1:5: error: JSON has no comments; put notes into a \"description\""),
      ("/* a */ [1]", "1:1: error: JSON has no comments; put notes into a \"description\""),
      ("# a\n[1]", "1:1: error: JSON has no comments; put notes into a \"description\""),
      ("[1] 2", "1:5: error: expected the end of the file after the outermost value"),
      ("[\"a]", "1:2: error: a string that is not closed: the file ends in it"),
      ("[\"a\n\"]", "1:2: error: a string that is not closed on its line; is a closing quote missing?"),
      ("[\"\t\"]", "1:3: error: a tab inside a string; write \\t"),
      ("[\"\u{1}\"]", "1:3: error: the control character U+0001 inside a string; write \\u0001"),
      (#"["\x"]"#, "1:3: error: a backslash that starts no JSON escape; write \\\\ for a backslash"),
      (#"["\u12"]"#, "1:3: error: \\u needs four hexadecimal digits"),
      (#"["\ud800"]"#, "1:3: error: half of a surrogate pair: \\uD800 is no character"),
      (#"["\udc00\ud800"]"#, "1:3: error: half of a surrogate pair: \\uDC00 is no character"),
      ("[\u{A0}1]", "1:2: error: U+00A0 is no white space in JSON; use plain spaces"),
      ("[“a”]", "1:2: error: expected a value, found the typographic quote \"“\"; use plain double quotes"),
      ("\u{FEFF}[]", "1:1: error: the file starts with a byte-order mark; save it as UTF-8 without BOM"),
      ("[1,,2]", "1:4: error: expected a value after the comma, found another comma"),
    ])
  func explained(text: String, expected: String) {
    #expect(problems(text).first == "t.json:" + expected)
  }

  @Test("a break of the grammar does not hide the next one")
  func allAtOnce() {
    let found = problems("{ // note\n \"a\": NaN,\n \"b\": 01,\n \"a\": 2,\n}")
    #expect(found.count == 5, "\(found)")
    #expect(found.contains("t.json:4:2: error: a: the key \"a\" stands twice in one object; it stands first at line 2"))
  }

  @Test("a key spelt with an escape or in another normalisation is the same key")
  func duplicateKeys() {
    #expect(problems(#"{"a": 1, "\u0061": 2}"#).count == 1)
    #expect(problems("{\"\u{E9}\": 1, \"e\u{301}\": 2}").count == 1)
    let many = (0..<40).map { "\"k\($0)\": 0" }.joined(separator: ",")
    #expect(problems("{\(many)}").isEmpty)
    #expect(problems("{\(many), \"k7\": 1}").count == 1)
  }

  @Test("broken UTF-8 is placed by its offset", arguments: [
    ([0x22, 0xC3, 0x28, 0x22], 1), ([0x22, 0xED, 0xA0, 0x80, 0x22], 1), ([0x22, 0xC0, 0x80, 0x22], 1),
    ([0x22, 0x41, 0xF5, 0x22], 2), ([0x22, 0xF0, 0x9F, 0x98], 1), ([0x22, 0x80, 0x22], 1),
  ] as [([UInt8], Int)])
  func brokenUTF8(bytes: [UInt8], offset: Int) throws {
    let log = JSONReading(SourceText(name: "t.json", bytes: bytes)).log
    let first = try #require(log.diagnostics.first { $0.code == .encoding })
    #expect(first.message.hasSuffix("at offset \(offset)"), "\(first.message)")
  }

  @Test("a nesting bomb is refused and crashes nothing")
  func nestingBomb() {
    let bomb = String(repeating: "[", count: 2_000_000)
    #expect(problems(bomb) == ["t.json:1:201: error: nested more than 200 levels deep"])
    let deep = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    #expect(problems(deep).isEmpty)
  }

  @Test("a file above the limit is refused before it is looked at")
  func tooLarge() {
    let log = read("[1, 2, 3]", limits: JSONLimits(bytes: 8)).log
    #expect(log.diagnostics.map(\.headline) == ["t.json:1:1: error: the file has 9 bytes; at most 8 are read"])
  }

  @Test("numbers keep their text, their exact integers and the nearest double")
  func numbers() throws {
    let text = "[18446744073709551615, 9223372036854775807, 1e400, 0.1, 1.0, -0, 123456789012345678901234567890, 2e0]"
    let numbers = Array(try #require(read(text).tree?.root).elements)
    #expect(numbers[0].uint64 == .max && numbers[0].int64 == nil)
    #expect(numbers[1].int64 == .max)
    #expect(numbers[2].double == nil && numbers[2].lexical == "1e400")
    #expect(numbers[3].double == 0.1 && numbers[3].int64 == nil)
    #expect(numbers[4].int64 == nil && numbers[4].double == 1)
    #expect(numbers[5].int64 == 0)
    #expect(numbers[6].uint64 == nil && numbers[6].double == 1.2345678901234568e29)
    #expect(numbers[7].int64 == nil)
  }

  @Test("text with nothing but garbage stops after twenty problems")
  func garbage() {
    let text = "[" + String(repeating: "foo, ", count: 1000) + "1]"
    #expect(read(text).tree == nil)
    #expect(problems(text).count == 20)
  }
}
