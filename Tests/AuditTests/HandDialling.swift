import Audit
import CallCenter
import EventCore

// What happens to autodials and to calls of one's own, written by hand.

/// An autodial of strict policy that calls a hundred contacts.
func autodial(
  _ name: String = "Sales", pacing: Pacing = .progressive, lines: Int? = nil, tieBreaks: [TieBreak] = [.longestIdle],
  redial: RedialPlan = .never, maxAttempts: Int = 1, hours: CallingHours = .always,
  contacts: AuditedContacts = .count(100), holdingQueues: [Int] = []
) -> AuditedAutodial {
  AuditedAutodial(
    name: name, choice: AuditedChoice(policy: .strict, tieBreaks: tieBreaks, idleClock: .everyContact), precedence: 0,
    pacing: pacing, lines: lines,
    nuisance: NuisancePlan(within: SimDuration(seconds: 2), limit: 0.03, formula: .overLive),
    dialling: AuditedDialling(redial: redial, maxAttempts: maxAttempts, hours: hours), contacts: contacts,
    patienceAtMost: SimDuration(seconds: 4), holdingQueues: holdingQueues)
}

/// An attempt begins.
func dials(_ at: Double, _ number: Int, contact: Int? = nil, autodial: Int = 0) -> [(Double, Happening)] {
  [(at, .attemptBegins(call(number), AutodialID(autodial), ContactID(contact ?? number)))]
}

/// An attempt is answered by a person, and taken for one.
func reaches(_ at: Double, _ number: Int, detected: Double? = nil) -> [(Double, Happening)] {
  [
    (at, .attemptIsAnswered(call(number), .live)),
    (detected ?? at, .answerIsDetected(call(number), takenFor: .live)),
  ]
}

func fails(_ at: Double, _ number: Int, _ outcome: AttemptOutcome) -> [(Double, Happening)] {
  [(at, .attemptFails(call(number), outcome))]
}

/// The operator calls somebody; nobody answers unless it says when.
func calls(
  _ at: Double, _ operator: Int, until end: Double, answered: Double? = nil, wrapUp: Double = 0
) -> [(Double, Happening)] {
  let person = `operator`
  var events: [(Double, Happening)] = [
    (at, turn(person, .dialing)), (at, .manualCallBegins(who(person), QueueID(0), ManualSourceID(0))),
  ]
  if let answered { events += [(answered, .manualCallIsAnswered(who(person))), (answered, turn(person, .talking))] }
  events.append((end, .manualCallEnds(who(person), answered: answered != nil)))
  if wrapUp > 0 { events.append((end, turn(person, .wrapUp))) }
  return events + [(end + wrapUp, turn(person, .ready))]
}

/// A day's and a week's parts.
func hours(_ hours: Double, day: Int = 0) -> SimTime { .zero + SimDuration(seconds: (hours + 24 * Double(day)) * 3600) }

extension RedialRules {
  init(_ reason: RedialReason, after seconds: Double, perDay: Int? = nil, counts: Bool = true) {
    self.init()
    self[reason] = RedialRule(after: SimDuration(seconds: seconds), perDay: perDay, counts: counts)
  }
}
