/// Events waiting to happen, in the total order (time, rank, sequence): the earliest first, at one instant by
/// rank, and inside a rank in the order in which they were scheduled. No two events compare equal, so neither the
/// layout of the heap nor the platform can choose.
///
/// Layout: an implicit four-ary heap (Johnson, 1975, Inf. Process. Lett. 4(3)) of 16-byte entries. An entry
/// carries the number of a slot that holds the event itself, so that sifting moves no payload and writes no
/// back-pointer. Cancelling clears the slot; the entry left behind is dropped when it reaches the top, or when such
/// entries outnumber the living ones. An event that is never cancelled and known by its rank and a number needs no
/// slot: its entry carries the number. The four children of an entry lie in one line of the cache. `next` leaves a hole
/// at the root which a following `schedule` fills by one sift instead of a removal and an insertion (the usual case: an
/// event schedules its successor).
@frozen public struct EventQueue<Event: BitwiseCopyable & Sendable>: ~Copyable {
  /// The order of one instant, and what is behind it: rank (4 bits), sequence (37), whether the rest is the event's
  /// number or its slot (1), number or slot (22).
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
  /// In the bits of the slot: they are an event's number.
  @usableFromInline static var numberFlag: UInt64 { 1 << 22 }
  /// Where the root stands; its children, and all others, then begin with a line of the cache.
  @usableFromInline static var root: Int { 3 }
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
    heap = Column(capacity: capacity + Self.root)
    for _ in 0..<Self.root { heap.append(0) }
    slots = Column(capacity: capacity)
    freeSlots = Column(capacity: capacity)
  }

  /// How many events wait to happen.
  @inlinable public var count: Int {
    heap.count - Self.root - ghosts - (rootIsHole ? 1 : 0) + (laneEvent == nil ? 0 : 1)
  }

  /// Places that pending and cancelled events take up now.
  package var pendingCapacity: Int { max(heap.count, slots.count) }

  /// Whether nothing waits to happen.
  @inlinable public var isEmpty: Bool { count == 0 }

  /// Adds an event. The past is the caller's business: the run refuses it.
  ///
  /// - Complexity: O(log `count`) comparisons; O(1) for an event later than nearly all that wait.
  /// - Precondition: fewer than 2²² events wait, and fewer than 2³⁷ were ever scheduled.
  @inlinable @discardableResult
  public mutating func schedule(_ event: Event, at time: SimTime, rank: EventRank) -> Ticket {
    let slot: UInt64
    if let free = freeSlots.popLast() {
      slot = UInt64(free)
    } else {
      slot = UInt64(slots.count)
      precondition(slot < Self.numberFlag, "more than 4,194,304 events are pending")
      slots.append(Slot(order: 0, event: event))
    }
    let entry = nextEntry(at: time, rank: rank, slot: slot)
    let order = Self.order(entry)
    slots[Int(slot)] = Slot(order: order, event: event)
    insert(entry)
    return Ticket(order: order)
  }

  /// Adds an event that is never cancelled, and that `next` makes again from its rank and this number. No slot holds
  /// it: that is thirty instructions less, and a line of the cache where thousands wait.
  ///
  /// - Complexity: as `schedule`.
  /// - Precondition: the number is below 2²².
  @inline(__always) @inlinable public mutating func scheduleForGood(number: UInt32, at time: SimTime, rank: EventRank) {
    precondition(UInt64(number) < Self.numberFlag, "the number of an event is too large")
    insert(nextEntry(at: time, rank: rank, slot: Self.numberFlag | UInt64(number)))
  }

  @inlinable mutating func insert(_ entry: Entry) {
    if rootIsHole {
      rootIsHole = false
      siftDown(entry, from: Self.root)
    } else {
      heap.append(entry)
      siftUp(entry, from: heap.count - 1)
    }
  }

  /// Adds an event that is never cancelled, and of whose kind one at most waits at a time: the next of a stream. It
  /// waits beside the heap, for it would travel through the whole heap only to leave it soon.
  ///
  /// - Complexity: O(1).
  /// - Precondition: no other waits in the lane.
  @inline(__always) @inlinable public mutating func scheduleInLane(_ event: Event, at time: SimTime, rank: EventRank) {
    precondition(laneEvent == nil, "the lane of the event queue is taken")
    laneEntry = nextEntry(at: time, rank: rank, slot: 0)
    laneEvent = event
  }

  /// Numbers an entry in the order of scheduling.
  @inline(__always) @inlinable mutating func nextEntry(at time: SimTime, rank: EventRank, slot: UInt64) -> Entry {
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
    let entry = settleRoot() ? min(heap[Self.root], laneEntry) : laneEntry
    return entry == Entry.max ? nil : (Self.time(entry), Self.rank(entry))
  }

  /// Takes out the earliest event if it happens before `end`; otherwise `nil`, and it keeps waiting.
  ///
  /// - Parameter numbered: makes an event that was scheduled for good.
  /// - Complexity: O(log `count`) comparisons amortized.
  @inline(__always) @inlinable public mutating func next(
    before end: SimTime,
    numbered: (EventRank, UInt32) -> Event = { _, _ in preconditionFailure("no event was scheduled by number") }
  ) -> (time: SimTime, event: Event)? {
    if rootIsHole {
      rootIsHole = false
      removeRoot()
    }
    // An entry left behind by a cancelled event may come before the lane's; then it is dropped first.
    guard heap.count > Self.root, heap[Self.root] < laneEntry else { return nextInLane(before: end) }
    var entry = heap[Self.root]
    if !isAlive(entry) {
      guard settleRoot(), heap[Self.root] < laneEntry else { return nextInLane(before: end) }
      entry = heap[Self.root]
    }
    guard Self.time(entry) < end else { return nil }
    if Self.order(entry) & Self.numberFlag != 0 {
      rootIsHole = true
      let number = UInt32(truncatingIfNeeded: Self.order(entry) & (Self.numberFlag - 1))
      return (Self.time(entry), numbered(Self.rank(entry), number))
    }
    let slot = Self.slot(entry)
    let event = slots[slot].event
    slots[slot].order = 0
    freeSlots.append(UInt32(truncatingIfNeeded: slot))
    rootIsHole = true
    return (Self.time(entry), event)
  }

  @inline(__always) @inlinable mutating func nextInLane(before end: SimTime) -> (time: SimTime, event: Event)? {
    guard let event = laneEvent, Self.time(laneEntry) < end else { return nil }
    let time = Self.time(laneEntry)
    laneEntry = .max
    laneEvent = nil
    return (time, event)
  }

  @inlinable static func order(_ entry: Entry) -> Order { Order(truncatingIfNeeded: entry) }

  /// Whether the event has not been cancelled.
  @inlinable func isAlive(_ entry: Entry) -> Bool {
    Self.order(entry) & Self.numberFlag != 0 || slots[Self.slot(entry)].order == Self.order(entry)
  }

  @inlinable static func rank(_ entry: Entry) -> EventRank {
    EventRank(rawValue: UInt8(truncatingIfNeeded: order(entry) >> (sequenceBits + slotBits)))!
  }

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
    while heap.count > Self.root {
      if isAlive(heap[Self.root]) { return true }
      ghosts -= 1
      removeRoot()
    }
    return false
  }

  @inline(never) @inlinable mutating func removeRoot() {
    if let last = heap.popLast(), heap.count > Self.root { siftDown(last, from: Self.root) }
  }

  @inlinable mutating func siftUp(_ entry: Entry, from start: Int) {
    heap.withUnsafeElements { heap in
      var index = start
      while index > Self.root {
        let parent = (index &+ 8) >> 2
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
        let first = index << 2 &- 8
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
    var living = Self.root
    for index in Self.root..<heap.count {
      let entry = heap[index]
      if isAlive(entry) {
        heap[living] = entry
        living += 1
      }
    }
    heap.shorten(to: living)
    ghosts = 0
    guard heap.count > Self.root + 1 else { return }
    for index in stride(from: (heap.count + 7) >> 2, through: Self.root, by: -1) {
      siftDown(heap[index], from: index)
    }
  }
}


