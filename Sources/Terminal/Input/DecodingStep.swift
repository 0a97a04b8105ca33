/// What the next byte has made of the bytes before it.
enum DecodingStep: Equatable {
  /// The character needs more bytes.
  case incomplete
  case scalar(Unicode.Scalar)
  /// Bytes that begin no character, and those after them that are to be taken again.
  case invalid([UInt8], again: [UInt8] = [])
}
