import CallCenter
import EventCore

// Which of the eligible the policy chooses.
extension EligibleOperators {
  /// Whether anybody is eligible for calls of a desk, however long they have waited.
  func hasAnybody(for desk: DeskID) -> Bool { desks[desk.index].present > 0 }

  /// What `choose` would find, where one member of the highest tier comes before all others by the keys alone; `nil`
  /// says nothing.
  ///
  /// - Complexity: O(1).
  @inline(__always) func chooseAtOnce(for desk: DeskID) -> Choice? {
    let seating = desks[desk.index]
    guard seating.isPlain, seating.present > 0 else { return nil }
    let tier = tiers[seating.firstTier &+ seating.openTiers.trailingZeroBitCount]
    let top = trees.top(tier.tree)
    guard top.equals == 1 else { return nil }
    return Choice(member: Int(seated[tier.firstSeated &+ top.winner]), hadChoice: seating.present > 1)
  }

  /// `chooseAtOnce`, with all that taking the chosen one out of a desk needs, where the chosen one sits nowhere else.
  struct Leader {
    let holder: Tournaments.Holder
    /// Somebody else was eligible too.
    let hadChoice: Bool
    fileprivate let place: Int
    fileprivate let isTie: Bool
    fileprivate let desk: UnsafeMutablePointer<Seating>
    fileprivate let tier: UnsafeMutablePointer<Tier>
    fileprivate let tree: UnsafeMutablePointer<Tournaments.Tree>
  }

  /// The leader must not outlive the next change of who sits where.
  ///
  /// - Complexity: O(1).
  @inline(__always) mutating func leader(of number: DeskID) -> Leader? {
    let desk = desks.place(of: number.index)
    guard desk.pointee.isPlain, desk.pointee.present > 0 else { return nil }
    let tier = tiers.place(of: desk.pointee.firstTier &+ desk.pointee.openTiers.trailingZeroBitCount)
    let tree = trees.trees.place(of: tier.pointee.tree)
    let place: Int
    var isTie = false
    if let leader = trees.leader(of: tree.pointee) {
      place = leader
    } else {
      guard let winner = winner(of: tier, rotatesTies: desk.pointee.rotatesTies) else { return nil }
      (place, isTie) = winner
    }
    let holder = trees.places[place].holder
    return Leader(
      holder: holder, hadChoice: desk.pointee.present > 1, place: place, isTie: isTie, desk: desk, tier: tier,
      tree: tree)
  }

  /// Who comes first where not all are in the line; `nil` says nothing.
  @inline(never) private mutating func winner(
    of tier: UnsafeMutablePointer<Tier>, rotatesTies: Bool
  ) -> (place: Int, isTie: Bool)? {
    let top = trees.top(tier.pointee.tree)
    let tree = trees.trees[tier.pointee.tree]
    if top.equals == 1 { return (tree.firstPlace + top.winner, false) }
    // Who logged in together is chosen in the order of the seats, so the next seat is looked at before all others.
    let seat = tier.pointee.cursorSeat + 1
    guard rotatesTies, trees.isEqual(seat, to: top, in: tree) else { return nil }
    return (tree.firstPlace + seat, true)
  }

  /// The leader is chosen: ties go on from there.
  @inline(__always) mutating func isChosen(_ leader: Leader) {
    if leader.isTie { moveCursor(of: leader) }
  }

  @inline(never) private mutating func moveCursor(of leader: Leader) {
    let member = members[Int(leader.holder.member)]
    leader.tier.pointee.cursor = member.place
    leader.tier.pointee.cursorSeat = Int(member.seat)
  }

  /// The leader, who sits nowhere else, may not be offered calls from now on.
  ///
  /// - Complexity: O(1) for one who is in a line, else O(log members).
  @inline(__always) mutating func leave(_ leader: Leader) {
    if leader.tree.pointee.inTree == 0 {
      trees.removeLeader(of: leader.tree)
    } else {
      trees.remove(trees.places.place(of: leader.place), leader.place, from: leader.tree)
    }
    leader.desk.pointee.misses(one: leader.tree)
  }

  /// Who is offered a call of a desk that has waited so long; `nil` when nobody is eligible for it.
  ///
  /// - Complexity: O(log members + groups).
  mutating func choose(for desk: DeskID, waited: SimDuration, draw: SelectionDraw) -> Choice? {
    guard desks[desk.index].present > 0 else { return nil }
    let tier: Int
    switch desks[desk.index].rule.tiers {
    case .one, .highestFirst:
      tier = firstOpenTier(of: desk, waited: waited)
    case .bestOfAll:
      tier = tierWithSmallestClock(of: desk, waited: waited)
    case .drawn:
      return chooseByPriority(for: desk, waited: waited, chance: draw.uniform)
    }
    guard tier >= 0 else { return nil }
    let member = choose(inTier: tier, of: desk, waited: waited, draw: draw)
    return Choice(member: member, hadChoice: eligibleCount(for: desk, waited: waited) > 1)
  }

  private mutating func isOpen(_ group: Int, _ waited: SimDuration) -> Bool {
    trees.present(groups[group].tree) > 0 && groups[group].after <= waited
  }

  private mutating func eligibleCount(for desk: DeskID, waited: SimDuration) -> Int {
    let seating = desks[desk.index]
    if !seating.hasEscalation { return seating.present }
    var count = 0
    for tier in seating.firstTier..<seating.endTier {
      for group in tiers[tier].firstGroup..<tiers[tier].endGroup where isOpen(group, waited) {
        count += trees.present(groups[group].tree)
      }
    }
    return count
  }

  private mutating func isOpen(tier: Int, _ waited: SimDuration) -> Bool {
    for group in tiers[tier].firstGroup..<tiers[tier].endGroup where isOpen(group, waited) { return true }
    return false
  }

  private mutating func firstOpenTier(of desk: DeskID, waited: SimDuration) -> Int {
    let seating = desks[desk.index]
    if fault == .lowerTierFirst {
      for tier in (seating.firstTier..<seating.endTier).reversed() where isOpen(tier: tier, waited) { return tier }
      return -1
    }
    for tier in seating.firstTier..<seating.endTier where isOpen(tier: tier, waited) { return tier }
    return -1
  }

  /// Tiers stand in descending priority, so among equal clocks the higher priority stays.
  private mutating func tierWithSmallestClock(of desk: DeskID, waited: SimDuration) -> Int {
    let seating = desks[desk.index]
    var best = -1
    var smallest = Int64.max
    for tier in seating.firstTier..<seating.endTier where isOpen(tier: tier, waited) {
      collectCandidates(ofTier: tier, waited: waited, words: max(1, desks[desk.index].rule.criteria.count))
      let clock = trees.winnersKey(groups[candidates[0]].tree, word: 0) & (Self.missedFlag - 1)
      if best < 0 || clock < smallest {
        best = tier
        smallest = clock
      }
    }
    return best
  }

  private mutating func choose(inTier tier: Int, of desk: DeskID, waited: SimDuration, draw: SelectionDraw) -> Int {
    collectCandidates(ofTier: tier, waited: waited, words: max(1, desks[desk.index].rule.criteria.count))
    let member: Int
    switch desks[desk.index].rule.resolution {
    case .rotation:
      let equals = equalCount()
      member = firstOnRing(of: desk, after: tiers[tier].cursor)
      if equals > 1 {
        tiers[tier].cursor = members[member].place
        tiers[tier].cursorSeat = Int(members[member].seat)
      }
    case .roundRobin:
      member = firstOnRing(of: desk, after: tiers[tier].cursor)
      tiers[tier].cursor = members[member].place
    case .random, .randomByPriority:
      let count = equalCount()
      member = equalMember(number: min(Int(draw.uniform * Double(count)), count - 1))
    }
    if fault == .listOrderTieBreak { tiers[tier].cursor = -1 }
    return member
  }

  /// Leaves in `candidates` the groups of a tier whose best operators are equal and come before all others; a tier has
  /// several groups only where assignments differ in `after`.
  private mutating func collectCandidates(ofTier tier: Int, waited: SimDuration, words: Int) {
    candidates.shorten(to: 0)
    for group in tiers[tier].firstGroup..<tiers[tier].endGroup where isOpen(group, waited) {
      if !candidates.isEmpty {
        let order = order(group, candidates[0], words: words)
        if order > 0 { continue }
        if order < 0 { candidates.shorten(to: 0) }
      }
      candidates.append(group)
    }
  }

  /// Negative when the best of one group comes before the best of another, by the keys alone.
  private mutating func order(_ a: Int, _ b: Int, words: Int) -> Int {
    for word in 0..<words {
      let left = trees.winnersKey(groups[a].tree, word: word)
      let right = trees.winnersKey(groups[b].tree, word: word)
      if left != right { return left < right ? -1 : 1 }
    }
    return 0
  }

  private mutating func equalCount() -> Int {
    var count = 0
    for index in 0..<candidates.count { count += trees.equals(groups[candidates[index]].tree) }
    return count
  }

  /// The first equal member on the ring after a place on it, going round.
  private mutating func firstOnRing(of desk: DeskID, after place: Int) -> Int {
    let ring = desks[desk.index].memberCount
    var best = -1
    var bestDistance = Int.max
    for index in 0..<candidates.count {
      let group = candidates[index]
      let tree = groups[group].tree
      let seat =
        trees.equals(tree) == 1
        ? trees.top(tree).winner : trees.firstEqual(from: firstSeat(of: group, after: place), in: tree)
      let member = Int(seated[groups[group].firstSeated + seat])
      let ahead = members[member].place - place
      let distance = ahead > 0 ? ahead : ahead + ring
      if distance < bestDistance {
        best = member
        bestDistance = distance
      }
    }
    precondition(best >= 0, "a tier without an eligible operator was chosen")
    return best
  }

  /// The first seat of a group behind a place on the ring; 0 when there is none, for the ring goes round.
  private mutating func firstSeat(of group: Int, after place: Int) -> Int {
    let row = groups[group]
    var low = 0
    var high = row.seatCount
    while low < high {
      let middle = (low + high) / 2
      if members[Int(seated[row.firstSeated + middle])].place > place { high = middle } else { low = middle + 1 }
    }
    return low == row.seatCount ? 0 : low
  }

  private mutating func equalMember(number: Int) -> Int {
    var number = number
    for index in 0..<candidates.count {
      let group = groups[candidates[index]]
      let equals = trees.equals(group.tree)
      if number < equals {
        return Int(seated[group.firstSeated + trees.equalSeat(number: number, in: group.tree)])
      }
      number -= equals
    }
    preconditionFailure("drew an operator who is not there")
  }

  /// Draws with chance proportional to priority. Whoever missed counts only while nobody else of the tier is eligible.
  private mutating func chooseByPriority(for desk: DeskID, waited: SimDuration, chance: Double) -> Choice? {
    let seating = desks[desk.index]
    candidates.shorten(to: 0)
    var total = 0.0
    for tier in seating.firstTier..<seating.endTier {
      var hasUnmissed = false
      for group in tiers[tier].firstGroup..<tiers[tier].endGroup where isOpen(group, waited) {
        hasUnmissed = hasUnmissed || !hasOnlyMissed(group)
      }
      for group in tiers[tier].firstGroup..<tiers[tier].endGroup
      where isOpen(group, waited) && !(hasUnmissed && hasOnlyMissed(group)) {
        candidates.append(group)
        total += weight(of: group)
      }
    }
    guard let member = drawnMember(at: chance * total) else { return nil }
    return Choice(member: member, hadChoice: eligibleCount(for: desk, waited: waited) > 1)
  }

  private mutating func drawnMember(at point: Double) -> Int? {
    var rest = point
    for index in 0..<candidates.count {
      let group = groups[candidates[index]]
      let weight = weight(of: candidates[index])
      if rest < weight || index == candidates.count - 1 {
        let number = min(Int(rest / Double(group.priority)), trees.equals(group.tree) - 1)
        return Int(seated[group.firstSeated + trees.equalSeat(number: number, in: group.tree)])
      }
      rest -= weight
    }
    return nil
  }

  private mutating func hasOnlyMissed(_ group: Int) -> Bool {
    trees.winnersKey(groups[group].tree, word: 0) >= Self.missedFlag
  }

  private mutating func weight(of group: Int) -> Double {
    Double(groups[group].priority) * Double(trees.equals(groups[group].tree))
  }
}
