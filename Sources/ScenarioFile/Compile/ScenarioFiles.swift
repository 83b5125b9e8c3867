import JSONText

/// Why a file beside the scenario could not be had.
public struct ScenarioFileFault: Error, Sendable {
  /// In words, without the file's name: `no such file`.
  public let message: String

  /// A fault in words.
  public init(_ message: String) { self.message = message }
}

/// Hands over the bytes of a file in the scenario's own folder, by its relative path. The reader asks only for
/// paths that stay inside the folder; following no symbolic link out of it is the caller's part.
public typealias ScenarioFiles = (String) throws(ScenarioFileFault) -> [UInt8]

/// Why a path may not be asked for; `nil` for a path that stays inside the scenario's folder.
func whyRefused(path: String) -> String? {
  if path.isEmpty { return "the path is empty" }
  if path.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
    return "the path has a control character"
  }
  if path.contains("\\") { return "write / between folders, not \\" }
  if path.hasPrefix("/") || path.hasPrefix("~") || path.contains(":") {
    return "only files in the scenario's folder are read: the path must be relative"
  }
  let steps = path.split(separator: "/", omittingEmptySubsequences: false)
  if steps.contains(where: { $0 == ".." || $0 == "." || $0.isEmpty }) {
    return "only files in the scenario's folder are read: the path must not contain \"..\", \".\" or \"//\""
  }
  return nil
}

extension PlanBuilder {
  /// The bytes of a file in the scenario's folder; `nil` after the problem has been reported.
  mutating func bytes(ofFile path: String, at place: JSONNode) -> [UInt8]? {
    if let reason = whyRefused(path: path) {
      context.log.error(.badFile, at: place, reason)
      return nil
    }
    do throws(ScenarioFileFault) {
      return try files(path)
    } catch {
      context.log.error(.badFile, at: place, "cannot read \(quoted(path)): \(error.message)")
      return nil
    }
  }
}
