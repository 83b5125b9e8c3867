/// The regularized incomplete gamma functions by Temme's uniform asymptotic expansion.
///
/// Q(a, x) = ½ erfc(η √(a/2)) + e^(−a η²/2) / √(2π a) Σ Cₖ(η) a⁻ᵏ, where η²/2 = λ − 1 − ln λ, λ = x / a, with the sign
/// of λ − 1 (Temme, 1979; DLMF 8.12). The Cₖ are power series in η, computed exactly in rationals from their recursion.
/// - Parameters:
///   - a: the shape, 50 or above.
///   - x: within 0.4 a of a.
/// - Complexity: O(1).
/// - Returns: values within 10⁻¹⁴ relative, apart from the rounding of a η², which costs at most 10⁻¹⁶ a η² more.
func temme(shape a: Double, at x: Double) -> IncompleteGamma {
  let excess = (x - a) / a
  let halfSquare = -log1PlusMinus(excess)
  let root = (2 * halfSquare).squareRoot()
  let eta = excess < 0 ? -root : root
  var sum = 0.0
  for series in temmeCoefficients.reversed() {
    sum = sum / a + polynomial(series, at: eta)
  }
  let exponentialPart = exponential(-a * halfSquare) * 0.3989422804014327 / a.squareRoot()
  let half = 0.5 * complementaryErrorFunction((a * halfSquare).squareRoot())
  let part = eta < 0 ? half - exponentialPart * sum : half + exponentialPart * sum
  return eta < 0
    ? IncompleteGamma(lower: part, upper: 1 - part) : IncompleteGamma(lower: 1 - part, upper: part)
}

/// Cₖ(η), one row for each k, in ascending powers of η; cut so that for a ≥ 50 nothing above 2·10⁻¹⁵ is left out.
private let temmeCoefficients: [[Double]] = [
  [
    -0.3333333333333333, 0.08333333333333333, -0.014814814814814815, 0.0011574074074074073,
    0.0003527336860670194, -0.0001787551440329218, 3.919263178522438e-05, -2.185448510679992e-06,
    -1.85406221071516e-06, 8.296711340953087e-07, -1.7665952736826078e-07, 6.707853543401498e-09,
    1.0261809784240309e-08, -4.382036018453353e-09, 9.14769958223679e-10,
  ],
  [
    -0.001851851851851852, -0.003472222222222222, 0.0026455026455026454, -0.0009902263374485596,
    0.00020576131687242798, -4.018775720164609e-07, -1.8098550334489977e-05, 7.64916091608111e-06,
    -1.6120900894563446e-06, 4.647127802807434e-09, 1.378633446915721e-07, -5.752545603517705e-08,
    1.1951628599778148e-08,
  ],
  [
    0.004133597883597883, -0.0026813271604938273, 0.0007716049382716049, 2.0093878600823047e-06,
    -0.0001073665322636516, 5.2923448829120125e-05, -1.2760635188618728e-05, 3.423578734096138e-08,
    1.3721957309062934e-06, -6.298992138380055e-07, 1.4280614206064242e-07,
  ],
  [
    0.0006494341563786008, 0.00022947209362139917, -0.0004691894943952557, 0.00026772063206283885,
    -7.561801671883977e-05, -2.396505113867297e-07, 1.1082654115347302e-05, -5.6749528269915965e-06,
    1.4230900732435883e-06,
  ],
  [
    -0.0008618882909167117, 0.0007840392217200666, -0.0002990724803031902, -1.4638452578843418e-06,
    6.641498215465122e-05, -3.968365047179435e-05, 1.1375726970678419e-05,
  ],
  [
    -0.00033679855336635813, -6.972813758365857e-05, 0.0002772753244959392, -0.00019932570516188847,
    6.797780477937208e-05,
  ],
  [
    0.0005313079364639922, -0.0005921664373536939, 0.0002708782096718045,
  ],
  [
    0.00034436760689237765, 5.171790908260592e-05,
  ],
  [
    -0.0006526239185953094, 0.0008394987206720873,
  ],
  [
    -0.0005967612901927463,
  ],
]
