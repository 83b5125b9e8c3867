public import Chance

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
