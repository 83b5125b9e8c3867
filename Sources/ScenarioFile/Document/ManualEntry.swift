public import Chance

/// Calls that operators make by hand, on behalf of a queue.
public struct ManualEntry: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// Its name; `nil`: derived from its queue and operators.
  public var name: String?
  /// Who makes the calls.
  public var operators = ManualOperators.all
  /// The name of the queue.
  public var queue = ""
  /// Time being ready until a call.
  public var every = Distribution.constant(0)
  /// From the start to the answer, or to giving up.
  public var dial = Distribution.constant(0)
  /// The chance of an answer.
  public var answered = 1.0
  /// Talk time.
  public var talk = Distribution.constant(0)
  /// Wrap-up after every call; `nil`: as after the queue's inbound calls.
  public var wrapUp: Distribution?

  /// All defaults.
  public static let blank = ManualEntry()

  /// The name that the source goes by: its own, or its queue's with the operators where they are not all.
  public var effectiveName: String {
    if let name { return name }
    switch operators {
    case .all: return queue
    case .group(let group): return "\(queue): group \(group)"
    case .names(let names): return "\(queue): \(names.joined(separator: ", "))"
    }
  }
}

/// Who makes manual calls.
public enum ManualOperators: Equatable, Sendable {
  /// Everybody who is assigned to the queue.
  case all
  /// The members of a group who are assigned to the queue.
  case group(String)
  /// These.
  case names([String])
}
