import EventCore

/// Operator × desk: the place among those who could be chosen, and the clocks by which the desk's policy chooses.
///
/// What happens to most calls comes first, in one line of the cache.
struct ShadowAssignment: BitwiseCopyable {
  @Narrow var desk: Int
  /// -1: never offered a call of this desk.
  @Narrow var tier = -1
  /// The place on the tier's ring.
  @Narrow var place = -1
  /// Which of the desk's delays holds; -1: none.
  @Narrow var delay = -1
  /// The cell of operators who are alike; -1: not compared.
  @Narrow var cell = -1
  @Narrow var `operator`: Int
  var calls: Int64 = 0
  /// Choices among those who are alike that fell on this operator, and those expected; the cell's sum when the operator
  /// became available.
  var expected = 0.0
  var sumAtEntry = 0.0
  var chosen = 0

  var priority: UInt8
  var isAutodial = false
  /// For an autodial: the operator can be at the line before a called person becomes a nuisance.
  var meetsWithin = false
  var after: Int64
  var shareClock: Int64 = 0
  var load: Int64 = 0

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
