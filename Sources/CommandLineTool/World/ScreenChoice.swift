import Reports

/// Chooses what a text report is written for.
struct ScreenChoice {
  let console: any Console
  /// As asked for: 0 is as wide as needed.
  let width: Int?
  let coloring: RunSettings.Coloring
  let showsEveryone: Bool

  /// - Parameter isFile: the report goes to a file and not to standard output.
  func screen(isFile: Bool) -> Screen {
    let isSeen = console.showsOutput && !isFile
    let usual = isSeen ? console.columns ?? 80 : Screen.usualWidth
    return Screen(
      width: width == 0 ? nil : width ?? usual, colors: colors(isSeen: isSeen), showsEveryone: showsEveryone)
  }

  /// NO_COLOR counts when it is set and not empty (no-color.org).
  private func colors(isSeen: Bool) -> Screen.Colors {
    let isWanted =
      switch coloring {
      case .always: true
      case .never: false
      case .auto: isSeen && (console.variable("NO_COLOR") ?? "").isEmpty && console.variable("TERM") != "dumb"
      }
    guard isWanted else { return .none }
    switch console.variable("COLORTERM") {
    case "truecolor", "24bit": return .full
    default: return .palette
    }
  }
}
