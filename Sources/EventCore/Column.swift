/// One fact about many things, in one piece of memory: what a run's state is made of.
///
/// An array does the same but is shared until written to, and asks at every write whether it is; a column belongs
/// to one owner, cannot be copied, and asks nothing. Bounds are checked.
@frozen public struct Column<Element: BitwiseCopyable>: ~Copyable {
  @usableFromInline var base: UnsafeMutablePointer<Element>
  @usableFromInline var capacity: Int
  @usableFromInline var used: Int

  /// How many elements there are.
  @inlinable public var count: Int { used }

  /// A column without elements, and with room for `capacity` of them.
  @inlinable public init(capacity: Int = 0) {
    base = Self.memory(for: max(capacity, 4))
    self.capacity = max(capacity, 4)
    used = 0
  }

  /// A column of `count` equal elements.
  @inlinable public init(repeating element: Element, count: Int) {
    self.init(capacity: count)
    base.initialize(repeating: element, count: count)
    used = count
  }

  /// A column of `count` elements that mean nothing until they are written: none of its memory is touched.
  @inlinable public init(unwritten count: Int) {
    self.init(capacity: count)
    used = count
  }

  /// A column of the elements of a sequence, in order.
  @inlinable public init(_ elements: some Sequence<Element>) {
    self.init(capacity: elements.underestimatedCount)
    for element in elements { append(element) }
  }

  deinit {
    base.deallocate()
  }

  @inlinable public var isEmpty: Bool { count == 0 }

  /// The first element; `nil` when there is none.
  @inlinable public var first: Element? { count == 0 ? nil : base[0] }

  /// Whether there is an element of this number.
  @inlinable public func holds(_ index: Int) -> Bool { UInt(bitPattern: index) < UInt(bitPattern: used) }

  /// - Precondition: the index is inside the column.
  @inlinable public subscript(index: Int) -> Element {
    // Taken as unsigned, a negative index is too large as well: one comparison instead of two.
    _read {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: used), "a column was read outside its bounds")
      yield base[index]
    }
    _modify {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: used), "a column was written outside its bounds")
      yield &base[index]
    }
  }

  /// - Complexity: O(1) amortized; memory doubles when it is full.
  @inlinable public mutating func append(_ element: Element) {
    if count == capacity { grow() }
    (base + count).initialize(to: element)
    used = used &+ 1
  }

  /// The last element, taken off; `nil` when there is none.
  @inlinable public mutating func popLast() -> Element? {
    if count == 0 { return nil }
    used = used &- 1
    return base[count]
  }

  /// Keeps the first `newCount` elements.
  @inlinable public mutating func shorten(to newCount: Int) {
    precondition(newCount >= 0 && newCount <= count, "a column cannot be shortened to more than it has")
    used = newCount
  }

  /// Where an element lies, to read and change several of its facts after one look at the bounds; it must not outlive
  /// the next `append`.
  ///
  /// - Precondition: the index is inside the column.
  @inlinable public mutating func place(of index: Int) -> UnsafeMutablePointer<Element> {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: used), "a column was asked for a place outside its bounds")
    return base + index
  }

  /// Where an element lies, to read several of its facts after one look at the bounds; it must not outlive the next
  /// `append`.
  ///
  /// - Precondition: the index is inside the column.
  @inlinable public func reading(_ index: Int) -> UnsafePointer<Element> {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: used), "a column was asked for a place outside its bounds")
    return UnsafePointer(base + index)
  }

  /// Where an element lies whose number the column's owner has made itself, as links between rows are: bounds are checked
  /// in debug builds alone. It must not outlive the next `append`.
  @inlinable public mutating func known(_ index: Int) -> UnsafeMutablePointer<Element> {
    assert(UInt(bitPattern: index) < UInt(bitPattern: used), "a column's owner has lost count")
    return base + index
  }

  /// The elements as they lie in memory; they must not outlive the next change of the column.
  @inlinable public var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: used) }

  /// The elements without bounds checks, for the inner loops of heaps and trees.
  @inlinable public mutating func withUnsafeElements<Result>(
    _ body: (UnsafeMutablePointer<Element>) -> Result
  ) -> Result {
    body(base)
  }

  @inlinable @inline(never) mutating func grow() {
    let larger = Self.memory(for: 2 * capacity)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
    capacity *= 2
  }

  /// Memory that begins with a line of the cache, so that an element of 64 bytes lies in one.
  @inlinable static func memory(for capacity: Int) -> UnsafeMutablePointer<Element> {
    UnsafeMutableRawPointer.allocate(byteCount: capacity * MemoryLayout<Element>.stride, alignment: 64)
      .bindMemory(to: Element.self, capacity: capacity)
  }
}
