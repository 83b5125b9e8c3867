import CallCenter
import EventCore

/// The calls in the house, in places that are used again: as many as were ever in the house at once.
///
/// Of most calls on most floors nothing is ever asked: they are answered as they enter, and when the talk ends they
/// leave. Such a call has a place and no state until somebody asks; on a floor of thousands its state would be fetched
/// from far away twice, to be told that the call is on and to find that it was.
struct CallTable: ~Copyable {
  /// What a place is to the call that has it.
  enum Holder: UInt8, BitwiseCopyable {
    case nobody
    /// An operator talks on a call of which nothing else is known.
    case talk
    case call
  }

  private var holders: Column<Holder>
  /// Not more than places, and enough for those who have one.
  private var states: Column<CallState>
  private var freePlaces: Column<CallID>
  /// Calls in the house, those between two attempts left out.
  private(set) var inHouse = 0

  /// - Parameter capacity: how many calls to make room for at once; the memory of those who never come is not touched.
  init(capacity: Int = 0) {
    holders = Column(capacity: capacity)
    states = Column(capacity: capacity)
    freePlaces = Column(capacity: capacity)
  }

  subscript(call: CallID) -> CallState {
    _read { yield states[call.index] }
    _modify { yield &states[call.index] }
  }

  /// Where a call's state lies; it must not outlive the next `admit` or `settle`.
  @inline(__always) mutating func place(of call: CallID) -> UnsafeMutablePointer<CallState> {
    states.place(of: call.index)
  }

  /// Takes a place for a call that arrives; its state is still that of the call that had the place before.
  mutating func admit() -> CallID { admitAtPlace().call }

  /// `admit`, with where the call's state lies; it must not outlive the next `admit` or `settle`.
  @inline(__always) mutating func admitAtPlace() -> (call: CallID, state: UnsafeMutablePointer<CallState>) {
    let call = takePlace(for: .call)
    if call.index >= states.count { addStates(to: call) }
    return (call, states.place(of: call.index))
  }

  /// Takes a place for a call that is answered as it arrives, without a state.
  @inline(__always) mutating func admitToTalk() -> CallID { takePlace(for: .talk) }

  @inline(__always) private mutating func takePlace(for holder: Holder) -> CallID {
    inHouse &+= 1
    guard let call = freePlaces.popLast() else {
      holders.append(holder)
      return CallID(holders.count - 1)
    }
    precondition(holders[call.index] == .nobody, "a call's place is taken twice")
    holders[call.index] = holder
    return call
  }

  @inline(never) private mutating func addStates(to call: CallID) {
    while states.count <= call.index { states.append(CallState()) }
  }

  /// Gives a call that an operator talks on the state that it may have done without.
  mutating func settle(_ call: CallID) {
    guard holders[call.index] == .talk else { return }
    holders[call.index] = .call
    addStates(to: call)
    states[call.index].isAnsweredOnEntry()
  }

  /// A call that an operator talks on has left for good.
  @inline(__always) mutating func releaseTalking(_ call: CallID) {
    let holder = holders.place(of: call.index)
    if holder.pointee != .talk {
      precondition(states[call.index].phase == .talking, "a talk ends that is not on")
      states[call.index].phase = .free
    }
    inHouse &-= 1
    holder.pointee = .nobody
    freePlaces.append(call)
  }

  /// The call has left for good.
  @inline(__always) mutating func release(_ call: CallID) {
    precondition(states[call.index].phase != .free, "a call leaves twice")
    if states[call.index].phase != .betweenAttempts { inHouse -= 1 }
    states[call.index].phase = .free
    holders[call.index] = .nobody
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
