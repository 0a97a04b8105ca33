/// What a reader makes of a document: its blocks, and what it left out.
struct DocumentText {
  let blocks: [DraftBlock]
  let notices: [DocumentNotice]
}
