import CallCenter
import Chance
import EventCore
import JSONText

extension AuditedFloor {
  /// The first line of a trace.
  var traceHeader: JSON {
    var members: [JSON.Member] = [
      .init("trace", 1), .init("scenario", .string(scenario)), .init("seed", .unsigned(seed)),
      .init("replication", .count(replication)), .init("startOfDay", startOfDay.json),
      .init("countedFrom", .integer(countedFrom.microseconds)), .init("end", .integer(end.microseconds)),
      .init("atEnd", .string(atEnd.rawValue)), .init("callOrder", .string(callOrder.rawValue)),
      .init("missedOffers", missedOffers?.json ?? .null),
      .init("callPriorities", .array(callPriorities.map(JSON.count))),
      .init("queues", .array(queues.map(\.json))),
      .init("sources", .array(sources.map(json))),
      .init("operators", .array(operators.map { $0.json(hasAutodials: !autodials.isEmpty) })),
      .init("assignments", .array(assignments.map(json))),
    ]
    if !autodials.isEmpty || !manualSources.isEmpty { members += outboundMembers }
    members.append(
      .init("unrecorded", .array(TraceEvent.allCases.filter(unrecorded.contains).map { .string($0.rawValue) })))
    return .object(members)
  }

  /// What only floors have that dial.
  private var outboundMembers: [JSON.Member] {
    [
      .init("inboundFirst", .bool(inboundFirst)), .init("trunks", trunks.json),
      .init("weekday", calendar.weekday.map(JSON.count) ?? .null), .init("utcOffset", .count(calendar.utcOffset)),
      .init("autodials", .array(autodials.map { $0.json(queues: queues) })),
      .init("manual", .array(manualSources.map(json))),
    ]
  }

  private func json(_ source: AuditedSource) -> JSON {
    ["name": .string(source.name), "queue": .string(queues[source.queue].name)]
  }

  private func json(_ source: AuditedManualSource) -> JSON {
    var members: [JSON.Member] = [
      .init("name", .string(source.name)), .init("queue", .string(queues[source.queue].name)),
    ]
    if let operators = source.wrapUpFor {
      members.append(.init("wrapUpFor", .array(operators.map { .string(self.operators[$0].name) })))
    }
    return .object(members)
  }

  private func json(_ row: AuditedAssignment) -> JSON {
    [
      "operator": .string(operators[row.operator].name),
      isAutodial(desk: row.desk) ? "autodial" : "queue": .string(name(ofDesk: row.desk)),
      "priority": .count(Int(row.priority)), "after": row.after.json,
    ]
  }
}

extension AuditedQueue {
  fileprivate var json: JSON {
    var members: [JSON.Member] = [.init("name", .string(name)), .init("precedence", .count(precedence))]
    if let script { members.append(.init("script", .string(script))) }
    if let choice { members += choice.members }
    return .object(members)
  }
}

extension AuditedChoice {
  var members: [JSON.Member] {
    [
      .init("policy", .string(policy.rawValue)),
      .init("tieBreaks", .array(tieBreaks.map { .string($0.rawValue) })),
      .init("idleClock", .string(idleClock.rawValue)),
    ]
  }
}

extension AuditedDialChannel {
  fileprivate var json: JSON {
    .object([
      .init("channel", .string(channel.name)), .init("presence", .bool(presence)),
      .init("ringTimeout", ringTimeout?.json ?? .null), .init("standingLine", .bool(standingLine)),
      .init("secondLine", .bool(secondLine)), .init("soonest", soonest.json),
    ])
  }
}

extension AuditedOperator {
  fileprivate func json(hasAutodials: Bool) -> JSON {
    var members: [JSON.Member] = [.init("name", .string(name))]
    if let email { members.append(.init("email", .string(email))) }
    if hash != EntityHash(name: name) { members.append(.init("hash", .unsigned(hash.value))) }
    if let group { members.append(.init("group", .string(group))) }
    members.append(.init("channels", .array(channels.map { .string($0.name) })))
    if let inbound {
      members.append(.init("presence", .bool(inbound.presence)))
      if let timeout = inbound.ringTimeout { members.append(.init("ringTimeout", timeout.json)) }
    }
    if inbound?.secondLine == true { members.append(.init("secondLine", true)) }
    if hasAutodials { members.append(.init("dial", autodial?.json ?? .null)) }
    if let likeness { members.append(.init("alike", .count(likeness))) }
    return .object(members)
  }
}

extension MissedOfferPlan {
  fileprivate var json: JSON {
    [
      "backOff": backOff.json, "missesUntilAway": .count(missesUntilAway), "returnsAfter": returnsAfter.json,
      "awayAtMost": awayAtMost.json,
    ]
  }
}

extension SimDuration {
  var json: JSON { .integer(microseconds) }
}
