import JSONText
import ScenarioFile
import Testing

/// A small generator for tests: SplitMix64 (Steele, Lea and Flood 2014).
struct Mutator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }

  /// A number from 0 up to, not including, `count`.
  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

  /// The bytes with one random edit.
  mutating func edit(_ bytes: [UInt8]) -> [UInt8] {
    var out = bytes
    let interesting = Array("{}[]\",:0123456789.eE+-\\u\u{7F}\t\n tfn".utf8) + [0, 0x80, 0xC3, 0xED, 0xFF]
    let at = below(out.count)
    let length = min(below(12) + 1, out.count - at)
    switch below(6) {
    case 0: out[at] = interesting[below(interesting.count)]
    case 1: out.insert(interesting[below(interesting.count)], at: at)
    case 2: out.removeSubrange(at..<at + length)
    case 3: out.insert(contentsOf: out[at..<at + length], at: below(out.count))
    case 4: out[at] ^= 1 << UInt8(below(8))
    default: out.removeSubrange(at...)
    }
    return out
  }

  /// The value with one random place replaced by something else.
  mutating func edit(_ json: JSON) -> JSON {
    let strange: [JSON] = [
      .null, true, 0, -1, 1e300, 0.5, "", "x", "99999999h", "-5s", "24:00", .array([]), .object([]),
      .unsigned(.max), .array([.null]), "never", "Support",
    ]
    switch json {
    case .array(var elements) where !elements.isEmpty && below(8) > 0:
      let index = below(elements.count)
      switch below(8) {
      case 0: elements.remove(at: index)
      case 1: elements.append(elements[index])
      default: elements[index] = edit(elements[index])
      }
      return .array(elements)
    case .object(var members) where !members.isEmpty && below(8) > 0:
      let index = below(members.count)
      switch below(8) {
      case 0: members.remove(at: index)
      case 1: members.append(members[index])
      default: members[index].value = edit(members[index].value)
      }
      return .object(members)
    case .null, .bool, .number, .integer, .unsigned, .string, .array, .object:
      return strange[below(strange.count)]
    }
  }
}

@Suite("Thousands of broken scenarios")
struct MutationTests {
  let files = fullScenarioFiles

  /// Reading must end, and a plan comes out exactly when there is no error.
  func check(_ bytes: [UInt8]) {
    let outcome = read(bytes: bytes, files: files)
    #expect((outcome.plan != nil) == outcome.log.isClean)
    #expect(outcome.log.isClean || !outcome.log.rendered().isEmpty)
  }

  @Test("random edits of bytes crash nothing", arguments: 0..<8 as Range<UInt64>)
  func bytes(seed: UInt64) {
    var mutator = Mutator(state: seed)
    for text in [fullScenario, StarterScenario.text()] {
      for _ in 0..<50 {
        var bytes = Array(text.utf8)
        for _ in 0...mutator.below(3) where !bytes.isEmpty { bytes = mutator.edit(bytes) }
        check(bytes)
      }
    }
  }

  @Test("random edits of the structure crash nothing", arguments: 0..<8 as Range<UInt64>)
  func structure(seed: UInt64) throws {
    var mutator = Mutator(state: seed &+ 1000)
    let json = try #require(JSONReading(SourceText(name: "t", bytes: Array(fullScenario.utf8))).tree).root.json
    var good = 0
    for _ in 0..<60 {
      var edited = json
      for _ in 0...mutator.below(3) { edited = mutator.edit(edited) }
      check(edited.bytes(.compact))
      // What is still a good scenario survives writing and reading.
      let outcome = read(bytes: edited.bytes(.compact), files: files)
      guard outcome.plan != nil, let document = outcome.document else { continue }
      good += 1
      let isSame = read(bytes: document.json.bytes(.compact), files: files).document == document
      #expect(isSame, "\(edited.text(.compact))")
    }
    #expect(good > 0)
  }

  @Test("random edits of the CSV files crash nothing", arguments: 0..<2 as Range<UInt64>)
  func csv(seed: UInt64) {
    var mutator = Mutator(state: seed &+ 2000)
    let calls = scenario(arrivals: #"{"file": "c.csv"}"#)
    let contacts = campaign(#""contacts": {"file": "c.csv"}"#)
    for (text, csv) in [(calls, fullScenarioCalls), (contacts, fullScenarioContacts)] {
      for _ in 0..<150 {
        let bytes = mutator.edit(mutator.edit(Array(csv.utf8)))
        let outcome = ScenarioReader.read(
          bytes: Array(text.utf8), fileName: "t.json", files: { (_) throws(ScenarioFileFault) in bytes },
          normalise: { $0 })
        #expect((outcome.plan != nil) == outcome.log.isClean)
      }
    }
  }

  @Test("no misspelt key is accepted anywhere")
  func misspeltKeys() throws {
    let json = try #require(JSONReading(SourceText(name: "t", bytes: Array(fullScenario.utf8))).tree).root.json
    var tried = 0
    // Keys that are names or free are no keys of the format.
    let free: Set<String> = ["settings", "queues", "autodials", "$schema"]
    func misspellings(_ value: JSON, _ isFree: Bool, _ rebuild: (JSON) -> JSON) {
      switch value {
      case .object(let members):
        for (index, member) in members.enumerated() {
          var changed = members
          changed[index].key += "x"
          // What follows the first name of a figure's path is judged where results are known.
          if !isFree, !member.key.contains(".") {
            tried += 1
            #expect(!read(bytes: rebuild(.object(changed)).bytes(.compact), files: files).log.isClean, "\(member.key)")
          }
          misspellings(member.value, free.contains(member.key) && isObject(member.value)) { inner in
            var changed = members
            changed[index].value = inner
            return rebuild(.object(changed))
          }
        }
      case .array(let elements):
        for (index, element) in elements.enumerated() {
          misspellings(element, false) { inner in
            var changed = elements
            changed[index] = inner
            return rebuild(.array(changed))
          }
        }
      case .null, .bool, .number, .integer, .unsigned, .string: break
      }
    }
    misspellings(json, false) { $0 }
    #expect(tried > 250)
  }

  private func isObject(_ json: JSON) -> Bool {
    if case .object = json { true } else { false }
  }
}
