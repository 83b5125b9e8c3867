import CallCenter
import Chance
import JSONText

/// The names of one kind of thing in a plan, and what they stand for.
struct NameRegister<Row> {
  /// What the things are called in messages: `queue`.
  let kind: String
  private var ids: [String: ID<Row>] = [:]
  private var namesByHash: [EntityHash: String] = [:]
  private(set) var names: [String] = []
  /// Whether a name of this kind could not be read, so that references to it are not to be blamed.
  var isIncomplete = false

  init(_ kind: String) { self.kind = kind }

  /// Enters a name. A name that exists already, and one whose hash another name has, are reported.
  mutating func enter(_ name: String, as id: ID<Row>, at node: JSONNode, _ log: inout DiagnosticLog) {
    guard !name.isEmpty else {
      isIncomplete = true
      return
    }
    guard ids[name] == nil else {
      log.error(
        .duplicateName, at: node, "there is \(withArticle(kind)) called \(quoted(name)) already",
        hint: "names are unique per kind")
      return
    }
    ids[name] = id
    names.append(name)
    if let other = namesByHash.updateValue(name, forKey: EntityHash(name: name)) {
      log.error(
        .duplicateName, at: node,
        "the names \(quoted(name)) and \(quoted(other)) have the same 64-bit hash, by which chance is named",
        hint: "change one of them slightly")
    }
  }

  /// What a name stands for; reports a name that does not exist.
  /// - Parameter path: the path to print, if it is not that of the node.
  func find(
    _ name: String, at node: JSONNode, path: @autoclosure () -> String? = nil, _ log: inout DiagnosticLog
  ) -> ID<Row>? {
    if let id = ids[name] { return id }
    guard !isIncomplete, !name.isEmpty else { return nil }
    log.add(
      .error, .unknownName, at: node.range, path: path() ?? node.path, "no \(kind) is called \(quoted(name))",
      hint: didYouMean(name, among: names) ?? (names.isEmpty ? "there is no \(kind) at all" : nil))
    return nil
  }

  /// What a name stands for, without a word when it does not exist.
  func id(of name: String) -> ID<Row>? { ids[name] }

  /// Whether a name exists.
  func contains(_ name: String) -> Bool { ids[name] != nil }
}
