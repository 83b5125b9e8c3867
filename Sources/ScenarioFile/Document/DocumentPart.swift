/// A part of a scenario document that is written as one JSON object.
///
/// Its blank value holds the defaults: what a scenario may leave out is what the blank value says.
public protocol DocumentPart: Equatable, Sendable {
  /// The value with every default and, for required keys, a stand-in that no valid file keeps.
  static var blank: Self { get }
  /// Where the part stood in its text.
  var place: Place { get set }
}

/// Where a part of a document stood in its text. Not part of its meaning: all places are equal.
public struct Place: Hashable, Sendable {
  /// The node of the parsed text; `nil` for a document that was made, not read.
  let node: Int?

  /// The place of a part that was not read from a text.
  public static let nowhere = Place(node: nil)

  /// Always true.
  public static func == (left: Place, right: Place) -> Bool { true }

  /// Hashes nothing.
  public func hash(into hasher: inout Hasher) {}
}
