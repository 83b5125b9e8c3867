public import ElementaryFunctions

/// A law in a ``DistributionTable``.
@frozen public struct DistributionID: Hashable, Sendable {
  public let index: UInt32
  @inlinable init(_ index: Int) { self.index = UInt32(index) }
}

/// Laws compiled to flat rows of numbers, for drawing in a run: no references, nothing allocated or retained per draw.
public struct DistributionTable: Sendable {
  @usableFromInline var rows: [CompiledLaw] = []
  /// Parts of composite laws: branches, components, values of empirical laws.
  @usableFromInline var parts: [CompiledPart] = []

  public init() {}

  /// The number of compiled laws, parts of composite ones included.
  public var count: Int { rows.count }

  /// Compiles a law into the table.
  /// - Precondition: the law has no faults (``Distribution/faults()``).
  /// - Complexity: O(size of the law); sorting for empirical laws.
  public mutating func add(_ law: Distribution) -> DistributionID {
    let faults = law.faults()
    precondition(faults.isEmpty, "a law with faults cannot be drawn from: \(faults)")
    return DistributionID(compile(law, within: .everything))
  }

  /// The draw of a law that belongs to the uniform number `u`, in seconds: what ``Distribution/quantile(_:)`` gives.
  /// - Parameter u: strictly inside (0, 1).
  /// - Complexity: O(1) for simple laws, a gamma law two or three incomplete gamma functions; O(log) of the number of
  ///   parts for composite and empirical ones.
  @inlinable public func sample(_ id: DistributionID, _ u: Double) -> Double {
    // One look at the bounds for all; the row is not taken out as a whole, for it would be copied to the stack.
    let row = Int(id.index)
    switch rows[row].kind {
    case .constant: return rows[row].a
    // 1 − u is exact for the uniforms of this floor.
    case .exponential: return -rows[row].a * naturalLog(1 - u)
    case .uniform, .triangular, .lognormal, .loglogistic, .gamma, .weibull, .empirical, .shifted, .truncated, .mixture:
      return sampleOther(row, u)
    }
  }

  /// Whether a draw costs no more than one logarithm, so that it may be made before it is known to be needed.
  /// - Complexity: O(1).
  public func isCheap(_ id: DistributionID) -> Bool {
    switch rows[Int(id.index)].kind {
    case .constant, .exponential, .uniform: true
    case .triangular, .lognormal, .loglogistic, .gamma, .weibull, .empirical, .shifted, .truncated, .mixture: false
    }
  }

  /// The value of a law that has only one, else nil.
  /// - Complexity: O(1).
  @inlinable public func isConstant(_ id: DistributionID) -> Double? {
    let row = rows[Int(id.index)]
    return row.kind == .constant ? row.a : nil
  }

  /// The mean of an exponential law, else nil: a draw is then −mean · ln(1 − u).
  /// - Complexity: O(1).
  public func meanIfExponential(_ id: DistributionID) -> Double? {
    let row = rows[Int(id.index)]
    return row.kind == .exponential ? row.a : nil
  }
}

/// The kinds of compiled law. Laws that are special cases of others (Erlang, hyperexponential) have none of their own.
@usableFromInline enum CompiledKind: UInt8, Sendable {
  case constant, exponential, uniform, triangular, lognormal, loglogistic, gamma, weibull
  case empirical, shifted, truncated, mixture
}

/// One compiled law: plain numbers whose meaning depends on the kind.
///
/// | kind | a | b | c | first, count |
/// |---|---|---|---|---|
/// | constant | value | | | |
/// | exponential | mean | | | |
/// | uniform | from | to | | |
/// | triangular | from | mode | to | |
/// | lognormal | mean of the logarithm | its deviation | | |
/// | loglogistic | median | 1 / shape | | |
/// | gamma | shape | scale | | |
/// | weibull | scale | 1 / shape | | |
/// | empirical | | | | its parts |
/// | shifted | by | | | row of the law shifted |
/// | truncated | from | to | F(from) | row of the law truncated; d = F(to) |
/// | mixture | | | | its parts |
@usableFromInline struct CompiledLaw: Sendable {
  @usableFromInline let kind: CompiledKind
  @usableFromInline let first: UInt32
  @usableFromInline let count: UInt32
  @usableFromInline let a: Double
  @usableFromInline let b: Double
  @usableFromInline let c: Double
  @usableFromInline let d: Double

  init(
    _ kind: CompiledKind, _ a: Double = 0, _ b: Double = 0, _ c: Double = 0, d: Double = 0,
    first: Int = 0, count: Int = 0
  ) {
    self.kind = kind
    self.first = UInt32(first)
    self.count = UInt32(count)
    self.a = a
    self.b = b
    self.c = c
    self.d = d
  }
}

/// A part of a composite law: it is chosen by uniforms from the previous part's `upTo` to its own.
@usableFromInline struct CompiledPart: Sendable {
  /// The chance of this part or one before it.
  let upTo: Double
  /// The value, for empirical laws.
  let value: Double
  /// The row, for mixtures.
  let row: UInt32
}
