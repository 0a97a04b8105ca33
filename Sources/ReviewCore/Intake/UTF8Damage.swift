/// Where bytes stop being UTF-8.
struct UTF8Damage {
  /// The position of the first wrong character, in the array that the slice is of.
  let offset: Int
  /// Valid characters beyond ASCII before it.
  let charactersBefore: Int

  init(_ bytes: ArraySlice<UInt8>) {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = bytes.startIndex
    var count = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      offset += UTF8.width(scalar)
      if !scalar.isASCII { count += 1 }
    }
    self.offset = offset
    charactersBefore = count
  }
}
