import EventCore

/// Operator × desk, in one line of the cache.
struct ShadowAssignment: BitwiseCopyable {
  @Narrow var desk: Int
  /// -1: never offered a call of this desk.
  @Narrow var tier = -1
  /// The place on the tier's ring.
  @Narrow var place = -1
  /// Which of the desk's delays holds; -1: none.
  @Narrow var delay = -1
  @Narrow var `operator`: Int
  /// The cell of operators who are alike; -1: not compared.
  @Narrow var cell = -1
  /// Choices within the cell that fell on this operator.
  @Narrow var chosen = 0
  /// The place in the tier's idle line; -1: not in line.
  @Narrow var placeInLine = -1
  /// Calls of the desk that the operator answered.
  @Narrow var calls = 0
  var priority: UInt8
  var isAutodial = false
  /// For an autodial: the operator can be at the line before a called person becomes a nuisance.
  var meetsWithin = false
  /// The choices that would fall on this operator by equal shares, and the cell's sum when the operator became available.
  var expected = 0.0
  var sumAtEntry = 0.0
  var after: Int64

  init(
    operator: Int, desk: Int, priority: UInt8, after: Int64, isAutodial: Bool = false, meetsWithin: Bool = false
  ) {
    self.operator = `operator`
    self.desk = desk
    self.priority = priority
    self.after = after
    self.isAutodial = isAutodial
    self.meetsWithin = meetsWithin
  }
}

/// The clocks of an assignment by which some policies choose.
struct ShadowClocks: BitwiseCopyable {
  var share: Int64 = 0
  var load: Int64 = 0
}
