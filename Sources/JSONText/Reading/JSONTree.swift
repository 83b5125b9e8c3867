/// A parsed text: every value with its place, in one flat array, in the order of the text.
///
/// An object's children alternate key, value, key, value. The children of a node follow it at once, so
/// the next sibling of a node is where its own subtree ends. Nothing is decoded before it is asked for.
public final class JSONTree: Sendable {
  /// What a node is. `invalid` stands where something was written that is no JSON and has been reported.
  public enum Kind: UInt8, Sendable {
    case null, `false`, `true`, number, string, array, object, invalid
  }

  /// Facts noticed while scanning a string, a key or a number.
  struct Traits: OptionSet {
    let rawValue: UInt8
    /// The string holds a backslash escape.
    static let escaped = Traits(rawValue: 1)
    /// The string holds bytes above 127.
    static let beyondASCII = Traits(rawValue: 2)
    /// The key stands without quotes (reported).
    static let bare = Traits(rawValue: 4)
    /// The number has neither a fraction nor an exponent.
    static let whole = Traits(rawValue: 8)
  }

  struct Node {
    var start: UInt32
    var end: UInt32
    /// The index just past this node's subtree.
    var after: UInt32
    var parent: UInt32
    /// Elements of an array, members of an object.
    var count: UInt32
    var kind: Kind
    var traits: Traits
  }

  /// The text that was parsed.
  public let source: SourceText
  let nodes: [Node]

  init(source: SourceText, nodes: [Node]) {
    precondition(!nodes.isEmpty, "a tree has a root")
    self.source = source
    self.nodes = nodes
  }

  /// The outermost value.
  public var root: JSONNode { JSONNode(tree: self, index: 0) }

  /// The value with an ``JSONNode/id`` of this tree.
  public func node(_ id: Int) -> JSONNode {
    precondition(nodes.indices.contains(id), "a node of another tree")
    return JSONNode(tree: self, index: id)
  }

  /// The text of a string or key node, escapes resolved.
  func text(at index: Int) -> String {
    let node = nodes[index]
    if node.traits.contains(.bare) {
      return String(decoding: source.bytes[Int(node.start)..<Int(node.end)], as: UTF8.self)
    }
    let inside = Int(node.start) + 1..<max(Int(node.start) + 1, Int(node.end) - 1)
    if node.traits.contains(.escaped) { return unescape(source.bytes[inside]) }
    return String(decoding: source.bytes[inside], as: UTF8.self)
  }

  /// Whether two key or string nodes spell the same text; canonically equivalent spellings are the same.
  func sameText(_ first: Int, _ second: Int) -> Bool {
    let unusual: Traits = [.escaped, .beyondASCII, .bare]
    let a = nodes[first]
    let b = nodes[second]
    guard a.traits.union(b.traits).isDisjoint(with: unusual) else { return text(at: first) == text(at: second) }
    guard a.end - a.start == b.end - b.start else { return false }
    var offset = Int(a.start)
    var other = Int(b.start)
    while offset < Int(a.end) {
      if source.bytes[offset] != source.bytes[other] { return false }
      offset += 1
      other += 1
    }
    return true
  }
}
