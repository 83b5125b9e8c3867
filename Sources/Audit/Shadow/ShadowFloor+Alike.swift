import CallCenter
import EventCore

// Which operators are compared with which.
extension ShadowFloor {
  /// All that must be equal besides the priority in the desk that is looked at.
  private struct Kind: Hashable {
    struct Place: Hashable {
      var desk: Int
      var priority: UInt8
    }

    var likeness: Int
    /// The other assignments.
    var others: [Place]
  }

  /// A kind, by its number, at one priority.
  private struct CellName: Hashable {
    var kind: Int
    var priority: UInt8
  }

  /// At most so many pairs of cells are compared in one desk, the highest priorities first.
  private static var mostPairs: Int { 16 }

  /// Puts each desk's operators into cells of those who are alike, and pairs cells that differ in priority alone.
  mutating func compareAlike(in floor: AuditedFloor) {
    defer { counts = ShareCounts(of: shares) }
    guard floor.operators.kinds.allSatisfy({ $0.likeness != nil }) else { return }
    for desk in 0..<desks.count {
      guard let choice = floor.choice(ofDesk: desk), let rule = details[desk].rule else { continue }
      let comparesShares = !rule.criteria.contains { !$0.isIdleClock }
      let comparesPriorities = [.weighted, .weightedRandom, .strict].contains(choice.policy)
      let comparesLoad = floor.isAutodial(desk: desk) && rule.criteria.contains(.load)
      if !comparesShares && !comparesPriorities && !comparesLoad { continue }
      let firstCell = shares.cells.count
      let kinds = buildCells(of: desk, floor: floor, comparesShares: comparesShares, comparesLoad: comparesLoad)
      if comparesPriorities { buildPairs(from: firstCell, kinds: kinds, policy: choice.policy) }
    }
  }

  /// Returns the kind of each new cell, as a number.
  private mutating func buildCells(
    of desk: Int, floor: AuditedFloor, comparesShares: Bool, comparesLoad: Bool
  ) -> [Int: Int] {
    var numbers: [Kind: Int] = [:]
    var cells: [CellName: Int] = [:]
    // Of the assignment before: those who are alike mostly stand side by side, and need not be looked up.
    var last: (kind: Kind, number: Int)?
    var lastCell: (name: CellName, number: Int)?
    var kinds: [Int: Int] = [:]
    for assignment in details[desk].assignments.map(Int.init)
    where assignments[assignment].tier >= 0 && assignments[assignment].after == 0 {
      let kind = kind(of: assignment, floor: floor)
      let number: Int
      if let last, last.kind == kind {
        number = last.number
      } else {
        number = numbers[kind] ?? numbers.count
        numbers[kind] = number
        last = (kind, number)
      }
      let name = CellName(kind: number, priority: assignments[assignment].priority)
      let cell: Int
      if let lastCell, lastCell.name == name {
        cell = lastCell.number
      } else {
        cell = cells[name] ?? shares.cells.count
        lastCell = (name, cell)
      }
      if cell == shares.cells.count {
        cells[name] = cell
        kinds[cell] = number
        shares.cells.append(
          ShareStatistics.Cell(
            desk: desk, priority: name.priority, comparesShares: comparesShares, comparesLoad: comparesLoad))
      }
      assignments[assignment].cell = cell
    }
    return kinds
  }

  private func kind(of assignment: Int, floor: AuditedFloor) -> Kind {
    let who = assignments[assignment].operator
    var others: [Kind.Place] = []
    for other in ownAssignments[who].all where other != assignment {
      others.append(Kind.Place(desk: assignments[other].desk, priority: assignments[other].priority))
    }
    if others.count > 1 { others.sort { $0.desk < $1.desk } }
    return Kind(likeness: floor.operators.kinds[floor.operators.kind(of: who)].likeness ?? -1, others: others)
  }

  /// - Parameter firstCell: the first of the desk's cells, which are the last ones so far.
  private mutating func buildPairs(from firstCell: Int, kinds: [Int: Int], policy: Policy) {
    let first = shares.pairs.count
    let cells = (firstCell..<shares.cells.count).sorted {
      shares.cells[$0].priority != shares.cells[$1].priority
        ? shares.cells[$0].priority > shares.cells[$1].priority : $0 < $1
    }
    for (position, higher) in cells.enumerated() {
      for lower in cells.dropFirst(position + 1) where kinds[higher] == kinds[lower] {
        guard shares.pairs.count - first < Self.mostPairs else { break }
        if isFarEnough(shares.cells[higher].priority, above: shares.cells[lower].priority, policy: policy) {
          shares.pairs.append(ShareStatistics.Pair(higher: higher, lower: lower))
        }
      }
    }
  }

  /// Priorities that differ by less than half show too little for the test where shares follow them.
  private func isFarEnough(_ higher: UInt8, above lower: UInt8, policy: Policy) -> Bool {
    guard higher > lower else { return false }
    return policy == .strict || 2 * Int(higher) >= 3 * Int(lower)
  }

  /// Who was chosen how often, and what each of those who are alike worked, at the end of the events.
  mutating func settledShares() -> ShareStatistics {
    // Who is still available has a part in every decision since then.
    for assignment in 0..<assignments.count
    where comparesShare(of: assignment) && assignments[assignment].tier >= 0 && isAvailable(for: assignment) {
      counts.leave(assignments.place(of: assignment))
    }
    counts.close(into: &shares)
    shares.members.reserveCapacity(assignments.count)
    for desk in 0..<desks.count {
      for assignment in details[desk].assignments.map(Int.init) where assignments[assignment].cell >= 0 {
        shares.cells[assignments[assignment].cell].members.append(shares.members.count)
        shares.members.append(member(assignment))
      }
    }
    return shares
  }

  private mutating func member(_ assignment: Int) -> ShareStatistics.Member {
    let row = assignments[assignment]
    var member = ShareStatistics.Member(assignment: assignment)
    member.chosen = row.chosen
    member.expected = row.expected
    member.handled = handledTime(of: row.operator)
    member.available = availableTime(of: row.operator)
    member.longest = operatorDetails[row.operator].longestWork
    member.hasMissed = operatorDetails[row.operator].hasMissed
    return member
  }
}
