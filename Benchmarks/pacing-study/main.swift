import Foundation
import CallCenter
import Chance
import EventCore
import Simulation

struct Setup { var n = 50; var live = 0.3; var liveLater: Double? = nil; var talk = 90.0; var wrap = 15.0; var name = "base" }

func plan(_ s: Setup, _ pacing: Pacing) -> FloorPlan {
  var laws = DistributionTable()
  let zero = laws.add(.constant(0))
  let profile = ChannelProfile(presence: true, setUp: zero, pickUp: zero, ringTimeout: SimDuration(seconds: 15), missed: 0, voicemail: 0, secondLine: false, standingLine: false, autodial: true)
  var assignments = Table<AssignmentPlan>(); var operators = Table<OperatorPlan>()
  let duration = SimDuration(seconds: 8 * 3600)
  for i in 0..<s.n {
    let row = assignments.append(AssignmentPlan(operator: ID(i), desk: .autodial(ID(0)), priority: 1, after: .zero, speed: 1, wrapUp: nil))
    _ = operators.append(OperatorPlan(name: "O\(i)", email: "", hash: EntityHash(name: "O\(i)"), channels: [OperatorChannel(channel: .webWorkplace, profile: profile)], group: nil, role: nil, assignments: [row], shift: [TimeSpan(start: .zero, end: .zero + duration)], breaks: [], wrapUp: nil, speed: 1, pool: nil))
  }
  let delay = laws.add(.uniform(from: 4, to: 14))
  let outcomes = OutcomeTable(live: OutcomeChance(chance: s.live, after: delay), machine: OutcomeChance(chance: 0, after: delay), busy: OutcomeChance(chance: 0.05, after: laws.add(.constant(3))), invalid: OutcomeChance(chance: 0.03, after: laws.add(.constant(2))))
  let contacts: ContactList
  var hours = CallingHours.always
  if let later = s.liveLater {
    contacts = .listed((0..<200_000).map { $0 < 100_000 ? ContactPlan(utcOffset: 0, live: s.live, attempts: 0) : ContactPlan(utcOffset: -240, live: later, attempts: 0) })
    hours = CallingHours(week: (0..<7).map { d in TimeSpan(start: SimTime(microseconds: Int64(d) * 86_400_000_000), end: SimTime(microseconds: Int64(d) * 86_400_000_000 + 4 * 3_600_000_000)) })
  } else { contacts = .count(2_000_000 / 10) }
  let a = AutodialPlan(name: "C", hash: EntityHash(name: "C"), policy: .strict, tieBreaks: [.leastLoad], precedence: 0, contacts: contacts, lines: nil, dialTimeout: SimDuration(seconds: 22), outcomes: outcomes, detection: DetectionPlan(duration: nil, missesPerson: 0, missesMachine: 0), talk: laws.add(.gamma(mean: s.talk, cv: 0.8)), machineTalk: zero, patience: laws.add(.constant(2)), nuisance: NuisancePlan(within: SimDuration(seconds: 2), limit: 0.03, formula: .overLive), pacing: pacing, redial: .never, maxAttempts: 1, hours: hours, wrapUp: s.wrap == 0 ? nil : laws.add(.gamma(mean: s.wrap, cv: 0.5)), holdingQueues: [], assignments: Array(assignments.ids))
  return FloorPlan(name: "t", description: "", seed: 1, horizon: Horizon(startOfDay: .zero, date: nil, duration: duration, warmUp: .zero, interval: SimDuration(seconds: 1800), atEnd: .stop), trunks: .unlimited, inboundFirst: false, callOrder: .age, missedOffers: MissedOfferPlan(backOff: .zero, missesUntilAway: 3, returnsAfter: .zero, awayAtMost: .zero), distributions: laws, busyness: Table(), groups: Table(), scripts: Table(), queues: Table(), pools: Table(), operators: operators, assignments: assignments, sources: Table(), autodials: Table([a]), expectations: [])
}

func run(_ s: Setup, _ pacing: Pacing, reps: Int) -> (nuis: Double, upper: Double, busy: Double) {
  var nuis: [Double] = [], busy: [Double] = []
  let p = plan(s, pacing)
  for r in 1...reps {
    var live = 0, bad = 0; var det: [SimTime] = []; var isLive: [Bool] = []
    var since = Array(repeating: SimTime.zero, count: s.n); var st = Array(repeating: OperatorStatus.offline, count: s.n); var b = 0.0
    var run = FloorRun(of: p, seed: 7, replication: r)
    run.run { events in for e in events { switch e.happening {
      case .attemptIsAnswered(let c, let o): while det.count <= c.index { det.append(.zero); isLive.append(false) }; det[c.index] = e.time; isLive[c.index] = o == .live; if o == .live { live += 1 }
      case .callIsAnswered(let c, _): if isLive[c.index], e.time - det[c.index] > SimDuration(seconds: 2) { bad += 1 }
      case .callAbandons(let c): if isLive[c.index] { bad += 1 }
      case .operatorTurns(let w, let n): let o = st[w.index]; if o == .talking || o == .wrapUp { b += (e.time - since[w.index]).seconds }; st[w.index] = n; since[w.index] = e.time
      default: break } } }
    nuis.append(Double(bad) / Double(max(1, live))); busy.append(b / (Double(s.n) * 28800))
  }
  let m = nuis.reduce(0, +) / Double(reps); let sd = (nuis.reduce(0) { $0 + ($1 - m) * ($1 - m) } / Double(max(1, reps - 1))).squareRoot()
  return (m, m + 1.7 * sd / Double(reps).squareRoot(), busy.reduce(0, +) / Double(reps))
}
func pct(_ x: Double) -> String { String(Int((x * 10000).rounded())).reversed().enumerated().map { $0 == 2 ? ".\($1)".reversed().map(String.init).joined() : String($1) }.reversed().joined() }
func p2(_ x: Double) -> String { let v = Int((x * 10000).rounded()); let f = v % 100; return "\(v / 100).\(f < 10 ? "0" : "")\(f)" }
let reps = CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1])! : 6
var setups: [Setup] = []
for n in [5, 10, 20, 50, 100, 200] { setups.append(Setup(n: n, name: "n=\(n)")) }
for l in [0.15, 0.5] { setups.append(Setup(live: l, name: "live \(l)")) }
setups.append(Setup(talk: 30, wrap: 5, name: "short")); setups.append(Setup(talk: 300, wrap: 30, name: "long"))
setups.append(Setup(liveLater: 0.15, name: "halves")); setups.append(Setup(n: 20, live: 0.15, name: "20/.15")); setups.append(Setup(n: 200, live: 0.5, name: "200/.5"))
func ratio(_ x: Double, _ per: CountedOperators) -> Pacing { .ratio(RatioPacing(lines: x, per: per, ahead: 0, minimumFree: 0, minimumFreeOf: .autodial, when: .always)) }
let predictive = Pacing.predictive(PredictivePacing(limit: 0.03, aim: 0.025, window: SimDuration(seconds: 900), maxRatio: 3))
let full = CommandLine.arguments.count > 2
let only = CommandLine.arguments.count > 3 ? CommandLine.arguments[3].split(separator: ",").map(String.init) : []
for s in setups where only.isEmpty || only.contains(s.name) {
  var line = "\(s.name): "
  let pr = run(s, predictive, reps: reps); line += " predictive \(p2(pr.nuis)) (\(p2(pr.upper))) busy \(p2(pr.busy))"
  if full {
  let pg = run(s, .progressive, reps: reps); line += " | progressive \(p2(pg.nuis)) \(p2(pg.busy))"
  for per in [CountedOperators.available, .active] {
    var best = (0.0, 0.0, 0.0)
    var x = 1.0; while x < 12 { let r = run(s, ratio(x, per), reps: max(2, reps / 3)); if r.upper <= 0.03 && r.busy > best.2 { best = (x, r.nuis, r.busy) }; if r.nuis > 0.06 { break }; x += per == .available ? 0.25 : 0.1 }
    line += " | best \(per) \((best.0 * 100).rounded() / 100) \(p2(best.1)) \(p2(best.2))"
  }
  let dt = run(s, .differenceTarget(DifferenceTargetPacing(target: 0, limit: 0.03, maxLevel: 3)), reps: reps); line += " | diff \(p2(dt.nuis)) \(p2(dt.busy))"
  let at = run(s, .abandonTarget(AbandonTargetPacing(target: 0.02, maximum: 0.03, loadFactor: 10)), reps: reps); line += " | aband \(p2(at.nuis)) \(p2(at.busy))"
  }
  print(line)
}
