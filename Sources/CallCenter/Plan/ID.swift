/// A position in one table of one plan; meaningless in any other table or plan.
///
/// The row's type is part of the identifier's: an `ID<QueuePlan>` does not fit where an `ID<OperatorPlan>` belongs.
@frozen public struct ID<Row>: Hashable, Comparable, Sendable, BitwiseCopyable {
  public let rawValue: UInt32

  @inlinable public init(_ index: Int) {
    rawValue = UInt32(truncatingIfNeeded: index)
  }

  /// The position as an array index.
  @inlinable public var index: Int { Int(rawValue) }

  @inlinable public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

public typealias OperatorID = ID<OperatorPlan>
public typealias QueueID = ID<QueuePlan>
public typealias SourceID = ID<SourcePlan>
public typealias ScriptID = ID<ScriptPlan>
public typealias GroupID = ID<GroupPlan>
public typealias PoolID = ID<PoolPlan>
/// A row of the flat list of all assignments, operator × queue.
public typealias AssignmentID = ID<AssignmentPlan>

/// Marks a place for one call in the house. The place is used again once its call has left.
public enum CallSlot {}
/// One call in the house, from its arrival to its end; afterwards the number names another call.
public typealias CallID = ID<CallSlot>

/// The rows of one table of a plan, indexed by their typed identifier, in the order of the file.
///
/// The order carries no meaning: no decision of a run may depend on it.
public struct Table<Row: Sendable>: Sendable {
  public private(set) var rows: [Row]

  public init(_ rows: [Row] = []) {
    self.rows = rows
  }

  @inlinable public subscript(id: ID<Row>) -> Row { rows[id.index] }
  @inlinable public var count: Int { rows.count }
  @inlinable public var isEmpty: Bool { rows.isEmpty }
  @inlinable public var ids: LazyMapSequence<Range<Int>, ID<Row>> { (0..<rows.count).lazy.map { ID($0) } }

  /// Adds a row and returns its identifier.
  public mutating func append(_ row: Row) -> ID<Row> {
    rows.append(row)
    return ID(rows.count - 1)
  }
}
