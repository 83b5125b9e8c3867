import JSONText
import Testing

@Suite("Writing")
struct WritingTests {
  @Test("numbers are the shortest that read back, and what is no number is null", arguments: [
    (0.1, "0.1"), (1, "1"), (-0.0, "0"), (1e15, "1000000000000000"), (1e16, "1e+16"),
    (.leastNonzeroMagnitude, "5e-324"),
    (0.30000000000000004, "0.30000000000000004"), (.nan, "null"), (.infinity, "null"), (-2.5, "-2.5"),
    (9_007_199_254_740_992, "9007199254740992"),
  ] as [(Double, String)])
  func numbers(value: Double, text: String) throws {
    #expect(JSON.number(value).text(.compact) == text)
    if value.isFinite { #expect(try #require(read("[\(text)]").tree?.root.elements.map(\.double)) == [value]) }
  }

  @Test("a string can stand inside an HTML page and reads back")
  func strings() throws {
    let nasty = "</script>&\u{2028}\u{2029}\u{0}\u{1F}\u{7F}\"\\\n\r\t é😀"
    let text = JSON.string(nasty).text(.compact)
    #expect(!text.contains("<") && !text.contains(">") && !text.contains("&") && !text.contains("\u{2028}"))
    #expect(try #require(read(text).tree).root.string == nasty)
  }

  @Test("pretty text keeps short things on one line and the order of members")
  func pretty() {
    let long = String(repeating: "x", count: 90)
    let json: JSON = ["b": [1, 2, ["c": .null]], "a": ["long": .string(long), "empty": [], "none": [:]]]
    let expected = """
      {
        "b": [1, 2, { "c": null }],
        "a": {
          "long": "\(long)",
          "empty": [],
          "none": {}
        }
      }

      """
    #expect(json.text(.pretty) == expected)
    #expect(json.text(.compact) == #"{"b":[1,2,{"c":null}],"a":{"long":"\#(long)","empty":[],"none":{}}}"#)
  }

  @Test("what is read can be written and is the same when read again")
  func roundTrip() throws {
    let text = #"{"a":[1,-2.5,true,null,18446744073709551615],"b":{"é":"x"}}"#
    let json = try #require(read(text).tree).root.json
    #expect(json.text(.compact) == text)
    #expect(try #require(read(json.text(.pretty)).tree).root.json == json)
  }
}
