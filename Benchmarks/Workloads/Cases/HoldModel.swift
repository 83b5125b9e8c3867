public import EventCore
import ElementaryFunctions

/// The hold model: the event queue alone. It starts with `pending` events at exponential times of mean 1 s; one hold
/// takes out the earliest and puts in one an exponential time of mean 1 s later, the random number included. The events
/// are known by their numbers and never cancelled, as ends of talks are, and as those of the programs to race are.
public struct HoldModel: ~Copyable {
  private var queue: EventQueue<UInt32>
  private var chance: UInt64
  private(set) public var now = SimTime.zero

  /// The queue in its stationary state.
  public init(pending: Int, seed: UInt64) {
    queue = EventQueue(capacity: pending)
    chance = seed
    for number in 0..<pending {
      queue.scheduleForGood(number: UInt32(number), at: now + gap(), rank: .talkEnds)
    }
  }

  /// Holds so many times and returns the mean time between events in units of what it must be, 1 s ÷ pending.
  public mutating func hold(_ count: Int) -> Double {
    let start = now
    for _ in 0..<count {
      let gap = gap()
      guard let (time, event) = queue.next(before: .never, numbered: { _, number in number }) else {
        preconditionFailure("an event got lost")
      }
      now = time
      queue.scheduleForGood(number: event, at: time + gap, rank: .talkEnds)
    }
    return (now - start).seconds * Double(queue.count) / Double(count)
  }

  /// An exponential time of mean 1 s, from splitmix64 (Steele, Lea and Flood, 2014, OOPSLA).
  private mutating func gap() -> SimDuration {
    chance &+= 0x9E37_79B9_7F4A_7C15
    var word = (chance ^ (chance >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    word ^= word >> 31
    return .sampled(seconds: -naturalLog((Double(word >> 11) + 0.5) * 0x1p-53))
  }
}
