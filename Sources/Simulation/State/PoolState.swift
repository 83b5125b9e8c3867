/// A pool of changing size.
struct PoolState {
  /// Position in the plan's list of sizes.
  var position = 0
  /// Members on duty, those in surplus included.
  var onDuty = 0
  /// Members who leave when they next end a contact.
  var surplus = 0
}
