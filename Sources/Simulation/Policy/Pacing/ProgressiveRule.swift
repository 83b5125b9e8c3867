/// One line for each operator who waits: available − in flight. Pooled: nobody is reserved while it rings, so a
/// blended operator may be gone when somebody answers.
struct ProgressiveRule: PacingRule {
  func attempts(_ floor: PacingView) -> Int { floor.available - floor.waiting - floor.inFlight }
}
