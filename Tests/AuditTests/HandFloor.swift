import Audit
import CallCenter
import Chance
import EventCore

/// A floor and its events, written by hand: seconds, then what happened.
struct HandFloor {
  struct Worker {
    var name: String
    var priorities: [UInt8?] = [1]
    var presence = true
    var after = 0.0
    var channels: [Channel] = [.webWorkplace]
    /// At each autodial.
    var dialPriorities: [UInt8?] = []
    /// Autodial calls come over a line that is held open, without presence.
    var standingLine = false
  }

  var workers: [Worker]
  var queues = 1
  var policy = Policy.longestIdle
  var tieBreaks: [TieBreak] = []
  var idleClock = IdleClock.everyContact
  var callPriorities = [0]
  var precedences: [Int] = [0, 0]
  var end = 1_000.0
  var autodials: [AuditedAutodial] = []
  var manualSources: [AuditedManualSource] = []
  var inboundFirst = false
  var trunks = TrunkPlan.unlimited
  var weekday: Int?

  var floor: AuditedFloor {
    AuditedFloor(
      scenario: "by hand", seed: 1, replication: 1, startOfDay: SimDuration(seconds: 9 * 3600), countedFrom: .zero,
      end: time(end), atEnd: .stop, callOrder: .age,
      missedOffers: MissedOfferPlan(
        backOff: SimDuration(seconds: 5), missesUntilAway: 2, returnsAfter: SimDuration(seconds: 30),
        awayAtMost: SimDuration(seconds: 60)),
      callPriorities: callPriorities,
      operators: AuditedOperators(workers.map { worker in
        AuditedOperator(
          name: worker.name, email: "\(worker.name)@example.com", hash: EntityHash(name: worker.name), group: nil,
          channels: worker.channels,
          inbound: worker.channels.first.map { _ in
            AuditedChannel(presence: worker.presence, ringTimeout: SimDuration(seconds: 15))
          }, autodial: dialChannel(of: worker), likeness: 0)
      }),
      queues: (0..<queues).map { number in
        AuditedQueue(
          name: "Queue \(number)", script: "None",
          choice: AuditedChoice(policy: policy, tieBreaks: tieBreaks, idleClock: idleClock),
          precedence: precedences[number])
      },
      sources: (0..<queues).map { AuditedSource(name: "Queue \($0)", queue: $0) },
      assignments: workers.enumerated().flatMap { number, worker in
        let own = worker.priorities + Array(repeating: nil, count: queues - worker.priorities.count)
        return (own + worker.dialPriorities).enumerated().compactMap { desk, priority in
          priority.map {
            AuditedAssignment(
              operator: number, desk: desk, priority: $0, after: SimDuration(seconds: worker.after))
          }
        }
      }, autodials: autodials, manualSources: manualSources, inboundFirst: inboundFirst, trunks: trunks,
      calendar: AuditedCalendar(weekday: weekday, utcOffset: 0))
  }

  private func dialChannel(of worker: Worker) -> AuditedDialChannel? {
    worker.channels.first { $0 != .softphone }.map {
      AuditedDialChannel(
        channel: $0, presence: !worker.standingLine && $0 == .webWorkplace, ringTimeout: SimDuration(seconds: 15),
        standingLine: worker.standingLine, secondLine: false, soonest: .zero)
    }
  }

  private func time(_ seconds: Double) -> SimTime { .zero + SimDuration(seconds: seconds) }

  /// The verdicts over these events, after everybody's log-in at 0 and before the horizon.
  func verdicts(_ events: [(Double, Happening)]) -> [RuleVerdict] {
    var auditor = Auditor(of: floor, strict: true)
    var all: [(Double, Happening)] = []
    for number in workers.indices { all += [(0, .dutyBegins(who(number))), (0, turn(number, .ready))] }
    all += events + [(end, .horizonIsReached)]
    auditor.observe(all.map { FloorEvent(time: time($0.0), happening: $0.1) })
    return auditor.finish().verdicts()
  }

  func verdict(_ id: String, _ events: [(Double, Happening)]) -> RuleVerdict.Verdict? {
    verdicts(events).first { $0.id == id }?.verdict
  }
}

func who(_ number: Int) -> OperatorID { OperatorID(number) }
func call(_ number: Int) -> CallID { CallID(number) }
func turn(_ number: Int, _ status: OperatorStatus) -> Happening { .operatorTurns(who(number), status) }

/// A call arrives and enters its queue.
func enters(_ at: Double, _ number: Int, queue: Int = 0, level: UInt8 = 0) -> [(Double, Happening)] {
  [
    (at, .callArrives(call(number), SourceID(queue), attempt: 1)),
    (at, .callEntersQueue(call(number), QueueID(queue), level: level)),
  ]
}

/// An offer begins, and the operator is reserved.
func offer(_ at: Double, _ number: Int, to operator: Int) -> [(Double, Happening)] {
  [
    (at, .offerBegins(call(number), who(`operator`), .webWorkplace, choice: false, blind: false)),
    (at, turn(`operator`, .reserved)),
  ]
}

/// The offer is answered, and the talk ends, with or without a wrap-up.
func talk(
  _ at: Double, _ number: Int, by operator: Int, until end: Double, wrapUp: Double = 0
) -> [(Double, Happening)] {
  [(at, .callIsAnswered(call(number), who(`operator`))), (at, turn(`operator`, .talking))]
    + [(end, .talkEnds(call(number), who(`operator`)))]
    + (wrapUp > 0
      ? [(end, turn(`operator`, .wrapUp)), (end + wrapUp, turn(`operator`, .ready))]
      : [(end, turn(`operator`, .ready))])
}

/// The offer rings and is missed.
func miss(_ at: Double, _ number: Int, by operator: Int) -> [(Double, Happening)] {
  [(at, .offerIsMissed(call(number), who(`operator`), .noAnswer)), (at, turn(`operator`, .ready))]
}
