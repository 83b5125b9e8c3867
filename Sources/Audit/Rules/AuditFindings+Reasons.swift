import CallCenter

extension AuditFindings {
  /// Why a rule that was not broken was not exercised either; `nil`: it was.
  func reasonNotToJudge(_ rule: Rule) -> String? {
    if let missing = rule.needs.first(where: { !floor.records($0) }) {
      return "the trace does not record \(missing.rawValue)"
    }
    if rule.needsAssignments, !floor.knowsAssignments { return "the trace does not say who is assigned to what" }
    if rule.needsPresence, !floor.knowsPresence {
      return "the trace does not say of whom the distributor sees wrap-up and breaks"
    }
    switch rule {
    case .priorityZero where zeroAssignments == 0: return "nobody has priority 0"
    case .zeroIsPerPair where operatorsWithSomeZero == 0:
      return "nobody has priority 0 on one queue and answered calls of another"
    case .choiceByPolicy where floor.queues.contains { $0.choice == nil }:
      return "the trace does not say by which policy operators are chosen"
    case .unansweredOffers where floor.missedOffers == nil:
      return "the trace does not say what follows a missed offer"
    case .priorityZero, .zeroIsPerPair: return nil
    case .channels, .unassigned, .choiceByPolicy, .nobodyWaitsForNothing, .callsInOrder, .oneThingAtATime,
      .scriptGate, .conservation, .statusesPartition, .wrapUpIsRespected, .unansweredOffers:
      return rules[rule].looked == 0 ? rule.reasonForNothing : nil
    case .namesAndMail, .queueNames, .softphonePresence, .forwardingLabels, .equalShares, .higherPriorityMore,
      .priorityOrder, .groupsNeutral, .groupAssignments, .groupSums, .rolesNeutral, .sameAgain, .relabelling, .timeScaling:
      preconditionFailure("not a rule that one run shows")
    }
  }
}

extension Rule {
  var needsAssignments: Bool {
    [.unassigned, .priorityZero, .zeroIsPerPair, .choiceByPolicy, .nobodyWaitsForNothing, .callsInOrder].contains(self)
  }

  var needsPresence: Bool {
    [.choiceByPolicy, .nobodyWaitsForNothing, .oneThingAtATime, .wrapUpIsRespected].contains(self)
  }

  /// The events without which a rule cannot be judged.
  var needs: [TraceEvent] {
    switch self {
    case .channels, .unassigned, .priorityZero, .zeroIsPerPair: [.offerBegins]
    case .scriptGate, .callsInOrder: [.callEntersQueue, .offerBegins]
    case .choiceByPolicy, .nobodyWaitsForNothing, .oneThingAtATime, .wrapUpIsRespected, .unansweredOffers:
      [
        .callEntersQueue, .offerBegins, .offerIsMissed, .offerIsWithdrawn, .callIsAnswered, .talkEnds, .operatorTurns,
        .dutyBegins, .dutyEnds, .backOffEnds, .operatorIsSentAway, .operatorPressesReady,
      ]
    case .conservation: [.callArrives, .callIsAnswered, .talkEnds, .callAbandons, .callExits, .callIsBlocked, .callBalks]
    case .statusesPartition: [.operatorTurns, .horizonIsReached]
    case .namesAndMail, .queueNames, .softphonePresence, .forwardingLabels, .equalShares, .higherPriorityMore,
      .priorityOrder, .groupsNeutral, .groupAssignments, .groupSums, .rolesNeutral, .sameAgain, .relabelling, .timeScaling:
      []
    }
  }

  /// What did not happen, when there was nothing to look at.
  var reasonForNothing: String {
    switch self {
    case .choiceByPolicy: "no call ever found a choice of operators that a policy decides"
    case .nobodyWaitsForNothing: "no call ever had to wait for an operator"
    case .callsInOrder: "never did two calls wait at once"
    case .conservation: "no call arrived"
    case .statusesPartition: "no operator ever changed status"
    case .wrapUpIsRespected: "nobody whose presence is seen had a wrap-up"
    case .unansweredOffers: "every offer was answered"
    case .channels, .unassigned, .priorityZero, .zeroIsPerPair, .oneThingAtATime, .scriptGate: "no call was offered"
    case .namesAndMail, .queueNames, .softphonePresence, .forwardingLabels, .equalShares, .higherPriorityMore,
      .priorityOrder, .groupsNeutral, .groupAssignments, .groupSums, .rolesNeutral, .sameAgain, .relabelling, .timeScaling:
      "it is judged elsewhere"
    }
  }
}
