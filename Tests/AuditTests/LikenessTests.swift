import Audit
import CallCenter
import Chance
import EventCore
import Testing

@Suite("Operators who are alike")
struct LikenessTests {
  private typealias Change = (name: String, change: @Sendable (inout OperatorPlan, inout FloorPlan) -> Void)

  /// Floors where the first operator has a channel and at least two assignments.
  private static let floors: [FloorPlan] = (0..<200 as Range<UInt64>).map(RandomFloor.dialling).filter {
    let first = $0.operators.rows[0]
    return !first.channels.isEmpty && first.assignments.count > 1
  }

  /// A copy of an operator under another name, with assignments of their own.
  private func twin(of template: OperatorPlan, as name: String, in plan: inout FloorPlan) -> OperatorPlan {
    var twin = template
    twin.name = name
    twin.email = "\(name)@example.com"
    twin.hash = EntityHash(name: name)
    twin.assignments = template.assignments.map { id in
      var row = plan.assignments[id]
      row.operator = OperatorID(plan.operators.count)
      return plan.assignments.append(row)
    }
    return twin
  }

  /// What the auditor says of a first operator, one who is the same, one who differs by a change, and again one who is
  /// the same.
  private func likeness(_ plan: FloorPlan, after change: Change) -> [Int?] {
    var plan = plan
    let first = plan.operators.rows[0]
    plan.operators = Table([first])
    plan.manualSources = Table()
    for name in ["Same", "Other", "Again"] {
      var person = twin(of: first, as: name, in: &plan)
      if name == "Other" { change.change(&person, &plan) }
      _ = plan.operators.append(person)
    }
    return AuditedFloor(of: plan, seed: 1, replication: 1).operators.map(\.likeness)
  }

  /// Puts another row in the place of the operator's first assignment.
  private static func changeFirst(
    _ person: inout OperatorPlan, _ plan: inout FloorPlan, _ change: (inout AssignmentPlan) -> Void
  ) {
    var row = plan.assignments[person.assignments[0]]
    change(&row)
    person.assignments[0] = plan.assignments.append(row)
  }

  private static let differences: [Change] = [
    ("channels", { person, _ in person.channels.append(person.channels[0]) }),
    ("a channel's profile", { person, _ in person.channels[0].profile.presence.toggle() }),
    ("shift", { person, _ in person.shift.append(TimeSpan(start: .zero, end: .zero)) }),
    ("breaks", { person, _ in person.breaks.append(BreakPlan(start: .zero, length: .zero, reason: nil)) }),
    ("wrap-up", { person, plan in person.wrapUp = plan.sources.rows.first?.talk }),
    ("speed", { person, _ in person.speed += 0.25 }),
    ("pool", { person, _ in person.pool = PoolID(7) }),
    ("one assignment less", { person, _ in person.assignments.removeLast() }),
    (
      "a priority of 0",
      { person, plan in changeFirst(&person, &plan) { $0.priority = $0.priority == 0 ? 1 : 0 } }
    ),
    ("an assignment's wait", { person, plan in changeFirst(&person, &plan) { $0.after += SimDuration(seconds: 1) } }),
    ("an assignment's speed", { person, plan in changeFirst(&person, &plan) { $0.speed += 0.25 } }),
    (
      "an assignment's wrap-up",
      { person, plan in
        let law = plan.sources.rows.first?.talk
        changeFirst(&person, &plan) { $0.wrapUp = law }
      }
    ),
    (
      "own calls",
      { person, plan in
        let law = plan.sources.rows[0].talk
        _ = plan.manualSources.append(
          ManualSourcePlan(
            name: "Own", hash: EntityHash(name: "Own"), queue: QueueID(0), operators: [OperatorID(plan.operators.count)],
            every: law, dial: law, answered: 1, talk: law, wrapUp: nil))
      }
    ),
  ]

  private static let sameness: [Change] = [
    ("nothing", { _, _ in }),
    ("role", { person, _ in person.role = "Somebody else" }),
    ("a priority above 0", { person, plan in changeFirst(&person, &plan) { $0.priority += $0.priority > 0 ? 1 : 0 } }),
    ("the order of assignments", { person, _ in person.assignments.reverse() }),
  ]

  @Test("differ in nothing but name, group, role and priorities above 0, however they stand in the file")
  func differences() {
    #expect(Self.floors.count > 20)
    for plan in Self.floors {
      for change in Self.differences {
        #expect(likeness(plan, after: change) == [0, 0, 2, 0], "\(change.name)")
      }
      for change in Self.sameness {
        #expect(likeness(plan, after: change) == [0, 0, 0, 0], "\(change.name)")
      }
    }
  }

  @Test("are known by their own names")
  func names() {
    for plan in Self.floors {
      let operators = AuditedFloor(of: plan, seed: 1, replication: 1).operators
      #expect(operators.map(\.name) == plan.operators.rows.map(\.name))
      #expect(operators.map(\.email) == plan.operators.rows.map(\.email))
      #expect(operators.map(\.hash) == plan.operators.rows.map(\.hash))
      #expect(operators.map(\.channels) == plan.operators.rows.map { $0.channels.map(\.channel) })
    }
  }
}
