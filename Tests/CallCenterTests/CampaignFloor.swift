import CallCenter
import Chance
import EventCore

/// A floor of three operators, a queue and an autodial for events written by hand. Nothing here is ever simulated.
///
/// Autodial 0 "Renewals" (weighted, 70 contacts, in time within 2 s): Anna at priority 2 over her workplace, Boris at 1
/// over his own phone, Clara at 0. Queue 0 "Support": Clara at priority 0; she makes calls of her own for it.
enum CampaignFloor {
  static let anna = OperatorID(0)
  static let boris = OperatorID(1)
  static let clara = OperatorID(2)
  static let support = QueueID(0)
  static let renewals = AutodialID(0)
  static let reminders = ManualSourceID(0)

  static func plan(seconds: Double = 200, warmUp: Double = 0, interval: Double = 100) -> FloorPlan {
    var plan = SmallFloor.plan(seconds: seconds, warmUp: warmUp, interval: interval)
    let nothing = plan.distributions.add(.constant(0))
    var queue = plan.queues.rows[0]
    queue.assignments = [AssignmentID(3)]
    plan.queues = Table([queue])
    plan.sources = Table([plan.sources.rows[0]])
    plan.autodials = Table([renewals(nothing)])
    plan.manualSources = Table([
      ManualSourcePlan(
        name: "Reminders", hash: EntityHash(name: "Reminders"), queue: support, operators: [clara], every: nothing,
        dial: nothing, answered: 0.5, talk: nothing, wrapUp: nil)
    ])
    plan.operators = Table([
      `operator`("Anna", .webWorkplace, nothing, [0]), `operator`("Boris", .personalNumber, nothing, [1]),
      `operator`("Clara", .webWorkplace, nothing, [2, 3]),
    ])
    plan.assignments = Table([
      assignment(anna, .autodial(renewals), 2), assignment(boris, .autodial(renewals), 1),
      assignment(clara, .autodial(renewals), 0), assignment(clara, .queue(support), 0),
    ])
    return plan
  }

  private static func renewals(_ nothing: DistributionID) -> AutodialPlan {
    let never = OutcomeChance(chance: 0, after: nothing)
    return AutodialPlan(
      name: "Renewals", hash: EntityHash(name: "Renewals"), policy: .weighted, tieBreaks: [], precedence: 0,
      contacts: .count(70), lines: nil, dialTimeout: SimDuration(seconds: 20),
      outcomes: OutcomeTable(live: never, machine: never, busy: never, invalid: never),
      detection: DetectionPlan(duration: nil, missesPerson: 0, missesMachine: 0), talk: nothing, machineTalk: nothing,
      patience: nothing,
      nuisance: NuisancePlan(within: SimDuration(seconds: 2), limit: 0.03, formula: .overLive), pacing: .progressive,
      redial: .never, maxAttempts: 1, hours: .always, wrapUp: nil, holdingQueues: [],
      assignments: [AssignmentID(0), AssignmentID(1), AssignmentID(2)])
  }

  private static func `operator`(
    _ name: String, _ channel: Channel, _ nothing: DistributionID, _ assignments: [Int]
  ) -> OperatorPlan {
    let profile = ChannelProfile(
      presence: true, setUp: nothing, pickUp: nothing, ringTimeout: .zero, missed: 0, voicemail: 0, secondLine: false,
      standingLine: false, autodial: true)
    return OperatorPlan(
      name: name, email: "\(name)@example.com", hash: EntityHash(name: name),
      channels: [OperatorChannel(channel: channel, profile: profile)], group: nil, role: nil,
      assignments: assignments.map { AssignmentID($0) }, shift: [], breaks: [], wrapUp: nil, speed: 1, pool: nil)
  }

  private static func assignment(_ who: OperatorID, _ desk: Desk, _ priority: UInt8) -> AssignmentPlan {
    AssignmentPlan(operator: who, desk: desk, priority: priority, after: .zero, speed: 1, wrapUp: nil)
  }
}
