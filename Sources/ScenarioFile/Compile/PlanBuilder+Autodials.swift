import CallCenter
import Chance
import EventCore
import JSONText

extension PlanBuilder {
  mutating func autodial(_ entry: AutodialEntry) -> AutodialPlan {
    checkProject(entry.project, at: node(entry.place, "project"))
    let contacts = contacts(of: entry)
    check(entry, contacts)
    let outcomes = entry.outcomes
    return AutodialPlan(
      name: entry.name, hash: EntityHash(name: entry.name), policy: entry.policy, tieBreaks: entry.tieBreak,
      precedence: entry.precedence, contacts: contacts, lines: entry.lines, dialTimeout: entry.dialTimeout,
      outcomes: OutcomeTable(
        live: chance(outcomes.live, entry.answerDelay), machine: chance(outcomes.machine, entry.answerDelay),
        busy: chance(outcomes.busy, OutcomeEntry.busyDelay),
        invalid: chance(outcomes.invalid, OutcomeEntry.invalidDelay)),
      detection: DetectionPlan(
        duration: entry.detection.duration.map { law($0) }, missesPerson: entry.detection.missesPerson,
        missesMachine: entry.detection.missesMachine),
      talk: law(entry.talk), machineTalk: law(entry.machineTalk), patience: law(entry.patience),
      nuisance: NuisancePlan(
        within: entry.nuisance.within, limit: entry.nuisance.limit, formula: entry.nuisance.formula),
      pacing: pacing(of: entry), redial: redial(of: entry), maxAttempts: entry.maxAttempts,
      hours: callingHours(of: entry), wrapUp: law(entry.wrapUp), holdingQueues: [], assignments: [])
  }

  private mutating func chance(_ entry: OutcomeEntry, _ usual: Distribution) -> OutcomeChance {
    OutcomeChance(chance: entry.chance, after: law(entry.after ?? usual))
  }

  private func pacing(of entry: AutodialEntry) -> Pacing {
    switch entry.pacing {
    case .progressive: return .progressive
    case .ratio(let ratio):
      return .ratio(
        RatioPacing(
          lines: ratio.lines, per: ratio.per, ahead: ratio.ahead, minimumFree: ratio.minimumFree,
          minimumFreeOf: ratio.minimumFreeOf, when: ratio.when))
    case .predictive(let predictive):
      let limit = predictive.limit ?? entry.nuisance.limit
      return .predictive(
        PredictivePacing(
          limit: limit, aim: predictive.aim ?? limit * 5 / 6, window: predictive.window,
          maxRatio: predictive.maxRatio))
    case .differenceTarget(let scheme):
      return .differenceTarget(
        DifferenceTargetPacing(target: scheme.target, limit: scheme.limit, maxLevel: scheme.maxLevel))
    case .abandonTarget(let scheme):
      return .abandonTarget(
        AbandonTargetPacing(target: scheme.target, maximum: scheme.maximum, loadFactor: scheme.loadFactor))
    }
  }

  private mutating func contacts(of entry: AutodialEntry) -> ContactList {
    switch entry.contacts {
    case .count(let count): return .count(count)
    case .file(let path):
      let place = node(entry.place, "contacts")
      guard let bytes = bytes(ofFile: path, at: place["file"] ?? place) else { return .count(0) }
      var table = ContactTable(SourceText(name: path, bytes: bytes))
      table.read()
      if table.contacts.isEmpty, table.reader.log.isClean {
        context.log.warning(.suspicious, at: place["file"] ?? place, "\(quoted(path)) holds no contacts")
      }
      context.log.merge(table.reader.log)
      return .listed(table.contacts)
    }
  }

  /// Notes in each autodial the queues whose waiting callers stop it.
  mutating func addHoldingQueues() {
    for (index, entry) in scenario.queues.enumerated() where !entry.holdDialling.isEmpty {
      let list = node(entry.place, "holdDialling")
      for (position, name) in entry.holdDialling.enumerated() {
        let place = list.count == entry.holdDialling.count ? list.element(position) : nil
        guard let id = autodialNames.find(name, at: place ?? list, &context.log) else { continue }
        autodials[id.index].holdingQueues.append(ID(index))
      }
    }
  }
}

extension OutcomeEntry {
  /// How long a busy line takes to be known.
  static let busyDelay = Distribution.constant(3)
  /// How long a wrong number takes to be known.
  static let invalidDelay = Distribution.constant(2)
}
