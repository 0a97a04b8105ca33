/// What an editor can undo and redo, in batches.
///
/// Single characters that are typed one after the other are one batch, and so are those that are
/// deleted. A batch ends with a mark of punctuation, after 20 characters, and before anything else:
/// a new line, a paste, a change between typing and deleting, a move of the caret.
struct EditHistory: Equatable {
  struct State: Equatable {
    let lines: [[Character]]
    let caret: Caret
  }

  enum Kind: Equatable {
    case typing(Character)
    case deleting
    /// A batch of its own.
    case other
  }

  private enum Batch: Equatable {
    case closed
    case typing(edits: Int)
    case deleting(edits: Int)
  }

  private static let editsPerBatch = 20

  private var past: [State] = []
  private var future: [State] = []
  private var batch = Batch.closed

  var canUndo: Bool { !past.isEmpty }
  var canRedo: Bool { !future.isEmpty }

  /// Must be called before each edit with the state that the edit will change.
  mutating func record(_ kind: Kind, before state: State) {
    future = []
    switch (kind, batch) {
    case (.typing(let character), .typing(let edits)) where edits < Self.editsPerBatch:
      batch = character.isPunctuation ? .closed : .typing(edits: edits + 1)
      return
    case (.deleting, .deleting(let edits)) where edits < Self.editsPerBatch:
      batch = .deleting(edits: edits + 1)
      return
    case (.typing(let character), _):
      batch = character.isPunctuation ? .closed : .typing(edits: 1)
    case (.deleting, _): batch = .deleting(edits: 1)
    case (.other, _): batch = .closed
    }
    past.append(state)
  }

  mutating func closeBatch() { batch = .closed }

  /// The state before the last batch; nil if there is none.
  mutating func undo(from state: State) -> State? {
    guard let previous = past.popLast() else { return nil }
    future.append(state)
    batch = .closed
    return previous
  }

  /// The state that was undone last; nil if there is none.
  mutating func redo(from state: State) -> State? {
    guard let next = future.popLast() else { return nil }
    past.append(state)
    batch = .closed
    return next
  }
}
