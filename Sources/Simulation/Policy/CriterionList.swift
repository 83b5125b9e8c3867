/// Up to four criteria in order, flat, so that a rule is copied without counting references.
struct CriterionList: BitwiseCopyable {
  let count: Int
  private let first: SelectionRule.Criterion
  private let second: SelectionRule.Criterion
  private let third: SelectionRule.Criterion
  private let fourth: SelectionRule.Criterion

  /// - Precondition: at most four, for there are no more different ones.
  init(_ criteria: [SelectionRule.Criterion]) {
    precondition(criteria.count <= 4, "there are only four criteria")
    func at(_ index: Int) -> SelectionRule.Criterion { index < criteria.count ? criteria[index] : .idleSince }
    count = criteria.count
    (first, second, third, fourth) = (at(0), at(1), at(2), at(3))
  }

  subscript(index: Int) -> SelectionRule.Criterion {
    switch index {
    case 0: first
    case 1: second
    case 2: third
    default: fourth
    }
  }

  func contains(_ criterion: SelectionRule.Criterion) -> Bool {
    (0..<count).contains { self[$0] == criterion }
  }
}
