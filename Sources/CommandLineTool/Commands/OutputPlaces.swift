import Reports

/// Where the results of several scenarios go. Everything is opened before anything is simulated, so that a bad path
/// fails at second 0 and not at minute 40; nothing takes its place before it is complete.
struct OutputPlaces {
  /// The files of one scenario.
  struct Files {
    var report: (any PendingFile)?
    var calls: (any PendingFile)?
    var each: (any PendingFile)?
    var trace: (any PendingFile)?

    var all: [any PendingFile] { [report, calls, each, trace].compactMap { $0 } }
  }

  /// One set per scenario, in their order.
  let files: [Files]
  /// With `--format csv --output FOLDER`: a file per table, shared by all scenarios.
  let tables: [(name: ResultTables.Name, file: any PendingFile)]

  /// Opens all files.
  init(_ settings: RunSettings, in store: any FileStore) throws {
    let stems = settings.scenarios.map(Self.stem)
    let isMany = stems.count > 1
    let takenTwice = Dictionary(grouping: stems) { $0 }.filter { $0.value.count > 1 }.keys.min()
    let writesFiles = [settings.output, settings.calls, settings.each, settings.trace].contains { $0 != nil }
    if isMany, writesFiles, let takenTwice {
      throw UsageFault.clash("two scenarios are called \"\(takenTwice)\": their files would replace each other")
    }
    var tables: [(name: ResultTables.Name, file: any PendingFile)] = []
    var places = Places(store: store, inputs: settings.scenarios)
    var sets: [Files] = []
    do {
      if settings.format == .csv, let folder = settings.output {
        for name in ResultTables.Name.allCases {
          if let file = try places.open(folder, name.rawValue, suffix: ".csv") { tables.append((name, file)) }
        }
      }
      for stem in stems {
        var set = Files()
        defer { sets.append(set) }
        let name: String? = isMany ? stem : nil
        if settings.format != .csv {
          set.report = try places.open(settings.output, name, suffix: settings.format == .json ? ".json" : ".txt")
        }
        set.calls = try places.open(settings.calls, name, suffix: ".calls.csv")
        set.each = try places.open(settings.each, name, suffix: ".each.jsonl")
        set.trace = try places.open(settings.trace, name, suffix: ".trace.jsonl")
      }
    } catch {
      for file in sets.flatMap(\.all) + tables.map(\.file) { file.discard() }
      throw error
    }
    files = sets
    self.tables = tables
  }

  /// Forgets everything that has not taken its place yet.
  func discard() {
    for file in files.flatMap(\.all) + tables.map(\.file) { file.discard() }
  }

  /// The file's name without folder and `.json`.
  static func stem(of path: String) -> String {
    if path == "-" { return "stdin" }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(".json") && name.count > 5 ? String(name.dropLast(5)) : name
  }

  /// Remembers what is taken.
  private struct Places {
    let store: any FileStore
    private var taken: [String: String]

    init(store: any FileStore, inputs: [String]) {
      self.store = store
      taken = [:]
      for path in inputs where path != "-" { taken[store.identity(of: path)] = "the scenario \(path)" }
    }

    /// - Parameters:
    ///   - name: the file's, when `path` is a folder for several.
    mutating func open(_ path: String?, _ name: String?, suffix: String) throws -> (any PendingFile)? {
      guard let path else { return nil }
      var place = path
      if let name {
        try store.makeFolder(path)
        place = (path.hasSuffix("/") ? path : path + "/") + name + suffix
      }
      if store.kind(of: place) != .special {
        let identity = store.identity(of: place)
        if let other = taken[identity] { throw UsageFault.clash("\(place) would replace \(other)") }
        taken[identity] = "another output of the same run"
      }
      return try store.create(place)
    }
  }
}
