/// A line on a terminal that says how far a run is. Where there is no terminal it says nothing.
final class Progress {
  private let console: any Console
  private var isShown = false

  init(on console: any Console) {
    self.console = console
  }

  /// Replaces what was said.
  func say(_ text: String) {
    guard console.showsNotes else { return }
    console.note("\r\(text)\u{1B}[K")
    isShown = true
  }

  /// Clears the line, so that nothing is left of it.
  func end() {
    if isShown { console.note("\r\u{1B}[K") }
    isShown = false
  }
}
