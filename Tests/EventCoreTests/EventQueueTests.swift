import EventCore
import Testing

@Suite("The event queue")
struct EventQueueTests {
  /// The obviously right model: all events in one list, the next found by looking at each.
  private struct SlowQueue {
    struct Entry {
      let time: Int64
      let rank: EventRank
      let sequence: Int
      let event: Int
    }

    var entries: [Entry] = []
    var sequence = 0

    mutating func schedule(_ event: Int, at time: Int64, rank: EventRank) -> Int {
      sequence += 1
      entries.append(Entry(time: time, rank: rank, sequence: sequence, event: event))
      return sequence
    }

    mutating func cancel(_ sequence: Int) -> Bool {
      guard let position = entries.firstIndex(where: { $0.sequence == sequence }) else { return false }
      entries.remove(at: position)
      return true
    }

    var earliest: Entry? {
      entries.min { ($0.time, $0.rank.rawValue, $0.sequence) < ($1.time, $1.rank.rawValue, $1.sequence) }
    }
  }

  /// A small repeatable generator, so that a failing seed can be run again.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var z = state
      z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      return z ^ (z >> 31)
    }
  }

  private func takeNext(_ queue: inout EventQueue<Int32>, before end: Int64 = .max) -> Int32? {
    queue.next(before: SimTime(microseconds: end))?.event
  }

  @Test("agrees with a slow model under random scheduling, cancelling and taking", arguments: 0..<40 as Range<UInt64>)
  func agreesWithTheSlowModel(seed: UInt64) {
    var dice = Dice(state: seed)
    var queue = EventQueue<Int32>()
    var model = SlowQueue()
    var tickets: [(EventQueue<Int32>.Ticket, Int)] = []
    var now: Int64 = 0
    // Some seeds keep the queue small and busy, others let it grow and cancel most of it.
    let cancelling = seed % 4 == 3 ? 45 : 15
    // A third of the seeds schedule half of their events for good, by number.
    let numbers = seed % 3 == 1
    // Every other seed keeps an event in the lane nearly always.
    var laneEvent: Int?
    for step in 0..<2_500 {
      switch Int.random(in: 0..<100, using: &dice) {
      case 0..<50:
        let rank = EventRank.allCases.randomElement(using: &dice)!
        let time = now + Int64.random(in: 0..<20, using: &dice)
        if laneEvent == nil && seed % 2 == 0 {
          laneEvent = step
          queue.scheduleInLane(Int32(step), at: SimTime(microseconds: time), rank: rank)
          _ = model.schedule(step, at: time, rank: rank)
          break
        }
        if numbers && Bool.random(using: &dice) {
          queue.scheduleForGood(number: UInt32(step), at: SimTime(microseconds: time), rank: rank)
          _ = model.schedule(step, at: time, rank: rank)
          break
        }
        let ticket = queue.schedule(Int32(step), at: SimTime(microseconds: time), rank: rank)
        tickets.append((ticket, model.schedule(step, at: time, rank: rank)))
      case 50..<(50 + cancelling) where !tickets.isEmpty:
        let (ticket, sequence) = tickets.remove(at: Int.random(in: tickets.indices, using: &dice))
        let cancelled = queue.cancel(ticket)
        let expected = model.cancel(sequence)
        #expect(cancelled == expected)
      default:
        let end = now + Int64.random(in: 0..<15, using: &dice)
        let expected = model.earliest.flatMap { $0.time < end ? $0 : nil }
        let taken = queue.next(before: SimTime(microseconds: end)) { rank, number in
          #expect(numbers && rank == expected?.rank)
          return Int32(number)
        }
        #expect(taken?.time.microseconds == expected?.time)
        #expect(taken.map { Int($0.event) } == expected?.event)
        if let expected {
          now = expected.time
          if expected.event == laneEvent { laneEvent = nil }
          _ = model.cancel(expected.sequence)
        }
      }
      let count = queue.count
      #expect(count == model.entries.count)
      if step % 7 == 0 {
        let earliest = queue.earliest()
        #expect(earliest?.time.microseconds == model.earliest?.time)
        #expect(earliest?.rank == model.earliest?.rank)
      }
    }
  }

  @Test("a million random operations leave in order, and none is lost")
  func millionOperations() {
    var dice = Dice(state: 2_026)
    var queue = EventQueue<Int32>(capacity: 1_000)
    var scheduled = 0
    var taken = 0
    var last: Int64 = 0
    for step in 0..<1_000_000 {
      if queue.count < 500 || Bool.random(using: &dice) {
        queue.schedule(
          Int32(step), at: SimTime(microseconds: last + Int64.random(in: 0..<1_000, using: &dice)), rank: .talkEnds)
        scheduled += 1
      } else if let next = queue.next(before: .never) {
        #expect(next.time.microseconds >= last)
        last = next.time.microseconds
        taken += 1
      }
    }
    while queue.next(before: .never) != nil { taken += 1 }
    #expect(taken == scheduled)
    let isEmpty = queue.isEmpty
    #expect(isEmpty)
  }

  @Test("events of one instant leave by rank, and inside a rank first in, first out")
  func orderOfOneInstant() {
    var queue = EventQueue<Int32>()
    let instant = SimTime(microseconds: 5)
    for (number, rank) in EventRank.allCases.reversed().enumerated() {
      queue.schedule(Int32(2 * number), at: instant, rank: rank)
      queue.schedule(Int32(2 * number + 1), at: instant, rank: rank)
    }
    var order: [Int32] = []
    while let next = queue.next(before: .never) { order.append(next.event) }
    let count = Int32(EventRank.allCases.count)
    var expected: [Int32] = []
    for number in (0..<count).reversed() { expected += [2 * number, 2 * number + 1] }
    #expect(order == expected)
  }

  @Test("a ticket of an event that has happened cancels nothing, even when its slot is used again")
  func oldTicket() {
    var queue = EventQueue<Int32>()
    let old = queue.schedule(1, at: SimTime(microseconds: 1), rank: .talkEnds)
    #expect(takeNext(&queue) == 1)
    queue.schedule(2, at: SimTime(microseconds: 2), rank: .talkEnds)
    let cancelsOld = queue.cancel(old)
    #expect(!cancelsOld)
    #expect(takeNext(&queue) == 2)
    let cancelsNone = queue.cancel(.none)
    #expect(!cancelsNone)
  }

  @Test("an event at the end itself stays queued")
  func endIsExclusive() {
    var queue = EventQueue<Int32>()
    queue.schedule(1, at: SimTime(microseconds: 10), rank: .talkEnds)
    #expect(takeNext(&queue, before: 10) == nil)
    #expect(takeNext(&queue, before: 11) == 1)
  }

  @Test("an event cancelled by an earlier one of the same instant does not happen")
  func cancelledWithinTheInstant() {
    var queue = EventQueue<Int32>()
    let instant = SimTime(microseconds: 3)
    queue.schedule(1, at: instant, rank: .talkEnds)
    let second = queue.schedule(2, at: instant, rank: .talkEnds)
    #expect(takeNext(&queue) == 1)
    let cancels = queue.cancel(second)
    #expect(cancels)
    #expect(takeNext(&queue) == nil)
  }

  @Test("cancelled events take no lasting room")
  func cancelledEventsAreDropped() {
    var queue = EventQueue<Int32>()
    for number in 0..<100_000 as Range<Int32> {
      let ticket = queue.schedule(number, at: SimTime(microseconds: Int64(number)), rank: .talkEnds)
      queue.cancel(ticket)
    }
    let isEmpty = queue.isEmpty
    #expect(isEmpty)
    let capacity = queue.pendingCapacity
    #expect(capacity < 1_000)
  }

  @Test("stays in order while events crowd, spread out and are cancelled by turns", arguments: 0..<12 as Range<UInt64>)
  func followsChangingTimes(seed: UInt64) {
    var dice = Dice(state: 7_000 + seed)
    var queue = EventQueue<Int32>()
    var model = SlowQueue()
    var tickets: [(EventQueue<Int32>.Ticket, Int)] = []
    var now: Int64 = 0
    var mostNear = 0
    for step in 0..<16_000 {
      // A new time scale every thousand steps: microseconds, hours, or all at one instant.
      let scale = [1, 50, 4_000, 300_000, 40_000_000, 3_600_000_000][(step / 1_000 + Int(seed)) % 6] as Int64
      let wanted = [10, 150, 600, 40][step / 2_000 % 4]
      if model.entries.count < wanted || model.entries.count < 2 * wanted && Bool.random(using: &dice) {
        let rank = EventRank.allCases.randomElement(using: &dice)!
        // Now and then somewhere far, and now and then in the past, which the queue must not mind.
        let far = Int.random(in: 0..<30, using: &dice)
        let ahead = Int64.random(in: 0..<scale, using: &dice) * (far == 0 ? 100 : 1)
        let time = far == 1 ? max(0, now - ahead) : now + ahead
        let ticket = queue.schedule(Int32(step), at: SimTime(microseconds: time), rank: rank)
        tickets.append((ticket, model.schedule(step, at: time, rank: rank)))
      } else if step % 5 == 0, let last = tickets.popLast() {
        let cancelled = queue.cancel(last.0)
        let expected = model.cancel(last.1)
        #expect(cancelled == expected)
      } else {
        let expected = model.earliest
        let taken = queue.next(before: .never)
        #expect(taken.map { Int($0.event) } == expected?.event)
        if let expected {
          now = max(now, expected.time)
          _ = model.cancel(expected.sequence)
        }
      }
      mostNear = max(mostNear, queue.nearCount)
    }
    #expect(mostNear > 100, "the near future was hardly used")
    while let expected = model.earliest {
      #expect(takeNext(&queue) == Int32(expected.event))
      _ = model.cancel(expected.sequence)
    }
    let isEmpty = queue.isEmpty
    #expect(isEmpty)
  }

  @Test("nearly all events of a steady stream find room in the near future")
  func steadyStreamStaysNear() {
    var dice = Dice(state: 99)
    var queue = EventQueue<Int32>()
    var now: Int64 = 0
    for number in 0..<300 as Range<Int32> {
      queue.schedule(number, at: SimTime(microseconds: .random(in: 0..<400_000_000, using: &dice)), rank: .talkEnds)
    }
    for _ in 0..<10_000 {
      guard let (time, event) = queue.next(before: .never) else { break }
      #expect(time.microseconds >= now)
      now = time.microseconds
      let ahead = Int64.random(in: 0..<400_000_000, using: &dice)
      queue.schedule(event, at: SimTime(microseconds: now + ahead), rank: .talkEnds)
    }
    let near = queue.nearCount
    #expect(near > 270)
  }

  @Test("keeps the order of events that are thousands of years apart")
  func endlessDistances() {
    var queue = EventQueue<Int32>()
    for number in 0..<400 as Range<Int32> {
      queue.schedule(number, at: SimTime(microseconds: Int64(number) * 20_000_000_000_000_000), rank: .talkEnds)
    }
    for number in 0..<400 as Range<Int32> { #expect(takeNext(&queue) == number) }
    let isEmpty = queue.isEmpty
    #expect(isEmpty)
  }
}
