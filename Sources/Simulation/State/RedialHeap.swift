import CallCenter
import EventCore

/// Contacts to be dialled again, the first by (due time, attempts, contact) on top: a binary heap (Williams, 1964,
/// CACM 7(6), algorithm 232).
struct RedialHeap {
  struct Entry: Comparable {
    let due: SimTime
    let attempts: UInt16
    let contact: ContactID

    static func < (a: Entry, b: Entry) -> Bool {
      if a.due != b.due { return a.due < b.due }
      return a.attempts != b.attempts ? a.attempts < b.attempts : a.contact < b.contact
    }
  }

  private var entries: [Entry] = []

  var isEmpty: Bool { entries.isEmpty }
  var first: Entry? { entries.first }

  /// - Complexity: O(log entries).
  mutating func insert(_ entry: Entry) {
    entries.append(entry)
    var index = entries.count - 1
    while index > 0, entry < entries[(index - 1) / 2] {
      entries[index] = entries[(index - 1) / 2]
      index = (index - 1) / 2
    }
    entries[index] = entry
  }

  /// - Complexity: O(log entries).
  /// - Precondition: there is one.
  mutating func removeFirst() {
    let last = entries.removeLast()
    guard !entries.isEmpty else { return }
    var index = 0
    while true {
      var child = 2 * index + 1
      guard child < entries.count else { break }
      if child + 1 < entries.count, entries[child + 1] < entries[child] { child += 1 }
      guard entries[child] < last else { break }
      entries[index] = entries[child]
      index = child
    }
    entries[index] = last
  }
}
