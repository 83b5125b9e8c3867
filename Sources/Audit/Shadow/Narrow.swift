/// A number of a row, or -1, in half the room: the rows that every call touches fill fewer lines of the cache.
@propertyWrapper struct Narrow: BitwiseCopyable {
  private var stored: Int32

  init(wrappedValue: Int) {
    stored = Int32(wrappedValue)
  }

  var wrappedValue: Int {
    @inline(__always) get { Int(stored) }
    @inline(__always) set { stored = Int32(truncatingIfNeeded: newValue) }
  }
}
