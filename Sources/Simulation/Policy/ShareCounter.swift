/// What a counting criterion compares: one number for every member of one queue. It survives breaks and shifts; whoever
/// logs in or comes back continues at the larger of the own number and the smallest of the others on duty, and so is
/// neither flooded nor forgiven.
struct ShareCounter {
  private(set) var values: [Int64]
  private var onDuty: Tournament

  init(memberCount: Int) {
    values = Array(repeating: 0, count: memberCount)
    onDuty = Tournament(seatCount: memberCount, width: 1)
  }

  /// - Complexity: O(log members).
  mutating func add(_ amount: Int64, to member: Int) {
    values[member] += amount
    if onDuty.contains(member) {
      onDuty.remove(member)
      onDuty.setKey(values[member], word: 0, of: member)
      onDuty.insert(member)
    }
  }

  /// The member logs in, or comes back while on duty.
  ///
  /// - Complexity: O(log members).
  mutating func comesIn(_ member: Int) {
    if onDuty.contains(member) { onDuty.remove(member) }
    if let smallest = onDuty.winner {
      values[member] = max(values[member], onDuty.key(of: smallest, word: 0))
    }
    onDuty.setKey(values[member], word: 0, of: member)
    onDuty.insert(member)
  }

  /// The member logs in and starts at nothing: the planted fault of a flooded newcomer.
  mutating func startsAtZero(_ member: Int) {
    if onDuty.contains(member) { onDuty.remove(member) }
    values[member] = 0
    onDuty.setKey(0, word: 0, of: member)
    onDuty.insert(member)
  }

  /// The member logs out.
  mutating func goesOut(_ member: Int) {
    if onDuty.contains(member) { onDuty.remove(member) }
  }
}
