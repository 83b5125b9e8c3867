/// Faults that tests plant in the distributor to prove that the auditor finds them. Never part of a product's run.
package enum PlantedFault: String, CaseIterable, Sendable {
  /// A tie goes to whoever stands first in the file.
  case listOrderTieBreak
  /// Priority 0 is served as if it were 1.
  case servesPriorityZero
  /// Whoever logs in or comes back starts counting from 0.
  case floodsNewcomer
  /// The youngest waiting call is taken first.
  case lifoQueue
  /// Whoever ends a wrap-up is not given a waiting call.
  case overlooksIdleOperator
  /// An operator stays eligible while talking.
  case doubleBooks
  /// Wrap-up does not keep an operator from being offered calls.
  case ignoresWrapUp
  /// A missed offer leaves the operator where they were in the order.
  case missKeepsOrder
  /// No pause after a missed offer.
  case skipsBackOff
  /// Strict priority the wrong way round.
  case lowerTierFirst
  /// Calls of a less urgent queue go first.
  case ignoresPrecedence
  /// Pacing forgets the lines that ring already.
  case ignoresLinesInFlight
  /// Pacing counts operators of priority 0.
  case countsPriorityZeroAsCapacity
  /// An autodial's calls come over the softphone.
  case autodialsOverSoftphone
  /// A person who was lost is booked as answered.
  case countsNuisanceAsAnswered
  /// Contacts are dialled again after half the time.
  case redialsTooEarly
  /// Attempts begin though nobody on duty could take a call.
  case dialsWithNobodyOnDuty
  /// No wrap-up after a manual call that nobody answered.
  case skipsWrapUpAfterUnanswered
}
