import EventCore

/// Lengths counted in bins of two seconds, those beyond the last together, and the share that lasts longer than each:
/// the product-limit estimate (Kaplan and Meier, 1958, J. Amer. Statist. Assoc. 53(282)), which heeds what is still on.
struct LengthHistogram {
  static var bins: Int { 1024 }
  private static var width: Double { 2 }

  private var counts = Array(repeating: 0.0, count: LengthHistogram.bins)
  /// The share that lasts at least to the start of a bin; fitted.
  private var survival = Array(repeating: 1.0, count: LengthHistogram.bins + 1)
  /// How many lengths, ended or still on, reached a bin.
  private var reached = Array(repeating: 0.0, count: LengthHistogram.bins + 1)
  /// Ends per second spent, over all lengths.
  private var meanRate = 0.0
  private(set) var seen = 0

  static func bin(of length: SimDuration) -> Int {
    Int(min(length.microseconds / 2_000_000, Int64(bins - 1)))
  }

  mutating func add(_ length: SimDuration) {
    counts[Self.bin(of: length)] += 1
    seen += 1
  }

  /// - Parameter stillOn: how long those last that have not ended.
  mutating func fit(stillOn: some Sequence<SimDuration>) {
    for bin in reached.indices { reached[bin] = 0 }
    for length in stillOn { reached[Self.bin(of: length)] += 1 }
    var ends = 0.0
    var time = 0.0
    for bin in counts.indices.reversed() {
      reached[bin] += reached[bin + 1] + counts[bin]
      ends += counts[bin]
      time += reached[bin] * Self.width
    }
    for bin in counts.indices {
      let hazard = reached[bin] > 0 ? counts[bin] / reached[bin] : 0
      survival[bin + 1] = survival[bin] * (1 - hazard)
    }
    meanRate = time > 0 ? ends / time : 0
  }

  mutating func fade(keeping kept: Double) {
    for bin in counts.indices { counts[bin] *= kept }
  }

  /// The chance that what has lasted into a bin ends within so many further seconds.
  ///
  /// Where hardly anything has lasted so long the mean rate of all ends decides.
  func chanceToEnd(within seconds: Double, afterBin bin: Int) -> Double {
    guard seconds > 0 else { return 0 }
    let now = survival(at: Double(bin) + 0.5)
    let place = Double(bin) + 0.5 + seconds / Self.width
    guard now > 0, reached[min(Int(place), Self.bins - 1)] >= 3 else { return min(1, seconds * meanRate) }
    return min(1, max(0, 1 - survival(at: place) / now))
  }

  /// The length, in seconds, that a share of all stays below.
  func quantile(_ share: Double) -> Double {
    guard seen > 0 else { return 0 }
    let bin = counts.indices.first { survival[$0 + 1] <= 1 - share } ?? counts.count - 1
    return (Double(bin) + 0.5) * Self.width
  }

  /// The share that lasts to a place on the axis of bins.
  private func survival(at place: Double) -> Double {
    guard place < Double(Self.bins) else { return survival[Self.bins] }
    let bin = Int(place)
    let part = place - Double(bin)
    return survival[bin] * (1 - part) + survival[bin + 1] * part
  }
}
