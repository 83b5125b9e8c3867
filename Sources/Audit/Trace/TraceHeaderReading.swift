import CallCenter
import Chance
import EventCore
import JSONText

/// The first line of a trace. A foreign trace may leave out everything but the names of operators and queues.
struct TraceHeaderReading: TraceFields {
  let root: JSONNode
  var log: DiagnosticLog

  init(root: JSONNode, log: DiagnosticLog) {
    self.root = root
    self.log = log
  }

  /// The floor, or `nil` with diagnostics.
  mutating func floor() -> AuditedFloor? {
    guard root.kind == .object else {
      wrong(root, "the header of a trace, an object")
      return nil
    }
    if root["trace"]?.int64 != 1 {
      log.error("wrongFormat", at: root, "the first line of a trace says {\"trace\": 1, …}")
      return nil
    }
    let queues = queues()
    let operators = operators()
    let queueNames = positions(queues.map(\.name))
    let operatorNames = positions(operators.map(\.name))
    let autodials = autodials(queueNames, hasSeed: root["seed"] != nil)
    let priorities = callPriorities()
    let floor = AuditedFloor(
      scenario: text("scenario", in: root) ?? "", seed: root["seed"]?.uint64 ?? 0,
      replication: Int(max(0, number("replication", in: root) ?? 1)),
      startOfDay: SimDuration(microseconds: time("startOfDay", in: root) ?? 0),
      countedFrom: SimTime(microseconds: time("countedFrom", in: root) ?? 0),
      end: SimTime(microseconds: time("end", in: root) ?? 1 << 61),
      atEnd: choice("atEnd", in: root, AtEnd.allCases.map { ($0.rawValue, $0) }) ?? .stop,
      callOrder: choice("callOrder", in: root, CallOrder.allCases.map { ($0.rawValue, $0) }) ?? .age,
      missedOffers: missedOffers(), callPriorities: priorities, operators: operators, queues: queues,
      sources: sources(queueNames),
      assignments: assignments(operatorNames, queueNames, positions(autodials.map(\.name))), autodials: autodials,
      manualSources: manualSources(queueNames, operatorNames),
      inboundFirst: truth("inboundFirst", in: root) ?? false, trunks: trunks(), calendar: calendar(),
      unrecorded: unrecorded(), knowsAssignments: root["assignments"] != nil,
      knowsDialChannels: autodials.isEmpty || knowsDialChannels)
    return log.isClean ? floor : nil
  }

  private func positions(_ names: [String]) -> [String: Int] {
    Dictionary(names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func queues() -> [AuditedQueue] {
    required("queues").map { node in
      let policy = choice("policy", in: node, Policy.allCases.map { ($0.rawValue, $0) })
      // Without a seed the ring is not known on which ties are broken.
      let choice = root["seed"] == nil ? nil : policy.map { choiceRule($0, in: node) }
      return AuditedQueue(
        name: name(in: node), script: text("script", in: node), choice: choice,
        precedence: Int(clamping: number("precedence", in: node) ?? 0))
    }
  }

  mutating func choiceRule(_ policy: Policy, in node: JSONNode) -> AuditedChoice {
    let tieBreaks = list("tieBreaks", in: node) ?? []
    return AuditedChoice(
      policy: policy, tieBreaks: tieBreaks.compactMap { one($0, TieBreak.allCases.map { ($0.rawValue, $0) }) },
      idleClock: choice("idleClock", in: node, IdleClock.allCases.map { ($0.rawValue, $0) }) ?? .everyContact)
  }

  private mutating func operators() -> AuditedOperators {
    let rows = required("operators").map { node in
      let name = name(in: node)
      let channels = list("channels", in: node)?.compactMap { one($0, Channel.allCases.map { ($0.name, $0) }) }
      let presence = truth("presence", in: node)
      let timeout = time("ringTimeout", in: node).map { SimDuration(microseconds: $0) }
      return AuditedOperator(
        name: name, email: text("email", in: node),
        hash: node["hash"]?.uint64.map { EntityHash(value: $0) } ?? EntityHash(name: name),
        group: text("group", in: node), channels: channels ?? Channel.allCases,
        inbound: presence.map {
          AuditedChannel(presence: $0, ringTimeout: timeout, secondLine: truth("secondLine", in: node) ?? false)
        }, autodial: node["dial"].flatMap { dialChannel($0) },
        likeness: number("alike", in: node).map { Int($0) })
    }
    return AuditedOperators(rows)
  }

  private mutating func sources(_ queues: [String: Int]) -> [AuditedSource] {
    (list("sources", in: root) ?? []).compactMap { node in
      position("queue", in: node, queues, "queue").map { AuditedSource(name: name(in: node), queue: $0) }
    }
  }

  private mutating func assignments(
    _ operators: [String: Int], _ queues: [String: Int], _ autodials: [String: Int]
  ) -> [AuditedAssignment] {
    let queueCount = root["queues"]?.count ?? 0
    return (list("assignments", in: root) ?? []).compactMap { node in
      let who = position("operator", in: node, operators, "operator")
      let desk =
        node["autodial"] == nil
        ? position("queue", in: node, queues, "queue")
        : position("autodial", in: node, autodials, "autodial").map { $0 + queueCount }
      let priority = number("priority", in: node)
      guard let who, let desk else { return nil }
      guard let priority, (0...100).contains(priority) else {
        log.error("outOfRange", at: node, "an assignment has a priority from 0 to 100")
        return nil
      }
      return AuditedAssignment(
        operator: who, desk: desk, priority: UInt8(priority),
        after: SimDuration(microseconds: time("after", in: node) ?? 0))
    }
  }

  private mutating func missedOffers() -> MissedOfferPlan? {
    guard let node = root["missedOffers"], node.kind != .null else { return nil }
    guard let backOff = time("backOff", in: node), let misses = number("missesUntilAway", in: node),
      let returns = time("returnsAfter", in: node), let away = time("awayAtMost", in: node)
    else {
      log.error(
        "missingField", at: node, "missedOffers has backOff, missesUntilAway, returnsAfter and awayAtMost")
      return nil
    }
    return MissedOfferPlan(
      backOff: SimDuration(microseconds: backOff), missesUntilAway: Int(misses),
      returnsAfter: SimDuration(microseconds: returns), awayAtMost: SimDuration(microseconds: away))
  }

  private mutating func callPriorities() -> [Int] {
    guard let nodes = list("callPriorities", in: root) else { return [0] }
    let values = nodes.compactMap(\.int64).map { Int($0) }
    if values.count != nodes.count || values.isEmpty || values.count > 256
      || zip(values, values.dropFirst()).contains(where: { $0 <= $1 })
    {
      log.error("outOfRange", at: root, "callPriorities are 1 to 256 whole numbers, descending")
      return [0]
    }
    return values
  }

  private mutating func unrecorded() -> Set<TraceEvent> {
    let nodes = list("unrecorded", in: root) ?? []
    return Set(nodes.compactMap { one($0, TraceEvent.allCases.map { ($0.rawValue, $0) }) })
  }

  private mutating func required(_ key: String) -> [JSONNode] {
    if root[key] == nil { missing(key, in: root) }
    return list(key, in: root) ?? []
  }

  mutating func name(in node: JSONNode) -> String {
    if node["name"] == nil { missing("name", in: node) }
    return text("name", in: node) ?? ""
  }

  private mutating func one<Choice>(_ node: JSONNode, _ choices: [(String, Choice)]) -> Choice? {
    if let name = node.string, let match = choices.first(where: { $0.0 == name }) { return match.1 }
    log.error("unknownName", at: node, "expected one of \(choices.map(\.0).joined(separator: ", "))")
    return nil
  }
}
