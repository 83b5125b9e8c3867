import CallCenter

// Callers who keep their place without the line.
extension FloorRun {
  mutating func agreeToCallback(_ call: CallID) {
    emit(.callbackIsAgreed(call))
  }
}
