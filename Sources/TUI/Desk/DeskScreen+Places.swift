internal import ReviewCore

/// Where texts were left, from session to session.
///
/// Source: screens.md 1.4, rule 3.
extension DeskScreen {
  /// Takes up what the last session left.
  mutating func restore(_ kept: [ReadingPlace]) {
    for place in kept {
      guard let item = DeskItem(storedName: place.item) else { continue }
      let key = PlaceKey(application: place.application, item: item)
      places[key] = PlanPlace(block: place.block, offset: place.offset)
    }
    keptPlaces = places
  }

  /// Keeps the places that have moved since; the open one as well, unless it is still being read
  /// for the first time.
  mutating func keepPlaces() -> [Effect] {
    var now = places
    let here = PlaceKey(application: application, item: item)
    if application != nil, !mode.isReading || now[here] != nil { now[here] = place }
    let moved = now.filter { keptPlaces[$0.key] != $0.value }
    keptPlaces = now
    return moved.compactMap { key, place in
      key.application.map { application in
        .keepPlace(
          ReadingPlace(
            application: application, item: key.item.storedName, block: place.block,
            offset: place.offset))
      }
    }
  }
}

extension DeskItem {
  /// The opinion and the submission have a stroke, which no criterion's code has.
  var storedName: String {
    switch self {
    case .criterion(let code): code.rawValue
    case .opinion: "/opinion"
    case .submission: "/submission"
    }
  }

  init?(storedName: String) {
    switch storedName {
    case "/opinion": self = .opinion
    case "/submission": self = .submission
    default:
      guard let code = try? CriterionCode(storedName) else { return nil }
      self = .criterion(code)
    }
  }
}
