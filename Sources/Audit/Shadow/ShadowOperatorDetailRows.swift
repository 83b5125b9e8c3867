import EventCore

/// The details of all operators. Until one of them changes nobody has a row of their own: with thousands of operators who
/// log in at time zero and do nothing out of the ordinary these rows would be a third of the auditor's memory.
struct ShadowOperatorDetailRows: ~Copyable {
  /// Of everybody or of nobody.
  private var rows = Column<ShadowOperatorDetails>()
  /// How operators of each kind begin.
  private let beginnings: Column<ShadowOperatorDetails>
  /// By operator, the number of the kind.
  private let kinds: [Int32]

  init(beginnings: [ShadowOperatorDetails], kinds: [Int32]) {
    self.beginnings = Column(beginnings)
    self.kinds = kinds
  }

  subscript(who: Int) -> ShadowOperatorDetails {
    // One place is lent, wherever it is: of two the compiler makes memory for each look.
    @inline(__always) _read { yield reading(who).pointee }
    @inline(__always) _modify { yield &place(of: who).pointee }
  }

  @inline(__always) private func reading(_ who: Int) -> UnsafePointer<ShadowOperatorDetails> {
    rows.holds(who) ? rows.reading(who) : beginnings.reading(Int(kinds[who]))
  }

  /// Where an operator's row lies, to change several of its facts.
  @inline(__always) mutating func place(of who: Int) -> UnsafeMutablePointer<ShadowOperatorDetails> {
    if !rows.holds(who) { writeRows() }
    return rows.place(of: who)
  }

  @inline(never) private mutating func writeRows() {
    rows = Column(capacity: kinds.count)
    for kind in kinds { rows.append(beginnings[Int(kind)]) }
  }
}
