import CallCenter
import Experiment
import Testing

@testable import Reports

@Suite("The report of campaigns")
struct CampaignReportTests {
  private let whole = TextReport.text(SampleCampaign().result, on: Screen(width: 110))

  @Test("says at the top whether the nuisance limits were held, and lists autodials beside queues")
  func top() {
    let expected = """
      Blended floor
        8h from 09:00 on 2026-03-02 · seed 7 · replication 1 · 60 calls · 1,070 attempts · 14 own calls
        fingerprint 0123456789abcdef
        rules: not judged
        nuisance limits: 1 BROKEN, 1 held

      Load per operator  time talking, in wrap-up and dialing ÷ time logged in and not away
        Operator       For       Prio                  Load  Calls    Share  Promised  Own calls  Offers  Missed
        Anna Petrova   Renewals     3  ████████▌···  71.0 %    120   41.4 %         –                210       2
          and          Support      2                           60  100.0 %         –
          and          Surveys      1                           30  100.0 %         –
        Boris Sokolov  Renewals     3  ███████▊····  65.0 %    118   40.7 %         –         14     118       2
          and          Support      0                            0    0.0 %         –
        Vera Kim       Renewals     1  ████▊·······  40.0 %     52   17.9 %         –                 52       2
          and          Support      0                            0    0.0 %         –
        no room for Via, In tier, Autodial, Talk, Wrap-up, Dialing, Ready, Logged in: a wider terminal or --width
        shows them

      """
    #expect(whole.hasPrefix(expected))
  }

  @Test("has a row per campaign with its rate beside the limit, the outcomes, reasons, and channels")
  func campaigns() {
    let expected = """
      Campaigns  waits run from the end of detection to the start of talk, on the called person's clock
        Autodial  Attempts  Live  Connected  Late  Lost  Nuisance  Limit          Operators wait  Talk per hour
        Renewals       980   286        280     3     5    2.81 %    3 %  held            24.1 s        41m 10s
        Surveys         90    32         30           2    6.67 %    3 %  BROKEN          31.0 s         3m 49s
        no room for Mean wait, 90 % within, Lines, per operator, Contacts tried, Talk, Wrap-up, Busy: a wider
        terminal or --width shows them

        Autodial        Live     Machine       Busy   No answer  Invalid  Machines put through  Taken for machines
        Renewals  286 (29 %)  210 (21 %)  98 (10 %)  376 (38 %)  6 (1 %)                    10                   2
        Surveys    32 (36 %)              10 (11 %)   48 (53 %)
        no room for In flight, Left over: a wider terminal or --width shows them
        - Renewals: The nuisance limit of 3 % was held: 2.81 %. The rate is (live − connected in time) ÷ live; in
          time is a wait of at most 2 s.
        - Renewals: The same counts by the other formulas: lostOverPassedAndLost 1.69 %, lostOverPassed 1.72 %,
          lostOverPeople 1.75 %, scaledByLiveShare 1.69 %.
        - Renewals: With 1.48 lines in flight per operator (logged in, not away, priority above 0) an operator
          waited 24.1 s for each call and talked to people for 41m 10s an hour.
        - Renewals: Detection took 2 people for machines and hung up on them, and put 10 machines through to
          operators.
        - Surveys: The nuisance limit of 3 % was BROKEN: 6.67 %. The rate is lost ÷ passed.
        - Surveys: The same counts by the other formulas: overLive 6.25 %, lostOverPassedAndLost 6.25 %,
          lostOverPeople 6.25 %, scaledByLiveShare 6.25 %.
        - Surveys: With 0.60 lines in flight per operator (logged in, not away, priority above 0) an operator waited
          31.0 s for each call and talked to people for 3m 49s an hour.

      Campaign calls by channel  set-up and pick-up run on the called person's clock unless a line stands open
        Autodial  Via  Offers  Missed  Connected  Late  Gave up meanwhile  Mean wait
        Renewals  OP      238       0        230     0                  0     0.04 s
        Renewals  EXT      60       6         50     3                  2     1.56 s
        Surveys   OP       30       0         30     0                  0     0.05 s

      """
    #expect(whole.contains(expected))
  }

  @Test("shows pacing and nuisance over time, and calls that operators made")
  func others() {
    let day = """
      Renewals through the day
        attempts by the interval in which they began; nuisance is (live − connected in time) ÷ live
        From   Operators  Lines  per operator  Attempts  Live  Connected  Lost  Nuisance  Mean wait  Talk per hour
        09:00        2.8    4.2          1.42       490   143        140     2    2.83 %     0.31 s        41m 10s
        13:00        2.8    4.2          1.55       490   143        140     2    3.45 %     0.31 s        41m 10s
      """
    #expect(whole.hasSuffix(day + "\n"))
    let own = """
      Calls that operators made  on behalf of a queue; means per call, answered or not
        Queue    Own calls  Answered  Dialing    Talk  Wrap-up  Busy
        Support         14         8   30.0 s  1m 35s   25.0 s   0.1

      """
    #expect(whole.contains(own))
  }

  @Test("no line is wider than the screen", arguments: [48, 53, 60, 72, 80, 100, 120, 133])
  func fits(width: Int) {
    let text = TextReport.text(SampleCampaign().result, on: Screen(width: width))
    for line in text.split(separator: "\n") { #expect(DisplayWidth.of(String(line)) <= width, "\(line)") }
  }

  @Test("without colours there is no escape in the text, and with them only the look differs")
  func plainIsTheSame() {
    let colored = TextReport.text(SampleCampaign().result, on: Screen(width: 110, colors: .palette))
    #expect(!whole.contains("\u{1B}"))
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == whole)
  }

  @Test(
    "with replications the interval decides whether a limit was held",
    arguments: [
      (0.028, 0.002, NuisanceStanding.Verdict.held), (0.03, 0, .held), (0.029, 0.002, .undecided),
      (0.033, 0.002, .broken), (nil, nil, .noRate),
    ] as [(Double?, Double?, NuisanceStanding.Verdict)])
  func standing(rate: Double?, halfWidth: Double?, verdict: NuisanceStanding.Verdict) {
    let autodial: Node = [
      "formula": "overLive", "limit": 0.03,
      "nuisanceRate": ["overLive": .figure(Estimate(value: rate, halfWidth: halfWidth))],
    ]
    #expect(NuisanceStanding(of: autodial).verdict == verdict)
  }

  @Test("an autodial selects itself and those assigned to it; a queue then is not shown, and the other way round")
  func selection() {
    func names(_ node: Node?) -> [String] { (node?.elements ?? []).compactMap { $0.text("name") } }
    let surveys = FigureSelection(autodials: ["Surveys"]).applied(to: SampleCampaign.oneRun)
    #expect(names(surveys["operators"]) == ["Anna Petrova"])
    #expect(surveys["operators"]?.elements[0]["autodials"]?.fields.map(\.name) == ["Surveys"])
    #expect(surveys["operators"]?.elements[0]["queues"]?.fields.count == 0)
    #expect(names(surveys["autodials"]) == ["Surveys"] && names(surveys["queues"]).isEmpty)
    let hidden = names(surveys["intervals"]?.elements[0]["autodials"])
    #expect(hidden.isEmpty)
    let support = FigureSelection(queues: ["Support"]).applied(to: SampleCampaign.oneRun)
    #expect(names(support["autodials"]).isEmpty && names(support["queues"]) == ["Support"])
    let both = FigureSelection(queues: ["Support"], autodials: ["Renewals"]).applied(to: SampleCampaign.oneRun)
    #expect(names(both["autodials"]) == ["Renewals"] && names(both["queues"]) == ["Support"])
    #expect(names(both["intervals"]?.elements[1]["autodials"]) == ["Renewals"])
  }
}
