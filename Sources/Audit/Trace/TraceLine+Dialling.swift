import CallCenter
import EventCore
import JSONText

// Events of autodials, of operators' own calls and of callbacks.
extension TraceLine {
  /// Contacts are numbered below this, so that a row for each can be kept.
  private static var mostContacts: Int64 { 100_000_000 }

  mutating func attemptHappening(_ kind: TraceEvent, _ calls: inout TraceCalls) -> Happening? {
    guard let number = call() else { return nil }
    let call = calls.slot(of: number)
    switch kind {
    case .attemptBegins:
      let autodial = position("autodial", in: root, names.autodials, "autodial")
      guard let autodial, let contact = contact() else { return nil }
      return .attemptBegins(call, AutodialID(autodial), ContactID(contact))
    case .attemptFails:
      calls.leave(number)
      return outcome("outcome").map { .attemptFails(call, $0) }
    case .attemptIsAnswered: return outcome("outcome").map { .attemptIsAnswered(call, $0) }
    case .answerIsDetected:
      guard let verdict = outcome("takenFor") else { return nil }
      if verdict != .live { calls.leave(number) }
      return .answerIsDetected(call, takenFor: verdict)
    default: preconditionFailure("not an event of an attempt")
    }
  }

  private mutating func outcome(_ key: String) -> AttemptOutcome? {
    required(key, AttemptOutcome.allCases.map { ($0.name, $0) })
  }

  private mutating func contact() -> Int? {
    if root["contact"] == nil { missing("contact", in: root) }
    guard let contact = number("contact", in: root), let node = root["contact"] else { return nil }
    guard (0..<Self.mostContacts).contains(contact) else {
      log.error("outOfRange", at: node, "contacts are numbered from 0, below \(Self.mostContacts)")
      return nil
    }
    return Int(contact)
  }

  mutating func ownHappening(_ kind: TraceEvent) -> Happening? {
    guard let who = who() else { return nil }
    switch kind {
    case .standingLineOpens: return .standingLineOpens(who)
    case .standingLineCloses: return .standingLineCloses(who)
    case .manualCallBegins:
      let source = names.manualSources.isEmpty ? 0 : position("source", in: root, names.manualSources, "manual source")
      guard let queue = queue(), let source else { return nil }
      return .manualCallBegins(who, queue, ManualSourceID(source))
    case .manualCallIsAnswered: return .manualCallIsAnswered(who)
    case .manualCallEnds:
      if root["answered"] == nil { missing("answered", in: root) }
      return truth("answered", in: root).map { .manualCallEnds(who, answered: $0) }
    default: preconditionFailure("not an event of an operator's own doing")
    }
  }

  mutating func callbackHappening(_ kind: TraceEvent, _ calls: inout TraceCalls) -> Happening? {
    guard let number = call() else { return nil }
    let call = calls.slot(of: number)
    if kind == .callbackIsAgreed { return .callbackIsAgreed(call) }
    guard let who = who() else { return nil }
    return kind == .callbackBegins ? .callbackBegins(call, who) : .callbackFails(call, who)
  }
}
