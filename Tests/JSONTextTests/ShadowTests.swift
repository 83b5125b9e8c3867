import Foundation
import JSONText
import Testing

@Suite("Against Foundation's parser")
struct ShadowTests {
  /// SplitMix64 (Steele, Lea and Flood 2014).
  struct Generator {
    var state: UInt64
    mutating func below(_ count: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
      return Int((z ^ z >> 31) % UInt64(count))
    }
  }

  static let pieces = [
    "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\\n\\u00e9\"", "\"\\ud83d\\ude00\"", "\"é😀\"", "1", "-0", "0.5",
    "1e3", "-12.25E-2", "true", "false", "null", " ", "\n", "\t", "01", "1.", ".5", "+1", "NaN", "\"\\x\"", "\"\\ud800\"",
    "'a'", "/", "#", "\u{FEFF}", "\"", "\\", "tru", "nul",
  ]

  /// A text that is often nearly JSON: values grown by chance, then now and then a piece of something else.
  static func text(_ generator: inout Generator) -> String {
    func value(_ depth: Int, _ generator: inout Generator) -> String {
      switch generator.below(depth > 4 ? 4 : 7) {
      case 0...3: return pieces[6 + generator.below(12)]
      case 4:
        let elements = (0..<generator.below(4)).map { _ in value(depth + 1, &generator) }
        return "[" + elements.joined(separator: ", ") + "]"
      default:
        let members = (0..<generator.below(4)).map { "\"k\($0)\": " + value(depth + 1, &generator) }
        return "{" + members.joined(separator: ",") + "}"
      }
    }
    var characters = Array("[" + value(0, &generator) + "]").map(String.init)
    for _ in 0..<generator.below(3) {
      characters.insert(pieces[generator.below(pieces.count)], at: generator.below(characters.count + 1))
    }
    return characters.joined()
  }

  @Test("what is accepted is JSON to Foundation too", arguments: 0..<8 as Range<UInt64>)
  func acceptance(seed: UInt64) throws {
    var generator = Generator(state: seed)
    var accepted = 0
    for _ in 0..<500 {
      let text = Self.text(&generator)
      let reading = read(text)
      guard reading.log.isClean else { continue }
      accepted += 1
      let parsed = try? JSONSerialization.jsonObject(with: Data(text.utf8), options: [.fragmentsAllowed])
      #expect(parsed != nil, "\(text)")
    }
    #expect(accepted > 100 && accepted < 500)
  }

  @Test("what is accepted is written and read back as the same", arguments: 0..<4 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var generator = Generator(state: seed &+ 99)
    for _ in 0..<300 {
      let reading = read(Self.text(&generator))
      guard reading.log.isClean, let json = reading.tree?.root.json else { continue }
      for style in [JSON.Style.compact, .pretty] {
        let again = read(json.text(style))
        #expect(again.log.isClean && again.tree?.root.json == json, "\(json.text(.compact))")
      }
    }
  }

  @Test("strings mean what they mean to Foundation", arguments: 0..<2 as Range<UInt64>)
  func strings(seed: UInt64) throws {
    var generator = Generator(state: seed &+ 999)
    for _ in 0..<300 {
      let text = "[\"" + (0..<generator.below(6)).map { _ in
        ["a", "\\n", "\\u0041", "\\ud83d\\ude00", "é", "\\/", "\u{2028}", "\\\"", "😀"][generator.below(9)]
      }.joined() + "\"]"
      let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String]
      #expect(read(text).tree?.root.elements.map(\.string) == parsed, "\(text)")
    }
  }
}
