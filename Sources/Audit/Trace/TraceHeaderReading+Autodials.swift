import CallCenter
import EventCore
import JSONText

// What a trace's header says of autodials and of calls of operators' own; all of it may be left out.
extension TraceHeaderReading {
  mutating func autodials(_ queues: [String: Int], hasSeed: Bool) -> [AuditedAutodial] {
    (list("autodials", in: root) ?? []).map { node in
      let policy = choice("policy", in: node, Policy.allCases.map { ($0.rawValue, $0) })
      return AuditedAutodial(
        name: name(in: node), choice: hasSeed ? policy.map { choiceRule($0, in: node) } : nil,
        precedence: Int(clamping: number("precedence", in: node) ?? 0), pacing: pacing(node),
        lines: number("lines", in: node).map { Int(clamping: $0) }, nuisance: nuisance(node),
        dialling: dialling(node), contacts: contacts(node),
        patienceAtMost: duration("patienceAtMost", in: node),
        holdingQueues: (list("holdingQueues", in: node) ?? []).compactMap { position(of: $0, queues, "queue") })
    }
  }

  mutating func manualSources(_ queues: [String: Int], _ operators: [String: Int]) -> [AuditedManualSource] {
    (list("manual", in: root) ?? []).compactMap { node in
      guard let queue = position("queue", in: node, queues, "queue") else { return nil }
      let names = list("wrapUpFor", in: node)
      return AuditedManualSource(
        name: name(in: node), queue: queue,
        wrapUpFor: names?.compactMap { position(of: $0, operators, "operator") }.sorted())
    }
  }

  /// Whether each operator with a channel has an entry for autodial calls, be it null.
  var knowsDialChannels: Bool { root["operators"]?.elements.allSatisfy { $0["dial"] != nil } ?? false }

  mutating func dialChannel(_ node: JSONNode) -> AuditedDialChannel? {
    if node.kind == .null { return nil }
    let channel = choice("channel", in: node, Channel.allCases.map { ($0.name, $0) })
    guard let channel else {
      if node["channel"] == nil { missing("channel", in: node) }
      return nil
    }
    return AuditedDialChannel(
      channel: channel, presence: truth("presence", in: node) ?? (channel == .webWorkplace),
      ringTimeout: duration("ringTimeout", in: node), standingLine: truth("standingLine", in: node) ?? false,
      secondLine: truth("secondLine", in: node) ?? false, soonest: duration("soonest", in: node) ?? .zero)
  }

  mutating func trunks() -> TrunkPlan {
    guard let node = root["trunks"], node.kind != .null else { return .unlimited }
    if let limit = node.int64, limit >= 0 { return .shared(Int(limit)) }
    guard node.kind == .object else {
      wrong(node, "a number of lines, or an object with inbound and outbound")
      return .unlimited
    }
    return .separate(
      inbound: number("inbound", in: node).map { Int(clamping: $0) },
      outbound: number("outbound", in: node).map { Int(clamping: $0) })
  }

  mutating func calendar() -> AuditedCalendar {
    AuditedCalendar(
      weekday: within("weekday", in: root, 0...6), utcOffset: within("utcOffset", in: root, -1_440...1_440) ?? 0)
  }

  private mutating func contacts(_ node: JSONNode) -> AuditedContacts {
    guard node["contacts"]?.kind == .array else {
      return .count(within("contacts", in: node, 0...100_000_000))
    }
    return .listed(
      (list("contacts", in: node) ?? []).map { row in
        AuditedContact(
          utcOffset: within("utcOffset", in: row, -1_440...1_440),
          attempts: within("attempts", in: row, 0...1 << 30) ?? 0)
      })
  }

  private mutating func nuisance(_ node: JSONNode) -> NuisancePlan? {
    guard let node = node["nuisance"], node.kind != .null, let within = duration("within", in: node) else { return nil }
    let formula = choice("formula", in: node, NuisanceFormula.allCases.map { ($0.rawValue, $0) })
    return NuisancePlan(within: within, limit: node["limit"]?.double ?? 1, formula: formula ?? .overLive)
  }

  private mutating func dialling(_ node: JSONNode) -> AuditedDialling? {
    guard let node = node["dialling"], node.kind != .null else { return nil }
    let spans = (list("hours", in: node) ?? []).compactMap { span -> TimeSpan? in
      guard let start = span.element(0)?.int64, let end = span.element(1)?.int64, start <= end, start >= 0 else {
        wrong(span, "a list of start and end")
        return nil
      }
      return TimeSpan(start: SimTime(microseconds: start), end: SimTime(microseconds: end))
    }
    let weekday = list("weekday", in: node) ?? []
    let age = list("age", in: node) ?? []
    return AuditedDialling(
      redial: RedialPlan(
        default: node["default"].map { rules($0) } ?? RedialRules(), weekday: weekday.map { rules($0) },
        age: age.map { set in
          AgedRedialRules(
            days: within("days", in: set, 0...1 << 20) ?? 0, rules: set["rules"].map { rules($0) } ?? RedialRules())
        }),
      maxAttempts: within("maxAttempts", in: node, 0...1 << 30) ?? Int(Int32.max), hours: CallingHours(week: spans))
  }

  private mutating func rules(_ node: JSONNode) -> RedialRules {
    var rules = RedialRules()
    for reason in RedialReason.allCases {
      guard let rule = node[reason.name], rule.kind != .null else { continue }
      rules[reason] = RedialRule(
        after: duration("after", in: rule) ?? .zero, perDay: within("perDay", in: rule, 1...1 << 30),
        counts: truth("counts", in: rule) ?? true)
    }
    return rules
  }

  mutating func duration(_ key: String, in node: JSONNode) -> SimDuration? {
    time(key, in: node).map { SimDuration(microseconds: $0) }
  }

  /// A whole number of a range.
  mutating func within(_ key: String, in node: JSONNode, _ range: ClosedRange<Int>) -> Int? {
    guard let number = number(key, in: node), let value = node[key] else { return nil }
    if range.contains(Int(number)) { return Int(number) }
    log.error("outOfRange", at: value, "\"\(key)\" is from \(range.lowerBound) to \(range.upperBound)")
    return nil
  }

  /// The position that a name in a list stands for.
  private mutating func position(of node: JSONNode, _ positions: [String: Int], _ what: String) -> Int? {
    if let name = node.string, let position = positions[name] { return position }
    log.error("unknownName", at: node, "expected the name of a known \(what)")
    return nil
  }
}
