import ElementaryFunctions

extension DistributionTable {
  /// The draw of the law in any row.
  @usableFromInline func sampleOther(_ row: Int, _ u: Double) -> Double {
    let law = rows[row]
    switch law.kind {
    case .constant: return law.a
    case .exponential: return -law.a * naturalLog(1 - u)
    case .uniform: return law.a + u * (law.b - law.a)
    case .triangular: return triangularQuantile(law, u)
    case .lognormal: return exponential(law.a + law.b * normalQuantile(u))
    case .loglogistic: return law.a * exponential(law.b * (naturalLog(u) - naturalLog(1 - u)))
    case .gamma: return law.b * gammaQuantile(shape: law.a, u)
    case .weibull: return law.a * exponential(law.b * naturalLog(-naturalLog(1 - u)))
    case .empirical: return parts[partIndex(of: law, at: u)].value
    case .shifted: return law.a + sampleOther(Int(law.first), u)
    case .truncated:
      let inside = insideUnit(law.c + u * (law.d - law.c))
      return min(max(sampleOther(Int(law.first), inside), law.a), law.b)
    case .mixture:
      let index = partIndex(of: law, at: u)
      let part = parts[index]
      let before = index == Int(law.first) ? 0 : parts[index - 1].upTo
      return sampleOther(Int(part.row), insideUnit((u - before) / (part.upTo - before)))
    }
  }

  /// The first part whose cumulated chance reaches `u`.
  private func partIndex(of law: CompiledLaw, at u: Double) -> Int {
    var low = Int(law.first)
    var high = low + Int(law.count) - 1
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].upTo >= u { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func triangularQuantile(_ law: CompiledLaw, _ u: Double) -> Double {
    let (from, mode, to) = (law.a, law.b, law.c)
    let rising = u * (to - from) * (mode - from)
    if u * (to - from) <= mode - from { return from + rising.squareRoot() }
    return to - ((1 - u) * (to - from) * (to - mode)).squareRoot()
  }

  /// A rescaled uniform number kept strictly inside (0, 1): rounding may have put it on the edge.
  private func insideUnit(_ u: Double) -> Double { min(max(u, 0x1p-53), 1 - 0x1p-53) }
}
