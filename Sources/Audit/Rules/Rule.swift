/// The rules by which calls are meant to be shared, as far as inbound calls can break them. The numbers are those of
/// the list of rules that the simulator validates; they never change.
public enum Rule: Int, CaseIterable, Hashable, Sendable {
  case namesAndMail = 1
  case channels = 2
  case softphonePresence = 6
  case forwardingLabels = 7
  case unassigned = 8
  case priorityZero = 10
  case zeroIsPerPair = 11
  case choiceByPolicy = 15
  case equalShares = 16
  case higherPriorityMore = 17
  case priorityOrder = 18
  case nobodyWaitsForNothing = 19
  case callsInOrder = 20
  case oneThingAtATime = 21
  case scriptGate = 22
  case queueNames = 23
  case groupsNeutral = 24
  case groupAssignments = 25
  case groupSums = 26
  case rolesNeutral = 27
  case conservation = 29
  case statusesPartition = 30
  case wrapUpIsRespected = 31
  case unansweredOffers = 32
  case sameAgain = 38
  case relabelling = 39
  case timeScaling = 40

  /// `R01` … `R40`.
  public var id: String { rawValue < 10 ? "R0\(rawValue)" : "R\(rawValue)" }

  /// How the rule is judged.
  public var kind: RuleVerdict.Kind {
    switch self {
    case .namesAndMail, .channels, .queueNames: .configuration
    case .equalShares, .higherPriorityMore: .statistical
    case .softphonePresence, .forwardingLabels, .priorityOrder, .groupsNeutral, .groupAssignments, .rolesNeutral, .sameAgain,
      .relabelling, .timeScaling:
      .twin
    case .unassigned, .priorityZero, .zeroIsPerPair, .choiceByPolicy, .nobodyWaitsForNothing, .callsInOrder,
      .oneThingAtATime, .scriptGate, .groupSums, .conservation, .statusesPartition, .wrapUpIsRespected,
      .unansweredOffers:
      .trace
    }
  }

  /// The rule in a sentence that a planner understands.
  public var statement: String {
    switch self {
    case .namesAndMail: "Every operator has a name of their own and a valid e-mail address."
    case .channels: "Calls come only over channels that an operator has; without a channel there are no calls."
    case .softphonePresence:
      """
      With phones that show their operator's state (presence), no more offers fail and no caller waits longer \
      than with phones that do not.
      """
    case .forwardingLabels:
      """
      Forwarding to a work number or to a personal number makes no difference while their times are equal.
      """
    case .unassigned: "Operators get calls only from queues that they are assigned to."
    case .priorityZero: "Priority 0 on a queue means no inbound calls from it."
    case .zeroIsPerPair: "Priority 0 on one queue takes nothing away on another."
    case .choiceByPolicy:
      """
      Each call goes to the operator whom the queue's policy and tie-break name among those who could take \
      it.
      """
    case .equalShares:
      """
      Operators who are alike and of equal priority get equal shares of the calls that any of them could \
      take.
      """
    case .higherPriorityMore:
      """
      Of two operators who are alike, the one with the higher priority gets more of the calls that both could \
      take.
      """
    case .priorityOrder: "Under the strict policy only the order of priorities counts, not their size."
    case .nobodyWaitsForNothing: "No call waits while an operator could take it."
    case .callsInOrder:
      """
      Calls keep their order: none is offered to an operator while a more urgent or earlier one that this \
      operator could take waits.
      """
    case .oneThingAtATime:
      """
      Operators do one thing at a time: nobody is offered a call while off duty, on a break, on a call or at \
      another offer, as far as the distributor can see.
      """
    case .scriptGate: "Every call goes through its queue's script before it is offered to anybody."
    case .queueNames: "Every queue has a name of its own."
    case .groupsNeutral: "Groups change nothing but group rows in reports."
    case .groupAssignments: "Assigning a group is the same as assigning each of its members."
    case .groupSums: "The rows of groups, and of those in no group, add up to the total."
    case .rolesNeutral: "Roles change nothing about who gets which call."
    case .conservation:
      """
      No call is lost or made up: what arrived was answered, left in one of the known ways, or is still \
      there.
      """
    case .statusesPartition:
      """
      Every instant of every operator belongs to one status, and the statuses add up to the counted time.
      """
    case .wrapUpIsRespected: "Nobody whose presence is seen is offered a call before their wrap-up ends."
    case .unansweredOffers:
      """
      An unanswered offer rings exactly until its time-out; then the operator is left alone for the back-off \
      and comes last until they answer again.
      """
    case .sameAgain: "The same plan with the same seed goes the same way again."
    case .relabelling: "The order in which operators are written down changes nothing."
    case .timeScaling: "With all durations doubled, everything happens at twice the time."
    }
  }
}
