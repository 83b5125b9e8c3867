import CallCenter
import EventCore
import JSONText

/// Lines by direction as an object.
struct TrunkPart: DocumentPart {
  var place = Place.nowhere
  var inbound: Int?
  var outbound: Int?
  static let blank = TrunkPart()
}

extension Formats {
  private static let lines = whole(0...10_000_000)

  static let trunkPart = ObjectFormat<TrunkPart>(
    "trunk limit", "Lines by direction; left out: unlimited.",
    [
      .optional("inbound", \.inbound, lines, "Lines for inbound calls."),
      .optional("outbound", \.outbound, lines, "Lines for forwarding legs and outgoing calls."),
    ])

  static let trunks = ValueFormat<TrunkPlan>(
    schema: ["anyOf": [lines.schema, trunkPart.format.schema]],
    read: { node, context in
      guard node.kind == .object else { return lines.read(node, &context).map(TrunkPlan.shared) }
      return trunkPart.read(node, &context).map { .separate(inbound: $0.inbound, outbound: $0.outbound) }
    },
    write: { trunks in
      switch trunks {
      case .unlimited: .null
      case .shared(let count): .count(count)
      case .separate(let inbound, let outbound): trunkPart.write(TrunkPart(inbound: inbound, outbound: outbound))
      }
    })

  static let sharedBusyness = ObjectFormat<BusynessEntry>(
    "busyness", "A day factor that sources share by its name.",
    [
      .required("name", \.name, name, "The name."),
      .required("gamma", \.gamma, gammaFactor.format, "The law of the factor."),
    ])

  static let scenario = ObjectFormat<Scenario>(
    "scenario", "A call-centre floor and what happens to it.",
    [
      .ignored("$schema", "The schema that an editor checks the file against; ignored."),
      .optional("name", \.name, text, "What reports call the scenario; left out: the file's name."),
      .optional("description", \.description, text, "Free text."),
      .optional("seed", \.seed, seed, "The seed of all chance."),
      .optional("start", \.start, start, "Time zero, optionally with a date: 2026-03-02T09:00."),
      .required("duration", \.duration, positiveDuration, "How long calls arrive."),
      .optional("warmUp", \.warmUp, duration, "Calls that arrive earlier are not counted."),
      .optional("interval", \.interval, positiveDuration, "Length of a reporting interval."),
      .optional("atEnd", \.atEnd, choice(of: AtEnd.self), "stop cuts the calls in hand, drain serves them."),
      .optional("utcOffset", \.utcOffset, utcOffset, "The floor's offset from UTC."),
      .optional("trunks", \.trunks, trunks, "Lines in use at most; left out: unlimited."),
      .optional("inboundFirst", \.inboundFirst, bool, "Inbound calls go before answered autodial calls."),
      .optional("callOrder", \.callOrder, choice(of: CallOrder.self), "How a free operator orders waiting calls."),
      .optional("backOff", \.backOff, duration, "No offers for so long after a missed one."),
      .optional("missesUntilAway", \.missesUntilAway, whole(1...1_000_000), "So many misses in a row mean away."),
      .optional("returnsAfter", \.returnsAfter, duration, "Presses ready so long after being free again."),
      .optional("awayAtMost", \.awayAtMost, duration, "Away for at most so long."),
      .optional("busyness", \.busyness, sharedBusyness.format.list(), "Day factors that sources share."),
      .optional("channels", \.channels, overrides.format, "Changes to channel profiles, for everybody."),
      .optional("projects", \.projects, project.format.list(), "Projects."),
      .optional("roles", \.roles, role.format.list(), "Roles besides Operator, which exists already."),
      .optional("groups", \.groups, group.format.list(), "Groups of operators."),
      .optional("scripts", \.scripts, script.format.list(), "Scripts."),
      .optional("queues", \.queues, queue.format.list(), "Queues."),
      .optional("autodials", \.autodials, autodial.format.list(), "Predictive-dial campaigns."),
      .optional("operators", \.operators, operatorEntry.format.list(), "Operators."),
      .optional("inbound", \.inbound, source.format.list(), "Sources of inbound calls."),
      .optional("manual", \.manual, manual.format.list(), "Calls that operators make by hand."),
      .optional("expect", \.expect, expectation.list(), "Assertions about the result."),
    ])
}
