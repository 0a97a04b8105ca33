/// Counts what a reader leaves out or moves, for the notices of a document.
struct DocxTally {
  var pictures = 0
  var diagrams = 0
  var embedded = 0
  var textBoxes = 0
  var notes = 0
  var contentsLines = 0
  var deletions = 0
  var unknownSymbols = 0
  var controlCharacters = 0
  var comments = 0

  var notices: [DocumentNotice] {
    let all: [(Int, DocumentNotice)] = [
      (pictures, .pictures(pictures)), (diagrams, .diagrams(diagrams)),
      (embedded, .embedded(embedded)), (textBoxes, .textBoxes(textBoxes)),
      (notes, .notes(notes)), (contentsLines, .contents(lines: contentsLines)),
      (deletions, .deletions(deletions)), (unknownSymbols, .unknownSymbols(unknownSymbols)),
      (controlCharacters, .controlCharacters(controlCharacters)), (comments, .comments(comments)),
    ]
    return all.filter { $0.0 > 0 }.map(\.1)
  }
}
