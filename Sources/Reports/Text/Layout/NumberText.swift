import Experiment

/// Numbers as people read them. No locale: a point, and commas between thousands.
enum NumberText {
  /// What stands for a figure that does not exist.
  static let missing = "–"

  /// With that many decimals, rounded half away from zero.
  static func fixed(_ value: Double, _ places: Int) -> String {
    guard value.isFinite, value.magnitude < 1e15 else { return value.description }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (value.magnitude * scale).rounded(.toNearestOrAwayFromZero)
    let sign = value < 0 && scaled > 0 ? "-" : ""
    let whole = grouped(Int64(scaled / scale))
    if places == 0 { return sign + whole }
    let rest = Int64(scaled.truncatingRemainder(dividingBy: scale))
    let digits = String(rest)
    return sign + whole + "." + String(repeating: "0", count: places - digits.count) + digits
  }

  /// A share as per cent, with one decimal; with two below 1 %, where operators of a big floor differ.
  static func percent(_ share: Double?) -> String {
    share.map { fixed($0 * 100, places($0)) + " %" } ?? missing
  }

  private static func places(_ share: Double) -> Int { share != 0 && share.magnitude < 0.01 ? 2 : 1 }

  /// A small share that is held against a limit: two decimals, and the half-width where there is one.
  static func rate(_ share: Estimate) -> String {
    guard let value = share.value else { return missing }
    let halfWidth = share.halfWidth.map { " ± " + fixed($0 * 100, 2) } ?? ""
    return fixed(value * 100, 2) + halfWidth + " %"
  }

  /// A share from the scenario, as a planner writes it: `3 %`, `2.5 %`.
  static func setting(_ share: Double) -> String {
    let hundredths = (share * 10_000).rounded(.toNearestOrAwayFromZero)
    let places = hundredths.truncatingRemainder(dividingBy: 100) == 0 ? 0 : 2
    let text = fixed(hundredths / 100, places)
    return (places == 2 && text.hasSuffix("0") ? String(text.dropLast()) : text) + " %"
  }

  /// A share as whole per cent.
  static func wholePercent(_ share: Double) -> String { fixed(share * 100, 0) + " %" }

  /// A count or a mean of counts: whole where it is whole, with one decimal below 100 where it is not.
  static func count(_ value: Double?) -> String {
    guard let value else { return missing }
    let isWhole = value.rounded(.towardZero) == value
    return fixed(value, isWhole || value.magnitude >= 100 ? 0 : 1)
  }

  /// With the half-width behind it, where there is one: `71.3 ± 0.4 %`.
  static func percent(_ share: Estimate) -> String {
    guard let value = share.value, let halfWidth = share.halfWidth else { return percent(share.value) }
    return fixed(value * 100, places(value)) + " ± " + fixed(halfWidth * 100, places(value)) + " %"
  }

  /// With the half-width behind it, where there is one.
  static func count(_ figure: Estimate) -> String {
    guard let value = figure.value, let halfWidth = figure.halfWidth else { return count(figure.value) }
    let places = halfWidth < 10 ? 1 : 0
    return fixed(value, places) + " ± " + fixed(halfWidth, places)
  }

  /// With commas between thousands.
  static func grouped(_ number: Int64) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
