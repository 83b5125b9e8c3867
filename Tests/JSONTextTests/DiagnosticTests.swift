import JSONText
import Testing

@Suite("Diagnostics")
struct DiagnosticTests {
  /// A log with one error at the first place where `word` stands.
  func log(_ text: String, at word: String) throws -> DiagnosticLog {
    let bytes = Array(text.utf8)
    let target = Array(word.utf8)
    let start = try #require((0..<bytes.count).first { bytes[$0...].starts(with: target) })
    var log = DiagnosticLog(source: SourceText(name: "f.json", bytes: bytes))
    log.add(.error, "unknownName", at: start..<start + target.count, path: "a.b", "no such thing", hint: "try harder")
    return log
  }

  @Test("a problem reads like a compiler's, with the line and a caret")
  func rendering() throws {
    let rendered = try log("{\n\t\"queues\": { \"Suport\": 3 }\r\n}", at: "\"Suport\"").rendered()
    #expect(
      rendered == """
        f.json:2:14: error: a.b: no such thing; try harder
           "queues": { "Suport": 3 }
                       ^~~~~~~~

        """)
  }

  @Test("a very long line is cut around the place")
  func longLine() throws {
    let filler = String(repeating: "a", count: 5000)
    let rendered = try log("[\"\(filler)\", BAD, \"\(filler)\"]", at: "BAD").rendered()
    let lines = rendered.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 104 })
    let caret = try #require(lines[2].firstIndex(of: "^"))
    let column = lines[2].distance(from: lines[2].startIndex, to: caret)
    #expect(lines[1].dropFirst(column).hasPrefix("BAD"))
    #expect(lines[1].hasPrefix("  …") && lines[1].hasSuffix("…"))
  }

  @Test("control, invisible and wide characters neither drive the terminal nor shift the caret")
  func oddCharacters() throws {
    let rendered = try log("[\"\u{1B}[31m\u{202E}日本\", BAD]", at: "BAD").rendered()
    #expect(!rendered.contains("\u{1B}") && !rendered.contains("\u{202E}"))
    let lines = rendered.split(separator: "\n")
    #expect(lines[1] == "  [\"␛[31m\u{FFFD}日本\", BAD]")
    #expect(lines[2] == "  " + String(repeating: " ", count: 15) + "^~~")
  }

  @Test("the last hundred of many problems are only counted, errors before warnings, in the order of the text")
  func cap() {
    var log = DiagnosticLog(source: SourceText(name: "f.json", bytes: Array(repeating: 10, count: 400)))
    for index in 0..<150 { log.add(.warning, "w", at: index..<index, "warning \(index)") }
    for index in 0..<250 { log.add(.error, "e", at: index..<index, "error \(index)") }
    #expect(log.errorCount == 250 && log.warningCount == 150)
    let lines = log.rendered(limit: 100).split(separator: "\n")
    #expect(lines.last == "and 300 more problems")
    #expect(!log.rendered(limit: 100).contains("warning"))
    #expect(log.diagnostics.count == 350)
    #expect(log.diagnostics[0].message == "error 0" || log.diagnostics[0].message == "warning 0")
  }

  @Test("a near miss is found, and nothing far", arguments: [
    ("Suport", "Support"), ("SUPPORT", "Support"), ("Spuport", "Support"), ("Sales ", "Sales"), ("xyz", nil),
    ("S", nil), ("Salesforce", nil),
  ] as [(String, String?)])
  func nearMiss(wrong: String, right: String?) {
    #expect(nearest(to: wrong, among: ["Billing", "Support", "Sales"]) == right)
  }

  @Test("columns count UTF-8 bytes and lines end in any of the three ways")
  func positions() throws {
    let found = problems("{\"é\": 1,\r\"a\": 2,\r\n\"b\": 3,\n\"é\": NaN}")
    #expect(found.contains { $0.hasPrefix("t.json:4:7: error: \"NaN\"") }, "\(found)")
  }
}
