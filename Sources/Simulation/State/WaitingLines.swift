import CallCenter
import EventCore

/// Who waits and is not on offer: for each queue and call priority one line in the order of queue entry.
///
/// The links live in the calls' own states, so a line costs no memory and any call leaves it in O(1).
struct WaitingLines: ~Copyable {
  struct Line: BitwiseCopyable {
    var head: Int32 = -1
    var tail: Int32 = -1
  }

  /// How many calls a queue has.
  struct Count: BitwiseCopyable {
    /// Waiting and not on offer.
    var offerable: Int32 = 0
    /// Waiting, ringing included.
    var waiting: Int32 = 0
  }

  private let levels: Int
  private var lines: Column<Line>
  private var counts: Column<Count>
  private var offerableInAll = 0

  init(deskCount: Int, levels: Int) {
    self.levels = levels
    lines = Column(repeating: Line(), count: deskCount * levels)
    counts = Column(repeating: Count(), count: deskCount)
  }

  /// How many calls wait in the queue, ringing included.
  func waitingCount(_ desk: DeskID) -> Int { Int(counts[desk.index].waiting) }

  /// Whether the queue has a call that is not on offer.
  func hasOfferable(_ desk: DeskID) -> Bool { counts[desk.index].offerable > 0 }

  /// Whether any queue has a call that is not on offer.
  var hasAnyOfferable: Bool { offerableInAll > 0 }

  /// The longest waiting call of one priority that is not on offer.
  func first(_ desk: DeskID, level: Int) -> CallID? {
    let head = lines[desk.index * levels + level].head
    return head < 0 ? nil : CallID(Int(head))
  }

  /// The first of the highest priority with a call that is not on offer.
  @inline(__always) func firstOfAll(_ desk: DeskID) -> CallID? {
    for level in 0..<levels { if let call = first(desk, level: level) { return call } }
    return nil
  }

  /// The youngest of one priority: the planted fault of a queue served from the wrong end.
  func last(_ desk: DeskID, level: Int) -> CallID? {
    let tail = lines[desk.index * levels + level].tail
    return tail < 0 ? nil : CallID(Int(tail))
  }

  /// A call enters the queue, and is offered at once or joins the line next.
  mutating func enters(_ desk: DeskID) { counts[desk.index].waiting += 1 }

  /// A call leaves the queue for good; it is not in the line any more.
  mutating func leaves(_ desk: DeskID) {
    counts[desk.index].waiting -= 1
    precondition(counts[desk.index].waiting >= 0, "more calls left a queue than entered it")
  }

  /// Puts a call into its place by arrival: behind all of earlier instants and smaller numbers, unless it comes back
  /// from an offer.
  ///
  /// - Complexity: O(1) for a call that has just entered; for one that comes back, O(older calls that came back before).
  mutating func join(_ call: CallID, in calls: inout CallTable) {
    let state = calls.place(of: call)
    let line = lines.place(of: row(of: state.pointee))
    count(state.pointee.desk, 1)
    let comesBack = state.pointee.offers > 0
    var after: Int32
    if comesBack {
      after = -1
      var next = line.pointee.head
      while next >= 0, calls.place(of: next).pointee.precedes(state.pointee) {
        after = next
        next = calls.place(of: next).pointee.next
      }
    } else {
      after = line.pointee.tail
      while after >= 0, state.pointee.precedes(calls.place(of: after).pointee) {
        after = calls.place(of: after).pointee.previous
      }
    }
    let before = after < 0 ? line.pointee.head : calls.place(of: after).pointee.next
    let place = Int32(truncatingIfNeeded: call.index)
    state.pointee.previous = after
    state.pointee.next = before
    if after < 0 { line.pointee.head = place } else { calls.place(of: after).pointee.next = place }
    if before < 0 { line.pointee.tail = place } else { calls.place(of: before).pointee.previous = place }
  }

  /// Takes a call out of its line: it is offered, or leaves.
  mutating func part(_ call: CallID, in calls: inout CallTable) {
    let state = calls.place(of: call)
    let line = lines.place(of: row(of: state.pointee))
    let previous = state.pointee.previous
    let next = state.pointee.next
    if previous < 0 { line.pointee.head = next } else { calls.place(of: previous).pointee.next = next }
    if next < 0 { line.pointee.tail = previous } else { calls.place(of: next).pointee.previous = previous }
    count(state.pointee.desk, -1)
  }

  @inline(__always) private func row(of call: CallState) -> Int { call.desk.index &* levels &+ Int(call.level) }

  @inline(__always) private mutating func count(_ desk: DeskID, _ change: Int32) {
    counts[desk.index].offerable &+= change
    offerableInAll &+= Int(change)
  }
}

// What most calls that wait do, each in one step.
extension WaitingLines {
  /// `enters` and `join` of a call that has just arrived: none that waits has a larger number.
  @inline(__always)
  mutating func entersLast(_ call: CallID, _ state: UnsafeMutablePointer<CallState>, in calls: inout CallTable) {
    let line = lines.place(of: row(of: state.pointee))
    let count = counts.place(of: state.pointee.desk.index)
    count.pointee.waiting &+= 1
    count.pointee.offerable &+= 1
    offerableInAll &+= 1
    let place = Int32(truncatingIfNeeded: call.index)
    let last = line.pointee.tail
    state.pointee.previous = last
    state.pointee.next = -1
    line.pointee.tail = place
    if last < 0 { line.pointee.head = place } else { calls.place(of: last).pointee.next = place }
  }

  /// `part` and `leaves` of a call that comes first in its line.
  @inline(__always)
  mutating func leavesFirst(_ state: UnsafeMutablePointer<CallState>, in calls: inout CallTable) {
    let line = lines.place(of: row(of: state.pointee))
    let count = counts.place(of: state.pointee.desk.index)
    count.pointee.waiting &-= 1
    count.pointee.offerable &-= 1
    offerableInAll &-= 1
    let next = state.pointee.next
    line.pointee.head = next
    if next < 0 { line.pointee.tail = -1 } else { calls.place(of: next).pointee.previous = -1 }
  }
}

extension CallTable {
  /// Where the state of a neighbour in a line lies.
  @inline(__always) fileprivate mutating func place(of neighbour: Int32) -> UnsafeMutablePointer<CallState> {
    place(of: CallID(Int(neighbour)))
  }
}

extension CallState {
  /// Entered the queue earlier, or at the same instant with the smaller number. In place: the states would be copied to
  /// where it is done.
  @inline(__always) func precedes(_ other: CallState) -> Bool {
    lineSince < other.lineSince || (lineSince == other.lineSince && number < other.number)
  }
}
