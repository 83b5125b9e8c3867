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

  private let levels: Int
  private var lines: Column<Line>
  /// Waiting in each queue and not on offer.
  private var offerable: Column<Int32>
  private var offerableInAll = 0
  /// Waiting in each queue, ringing included.
  private var waiting: Column<Int32>

  init(deskCount: Int, levels: Int) {
    self.levels = levels
    lines = Column(repeating: Line(), count: deskCount * levels)
    offerable = Column(repeating: 0, count: deskCount)
    waiting = Column(repeating: 0, count: deskCount)
  }

  /// How many calls wait in the queue, ringing included.
  func waitingCount(_ desk: DeskID) -> Int { Int(waiting[desk.index]) }

  /// Whether the queue has a call that is not on offer.
  func hasOfferable(_ desk: DeskID) -> Bool { offerable[desk.index] > 0 }

  /// Whether any queue has a call that is not on offer.
  var hasAnyOfferable: Bool { offerableInAll > 0 }

  /// The longest waiting call of one priority that is not on offer.
  func first(_ desk: DeskID, level: Int) -> CallID? {
    let head = lines[desk.index * levels + level].head
    return head < 0 ? nil : CallID(Int(head))
  }

  /// The youngest of one priority: the planted fault of a queue served from the wrong end.
  func last(_ desk: DeskID, level: Int) -> CallID? {
    let tail = lines[desk.index * levels + level].tail
    return tail < 0 ? nil : CallID(Int(tail))
  }

  /// A call enters the queue, and is offered at once or joins the line next.
  mutating func enters(_ desk: DeskID) { waiting[desk.index] += 1 }

  /// A call leaves the queue for good; it is not in the line any more.
  mutating func leaves(_ desk: DeskID) {
    waiting[desk.index] -= 1
    precondition(waiting[desk.index] >= 0, "more calls left a queue than entered it")
  }

  /// Puts a call into its place by arrival: behind all of earlier instants and smaller numbers, unless it comes back
  /// from an offer.
  ///
  /// - Complexity: O(1) for a call that has just entered; for one that comes back, O(older calls that came back before).
  mutating func join(_ call: CallID, in calls: inout CallTable) {
    let desk = calls[call].desk
    let row = desk.index * levels + Int(calls[call].level)
    offerable[desk.index] += 1
    offerableInAll += 1
    let comesBack = calls[call].offers > 0
    var after: Int32
    if comesBack {
      after = -1
      var next = lines[row].head
      while next >= 0, calls[CallID(Int(next))].precedes(calls[call]) {
        after = next
        next = calls[CallID(Int(next))].next
      }
    } else {
      after = lines[row].tail
      while after >= 0, calls[call].precedes(calls[CallID(Int(after))]) { after = calls[CallID(Int(after))].previous }
    }
    let before = after < 0 ? lines[row].head : calls[CallID(Int(after))].next
    let place = Int32(truncatingIfNeeded: call.index)
    calls[call].previous = after
    calls[call].next = before
    if after < 0 { lines[row].head = place } else { calls[CallID(Int(after))].next = place }
    if before < 0 { lines[row].tail = place } else { calls[CallID(Int(before))].previous = place }
  }

  /// Takes a call out of its line: it is offered, or leaves.
  mutating func part(_ call: CallID, in calls: inout CallTable) {
    let desk = calls[call].desk
    let row = desk.index * levels + Int(calls[call].level)
    let previous = calls[call].previous
    let next = calls[call].next
    if previous < 0 { lines[row].head = next } else { calls[CallID(Int(previous))].next = next }
    if next < 0 { lines[row].tail = previous } else { calls[CallID(Int(next))].previous = previous }
    offerable[desk.index] -= 1
    offerableInAll -= 1
  }
}

extension CallState {
  /// Entered the queue earlier, or at the same instant with the smaller number.
  func precedes(_ other: CallState) -> Bool {
    lineSince < other.lineSince || (lineSince == other.lineSince && number < other.number)
  }
}
