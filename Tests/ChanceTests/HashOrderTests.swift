import Testing

@testable import Chance

@Suite("The order of hashes")
struct HashOrderTests {
  /// As a stable sort has it.
  private func sorted(_ keys: [HashOrder.Key]) -> [Int] {
    keys.indices.sorted { a, b in keys[a] < keys[b] || !(keys[b] < keys[a]) && a < b }
  }

  @Test(
    "is that of a stable sort, for hashes and for numbers that lie together",
    arguments: [0, 1, 2, 3, 31, 32, 33, 100, 1000, 1024])
  func agreesWithSorting(count: Int) {
    let numbers = (0..<UInt64(count))
    let evenly = numbers.map { HashOrder.Key($0 &* 0x9E37_79B9_7F4A_7C15, 1) }
    let together = numbers.map { HashOrder.Key($0 * 7 % 13, $0 * 5 % 11) }
    let atTheEnds = numbers.map { HashOrder.Key($0 % 3 == 0 ? UInt64.max : $0 % 2, 1000 - $0 % 100) }
    for keys in [evenly, together, atTheEnds] { #expect(HashOrder(of: keys).numbers == sorted(keys)) }
  }
}
