/// Calls that operators started on their own, in whole numbers. A call counts when it begins in the counted part of the
/// horizon, and then to its end. Times are in microseconds.
public struct ManualCounts: Hashable, Sendable {
  public internal(set) var begun = 0
  public internal(set) var answered = 0
  /// Calls whose dialling came to its end, answered or not, and how long it took.
  public internal(set) var dialled = 0
  public internal(set) var dial: Int64 = 0
  /// Calls whose talk came to its end, and how long they talked.
  public internal(set) var talked = 0
  public internal(set) var talk: Int64 = 0
  /// Calls whose wrap-up came to its end, answered or not, and how long it took.
  public internal(set) var wrapped = 0
  public internal(set) var wrapUp: Int64 = 0
  /// The same of the answered ones alone, with their talk.
  public internal(set) var handled = 0
  public internal(set) var handledTalk: Int64 = 0
  public internal(set) var handledWrapUp: Int64 = 0

  public init() {}

  /// Adds the counts of other calls.
  public mutating func merge(_ other: Self) {
    begun += other.begun
    answered += other.answered
    dialled += other.dialled
    dial += other.dial
    talked += other.talked
    talk += other.talk
    wrapped += other.wrapped
    wrapUp += other.wrapUp
    handled += other.handled
    handledTalk += other.handledTalk
    handledWrapUp += other.handledWrapUp
  }
}

/// Callers of a queue who keep their place without the line; counted calls only.
public struct CallbackCounts: Hashable, Sendable {
  /// Callers who chose to be called back.
  public internal(set) var agreed = 0
  /// Attempts to call them back, with an operator at the line.
  public internal(set) var attempts = 0
  /// Attempts that nobody answered.
  public internal(set) var unanswered = 0

  public init() {}

  /// Adds the counts of other calls.
  public mutating func merge(_ other: Self) {
    agreed += other.agreed
    attempts += other.attempts
    unanswered += other.unanswered
  }
}
