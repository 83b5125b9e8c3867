/// The name that a misspelt one probably means, or `nil` when none is near.
///
/// Near is a distance of at most a third of the length (at least 1): swaps of neighbours, insertions,
/// deletions and replacements count 1 each. A difference in case alone is always near. Of several equally
/// near names the first in `names` is taken.
/// - Complexity: O(names × length²), with names of unlike length skipped.
public func nearest(to wrong: String, among names: some Sequence<String>) -> String? {
  let target = Array(wrong.lowercased().unicodeScalars)
  guard target.count <= 200 else { return nil }
  let reach = max(1, target.count / 3)
  var best: (name: String, distance: Int)?
  for name in names {
    let limit = min(reach, (best?.distance ?? reach + 1) - 1)
    let count = name.unicodeScalars.count
    guard limit >= 0, abs(count - target.count) <= limit else { continue }
    let candidate = Array(name.lowercased().unicodeScalars)
    let distance = alignmentDistance(target, candidate, limit: limit)
    if distance <= limit { best = (name, distance) }
  }
  guard let best, best.distance < max(target.count, 2) || best.distance == 0 else { return nil }
  return best.name
}

/// A hint that names the nearest of the allowed names: `did you mean "Support"?`; `nil` when none is near.
public func didYouMean(_ wrong: String, among names: some Sequence<String>) -> String? {
  nearest(to: wrong, among: names).map { "did you mean \(quoted($0))?" }
}

/// Optimal string alignment: the least number of insertions, deletions, replacements and swaps of
/// neighbours, no part edited twice (Damerau 1964, CACM 7(3); row-wise as in Wagner and Fischer 1974).
///
/// Anything above `limit` comes out as some number above it: once a whole row and the one before are above, the
/// end will be too.
func alignmentDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int = .max) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    row.reserveCapacity(b.count + 1)
    for j in b.indices {
      var cost = min(last[j + 1], row[j]) + 1
      cost = min(cost, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
      row.append(cost)
    }
    if let lowest = (row + last).min(), lowest > limit { return lowest }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
