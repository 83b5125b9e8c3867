import Testing

@testable import Simulation

@Suite("Tournaments")
struct TournamentTests {
  /// The obviously right model: all who are present, looked at one by one.
  private struct SlowModel {
    var keys: [Int: [Int64]] = [:]

    /// The seats that have the smallest key, ascending.
    var best: [Int] {
      guard let smallest = keys.values.min(by: { $0.lexicographicallyPrecedes($1) }) else { return [] }
      return keys.filter { $0.value == smallest }.map(\.key).sorted()
    }
  }

  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var z = state
      z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      return z ^ (z >> 31)
    }
  }

  /// Keys that mostly grow, so that some seats stand in the line and some in the tree, with ties between the two.
  private func firstWord(at step: Int, _ dice: inout Dice) -> Int64 {
    switch Int.random(in: 0..<10, using: &dice) {
    case 0: Int64.random(in: 0...Int64(step / 4), using: &dice)
    case 1: Int64(step / 4) | 1 << 62
    default: Int64(step / 4)
    }
  }

  @Test("agree with a slow model on who comes first and on who is equal", arguments: 0..<40 as Range<UInt64>)
  func agreesWithTheSlowModel(seed: UInt64) {
    var dice = Dice(state: seed)
    let width = Int(seed % 3)
    let seatCount = [1, 2, 7, 32, 50][Int(seed % 5)]
    var trees = Tournaments()
    _ = trees.add(seatCount: 5, width: 2)
    let tree = trees.add(seatCount: seatCount, width: width)
    var model = SlowModel()
    for step in 0..<2_000 {
      let seat = Int.random(in: 0..<seatCount, using: &dice)
      #expect(trees.contains(seat, in: tree) == (model.keys[seat] != nil))
      if model.keys[seat] != nil {
        trees.remove(seat, from: tree)
        model.keys[seat] = nil
      } else {
        var key = [firstWord(at: step, &dice)]
        for word in 1..<max(width, 1) {
          key.append(Int64.random(in: 0..<3, using: &dice))
          trees.setKey(key[word], word: word, of: seat, in: tree)
        }
        trees.insert(seat, key: key[0], in: tree)
        model.keys[seat] = key
      }
      let best = model.best
      #expect(trees.present(tree) == model.keys.count)
      #expect(trees.equals(tree) == best.count)
      guard let lowest = best.first else { continue }
      #expect(trees.top(tree).winner == lowest)
      for word in 0..<max(width, 1) { #expect(trees.winnersKey(tree, word: word) == model.keys[lowest]![word]) }
      let start = Int.random(in: 0..<seatCount, using: &dice)
      #expect(trees.firstEqual(from: start, in: tree) == best.first { $0 >= start } ?? lowest)
      let number = Int.random(in: 0..<best.count, using: &dice)
      #expect(trees.equalSeat(number: number, in: tree) == best[number])
    }
  }
}
