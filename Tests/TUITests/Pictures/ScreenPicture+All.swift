extension ScreenPicture {
  /// The pictures in the order of the page: scoring, then handing in, then those who run the round.
  static let all = scoring + overviews + ranking + everywhere
}
