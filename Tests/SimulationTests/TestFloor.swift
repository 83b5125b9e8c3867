import CallCenter
import Chance
import EventCore
import Simulation

/// A small floor in a few words, for tests that do not go through a scenario file.
struct TestFloor {
  struct Worker {
    var name: String
    var priority: UInt8 = 1
    var shift: [(Double, Double)] = []
    var channel: Channel = .webWorkplace
    var breaks: [(start: Double, length: Double)] = []
    var after: Double = 0
    /// The priority on the campaign; `nil`: not assigned to it.
    var campaign: UInt8?
  }

  /// A channel on which everything is ideal unless said otherwise.
  struct Line {
    var presence = true
    var setUp = 0.0
    var pickUp = 0.0
    var ringTimeout = 15.0
    var missed = 0.0
    var voicemail = 0.0
    var secondLine = false
    var standingLine = false
  }

  var duration = 1_000.0
  var policy = Policy.strict
  var tieBreaks: [TieBreak] = [.longestIdle]
  var workers: [Worker] = []
  var line = Line()
  /// Arrival, talk and patience in seconds; no patience: endless.
  var calls: [(at: Double, talk: Double, patience: Double?)] = []
  var priorities: [Int] = []
  var campaign: Campaign?
  var byHand: ByHand?
  /// A callback that every caller is offered and accepts; times in seconds.
  var callback: (dial: Double, answered: Double, attempts: Int, again: Double)?
  var inboundFirst = false
  var wrapUp = 0.0
  var capacity: Int?
  var longestWait: LongestWait?
  var onUnstaffed = WhenUnstaffed.keep
  var atEnd = AtEnd.stop
  var trunks = TrunkPlan.unlimited
  var missedOffers = MissedOfferPlan(
    backOff: SimDuration(seconds: 5), missesUntilAway: 3, returnsAfter: SimDuration(seconds: 30),
    awayAtMost: SimDuration(seconds: 300))

  var plan: FloorPlan {
    var laws = DistributionTable()
    let profile = ChannelProfile(
      presence: line.presence, setUp: laws.add(.constant(line.setUp)), pickUp: laws.add(.constant(line.pickUp)),
      ringTimeout: SimDuration(seconds: line.ringTimeout), missed: line.missed, voicemail: line.voicemail,
      secondLine: line.secondLine, standingLine: line.standingLine, autodial: true)
    let queue = QueueID(0)
    var assignments = Table<AssignmentPlan>()
    var operators = Table<OperatorPlan>()
    for (index, worker) in workers.enumerated() {
      let row = assignments.append(
        AssignmentPlan(
          operator: OperatorID(index), queue: queue, priority: worker.priority,
          after: SimDuration(seconds: worker.after), speed: 1, wrapUp: nil))
      let shift = worker.shift.isEmpty ? [(0, duration)] : worker.shift
      _ = operators.append(
        OperatorPlan(
          name: worker.name, email: "\(worker.name)@example.com", hash: EntityHash(name: worker.name),
          channels: [channel(of: worker, profile)], group: nil, role: nil,
          assignments: [row],
          shift: shift.map { TimeSpan(start: time($0.0), end: time($0.1)) },
          breaks: worker.breaks.map {
            BreakPlan(start: time($0.start), length: SimDuration(seconds: $0.length), reason: nil)
          }, wrapUp: nil, speed: 1, pool: nil))
    }
    let queues = Table([
      QueuePlan(
        name: "Support", hash: EntityHash(name: "Support"), script: ScriptID(0), policy: policy, tieBreaks: tieBreaks,
        idleClock: .everyContact, precedence: 0,
        serviceLevel: ServiceLevelPlan(
          within: SimDuration(seconds: 20), target: 0.8, formula: .excludingShortAbandons),
        bands: [], wrapUp: laws.add(.constant(wrapUp)), capacity: capacity, longestWait: longestWait, comfort: nil,
        onUnstaffed: onUnstaffed, assignments: Array(assignments.ids))
    ])
    let listed = calls.enumerated().map { index, call in
      ListedCall(
        at: time(call.at), talk: SimDuration(seconds: call.talk), wrapUp: nil,
        patience: call.patience.map { .given(SimDuration(seconds: $0)) } ?? .endless,
        priority: priorities.isEmpty ? nil : priorities[index])
    }
    let source = SourcePlan(
      name: "Support", hash: EntityHash(name: "Support"), queue: queue, arrivals: .listed(listed), limit: nil,
      talk: laws.add(.constant(60)), patience: nil, balk: .never, retry: nil, priority: 0)
    let script = callback.map { [ScriptInstruction.offerCallback(callback(from: $0, &laws))] } ?? []
    var plan = FloorPlan(
      name: "test", description: "", seed: 1,
      horizon: Horizon(
        startOfDay: .zero, date: nil, duration: SimDuration(seconds: duration), warmUp: .zero,
        interval: SimDuration(seconds: 1_800), atEnd: atEnd),
      trunks: trunks, inboundFirst: inboundFirst, callOrder: .age, missedOffers: missedOffers, distributions: laws,
      busyness: Table(), groups: Table(),
      scripts: Table([
        ScriptPlan(name: "Straight", hash: EntityHash(name: "Straight"), instructions: script)
      ]),
      queues: queues, pools: Table(), operators: operators, assignments: assignments, sources: Table([source]),
      expectations: [])
    addDialling(to: &plan)
    return plan
  }

  private func callback(
    from given: (dial: Double, answered: Double, attempts: Int, again: Double), _ laws: inout DistributionTable
  ) -> CallbackPlan {
    CallbackPlan(
      chance: 1, dial: laws.add(.constant(given.dial)), answered: given.answered, attempts: given.attempts,
      again: SimDuration(seconds: given.again))
  }

  private func channel(of worker: Worker, _ profile: ChannelProfile) -> OperatorChannel {
    var profile = profile
    profile.autodial = worker.channel != .softphone
    return OperatorChannel(channel: worker.channel, profile: profile)
  }

  private func time(_ seconds: Double) -> SimTime { .zero + SimDuration(seconds: seconds) }

  /// All events of the run, one line each: seconds, what, who.
  func events(fault: PlantedFault? = nil, seed: UInt64 = 1) -> [FloorEvent] {
    var run = FloorRun(of: plan, seed: seed, replication: 1, fault: fault)
    var events: [FloorEvent] = []
    run.run { events += $0 }
    return events
  }
}
