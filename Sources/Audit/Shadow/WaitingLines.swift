/// Where a call in the house is on its way.
enum CallPhase: UInt8, Sendable {
  /// The slot is free.
  case absent
  /// In a script, before the queue.
  case inScript
  /// In the queue and not on offer.
  case open
  /// In the queue, on offer to an operator.
  case onOffer
  case talking
}

/// A call in the house. Times are microseconds; -1 stands for no call.
struct ShadowCall: Sendable {
  var phase = CallPhase.absent
  var level: UInt8 = 0
  var queue = -1
  /// Position in order of arrival, from 1.
  var number: Int64 = 0
  var enteredAt: Int64 = 0
  var operatorOffered = -1
  fileprivate var before = -1
  fileprivate var behind = -1
}

/// All calls in the house by slot, and for each queue and call priority those that are open, earliest first.
struct WaitingLines: Sendable {
  private(set) var calls: [ShadowCall] = []
  private var heads: [Int]
  private var tails: [Int]
  let levels: Int

  init(queues: Int, levels: Int) {
    self.levels = levels
    heads = Array(repeating: -1, count: queues * levels)
    tails = Array(repeating: -1, count: queues * levels)
  }

  subscript(slot: Int) -> ShadowCall {
    get { calls[slot] }
    _modify { yield &calls[slot] }
  }

  /// Makes room for a slot that was not seen before.
  mutating func reach(_ slot: Int) {
    while calls.count <= slot { calls.append(ShadowCall()) }
  }

  /// The earliest open call of a queue and level; `nil`: none.
  func first(of queue: Int, level: Int) -> Int? {
    let head = heads[queue * levels + level]
    return head < 0 ? nil : head
  }

  /// The open calls of a queue and level in order, for a full scan.
  func open(of queue: Int, level: Int) -> [Int] {
    var found: [Int] = []
    var slot = heads[queue * levels + level]
    while slot >= 0 {
      found.append(slot)
      slot = calls[slot].behind
    }
    return found
  }

  func isEarlier(_ a: Int, than b: Int) -> Bool {
    if calls[a].enteredAt != calls[b].enteredAt { return calls[a].enteredAt < calls[b].enteredAt }
    return calls[a].number < calls[b].number
  }

  /// Puts a call that just entered its queue at the end, before those of the same instant that arrived later.
  mutating func enqueue(_ slot: Int) {
    let line = calls[slot].queue * levels + Int(calls[slot].level)
    var front = tails[line]
    while front >= 0, isEarlier(slot, than: front) { front = calls[front].before }
    insert(slot, behind: front, in: line)
  }

  /// Puts a call back whose offer failed: it is among the earliest.
  mutating func putBack(_ slot: Int) {
    let line = calls[slot].queue * levels + Int(calls[slot].level)
    var front = -1
    var next = heads[line]
    while next >= 0, isEarlier(next, than: slot) {
      front = next
      next = calls[next].behind
    }
    insert(slot, behind: front, in: line)
  }

  mutating func remove(_ slot: Int) {
    let line = calls[slot].queue * levels + Int(calls[slot].level)
    let (before, behind) = (calls[slot].before, calls[slot].behind)
    if before >= 0 { calls[before].behind = behind } else { heads[line] = behind }
    if behind >= 0 { calls[behind].before = before } else { tails[line] = before }
  }

  private mutating func insert(_ slot: Int, behind front: Int, in line: Int) {
    let back = front >= 0 ? calls[front].behind : heads[line]
    calls[slot].before = front
    calls[slot].behind = back
    if front >= 0 { calls[front].behind = slot } else { heads[line] = slot }
    if back >= 0 { calls[back].before = slot } else { tails[line] = slot }
  }
}
