import CallCenter
import Chance
import EventCore
import JSONText

/// One way that an attempt can go, and how it is known.
private struct AttemptWay {
  let outcome: AttemptOutcome
  let entry: OutcomeEntry
  let usual: Distribution
  var after: Distribution { entry.after ?? usual }
}

extension PlanBuilder {
  /// What is wrong with an autodial beyond single values.
  mutating func check(_ entry: AutodialEntry, _ contacts: ContactList) {
    checkChances(entry)
    checkTargets(entry)
    for way in ways(of: entry) where way.entry.chance > 0 || (way.outcome == .live && isEverLive(entry, contacts)) {
      checkDelay(of: way, entry)
      if entry.pacing.dialsAlways, let reason = instant(way, entry) {
        context.log.error(
          .inconsistent, at: place(of: way, entry),
          "\(reason): an attempt can begin and end at one instant, the next begins at once, and time would stand still",
          hint: "give it a duration, or the pacing { \"ratio\": { \"lines\": …, \"when\": \"freed\" } }")
      }
    }
  }

  private func ways(of entry: AutodialEntry) -> [AttemptWay] {
    let outcomes = entry.outcomes
    return [
      AttemptWay(outcome: .live, entry: outcomes.live, usual: entry.answerDelay),
      AttemptWay(outcome: .machine, entry: outcomes.machine, usual: entry.answerDelay),
      AttemptWay(outcome: .busy, entry: outcomes.busy, usual: OutcomeEntry.busyDelay),
      AttemptWay(outcome: .invalid, entry: outcomes.invalid, usual: OutcomeEntry.invalidDelay),
    ]
  }

  /// Whether a contact has a chance to answer.
  func isEverLive(_ entry: AutodialEntry, _ contacts: ContactList) -> Bool {
    switch contacts {
    case .count: entry.outcomes.live.chance > 0
    case .listed(let list): list.contains { $0.live ?? entry.outcomes.live.chance > 0 }
    }
  }

  private mutating func checkChances(_ entry: AutodialEntry) {
    let sum = ways(of: entry).reduce(0) { $0 + $1.entry.chance }
    guard sum > 1 + 1e-9 else { return }
    context.log.error(
      .outOfRange, at: node(entry.place, "outcomes"),
      "the chances of the outcomes add up to \(JSON.number(sum).text(.compact)), which is above 1",
      hint: "what they leave of 1 is no answer")
  }

  /// A share that is aimed at lies below the one that must not be reached.
  private mutating func checkTargets(_ entry: AutodialEntry) {
    let show = { (share: Double) in JSON.number(share).text(.compact) }
    switch entry.pacing {
    case .progressive, .ratio, .differenceTarget: return
    case .predictive(let predictive):
      let limit = predictive.limit ?? entry.nuisance.limit
      guard let aim = predictive.aim, aim >= limit else { return }
      context.log.error(
        .inconsistent, at: node(predictive.place, "aim"),
        "the aim (\(show(aim))) must be below the limit (\(show(limit)))")
    case .abandonTarget(let scheme):
      guard scheme.target >= scheme.maximum else { return }
      context.log.error(
        .inconsistent, at: node(scheme.place, "target"),
        "the target (\(show(scheme.target))) must be below the maximum (\(show(scheme.maximum)))")
    }
  }

  /// Where the time of an outcome is stated.
  private func place(of way: AttemptWay, _ entry: AutodialEntry) -> JSONNode {
    if way.entry.after != nil { return node(way.entry.place, "after") }
    let isAnswer = way.outcome == .live || way.outcome == .machine
    guard isAnswer else { return node(way.entry.place) }
    return node(entry.place)["answerDelay"] ?? node(entry.place, "dialTimeout")
  }

  private mutating func checkDelay(of way: AttemptWay, _ entry: AutodialEntry) {
    guard way.after.cumulative(entry.dialTimeout.seconds) < 1e-9 else { return }
    let place = place(of: way, entry)
    let timeout = "the dial time-out of \(inWords(entry.dialTimeout))"
    if way.outcome == .live {
      context.log.error(
        .inconsistent, at: place, "nobody is ever reached: an answer takes longer than \(timeout)",
        hint: "give \"dialTimeout\" more time than an answer takes")
    } else {
      context.log.warning(
        .suspicious, at: place,
        "\(quoted(way.outcome.name)) takes longer than \(timeout): it always counts as noAnswer")
    }
  }

  /// Why an attempt of this kind can end at the instant of its beginning; `nil` when it cannot.
  private func instant(_ way: AttemptWay, _ entry: AutodialEntry) -> String? {
    guard way.after.canBeZero else { return nil }
    let name = quoted(way.outcome.name)
    let isDetectedAtOnce = entry.detection.duration?.canBeZero ?? true
    let missed: Double
    let talk: Distribution
    switch way.outcome {
    case .busy, .invalid, .noAnswer: return "\(name) can take no time"
    case .live: (missed, talk) = (1 - entry.detection.missesPerson, entry.talk)
    case .machine: (missed, talk) = (entry.detection.missesMachine, entry.machineTalk)
    }
    guard isDetectedAtOnce else { return nil }
    if missed < 1 { return "\(name) can take no time, and so can its being taken for a machine" }
    if entry.patience.canBeZero { return "\(name) can take no time, and so can the patience of who answers" }
    // A talk time that is missing is another mistake.
    let isStated = way.outcome == .machine || node(entry.place)["talk"] != nil
    return isStated && talk.canBeZero ? "\(name) can take no time, and so can the talk" : nil
  }
}

extension PacingEntry {
  /// Whether attempts begin whenever there is room for them.
  fileprivate var dialsAlways: Bool {
    switch self {
    case .progressive, .predictive, .differenceTarget, .abandonTarget: true
    case .ratio(let ratio): ratio.when == .always
    }
  }
}

extension Distribution {
  /// Whether draws are rounded to 0 by an atom of the law there, or in more than one of a hundred cases.
  var canBeZero: Bool { cumulative(0) > 0 || cumulative(0.000_000_499) > 0.01 }
}
