import CommandLineTool
import Foundation

/// `benchmarks compete` and `benchmarks fill`.
enum RaceCommands {
  /// Races this program against others and prints the tables; with `--brief FILE` the README's goes there.
  ///
  /// - Parameter words: `NAME=COMMAND`, the command's words apart by spaces.
  static func compete(_ words: [String]) throws {
    var words = words
    var brief: String?
    if let place = words.firstIndex(of: "--brief"), place + 1 < words.count {
      brief = words[place + 1]
      words.removeSubrange(place...place + 1)
    }
    var racers: [Racer] = []
    for word in ["CallFloor=\(Child.thisProgram) race"] + words {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { stop("\"\(word)\" is not NAME=COMMAND") }
      if let racer = Racer(name: parts[0], command: parts[1].split(separator: " ").map(String.init)) {
        racers.append(racer)
      } else {
        note("\(parts[0]) cannot be run and is left out: \(parts[1])")
      }
    }
    var race = Race(racers)
    try race.run()
    print(race.full, terminator: "")
    if let brief { try write(race.brief, to: brief) }
  }

  /// Puts standard input between `<!-- NAME -->` and `<!-- end of NAME -->` in a file.
  static func fill(_ words: [String]) throws {
    guard words.count == 2 else { stop("fill needs a file and the name of a place in it") }
    let (path, name) = (words[0], words[1])
    let text = String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
    let old = String(decoding: try DiskFiles().read(path, limit: 16 << 20), as: UTF8.self)
    guard let start = old.range(of: "<!-- \(name) -->\n"), let end = old.range(of: "<!-- end of \(name) -->") else {
      stop("\(path) has no place called \"\(name)\"")
    }
    require(!text.isEmpty, "there is nothing to put into \(path)")
    try write(old[..<start.upperBound] + "\n" + text + "\n" + old[end.lowerBound...], to: path)
  }

  private static func write(_ text: some StringProtocol, to path: String) throws {
    let file = try DiskFiles().create(path)
    try file.append(Array(text.utf8))
    try file.commit()
  }
}
