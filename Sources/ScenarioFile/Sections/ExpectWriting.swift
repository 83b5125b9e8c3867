import CallCenter
import JSONText

extension Formats {
  /// One entry of `expect`: all its assertions share a subject, and those about one figure share an object.
  static func writeExpectation(_ entry: ExpectEntry) -> JSON {
    var members: [JSON.Member] = []
    for expectation in entry.expectations {
      switch expectation {
      case .rules(let ids):
        members.append(JSON.Member("rules", ids.isEmpty ? "hold" : .array(ids.map(JSON.string))))
      case .figure(let figure):
        if members.isEmpty { members.append(subjectMember(figure.subject)) }
        let bounds = boundMembers(figure.bound)
        if let index = members.firstIndex(where: { $0.key == figure.path }),
          case .object(let earlier) = members[index].value
        {
          members[index].value = .object(earlier + bounds)
        } else {
          members.append(JSON.Member(figure.path, .object(bounds)))
        }
      }
    }
    return .object(members)
  }

  private static func subjectMember(_ subject: ExpectationSubject) -> JSON.Member {
    switch subject {
    case .queue(let name): JSON.Member("queue", .string(name))
    case .operator(let name): JSON.Member("operator", .string(name))
    case .group(let name): JSON.Member("group", .string(name))
    case .autodial(let name): JSON.Member("autodial", .string(name))
    case .floor: JSON.Member("floor", true)
    }
  }

  private static func boundMembers(_ bound: ExpectationBound) -> [JSON.Member] {
    switch bound {
    case .atLeast(let low): [JSON.Member("atLeast", .number(low))]
    case .atMost(let high): [JSON.Member("atMost", .number(high))]
    case .between(let low, let high): [JSON.Member("between", [.number(low), .number(high)])]
    case .about(let centre, let reach):
      [JSON.Member("about", .number(centre)), JSON.Member("within", .number(reach))]
    }
  }
}

/// The names of figures that an expectation may begin with: what stands below an operator, a group, a queue or
/// the floor in the JSON result.
enum FigureNames {
  static let all = [
    "events", "calls", "statuses", "loggedIn", "overtime", "load", "handleTime", "idleSpell", "offers", "blindOffers",
    "missed", "queues", "autodials", "arrived", "offered", "answered", "abandoned", "balked", "exits", "transferredOut",
    "blocked", "waitingAtEnd", "inScriptAtEnd", "answeredWithin", "abandonedWithin", "serviceLevel", "delayed", "wait",
    "bands", "queueLength", "talk", "wrapUp", "handle", "busy", "retries", "tiers", "staffed", "occupancy", "attempts",
    "outcomes", "live", "connected", "lost", "nuisance", "nuisanceRate", "penetration", "linesInFlight",
    "linesPerOperator", "operatorWait",
  ]
}
