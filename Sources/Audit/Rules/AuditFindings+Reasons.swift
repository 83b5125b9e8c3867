import CallCenter

extension AuditFindings {
  /// Why a rule that was not broken was not exercised either; `nil`: it was.
  func reasonNotToJudge(_ rule: Rule) -> String? {
    if let missing = rule.needs(on: floor).first(where: { !floor.records($0) }) {
      return "the trace does not record \(missing.rawValue)"
    }
    if rule.needsAssignments, !floor.knowsAssignments { return "the trace does not say who is assigned to what" }
    if rule.needsPresence, !floor.knowsPresence {
      return "the trace does not say of whom the distributor sees wrap-up and breaks"
    }
    if rule.isOfAutodials, floor.autodials.isEmpty { return "there are no autodials" }
    switch rule {
    case .priorityZero where zeroAssignments == 0: return "nobody has priority 0"
    case .zeroIsPerPair where operatorsWithSomeZero == 0:
      return "nobody has priority 0 on one queue and answered calls of another"
    case .choiceByPolicy where floor.lacksChoice:
      return "the trace does not say by which policy operators are chosen"
    case .unansweredOffers where floor.missedOffers == nil:
      return "the trace does not say what follows a missed offer"
    case .zeroOnAutodial where zeroDialAssignments == 0: return "nobody has priority 0 on an autodial"
    case .manualNeedsQueue where manualCalls == 0: return "nobody made a call of their own"
    case .priorityZero, .zeroIsPerPair, .manualNeedsQueue: return nil
    case .channels, .unassigned, .choiceByPolicy, .nobodyWaitsForNothing, .callsInOrder, .oneThingAtATime,
      .scriptGate, .conservation, .statusesPartition, .wrapUpIsRespected, .unansweredOffers,
      .neverOverSoftphone, .firstDialChannel, .zeroOnAutodial, .strictAutodial, .descendingPriorities, .nuisanceCounted,
      .pacingCap, .nobodyOnDuty, .redialRules:
      return rules[rule].looked == 0 ? rule.reasonForNothing : nil
    case .namesAndMail, .queueNames, .softphoneOnly, .softphonePresence, .forwardingLabels, .equalShares,
      .higherPriorityMore, .priorityOrder, .groupsNeutral, .groupAssignments, .groupSums, .rolesNeutral, .sameAgain,
      .relabelling, .timeScaling:
      preconditionFailure("not a rule that one run shows")
    }
  }
}

extension Rule {
  var needsAssignments: Bool {
    [
      .unassigned, .priorityZero, .zeroIsPerPair, .choiceByPolicy, .nobodyWaitsForNothing, .callsInOrder,
      .manualNeedsQueue, .zeroOnAutodial, .strictAutodial, .descendingPriorities, .pacingCap, .nobodyOnDuty,
    ].contains(self)
  }

  var needsPresence: Bool {
    [
      .choiceByPolicy, .nobodyWaitsForNothing, .oneThingAtATime, .wrapUpIsRespected, .firstDialChannel, .strictAutodial,
      .descendingPriorities, .pacingCap, .nobodyOnDuty,
    ].contains(self)
  }

  /// Rules about autodials alone.
  var isOfAutodials: Bool {
    [
      .neverOverSoftphone, .firstDialChannel, .zeroOnAutodial, .strictAutodial, .descendingPriorities, .nuisanceCounted,
      .pacingCap, .nobodyOnDuty, .redialRules,
    ].contains(self)
  }

  /// The events without which a rule cannot be judged on a floor.
  func needs(on floor: AuditedFloor) -> [TraceEvent] {
    let dialled: [TraceEvent] = floor.autodials.isEmpty ? [] : [.attemptBegins, .attemptIsAnswered, .answerIsDetected]
    let own: [TraceEvent] =
      floor.manualSources.isEmpty ? [] : [.manualCallBegins, .manualCallIsAnswered, .manualCallEnds]
    let standing: [TraceEvent] =
      floor.operators.kinds.contains { $0.autodial?.standingLine == true } ? [.standingLineOpens, .standingLineCloses] : []
    switch self {
    case .channels, .unassigned, .priorityZero, .zeroIsPerPair: return [.offerBegins]
    case .scriptGate, .callsInOrder: return [.callEntersQueue, .offerBegins] + dialled
    case .choiceByPolicy, .nobodyWaitsForNothing, .oneThingAtATime, .wrapUpIsRespected, .unansweredOffers:
      return TraceEvent.ofOffersAndStatuses + dialled + own + standing
    case .neverOverSoftphone: return [.attemptBegins, .offerBegins]
    case .firstDialChannel: return [.attemptBegins, .offerBegins] + standing
    case .manualNeedsQueue: return [.manualCallBegins]
    case .zeroOnAutodial, .strictAutodial, .descendingPriorities, .pacingCap, .nobodyOnDuty:
      return TraceEvent.ofOffersAndStatuses + dialled + [.attemptFails] + own + standing
    case .nuisanceCounted: return dialled + [.callIsAnswered, .callAbandons]
    case .redialRules: return dialled + [.attemptFails, .callIsAnswered, .talkEnds, .callAbandons]
    case .conservation:
      let ends: [TraceEvent] = [.callIsAnswered, .talkEnds, .callAbandons, .callExits, .callIsBlocked, .callBalks]
      return [.callArrives] + ends + dialled
    case .statusesPartition: return [.operatorTurns, .horizonIsReached]
    case .namesAndMail, .queueNames, .softphoneOnly, .softphonePresence, .forwardingLabels, .equalShares,
      .higherPriorityMore, .priorityOrder, .groupsNeutral, .groupAssignments, .groupSums, .rolesNeutral, .sameAgain,
      .relabelling, .timeScaling:
      return []
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
    case .neverOverSoftphone: "no call of an autodial was offered"
    case .firstDialChannel: "nobody who has a softphone besides other channels was offered a call of an autodial"
    case .zeroOnAutodial: "no autodial dialled or offered a call"
    case .strictAutodial: "no call of an autodial of strict policy ever found a choice of operators"
    case .descendingPriorities: "never did two calls of an autodial of strict policy find operators at one instant"
    case .nuisanceCounted: "no autodial reached anybody"
    case .pacingCap, .nobodyOnDuty, .redialRules: "no autodial dialled anybody"
    case .manualNeedsQueue: "nobody made a call of their own"
    case .channels, .unassigned, .priorityZero, .zeroIsPerPair, .oneThingAtATime, .scriptGate: "no call was offered"
    case .namesAndMail, .queueNames, .softphoneOnly, .softphonePresence, .forwardingLabels, .equalShares,
      .higherPriorityMore, .priorityOrder, .groupsNeutral, .groupAssignments, .groupSums, .rolesNeutral, .sameAgain,
      .relabelling, .timeScaling:
      "it is judged elsewhere"
    }
  }
}

extension TraceEvent {
  /// What shows what operators do, and what the distributor does to them.
  static let ofOffersAndStatuses: [TraceEvent] = [
    .callEntersQueue, .offerBegins, .offerIsMissed, .offerIsWithdrawn, .callIsAnswered, .talkEnds, .operatorTurns,
    .dutyBegins, .dutyEnds, .backOffEnds, .operatorIsSentAway, .operatorPressesReady,
  ]
}

extension AuditedFloor {
  /// Whether it is not known of some desk how it chooses operators.
  fileprivate var lacksChoice: Bool { (0..<deskCount).contains { choice(ofDesk: $0) == nil } }
}
