import CallCenter
import EventCore
import Experiment

/// Why the calls of a queue or an autodial were shared as they were, in sentences: only those that matter for this result.
struct SharingReasons {
  let desk: DeskFigures
  /// From the highest priority down; priority 0 included.
  let tiers: [TierFigures]
  let content: ReportContent

  init(of desk: DeskFigures, tiers: [TierFigures], in content: ReportContent) {
    self.desk = desk
    self.tiers = tiers
    self.content = content
  }

  private var serving: [TierFigures] { tiers.filter { $0.priority > 0 } }

  var sentences: [String] {
    guard desk.answered > 0 else { return ["No call was answered, so nothing was shared."] }
    return [betweenTiers, insideTier, choice, waiting, duty, blindness, excluded].compactMap { $0 }
  }

  /// The highest against the lowest priority.
  private var betweenTiers: String? {
    guard let top = serving.first, let bottom = serving.last, serving.count > 1, let most = top.callsEach,
      let least = bottom.callsEach, least > 0
    else { return nil }
    let got = "An operator of priority \(top.priority) took \(times(most / least)) the calls of one of priority "
      + "\(bottom.priority)"
    switch desk.policy {
    case .weighted, .weightedRandom:
      return got + "; the priorities promise \(times(Double(top.priority) / Double(bottom.priority))) "
        + "wherever there is a choice."
    case .strict:
      return got + ": lower priorities get what higher ones cannot take at once."
    case .longestIdle, .fewestCalls, .leastLoad, .roundRobin, .random:
      return got + "; under this policy priorities above 0 promise no difference."
    }
  }

  /// The spread among equals: the tier that has the widest.
  private var insideTier: String? {
    let spreads = serving.compactMap { tier -> (text: String, spread: Double)? in
      guard tier.members.count > 1, let most = tier.members.max(by: { $0.calls < $1.calls }),
        let least = tier.members.min(by: { $0.calls < $1.calls }), let mean = tier.callsEach, mean > 0
      else { return nil }
      let spread = (most.calls - least.calls) / mean
      if spread == 0 {
        return ("Each of the \(tier.members.count) equals of priority \(tier.priority) took "
          + "\(NumberText.count(most.calls)) calls.", 0)
      }
      let text = "Among the \(tier.members.count) equals of priority \(tier.priority) calls run from "
        + "\(NumberText.count(least.calls)) (\(DisplayWidth.harmless(least.person.name))) to "
        + "\(NumberText.count(most.calls)) (\(DisplayWidth.harmless(most.person.name)))."
      return (text, spread)
    }
    return spreads.max { $0.spread < $1.spread }?.text
  }

  /// How often the policy had anything to decide.
  private var choice: String? {
    guard let share = desk.node.estimate("choice").value else { return nil }
    return "\(NumberText.percent(share)) of its offers had more than one operator to choose from; in the rest the "
      + "policy had no say."
  }

  /// Saturation hides priorities.
  private var waiting: String? {
    guard let delayed = desk.node.estimate("delayed").value, delayed >= 0.25 else { return nil }
    return "\(NumberText.percent(delayed)) of the calls had to wait, and a waiting call goes to whoever becomes free: "
      + "the busier the floor, the less priorities can do."
  }

  /// Who is there longer takes more.
  private var duty: String? {
    let hours = serving.flatMap { $0.members.compactMap(\.person.loggedIn.value) }
    guard let least = hours.min(), let most = hours.max(), most > least * 1.05 else { return nil }
    return "Its operators were logged in for \(DurationText.text(least)) to \(DurationText.text(most)); shares follow "
      + "time on duty as well."
  }

  /// What missing presence costs.
  private var blindness: String? {
    let people = serving.flatMap { $0.members.map(\.person) }
    let blind = people.reduce(0) { $0 + ($1.blindOffers.value ?? 0) }
    guard blind > 0 else { return nil }
    let offers = people.reduce(0) { $0 + ($1.offers.value ?? 0) }
    let missed = people.reduce(0) { $0 + ($1.missed.value ?? 0) }
    return "\(NumberText.count(blind)) of \(NumberText.count(offers)) offers to its operators were blind: SIP, INT and "
      + "EXT do not show the distributor who is in wrap-up or on a break. \(NumberText.count(missed)) offers were "
      + "missed, and the callers paid for them with waiting."
  }

  /// Priority 0 is a switch, not a low rank.
  private var excluded: String? {
    guard let zero = tiers.last, zero.priority == 0 else { return nil }
    let isOne = zero.members.count == 1
    let who = isOne ? DisplayWidth.harmless(zero.members[0].person.name) : "\(zero.operators) operators"
    return switch desk.name {
    case .queue: "Priority 0 takes no inbound calls from here: \(who)."
    case .autodial: "Priority 0 takes nothing from here, and nothing is dialled for it: \(who)."
    }
  }

  private func times(_ ratio: Double) -> String {
    let isWhole = ratio.rounded(.towardZero) == ratio
    return NumberText.fixed(ratio, isWhole || ratio >= 10 ? 0 : 2) + " times"
  }
}
