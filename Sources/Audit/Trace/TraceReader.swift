public import CallCenter
import EventCore
public import JSONText

/// Reads a trace line by line, in pieces of any size: the header gives the floor, every further line an event.
///
/// A line that is no event is a diagnostic with its place; reading goes on, up to a number of such lines.
/// - Complexity: O(bytes); what is kept grows with the floor and the calls in the house.
public struct TraceReader: Sendable {
  /// The floor, once its header has been read without errors.
  public private(set) var floor: AuditedFloor?
  /// Everything wrong with the file so far.
  public private(set) var log: DiagnosticLog
  private let name: String
  private var rest: [UInt8] = []
  private var lineNumber = 0
  private var headerWasRead = false
  private var names: TraceNames?
  private var calls = TraceCalls()
  /// Lines with errors after which the rest is not looked at: it is probably something else.
  private static let mostErrors = 100

  /// - Parameter name: what messages call the file.
  public init(name: String) {
    self.name = name
    log = DiagnosticLog(source: SourceText(name: name, bytes: []))
  }

  /// Whether the file has too many errors, or no header, and nothing more is read.
  public var hasGivenUp: Bool { log.errorCount >= Self.mostErrors || (headerWasRead && floor == nil) }

  /// The events of the lines that end in these bytes.
  public mutating func read(_ bytes: [UInt8]) -> [FloorEvent] {
    var events: [FloorEvent] = []
    var start = bytes.startIndex
    while !hasGivenUp, let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      rest.append(contentsOf: bytes[start..<end])
      readLine(into: &events)
      start = end + 1
    }
    rest.append(contentsOf: bytes[start...])
    return events
  }

  /// The event of a last line without an end.
  public mutating func finish() -> [FloorEvent] {
    var events: [FloorEvent] = []
    if !rest.isEmpty, !hasGivenUp { readLine(into: &events) }
    if !headerWasRead {
      log.add(.error, "emptyTrace", at: 0..<0, "the trace is empty")
    }
    return events
  }

  private mutating func readLine(into events: inout [FloorEvent]) {
    lineNumber += 1
    defer { rest.removeAll(keepingCapacity: true) }
    if rest.last == UInt8(ascii: "\r") { rest.removeLast() }
    if rest.isEmpty { return }
    headerWasRead = true
    let reading = JSONReading(SourceText(name: name, bytes: rest, firstLine: lineNumber))
    var problems = reading.log
    if let root = reading.tree?.root, problems.isClean {
      if let names {
        var line = TraceLine(root: root, names: names, log: problems)
        if let event = line.event(&calls) { events.append(event) }
        problems = line.log
      } else {
        var header = TraceHeaderReading(root: root, log: problems)
        floor = header.floor()
        problems = header.log
        names = floor.map(TraceNames.init)
      }
    }
    if problems.errorCount > 0 || !problems.diagnostics.isEmpty { log.merge(problems) }
  }
}

/// The names in a trace, for looking up.
struct TraceNames: Sendable {
  var operators: [String: Int]
  var queues: [String: Int]
  var sources: [String: Int]
  var autodials: [String: Int]
  var manualSources: [String: Int]
  var levels: [Int: UInt8]

  init(_ floor: AuditedFloor) {
    operators = Self.positions(floor.operators.map(\.name))
    queues = Self.positions(floor.queues.map(\.name))
    sources = Self.positions(floor.sources.map(\.name))
    autodials = Self.positions(floor.autodials.map(\.name))
    manualSources = Self.positions(floor.manualSources.map(\.name))
    levels = [:]
    for (level, priority) in floor.callPriorities.enumerated() { levels[priority] = UInt8(level) }
  }

  private static func positions(_ names: [String]) -> [String: Int] {
    Dictionary(names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }
}

/// Which place in the house each call of the trace has.
struct TraceCalls: Sendable {
  private var slots: [Int64: Int] = [:]
  private var free: [Int] = []
  private var used = 0

  mutating func slot(of number: Int64) -> CallID {
    if let slot = slots[number] { return CallID(slot) }
    let slot = free.popLast() ?? used
    if slot == used { used += 1 }
    slots[number] = slot
    return CallID(slot)
  }

  /// The call has left; its place can be used again.
  mutating func leave(_ number: Int64) {
    if let slot = slots.removeValue(forKey: number) { free.append(slot) }
  }
}
