/// An implicit four-ary heap of entries (Johnson, 1975, Inf. Process. Lett. 4(3)): sifting moves 16 bytes and writes no
/// back-pointer, and the four children of an entry lie in one line of the cache.
@frozen @usableFromInline struct EventHeap: ~Copyable {
  /// Where the root stands; its children, and all others, then begin with a line of the cache.
  @usableFromInline static var root: Int { 3 }

  @usableFromInline var entries: Column<EventEntry>

  @usableFromInline init(capacity: Int) {
    entries = Column(capacity: capacity + Self.root + 1)
    // The root's place is there always: empty, it is later than every event.
    for _ in 0...Self.root { entries.append(.max) }
  }

  /// How many entries there are.
  @usableFromInline var count = 0

  /// The earliest entry; `EventEntry.max` when there is none.
  @inline(__always) @inlinable var first: EventEntry { entries[Self.root] }

  /// - Complexity: O(log `count`), O(1) for an entry later than nearly all.
  @inlinable mutating func insert(_ entry: EventEntry) {
    if count > 0 { entries.append(entry) }
    count &+= 1
    siftUp(entry, from: entries.count &- 1)
  }

  /// - Complexity: O(log `count`).
  /// - Precondition: there is an entry.
  @inline(never) @inlinable mutating func removeFirst() {
    count &-= 1
    if count == 0 {
      entries[Self.root] = .max
    } else if let last = entries.popLast() {
      siftDown(last, from: Self.root)
    }
  }

  @inlinable mutating func siftUp(_ entry: EventEntry, from start: Int) {
    entries.withUnsafeElements { heap in
      var index = start
      while index > Self.root {
        let parent = (index &+ 8) >> 2
        guard entry < heap[parent] else { break }
        heap[index] = heap[parent]
        index = parent
      }
      heap[index] = entry
    }
  }

  @inlinable mutating func siftDown(_ entry: EventEntry, from start: Int) {
    let end = entries.count
    entries.withUnsafeElements { heap in
      var index = start
      while true {
        let first = index << 2 &- 8
        var best: Int
        var rival: EventEntry
        if first &+ 3 < end {
          let earliest = EarliestEntry(ofFour: heap + first)
          rival = earliest.entry
          best = first &+ earliest.place
        } else {
          guard first < end else { break }
          best = first
          rival = heap[first]
          var child = first &+ 1
          while child < end {
            if heap[child] < rival {
              best = child
              rival = heap[child]
            }
            child &+= 1
          }
        }
        guard rival < entry else { break }
        heap[index] = rival
        index = best
      }
      heap[index] = entry
    }
  }

  /// Keeps the entries that satisfy a condition (Floyd, 1964, algorithm 245).
  @inlinable mutating func keep(_ isKept: (EventEntry) -> Bool) {
    if count == 0 { return }
    var kept = Self.root
    for index in Self.root..<entries.count where isKept(entries[index]) {
      entries[kept] = entries[index]
      kept += 1
    }
    count = kept - Self.root
    if count == 0 {
      entries[Self.root] = .max
      kept += 1
    }
    entries.shorten(to: kept)
    guard count > 1 else { return }
    for index in stride(from: (entries.count + 7) >> 2, through: Self.root, by: -1) {
      siftDown(entries[index], from: index)
    }
  }
}
