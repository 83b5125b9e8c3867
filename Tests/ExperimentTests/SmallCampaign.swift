import CallCenter
import Chance
import EventCore
import Experiment

/// A floor with a campaign and operators' own calls, and 100 s of it, worked out by hand. Nothing here is simulated.
///
/// Anna (Seniors, priority 2, workplace) talks to a person 10…40 and to a machine 70…75, each with 5 s of wrap-up.
/// Boris (Trainees, priority 1, own phone) is offered a person at 12, talks 16…66, dials 80 and talks 85…95 on his own.
/// A third person waits 15…17 and is lost, a contact is busy at 5, a sixth is dialled from 90 on. Contacts 0 to 3 are
/// dialled from 0 on, contact 4 from 60 to 70.
enum SmallCampaign {
  static func plan(policy: Policy = .strict, limit: Double = 0.03) -> FloorPlan {
    var plan = Floors.plan(
      """
      { "name": "Campaign", "duration": 100, "interval": 50,
        "groups": [ { "name": "Seniors" }, { "name": "Trainees" } ],
        "scripts": [ { "name": "None", "steps": [] } ], "queues": [ { "name": "Support", "script": "None" } ],
        "operators": [
          { "name": "Anna", "email": "anna@example.com", "group": "Seniors", "queues": { "Support": 0 } },
          { "name": "Boris", "email": "boris@example.com", "group": "Trainees", "channels": ["EXT"],
            "queues": { "Support": 0 } } ] }
      """)
    let nothing = plan.distributions.add(.constant(0))
    for (who, priority) in [(OperatorID(0), UInt8(2)), (OperatorID(1), 1)] {
      let id = plan.assignments.append(
        AssignmentPlan(
          operator: who, desk: .autodial(AutodialID(0)), priority: priority, after: .zero, speed: 1, wrapUp: nil))
      var people = plan.operators.rows
      people[who.index].assignments.append(id)
      plan.operators = Table(people)
    }
    plan.autodials = Table([renewals(policy, limit, nothing)])
    plan.manualSources = Table([
      ManualSourcePlan(
        name: "Reminders", hash: EntityHash(name: "Reminders"), queue: QueueID(0), operators: [OperatorID(1)],
        every: nothing, dial: nothing, answered: 0.5, talk: nothing, wrapUp: nil)
    ])
    return plan
  }

  private static func renewals(_ policy: Policy, _ limit: Double, _ nothing: DistributionID) -> AutodialPlan {
    let never = OutcomeChance(chance: 0, after: nothing)
    return AutodialPlan(
      name: "Renewals", hash: EntityHash(name: "Renewals"), policy: policy, tieBreaks: [], precedence: 0,
      contacts: .count(10), lines: nil, dialTimeout: SimDuration(seconds: 20),
      outcomes: OutcomeTable(live: never, machine: never, busy: never, invalid: never),
      detection: DetectionPlan(duration: nil, missesPerson: 0, missesMachine: 0), talk: nothing, machineTalk: nothing,
      patience: nothing,
      nuisance: NuisancePlan(within: SimDuration(seconds: 2), limit: limit, formula: .overLive), pacing: .progressive,
      redial: .never, maxAttempts: 1, hours: .always, wrapUp: nil, holdingQueues: [],
      assignments: [AssignmentID(2), AssignmentID(3)])
  }

  /// What happens, by second.
  static var events: [FloorEvent] {
    let anna = OperatorID(0)
    let boris = OperatorID(1)
    var events: [FloorEvent] = []
    func at(_ seconds: Double, _ happenings: Happening...) {
      events += happenings.map { FloorEvent(time: .zero + SimDuration(seconds: seconds), happening: $0) }
    }
    func attempt(_ call: Int, _ contact: Int) -> Happening {
      .attemptBegins(CallID(call), AutodialID(0), ContactID(contact))
    }
    func offer(_ call: Int, _ who: OperatorID, _ channel: Channel, choice: Bool = false) -> Happening {
      .offerBegins(CallID(call), who, channel, choice: choice, blind: false)
    }
    func person(_ call: Int) -> (Happening, Happening) {
      (.attemptIsAnswered(CallID(call), .live), .answerIsDetected(CallID(call), takenFor: .live))
    }
    for who in [anna, boris] { at(0, .dutyBegins(who), .operatorTurns(who, .ready)) }
    for contact in 0..<4 { at(0, attempt(contact, contact)) }
    at(5, .attemptFails(CallID(0), .busy))
    at(10, person(1).0, person(1).1, offer(1, anna, .webWorkplace, choice: true), .callIsAnswered(CallID(1), anna))
    at(10, .operatorTurns(anna, .talking))
    at(12, person(2).0, person(2).1, offer(2, boris, .personalNumber), .operatorTurns(boris, .reserved))
    at(15, person(3).0, person(3).1)
    at(16, .callIsAnswered(CallID(2), boris), .operatorTurns(boris, .talking))
    at(17, .callAbandons(CallID(3)))
    at(40, .talkEnds(CallID(1), anna), .operatorTurns(anna, .wrapUp))
    at(45, .operatorTurns(anna, .ready))
    at(60, attempt(0, 4))
    at(66, .talkEnds(CallID(2), boris), .operatorTurns(boris, .ready))
    at(70, .attemptIsAnswered(CallID(0), .machine), .answerIsDetected(CallID(0), takenFor: .live))
    at(70, offer(0, anna, .webWorkplace), .callIsAnswered(CallID(0), anna), .operatorTurns(anna, .talking))
    at(75, .talkEnds(CallID(0), anna), .operatorTurns(anna, .wrapUp))
    at(80, .operatorTurns(anna, .ready))
    at(80, .operatorTurns(boris, .dialing), .manualCallBegins(boris, QueueID(0), ManualSourceID(0)))
    at(85, .manualCallIsAnswered(boris), .operatorTurns(boris, .talking))
    at(90, attempt(0, 5))
    at(95, .manualCallEnds(boris, answered: true), .operatorTurns(boris, .ready))
    at(100, .horizonIsReached)
    return events
  }

  /// The figures of so many runs, all alike.
  static func figures(of plan: FloorPlan = plan(), runs: Int = 1) -> FigureNode<Estimate> {
    var fold = FigureFold(confidence: 0.95)
    for _ in 0..<runs {
      var ledger = Ledger(of: plan)
      ledger.observe(events)
      fold.add(FigureCatalogue(of: plan).figures(of: ledger.closed()))
    }
    return fold.estimates()
  }
}
