import CallCenter

/// Where one autodial stands.
struct AutodialState: BitwiseCopyable {
  /// Attempts whose line rings, or whose answer is being detected.
  var inFlight = 0
  /// Calls that operators talk on.
  var connected = 0
  /// Operators seen ready who can take a call in time.
  var available = 0
  /// Operators on duty who could take a call in time once their hands are free, as far as the distributor sees.
  var capacity = 0
  /// Something happened after which another attempt may begin.
  var isPacingDue = false
  /// A contact ended since the last attempt, or the autodial has just opened.
  var operatorWasFreed = true
}
