public import Chance
public import EventCore

/// What a caller goes through before the queue, as a flat program. It starts at 0; running past the last
/// instruction enters the queue.
public struct ScriptPlan: Sendable {
  public var name: String
  public var hash: EntityHash
  public var instructions: [ScriptInstruction]

  public init(name: String, hash: EntityHash, instructions: [ScriptInstruction]) {
    self.name = name
    self.hash = hash
    self.instructions = instructions
  }
}

/// One step of a script. Jumps lead forwards only, so every script ends.
public enum ScriptInstruction: Hashable, Sendable {
  /// An announcement of that length.
  case play(DistributionID)
  /// Draws once; the branch whose cumulated chance is the first above the draw goes to its target, the rest goes on.
  case choose([ScriptBranch])
  /// Goes on at another instruction.
  case jump(to: Int)
  /// The call leaves this queue and arrives anew at another.
  case transfer(QueueID)
  /// The caller leaves a message of that length and the call ends.
  case voicemail(DistributionID)
  case hangUp
  /// Offers to keep the caller's place without the line; whoever accepts hangs up and is called back when it is their
  /// turn.
  case offerCallback(CallbackPlan)
}

/// How callers who keep their place without the line are called back.
public struct CallbackPlan: Hashable, Sendable, BitwiseCopyable {
  /// The chance to accept.
  public var chance: Double
  /// From the start of the dialling, with the operator at the line, to the answer or to giving up.
  public var dial: DistributionID
  /// The chance that the caller answers.
  public var answered: Double
  /// So many times at most, at least once.
  public var attempts: Int
  /// After an attempt that nobody answered, the call is not offered for so long; it keeps its place.
  public var again: SimDuration

  public init(chance: Double, dial: DistributionID, answered: Double, attempts: Int, again: SimDuration) {
    self.chance = chance
    self.dial = dial
    self.answered = answered
    self.attempts = attempts
    self.again = again
  }
}

/// One choice of a menu.
public struct ScriptBranch: Hashable, Sendable {
  /// The chance of this choice and of all before it together.
  public var cumulatedChance: Double
  /// The instruction to go on with.
  public var target: Int

  public init(cumulatedChance: Double, target: Int) {
    self.cumulatedChance = cumulatedChance
    self.target = target
  }
}
