import CallCenter
import EventCore

/// How offers of one kind of work reach whom. Operators with the same channels share a row: most come by the hundred.
struct OfferBook: ~Copyable {
  private var rows = Column<OfferRules>()
  /// By operator: the number of their row, -1 for those whom no such offer can reach; empty where nobody makes any.
  private var rowOf: Column<Int32>

  /// No offers of this kind are made.
  init() {
    rowOf = Column()
  }

  init(_ operators: Table<OperatorPlan>, rules: ([OperatorChannel]) -> OfferRules?) {
    rowOf = Column(capacity: operators.count)
    var known: [[OperatorChannel]: Int32] = [:]
    var last: (channels: [OperatorChannel], row: Int32)?
    for who in operators.rows.indices {
      let channels = operators.rows[who].channels
      // Those of one template hold the same list, which one look tells.
      if let last, last.channels == channels {
        rowOf.append(last.row)
        continue
      }
      let row = known[channels] ?? add(rules(channels))
      known[channels] = row
      last = (channels, row)
      rowOf.append(row)
    }
  }

  private mutating func add(_ rules: OfferRules?) -> Int32 {
    guard let rules else { return -1 }
    rows.append(rules)
    return Int32(rows.count - 1)
  }

  /// `nil`: no such offer can reach the operator.
  subscript(who: OperatorID) -> OfferRules? {
    if rowOf.isEmpty { return nil }
    let row = rowOf[who.index]
    return row < 0 ? nil : rows[Int(row)]
  }
}
