import CallCenter
import Chance
import EventCore
import JSONText

extension AuditedFloor {
  /// The first line of a trace.
  var traceHeader: JSON {
    .object([
      .init("trace", 1), .init("scenario", .string(scenario)), .init("seed", .unsigned(seed)),
      .init("replication", .count(replication)), .init("startOfDay", startOfDay.json),
      .init("countedFrom", .integer(countedFrom.microseconds)), .init("end", .integer(end.microseconds)),
      .init("atEnd", .string(atEnd.rawValue)), .init("callOrder", .string(callOrder.rawValue)),
      .init("missedOffers", missedOffers?.json ?? .null),
      .init("callPriorities", .array(callPriorities.map(JSON.count))),
      .init("queues", .array(queues.map(\.json))),
      .init("sources", .array(sources.map(json))),
      .init("operators", .array(operators.map(\.json))),
      .init("assignments", .array(assignments.map(json))),
      .init("unrecorded", .array(TraceEvent.allCases.filter(unrecorded.contains).map { .string($0.rawValue) })),
    ])
  }

  private func json(_ source: AuditedSource) -> JSON {
    ["name": .string(source.name), "queue": .string(queues[source.queue].name)]
  }

  private func json(_ row: AuditedAssignment) -> JSON {
    [
      "operator": .string(operators[row.operator].name), "queue": .string(queues[row.desk].name),
      "priority": .count(Int(row.priority)), "after": row.after.json,
    ]
  }
}

extension AuditedQueue {
  fileprivate var json: JSON {
    var members: [JSON.Member] = [.init("name", .string(name)), .init("precedence", .count(precedence))]
    if let script { members.append(.init("script", .string(script))) }
    if let choice {
      members.append(.init("policy", .string(choice.policy.rawValue)))
      members.append(.init("tieBreaks", .array(choice.tieBreaks.map { .string($0.rawValue) })))
      members.append(.init("idleClock", .string(choice.idleClock.rawValue)))
    }
    return .object(members)
  }
}

extension AuditedOperator {
  fileprivate var json: JSON {
    var members: [JSON.Member] = [.init("name", .string(name))]
    if let email { members.append(.init("email", .string(email))) }
    if hash != EntityHash(name: name) { members.append(.init("hash", .unsigned(hash.value))) }
    if let group { members.append(.init("group", .string(group))) }
    members.append(.init("channels", .array(channels.map { .string($0.name) })))
    if let inbound {
      members.append(.init("presence", .bool(inbound.presence)))
      if let timeout = inbound.ringTimeout { members.append(.init("ringTimeout", timeout.json)) }
    }
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
  fileprivate var json: JSON { .integer(microseconds) }
}
