/// The tables of a round file, in SQL.
///
/// SQL keeps shape; the rules live once, in Swift. Source: design 2 "Four kinds of table".
enum RoundSchema {
  /// `PRAGMA application_id`: "PYIT".
  static let applicationID: Int32 = 0x5059_4954
  /// `PRAGMA user_version`: the version of the projections' shape.
  static let formatVersion: Int32 = 2

  /// Append only, whoever opens the file with whatever program.
  static let ledger = """
    CREATE TABLE ledger (
      sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
      time TEXT NOT NULL,
      actor TEXT NOT NULL,
      onBehalfOf TEXT NOT NULL,
      session TEXT NOT NULL,
      kind TEXT NOT NULL,
      subject TEXT NOT NULL,
      body TEXT NOT NULL CHECK (body LIKE '{%}' AND instr(body, char(10)) = 0),
      hash TEXT NOT NULL CHECK (length(hash) = 64)
    ) STRICT;
    CREATE INDEX ledgerBySubject ON ledger (subject, sequence);
    CREATE TABLE head (
      singleton INTEGER PRIMARY KEY CHECK (singleton = 1),
      sequence INTEGER NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER ledgerIsNotEdited BEFORE UPDATE ON ledger
    BEGIN SELECT RAISE(ABORT, 'the ledger is append only'); END;
    CREATE TRIGGER ledgerIsNotErased BEFORE DELETE ON ledger
    BEGIN SELECT RAISE(ABORT, 'the ledger is append only'); END;
    CREATE TRIGGER ledgerOnlyGrows BEFORE INSERT ON ledger
    WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM ledger)
    BEGIN SELECT RAISE(ABORT, 'the ledger grows by one'); END;
    """

  /// Insert only; checked by hash whenever it is read.
  static let content = """
    CREATE TABLE content (
      sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
      bytes BLOB NOT NULL
    ) STRICT;
    CREATE TRIGGER contentIsNotEdited BEFORE UPDATE ON content
    BEGIN SELECT RAISE(ABORT, 'content is kept'); END;
    CREATE TRIGGER contentIsNotErased BEFORE DELETE ON content
    BEGIN SELECT RAISE(ABORT, 'content is kept'); END;
    CREATE TRIGGER contentIsNotReplaced BEFORE INSERT ON content
    WHEN EXISTS (SELECT 1 FROM content WHERE sha256 = NEW.sha256 OR rowid = NEW.rowid)
    BEGIN SELECT RAISE(ABORT, 'content is kept'); END;
    """

  /// Computed from the ledger; may be dropped and rebuilt.
  ///
  /// Parents before children.
  static let projections = """
    CREATE TABLE round (
      singleton INTEGER PRIMARY KEY CHECK (singleton = 1),
      id TEXT NOT NULL CHECK (length(id) = 32),
      title TEXT NOT NULL,
      nature TEXT NOT NULL CHECK (nature IN ('official', 'demonstration')),
      scheme TEXT,
      isSealed INTEGER NOT NULL DEFAULT 0 CHECK (isSealed IN (0, 1)),
      deputy TEXT
    ) STRICT;
    CREATE TABLE stage (
      name TEXT PRIMARY KEY CHECK (name IN (
        'intake', 'eligibility', 'preliminary', 'shortlisting', 'defense', 'verification',
        'proposal', 'notice', 'announcement', 'archive')),
      state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
      openedAt TEXT NOT NULL,
      closedAt TEXT,
      forced TEXT,
      CHECK ((closedAt IS NOT NULL) = (state = 'closed'))
    ) STRICT;
    CREATE TABLE application (
      code TEXT PRIMARY KEY COLLATE NOCASE,
      version INTEGER NOT NULL CHECK (version > 0),
      name TEXT NOT NULL,
      unit TEXT NOT NULL,
      facts TEXT NOT NULL CHECK (facts LIKE '{%}'),
      plan TEXT,
      planFile TEXT,
      pinyin TEXT NOT NULL,
      initials TEXT NOT NULL,
      conclusion TEXT CHECK (conclusion IN ('accepted', 'rectify', 'refused')),
      conclusionReason TEXT,
      withdrawnReason TEXT
    ) STRICT;
    CREATE TABLE attachment (
      application TEXT NOT NULL COLLATE NOCASE REFERENCES application,
      position INTEGER NOT NULL CHECK (position >= 0),
      kind TEXT NOT NULL,
      file TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      byteCount INTEGER NOT NULL CHECK (byteCount >= 0),
      PRIMARY KEY (application, position)
    ) STRICT;
    CREATE TABLE expert (
      code TEXT PRIMARY KEY COLLATE NOCASE,
      position INTEGER NOT NULL UNIQUE CHECK (position > 0),
      name TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('expert', 'chair', 'secretary', 'supervisor')),
      unit TEXT NOT NULL,
      province TEXT NOT NULL,
      organisation TEXT NOT NULL,
      expertise TEXT NOT NULL,
      publicKey TEXT
    ) STRICT;
    CREATE TABLE recusal (
      application TEXT NOT NULL COLLATE NOCASE REFERENCES application,
      expert TEXT NOT NULL COLLATE NOCASE REFERENCES expert,
      ground TEXT NOT NULL CHECK (ground IN (
        'sameProvince', 'sameUnit', 'employment', 'shareholding', 'advisory', 'kinship',
        'applicantObjection', 'other')),
      note TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('declared', 'pending', 'clear', 'recused')),
      claimedBy TEXT,
      reason TEXT,
      PRIMARY KEY (application, expert)
    ) STRICT;
    CREATE TABLE pledge (
      expert TEXT PRIMARY KEY COLLATE NOCASE REFERENCES expert,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
    ) STRICT;
    CREATE TABLE statement (
      application TEXT NOT NULL COLLATE NOCASE REFERENCES application,
      expert TEXT NOT NULL COLLATE NOCASE REFERENCES expert,
      PRIMARY KEY (application, expert)
    ) STRICT;
    CREATE TABLE substitution (
      application TEXT NOT NULL COLLATE NOCASE REFERENCES application,
      stage TEXT NOT NULL CHECK (stage IN ('preliminary', 'defense')),
      recused TEXT NOT NULL COLLATE NOCASE REFERENCES expert,
      substitute TEXT NOT NULL COLLATE NOCASE REFERENCES expert,
      PRIMARY KEY (application, stage, recused)
    ) STRICT;
    CREATE TABLE reminder (
      expert TEXT PRIMARY KEY COLLATE NOCASE REFERENCES expert,
      text TEXT NOT NULL CHECK (text <> ''),
      time TEXT NOT NULL
    ) STRICT;
    CREATE TABLE sheet (
      application TEXT NOT NULL COLLATE NOCASE REFERENCES application,
      expert TEXT NOT NULL COLLATE NOCASE REFERENCES expert,
      stage TEXT NOT NULL CHECK (stage IN ('preliminary', 'defense')),
      number INTEGER NOT NULL CHECK (number > 0),
      status TEXT NOT NULL CHECK (status IN ('open', 'submitted', 'returned', 'voided')),
      isProxy INTEGER NOT NULL DEFAULT 0 CHECK (isProxy IN (0, 1)),
      scheme TEXT NOT NULL,
      digest TEXT CHECK (length(digest) = 64),
      submittedAt TEXT,
      reason TEXT,
      revision INTEGER NOT NULL,
      PRIMARY KEY (application, expert, stage, number),
      CHECK (status <> 'submitted' OR (digest IS NOT NULL AND submittedAt IS NOT NULL)),
      CHECK ((reason IS NOT NULL) = (status IN ('returned', 'voided')))
    ) STRICT;
    CREATE INDEX sheetByExpert ON sheet (expert, stage, status);
    CREATE TABLE score (
      application TEXT NOT NULL COLLATE NOCASE,
      expert TEXT NOT NULL COLLATE NOCASE,
      stage TEXT NOT NULL,
      number INTEGER NOT NULL,
      criterion TEXT NOT NULL,
      hundredths INTEGER,
      notApplicableReason TEXT,
      PRIMARY KEY (application, expert, stage, number, criterion),
      FOREIGN KEY (application, expert, stage, number) REFERENCES sheet,
      CHECK ((hundredths IS NULL) = (notApplicableReason IS NOT NULL))
    ) STRICT;
    CREATE TABLE comment (
      application TEXT NOT NULL COLLATE NOCASE,
      expert TEXT NOT NULL COLLATE NOCASE,
      stage TEXT NOT NULL,
      number INTEGER NOT NULL,
      criterion TEXT NOT NULL,
      text TEXT NOT NULL CHECK (text <> ''),
      PRIMARY KEY (application, expert, stage, number, criterion),
      FOREIGN KEY (application, expert, stage, number) REFERENCES sheet
    ) STRICT;
    CREATE TABLE invitation (
      application TEXT PRIMARY KEY COLLATE NOCASE REFERENCES application
    ) STRICT;
    CREATE TABLE outcome (
      application TEXT PRIMARY KEY COLLATE NOCASE REFERENCES application,
      outcome TEXT NOT NULL CHECK (outcome IN ('pass', 'conditional', 'fail', 'absent')),
      reason TEXT NOT NULL,
      CHECK (outcome NOT IN ('conditional', 'fail') OR reason <> '')
    ) STRICT;
    CREATE TABLE minute (
      application TEXT NOT NULL COLLATE NOCASE REFERENCES application,
      position INTEGER NOT NULL CHECK (position > 0),
      kind TEXT NOT NULL CHECK (kind IN ('question', 'answer')),
      expert TEXT COLLATE NOCASE REFERENCES expert,
      text TEXT NOT NULL,
      PRIMARY KEY (application, position)
    ) STRICT;
    CREATE TABLE departure (
      application TEXT PRIMARY KEY COLLATE NOCASE REFERENCES application,
      place TEXT NOT NULL CHECK (place IN ('selected', 'reserve', 'notSelected')),
      reason TEXT NOT NULL CHECK (reason <> ''),
      decidedBy TEXT NOT NULL CHECK (decidedBy <> '')
    ) STRICT;
    CREATE TABLE shortlistEntry (
      position INTEGER PRIMARY KEY CHECK (position > 0),
      rank INTEGER CHECK (rank > 0),
      code TEXT NOT NULL UNIQUE COLLATE NOCASE REFERENCES application,
      name TEXT NOT NULL,
      unit TEXT NOT NULL,
      score TEXT,
      exact TEXT,
      status TEXT NOT NULL,
      reasons TEXT NOT NULL
    ) STRICT;
    CREATE VIEW shortlist AS
      SELECT rank, code, name, unit, score, status FROM shortlistEntry ORDER BY position;
    """

  /// No part of the record: not replayed, not compared.
  static let deskState = """
    CREATE TABLE draft (
      actor TEXT NOT NULL,
      subject TEXT NOT NULL,
      field TEXT NOT NULL,
      session TEXT NOT NULL,
      base INTEGER NOT NULL,
      text TEXT NOT NULL,
      time TEXT NOT NULL,
      PRIMARY KEY (actor, subject, field)
    ) STRICT;
    CREATE TABLE readingPlace (
      actor TEXT NOT NULL,
      application TEXT NOT NULL COLLATE NOCASE,
      item TEXT NOT NULL,
      block INTEGER NOT NULL,
      offset INTEGER NOT NULL,
      PRIMARY KEY (actor, application, item)
    ) STRICT;
    CREATE TABLE presence (
      actor TEXT PRIMARY KEY,
      session TEXT NOT NULL,
      token TEXT NOT NULL,
      since TEXT NOT NULL,
      seen TEXT NOT NULL,
      place TEXT NOT NULL,
      isHungUp INTEGER NOT NULL CHECK (isHungUp IN (0, 1)),
      awaited TEXT NOT NULL
    ) STRICT;
    CREATE TABLE setting (
      actor TEXT NOT NULL,
      name TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (actor, name)
    ) STRICT;
    CREATE TABLE accessLog (
      id INTEGER PRIMARY KEY,
      time TEXT NOT NULL,
      actor TEXT NOT NULL,
      onBehalfOf TEXT NOT NULL,
      session TEXT NOT NULL,
      what TEXT NOT NULL,
      subject TEXT NOT NULL
    ) STRICT;
    """

  /// A projection and the columns that tell its rows apart, for `doctor`.
  struct Projection {
    let table: String
    let key: [String]
  }

  /// Every projection, parents first.
  static let projectionTables: [Projection] = [
    Projection(table: "round", key: ["singleton"]),
    Projection(table: "stage", key: ["name"]),
    Projection(table: "application", key: ["code"]),
    Projection(table: "attachment", key: ["application", "position"]),
    Projection(table: "expert", key: ["code"]),
    Projection(table: "recusal", key: ["application", "expert"]),
    Projection(table: "pledge", key: ["expert"]),
    Projection(table: "statement", key: ["application", "expert"]),
    Projection(table: "substitution", key: ["application", "stage", "recused"]),
    Projection(table: "reminder", key: ["expert"]),
    Projection(table: "sheet", key: ["application", "expert", "stage", "number"]),
    Projection(table: "score", key: ["application", "expert", "stage", "number", "criterion"]),
    Projection(table: "comment", key: ["application", "expert", "stage", "number", "criterion"]),
    Projection(table: "invitation", key: ["application"]),
    Projection(table: "outcome", key: ["application"]),
    Projection(table: "minute", key: ["application", "position"]),
    Projection(table: "departure", key: ["application"]),
    Projection(table: "shortlistEntry", key: ["position"]),
  ]
}
