import CallCenter
import EventCore

/// The events of a twin against those of the original, one by one.
struct TwinComparison {
  /// Where two streams part.
  struct Parting {
    /// Events that agreed.
    var agreed: Int
    /// The next event of each; `nil`: over.
    var original: FloorEvent?
    var twin: FloorEvent?
  }

  /// Compares two whole runs; `nil`: they agree.
  ///
  /// - Parameters:
  ///   - expected: what the twin does at an event of the original.
  ///   - tolerance: how far times may differ, microseconds.
  /// - Complexity: O(events), all of which are kept.
  static func parting(
    of original: [FloorEvent], and twin: [FloorEvent], tolerance: Int64 = 0, expected: (FloorEvent) -> FloorEvent
  ) -> Parting? {
    for (index, pair) in zip(original, twin).enumerated() {
      let wanted = expected(pair.0)
      let distance = abs(wanted.time.microseconds - pair.1.time.microseconds)
      if wanted.happening != pair.1.happening || distance > tolerance {
        return Parting(agreed: index, original: wanted, twin: pair.1)
      }
    }
    if original.count == twin.count { return nil }
    let agreed = min(original.count, twin.count)
    return Parting(
      agreed: agreed, original: agreed < original.count ? expected(original[agreed]) : nil,
      twin: agreed < twin.count ? twin[agreed] : nil)
  }
}

extension Happening {
  /// The same about another operator.
  func mapped(_ map: (OperatorID) -> OperatorID) -> Happening {
    switch self {
    case .callArrives, .callIsBlocked, .callBalks, .callEntersQueue, .callMustWait, .comfortPlays, .callAbandons,
      .callExits, .callIsTransferred, .attemptBegins, .attemptFails, .attemptIsAnswered, .answerIsDetected,
      .callbackIsAgreed, .horizonIsReached:
      self
    case .offerBegins(let call, let who, let channel, let choice, let blind):
      .offerBegins(call, map(who), channel, choice: choice, blind: blind)
    case .offerRings(let call, let who): .offerRings(call, map(who))
    case .offerIsMissed(let call, let who, let kind): .offerIsMissed(call, map(who), kind)
    case .offerIsWithdrawn(let call, let who): .offerIsWithdrawn(call, map(who))
    case .callIsAnswered(let call, let who): .callIsAnswered(call, map(who))
    case .talkEnds(let call, let who): .talkEnds(call, map(who))
    case .operatorTurns(let who, let status): .operatorTurns(map(who), status)
    case .dutyBegins(let who): .dutyBegins(map(who))
    case .dutyEnds(let who): .dutyEnds(map(who))
    case .backOffEnds(let who): .backOffEnds(map(who))
    case .operatorIsSentAway(let who): .operatorIsSentAway(map(who))
    case .operatorPressesReady(let who): .operatorPressesReady(map(who))
    case .standingLineOpens(let who): .standingLineOpens(map(who))
    case .standingLineCloses(let who): .standingLineCloses(map(who))
    case .manualCallBegins(let who, let queue, let source): .manualCallBegins(map(who), queue, source)
    case .manualCallIsAnswered(let who): .manualCallIsAnswered(map(who))
    case .manualCallEnds(let who, let answered): .manualCallEnds(map(who), answered: answered)
    case .callbackBegins(let call, let who): .callbackBegins(call, map(who))
    case .callbackFails(let call, let who): .callbackFails(call, map(who))
    }
  }

  /// The same with work numbers and personal numbers swapped.
  var withForwardingSwapped: Happening {
    if case .offerBegins(let call, let who, let channel, let choice, let blind) = self {
      return .offerBegins(call, who, channel.swapped, choice: choice, blind: blind)
    }
    return self
  }
}
