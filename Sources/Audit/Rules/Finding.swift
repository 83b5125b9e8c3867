import EventCore

/// What has been seen of one rule so far.
struct Finding: Hashable, Sendable {
  /// How often the rule could have been broken.
  var looked = 0
  /// How often it was.
  var breaches = 0
  /// The first time it was.
  var first: Breach?
}

/// One breach of a rule.
struct Breach: Hashable, Sendable {
  /// The number of the run in which it happened.
  var replication: Int
  var time: SimTime
  /// What happened, with the names of all concerned.
  var what: String
}

/// The findings of all rules that one run can show, by rule.
struct FindingTable: Hashable, Sendable {
  private var rows = [Finding](repeating: Finding(), count: count)

  subscript(rule: Rule) -> Finding {
    get { rows[rule.rawValue] }
    set { rows[rule.rawValue] = newValue }
  }

  /// Adds how often each rule could have been broken, by number.
  mutating func add(looks: UnsafeBufferPointer<Int>) {
    for number in rows.indices { rows[number].looked += looks[number] }
  }

  /// One more than the largest number of a rule.
  static let count = 41

  mutating func breach(_ rule: Rule, _ breach: Breach) {
    rows[rule.rawValue].breaches += 1
    if rows[rule.rawValue].first == nil { rows[rule.rawValue].first = breach }
  }

  /// Adds what another run of the same floor has shown. The first breach is that of the smallest replication.
  mutating func merge(_ other: FindingTable) {
    for number in rows.indices {
      let theirs = other.rows[number]
      rows[number].looked += theirs.looked
      rows[number].breaches += theirs.breaches
      guard let first = theirs.first else { continue }
      if let mine = rows[number].first, mine.replication <= first.replication { continue }
      rows[number].first = first
    }
  }
}
