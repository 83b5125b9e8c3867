import EventCore

/// One counting criterion of a queue: a number for each of its members. It survives breaks and shifts; whoever logs in or
/// comes back continues at the larger of the own number and the smallest of the others on duty, and so is neither
/// flooded nor forgiven.
struct ShareCounters: ~Copyable {
  /// The numbers of one queue: where they start, and the tree of those on duty.
  struct Counter: BitwiseCopyable {
    let first: Int
    let onDuty: Tournaments.TreeID
  }

  private var values = Column<Int64>()

  init() {}

  /// Makes room for the members of one queue.
  mutating func add(memberCount: Int, in trees: inout Tournaments) -> Counter {
    let counter = Counter(first: values.count, onDuty: trees.add(seatCount: memberCount, width: 1))
    for _ in 0..<memberCount { values.append(0) }
    return counter
  }

  func value(_ counter: Counter, of member: Int) -> Int64 { values[counter.first + member] }

  /// - Complexity: O(log members).
  mutating func advance(_ counter: Counter, of member: Int, by amount: Int64, in trees: inout Tournaments) {
    let wasOnDuty = trees.contains(member, in: counter.onDuty)
    if wasOnDuty { trees.remove(member, from: counter.onDuty) }
    values[counter.first + member] += amount
    if wasOnDuty { rejoin(counter, member, in: &trees) }
  }

  /// The member logs in, or comes back while on duty.
  ///
  /// - Complexity: O(log members).
  mutating func comesIn(_ counter: Counter, _ member: Int, in trees: inout Tournaments, fromZero: Bool) {
    goesOut(counter, member, in: &trees)
    if fromZero {
      values[counter.first + member] = 0
    } else if trees.present(counter.onDuty) > 0 {
      let smallest = trees.winnersKey(counter.onDuty, word: 0)
      values[counter.first + member] = max(values[counter.first + member], smallest)
    }
    rejoin(counter, member, in: &trees)
  }

  /// The member logs out.
  mutating func goesOut(_ counter: Counter, _ member: Int, in trees: inout Tournaments) {
    if trees.contains(member, in: counter.onDuty) { trees.remove(member, from: counter.onDuty) }
  }

  private mutating func rejoin(_ counter: Counter, _ member: Int, in trees: inout Tournaments) {
    trees.insert(member, key: values[counter.first + member], in: counter.onDuty)
  }
}
