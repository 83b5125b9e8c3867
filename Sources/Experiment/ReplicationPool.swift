import Dispatch
import Synchronization

/// Computes a numbered series on several threads and hands the results over in the order of the numbers.
///
/// Threads take numbers as they become free; nothing else passes between them. How far they may run ahead of the
/// reader is bounded, so that memory does not grow with the length of the series.
final class ReplicationPool<Value: Sendable>: Sendable {
  private struct State {
    var next: Int
    var finished: [Int: Value] = [:]
    var isStopped = false
  }

  private let numbers: ClosedRange<Int>
  private let threads: Int
  private let compute: @Sendable (Int) -> Value
  private let state: Mutex<State>
  /// One for each number that may be begun before the reader takes another result.
  private let permits = DispatchSemaphore(value: 0)
  private let arrivals = DispatchSemaphore(value: 0)
  private let workers = DispatchGroup()

  /// Starts computing.
  ///
  /// - Parameter threads: how many numbers are computed at a time, at most.
  init(_ numbers: ClosedRange<Int>, threads: Int, compute: @escaping @Sendable (Int) -> Value) {
    precondition(threads >= 1, "somebody has to do it")
    self.numbers = numbers
    self.threads = min(threads, numbers.count)
    self.compute = compute
    state = Mutex(State(next: numbers.lowerBound))
    // Two each: a thread that is done goes on while the reader still waits for a slower one.
    for _ in 0..<2 * self.threads { permits.signal() }
    let queue = DispatchQueue(label: "replications", attributes: .concurrent)
    for _ in 0..<self.threads {
      queue.async(group: workers) { self.work() }
    }
  }

  /// The result of the next number; numbers are asked for in order, each once.
  func result(of number: Int) -> Value {
    while true {
      if let value = state.withLock({ $0.finished.removeValue(forKey: number) }) {
        permits.signal()
        return value
      }
      arrivals.wait()
    }
  }

  /// Begins no further numbers, and returns when the threads have left.
  func stop() {
    state.withLock { $0.isStopped = true }
    for _ in 0..<threads { permits.signal() }
    workers.wait()
  }

  private func work() {
    while true {
      permits.wait()
      let number: Int? = state.withLock { state in
        guard !state.isStopped, state.next <= numbers.upperBound else { return nil }
        defer { state.next += 1 }
        return state.next
      }
      guard let number else {
        permits.signal()
        return
      }
      let value = compute(number)
      state.withLock { $0.finished[number] = value }
      arrivals.signal()
    }
  }
}
