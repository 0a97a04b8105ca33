package import ReviewCore

/// A stop of the desk: a criterion, the overall opinion, or the whole sheet's submission.
package enum DeskItem: Hashable, Sendable {
  case criterion(CriterionCode)
  case opinion
  case submission
}

/// Where the desk goes once what was typed has been stored.
package enum DeskMove: Hashable, Sendable {
  case stay
  case to(DeskItem)
  /// Into the editor of the item's comment.
  case comment
  case enlarge
  case application(ApplicationCode)
  case screen(ScreenName)
  case submit
  case back
}
