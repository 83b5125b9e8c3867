/// The rules by which calls are meant to be shared. The numbers are those of the list of rules that the simulator
/// validates; they never change.
public enum Rule: Int, CaseIterable, Hashable, Sendable {
  case namesAndMail = 1
  case channels = 2
  case neverOverSoftphone = 3
  case softphoneOnly = 4
  case firstDialChannel = 5
  case softphonePresence = 6
  case forwardingLabels = 7
  case unassigned = 8
  case manualNeedsQueue = 9
  case priorityZero = 10
  case zeroIsPerPair = 11
  case zeroOnAutodial = 12
  case strictAutodial = 13
  case descendingPriorities = 14
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
  case nuisanceCounted = 33
  case pacingCap = 34
  case nobodyOnDuty = 35
  case redialRules = 36
  case sameAgain = 38
  case relabelling = 39
  case timeScaling = 40

  /// `R01` … `R40`.
  public var id: String { rawValue < 10 ? "R0\(rawValue)" : "R\(rawValue)" }

  /// How the rule is judged.
  public var kind: RuleVerdict.Kind {
    switch self {
    case .namesAndMail, .channels, .queueNames, .softphoneOnly: .configuration
    case .equalShares, .higherPriorityMore: .statistical
    case .softphonePresence, .forwardingLabels, .priorityOrder, .groupsNeutral, .groupAssignments, .rolesNeutral,
      .sameAgain, .relabelling, .timeScaling:
      .twin
    case .unassigned, .priorityZero, .zeroIsPerPair, .choiceByPolicy, .nobodyWaitsForNothing, .callsInOrder,
      .oneThingAtATime, .scriptGate, .groupSums, .conservation, .statusesPartition, .wrapUpIsRespected,
      .unansweredOffers, .neverOverSoftphone, .firstDialChannel, .manualNeedsQueue, .zeroOnAutodial, .strictAutodial,
      .descendingPriorities, .nuisanceCounted, .pacingCap, .nobodyOnDuty, .redialRules:
      .trace
    }
  }

  /// The rule in a sentence that a planner understands.
  public var statement: String {
    switch self {
    case .namesAndMail: "Every operator has a name of their own and a valid e-mail address."
    case .channels: "Calls come only over channels that an operator has; without a channel there are no calls."
    case .neverOverSoftphone: "No call of an autodial is offered over a softphone."
    case .softphoneOnly: "Nobody whose only channel is a softphone is assigned to an autodial."
    case .firstDialChannel:
      """
      Calls of autodials come over the first of an operator's channels that may carry them, and over a standing \
      line only while it is open.
      """
    case .softphonePresence:
      """
      With phones that show their operator's state (presence), no more offers fail and no caller waits longer \
      than with phones that do not.
      """
    case .forwardingLabels:
      """
      Forwarding to a work number or to a personal number makes no difference while their times are equal.
      """
    case .unassigned:
      """
      Operators get calls only from queues and autodials that they are assigned to, and call nobody without a queue.
      """
    case .manualNeedsQueue: "Every call that operators make is on behalf of a queue that they are assigned to."
    case .priorityZero: "Priority 0 on a queue means no inbound calls from it."
    case .zeroIsPerPair: "Priority 0 on one queue takes nothing away on another."
    case .zeroOnAutodial: "Priority 0 on an autodial means no calls from it, and no part in its pacing."
    case .strictAutodial:
      """
      Under the strict policy each call of an autodial goes to the highest priority among those who could take it.
      """
    case .descendingPriorities:
      """
      When several calls of an autodial are answered at one instant, they go to the highest priorities, in \
      descending order.
      """
    case .choiceByPolicy:
      """
      Each call goes to the operator whom the policy and tie-break of its queue or autodial name among those who \
      could take it.
      """
    case .equalShares:
      """
      Operators who are alike and of equal priority get equal shares of the calls that any of them could \
      take; where an autodial's policy goes by load, they handle calls for equal shares of their time.
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
    case .nuisanceCounted:
      """
      Every person whom an autodial reaches talks to an operator in time, or counts as a nuisance call.
      """
    case .pacingCap: "An autodial never has more lines in flight than its pacing and its lines allow."
    case .nobodyOnDuty:
      """
      No autodial dials while nobody on duty could ever take the call, or while callers of a queue that goes first wait.
      """
    case .redialRules:
      """
      Contacts are dialled as often, as far apart and at such hours as the rules say.
      """
    case .sameAgain: "The same plan with the same seed goes the same way again."
    case .relabelling: "The order in which operators are written down changes nothing."
    case .timeScaling: "With all durations doubled, everything happens at twice the time."
    }
  }
}
