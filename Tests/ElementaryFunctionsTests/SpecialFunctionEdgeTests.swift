import ElementaryFunctions
import Testing

@Suite("Edges of gamma, beta and normal functions")
struct SpecialFunctionEdgeTests {
  @Test("extreme shapes and chances end quickly in a finite gamma quantile that the distribution function undoes")
  func extremeShapes() {
    for shape in [1e-4, 1e-3, 0.1, 0.999, 1, 1.001, 30, 49.99, 50, 1e3, 1e5, 1e6, 1e8, 1e9] {
      var last = 0.0
      for u in [0x1p-53, 1e-12, 1e-3, 0.3, 0.5, 0.7, 0.999, 1 - 1e-12, 1 - 0x1p-53] {
        let x = gammaQuantile(shape: shape, u)
        #expect(x.isFinite && x >= last, "shape \(shape), u \(u): \(x)")
        last = x
        if x > 1e-300 {
          let back = incompleteGamma(shape: shape, at: x)
          let error = u < 0.5 ? relativeError(back.lower, u) : relativeError(back.upper, 1 - u)
          // A last place of x moves the chance by x times the density: the more, the larger the shape.
          #expect(error < 1e-12 + 1e-15 * shape.squareRoot() * 10, "shape \(shape), u \(u)")
        }
      }
    }
  }

  @Test("the two sides of each change of method meet")
  func seams() {
    for (below, above) in [(49.999999999999, 50.0)] {
      for x in [31.0, 40, 49, 50, 51, 60, 69] {
        let a = incompleteGamma(shape: below, at: x)
        let b = incompleteGamma(shape: above, at: x)
        #expect(relativeError(a.lower, b.lower) < 1e-10 && relativeError(a.upper, b.upper) < 1e-10)
      }
    }
    for x in [0.5, 1.0] {
      #expect(relativeError(complementaryErrorFunction(x), complementaryErrorFunction(x.nextUp)) < 1e-15)
      #expect(relativeError(errorFunction(x), errorFunction(x.nextUp)) < 1e-15)
    }
  }

  @Test("arguments out of range give NaN, and the ends of the range their limits")
  func limits() {
    #expect(logGamma(0) == .infinity && logGamma(.infinity) == .infinity && logGamma(-1).isNaN)
    #expect(logGamma(1) == 0 && logGamma(2) == 0)
    #expect(incompleteGamma(shape: 2, at: 0).lower == 0 && incompleteGamma(shape: 2, at: .infinity).lower == 1)
    #expect(incompleteGamma(shape: 0, at: 1).lower.isNaN && incompleteGamma(shape: 1, at: -1).upper.isNaN)
    #expect(gammaQuantile(shape: 2, 0) == 0 && gammaQuantile(shape: 2, 1) == .infinity)
    #expect(gammaQuantile(shape: 2, -0.1).isNaN && gammaQuantile(shape: .nan, 0.5).isNaN)
    #expect(normalQuantile(0) == -.infinity && normalQuantile(1) == .infinity && normalQuantile(0.5) == 0)
    #expect(normalQuantile(-0.1).isNaN && normalQuantile(1.1).isNaN && normalQuantile(.nan).isNaN)
    #expect(errorFunction(.infinity) == 1 && errorFunction(-.infinity) == -1 && errorFunction(.nan).isNaN)
    #expect(complementaryErrorFunction(30) == 0 && complementaryErrorFunction(-30) == 2)
    #expect(incompleteBeta(2, 3, at: 0).lower == 0 && incompleteBeta(2, 3, at: 1).lower == 1)
    #expect(incompleteBeta(2, 3, at: 1.5).lower.isNaN && incompleteBeta(0, 3, at: 0.5).upper.isNaN)
  }
}
