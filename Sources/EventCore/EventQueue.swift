/// Events waiting to happen, in the total order (time, rank, sequence): the earliest first, at one instant by
/// rank, and inside a rank in the order in which they were scheduled. No two events compare equal, so neither the
/// layout nor the platform can choose.
///
/// What happens soon waits in the buckets of `NearFuture`, the rest in an `EventHeap`, and the next of a stream may wait
/// in a lane of its own; the earliest of the three is next. How wide the buckets are follows the events themselves, see
/// `review`, and nothing depends on it but speed.
///
/// An entry carries the number of a slot that holds the event itself. Cancelling clears the slot; the entry left behind
/// is dropped when it comes first, or when such entries outnumber the living ones. An event that is never cancelled and
/// known by its rank and a number needs no slot: its entry carries the number.
@frozen public struct EventQueue<Event: BitwiseCopyable & Sendable>: ~Copyable {
  @frozen @usableFromInline struct Slot: BitwiseCopyable, Sendable {
    /// The order of the entry whose event lives here; 0 when nobody does.
    @usableFromInline var order: UInt64
    @usableFromInline var event: Event

    @inlinable init(order: UInt64, event: Event) {
      self.order = order
      self.event = event
    }
  }

  @usableFromInline var near = NearFuture()
  @usableFromInline var heap: EventHeap
  @usableFromInline var slots: Column<Slot>
  @usableFromInline var freeSlots: Column<UInt32>
  /// Starts at 1, so that no entry's order is 0.
  @usableFromInline var sequence: UInt64 = 1
  /// Entries of cancelled events that are still waiting.
  @usableFromInline var ghosts = 0
  /// The event in the lane, which waits beside the others; later than all when there is none.
  @usableFromInline var laneEntry = EventEntry.max
  /// Means something only while there is an entry in the lane.
  @usableFromInline var laneEvent: Event?
  /// The latest instant of an event taken out, in microseconds.
  @usableFromInline var now: UInt64 = 0

  /// Entries still to be taken out before the buckets are looked at again.
  @usableFromInline var untilReview = 64
  /// Since the last review: how many were to be taken out until the next, how many the heap took in, and when it was.
  @usableFromInline var reviewLength = 64
  @usableFromInline var heaped = 0
  @usableFromInline var reviewed: UInt64 = 0

  /// Identifies one scheduled event, to cancel it. It stays harmless after the event has happened.
  @frozen public struct Ticket: Hashable, Sendable, BitwiseCopyable {
    @usableFromInline var order: UInt64

    @inlinable init(order: UInt64) {
      self.order = order
    }

    /// The ticket of no event; cancelling it does nothing.
    @inlinable public static var none: Ticket { Ticket(order: 0) }
  }

  /// A queue without events.
  /// - Parameter capacity: how many pending events to make room for at once.
  public init(capacity: Int = 0) {
    heap = EventHeap(capacity: capacity)
    slots = Column(capacity: capacity)
    freeSlots = Column(capacity: capacity)
  }

  /// How many events wait to happen.
  @inlinable public var count: Int { near.count + heap.count - ghosts + (laneEntry == .max ? 0 : 1) }

  /// Places that pending and cancelled events take up now.
  package var pendingCapacity: Int { max(near.count + heap.count, slots.count) }

  /// Entries in the buckets.
  package var nearCount: Int { near.count }

  /// Whether nothing waits to happen.
  @inlinable public var isEmpty: Bool { count == 0 }

  /// Adds an event. The past is the caller's business: the run refuses it.
  ///
  /// - Complexity: O(1) for most events, else O(log `count`).
  /// - Precondition: fewer than 2²² events wait, and fewer than 2³⁷ were ever scheduled.
  @inlinable @discardableResult
  public mutating func schedule(_ event: Event, at time: SimTime, rank: EventRank) -> Ticket {
    let slot: UInt64
    if let free = freeSlots.popLast() {
      slot = UInt64(free)
    } else {
      slot = UInt64(slots.count)
      precondition(slot < EventEntry.numberFlag, "more than 4,194,304 events are pending")
      slots.append(Slot(order: 0, event: event))
    }
    let entry = nextEntry(at: time, rank: rank, slot: slot)
    slots[Int(slot)] = Slot(order: entry.order, event: event)
    insert(entry)
    return Ticket(order: entry.order)
  }

  /// Adds an event that is never cancelled, and that `next` makes again from its rank and this number. No slot holds
  /// it: that is thirty instructions less, and a line of the cache where thousands wait.
  ///
  /// - Complexity: as `schedule`.
  /// - Precondition: the number is below 2²².
  @inline(__always) @inlinable public mutating func scheduleForGood(number: UInt32, at time: SimTime, rank: EventRank) {
    precondition(UInt64(number) < EventEntry.numberFlag, "the number of an event is too large")
    insert(nextEntry(at: time, rank: rank, slot: EventEntry.numberFlag | UInt64(number)))
  }

  @inline(__always) @inlinable mutating func insert(_ entry: EventEntry) {
    if near.insert(entry, now: now) { return }
    heaped &+= 1
    heap.insert(entry)
  }

  /// Adds an event that is never cancelled, and of whose kind one at most waits at a time: the next of a stream. It
  /// waits beside the others, for it would be put in only to be taken out soon.
  ///
  /// - Complexity: O(1).
  /// - Precondition: no other waits in the lane.
  @inline(__always) @inlinable public mutating func scheduleInLane(_ event: Event, at time: SimTime, rank: EventRank) {
    precondition(laneEntry == .max, "the lane of the event queue is taken")
    laneEntry = nextEntry(at: time, rank: rank, slot: 0)
    laneEvent = event
  }

  /// Numbers an entry in the order of scheduling.
  @inline(__always) @inlinable mutating func nextEntry(at time: SimTime, rank: EventRank, slot: UInt64) -> EventEntry {
    precondition(time.microseconds >= 0, "an event is scheduled before the scenario's start")
    let entry = EventEntry(time: time, rank: rank, sequence: sequence, slot: slot)
    sequence &+= 1
    precondition(sequence < 1 << EventEntry.sequenceBits, "a run is limited to 137 billion events")
    return entry
  }

  /// Takes an event out before it happens; returns whether it was still waiting.
  ///
  /// - Complexity: O(1), and O(log `count`) amortized for the entry left behind.
  @inlinable @discardableResult
  public mutating func cancel(_ ticket: Ticket) -> Bool {
    let slot = Int(ticket.order & (1 << EventEntry.slotBits - 1))
    guard ticket.order != 0, slots[slot].order == ticket.order else { return false }
    slots[slot].order = 0
    freeSlots.append(UInt32(truncatingIfNeeded: slot))
    ghosts += 1
    if ghosts > 64 && ghosts * 2 > near.count + heap.count { dropGhosts() }
    return true
  }

  /// The instant and rank of the earliest event, or `nil` when nothing waits.
  ///
  /// - Complexity: O(1), and O(log `count`) amortized for cancelled events.
  @inlinable public mutating func earliest() -> (time: SimTime, rank: EventRank)? {
    dropLeadingGhosts()
    let entry = min(near.first, heap.first, laneEntry)
    return entry == .max ? nil : (entry.time, entry.rank)
  }

  /// Takes out the earliest event if it happens before `end`; otherwise `nil`, and it keeps waiting.
  ///
  /// - Parameter numbered: makes an event that was scheduled for good.
  /// - Complexity: O(1) for most events, else O(log `count`), amortized.
  @inline(__always) @inlinable public mutating func next(
    before end: SimTime,
    numbered: (EventRank, UInt32) -> Event = { _, _ in preconditionFailure("no event was scheduled by number") }
  ) -> (time: SimTime, event: Event)? {
    while true {
      let isNear = near.first < heap.first
      let entry = isNear ? near.first : heap.first
      // An entry left behind by a cancelled event may come before the lane's; then it is dropped first.
      guard entry < laneEntry else { return nextInLane(before: end) }
      guard let number = entry.number else {
        let slot = entry.slot
        guard slots[slot].order == entry.order else {
          ghosts &-= 1
          remove(entry, isNear: isNear)
          continue
        }
        guard entry.happens(before: end) else { return nil }
        let event = slots[slot].event
        slots[slot].order = 0
        freeSlots.append(UInt32(truncatingIfNeeded: slot))
        remove(entry, isNear: isNear)
        return (entry.time, event)
      }
      guard entry.happens(before: end) else { return nil }
      remove(entry, isNear: isNear)
      return (entry.time, numbered(entry.rank, number))
    }
  }

  @inline(__always) @inlinable mutating func nextInLane(before end: SimTime) -> (time: SimTime, event: Event)? {
    guard laneEntry.happens(before: end), let event = laneEvent else { return nil }
    let time = laneEntry.time
    laneEntry = .max
    return (time, event)
  }

  /// Time goes on to an entry's.
  @inline(__always) @inlinable mutating func pass(_ entry: EventEntry) {
    now = max(now, UInt64(truncatingIfNeeded: entry >> 64))
  }

  /// Takes the first entry out of where it waits.
  @inline(__always) @inlinable mutating func remove(_ entry: EventEntry, isNear: Bool) {
    pass(entry)
    if isNear { near.removeFirst() } else { heap.removeFirst() }
    untilReview &-= 1
    if untilReview == 0 { review() }
  }

  @inlinable mutating func isAlive(_ entry: EventEntry) -> Bool {
    entry.number != nil || slots[entry.slot].order == entry.order
  }

  @inlinable mutating func dropLeadingGhosts() {
    while true {
      let isNear = near.first < heap.first
      let entry = isNear ? near.first : heap.first
      if entry == .max || isAlive(entry) { return }
      ghosts -= 1
      if isNear { near.removeFirst() } else { heap.removeFirst() }
    }
  }

  @usableFromInline mutating func dropGhosts() {
    let isAlive = { [slots = slots.elements] (entry: EventEntry) in
      entry.number != nil || slots[entry.slot].order == entry.order
    }
    heap.keep(isAlive)
    near.keep(now: now, isAlive)
    ghosts = 0
  }
}
