/// Reports every key that stands a second time in its object. Keys that differ only by escapes or by Unicode
/// normalisation are the same.
/// - Complexity: O(keys), with a hash table for objects of more than 16 keys.
func reportDuplicateKeys(in tree: JSONTree, to log: inout DiagnosticLog) {
  for index in tree.nodes.indices where tree.nodes[index].kind == .object && tree.nodes[index].count > 1 {
    let object = JSONNode(tree: tree, index: index)
    if tree.nodes[index].count <= 16 { comparePairs(object, &log) } else { compareHashed(object, &log) }
  }
}

private func comparePairs(_ object: JSONNode, _ log: inout DiagnosticLog) {
  let tree = object.tree
  var second = object.index + 1
  for place in 0..<object.count {
    var first = object.index + 1
    for _ in 0..<place {
      if tree.sameText(first, second) {
        report(JSONNode(tree: tree, index: second), after: JSONNode(tree: tree, index: first), &log)
        break
      }
      first = Int(tree.nodes[first + 1].after)
    }
    second = Int(tree.nodes[second + 1].after)
  }
}

private func compareHashed(_ object: JSONNode, _ log: inout DiagnosticLog) {
  var seen: [String: JSONNode] = [:]
  seen.reserveCapacity(object.count)
  for member in object.members {
    let key = member.key
    if let first = seen[key] { report(member.keyNode, after: first, &log) } else { seen[key] = member.keyNode }
  }
}

private func report(_ second: JSONNode, after first: JSONNode, _ log: inout DiagnosticLog) {
  let source = second.tree.source
  log.add(
    .error, .duplicateKey, at: second.range, path: second.path,
    "the key \(quoted(second.string ?? "")) stands twice in one object",
    hint: "it stands first at line \(LineTable(source).position(of: first.range.lowerBound).line)")
}
