import CallCenter
import EventCore

/// A second in microseconds.
let second: Int64 = 1_000_000

/// One morning of 200 s in two intervals, worked out by hand:
///
/// | s | what |
/// |---|---|
/// | 0 | Anna and Boris log in and are ready |
/// | 10 | call 0 for Support: a script of 5 s |
/// | 15 | it enters, is offered to Anna at once (Boris could have been), who is reserved |
/// | 18 | Anna answers: wait 3 |
/// | 20 | call 1 for Support enters, is offered to Boris, who misses it at 35 (back in `ready`) |
/// | 36 | call 2 for Support enters and must wait |
/// | 48 | call 0 ends (talk 30); Anna wraps up |
/// | 58 | Anna's wrap-up ends (10); she answers call 1 at once: wait 38 |
/// | 61 | call 2 gives up after 25 |
/// | 98 | call 1 ends (talk 40), no wrap-up; Anna is ready |
/// | 105 | call 3 for Sales arrives and is transferred to Support by the script; enters Support at 105 |
/// | 105 | offered to Boris, who answers at 107: wait 2 |
/// | 150 | call 4 for Sales, second attempt: enters, offered to Anna, answered in the same instant |
/// | 190 | call 5 for Support enters, must wait; still waiting at the end |
/// | 195 | call 6 for Sales arrives and is in the script at the end |
/// | 200 | the horizon; calls 3 and 4 are in hand |
func morning() -> Timetable {
  typealias F = SmallFloor
  var day = Timetable()
  day.at(0, .dutyBegins(F.anna), .operatorTurns(F.anna, .ready), .dutyBegins(F.boris), .operatorTurns(F.boris, .ready))
  day.at(10, .callArrives(CallID(0), F.supportCallers, attempt: 1))
  day.at(
    15, .callEntersQueue(CallID(0), F.support, level: 0),
    .offerBegins(CallID(0), F.anna, .webWorkplace, choice: true, blind: false), .operatorTurns(F.anna, .reserved))
  day.at(18, .callIsAnswered(CallID(0), F.anna), .operatorTurns(F.anna, .talking))
  day.at(
    20, .callArrives(CallID(1), F.supportCallers, attempt: 1), .callEntersQueue(CallID(1), F.support, level: 0),
    .offerBegins(CallID(1), F.boris, .softphone, choice: false, blind: false), .operatorTurns(F.boris, .reserved))
  day.at(35, .offerIsMissed(CallID(1), F.boris, .noAnswer), .operatorTurns(F.boris, .ready))
  day.at(
    36, .callArrives(CallID(2), F.supportCallers, attempt: 1), .callEntersQueue(CallID(2), F.support, level: 0),
    .callMustWait(CallID(2)))
  day.at(48, .talkEnds(CallID(0), F.anna), .operatorTurns(F.anna, .wrapUp))
  day.at(
    58, .operatorTurns(F.anna, .ready), .offerBegins(CallID(1), F.anna, .webWorkplace, choice: false, blind: false),
    .callIsAnswered(CallID(1), F.anna), .operatorTurns(F.anna, .talking))
  day.at(61, .callAbandons(CallID(2)))
  day.at(98, .talkEnds(CallID(1), F.anna), .operatorTurns(F.anna, .ready))
  day.at(
    105, .callArrives(CallID(0), F.salesCallers, attempt: 1), .callIsTransferred(CallID(0), to: F.support),
    .callEntersQueue(CallID(0), F.support, level: 0),
    .offerBegins(CallID(0), F.boris, .softphone, choice: true, blind: true), .operatorTurns(F.boris, .reserved))
  day.at(107, .callIsAnswered(CallID(0), F.boris), .operatorTurns(F.boris, .talking))
  day.at(
    150, .callArrives(CallID(1), F.salesCallers, attempt: 2), .callEntersQueue(CallID(1), F.sales, level: 0),
    .offerBegins(CallID(1), F.anna, .webWorkplace, choice: false, blind: false), .callIsAnswered(CallID(1), F.anna),
    .operatorTurns(F.anna, .talking))
  day.at(
    190, .callArrives(CallID(2), F.supportCallers, attempt: 1), .callEntersQueue(CallID(2), F.support, level: 0),
    .callMustWait(CallID(2)))
  day.at(195, .callArrives(CallID(3), F.salesCallers, attempt: 1))
  day.at(200, .horizonIsReached)
  return day
}
