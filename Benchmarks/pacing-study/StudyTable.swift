import Experiment

/// The study as a page of documentation.
struct StudyTable {
  let replications: Int

  var head: String {
    """
    # Pacing: who holds a limit of 3 %, and how busy the operators are

    Made by `swift run -c release pacing-study > Benchmarks/pacing.md`: \(replications) replications of eight hours
    each, from scenario texts through the reader. Each cell: nuisance calls ÷ people reached, and the time that operators
    talk or wrap up ÷ the time they are logged in, in per cent; **over** marks a nuisance rate whose upper 95 % bound lies
    over the limit. Ranges of the nuisance rate are 95 % half-widths; the widest one of a busy share stands below.

    The floor, unless the row says otherwise: 50 operators, 0.3 of the attempts answered by a person after 4 to 14 s,
    unanswered ones given up after 22 s, 90 s of talk (gamma, cv 0.8), 15 s of wrap-up, called people hold for 2 s.
    *Best ratio* is the fixed number of lines per available or per active operator, found by search afterwards, that
    keeps the busiest floor under the limit: what a planner could only know in hindsight. *Difference target* and
    *abandon target* are published schemes (see `Pacing` in the code). *Its lead* is the busy share of predictive less
    that of the best ratio, in percentage points.

    | floor | progressive | difference target | abandon target | best ratio, in hindsight | predictive | its lead |
    |---|---|---|---|---|---|---|

    """
  }

  /// What stands below the table.
  static func foot(widest: Double) -> String {
    """

    The widest 95 % half-width of a busy share above is \(percent(widest)) points.

    **What a small floor can and cannot do.** With five operators the limit holds over a day, and predictive dialling
    brings more talk than any fixed ratio that holds it. But one operator more or less is a fifth of the floor: chance
    does not even out, a fifth of the time stays idle where fifty operators lose a fourteenth, and single half-hours run
    at up to twice the limit (`Scenarios/campaign-small.json` shows them). Where a regulator counts by the hour rather than by
    the day, five operators should dial progressively, and have no nuisance calls at all.

    """
  }

  static func row(_ floor: StudyFloor, _ runs: [StudyRun], best: StudyRun?, predictive: StudyRun) -> String {
    let lead = best.map { signed(100 * ((predictive.busy.value ?? 0) - ($0.busy.value ?? 0))) } ?? "–"
    let cells = runs.map { cell($0) } + [best.map { cell($0) + ", \($0.scheme.name)" } ?? "none", cell(predictive), lead]
    return "| \(floor.name) | \(cells.joined(separator: " | ")) |"
  }

  private static func cell(_ run: StudyRun) -> String {
    let nuisance = percent(run.nuisance.value) + " ± " + percent(run.nuisance.halfWidth)
    return nuisance + (run.holdsTheLimit ? "" : " **over**") + "; " + percent(run.busy.value)
  }

  static func percent(_ value: Double?) -> String {
    guard let value else { return "–" }
    let hundredths = Int(value * 10_000 + 0.5)
    let cents = hundredths % 100
    return "\(hundredths / 100).\(cents < 10 ? "0" : "")\(cents)"
  }

  private static func signed(_ points: Double) -> String {
    (points < 0 ? "−" : "+") + percent(abs(points) / 100)
  }
}
