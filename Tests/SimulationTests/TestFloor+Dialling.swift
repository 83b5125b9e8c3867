import CallCenter
import Chance
import EventCore

extension TestFloor {
  /// An autodial on which everything takes a fixed time unless said otherwise.
  struct Campaign {
    var contacts = ContactList.count(10)
    var lines: Int?
    var dialTimeout = 20.0
    /// Chance and delay in seconds.
    var live = (chance: 1.0, after: 5.0)
    var machine = (chance: 0.0, after: 5.0)
    var busy = (chance: 0.0, after: 3.0)
    var invalid = (chance: 0.0, after: 2.0)
    var detection = (duration: 0.0, missesPerson: 0.0, missesMachine: 0.0)
    var talk = 60.0
    var machineTalk = 12.0
    var patience = 2.0
    var wrapUp = 0.0
    var pacing = Pacing.progressive
    var redial = RedialPlan.never
    var maxAttempts = 1
    var hours = CallingHours.always
    var policy = Policy.strict
    var precedence = 0
    var isHeldByQueue = false
  }

  /// Calls by hand of all workers, on behalf of the queue; times in seconds.
  struct ByHand {
    var every = 30.0
    var dial = 5.0
    var answered = 1.0
    var talk = 20.0
    var wrapUp: Double?
  }

  /// Adds the campaign, each worker's assignment to it, and the calls by hand to a plan.
  func addDialling(to plan: inout FloorPlan) {
    if let campaign { add(campaign, to: &plan) }
    if let byHand { add(byHand, to: &plan) }
  }

  private func add(_ campaign: Campaign, to plan: inout FloorPlan) {
    var rows: [AssignmentID] = []
    for (index, worker) in workers.enumerated() {
      guard let priority = worker.campaign else { continue }
      let row = plan.assignments.append(
        AssignmentPlan(
          operator: OperatorID(index), desk: .autodial(AutodialID(0)), priority: priority, after: .zero, speed: 1,
          wrapUp: nil))
      rows.append(row)
      var operators = plan.operators.rows
      operators[index].assignments.append(row)
      plan.operators = Table(operators)
    }
    func law(_ seconds: Double) -> DistributionID { plan.distributions.add(.constant(seconds)) }
    func outcome(_ row: (chance: Double, after: Double)) -> OutcomeChance {
      OutcomeChance(chance: row.chance, after: law(row.after))
    }
    let outcomes = OutcomeTable(
      live: outcome(campaign.live), machine: outcome(campaign.machine), busy: outcome(campaign.busy),
      invalid: outcome(campaign.invalid))
    let detection = DetectionPlan(
      duration: campaign.detection.duration == 0 ? nil : law(campaign.detection.duration),
      missesPerson: campaign.detection.missesPerson, missesMachine: campaign.detection.missesMachine)
    _ = plan.autodials.append(
      AutodialPlan(
        name: "Sales", hash: EntityHash(name: "Sales"), policy: campaign.policy, tieBreaks: [.leastLoad],
        precedence: campaign.precedence, contacts: campaign.contacts, lines: campaign.lines,
        dialTimeout: SimDuration(seconds: campaign.dialTimeout), outcomes: outcomes, detection: detection,
        talk: law(campaign.talk), machineTalk: law(campaign.machineTalk), patience: law(campaign.patience),
        nuisance: NuisancePlan(within: SimDuration(seconds: 2), limit: 0.03, formula: .overLive),
        pacing: campaign.pacing, redial: campaign.redial, maxAttempts: campaign.maxAttempts, hours: campaign.hours,
        wrapUp: campaign.wrapUp == 0 ? nil : law(campaign.wrapUp),
        holdingQueues: campaign.isHeldByQueue ? [QueueID(0)] : [], assignments: rows))
  }

  private func add(_ byHand: ByHand, to plan: inout FloorPlan) {
    func law(_ seconds: Double) -> DistributionID { plan.distributions.add(.constant(seconds)) }
    _ = plan.manualSources.append(
      ManualSourcePlan(
        name: "By hand", hash: EntityHash(name: "By hand"), queue: QueueID(0),
        operators: workers.indices.map { OperatorID($0) }, every: law(byHand.every), dial: law(byHand.dial),
        answered: byHand.answered, talk: law(byHand.talk), wrapUp: byHand.wrapUp.map(law)))
  }
}
