/// Events waiting to happen, in the total order (time, rank, sequence): the earliest first, at one instant by
/// rank, and inside a rank in the order in which they were scheduled. No two events compare equal, so neither the
/// layout of the heap nor the platform can choose.
///
/// Layout: an implicit four-ary heap (Johnson, 1975, Inf. Process. Lett. 4(3)) of 16-byte entries. An entry
/// carries the number of a slot that holds the event itself, so that sifting moves no payload and writes no
/// back-pointer. Cancelling clears the slot; the entry left behind is dropped when it reaches the top, or when such
/// entries outnumber the living ones. `next` leaves a hole at the root which a following `schedule` fills by one
/// sift instead of a removal and an insertion (the usual case: an event schedules its successor).
@frozen public struct EventQueue<Event: BitwiseCopyable & Sendable>: ~Copyable {
  /// The order of one instant, and the slot behind it: rank (4 bits), sequence (37), slot (23).
  @usableFromInline typealias Order = UInt64

  /// The time above, the order below: one comparison of 128 bits, which needs no branch.
  @usableFromInline typealias Entry = UInt128

  @frozen @usableFromInline struct Slot: BitwiseCopyable, Sendable {
    /// The order word of the event that lives here; 0 when nobody does.
    @usableFromInline var order: Order
    @usableFromInline var event: Event

    @inlinable init(order: Order, event: Event) {
      self.order = order
      self.event = event
    }
  }

  @usableFromInline static var slotBits: UInt64 { 23 }
  @usableFromInline static var sequenceBits: UInt64 { 37 }

  @usableFromInline var heap: Column<Entry>
  @usableFromInline var slots: Column<Slot>
  @usableFromInline var freeSlots: Column<UInt32>
  /// Starts at 1, so that no order word is 0.
  @usableFromInline var sequence: UInt64 = 1
  /// Entries of cancelled events that are still in the heap.
  @usableFromInline var ghosts = 0
  /// The root was taken and not yet filled.
  @usableFromInline var rootIsHole = false
  /// The event in the lane, which waits beside the heap; later than all others when there is none.
  @usableFromInline var laneEntry = Entry.max
  @usableFromInline var laneEvent: Event?

  /// Identifies one scheduled event, to cancel it. It stays harmless after the event has happened.
  @frozen public struct Ticket: Hashable, Sendable, BitwiseCopyable {
    @usableFromInline var order: Order

    @inlinable init(order: Order) {
      self.order = order
    }

    /// The ticket of no event; cancelling it does nothing.
    @inlinable public static var none: Ticket { Ticket(order: 0) }
  }

  /// A queue without events.
  /// - Parameter capacity: how many pending events to make room for at once.
  public init(capacity: Int = 0) {
    heap = Column(capacity: capacity)
    slots = Column(capacity: capacity)
    freeSlots = Column(capacity: capacity)
  }

  /// How many events wait to happen.
  @inlinable public var count: Int { heap.count - ghosts - (rootIsHole ? 1 : 0) + (laneEvent == nil ? 0 : 1) }

  /// Places that pending and cancelled events take up now.
  package var pendingCapacity: Int { max(heap.count, slots.count) }

  /// Whether nothing waits to happen.
  @inlinable public var isEmpty: Bool { count == 0 }

  /// Adds an event. The past is the caller's business: the run refuses it.
  ///
  /// - Complexity: O(log `count`) comparisons; O(1) for an event later than nearly all that wait.
  /// - Precondition: fewer than 2²³ events wait, and fewer than 2³⁷ were ever scheduled.
  @inlinable @discardableResult
  public mutating func schedule(_ event: Event, at time: SimTime, rank: EventRank) -> Ticket {
    let slot: UInt64
    if let free = freeSlots.popLast() {
      slot = UInt64(free)
    } else {
      slot = UInt64(slots.count)
      precondition(slot < 1 << Self.slotBits, "more than 8,388,608 events are pending")
      slots.append(Slot(order: 0, event: event))
    }
    let entry = nextEntry(at: time, rank: rank, slot: slot)
    let order = Self.order(entry)
    slots[Int(slot)] = Slot(order: order, event: event)
    if rootIsHole {
      rootIsHole = false
      siftDown(entry, from: 0)
    } else {
      heap.append(entry)
      siftUp(entry, from: heap.count - 1)
    }
    return Ticket(order: order)
  }

  /// Adds an event that is never cancelled, and of whose kind one at most waits at a time: the next of a stream. It
  /// waits beside the heap, for it would travel through the whole heap only to leave it soon.
  ///
  /// - Complexity: O(1).
  /// - Precondition: no other waits in the lane.
  @inlinable public mutating func scheduleInLane(_ event: Event, at time: SimTime, rank: EventRank) {
    precondition(laneEvent == nil, "the lane of the event queue is taken")
    laneEntry = nextEntry(at: time, rank: rank, slot: 0)
    laneEvent = event
  }

  /// Numbers an entry in the order of scheduling.
  @inlinable mutating func nextEntry(at time: SimTime, rank: EventRank, slot: UInt64) -> Entry {
    precondition(time.microseconds >= 0, "an event is scheduled before the scenario's start")
    let order =
      (UInt64(rank.rawValue) << (Self.sequenceBits + Self.slotBits)) | (sequence << Self.slotBits) | slot
    sequence &+= 1
    precondition(sequence < 1 << Self.sequenceBits, "a run is limited to 137 billion events")
    return Entry(UInt64(bitPattern: time.microseconds)) << 64 | Entry(order)
  }

  /// Takes an event out before it happens; returns whether it was still waiting.
  ///
  /// - Complexity: O(1), and O(log `count`) amortized for the entry left behind.
  @inlinable @discardableResult
  public mutating func cancel(_ ticket: Ticket) -> Bool {
    let slot = Int(ticket.order & (1 << Self.slotBits - 1))
    guard ticket.order != 0, slots[slot].order == ticket.order else { return false }
    slots[slot].order = 0
    freeSlots.append(UInt32(truncatingIfNeeded: slot))
    ghosts += 1
    if ghosts > 64 && ghosts * 2 > heap.count { dropGhosts() }
    return true
  }

  /// The instant and rank of the earliest event, or `nil` when nothing waits.
  ///
  /// - Complexity: O(log `count`) amortized.
  @inlinable public mutating func earliest() -> (time: SimTime, rank: EventRank)? {
    let entry = settleRoot() ? min(heap[0], laneEntry) : laneEntry
    if entry == Entry.max { return nil }
    let rank = Self.order(entry) >> (Self.sequenceBits + Self.slotBits)
    return (Self.time(entry), EventRank(rawValue: UInt8(truncatingIfNeeded: rank))!)
  }

  /// Takes out the earliest event if it happens before `end`; otherwise `nil`, and it keeps waiting.
  ///
  /// - Complexity: O(log `count`) comparisons amortized.
  @inlinable public mutating func next(before end: SimTime) -> (time: SimTime, event: Event)? {
    if rootIsHole {
      rootIsHole = false
      removeRoot()
    }
    // An entry left behind by a cancelled event may come before the lane's; then it is dropped first.
    guard var entry = heap.first, entry < laneEntry else { return nextInLane(before: end) }
    if slots[Self.slot(entry)].order != Self.order(entry) {
      guard settleRoot(), heap[0] < laneEntry else { return nextInLane(before: end) }
      entry = heap[0]
    }
    guard Self.time(entry) < end else { return nil }
    let slot = Self.slot(entry)
    let event = slots[slot].event
    slots[slot].order = 0
    freeSlots.append(UInt32(truncatingIfNeeded: slot))
    rootIsHole = true
    return (Self.time(entry), event)
  }

  @inlinable mutating func nextInLane(before end: SimTime) -> (time: SimTime, event: Event)? {
    guard let event = laneEvent, Self.time(laneEntry) < end else { return nil }
    let time = Self.time(laneEntry)
    laneEntry = .max
    laneEvent = nil
    return (time, event)
  }

  @inlinable static func order(_ entry: Entry) -> Order { Order(truncatingIfNeeded: entry) }

  @inlinable static func slot(_ entry: Entry) -> Int {
    Int(truncatingIfNeeded: order(entry) & (1 << slotBits - 1))
  }

  @inlinable static func time(_ entry: Entry) -> SimTime {
    SimTime(microseconds: Int64(truncatingIfNeeded: entry >> 64))
  }

  /// Brings a living event to the root; false when none is left.
  @inlinable mutating func settleRoot() -> Bool {
    if rootIsHole {
      rootIsHole = false
      removeRoot()
    }
    while !heap.isEmpty {
      let first = heap[0]
      if slots[Self.slot(first)].order == Self.order(first) { return true }
      ghosts -= 1
      removeRoot()
    }
    return false
  }

  @inlinable mutating func removeRoot() {
    if let last = heap.popLast(), !heap.isEmpty { siftDown(last, from: 0) }
  }

  @inlinable mutating func siftUp(_ entry: Entry, from start: Int) {
    heap.withUnsafeElements { heap in
      var index = start
      while index > 0 {
        let parent = (index &- 1) >> 2
        guard entry < heap[parent] else { break }
        heap[index] = heap[parent]
        index = parent
      }
      heap[index] = entry
    }
  }

  @inlinable mutating func siftDown(_ entry: Entry, from start: Int) {
    let count = heap.count
    heap.withUnsafeElements { heap in
      var index = start
      while true {
        let first = index << 2 &+ 1
        var best: Int
        if first &+ 3 < count {
          // Two pairs, then their winners: the usual case decides without a branch that could be mispredicted.
          let children = heap + first
          let left = children[1] < children[0] ? 1 : 0
          let right = children[3] < children[2] ? 3 : 2
          best = first &+ (children[right] < children[left] ? right : left)
        } else {
          guard first < count else { break }
          best = first
          var child = first &+ 1
          while child < count {
            if heap[child] < heap[best] { best = child }
            child &+= 1
          }
        }
        guard heap[best] < entry else { break }
        heap[index] = heap[best]
        index = best
      }
      heap[index] = entry
    }
  }

  /// Removes the entries of cancelled events and rebuilds the heap from the rest (Floyd, 1964, algorithm 245).
  @inlinable mutating func dropGhosts() {
    if rootIsHole {
      rootIsHole = false
      removeRoot()
    }
    var living = 0
    for index in 0..<heap.count {
      let entry = heap[index]
      if slots[Self.slot(entry)].order == Self.order(entry) {
        heap[living] = entry
        living += 1
      }
    }
    heap.shorten(to: living)
    ghosts = 0
    guard heap.count > 1 else { return }
    for index in stride(from: (heap.count - 2) >> 2, through: 0, by: -1) {
      siftDown(heap[index], from: index)
    }
  }
}


