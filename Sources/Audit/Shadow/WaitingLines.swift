import EventCore

/// Where a call in the house is on its way.
enum CallPhase: UInt8, BitwiseCopyable {
  /// The slot is free.
  case absent
  /// In a script, before the desk.
  case inScript
  /// In the desk and not on offer.
  case open
  /// In the desk, on offer to an operator.
  case onOffer
  case talking
  /// An attempt of an autodial that nobody has answered yet.
  case dialled
  /// An attempt that was answered; by a person or a machine is being told.
  case detecting
  /// The caller was called back and did not answer; the call keeps its place and is not offered.
  case resting
}

/// A call in the house: all that is noted of one that is answered at once, and no more, for each is written at another
/// place than the one before.
struct ShadowCall: BitwiseCopyable {
  /// Position in order of arrival, from 1; 0 before the slot's first call.
  var number: Int64 = 0
  /// -1: none.
  @Narrow var desk = -1
  var level: UInt8 = 0
}

/// What else there is of a call that waits, or is an autodial's. Times are microseconds; -1 stands for no call.
struct ShadowCallDetails: BitwiseCopyable {
  /// Whose line it holds, where lines are limited.
  var trunk = ShadowTrunks.Use.none
  /// What an autodial's attempt is, besides its way.
  var attempt = ShadowAttempt()
  var enteredAt: Int64 = 0
  /// What orders the line: the entry, or for an autodial's call the answer.
  var lineSince: Int64 = 0
  @Narrow fileprivate var before = -1
  @Narrow fileprivate var behind = -1
}

/// An attempt of an autodial.
struct ShadowAttempt: BitwiseCopyable {
  var contact: Int32 = 0
  /// Began in the counted time.
  var isCounted = false
  /// A person answered.
  var isLive = false
  /// The last call at this slot was one of a person who reached no operator.
  var wasLost = false
}

/// All calls in the house by slot, and for each desk and call priority those that are open, earliest first.
struct WaitingLines: ~Copyable {
  var calls: Column<ShadowCall>
  /// By call.
  var details: Column<ShadowCallDetails>
  /// By call. Apart from the rest, for the end of a talk asks nothing else of its call, whose row has become cold by then.
  var phases: Column<CallPhase>
  private var heads: Column<Int>
  private var tails: Column<Int>
  let levels: Int

  /// - Parameter calls: for how many there is room from the start.
  init(desks: Int, levels: Int, calls: Int) {
    self.levels = levels
    self.calls = Column(repeating: ShadowCall(), count: calls)
    details = Column(repeating: ShadowCallDetails(), count: calls)
    phases = Column(repeating: .absent, count: calls)
    heads = Column(repeating: -1, count: desks * levels)
    tails = Column(repeating: -1, count: desks * levels)
  }

  /// Makes room for a slot that was not seen before.
  mutating func reach(_ slot: Int) {
    while calls.count <= slot {
      calls.append(ShadowCall())
      details.append(ShadowCallDetails())
      phases.append(.absent)
    }
  }

  /// The earliest open call of a desk and level; `nil`: none.
  func first(of desk: Int, level: Int) -> Int? {
    let head = heads[desk * levels + level]
    return head < 0 ? nil : head
  }

  /// Whether an open call is the first of its desk, before all that are less urgent.
  @inline(__always) mutating func isNext(_ slot: Int) -> Bool {
    let row = calls.known(slot)
    let first = row.pointee.desk &* levels
    let own = first &+ Int(row.pointee.level)
    for line in first..<own where heads[line] >= 0 { return false }
    return heads[own] == slot
  }

  /// The open calls of a desk and level in order, for a full scan.
  func open(of desk: Int, level: Int) -> [Int] {
    var found: [Int] = []
    var slot = heads[desk * levels + level]
    while slot >= 0 {
      found.append(slot)
      slot = details[slot].behind
    }
    return found
  }

  @inline(__always) func isEarlier(_ a: Int, than b: Int) -> Bool {
    if details[a].lineSince != details[b].lineSince { return details[a].lineSince < details[b].lineSince }
    return calls[a].number < calls[b].number
  }

  /// Puts a call that just entered its desk at the end, before those of the same instant that arrived later.
  @inline(__always) mutating func enqueue(_ slot: Int) {
    let line = calls[slot].desk * levels + Int(calls[slot].level)
    var front = tails[line]
    while front >= 0, isEarlier(slot, than: front) { front = details[front].before }
    insert(slot, behind: front, in: line)
  }

  /// Puts a call back whose offer failed: it is among the earliest.
  mutating func putBack(_ slot: Int) {
    let line = calls[slot].desk * levels + Int(calls[slot].level)
    var front = -1
    var next = heads[line]
    while next >= 0, isEarlier(next, than: slot) {
      front = next
      next = details[next].behind
    }
    insert(slot, behind: front, in: line)
  }

  @inline(__always) mutating func remove(_ slot: Int) {
    let line = calls[slot].desk * levels + Int(calls[slot].level)
    let (before, behind) = (details[slot].before, details[slot].behind)
    if before >= 0 { details[before].behind = behind } else { heads[line] = behind }
    if behind >= 0 { details[behind].before = before } else { tails[line] = before }
  }

  @inline(__always) private mutating func insert(_ slot: Int, behind front: Int, in line: Int) {
    let back = front >= 0 ? details[front].behind : heads[line]
    details[slot].before = front
    details[slot].behind = back
    if front >= 0 { details[front].behind = slot } else { heads[line] = slot }
    if back >= 0 { details[back].before = slot } else { tails[line] = slot }
  }
}
