import CallCenter
import Chance

/// The operators of a floor, in order.
///
/// Those of a plan are mostly written alike but for their names, and stay in the plan: only what is different is kept
/// here. A list of thousands with all that is known of each took a quarter of what opening an auditor took.
public struct AuditedOperators: RandomAccessCollection, MutableCollection, Hashable, Sendable {
  /// Where names, addresses, hashes and groups are; `nil`: among the kinds. Not the whole plan: a floor is copied here and
  /// there, and each table of it would be counted up and down.
  private var people: [OperatorPlan]?
  private var groups: [String] = []
  /// The first operator of each kind.
  private(set) var kinds: [AuditedOperator]
  /// By operator, the number of the kind.
  private(set) var kindNumbers: [Int32]

  /// These operators.
  public init(_ operators: [AuditedOperator]) {
    people = nil
    kinds = operators
    kindNumbers = operators.indices.map { Int32($0) }
  }

  /// The operators of a plan.
  ///
  /// - Complexity: O(operators + assignments).
  init(of plan: FloorPlan) {
    people = plan.operators.rows
    groups = plan.groups.rows.map(\.name)
    kinds = []
    kindNumbers = []
    let likeness = AuditedFloor.likeness(in: plan)
    kindNumbers.reserveCapacity(likeness.count)
    for (number, known) in likeness.enumerated() {
      if known != number {
        kindNumbers.append(kindNumbers[known])
        continue
      }
      kindNumbers.append(Int32(kinds.count))
      kinds.append(AuditedOperator(of: plan.operators.rows[number], in: plan, likeness: known))
    }
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { kindNumbers.count }

  public subscript(who: Int) -> AuditedOperator {
    get {
      var person = kinds[kind(of: who)]
      guard let people else { return person }
      person.name = people[who].name
      person.email = people[who].email
      person.hash = people[who].hash
      person.group = people[who].group.map { groups[$0.index] }
      return person
    }
    set {
      if people != nil { self = Self(Array(self)) }
      kinds[kind(of: who)] = newValue
    }
  }

  /// The kind of an operator, as an index of `kinds`: whose name that is says nothing.
  func kind(of who: Int) -> Int { Int(kindNumbers[who]) }

  func hash(of who: Int) -> EntityHash { people?[who].hash ?? kinds[who].hash }

  func name(of who: Int) -> String { people?[who].name ?? kinds[who].name }

  public static func == (a: Self, b: Self) -> Bool { a.elementsEqual(b) }

  public func hash(into hasher: inout Hasher) {
    for person in self { hasher.combine(person) }
  }
}
