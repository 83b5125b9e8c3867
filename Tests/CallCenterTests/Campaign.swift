import CallCenter
import EventCore

/// One campaign of 200 s in two intervals, worked out by hand. Contacts are numbered from 0; "live" is a person.
///
/// | s | what |
/// |---|---|
/// | 0 | Anna, Boris and Clara log in and are ready |
/// | 10 | contacts 0 and 1 are dialled; at 15 contact 0 is busy |
/// | 18 | contact 1 answers, live; at 19 detected, offered to Anna (Boris could have been), answered: wait 0 |
/// | 20 | contacts 69, 2, 3 and 10 are dialled |
/// | 25 | contact 10 is a machine, found at 26 |
/// | 26 | contact 69 answers, live, is detected at once and offered to Boris, who answers at 29: wait 3, late |
/// | 30 | contact 2 answers, live; at 31 taken for a machine: lost |
/// | 32 | contact 3 is a machine, at 33 taken for a person; nobody is free; hangs up at 35 |
/// | 40 | contact 0 again; answers at 45, live; nobody is free |
/// | 46.5 | Anna's talk ends (27.5), no wrap-up; she takes contact 0: wait 1.5 |
/// | 50 | contact 4; a machine at 55, at 56 taken for a person |
/// | 57 | Boris's talk ends (28), he wraps up until 60; then he is offered contact 4 and answers at 61 |
/// | 65 | the machine's talk ends (4), no wrap-up |
/// | 70 | contact 5; answers at 74, live, is offered to Boris; gives up at 76 |
/// | 80 | Clara starts a call of her own; answered at 86, over at 96 (talk 10), wrap-up until 106 |
/// | 90 | contact 6; nobody answers until 110 |
/// | 100 | Anna's talk ends (53.5), she wraps up until 105 and is away until 125 |
/// | 120 | Clara starts a call; nobody answers until 130; wrap-up until 132 |
/// | 140 | contact 7; answers at 150, live; offered to Boris, whose phone is busy, at 150.5 to Anna: wait 0.5 |
/// | 180 | contact 8; answers at 190, live; detection is on at the end |
/// | 190 | contact 9; still dialling at the end |
/// | 195 | contact 11; a machine at 198; detection is on at the end |
/// | 200 | the horizon; contact 7 is in hand |
func campaign() -> Timetable {
  var day = Timetable()
  dialFirst(&day)
  dialOn(&day)
  callByHand(&day)
  return Timetable(sorting: day)
}

private typealias F = CampaignFloor

private func dialFirst(_ day: inout Timetable) {
  for who in [F.anna, F.boris, F.clara] { day.at(0, .dutyBegins(who), .operatorTurns(who, .ready)) }
  day.at(10, attempt(0, 0), attempt(1, 1))
  day.at(15, .attemptFails(CallID(0), .busy))
  day.at(18, .attemptIsAnswered(CallID(1), .live))
  day.at(19, .answerIsDetected(CallID(1), takenFor: .live), offer(1, F.anna, choice: true))
  day.at(19, .callIsAnswered(CallID(1), F.anna), .operatorTurns(F.anna, .talking))
  day.at(20, attempt(0, 69), attempt(2, 2), attempt(3, 3), attempt(4, 10))
  day.at(25, .attemptIsAnswered(CallID(4), .machine))
  day.at(26, .answerIsDetected(CallID(4), takenFor: .machine))
  day.at(26, .attemptIsAnswered(CallID(0), .live), .answerIsDetected(CallID(0), takenFor: .live))
  day.at(26, offer(0, F.boris, .personalNumber), .operatorTurns(F.boris, .reserved))
  day.at(29, .callIsAnswered(CallID(0), F.boris), .operatorTurns(F.boris, .talking))
  day.at(30, .attemptIsAnswered(CallID(2), .live))
  day.at(31, .answerIsDetected(CallID(2), takenFor: .machine))
  day.at(32, .attemptIsAnswered(CallID(3), .machine))
  day.at(33, .answerIsDetected(CallID(3), takenFor: .live))
  day.at(35, .callAbandons(CallID(3)))
  day.at(40, attempt(2, 0))
  day.at(45, .attemptIsAnswered(CallID(2), .live), .answerIsDetected(CallID(2), takenFor: .live))
  day.at(46.5, .talkEnds(CallID(1), F.anna), .operatorTurns(F.anna, .ready), offer(2, F.anna))
  day.at(46.5, .callIsAnswered(CallID(2), F.anna), .operatorTurns(F.anna, .talking))
}

private func dialOn(_ day: inout Timetable) {
  day.at(50, attempt(1, 4))
  day.at(55, .attemptIsAnswered(CallID(1), .machine))
  day.at(56, .answerIsDetected(CallID(1), takenFor: .live))
  day.at(57, .talkEnds(CallID(0), F.boris), .operatorTurns(F.boris, .wrapUp))
  day.at(60, .operatorTurns(F.boris, .ready), offer(1, F.boris, .personalNumber), .operatorTurns(F.boris, .reserved))
  day.at(61, .callIsAnswered(CallID(1), F.boris), .operatorTurns(F.boris, .talking))
  day.at(65, .talkEnds(CallID(1), F.boris), .operatorTurns(F.boris, .ready))
  day.at(70, attempt(3, 5))
  day.at(74, .attemptIsAnswered(CallID(3), .live), .answerIsDetected(CallID(3), takenFor: .live))
  day.at(74, offer(3, F.boris, .personalNumber), .operatorTurns(F.boris, .reserved))
  day.at(76, .offerIsWithdrawn(CallID(3), F.boris), .operatorTurns(F.boris, .ready), .callAbandons(CallID(3)))
  day.at(90, attempt(1, 6))
  day.at(100, .talkEnds(CallID(2), F.anna), .operatorTurns(F.anna, .wrapUp))
  day.at(105, .operatorTurns(F.anna, .away))
  day.at(110, .attemptFails(CallID(1), .noAnswer))
  day.at(125, .operatorTurns(F.anna, .ready))
  day.at(140, attempt(0, 7))
  day.at(150, .attemptIsAnswered(CallID(0), .live), .answerIsDetected(CallID(0), takenFor: .live))
  day.at(150, offer(0, F.boris, .personalNumber, choice: true), .operatorTurns(F.boris, .reserved))
  day.at(150.5, .offerIsMissed(CallID(0), F.boris, .busy), .operatorTurns(F.boris, .ready), offer(0, F.anna))
  day.at(150.5, .callIsAnswered(CallID(0), F.anna), .operatorTurns(F.anna, .talking))
  day.at(180, attempt(1, 8))
  day.at(190, .attemptIsAnswered(CallID(1), .live), attempt(2, 9))
  day.at(195, attempt(3, 11))
  day.at(198, .attemptIsAnswered(CallID(3), .machine))
  day.at(200, .horizonIsReached)
}

private func callByHand(_ day: inout Timetable) {
  day.at(80, .operatorTurns(F.clara, .dialing), .manualCallBegins(F.clara, F.support, F.reminders))
  day.at(86, .manualCallIsAnswered(F.clara), .operatorTurns(F.clara, .talking))
  day.at(96, .manualCallEnds(F.clara, answered: true), .operatorTurns(F.clara, .wrapUp))
  day.at(106, .operatorTurns(F.clara, .ready))
  day.at(120, .operatorTurns(F.clara, .dialing), .manualCallBegins(F.clara, F.support, F.reminders))
  day.at(130, .manualCallEnds(F.clara, answered: false), .operatorTurns(F.clara, .wrapUp))
  day.at(132, .operatorTurns(F.clara, .ready))
}

private func attempt(_ call: Int, _ contact: Int) -> Happening {
  .attemptBegins(CallID(call), F.renewals, ContactID(contact))
}

private func offer(
  _ call: Int, _ who: OperatorID, _ channel: Channel = .webWorkplace, choice: Bool = false
) -> Happening {
  .offerBegins(CallID(call), who, channel, choice: choice, blind: false)
}
