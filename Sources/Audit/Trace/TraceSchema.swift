public import JSONText

/// The trace format in words: what `callfloor schema --trace` prints.
public enum TraceSchema {
  /// Header and events with their fields.
  public static var json: JSON {
    [
      "format": "JSON lines: the header first, then one event a line, in the order in which they happened",
      "units": "times and durations are whole microseconds since the scenario's start",
      "calls": "numbered 1, 2, … in the order of their arrival, attempts of autodials among them",
      "header": fields(header),
      "events": .object(TraceEvent.allCases.map { JSON.Member($0.rawValue, entry($0)) }),
    ]
  }

  private static func entry(_ event: TraceEvent) -> JSON {
    ["meaning": .string(event.meaning), "fields": fields(common + event.fields)]
  }

  private static func fields(_ list: [(String, String)]) -> JSON {
    .object(list.map { JSON.Member($0.0, .string($0.1)) })
  }

  private static let common = [("t", "when, microseconds"), ("event", "the event's name")]

  private static let header = [
    ("trace", "the format's number: 1; required"),
    ("scenario", "its name"),
    ("seed", "of the experiment; without it the ring is unknown on which ties are broken, and no choice is judged"),
    ("replication", "the number of the run, from 1"),
    ("startOfDay", "the time of day at time zero"),
    ("countedFrom", "what happens before is not counted"),
    ("end", "the horizon"),
    ("atEnd", "stop or drain"),
    ("callOrder", "age or operatorPriority"),
    ("missedOffers", "{backOff, missesUntilAway, returnsAfter, awayAtMost}"),
    ("callPriorities", "the call priorities that can occur, descending"),
    ("queues", "[{name, script, precedence, policy, tieBreaks, idleClock}]; name required"),
    ("sources", "[{name, queue}]"),
    (
      "operators",
      "[{name, email, hash, group, channels, presence, ringTimeout, secondLine, dial, alike}]; name required; "
        + "presence, ringTimeout and secondLine of the channel for inbound calls; dial is {channel, presence, "
        + "ringTimeout, standingLine, secondLine, soonest} of that for autodial calls, or null; operators with one "
        + "number under alike differ in name and priorities only"
    ),
    ("assignments", "[{operator, queue or autodial, priority, after}]"),
    ("inboundFirst", "free operators take inbound calls before those of autodials; false"),
    ("trunks", "lines in all, or {inbound, outbound}; null: unlimited"),
    ("weekday", "at time zero, 0 is Monday; null: undated"),
    ("utcOffset", "the floor's minutes ahead of UTC"),
    (
      "autodials",
      "[{name, precedence, policy, tieBreaks, pacing, lines, nuisance: {within, limit, formula}, dialling, contacts, "
        + "patienceAtMost, holdingQueues}]; name required; pacing as in a scenario; dialling is {maxAttempts, hours: "
        + "[[start, end] since Monday 00:00], default: {REASON: {after, perDay, counts}}, weekday: [the same seven "
        + "times], age: [{days, rules}]}; contacts is a number, or [{utcOffset, attempts}]"
    ),
    ("manual", "[{name, queue, wrapUpFor: names of operators who always have a wrap-up after these calls}]"),
    ("unrecorded", "the events that this trace never records; rules that need them are not exercised"),
  ]
}

extension TraceEvent {
  /// What happened, in a sentence.
  var meaning: String {
    switch self {
    case .callArrives: "A call arrives for the queue of its source."
    case .callIsBlocked: "The call cannot be taken in."
    case .callBalks: "Nobody could be offered the call at entry, and the caller does not want to wait."
    case .callEntersQueue: "The script is over: from here on the caller waits."
    case .callMustWait: "Nobody could be offered the call at entry."
    case .comfortPlays: "A comfort message begins."
    case .callAbandons: "Patience ran out."
    case .callExits: "The call leaves by an exit."
    case .callIsTransferred: "The call leaves its queue, or the script before it, and arrives anew for another."
    case .offerBegins: "An attempt to connect the call to an operator begins."
    case .offerRings: "The operator's phone starts to ring."
    case .offerIsMissed: "The offer was not answered."
    case .offerIsWithdrawn: "The caller left while the offer was on."
    case .callIsAnswered: "Operator and caller talk."
    case .talkEnds: "They have talked."
    case .operatorTurns: "The operator's status changes; each starts offline."
    case .dutyBegins: "The shift calls the operator in."
    case .dutyEnds: "The shift is over."
    case .backOffEnds: "The pause after a missed offer is over."
    case .operatorIsSentAway: "Missed offers in a row: nothing is offered until the operator presses ready."
    case .operatorPressesReady: "The operator who was sent away is back."
    case .attemptBegins: "A line of an autodial dials a contact."
    case .attemptFails: "Nobody will answer the attempt."
    case .attemptIsAnswered: "A person or a machine answers; detection begins."
    case .answerIsDetected: "Detection is over: a person waits for an operator from here on, a machine is hung up on."
    case .standingLineOpens: "The line to the operator over which autodial calls come is open."
    case .standingLineCloses: "The line to the operator is closed."
    case .manualCallBegins: "The operator starts a call of their own on behalf of a queue."
    case .manualCallIsAnswered: "The called person answers."
    case .manualCallEnds: "The talk is over, or nobody answered."
    case .callbackIsAgreed: "The caller hangs up, keeps the place and is to be called back."
    case .callbackBegins: "With the operator at the line, the caller is dialled."
    case .callbackFails: "The caller did not answer."
    case .horizonIsReached: "No arrivals after this."
    }
  }

  /// The fields besides time and name.
  var fields: [(String, String)] {
    let call = ("call", "the call's number")
    let who = ("operator", "the operator's name")
    switch self {
    case .callArrives: return [call, ("source", "the source's name"), ("attempt", "1: not a retry")]
    case .callIsBlocked: return [call, ("reason", "noTrunk or queueFull")]
    case .callEntersQueue: return [call, ("queue", "the queue's name"), ("priority", "the call's priority")]
    case .callExits: return [call, ("kind", "drop, voicemail, hangup, personalVoicemail or unreachedCallback")]
    case .callIsTransferred: return [call, ("queue", "where it arrives")]
    case .callBalks, .callMustWait, .comfortPlays, .callAbandons: return [call]
    case .offerBegins:
      return [
        call, who, ("channel", "OP, SIP, INT or EXT"), ("choice", "somebody else was eligible too"),
        ("blind", "the distributor could not see that the operator was not ready"),
      ]
    case .offerIsMissed: return [call, who, ("kind", "noAnswer or busy")]
    case .offerRings, .offerIsWithdrawn, .callIsAnswered, .talkEnds: return [call, who]
    case .operatorTurns: return [who, ("status", "offline, away, ready, reserved, dialing, talking or wrapUp")]
    case .dutyBegins, .dutyEnds, .backOffEnds, .operatorIsSentAway, .operatorPressesReady: return [who]
    case .attemptBegins:
      return [call, ("autodial", "the autodial's name"), ("contact", "the contact's number in its list, from 0")]
    case .attemptFails: return [call, ("outcome", "machine, busy, noAnswer or invalid")]
    case .attemptIsAnswered: return [call, ("outcome", "live or machine")]
    case .answerIsDetected: return [call, ("takenFor", "live or machine")]
    case .standingLineOpens, .standingLineCloses, .manualCallIsAnswered: return [who]
    case .manualCallBegins: return [who, ("queue", "the queue's name"), ("source", "the manual source's name")]
    case .manualCallEnds: return [who, ("answered", "whether the called person answered")]
    case .callbackIsAgreed: return [call]
    case .callbackBegins, .callbackFails: return [call, who]
    case .horizonIsReached: return []
    }
  }
}
