import CallCenter

extension ShadowOperator {
  /// What holds of an operator besides the status.
  struct Conditions: OptionSet, BitwiseCopyable {
    var rawValue: UInt16

    static let hasChannel = Self(rawValue: 1 << 0)
    static let isOnDuty = Self(rawValue: 1 << 1)
    static let isAvailable = Self(rawValue: 1 << 2)
    static let contactIsInbound = Self(rawValue: 1 << 3)
    static let backsOff = Self(rawValue: 1 << 4)
    static let isSentAway = Self(rawValue: 1 << 5)
    static let missedLast = Self(rawValue: 1 << 6)
    static let owesWrapUp = Self(rawValue: 1 << 7)
    static let hasOffer = Self(rawValue: 1 << 8)
    static let presence = Self(rawValue: 1 << 9)
    static let clockIsStatus = Self(rawValue: 1 << 10)

    /// Nothing is in hand, and nothing out of the ordinary is to be heeded when a call comes.
    var areThoseOfWaiting: Bool {
      union([.presence, .clockIsStatus])
        == [.hasChannel, .isOnDuty, .isAvailable, .contactIsInbound, .presence, .clockIsStatus]
    }

    /// The same of whoever talks on an inbound call, which was answered when the status began.
    var areThoseOfTalking: Bool {
      union(.presence) == [.hasChannel, .isOnDuty, .contactIsInbound, .presence, .clockIsStatus]
    }

    @inline(__always) subscript(condition: Self) -> Bool {
      get { rawValue & condition.rawValue != 0 }
      set { rawValue = newValue ? rawValue | condition.rawValue : rawValue & ~condition.rawValue }
    }
  }

  var hasChannel: Bool {
    get { conditions[.hasChannel] }
    set { conditions[.hasChannel] = newValue }
  }

  /// A call is on offer to the operator.
  var hasOffer: Bool {
    get { conditions[.hasOffer] }
    set { conditions[.hasOffer] = newValue }
  }

  /// The distributor of inbound calls sees the operator's own doings.
  var presence: Bool {
    get { conditions[.presence] }
    set { conditions[.presence] = newValue }
  }

  /// Whoever talks has answered when the status began, and whoever is ready has been seen so by the distributor since
  /// then, after inbound work: what the details say of it is older.
  var clockIsStatus: Bool {
    get { conditions[.clockIsStatus] }
    set { conditions[.clockIsStatus] = newValue }
  }

  var onDuty: Bool {
    get { conditions[.isOnDuty] }
    set { conditions[.isOnDuty] = newValue }
  }

  var backsOff: Bool {
    get { conditions[.backsOff] }
    set { conditions[.backsOff] = newValue }
  }

  var isSentAway: Bool {
    get { conditions[.isSentAway] }
    set { conditions[.isSentAway] = newValue }
  }

  /// The last offer was missed, and none was answered since.
  var missedLast: Bool {
    get { conditions[.missedLast] }
    set { conditions[.missedLast] = newValue }
  }

  /// The distributor could offer an inbound call: on duty, nothing in hand that it sees.
  var isAvailable: Bool {
    get { conditions[.isAvailable] }
    set { conditions[.isAvailable] = newValue }
  }

  /// The contact in hand or last in hand was an inbound call.
  var contactIsInbound: Bool {
    get { conditions[.contactIsInbound] }
    set { conditions[.contactIsInbound] = newValue }
  }

  /// A wrap-up must follow the manual call that has just ended.
  var owesWrapUp: Bool {
    get { conditions[.owesWrapUp] }
    set { conditions[.owesWrapUp] = newValue }
  }
}
