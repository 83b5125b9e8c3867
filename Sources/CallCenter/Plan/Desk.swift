/// Where calls are handed to operators: a queue, or an autodial. Operators are assigned to desks.
public enum Desk: Hashable, Sendable, BitwiseCopyable {
  case queue(QueueID)
  case autodial(AutodialID)
}

/// A desk's number in its plan: the queues in their order, then the autodials in theirs.
public typealias DeskID = ID<Desk>

extension OperatorPlan {
  /// The channel over which calls of a desk come.
  public func channel(for desk: Desk) -> OperatorChannel? {
    switch desk {
    case .queue: inboundChannel
    case .autodial: autodialChannel
    }
  }
}

extension FloorPlan {
  /// How many queues and autodials there are.
  public var deskCount: Int { queues.count + autodials.count }

  /// The numbers of all desks, in order.
  public var deskNumbers: LazyMapSequence<Range<Int>, DeskID> { (0..<deskCount).lazy.map { DeskID($0) } }

  /// The number of a desk.
  public func number(of desk: Desk) -> DeskID {
    switch desk {
    case .queue(let queue): ID(queue.index)
    case .autodial(let autodial): ID(queues.count + autodial.index)
    }
  }

  /// The desk of a number.
  public func desk(_ number: DeskID) -> Desk {
    number.index < queues.count ? .queue(ID(number.index)) : .autodial(ID(number.index - queues.count))
  }

  /// The desk that an assignment is to, by number.
  public func desk(of assignment: AssignmentID) -> DeskID { number(of: assignments[assignment].desk) }

  /// The assignments to a desk, priority 0 included, ascending.
  public func assignments(to desk: DeskID) -> [AssignmentID] {
    switch self.desk(desk) {
    case .queue(let queue): queues[queue].assignments
    case .autodial(let autodial): autodials[autodial].assignments
    }
  }
}
