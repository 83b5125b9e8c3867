import EventCore

/// The details of all operators. Who begins alike shares a row until one of them changes it: where nothing out of the
/// ordinary happens nobody ever does, and with thousands of operators their rows were a third of the auditor's memory.
struct ShadowOperatorDetailRows: ~Copyable {
  /// Those by which kinds of operators begin, then those of operators of their own.
  private var rows: Column<ShadowOperatorDetails>
  /// By operator.
  private var numbers: Column<Int32>
  private let kindCount: Int

  /// - Parameters:
  ///   - kinds: by which kinds of operators begin.
  ///   - operators: for how many there is room from the start.
  init(kinds: [ShadowOperatorDetails], operators: Int) {
    kindCount = kinds.count
    rows = Column(capacity: kinds.count + min(operators, 64))
    for kind in kinds { rows.append(kind) }
    numbers = Column(capacity: operators)
  }

  /// One more operator, who begins like all of a kind.
  mutating func append(kind: Int) { numbers.append(Int32(truncatingIfNeeded: kind)) }

  subscript(who: Int) -> ShadowOperatorDetails {
    _read { yield rows[Int(numbers[who])] }
    _modify {
      if numbers[who] < kindCount { takeOwnRow(who) }
      yield &rows[Int(numbers[who])]
    }
  }

  @inline(never) private mutating func takeOwnRow(_ who: Int) {
    let kind = rows[Int(numbers[who])]
    numbers[who] = Int32(truncatingIfNeeded: rows.count)
    rows.append(kind)
  }
}
