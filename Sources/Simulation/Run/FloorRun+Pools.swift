import CallCenter
import EventCore

// Operators of one template of whom a changing number is on duty.
extension FloorRun {
  mutating func scheduleNextSize(_ pool: PoolID) {
    let sizes = plan.pools[pool].sizes
    let position = pools[pool.index].position
    guard position < sizes.count, !isDraining else { return }
    let before = position == 0 ? 0 : sizes[position - 1].count
    if sizes[position].count >= before {
      schedule(.poolGrows(pool), at: sizes[position].start)
    } else {
      schedule(.poolShrinks(pool), at: sizes[position].start)
    }
  }

  /// Those who were to leave stay first; then the next members log in.
  mutating func poolGrows(_ pool: PoolID) {
    if isDraining { return }
    var missing = nextSize(of: pool) - (pools[pool.index].onDuty - pools[pool.index].surplus)
    let staying = min(missing, pools[pool.index].surplus)
    pools[pool.index].surplus -= staying
    missing -= staying
    for who in plan.pools[pool].members where missing > 0 && !operators[who.index].isOnDuty {
      pools[pool.index].onDuty += 1
      missing -= 1
      logIn(who)
    }
    scheduleNextSize(pool)
  }

  /// Those ready leave first, the last of the template before the first; then whoever next ends a contact.
  mutating func poolShrinks(_ pool: PoolID) {
    if isDraining { return }
    var surplus = (pools[pool.index].onDuty - pools[pool.index].surplus) - nextSize(of: pool)
    for who in plan.pools[pool].members.reversed() where surplus > 0 && operators[who.index].isOnDuty {
      switch operators[who.index].status {
      case .ready, .away:
        guard operators[who.index].offeredCall == nil else { continue }
        surplus -= 1
        pools[pool.index].onDuty -= 1
        logOut(who)
      case .offline, .reserved, .dialing, .talking, .wrapUp:
        break
      }
    }
    pools[pool.index].surplus += surplus
    scheduleNextSize(pool)
  }

  /// A member of a pool in surplus logs out at the end of a contact.
  mutating func leavesIfPoolShrank(_ who: OperatorID) {
    guard let pool = plan.operators[who].pool, pools[pool.index].surplus > 0, operators[who.index].isOnDuty else {
      return
    }
    pools[pool.index].surplus -= 1
    pools[pool.index].onDuty -= 1
    logOut(who)
  }

  private mutating func nextSize(of pool: PoolID) -> Int {
    let size = plan.pools[pool].sizes[pools[pool.index].position].count
    pools[pool.index].position += 1
    return size
  }
}
