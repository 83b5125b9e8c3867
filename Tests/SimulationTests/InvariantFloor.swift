/// A small floor made of plain parts, for tests that try thousands of them. It becomes the text of a scenario file, so
/// that a floor on which something fails can be kept and run by hand.
struct InvariantFloor {
  /// Seconds; `scale` multiplies every time and divides every rate.
  var duration = 600
  var warmUp = 0
  var atEnd = "stop"
  var trunks: Int?
  var callOrder = "age"
  var scale = 1
  var queues: [Line] = []
  var operators: [Person] = []
  var sources: [Callers] = []

  struct Line {
    var name: String
    var policy = "weighted"
    var tieBreak = "longestIdle"
    var precedence = 0
    var capacity: Int?
    /// A wait after which the call leaves by `exit`.
    var longest: Int?
    /// `drop`, `voicemail`, or the name of another queue.
    var exit = "drop"
    var onUnstaffed = "keep"
    var wrapUp = 0
    var comfort: Int?
    var announcement = 0
    /// Chances to hang up and to go to another queue from the script's menu.
    var hangsUp = 0.0
    var transfer: (chance: Double, to: String)?
  }

  struct Person {
    var name: String
    var channels = ["OP"]
    var priorities: [Assignment] = []
    var shift: [(from: Int, to: Int)]?
    var breaks: [(at: Int, length: Int)] = []
    var speed = 1.0
    var missed = 0.0
    var pickUp = 0
  }

  struct Assignment {
    var queue: String
    var priority: Int
    var after = 0
  }

  struct Callers {
    var name: String
    var queue: String
    /// Mean gap; constant gaps if not random.
    var gap: Int
    var isRandom = true
    var talk = 60
    var patience: Int?
    var balk = 0.0
    var retry = 0.0
    var priority = 0
  }
}

// The same floor without one of its parts, or with a part made plain.
extension InvariantFloor {
  /// Smaller floors to try when something fails here, the most different ones first.
  var smaller: [InvariantFloor] {
    var found: [InvariantFloor] = []
    func with(_ change: (inout InvariantFloor) -> Void) {
      var copy = self
      change(&copy)
      found.append(copy)
    }
    if duration > 20 {
      with { $0.shorten(to: $0.duration / 2) }
      with { $0.shorten(to: $0.duration * 9 / 10) }
    }
    for index in queues.indices where queues.count > 1 { with { $0.remove(queue: index) } }
    for index in operators.indices where operators.count > 1 { with { $0.operators.remove(at: index) } }
    for index in sources.indices where sources.count > 1 { with { $0.sources.remove(at: index) } }
    if trunks != nil { with { $0.trunks = nil } }
    if warmUp > 0 { with { $0.warmUp = 0 } }
    for index in queues.indices {
      let plain = Line(name: queues[index].name)
      with { $0.queues[index] = plain }
      with { $0.queues[index].transfer = nil }
      with { $0.queues[index].comfort = nil }
      with { $0.queues[index].longest = nil }
      with { $0.queues[index].announcement = 0 }
    }
    for index in operators.indices {
      with { $0.operators[index].breaks = [] }
      with { $0.operators[index].shift = nil }
      with { $0.operators[index].missed = 0 }
      with { $0.operators[index].channels = ["OP"] }
      if operators[index].priorities.count > 1 { with { $0.operators[index].priorities.removeLast() } }
    }
    for index in sources.indices {
      with { $0.sources[index].retry = 0 }
      with { $0.sources[index].balk = 0 }
      with { $0.sources[index].patience = nil }
    }
    return found.filter { $0.text != text }
  }

  private mutating func shorten(to length: Int) {
    duration = length
    warmUp = min(warmUp, length / 2)
  }

  private mutating func remove(queue index: Int) {
    let name = queues.remove(at: index).name
    sources.removeAll { $0.queue == name }
    for position in operators.indices { operators[position].priorities.removeAll { $0.queue == name } }
    for position in queues.indices {
      if queues[position].exit == name { queues[position].exit = "drop" }
      if queues[position].transfer?.to == name { queues[position].transfer = nil }
    }
  }
}
