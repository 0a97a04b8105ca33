internal import ReviewCore

extension Workstation {
  /// The page that comes before an application opens; nil once the viewer may read it.
  func admission(to application: ApplicationCode) -> (any Screen)? {
    if world.admission.isPledgeOwed { return AdmissionPage(world) }
    return world.admission.unstated.contains(application) ? RecusalPage() : nil
  }
}
