import CallCenter
import EventCore

/// What of an operator is asked at every call, as the events so far show it; half a line of the cache, for with thousands
/// of operators it is the fetching of these rows that takes the time. Times are microseconds; -1 stands for nobody and
/// never.
struct ShadowOperator: BitwiseCopyable {
  /// What holds of the operator now, together: two comparisons tell that nothing out of the ordinary is on.
  var conditions: Conditions = [.contactIsInbound]
  var status = OperatorStatus.offline
  /// The operator's channels, as bits by `Channel.rawValue`.
  var channels: UInt8 = 0
  /// The call talked to, by slot.
  @Narrow var call = -1
  var statusSince: Int64 = 0
  var readyTime: Int64 = 0
  /// Talks that were the whole of a status `talking`: they count for both.
  var plainTalkTime: Int64 = 0
}
