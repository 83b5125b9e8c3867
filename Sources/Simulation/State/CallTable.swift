import CallCenter
import EventCore

/// The calls in the house, in places that are used again: as many as were ever in the house at once.
struct CallTable: ~Copyable {
  private var states: Column<CallState>
  private var freePlaces: Column<CallID>
  /// Calls in the house, those between two attempts left out.
  private(set) var inHouse = 0

  /// - Parameter capacity: how many calls to make room for at once; the memory of those who never come is not touched.
  init(capacity: Int = 0) {
    states = Column(capacity: capacity)
    freePlaces = Column(capacity: capacity)
  }

  subscript(call: CallID) -> CallState {
    _read { yield states[call.index] }
    _modify { yield &states[call.index] }
  }

  /// Where a call's state lies; it must not outlive the next `admit`.
  @inline(__always) mutating func place(of call: CallID) -> UnsafeMutablePointer<CallState> {
    states.place(of: call.index)
  }

  /// Takes a place for a call that arrives; its state is still that of the call that had the place before.
  mutating func admit() -> CallID { admitAtPlace().call }

  /// `admit`, with where the call's state lies; it must not outlive the next `admit`.
  @inline(__always) mutating func admitAtPlace() -> (call: CallID, state: UnsafeMutablePointer<CallState>) {
    inHouse &+= 1
    guard let call = freePlaces.popLast() else {
      states.append(CallState())
      return (CallID(states.count - 1), states.place(of: states.count - 1))
    }
    let state = states.place(of: call.index)
    precondition(state.pointee.phase == .free, "a call's place is taken twice")
    return (call, state)
  }

  /// A call that an operator talks on has left for good.
  @inline(__always) mutating func releaseTalking(_ call: CallID) {
    let state = states.place(of: call.index)
    precondition(state.pointee.phase == .talking, "a talk ends that is not on")
    inHouse &-= 1
    state.pointee.phase = .free
    freePlaces.append(call)
  }

  /// The call has left for good.
  @inline(__always) mutating func release(_ call: CallID) {
    precondition(states[call.index].phase != .free, "a call leaves twice")
    if states[call.index].phase != .betweenAttempts { inHouse -= 1 }
    states[call.index].phase = .free
    freePlaces.append(call)
  }

  /// The caller has left and keeps the place for the next attempt.
  mutating func suspend(_ call: CallID) {
    precondition(states[call.index].phase != .free, "a call leaves twice")
    states[call.index].phase = .betweenAttempts
    inHouse -= 1
  }

  /// The caller calls again from the same place.
  mutating func resume(_ call: CallID) {
    precondition(states[call.index].phase == .betweenAttempts, "a caller calls again without having left")
    inHouse += 1
  }
}
