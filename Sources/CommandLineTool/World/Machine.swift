import Foundation

/// The computer that the tool runs on, as far as the speed of work is concerned. Nothing simulated depends on it.
public protocol Machine: Sendable {
  /// Seconds that this thread has computed so far: on a machine shared with others the time to compare.
  var threadSeconds: Double { get }
  /// System, architecture and processor in one word: times of machines of one kind can be compared.
  var kind: String { get }
}

/// The computer at hand.
public struct ThisMachine: Machine {
  public init() {}

  public var threadSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  public var kind: String {
    let parts = [Self.system, Self.architecture] + Self.processor
    let letters = parts.joined(separator: "-").lowercased().map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "-" }
    return String(letters).split(separator: "-").joined(separator: "-")
  }

  private static var system: String {
    #if os(Linux)
      "linux"
    #elseif os(macOS)
      "macos"
    #else
      "other"
    #endif
  }

  private static var architecture: String {
    #if arch(x86_64)
      "x86_64"
    #elseif arch(arm64)
      "arm64"
    #else
      "other"
    #endif
  }

  /// What the system says of its first processor: maker, family and model.
  private static var processor: [String] {
    #if os(macOS)
      var text = [CChar](repeating: 0, count: 256)
      var size = text.count
      guard sysctlbyname("machdep.cpu.brand_string", &text, &size, nil, 0) == 0 else { return [] }
      return [String(decoding: text.prefix(while: { $0 != 0 }).map(UInt8.init(bitPattern:)), as: UTF8.self)]
    #else
      guard let text = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8) else { return [] }
      let wanted = ["vendor_id", "cpu family", "model", "CPU implementer", "CPU part"]
      let first = text.components(separatedBy: "\n\n")[0].split(separator: "\n")
      let facts = first.map { $0.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) } }
      return wanted.compactMap { name in facts.first { $0.count == 2 && $0[0] == name }?[1] }
    #endif
  }
}
