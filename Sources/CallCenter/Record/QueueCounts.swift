/// What became of a queue's calls, in whole numbers: of the whole run, or of those that one interval counts.
///
/// A call counts in the interval of its queue entry, or of its arrival when it never enters. Times are in microseconds.
public struct QueueCounts: Hashable, Sendable {
  /// Entered the queue.
  public internal(set) var offered = 0
  /// Entered, and nobody could be offered the call at once.
  public internal(set) var delayed = 0
  public internal(set) var answered = 0
  /// Answered after a wait of at most the service level's time.
  public internal(set) var answeredWithin = 0
  public internal(set) var abandoned = 0
  /// Abandoned after a wait of at most the service level's time.
  public internal(set) var abandonedWithin = 0
  /// Abandoned after a wait of at most the short time that `shortAbandonsGoodUpTo` states; 0 with other formulas.
  public internal(set) var abandonedShort = 0
  public internal(set) var balked = 0
  public internal(set) var blocked = 0
  /// By `ExitKind.rawValue`; see `exits(_:)`.
  var exits = SIMD8<Int>()
  public internal(set) var transferredOut = 0
  public internal(set) var waitingAtEnd = 0
  public internal(set) var inScriptAtEnd = 0
  /// Arrived and never entered the queue: blocked, balked, still in the script, or left from inside it.
  public internal(set) var neverEntered = 0

  /// Waits of the answered, of the abandoned, and of those that left the queue in any other way.
  public internal(set) var answeredWait: Int64 = 0
  public internal(set) var abandonedWait: Int64 = 0
  public internal(set) var otherWait: Int64 = 0

  /// Calls whose talk came to its end, and how long they talked.
  public internal(set) var talked = 0
  public internal(set) var talk: Int64 = 0
  /// Calls whose wrap-up came to its end as well (also one of no length), their talk and their wrap-up.
  public internal(set) var handled = 0
  public internal(set) var handledTalk: Int64 = 0
  public internal(set) var wrapUp: Int64 = 0

  /// Counted calls that gave up during the interval, whenever they entered; nothing after the horizon.
  public internal(set) var abandonedDuring = 0
  /// Integral of the number of waiting calls.
  public internal(set) var length: Int64 = 0
  /// Integral of the number of operators who talk or wrap up for this queue's inbound calls.
  public internal(set) var busy: Int64 = 0

  init() {}

  /// All that came: calls of the queue's sources, and calls transferred here.
  public var arrived: Int { offered + neverEntered }

  /// Calls that left otherwise.
  public func exits(_ kind: ExitKind) -> Int { exits[Int(kind.rawValue)] }

  /// Calls that entered the queue and left it, in whatever way.
  public var waited: Int { offered - waitingAtEnd }

  /// The waits of all that entered the queue and left it.
  public var wait: Int64 { answeredWait + abandonedWait + otherWait }

  /// Arrived = answered + abandoned + balked + Σ exits + transferred + blocked + waiting at the end + in the script.
  var isConserved: Bool {
    let ends = answered + abandoned + balked + exits.wrappedSum() + transferredOut + blocked
    return arrived == ends + waitingAtEnd + inScriptAtEnd
  }

  /// Adds the counts of other calls.
  public mutating func merge(_ other: Self) {
    offered += other.offered
    delayed += other.delayed
    answered += other.answered
    answeredWithin += other.answeredWithin
    abandoned += other.abandoned
    abandonedWithin += other.abandonedWithin
    abandonedShort += other.abandonedShort
    balked += other.balked
    blocked += other.blocked
    exits &+= other.exits
    transferredOut += other.transferredOut
    waitingAtEnd += other.waitingAtEnd
    inScriptAtEnd += other.inScriptAtEnd
    neverEntered += other.neverEntered
    answeredWait += other.answeredWait
    abandonedWait += other.abandonedWait
    otherWait += other.otherWait
    talked += other.talked
    talk += other.talk
    handled += other.handled
    handledTalk += other.handledTalk
    wrapUp += other.wrapUp
    abandonedDuring += other.abandonedDuring
    length += other.length
    busy += other.busy
  }
}
