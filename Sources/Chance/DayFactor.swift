import ElementaryFunctions

/// How busy a day is: a gamma variable with mean 1 that multiplies all arrival rates of the day.
///
/// Days that differ in this way make daily counts vary more than Poisson ones do (Avramidis, Deslauriers and L'Ecuyer,
/// "Modeling daily arrivals to a telephone call center", Management Science 50, 2004).
public struct DayFactor: Hashable, Sendable {
  /// Deviation over mean; the mean is 1.
  public let cv: Double

  /// - Parameter cv: 0 (every day alike), or from 10⁻⁴ to 100.
  /// - Precondition: `cv` is in that range; see ``isUsable(cv:)``.
  public init(cv: Double) {
    precondition(Self.isUsable(cv: cv), "a day factor's coefficient of variation is 0 or from 0.0001 to 100")
    self.cv = cv
  }

  /// Whether a coefficient of variation is in the range for which factors can be drawn.
  public static func isUsable(cv: Double) -> Bool { cv == 0 || (cv >= 1e-4 && cv <= 100) }

  /// The factor that belongs to the uniform number `u`, by inversion.
  /// - Parameter u: strictly inside (0, 1).
  /// - Complexity: two or three incomplete gamma functions.
  public func factor(_ u: Double) -> Double {
    if cv == 0 { return 1 }
    let shape = 1 / (cv * cv)
    return gammaQuantile(shape: shape, u) / shape
  }
}
