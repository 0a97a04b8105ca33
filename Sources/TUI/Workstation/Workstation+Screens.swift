internal import ReviewCore

extension Workstation {
  /// The main screens of a role, as they are before anything was done on them.
  static func screens(for world: World) -> [ScreenName: any Screen] {
    [
      .overview: world.role.isPanelMember && world.role != .chair
        ? ExpertOverview() as any Screen : SecretaryOverview(),
      .applications: ApplicationsScreen(),
      // Whoever has no sheet of their own reads on it.
      .desk: DeskScreen(),
      .board: BoardScreen(),
      .shortlist: ShortlistScreen(),
      .ledger: LedgerScreen(),
    ]
  }
}
