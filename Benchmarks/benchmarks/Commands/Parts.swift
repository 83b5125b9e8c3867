import Foundation
import Workloads

/// `benchmarks parts`: which share of the instructions each part of the program takes.
struct Parts {
  let names: [String]

  func run() throws {
    guard let tool = CountingTool.installed else { stop("parts needs valgrind, which is not installed") }
    var shares: [[String: Double]] = []
    var functions: [String: Double] = [:]
    for name in names {
      note("counting \(name)")
      guard let account = try tool.account(["count", name, "0"]) else { stop("\(tool.version) does not count \(name)") }
      let costs = Self.costs(of: account)
      let total = costs.values.reduce(0, +)
      var parts: [String: Double] = [:]
      for (function, cost) in costs {
        parts[Self.part(of: function), default: 0] += cost / total
        functions[function, default: 0] += cost / total / Double(names.count)
      }
      shares.append(parts)
    }
    print("Share of the instructions of a run, counted by \(tool.version):\n\n\(table(shares).markdown)")
    print("The functions that take most, mean over the workloads:\n")
    for (function, share) in functions.sorted(by: { $0.value > $1.value }).prefix(15) {
      print("- \(shown(share * 100)) % `\(function.prefix(96))`")
    }
  }

  private func table(_ shares: [[String: Double]]) -> TextTable {
    var table = TextTable(["part"] + names)
    let parts = Set(shares.flatMap(\.keys)).sorted { first, second in
      let sums = [first, second].map { part in shares.reduce(0) { $0 + ($1[part] ?? 0) } }
      return sums[0] == sums[1] ? first < second : sums[0] > sums[1]
    }
    for part in parts { table.add([part] + shares.map { shown(($0[part] ?? 0) * 100) + " %" }) }
    return table
  }

  /// Instructions of each function itself, without those it calls.
  private static func costs(of account: String) -> [String: Double] {
    var costs: [String: Double] = [:]
    var function = ""
    var isCall = false
    for line in account.split(separator: "\n") {
      if line.hasPrefix("fn=") {
        function = String(line.dropFirst(3))
      } else if line.hasPrefix("calls=") {
        isCall = true
      } else if line.first?.isNumber == true || line.first == "+" || line.first == "-" || line.first == "*" {
        let words = line.split(separator: " ")
        // The line after a call is what the callee took.
        if !isCall, words.count == 2, let cost = Double(words[1]) { costs[function, default: 0] += cost }
        isCall = false
      }
    }
    var named: [String: Double] = [:]
    for (function, cost) in costs { named[demangled(function), default: 0] += cost }
    return named
  }

  /// The module that a function was written in; inlined functions count for whoever took them in.
  private static func part(of function: String) -> String {
    let words = function.components(separatedBy: " of ").last ?? function
    let modules = [
      "EventCore": "event queue", "Chance": "random numbers and laws", "ElementaryFunctions": "random numbers and laws",
      "Simulation": "engine", "CallCenter": "books (ledger)", "Measures": "books (ledger)", "Audit": "auditor",
    ]
    // A function's own module is named first, those of its arguments behind it.
    let found = modules.compactMap { module, part in words.range(of: module + ".").map { ($0.lowerBound, part) } }
    if let first = found.min(by: { $0.0 < $1.0 }) { return first.1 }
    return function.contains("malloc") || function.contains("free") ? "allocator" : "runtime and the rest"
  }

  /// A Swift function's name as it is written, by the runtime's own function.
  private static func demangled(_ name: String) -> String {
    typealias Demangle = @convention(c) (
      UnsafePointer<CChar>, Int, UnsafeMutablePointer<CChar>?, UnsafeMutablePointer<Int>?, UInt32
    ) -> UnsafeMutablePointer<CChar>?
    guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "swift_demangle") else { return name }
    let demangle = unsafeBitCast(symbol, to: Demangle.self)
    // Recursive functions carry a number behind an apostrophe.
    let plain = name.split(separator: "'")[0]
    guard let text = demangle(String(plain), plain.utf8.count, nil, nil, 0) else { return name }
    defer { free(text) }
    return String(cString: text)
  }
}
