/// A value in a ``JSONTree``: what it is, where it stands, what is inside.
///
/// - Complexity: a node is a reference and an index; walking to the next sibling is O(1).
public struct JSONNode: Sendable {
  let tree: JSONTree
  let index: Int

  /// Names the node inside its tree, so that a document can keep its place as a number.
  public var id: Int { index }

  /// What the value is.
  public var kind: JSONTree.Kind { tree.nodes[index].kind }
  /// The bytes of the value in its text, quotes and brackets included.
  public var range: Range<Int> { Int(tree.nodes[index].start)..<Int(tree.nodes[index].end) }
  /// The array or object that the value stands in; `nil` for the root. A key's parent is its object.
  public var parent: JSONNode? { index == 0 ? nil : JSONNode(tree: tree, index: Int(tree.nodes[index].parent)) }
  /// How many elements or members the value has; 0 for anything but arrays and objects.
  public var count: Int { Int(tree.nodes[index].count) }
  /// The elements of an array in order; empty for any other value.
  public var elements: Elements { Elements(tree: tree, parent: index, isPresent: kind == .array) }
  /// The members of an object in order, duplicates included; empty for any other value.
  public var members: Members { Members(tree: tree, parent: index, isPresent: kind == .object) }

  /// The value of a key; of two equal keys the first. O(members).
  public subscript(key: String) -> JSONNode? {
    for member in members where member.keyNode.spells(key) { return member.value }
    return nil
  }

  /// The element at a position of an array; `nil` beyond its end and for any other value. O(position).
  public func element(_ position: Int) -> JSONNode? {
    guard kind == .array, (0..<count).contains(position) else { return nil }
    var walk = elements
    for _ in 0..<position { _ = walk.next() }
    return walk.next()
  }

  /// Whether a string or key node spells exactly this text, without allocating in the usual case.
  public func spells(_ text: String) -> Bool {
    let node = tree.nodes[index]
    guard node.traits.isDisjoint(with: [.escaped, .bare]) else { return tree.text(at: index) == text }
    let utf8 = text.utf8
    guard utf8.count == Int(node.end) - Int(node.start) - 2 else {
      return node.traits.contains(.beyondASCII) && tree.text(at: index) == text
    }
    var offset = Int(node.start) + 1
    for byte in utf8 {
      if tree.source.bytes[offset] != byte {
        return node.traits.contains(.beyondASCII) && tree.text(at: index) == text
      }
      offset += 1
    }
    return true
  }

  /// One key and its value.
  public struct Member: Sendable {
    /// The key as a node, for its place.
    public let keyNode: JSONNode
    /// What stands behind the colon.
    public let value: JSONNode
    /// The key, escapes resolved.
    public var key: String { keyNode.tree.text(at: keyNode.index) }
  }

  /// The elements of an array.
  public struct Elements: Sequence, IteratorProtocol, Sendable {
    let tree: JSONTree
    private var upcoming: Int
    private var left: Int

    init(tree: JSONTree, parent: Int, isPresent: Bool) {
      self.tree = tree
      upcoming = parent + 1
      left = isPresent ? Int(tree.nodes[parent].count) : 0
    }

    /// The next element. O(1).
    public mutating func next() -> JSONNode? {
      guard left > 0 else { return nil }
      left -= 1
      let node = JSONNode(tree: tree, index: upcoming)
      upcoming = Int(tree.nodes[upcoming].after)
      return node
    }
  }

  /// The members of an object.
  public struct Members: Sequence, IteratorProtocol, Sendable {
    let tree: JSONTree
    private var upcoming: Int
    private var left: Int

    init(tree: JSONTree, parent: Int, isPresent: Bool) {
      self.tree = tree
      upcoming = parent + 1
      left = isPresent ? Int(tree.nodes[parent].count) : 0
    }

    /// The next member. O(1).
    public mutating func next() -> Member? {
      guard left > 0 else { return nil }
      left -= 1
      let key = JSONNode(tree: tree, index: upcoming)
      let value = JSONNode(tree: tree, index: upcoming + 1)
      upcoming = Int(tree.nodes[value.index].after)
      return Member(keyNode: key, value: value)
    }
  }
}
