extension RateProfile {
  /// A span of time, in seconds; the end does not belong to it.
  public struct Span: Hashable, Sendable {
    public let from: Double
    public let to: Double

    /// - Precondition: `from <= to`.
    public init(from: Double, to: Double) {
      precondition(from <= to, "a span does not end before it starts")
      self.from = from
      self.to = to
    }
  }

  /// This profile while one of the spans is open, and 0 elsewhere.
  /// - Parameter spans: in any order; they may overlap.
  /// - Complexity: O((pieces + spans) log spans).
  public func thinned(toOpen spans: [Span]) -> RateProfile {
    var open: [Span] = []
    for span in spans.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) where span.from < span.to {
      if let last = open.last, span.from <= last.to {
        open[open.count - 1] = Span(from: last.from, to: max(last.to, span.to))
      } else {
        open.append(span)
      }
    }
    var kept: [Piece] = []
    var first = 0
    for piece in pieces {
      while first < open.count && open[first].to <= piece.start { first += 1 }
      var index = first
      while index < open.count && open[index].from < piece.end {
        kept.append(piece.part(from: max(piece.start, open[index].from), to: min(piece.end, open[index].to)))
        index += 1
      }
    }
    return RateProfile(pieces: kept)
  }
}

extension RateProfile.Piece {
  /// The part of the piece on [a, b].
  fileprivate func part(from a: Double, to b: Double) -> RateProfile.Piece {
    if a == start && b == end { return self }
    if startRate == endRate { return RateProfile.Piece(start: a, end: b, rate: startRate, day: day) }
    return RateProfile.Piece(start: a, end: b, startRate: rate(at: a), endRate: rate(at: b), day: day)
  }
}
