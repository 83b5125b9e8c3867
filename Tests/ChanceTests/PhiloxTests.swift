import Chance
import Foundation
import Testing

@Suite("Philox blocks")
struct PhiloxTests {
  @Test("the generator gives the published blocks", arguments: ["R-11-philox4x64-zero", "R-12-philox4x64-pi"])
  func publishedBlocks(id: String) throws {
    let fixture = try Fixture("philox")
    let counter = try fixture.value(id, "inputs", "ctr", as: [String].self).map(word)
    let key = try fixture.value(id, "inputs", "key", as: [String].self).map(word)
    let expected = try fixture.value(id, "expected", "output", as: [String].self).map(word)
    let block = Philox.block(counter[0], counter[1], counter[2], counter[3], key: Philox.Key(key[0], key[1]))
    #expect([block.word0, block.word1, block.word2, block.word3] == expected)
  }

  @Test("the 10,000th output of the C++ standard's engine is the published one (R-18)")
  func standardEngine() throws {
    let fixture = try Fixture("philox")
    let id = "R-18-cpp26-philox"
    let seed = try fixture.value(id, "inputs", "seed", as: Int.self)
    let expected = try fixture.value(id, "expected", "philox4x64_10000th", as: String.self)
    let block = Philox.block(2499, 0, 0, 0, key: Philox.Key(UInt64(seed), 0))
    #expect(block.word3 == UInt64(expected))
  }

  @Test("the raw outputs of another library follow from its key and counter (R-19)")
  func otherLibrary() throws {
    let fixture = try Fixture("philox")
    let id = "R-19-numpy-philox"
    let key = try fixture.value(id, "counters", "key", as: [String].self).map(word)
    let expected = try fixture.value(id, "expected", "first_outputs", as: [String].self).map(word)
    let blocks = (1...2).map { Philox.block(UInt64($0), 0, 0, 0, key: Philox.Key(key[0], key[1])) }
    let outputs = blocks.flatMap { [$0.word0, $0.word1, $0.word2, $0.word3] }
    #expect(Array(outputs.prefix(5)) == expected)
  }

  @Test("a key addresses its blocks by purpose, entity, index and block number, in this order")
  func address() {
    let key = ChanceKey(seed: 0x452821e638d01377, replication: 0xbe5466cf34e90c6c)
    let entity = EntityHash(value: 0x13198a2e03707344)
    let found = key.block(.offer, entity: entity, index: 0xa4093822299f31d0, block: 0x082efa98ec4e6c89)
    let raw = Philox.block(
      Purpose.offer.rawValue, 0x13198a2e03707344, 0xa4093822299f31d0, 0x082efa98ec4e6c89,
      key: Philox.Key(0x452821e638d01377, 0xbe5466cf34e90c6c))
    #expect(found == raw)
    #expect(found != key.block(.offer, entity: entity, index: 0xa4093822299f31d0))
    #expect(found != key.block(.contact, entity: entity, index: 0xa4093822299f31d0, block: 0x082efa98ec4e6c89))
  }

  @Test("the numbers of the purposes are those once published")
  func purposes() {
    let published: [Purpose: UInt64] = [
      .caller: 1, .callerRetry: 2, .contact: 3, .offer: 4, .thinkTime: 5, .dayFactor: 6, .tieRotation: 7,
      .absence: 8, .selection: 9,
    ]
    #expect(published.count == Purpose.allCases.count)
    for (purpose, number) in published { #expect(purpose.rawValue == number) }
  }

  @Test("a uniform number lies strictly inside (0, 1) for every word, and its complement is exact")
  func uniforms() {
    let extremes = RandomBlock(0, .max, 1 << 63, 0xFFF)
    #expect(extremes.uniform(0) == 0x1p-53)
    #expect(extremes.uniform(1) == 1 - 0x1p-53)
    #expect(extremes.uniform(2) == 0.5 + 0x1p-53)
    #expect(extremes.uniform(3) == 0x1p-53)
    for word in 0...3 {
      let u = extremes.uniform(word)
      #expect(1 - (1 - u) == u)
      #expect(extremes[word] == [extremes.word0, extremes.word1, extremes.word2, extremes.word3][word])
    }
  }

  @Test("uniforms of consecutive indices fill (0, 1) evenly, in each of the four words")
  func evenness() {
    let key = ChanceKey(seed: 20_111_115, replication: 3)
    var cells = [[Int]](repeating: [Int](repeating: 0, count: 64), count: 4)
    for index in 0..<16_000 {
      let block = key.block(.caller, entity: EntityHash(value: 0x3736_464C_F8D6_FA08), index: UInt64(index))
      for word in 0...3 { cells[word][Int(block.uniform(word) * 64)] += 1 }
    }
    for word in 0...3 {
      let chiSquare = cells[word].reduce(0.0) { $0 + (Double($1) - 250) * (Double($1) - 250) / 250 }
      // χ² with 63 degrees of freedom exceeds 113 once in 10,000 times and 30 falls short as rarely.
      #expect(chiSquare > 30 && chiSquare < 113, "word \(word): \(chiSquare)")
    }
  }
}

@Suite("Hashes of names")
struct EntityHashTests {
  @Test("the hash of a name is FNV-1a of its UTF-8", arguments: [
    ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("b", 0xaf63_df4c_8601_f1a5),
    ("foobar", 0x8594_4171_f739_67e8),
  ] as [(String, UInt64)])
  func knownAnswers(name: String, expected: UInt64) {
    #expect(EntityHash(name: name).value == expected)
  }

  @Test("hashes order by value, and spelling decides: the caller normalises")
  func order() {
    #expect(EntityHash(value: 1) < EntityHash(value: 2))
    let composed = EntityHash(name: "\u{DC}ber")
    #expect(composed == EntityHash(name: "\u{DC}ber"))
    #expect(composed != EntityHash(name: "U\u{308}ber"))
  }
}
