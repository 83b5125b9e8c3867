extension JSONNode {
  /// The way from the root to this value, as messages print it: `operators[3].queues["First line"]`.
  /// Empty for the root.
  /// - Complexity: O(depth × siblings before it): for messages only.
  public var path: String {
    var steps: [String] = []
    var current = index
    while current != 0 {
      let parent = Int(tree.nodes[current].parent)
      switch tree.nodes[parent].kind {
      case .array: steps.append("[\(place(of: current, in: parent))]")
      case .object: steps.append(keyStep(tree.text(at: keyIndex(of: current, in: parent))))
      case .null, .false, .true, .number, .string, .invalid: preconditionFailure("a leaf has no children")
      }
      current = parent
    }
    let joined = steps.reversed().joined()
    return joined.hasPrefix(".") ? String(joined.dropFirst()) : joined
  }

  /// The position of an element in its array, from 0.
  private func place(of child: Int, in parent: Int) -> Int {
    var sibling = parent + 1
    var place = 0
    while sibling != child {
      sibling = Int(tree.nodes[sibling].after)
      place += 1
    }
    return place
  }

  /// A value's key is the leaf just before it; a key stands for itself.
  private func keyIndex(of child: Int, in parent: Int) -> Int {
    var key = parent + 1
    while key + 1 < child { key = Int(tree.nodes[key + 1].after) }
    return key
  }
}

/// One step of a path: `.name` for a plain word, `["any other text"]` else.
public func keyStep(_ key: String) -> String {
  let isPlain = !key.isEmpty && key.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"): true
    default: false
    }
  }
  return isPlain ? ".\(key)" : "[\(quoted(key))]"
}
