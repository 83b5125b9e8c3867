import Audit
import Experiment
import Testing

@testable import Reports

@Suite("The text report is what a planner reads")
struct TextReportTests {
  @Test("the whole report, plain, on a hundred columns")
  func usual() {
    let expected = """
      Two seniors and a trainee
        8h from 09:00 on 2026-03-02 · seed 7 · replication 1 · 240 calls
        fingerprint 0123456789abcdef
        rules: 1 hold, 1 not exercised
        expectations: 1 hold

      Load per operator  time talking, in wrap-up and dialing ÷ time logged in and not away
        Operator       Group     Via  Prio                  Load  Calls   Share  Promised  Offers  Missed
        Anna Petrova   Seniors   OP      3  ████████····  67.1 %     95  43.4 %    42.9 %      95       1
        Boris Sokolov  Seniors   OP      3  ███████▊····  64.2 %     91  41.6 %    42.9 %      91       1
        Vera Kim       Trainees  SIP     1  ███·········  25.0 %     33  15.1 %    14.3 %      33       1
        no room for In tier, Talk, Ready, Away, Logged in: a wider terminal or --width shows them

      How Support shares its calls  weighted: calls in proportion to priority among those who are free
        Priority  Operators  Calls  each   Share  Promised                  Load
               3          2    186  93.0  84.9 %    85.7 %  ███████▉····  65.6 %
               1          1     33  33.0  15.1 %    14.3 %  ███·········  25.0 %
        - An operator of priority 3 took 2.82 times the calls of one of priority 1; the priorities promise
          3 times wherever there is a choice.
        - Among the 2 equals of priority 3 calls run from 91 (Boris Sokolov) to 95 (Anna Petrova).
        - 47.0 % of its offers had more than one operator to choose from; in the rest the policy had no
          say.
        - 31.0 % of the calls had to wait, and a waiting call goes to whoever becomes free: the busier the
          floor, the less priorities can do.

      Groups
        Group        Operators                  Load  Calls  Offers  Missed     Talk    Ready  Logged in
        Seniors              2  ███████▉····  65.6 %    186     188       2   9h 47m  13h 58m    24h 00m
        Trainees             1  ███·········  25.0 %     33      35       2   1h 51m  21h 54m    24h 00m
        whole floor          3  ██████▎·····  52.1 %    219     221       2  11h 38m  12h 07m    24h 00m
        no room for Away: a wider terminal or --width shows them

      Queues  waits run from the end of the script to the answer, ringing included
        Queue    Offered  Answered  Abandoned  Service level  Target  Mean wait  90 % within  Longest
        Support      240       219         21         86.6 %    80 %     14.2 s       52.4 s   3m 31s
        no room for Delayed, Waiting, at most, Talk, Wrap-up, Busy: a wider terminal or --width shows them
        - Service level: answered within 20 s ÷ (offered − abandoned within 20 s). Mean wait is that of
          answered calls; the others are of all that entered the queue.

      Through the day  calls by the interval in which they entered the queue
        From   On duty  Busy                  Load  Offered  Answered  Abandoned  Service level  Mean wait
        09:00      2.9   1.5  ██████▏·····  51.0 %      130       120         10         86.0 %     14.2 s
        13:00      3.0   1.5  ██████▏·····  51.0 %      110       100         10         86.0 %     14.2 s

      Expectations
        holds          queue "Support": serviceLevel at least 0.8; found 0.913

      Rules of sharing
        holds          R20 calls of one queue and priority are offered in order of arrival (214 offers)
        not exercised  R12 priority 0 on an autodial takes nothing from it (the scenario has no autodial)

      """
    #expect(TextReport.text(SampleResult().result, on: Screen(width: 100)) == expected)
  }

  @Test("a narrow screen loses columns and says which; what went wrong comes first in its section")
  func narrow() {
    var sample = SampleResult()
    sample.description = "The seniors' priority is three times the trainee's."
    sample.rules.insert(
      RuleVerdict(
        id: "R21", kind: .trace, statement: "operators do one thing at a time", verdict: .broken,
        evidence: "first at 10:03:20.5: Anna Petrova was offered call 17 while talking; 3 times in all"), at: 0)
    sample.expectations += [
      ExpectationVerdict(
        statement: "queue \"Support\": wait.all.p90 at most 30", verdict: .fails, evidence: "52.4"),
      ExpectationVerdict(
        statement: "floor: load about 0.5, within 0.1", verdict: .undecided, evidence: "0.521 ± 0.1"),
    ]
    let expected = """
      Two seniors and a trainee
        The seniors' priority is three times the trainee's.
        8h from 09:00 on 2026-03-02 · seed 7 · replication 1 · 240
        calls
        fingerprint 0123456789abcdef
        rules: 1 BROKEN, 1 hold, 1 not exercised
        expectations: 1 FAIL, 1 undecided, 1 hold

      Load per operator
        time talking, in wrap-up and dialing ÷ time logged in and
        not away
        Operator       Prio                  Load  Calls  Promised
        Anna Petrova      3  ████████····  67.1 %     95    42.9 %
        Boris Sokolov     3  ███████▊····  64.2 %     91    42.9 %
        Vera Kim          1  ███·········  25.0 %     33    14.3 %
        no room for Group, Via, Share, In tier, Offers, Missed,
        Talk, Ready, Away, Logged in: a wider terminal or --width
        shows them

      How Support shares its calls
        weighted: calls in proportion to priority among those who
        are free
        Priority  Operators  each   Share  Promised    Load
               3          2  93.0  84.9 %    85.7 %  65.6 %
               1          1  33.0  15.1 %    14.3 %  25.0 %
        no room for Calls: a wider terminal or --width shows them
        - An operator of priority 3 took 2.82 times the calls of
          one of priority 1; the priorities promise 3 times
          wherever there is a choice.
        - Among the 2 equals of priority 3 calls run from 91
          (Boris Sokolov) to 95 (Anna Petrova).
        - 47.0 % of its offers had more than one operator to
          choose from; in the rest the policy had no say.
        - 31.0 % of the calls had to wait, and a waiting call goes
          to whoever becomes free: the busier the floor, the less
          priorities can do.

      Groups
        Group       Operators                  Load  Calls  Missed
        Seniors             2  ███████▉····  65.6 %    186       2
        Trainees            1  ███·········  25.0 %     33       2
        whole flo…          3  ██████▎·····  52.1 %    219       2
        no room for Offers, Talk, Ready, Away, Logged in: a wider
        terminal or --width shows them

      Queues
        waits run from the end of the script to the answer,
        ringing included
        Queue    Offered  Answered  Abandoned  Service level
        Support      240       219         21         86.6 %
        no room for Target, Mean wait, 90 % within, Longest,
        Delayed, Waiting, at most, Talk, Wrap-up, Busy: a wider
        terminal or --width shows them
        - Service level: answered within 20 s ÷ (offered −
          abandoned within 20 s). Mean wait is that of answered
          calls; the others are of all that entered the queue.

      Through the day
        calls by the interval in which they entered the queue
        From                   Load  Offered  Service level
        09:00  ██████▏·····  51.0 %      130         86.0 %
        13:00  ██████▏·····  51.0 %      110         86.0 %
        no room for On duty, Busy, Answered, Abandoned, Mean wait:
        a wider terminal or --width shows them

      Expectations
        FAILS          queue "Support": wait.all.p90 at most 30;
                       found 52.4
        undecided      floor: load about 0.5, within 0.1; found
                       0.521 ± 0.1
        holds          queue "Support": serviceLevel at least 0.8;
                       found 0.913

      Rules of sharing
        BROKEN         R21 operators do one thing at a time
                       first at 10:03:20.5: Anna Petrova was
                       offered call 17 while talking; 3 times in
                       all
        holds          R20 calls of one queue and priority are
                       offered in order of arrival (214 offers)
        not exercised  R12 priority 0 on an autodial takes nothing
                       from it (the scenario has no autodial)

      """
    #expect(TextReport.text(sample.result, on: Screen(width: 60)) == expected)
  }

  @Test("with colours, members carry a dot in their group's colour")
  func colored() {
    let expected = """
      ~[1mTwo seniors and a trainee~[0m
        8h from 09:00 on 2026-03-02 · seed 7 · replication 1 · 240 calls
      ~[2m  fingerprint 0123456789abcdef~[0m
        rules: ~[32m1 hold~[0m, ~[2m1 not exercised~[0m
        expectations: ~[32m1 hold~[0m

      ~[1mLoad per operator~[0m~[2m  time talking, in wrap-up and dialing ÷ time logged in and not away~[0m
        ~[2mOperator~[0m         ~[2mGroup~[0m     ~[2mVia~[0m  ~[2mPrio~[0m                  ~[2mLoad~[0m  ~[2m\
      Calls~[0m   ~[2mShare~[0m  ~[2mPromised~[0m  ~[2mIn tier~[0m  ~[2mOffers~[0m  ~[2mMissed~[0m    ~[2mTalk~[\
      0m   ~[2mReady~[0m     ~[2mAway~[0m  ~[2mLogged in~[0m
        ~[38;2;42;127;255m●~[0m ~[1mAnna Petrova~[0m   Seniors   OP      3  ~[32m████████····~[0m  67.1 %     95\
        43.4 %    42.9 %   50.0 %      95       ~[33m1~[0m  5h 00m  2h 45m  15m 00s     8h 00m
        ~[38;2;42;127;255m●~[0m ~[1mBoris Sokolov~[0m  Seniors   OP      3  ~[32m███████▊····~[0m  64.2 %     91\
        41.6 %    42.9 %   50.0 %      91       ~[33m1~[0m  4h 47m  2h 58m  15m 00s     8h 00m
        ~[38;2;255;136;0m●~[0m ~[1mVera Kim~[0m       Trainees  SIP     1  ~[32m███·········~[0m  25.0 %     33 \
       15.1 %    14.3 %   50.0 %      33       ~[33m1~[0m  1h 51m  5h 54m  15m 00s     8h 00m

      """
    let text = TextReport.text(SampleResult().result, on: Screen(width: nil, colors: .full))
    #expect(text.replacing("\u{1B}", with: "~").hasPrefix(expected))
  }

  @Test("without colours there is no escape in the text, and with them only the look differs")
  func plainIsTheSame() {
    var sample = SampleResult()
    sample.groups = []
    let plain = TextReport.text(sample.result, on: Screen(width: 90))
    let colored = TextReport.text(sample.result, on: Screen(width: 90, colors: .palette))
    #expect(!plain.contains("\u{1B}"))
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test("no line is wider than the screen", arguments: [48, 53, 60, 72, 80, 100, 120, 133])
  func fits(width: Int) {
    let text = TextReport.text(SampleResult().result, on: Screen(width: width))
    for line in text.split(separator: "\n") { #expect(DisplayWidth.of(String(line)) <= width, "\(line)") }
  }

  @Test("a name can neither drive the terminal nor push its row out of line")
  func hostileName() {
    var sample = SampleResult()
    guard case .object(var fields) = sample.figures, case .list(var people) = fields[2].node,
      case .object(var person) = people[0]
    else { preconditionFailure("the sample has operators") }
    person[0].node = "田中\u{1B}[31m\u{202E}"
    people[0] = .object(person)
    fields[2].node = .list(people)
    sample.figures = .object(fields)
    let text = TextReport.text(sample.result, on: Screen(width: 100))
    #expect(text.contains("  田中\u{FFFD}[31m\u{FFFD}     Seniors   OP      3"))
    #expect(!text.contains("\u{1B}"))
  }

  @Test("a floor of a thousand shows the ends of the ranking, and everyone when asked")
  func thousand() {
    var sample = SampleResult()
    guard case .object(var fields) = sample.figures, case .list(let people) = fields[2].node else {
      preconditionFailure("the sample has operators")
    }
    fields[2].node = .list((0..<1000).map { people[$0 % 3] })
    sample.figures = .object(fields)
    func rows(_ screen: Screen) -> Int {
      let lines = TextReport.text(sample.result, on: screen).split(separator: "\n")
      return lines.count { $0.contains("  OP  ") || $0.contains("  SIP  ") }
    }
    #expect(rows(Screen(width: 100)) == 20)
    #expect(rows(Screen(width: 100, showsEveryone: true)) == 1000)
    let text = TextReport.text(sample.result, on: Screen(width: 100))
    #expect(text.contains("980 operators between them; --all lists everyone"))
  }
}
