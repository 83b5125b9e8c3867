import SpeedGuard
import Testing

@Suite("Timing in turn with the reference kernel")
struct TimingTests {
  /// A clock that the work itself moves on.
  private final class WorkedTime {
    var seconds = 0.0
  }

  @Test("the kernel computes what it always computed")
  func kernel() {
    var kernel = ReferenceKernel()
    let words = [kernel.run(), kernel.run()]
    #expect(words == [11_855_588_636_177_670_454, 3_834_662_709_335_891_842])
  }

  @Test("a piece that takes twice as long has twice the ratio", arguments: [10.0, 100])
  func ratios(seconds: Double) {
    let time = WorkedTime()
    let pieces = [1.0, 2.0].map { factor in { time.seconds += factor * seconds } }
    // The kernel moves no clock: looking at it does, a little.
    var timing = PairedTiming(of: pieces, slice: 0.005) {
      time.seconds += 0.01
      return time.seconds
    }
    timing.run(rounds: 3...3)
    #expect(abs(timing.ratio(of: 1) / timing.ratio(of: 0) - 2) < 0.01)
    #expect(abs(timing.best(of: 0) - seconds) < 0.011)
    #expect(timing.samples.map(\.count) == [3, 3])
  }

  @Test("when the time is up, only the least number of rounds is done")
  func budget() {
    let time = WorkedTime()
    var timing = PairedTiming(of: [{ time.seconds += 1 }], slice: 0.005) {
      time.seconds += 0.01
      return time.seconds
    }
    timing.run(rounds: 2...100, seconds: 4.5)
    #expect(timing.samples[0].count == 5)
    timing.run(rounds: 2...100, seconds: 0)
    #expect(timing.samples[0].count == 7)
  }

  @Test("a timing that is told to stop says whether it is worth something")
  func stopped() {
    var time = 0.0
    var timing = PairedTiming(of: [{}], slice: 0.005) {
      time += 0.01
      return time
    }
    var left = 3
    let goesOn = {
      left -= 1
      return left >= 0
    }
    let answers = [timing.run(rounds: 2...9, goesOn: goesOn), timing.run(rounds: 2...9, goesOn: goesOn)]
    #expect(answers == [true, false])
  }

  @Test("a spell in which only one round is slow does not move the median")
  func spell() {
    let time = WorkedTime()
    var call = 0
    var timing = PairedTiming(of: [{
      call += 1
      time.seconds += call == 4 ? 10 : 0.1
    }], slice: 0.05) {
      time.seconds += 0.06
      return time.seconds
    }
    timing.run(rounds: 5...5)
    #expect(abs(timing.median(of: 0) - 0.16) < 1e-6)
  }
}
