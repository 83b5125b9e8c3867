import ElementaryFunctions
import Testing

@Suite("Natural logarithm")
struct LogarithmTests {
  @Test("the logarithm is within one unit in the last place of the tabulated value")
  func accuracy() throws {
    var worst = Worst()
    for row in try ReferenceTable("naturalLog").rows {
      worst.note(unitsInLastPlace(naturalLog(row[0]), from: row[1], row[2]), at: [row[0]])
    }
    #expect(worst.error <= 1, "\(worst)")
  }

  @Test("ln(1 + x) is within two units in the last place of the tabulated value, also for tiny x")
  func accuracyOfLog1Plus() throws {
    var worst = Worst()
    for row in try ReferenceTable("log1Plus").rows {
      worst.note(unitsInLastPlace(log1Plus(row[0]), from: row[1], row[2]), at: [row[0]])
    }
    #expect(worst.error <= 2, "\(worst)")
  }

  @Test("ln(1 + x) − x keeps its digits where the two almost cancel")
  func accuracyOfRemainder() {
    // The series −x²/2 + x³/3 − … is exact enough for small x.
    for exponent in 3...40 {
      for x in [0x1p0 / Double(1 << exponent), -0x1p0 / Double(1 << exponent)] {
        var series = 0.0
        for n in stride(from: 30, through: 2, by: -1) { series = series * -x + 1 / Double(n) }
        #expect(relativeError(log1PlusMinus(x), -x * x * series) < 1e-15, "x = \(x)")
      }
    }
    #expect(log1PlusMinus(0) == 0)
    #expect(relativeError(log1PlusMinus(3), naturalLog(4) - 3) < 1e-15)
  }

  @Test("zero, negatives, infinity and NaN have the documented logarithms")
  func specialValues() {
    #expect(naturalLog(0) == -.infinity)
    #expect(naturalLog(-0.0) == -.infinity)
    #expect(naturalLog(.infinity) == .infinity)
    #expect(naturalLog(-1).isNaN && naturalLog(-.infinity).isNaN && naturalLog(.nan).isNaN)
    #expect(naturalLog(1) == 0)
    #expect(log1Plus(-1) == -.infinity)
    #expect(log1Plus(-1.5).isNaN && log1Plus(.nan).isNaN)
    #expect(log1Plus(.infinity) == .infinity)
    #expect(log1Plus(0x1p-60) == 0x1p-60 && log1Plus(-0.0).sign == .minus)
  }

  @Test("two logarithms side by side are those of the two numbers, to the last bit")
  func pairs() {
    var numbers: [Double] = [1, 0.5, 2, 0.5.squareRoot(), 2.0.squareRoot(), 0x1p-53, 1 - 0x1p-53, .leastNormalMagnitude]
    numbers += [.greatestFiniteMagnitude, 0x1p-1000, 0x1p1000]
    for number in numbers { numbers += [number.nextUp, max(number.nextDown, .leastNormalMagnitude)] }
    for k in 0..<20_000 { numbers.append((Double(k) + 0.5) / 20_000) }
    for (a, b) in zip(numbers, numbers.reversed()) where a.isFinite && b.isFinite {
      let both = naturalLogs(SIMD2(a, b))
      #expect(both[0].bitPattern == naturalLog(a).bitPattern, "\(a)")
      #expect(both[1].bitPattern == naturalLog(b).bitPattern, "\(b)")
    }
  }

  @Test("the logarithm never decreases from one number to the next")
  func monotone() {
    // Around 1, around the change of octave at √2, and at a spread of other places.
    for start in [1.0, 2.0.squareRoot(), 0.5.squareRoot(), 1.2, 3.9, 1e-300, 1e300] {
      var x = start
      for _ in 0..<2000 { x = x.nextDown }
      for _ in 0..<4000 {
        #expect(naturalLog(x) <= naturalLog(x.nextUp), "x = \(x)")
        x = x.nextUp
      }
    }
  }
}
