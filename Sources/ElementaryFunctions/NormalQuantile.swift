/// The standard normal quantile: the `x` below which a standard normal variable lies with chance `p`.
///
/// Wichura, "Algorithm AS 241: The percentage points of the normal distribution", Applied Statistics 37 (1988), the
/// version of 16 digits (PPND16): a ratio of two polynomials of degree 7 in each of three regions. The centre, where
/// five draws in six fall, needs one division and no logarithm.
/// - Parameter p: a chance; 0 gives −∞, 1 gives +∞, anything outside [0, 1] or NaN gives NaN.
/// - Complexity: O(1).
/// - Returns: a value within 10⁻¹⁵ relative to max(1, |x|) for p from 10⁻³⁰⁰ to 1 − 2⁻⁵³.
@inlinable public func normalQuantile(_ p: Double) -> Double {
  let fromMiddle = p - 0.5
  if fromMiddle.magnitude <= 0.425 {
    return fromMiddle * normalQuantileCentre(0.180625 - fromMiddle * fromMiddle)
  }
  return fromMiddle < 0 ? -normalQuantileOfTail(p) : normalQuantileOfTail(1 - p)
}

/// The `x` that a standard normal variable exceeds with chance `q`: ``normalQuantile(_:)`` of 1 − q, without the loss
/// of forming 1 − q.
/// - Parameter q: a chance; 0 gives +∞, 1 gives −∞, anything outside [0, 1] or NaN gives NaN.
/// - Complexity: O(1).
public func normalUpperQuantile(_ q: Double) -> Double { -normalQuantile(q) }

@usableFromInline func normalQuantileOfTail(_ tail: Double) -> Double {
  if tail == 0 { return .infinity }
  if !(tail > 0) { return .nan }
  let r = (-naturalLog(tail)).squareRoot()
  return r <= 5 ? normalQuantileMiddle(r - 1.6) : normalQuantileFar(r - 5)
}

/// x / (p − ½) as a function of r = 0.425² − (p − ½)².
@inlinable func normalQuantileCentre(_ r: Double) -> Double {
  var above = 2509.0809287301227
  above = above * r + 33430.57558358813
  above = above * r + 67265.7709270087
  above = above * r + 45921.95393154987
  above = above * r + 13731.69376550946
  above = above * r + 1971.5909503065513
  above = above * r + 133.14166789178438
  above = above * r + 3.3871328727963665
  var below = 5226.495278852854
  below = below * r + 28729.085735721943
  below = below * r + 39307.89580009271
  below = below * r + 21213.794301586597
  below = below * r + 5394.196021424751
  below = below * r + 687.1870074920579
  below = below * r + 42.31333070160091
  below = below * r + 1.0
  return above / below
}

/// x as a function of r = √(−ln tail) − 1.6, up to √(−ln tail) = 5.
private func normalQuantileMiddle(_ r: Double) -> Double {
  var above = 0.0007745450142783414
  above = above * r + 0.022723844989269184
  above = above * r + 0.2417807251774506
  above = above * r + 1.2704582524523684
  above = above * r + 3.6478483247632045
  above = above * r + 5.769497221460691
  above = above * r + 4.630337846156546
  above = above * r + 1.4234371107496835
  var below = 1.0507500716444169e-09
  below = below * r + 0.0005475938084995345
  below = below * r + 0.015198666563616457
  below = below * r + 0.14810397642748008
  below = below * r + 0.6897673349851
  below = below * r + 1.6763848301838038
  below = below * r + 2.053191626637759
  below = below * r + 1.0
  return above / below
}

/// x as a function of r = √(−ln tail) − 5, beyond that.
private func normalQuantileFar(_ r: Double) -> Double {
  var above = 2.0103343992922881e-07
  above = above * r + 2.7115555687434876e-05
  above = above * r + 0.0012426609473880784
  above = above * r + 0.026532189526576124
  above = above * r + 0.29656057182850487
  above = above * r + 1.7848265399172913
  above = above * r + 5.463784911164114
  above = above * r + 6.657904643501103
  var below = 2.0442631033899397e-15
  below = below * r + 1.421511758316446e-07
  below = below * r + 1.8463183175100548e-05
  below = below * r + 0.0007868691311456133
  below = below * r + 0.014875361290850615
  below = below * r + 0.1369298809227358
  below = below * r + 0.599832206555888
  below = below * r + 1.0
  return above / below
}
