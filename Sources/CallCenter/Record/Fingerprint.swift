public import EventCore

/// A 64-bit hash of all events of a run, in order. Two runs with one fingerprint went the same way.
///
/// Each event is taken as three words, each folded in by FNV-1a's multiplication on a whole word, after an avalanche
/// by a 64-bit rotation, so that high bits count too.
public struct Fingerprint: FloorObserver, Hashable, Sendable {
  public private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  public init() {}

  /// The value as 16 hexadecimal digits.
  public var text: String { Self.text(of: value) }

  /// A fingerprint's value as 16 hexadecimal digits.
  public static func text(of value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Folds one word in.
  public mutating func fold(_ word: UInt64) {
    let mixed = (value ^ word) &* 0x0000_0100_0000_01b3
    value = mixed ^ (mixed >> 29)
  }

  public mutating func observe(_ events: [FloorEvent]) {
    for event in events { fold(event.happening, at: event.time) }
  }

  /// Reads steps as if they were told event by event, without a list of the events: with the list
  /// `callfloor run` took an eighth longer.
  public mutating func observe(_ steps: borrowing Column<FloorStep>, in expansion: StepExpansion) {
    // A copy, for the hash is one long chain of multiplications: through memory each would wait for the one before.
    var own = self
    for step in steps.elements {
      expansion.forEachEvent(of: step) { own.fold($0, at: step.time) }
    }
    self = own
  }

  @inline(__always) private mutating func fold(_ happening: Happening, at time: SimTime) {
    let words = happening.words
    fold(UInt64(bitPattern: time.microseconds))
    fold(words.0)
    fold(words.1)
  }
}

extension Happening {
  /// The event as two words: its kind with small facts, and the identifiers. The kinds' numbers are part of the
  /// fingerprint and never change.
  @inline(__always) var words: (UInt64, UInt64) {
    switch self {
    case .callArrives(let call, let source, let attempt): (1 | UInt64(attempt) << 8, Self.pair(call, source))
    case .callIsBlocked(let call, let reason): (2 | UInt64(reason.rawValue) << 8, Self.single(call))
    case .callBalks(let call): (3, Self.single(call))
    case .callEntersQueue(let call, let queue, let level): (4 | UInt64(level) << 8, Self.pair(call, queue))
    case .callMustWait(let call): (5, Self.single(call))
    case .comfortPlays(let call): (6, Self.single(call))
    case .callAbandons(let call): (7, Self.single(call))
    case .callExits(let call, let kind): (8 | UInt64(kind.rawValue) << 8, Self.single(call))
    case .callIsTransferred(let call, let queue): (9, Self.pair(call, queue))
    case .offerBegins(let call, let who, let channel, let choice, let blind):
      (10 | UInt64(channel.rawValue) << 8 | (choice ? 1 << 16 : 0) | (blind ? 1 << 17 : 0), Self.pair(call, who))
    case .offerRings(let call, let who): (11, Self.pair(call, who))
    case .offerIsMissed(let call, let who, let kind): (12 | UInt64(kind.rawValue) << 8, Self.pair(call, who))
    case .offerIsWithdrawn(let call, let who): (13, Self.pair(call, who))
    case .callIsAnswered(let call, let who): (14, Self.pair(call, who))
    case .talkEnds(let call, let who): (15, Self.pair(call, who))
    case .operatorTurns(let who, let status): (16 | UInt64(status.rawValue) << 8, Self.single(who))
    case .dutyBegins(let who): (17, Self.single(who))
    case .dutyEnds(let who): (18, Self.single(who))
    case .backOffEnds(let who): (19, Self.single(who))
    case .operatorIsSentAway(let who): (20, Self.single(who))
    case .operatorPressesReady(let who): (21, Self.single(who))
    case .horizonIsReached: (22, 0)
    case .attemptBegins(let call, let autodial, let contact):
      (23 | UInt64(contact.rawValue) << 8, Self.pair(call, autodial))
    case .attemptFails(let call, let outcome): (24 | UInt64(outcome.rawValue) << 8, Self.single(call))
    case .attemptIsAnswered(let call, let outcome): (25 | UInt64(outcome.rawValue) << 8, Self.single(call))
    case .answerIsDetected(let call, let verdict): (26 | UInt64(verdict.rawValue) << 8, Self.single(call))
    case .standingLineOpens(let who): (27, Self.single(who))
    case .standingLineCloses(let who): (28, Self.single(who))
    case .manualCallBegins(let who, let queue, let source):
      (29 | UInt64(source.rawValue) << 8, Self.pair(who, queue))
    case .manualCallIsAnswered(let who): (30, Self.single(who))
    case .manualCallEnds(let who, let answered): (31 | (answered ? 1 << 8 : 0), Self.single(who))
    case .callbackIsAgreed(let call): (32, Self.single(call))
    case .callbackBegins(let call, let who): (33, Self.pair(call, who))
    case .callbackFails(let call, let who): (34, Self.pair(call, who))
    }
  }

  static func single<Row>(_ id: ID<Row>) -> UInt64 { UInt64(id.rawValue) }

  static func pair<First, Second>(_ first: ID<First>, _ second: ID<Second>) -> UInt64 {
    UInt64(first.rawValue) << 32 | UInt64(second.rawValue)
  }
}
