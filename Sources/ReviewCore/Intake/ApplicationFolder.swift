/// Reads one application folder: `application.json`, the plan and the attachments that it names.
struct ApplicationFolder {
  private let path: String
  private let files: FolderFiles
  private var problems: [IntakeProblem] = []
  private var notices: [IntakeNotice] = []

  static let form = "application.json"

  /// What could be read of the folder; the submission is nil if its form could not.
  static func read(
    _ path: String, units: RecommendingUnits
  ) -> (submission: Submission?, problems: [IntakeProblem]) {
    var folder = ApplicationFolder(path: path, files: FolderFiles(path))
    let submission = folder.submission(units: units)
    return (submission, folder.problems)
  }

  private init(path: String, files: FolderFiles) {
    self.path = path
    self.files = files
  }

  private mutating func submission(units: RecommendingUnits) -> Submission? {
    guard let bytes = bytes(of: Self.form, limit: JSONLimits.size) else { return nil }
    let form: ApplicationForm
    do throws(JSONProblems) {
      form = try ApplicationForm(bytes, file: path(Self.form), units: units)
    } catch {
      problems += error.problems.map {
        IntakeProblem(file: path(Self.form), place: .line($0.line), reason: $0.text)
      }
      return nil
    }
    notices += form.remarks.map {
      IntakeNotice(file: path(Self.form), place: .line($0.line), remark: $0.text)
    }
    let plan = plan(form.facts)
    let attachments = form.facts.attachments.map { attachment in
      Submission.Attachment(
        kind: attachment.kind, name: attachment.file, file: hash(attachment.file))
    }
    noticeOthers(than: form.facts)
    return Submission(
      folder: path, facts: form.facts, pinyin: PinyinName(form.facts.name), plan: plan.plan,
      planFile: plan.file, attachments: attachments, notices: notices)
  }

  private mutating func plan(_ facts: ApplicationFacts) -> (plan: Plan?, file: SubmittedFile?) {
    guard let name = facts.plan else {
      report(FolderError.noPlan, at: Self.form)
      return (nil, nil)
    }
    guard let bytes = bytes(of: name, limit: IntakeLimits.documentBytes) else { return (nil, nil) }
    let file = SubmittedFile(name: name, sha256: Digest.hex(of: bytes), byteCount: bytes.count)
    do throws(DocumentError) {
      let (plan, left) = try DocumentReader.read(bytes, fileName: name)
      notices += left.map { IntakeNotice(file: path(name), place: .file, remark: $0.text) }
      return (plan, file)
    } catch {
      problems.append(IntakeProblem(file: path(name), place: error.place, reason: error.text))
      return (nil, file)
    }
  }

  private mutating func noticeOthers(than facts: ApplicationFacts) {
    let named = Set(facts.attachments.map(\.file) + [facts.plan ?? "", Self.form])
    notices += files.names().filter { !named.contains($0) }.map {
      IntakeNotice(file: path($0), place: .file, remark: FolderError.notNamed.text)
    }
  }
}

extension ApplicationFolder {
  private func path(_ name: String) -> String {
    path.hasSuffix("/") ? path + name : "\(path)/\(name)"
  }

  private mutating func bytes(of name: String, limit: Int) -> [UInt8]? {
    do throws(FolderError) {
      return try files.bytes(of: name, limit: limit)
    } catch {
      report(name == Self.form && error == .missing ? .noForm : error, at: name)
      return nil
    }
  }

  private mutating func hash(_ name: String) -> SubmittedFile? {
    do throws(FolderError) {
      return try files.hash(name)
    } catch {
      report(error, at: name)
      return nil
    }
  }

  private mutating func report(_ fault: FolderError, at name: String) {
    problems.append(IntakeProblem(file: path(name), place: .file, reason: fault.text))
  }
}
