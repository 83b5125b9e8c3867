import ElementaryFunctions
import Testing

@Suite("Gamma, beta and normal functions")
struct SpecialFunctionTests {
  @Test("ln Γ agrees with the table to 2·10⁻¹⁵ of max(1, |ln Γ|)")
  func logGammaAccuracy() throws {
    var worst = Worst()
    for row in try ReferenceTable("logGamma").rows {
      worst.note(relativeError(logGamma(row[0]), row[1], floor: 1), at: [row[0]])
    }
    #expect(worst.error < 2e-15, "\(worst)")
  }

  @Test("the error function and its complement agree with the table to 2·10⁻¹⁵")
  func errorFunctionAccuracy() throws {
    var worst = Worst()
    for row in try ReferenceTable("errorFunction").rows {
      worst.note(relativeError(errorFunction(row[0]), row[1]), at: [row[0]])
    }
    #expect(worst.error < 1e-15, "\(worst)")
    worst = Worst()
    for row in try ReferenceTable("complementaryErrorFunction").rows {
      worst.note(relativeError(complementaryErrorFunction(row[0]), row[1]), at: [row[0]])
    }
    #expect(worst.error < 2e-15, "\(worst)")
  }

  @Test("the normal quantile agrees with the table to 10⁻¹⁵ and is undone by the distribution function")
  func normalQuantileAccuracy() throws {
    var worst = Worst()
    var there = Worst()
    for row in try ReferenceTable("normalQuantile").rows {
      worst.note(relativeError(normalQuantile(row[0]), row[1], floor: 1), at: [row[0]])
      if row[0] > 1e-100 && row[0] < 0.5 {
        there.note(relativeError(normalCumulative(normalQuantile(row[0])), row[0]), at: [row[0]])
      }
    }
    #expect(worst.error < 1e-15, "\(worst)")
    #expect(there.error < 1e-12, "\(there)")
  }

  @Test("the incomplete gamma functions agree with the table to 10⁻¹³ relative, down to 10⁻¹⁰⁰")
  func incompleteGammaAccuracy() throws {
    var worst = Worst()
    for row in try ReferenceTable("incompleteGamma").rows {
      let found = incompleteGamma(shape: row[0], at: row[1])
      // The last place of an exponential's argument weighs as much as the argument is large.
      if row[2] > 1e-100 { worst.note(relativeError(found.lower, row[2]), at: row) }
      if row[3] > 1e-100 { worst.note(relativeError(found.upper, row[3]), at: row) }
    }
    #expect(worst.error < 1e-13, "\(worst)")
  }

  @Test("the incomplete beta function and its complement agree with the table to 10⁻¹² relative")
  func incompleteBetaAccuracy() throws {
    var worst = Worst()
    for row in try ReferenceTable("incompleteBeta").rows {
      let found = incompleteBeta(row[0], row[1], at: row[2])
      worst.note(relativeError(found.lower, row[3]), at: row)
      worst.note(relativeError(found.upper, row[4]), at: row)
    }
    #expect(worst.error < 1e-12, "\(worst)")
  }

  @Test("gamma quantiles agree with the table to 10⁻¹² relative, from shape 0.001 to 10,000 and deep in both tails")
  func gammaQuantileAccuracy() throws {
    var worst = Worst()
    for row in try ReferenceTable("gammaQuantile").rows {
      worst.note(relativeError(gammaQuantile(shape: row[0], row[1]), row[2]), at: row)
    }
    #expect(worst.error < 1e-12, "\(worst)")
  }

  @Test("a beta quantile is undone by the incomplete beta function")
  func betaQuantileRoundTrip() {
    for a in [0.5, 1, 3, 40, 800] {
      for b in [1.0, 2, 17, 800] {
        for p in [1e-9, 0.025, 0.5, 0.8, 0.975, 0.999] {
          let back = incompleteBeta(a, b, at: betaQuantile(a, b, p)).lower
          #expect(relativeError(back, p) < 1e-11, "a \(a), b \(b), p \(p)")
        }
      }
    }
    #expect(betaQuantile(2, 3, 0) == 0 && betaQuantile(2, 3, 1) == 1)
  }
}
