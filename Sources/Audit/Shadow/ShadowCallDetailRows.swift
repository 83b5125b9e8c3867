import EventCore

/// The details of all calls, up to the last of which anything was noted here: what is answered at once never is.
struct ShadowCallDetailRows: ~Copyable {
  private var rows = Column<ShadowCallDetails>()
  private let beginning = Column(repeating: ShadowCallDetails(), count: 1)

  subscript(slot: Int) -> ShadowCallDetails {
    // One place is lent, wherever it is: of two the compiler makes memory for each look.
    @inline(__always) _read { yield reading(slot).pointee }
    @inline(__always) _modify { yield &place(of: slot).pointee }
  }

  @inline(__always) private func reading(_ slot: Int) -> UnsafePointer<ShadowCallDetails> {
    rows.holds(slot) ? rows.reading(slot) : beginning.reading(0)
  }

  /// Where a call's row lies, to change several of its facts; it must not outlive the next change of another's.
  @inline(__always) mutating func place(of slot: Int) -> UnsafeMutablePointer<ShadowCallDetails> {
    if !rows.holds(slot) { reach(slot) }
    return rows.place(of: slot)
  }

  @inline(never) private mutating func reach(_ slot: Int) {
    while rows.count <= slot { rows.append(beginning[0]) }
  }
}
