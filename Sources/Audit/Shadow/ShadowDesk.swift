import CallCenter
import EventCore

/// A desk's counts and where its parts stand in the shadow's columns.
struct ShadowDesk: BitwiseCopyable {
  /// Calls waiting and not on offer.
  var open = 0
  /// Available operators who take this desk's calls at once.
  var free = 0
  var firstTier = 0
  var endOfTiers = 0
  /// The tiers in which somebody is available, the highest in the lowest bit; those from the 64th on share one.
  var freeTiers: UInt64 = 0
  /// Idle time alone decides, in the highest of at most 64 tiers, and everybody takes calls at once.
  var isByIdleTime = false
  /// Everybody takes calls at once, and nothing is counted of an answer but that there was one.
  var isPlain = false
  /// Share clocks are compared.
  var usesShareClock: Bool
  var precedence: Int
  /// It is known how the desk chooses.
  var hasRule: Bool
  /// Anything but chance decides.
  var isJudgedCallByCall: Bool
  var tiersCompete: ChoiceRule.Tiers
  var ending: ChoiceRule.Ending
  var words: CriterionWords
  var firstDelay = 0
  var endOfDelays = 0

  init(precedence: Int, rule: ChoiceRule?) {
    self.precedence = precedence
    hasRule = rule != nil
    isJudgedCallByCall = rule?.isJudgedCallByCall ?? false
    tiersCompete = rule?.tiers ?? .one
    ending = rule?.ending ?? .draw
    usesShareClock = rule?.criteria.contains(.shareClock) ?? false
    words = CriterionWords(rule?.criteria ?? [])
  }

  var tiers: Range<Int> { firstTier..<endOfTiers }
  var delays: Range<Int> { firstDelay..<endOfDelays }
}

/// What of a desk is not asked at every call.
struct ShadowDeskDetails: Sendable {
  var rule: ChoiceRule?
  var assignments: [Int32] = []
  /// The smallest clocks and counters of those on duty, where the rule needs them.
  var dutyMinima: [(criterion: ChoiceRule.Criterion, index: Int)] = []
}

/// Up to four criteria, in order.
struct CriterionWords: BitwiseCopyable {
  var first: ChoiceRule.Criterion?
  var second: ChoiceRule.Criterion?
  var third: ChoiceRule.Criterion?
  var fourth: ChoiceRule.Criterion?

  init(_ criteria: [ChoiceRule.Criterion]) {
    precondition(criteria.count <= 4, "there are four criteria")
    first = criteria.first
    second = criteria.dropFirst().first
    third = criteria.dropFirst(2).first
    fourth = criteria.dropFirst(3).first
  }
}

/// Available operators of one desk who take a call only once it has waited `after`.
struct ShadowDelay: BitwiseCopyable {
  var after: Int64
  var free = 0
}

/// The smallest value of a clock among the operators of a desk who are on duty. Clocks only move on, so entries may
/// lag behind and are put right when they come to the top.
struct DutyMinimum: Sendable {
  private struct Entry: Sendable {
    var value: Int64
    var assignment: Int32
  }

  private var heap: [Entry] = []
  private var holds: [Bool]

  init(assignments: Int) {
    holds = Array(repeating: false, count: assignments)
  }

  /// Takes an assignment in, whose value is at least what it was if it is still here.
  mutating func insert(_ assignment: Int, value: Int64) {
    guard !holds[assignment] else { return }
    holds[assignment] = true
    heap.append(Entry(value: value, assignment: Int32(truncatingIfNeeded: assignment)))
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child].value < heap[parent].value else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  /// The smallest value there is.
  ///
  /// - Parameter current: an assignment's value now; `nil`: not on duty.
  /// - Complexity: O(log n) for each answer since an entry was last looked at.
  mutating func smallest(_ current: (Int) -> Int64?) -> Int64? {
    while let top = heap.first {
      guard let value = current(Int(top.assignment)) else {
        holds[Int(top.assignment)] = false
        heap[0] = heap[heap.count - 1]
        heap.removeLast()
        siftDown()
        continue
      }
      if value == top.value { return value }
      heap[0].value = value
      siftDown()
    }
    return nil
  }

  private mutating func siftDown() {
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < heap.count else { return }
      if child + 1 < heap.count, heap[child + 1].value < heap[child].value { child += 1 }
      guard heap[child].value < heap[parent].value else { return }
      heap.swapAt(child, parent)
      parent = child
    }
  }
}
