import CallCenter
import Chance
import EventCore
import JSONText

/// Turns a scenario document into the flat plan: names become identifiers, templates operators, periods spans.
///
/// Goes on after problems, so that all of them are found in one go; a plan comes out only when there were none.
struct PlanBuilder {
  let scenario: Scenario
  let tree: JSONTree
  let files: ScenarioFiles
  var context: ReadingContext

  var distributions = DistributionTable()
  var scriptNames = NameRegister<ScriptPlan>("script")
  var queueNames = NameRegister<QueuePlan>("queue")
  var groupNames = NameRegister<GroupPlan>("group")
  var operatorNames = NameRegister<OperatorPlan>("operator")
  var autodialNames = NameRegister<AutodialPlan>("autodial")
  var manualNames = NameRegister<ManualSourcePlan>("manual source")
  var projectNames = NameRegister<ProjectEntry>("project")
  var roleNames = NameRegister<RoleEntry>("role")
  var sourceNames = NameRegister<SourcePlan>("inbound source")
  var busynessNames = NameRegister<BusynessPlan>("busyness")

  var busyness = Table<BusynessPlan>()
  var queues: [QueuePlan] = []
  var autodials: [AutodialPlan] = []
  var pools = Table<PoolPlan>()
  var operators: [OperatorPlan] = []
  var assignments = Table<AssignmentPlan>()
  var sources = Table<SourcePlan>()
  var manualSources = Table<ManualSourcePlan>()

  var lawIDs: [Distribution: DistributionID] = [:]
  var spansOfPeriods: [[Period]: [TimeSpan]] = [:]
  /// Whose an e-mail address was first, in lower case.
  var firstPlaces: [String: Place] = [:]

  init(_ scenario: Scenario, tree: JSONTree, files: @escaping ScenarioFiles, context: ReadingContext) {
    self.scenario = scenario
    self.tree = tree
    self.files = files
    self.context = context
  }

  /// Builds everything, in the order in which one part needs another.
  mutating func build() -> FloorPlan? {
    checkHorizon()
    enterNames()
    addSharedBusyness()
    let scripts = scenario.scripts.map { script($0) }
    queues = scenario.queues.map { queue($0) }
    autodials = scenario.autodials.map { autodial($0) }
    addHoldingQueues()
    checkTransferCircles()
    addOperators()
    for source in scenario.inbound { addSource(source) }
    for source in scenario.manual { addManualSource(source) }
    checkPriorities()
    let expectations = resolvedExpectations()
    guard context.log.isClean else { return nil }
    warnOfHopelessQueues()
    warnOfHopelessAutodials()
    return FloorPlan(
      name: scenario.name ?? nameOfFile, description: scenario.description, seed: scenario.seed, horizon: horizon,
      trunks: scenario.trunks, inboundFirst: scenario.inboundFirst, callOrder: scenario.callOrder,
      missedOffers: MissedOfferPlan(
        backOff: scenario.backOff, missesUntilAway: scenario.missesUntilAway, returnsAfter: scenario.returnsAfter,
        awayAtMost: scenario.awayAtMost),
      distributions: distributions, busyness: busyness,
      groups: Table(scenario.groups.map { GroupPlan(name: $0.name, color: $0.color) }), scripts: Table(scripts),
      queues: Table(queues), pools: pools, operators: Table(operators), assignments: assignments, sources: sources,
      autodials: Table(autodials), manualSources: manualSources, expectations: expectations)
  }

  /// The compiled law; equal laws share a row.
  mutating func law(_ law: Distribution) -> DistributionID {
    if let id = lawIDs[law] { return id }
    let id = distributions.add(law)
    lawIDs[law] = id
    return id
  }

  /// Where a part stood, or one of its values.
  func node(_ place: Place, _ key: String? = nil) -> JSONNode {
    let node = place.node.map(tree.node) ?? tree.root
    return key.flatMap { node[$0] } ?? node
  }

  /// The file's name without its folder and ending.
  private var nameOfFile: String {
    let last = tree.source.name.split(separator: "/").last.map(String.init) ?? tree.source.name
    return last.hasSuffix(".json") ? String(last.dropLast(5)) : last
  }

  /// References may go forwards in the file, so all names are known before any is looked up.
  private mutating func enterNames() {
    for (index, script) in scenario.scripts.enumerated() {
      scriptNames.enter(script.name, as: ID(index), at: node(script.place, "name"), &context.log)
    }
    for (index, queue) in scenario.queues.enumerated() {
      queueNames.enter(queue.name, as: ID(index), at: node(queue.place, "name"), &context.log)
    }
    for (index, autodial) in scenario.autodials.enumerated() {
      autodialNames.enter(autodial.name, as: ID(index), at: node(autodial.place, "name"), &context.log)
    }
    enterProjectsAndRoles()
    for (index, group) in scenario.groups.enumerated() {
      groupNames.enter(group.name, as: ID(index), at: node(group.place, "name"), &context.log)
    }
  }

  /// A run keeps its calls' priorities as levels in a byte.
  private mutating func checkPriorities() {
    var found: Set<Int> = [0]
    for source in sources.rows {
      found.insert(source.priority)
      if case .listed(let calls) = source.arrivals {
        for case let priority? in calls.lazy.map(\.priority) { found.insert(priority) }
      }
    }
    guard found.count > 256 else { return }
    context.log.error(.outOfRange, at: node(.nowhere, "inbound"), "more than 256 different call priorities")
  }
}
