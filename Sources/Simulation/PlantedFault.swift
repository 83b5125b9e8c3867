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
  /// Pacing forgets the attempts that are on their way, and dials the same deficit again.
  case ignoresLinesInFlight
  /// An operator of priority 0 on an autodial counts as capacity for its pacing.
  case countsPriorityZeroAsCapacity
  /// Autodial calls go over a softphone where that is the operator's first channel.
  case autodialsOverSoftphone
  /// A called person whose patience has ended is reported as answered.
  case countsNuisanceAsAnswered
  /// A contact is dialled again before its rule's time.
  case redialsTooEarly
  /// Attempts begin while nobody on duty could ever take them.
  case dialsWithNobodyOnDuty
  /// No wrap-up after a manual call that nobody answered.
  case skipsWrapUpAfterUnanswered
}
