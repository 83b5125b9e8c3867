/// A department's boundary around queues, autodials and operators.
public struct ProjectEntry: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// Its name.
  public var name = ""

  /// All defaults.
  public static let blank = ProjectEntry()
}

/// Named access rights: what a viewer may see in a report. Never a routing effect.
public struct RoleEntry: DocumentPart {
  /// The role that exists without being listed.
  public static let builtIn = "Operator"

  /// Where it stood.
  public var place = Place.nowhere
  /// Its name.
  public var name = ""
  /// What it permits, in words of the reader's own.
  public var permissions: [String] = []
  /// The projects that it is bound to; empty: none in particular.
  public var projects: [String] = []

  /// All defaults.
  public static let blank = RoleEntry()
}
