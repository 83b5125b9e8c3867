public import CallCenter
import EventCore
import JSONText

/// Writes a run as JSON lines: the header, then one event a line, times in microseconds. Calls are numbered 1, 2, … in
/// the order of their arrival; everything else goes by its name.
///
/// - Complexity: O(events); what is kept grows with the floor and the calls in the house.
public struct TraceWriter: FloorObserver {
  private let write: ([UInt8]) -> Void
  private let operators: [[UInt8]]
  private let queues: [[UInt8]]
  private let sources: [[UInt8]]
  private let autodials: [[UInt8]]
  private let manualSources: [[UInt8]]
  private let priorities: [Int]
  private var numbers: [Int] = []
  private var arrived = 0
  private var line: [UInt8] = []

  /// Writes the header at once.
  ///
  /// - Parameter write: takes the text in pieces, each of whole lines.
  public init(of floor: AuditedFloor, to write: @escaping ([UInt8]) -> Void) {
    self.write = write
    operators = floor.operators.map { Self.quoted($0.name) }
    queues = floor.queues.map { Self.quoted($0.name) }
    sources = floor.sources.map { Self.quoted($0.name) }
    autodials = floor.autodials.map { Self.quoted($0.name) }
    manualSources = floor.manualSources.map { Self.quoted($0.name) }
    priorities = floor.callPriorities
    var header: [UInt8] = []
    floor.traceHeader.appendCompact(to: &header)
    header.append(UInt8(ascii: "\n"))
    write(header)
  }

  public mutating func observe(_ events: [FloorEvent]) {
    line.removeAll(keepingCapacity: true)
    for event in events { append(event) }
    if !line.isEmpty { write(line) }
  }

  private static func quoted(_ name: String) -> [UInt8] {
    var bytes: [UInt8] = []
    JSONBytes.append(name, to: &bytes)
    return bytes
  }

  private mutating func append(_ event: FloorEvent) {
    let kind = TraceEvent(event.happening)
    line.append(contentsOf: "{\"t\":".utf8)
    JSONBytes.append(event.time.microseconds, to: &line)
    line.append(contentsOf: ",\"event\":\"".utf8)
    line.append(contentsOf: kind.rawValue.utf8)
    line.append(UInt8(ascii: "\""))
    appendFields(of: event.happening)
    line.append(contentsOf: "}\n".utf8)
  }

  private mutating func appendFields(of happening: Happening) {
    switch happening {
    case .callArrives(let call, let source, let attempt):
      number(call)
      append("call", call)
      append("source", sources[source.index])
      append("attempt", String(attempt))
    case .callIsBlocked(let call, let reason):
      append("call", call)
      append("reason", "\"\(reason.name)\"")
    case .callBalks(let call), .callMustWait(let call), .comfortPlays(let call), .callAbandons(let call):
      append("call", call)
    case .callEntersQueue(let call, let queue, let level):
      append("call", call)
      append("queue", queues[queue.index])
      append("priority", String(priorities[Int(level)]))
    case .callExits(let call, let kind):
      append("call", call)
      append("kind", "\"\(kind.name)\"")
    case .callIsTransferred(let call, let queue):
      append("call", call)
      append("queue", queues[queue.index])
    case .offerBegins(let call, let who, let channel, let choice, let blind):
      append(call, who)
      append("channel", "\"\(channel.name)\"")
      append("choice", choice ? "true" : "false")
      append("blind", blind ? "true" : "false")
    case .offerIsMissed(let call, let who, let kind):
      append(call, who)
      append("kind", "\"\(kind.name)\"")
    case .offerRings(let call, let who), .offerIsWithdrawn(let call, let who), .callIsAnswered(let call, let who),
      .talkEnds(let call, let who):
      append(call, who)
    case .operatorTurns(let who, let status):
      append("operator", operators[who.index])
      append("status", "\"\(status.name)\"")
    case .dutyBegins(let who), .dutyEnds(let who), .backOffEnds(let who), .operatorIsSentAway(let who),
      .operatorPressesReady(let who):
      append("operator", operators[who.index])
    case .attemptBegins, .attemptFails, .attemptIsAnswered, .answerIsDetected: appendAttempt(happening)
    case .standingLineOpens(let who), .standingLineCloses(let who), .manualCallIsAnswered(let who):
      append("operator", operators[who.index])
    case .manualCallBegins(let who, let queue, let source):
      append("operator", operators[who.index])
      append("queue", queues[queue.index])
      if source.index < manualSources.count { append("source", manualSources[source.index]) }
    case .manualCallEnds(let who, let answered):
      append("operator", operators[who.index])
      append("answered", answered ? "true" : "false")
    case .callbackIsAgreed(let call): append("call", call)
    case .callbackBegins(let call, let who), .callbackFails(let call, let who): append(call, who)
    case .horizonIsReached: break
    }
  }

  private mutating func appendAttempt(_ happening: Happening) {
    switch happening {
    case .attemptBegins(let call, let autodial, let contact):
      number(call)
      append("call", call)
      append("autodial", autodials[autodial.index])
      append("contact", String(contact.index))
    case .attemptFails(let call, let outcome), .attemptIsAnswered(let call, let outcome):
      append("call", call)
      append("outcome", "\"\(outcome.name)\"")
    case .answerIsDetected(let call, let verdict):
      append("call", call)
      append("takenFor", "\"\(verdict.name)\"")
    default: preconditionFailure("not an event of an attempt")
    }
  }

  private mutating func number(_ call: CallID) {
    while numbers.count <= call.index { numbers.append(0) }
    arrived += 1
    numbers[call.index] = arrived
  }

  private mutating func append(_ call: CallID, _ who: OperatorID) {
    append("call", call)
    append("operator", operators[who.index])
  }

  private mutating func append(_ key: String, _ call: CallID) {
    append(key, String(numbers[call.index]))
  }

  private mutating func append(_ key: String, _ value: String) {
    line.append(contentsOf: ",\"\(key)\":\(value)".utf8)
  }

  private mutating func append(_ key: String, _ value: [UInt8]) {
    line.append(contentsOf: ",\"\(key)\":".utf8)
    line.append(contentsOf: value)
  }
}
