import ElementaryFunctions
import Testing

@Suite("Exponential and power")
struct ExponentialTests {
  @Test("the exponential is within one unit in the last place of the tabulated value")
  func accuracy() throws {
    var worst = Worst()
    for row in try ReferenceTable("exponential").rows {
      worst.note(unitsInLastPlace(exponential(row[0]), from: row[1], row[2]), at: [row[0]])
    }
    #expect(worst.error <= 1, "\(worst)")
  }

  @Test("eˣ − 1 is within two units in the last place of the tabulated value, also for tiny x")
  func accuracyOfMinus1() throws {
    var worst = Worst()
    for row in try ReferenceTable("exponentialMinus1").rows {
      worst.note(unitsInLastPlace(exponentialMinus1(row[0]), from: row[1], row[2]), at: [row[0]])
    }
    #expect(worst.error <= 2, "\(worst)")
  }

  @Test("a power is within two units in the last place of the tabulated value, also when it is very large or small")
  func accuracyOfPower() throws {
    var worst = Worst()
    for row in try ReferenceTable("power").rows {
      worst.note(unitsInLastPlace(power(row[0], row[1]), from: row[2], row[3]), at: [row[0], row[1]])
    }
    #expect(worst.error <= 2, "\(worst)")
  }

  @Test("overflow, underflow, subnormals and NaN have the documented exponentials")
  func specialValues() {
    #expect(exponential(0) == 1 && exponential(-0.0) == 1)
    #expect(exponential(709.782712893384).isFinite)
    #expect(exponential(709.7827128933842) == .infinity)
    #expect(exponential(.infinity) == .infinity && exponential(1e300) == .infinity)
    #expect(exponential(-.infinity) == 0 && exponential(-1e300) == 0)
    #expect(exponential(-745.2) == 0)
    #expect(exponential(-745) == .leastNonzeroMagnitude)
    #expect(exponential(-740).isSubnormal)
    #expect(relativeError(exponential(-720) * 0x1p60, exponential(-678.4111691664033)) < 1e-10)
    #expect(exponential(.nan).isNaN)
  }

  @Test("the extremes of eˣ − 1 are as documented")
  func specialValuesOfMinus1() {
    #expect(exponentialMinus1(-.infinity) == -1 && exponentialMinus1(-100) == -1)
    #expect(exponentialMinus1(.infinity) == .infinity && exponentialMinus1(800) == .infinity)
    #expect(exponentialMinus1(0) == 0 && exponentialMinus1(-0.0).sign == .minus)
    #expect(exponentialMinus1(.nan).isNaN)
  }

  @Test("powers of zero, one, infinity and negative numbers are as documented")
  func specialPowers() {
    #expect(power(0, 2) == 0 && power(0, -2) == .infinity && power(0, 0) == 1)
    #expect(power(1, .infinity) == 1 && power(1, .nan) == 1 && power(.nan, 0) == 1)
    #expect(power(.infinity, 2) == .infinity && power(.infinity, -1) == 0)
    #expect(power(2, .infinity) == .infinity && power(2, -.infinity) == 0)
    #expect(power(0.5, .infinity) == 0 && power(0.5, -.infinity) == .infinity)
    #expect(power(2, 1e300) == .infinity && power(2, -1e300) == 0)
    #expect(power(-1, 2).isNaN && power(.nan, 1).isNaN && power(2, .nan).isNaN)
    #expect(power(2, 10) == 1024 && power(9, 0.5) == 3 && power(10, -1) == 0.1)
  }

  @Test("the exponential never decreases from one number to the next")
  func monotone() {
    for start in [0.0001, 0.34657359027997264, 1.0, 1.0397207708399179, -0.34657359027997264, 100.0, -700.0] {
      var x = start
      for _ in 0..<2000 { x = x.nextDown }
      for _ in 0..<4000 {
        #expect(exponential(x) <= exponential(x.nextUp), "x = \(x)")
        x = x.nextUp
      }
    }
  }
}
