import CallCenter
import EventCore
import JSONText

// What a trace's header says of autodials.
extension AuditedAutodial {
  func json(queues: [AuditedQueue]) -> JSON {
    var members: [JSON.Member] = [.init("name", .string(name)), .init("precedence", .count(precedence))]
    if let choice { members += choice.members }
    if let pacing { members.append(.init("pacing", pacing.json)) }
    if let lines { members.append(.init("lines", .count(lines))) }
    if let nuisance { members.append(.init("nuisance", nuisance.json)) }
    if let dialling { members.append(.init("dialling", dialling.json)) }
    switch contacts {
    case .count(let count): members.append(.init("contacts", count.map(JSON.count) ?? .null))
    case .listed(let rows): members.append(.init("contacts", .array(rows.map(\.json))))
    }
    if let patienceAtMost { members.append(.init("patienceAtMost", patienceAtMost.json)) }
    members.append(.init("holdingQueues", .array(holdingQueues.map { .string(queues[$0].name) })))
    return .object(members)
  }
}

extension AuditedContact {
  fileprivate var json: JSON {
    ["utcOffset": utcOffset.map(JSON.count) ?? .null, "attempts": .count(attempts)]
  }
}

extension AuditedDialling {
  fileprivate var json: JSON {
    [
      "maxAttempts": .count(maxAttempts),
      "hours": .array(
        hours.week.map { .array([.integer($0.start.microseconds), .integer($0.end.microseconds)]) }),
      "default": redial.default.json,
      "weekday": .array(redial.weekday.map(\.json)),
      "age": .array(redial.age.map { ["days": .count($0.days), "rules": $0.rules.json] }),
    ]
  }
}

extension RedialRules {
  fileprivate var json: JSON {
    .object(
      RedialReason.allCases.compactMap { reason in
        self[reason].map { rule in
          .init(
            reason.name,
            [
              "after": rule.after.json, "perDay": rule.perDay.map(JSON.count) ?? .null,
              "counts": .bool(rule.counts),
            ])
        }
      })
  }
}

extension NuisancePlan {
  fileprivate var json: JSON {
    ["within": within.json, "limit": .number(limit), "formula": .string(formula.rawValue)]
  }
}

extension Pacing {
  fileprivate var json: JSON {
    switch self {
    case .progressive: "progressive"
    case .ratio(let plan):
      [
        "ratio": [
          "lines": .number(plan.lines), "per": .string(plan.per.rawValue), "ahead": .count(plan.ahead),
          "minimumFree": .count(plan.minimumFree), "minimumFreeOf": .string(plan.minimumFreeOf.rawValue),
          "when": .string(plan.when.rawValue),
        ]
      ]
    case .predictive(let plan):
      [
        "predictive": [
          "limit": .number(plan.limit), "aim": .number(plan.aim), "window": plan.window.json,
          "maxRatio": .number(plan.maxRatio),
        ]
      ]
    case .differenceTarget(let plan):
      [
        "differenceTarget": [
          "target": .number(plan.target), "limit": .number(plan.limit), "maxLevel": .number(plan.maxLevel),
        ]
      ]
    case .abandonTarget(let plan):
      [
        "abandonTarget": [
          "target": .number(plan.target), "maximum": .number(plan.maximum), "loadFactor": .number(plan.loadFactor),
        ]
      ]
    }
  }
}

extension TrunkPlan {
  var json: JSON {
    switch self {
    case .unlimited: .null
    case .shared(let count): .count(count)
    case .separate(let inbound, let outbound):
      ["inbound": inbound.map(JSON.count) ?? .null, "outbound": outbound.map(JSON.count) ?? .null]
    }
  }
}
