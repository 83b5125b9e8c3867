import Chance
import JSONText

/// Reports what the laws themselves say is wrong with one, at the value concerned.
func report(_ fault: DistributionFault, in node: JSONNode, _ context: inout ReadingContext) {
  var place = node
  for step in fault.path {
    let next: JSONNode?
    switch step {
    case .key(let key): next = place[key]
    case .index(let index): next = place.element(index)
    }
    guard let next else { break }
    place = next
  }
  context.log.error(.outOfRange, at: place, explain(fault.reason))
}

/// A fault of a law in words.
private func explain(_ reason: DistributionFault.Reason) -> String {
  func show(_ value: Double) -> String { JSON.number(value).text(.compact) }
  switch reason {
  case .notFinite: return "expected a finite number"
  case .notPositive(let value): return "expected more than 0, found \(show(value))"
  case .belowZero(let value): return "draws could be negative, down to \(show(value)) s"
  case .tooLong(let value): return "\(show(value)) s is beyond \(show(Distribution.longestTime)) s"
  case .outOfRange(let value, let low, let high): return "expected \(show(low)) to \(show(high)), found \(show(value))"
  case .emptyRange(let from, let to): return "\"from\" (\(show(from)) s) must be below \"to\" (\(show(to)) s)"
  case .modeOutside(let mode, let from, let to):
    return "the mode (\(show(mode)) s) must lie between \(show(from)) s and \(show(to)) s"
  case .percentileBelowMedian(let p95, let median):
    return "the 95th percentile (\(show(p95)) s) must not be below the median (\(show(median)) s)"
  case .notAChance(let value): return "expected a chance from 0 to 1, found \(show(value))"
  case .chancesDoNotAddUp(let sum): return "the chances must add up to 1, found \(show(sum))"
  case .negativeWeight(let value): return "a weight must not be negative, found \(show(value))"
  case .noWeight: return "at least one weight must be above 0"
  case .weightsDoNotMatch(let weights, let values): return "\(weights) weights for \(values) values"
  case .empty: return "expected at least one element"
  case .truncatedToNothing(let chance):
    return "the law almost never falls between these bounds (chance \(show(chance)))"
  case .nestedTooDeep: return "distributions inside distributions, more than \(Distribution.deepestNesting) deep"
  }
}
