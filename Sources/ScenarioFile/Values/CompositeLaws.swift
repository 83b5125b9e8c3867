import Chance

/// One exponential branch as an object.
struct BranchPart: DocumentPart {
  var place = Place.nowhere
  var chance = 0.0
  var mean = 0.0
  static let blank = BranchPart()
}

/// The branches of a hyperexponential law as an object.
struct HyperexponentialPart: DocumentPart {
  var place = Place.nowhere
  var branches: [BranchPart] = []
  static let blank = HyperexponentialPart()
}

/// An empirical law as an object.
struct EmpiricalPart: DocumentPart {
  var place = Place.nowhere
  var values: [Double] = []
  var weights: [Double] = []
  static let blank = EmpiricalPart()
}

/// A shifted law as an object.
struct ShiftedPart: DocumentPart {
  var place = Place.nowhere
  var by = 0.0
  var of = Distribution.constant(0)
  static let blank = ShiftedPart()
}

/// A truncated law as an object.
struct TruncatedPart: DocumentPart {
  var place = Place.nowhere
  var from = 0.0
  var to: Double?
  var of = Distribution.constant(0)
  static let blank = TruncatedPart()
}

/// One part of a mixture as an object.
struct ComponentPart: DocumentPart {
  var place = Place.nowhere
  var chance = 0.0
  var of = Distribution.constant(0)
  static let blank = ComponentPart()
}

extension Formats {
  static let branch = ObjectFormat<BranchPart>(
    "branch", "One exponential branch.",
    [
      .required("chance", \.chance, chance, "The chance of this branch."),
      .required("mean", \.mean, lawSeconds, "Its mean."),
    ])

  static let hyperexponential = ObjectFormat<HyperexponentialPart>(
    "hyperexponential law", "One of several exponential laws, chosen by chance.",
    [.required("branches", \.branches, branch.format.list(atLeast: 1), "The branches; their chances add up to 1.")])

  static let empirical = ObjectFormat<EmpiricalPart>(
    "empirical law", "One of the listed values.",
    [
      .required("values", \.values, lawSeconds.list(atLeast: 1), "The values."),
      .optional("weights", \.weights, number(0...1e12).list(), "A weight for each value; left out: all alike."),
    ])

  static let shifted = ObjectFormat<ShiftedPart>(
    "shifted law", "Another law, moved by a constant.",
    [
      .required("by", \.by, lawSeconds, "The constant."),
      .required("of", \.of, law, "The law."),
    ])

  static let truncated = ObjectFormat<TruncatedPart>(
    "truncated law", "Another law, given that it falls between two bounds.",
    [
      .optional("from", \.from, lawSeconds, "The lower bound."),
      .optional("to", \.to, lawSeconds, "The upper bound; left out: none."),
      .required("of", \.of, law, "The law."),
    ])

  static let component = ObjectFormat<ComponentPart>(
    "mixture component", "One of the laws of a mixture.",
    [
      .required("chance", \.chance, chance, "The chance of this law."),
      .required("of", \.of, law, "The law."),
    ])

  static let mixture = component.format.list(atLeast: 1)
}
