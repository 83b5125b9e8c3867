import EventCore

// Available operators of whom anything may be compared.
extension TierTable {
  mutating func compete(_ place: Int, of tier: Int, with key: SelectionKey) {
    keys[tiers[tier].start + place] = key
    tiers[tier].available += 1
    winners[tiers[tier].root + tiers[tier].leaves + place] = Int32(truncatingIfNeeded: place)
    replay(from: place, of: tier)
  }

  /// Somebody who competes does so with another key.
  mutating func competeAnew(_ place: Int, of tier: Int, with key: SelectionKey) {
    keys[tiers[tier].start + place] = key
    replay(from: place, of: tier)
  }

  mutating func giveUp(_ place: Int, of tier: Int) {
    tiers[tier].available -= 1
    winners[tiers[tier].root + tiers[tier].leaves + place] = -1
    replay(from: place, of: tier)
  }

  /// The place of the first by key among those who compete; -1: nobody does.
  mutating func champion(of tier: Int) -> Int { Int(winners[tiers[tier].root + 1]) }

  /// The first on the ring after `place` whose key equals that of the champion, and the champion if there is none.
  mutating func firstTied(after place: Int, of tier: Int, with champion: Int) -> Int {
    let root = tiers[tier].root
    let start = tiers[tier].start
    let best = keys[start + champion]
    var node = tiers[tier].leaves + place
    while node > 1 {
      if node & 1 == 0 {
        let right = Int(winners[root + node + 1])
        if right >= 0, keys[start + right] == best { return right }
      }
      node /= 2
    }
    return champion
  }

  private mutating func replay(from place: Int, of tier: Int) {
    let root = tiers[tier].root
    let start = tiers[tier].start
    var node = (tiers[tier].leaves + place) / 2
    while node >= 1 {
      let left = winners[root + 2 * node]
      let right = winners[root + 2 * node + 1]
      let winner: Int32
      if left < 0 {
        winner = right
      } else if right < 0 {
        winner = left
      } else {
        winner = keys[start + Int(right)].precedes(keys[start + Int(left)]) ? right : left
      }
      if winner == winners[root + node], Int(winner) != place { return }
      winners[root + node] = winner
      node /= 2
    }
  }
}
