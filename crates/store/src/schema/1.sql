-- What was read, as it was published.
CREATE TABLE reports (
    number              INTEGER PRIMARY KEY,
    id                  TEXT NOT NULL UNIQUE,
    file                TEXT,
    url                 TEXT,
    title               TEXT,
    outlet              TEXT,
    published_start     TEXT,
    published_end       TEXT,
    published_precision TEXT,
    published_inferred  INTEGER,
    language            TEXT NOT NULL,
    copy_of             TEXT,
    text                TEXT NOT NULL
) STRICT;
CREATE INDEX reports_by_date ON reports (published_start, id);
CREATE INDEX reports_by_file ON reports (file);

-- Full text, kept beside the reports' own so that neither is stored twice.
CREATE VIRTUAL TABLE search USING fts5 (
    title, text, content = 'reports', content_rowid = 'number', tokenize = 'porter unicode61 remove_diacritics 2'
);

-- A sketch of every text, by which near copies are found.
CREATE TABLE sketches (
    report TEXT PRIMARY KEY,
    day    TEXT NOT NULL, -- Of publication; '~', which sorts last, where it is not known.
    bands  BLOB NOT NULL, -- Texts that share none of these are no copies of each other.
    hashes BLOB NOT NULL, -- The more of these two texts share, the more alike they are.
    judged INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX sketches_by_day ON sketches (day, report);
CREATE INDEX sketches_to_judge ON sketches (day, report) WHERE judged = 0;

-- Under each band of an original the original, with its hashes so that most need no second look.
CREATE TABLE originals (
    band   INTEGER NOT NULL,
    day    TEXT NOT NULL,
    report TEXT NOT NULL,
    hashes BLOB NOT NULL,
    PRIMARY KEY (band, day, report)
) STRICT, WITHOUT ROWID;

-- What each report says. The bodies are the vocabulary's own JSON; columns are what is asked for.
CREATE TABLE accounts (
    number  INTEGER PRIMARY KEY,
    report  TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    turn    TEXT NOT NULL, -- When resolution takes it, before accounts of later days.
    key     TEXT NOT NULL,
    body    BLOB NOT NULL, -- Snappy's packing of the JSON: accounts are most of the file.
    UNIQUE (report, ordinal)
) STRICT;
CREATE INDEX accounts_by_turn ON accounts (turn, report, ordinal);

CREATE TABLE statistics (
    report     TEXT NOT NULL,
    ordinal    INTEGER NOT NULL,
    measure    TEXT NOT NULL,
    unit       TEXT NOT NULL,
    who        TEXT,
    place      TEXT,
    start_date TEXT,
    end_date   TEXT,
    low        REAL,
    high       REAL,
    body       TEXT NOT NULL,
    PRIMARY KEY (report, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE relations (
    report   TEXT NOT NULL,
    ordinal  INTEGER NOT NULL,
    body     TEXT NOT NULL,
    PRIMARY KEY (report, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE causal_links (
    report  TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    body    TEXT NOT NULL,
    PRIMARY KEY (report, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE proposals (
    report  TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    body    TEXT NOT NULL,
    PRIMARY KEY (report, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE mentions (
    actor  TEXT NOT NULL,
    name   TEXT NOT NULL,
    report TEXT NOT NULL,
    PRIMARY KEY (actor, name, report)
) STRICT, WITHOUT ROWID;

CREATE TABLE problems (
    file    TEXT NOT NULL, -- '' where no file is to blame.
    kind    TEXT NOT NULL,
    message TEXT NOT NULL,
    PRIMARY KEY (file, kind)
) STRICT, WITHOUT ROWID;

-- What all reports together tell: a rebuild makes anew the incidents whose accounts changed.
CREATE TABLE incidents (
    id         TEXT PRIMARY KEY,
    first_id   TEXT NOT NULL, -- As its accounts give it: the id may have a letter more.
    accounts   BLOB NOT NULL, -- A digest of the accounts that it was made from.
    day        TEXT NOT NULL, -- '' when it is not known.
    start_date TEXT,
    end_date   TEXT,
    type       TEXT NOT NULL,
    country    TEXT,
    admin1     TEXT,
    latitude   REAL,          -- Of its place, unless only the country is known.
    longitude  REAL,
    spot       TEXT,          -- The place's name on a map.
    vague      INTEGER NOT NULL, -- Whether the point stands for a province.
    place      TEXT NOT NULL, -- Every name of the place, in lower case, for search.
    grade      TEXT NOT NULL,
    killed     INTEGER,
    injured    INTEGER,
    title      TEXT NOT NULL,
    body       BLOB NOT NULL -- Packed like an account's.
) STRICT, WITHOUT ROWID;
CREATE INDEX incidents_by_day ON incidents (day, id);
CREATE INDEX incidents_by_accounts ON incidents (accounts);

CREATE TABLE incident_accounts (
    incident TEXT NOT NULL,
    report   TEXT NOT NULL,
    ordinal  INTEGER NOT NULL,
    PRIMARY KEY (incident, report, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX incidents_of_account ON incident_accounts (report, ordinal);

CREATE TABLE incident_parties (
    incident TEXT NOT NULL,
    role     TEXT NOT NULL,
    name     TEXT NOT NULL,
    actor    TEXT,
    PRIMARY KEY (incident, role, name)
) STRICT, WITHOUT ROWID;

-- Statistics that give one number for one thing make the same claim.
CREATE TABLE claims (
    report  TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    claim   INTEGER NOT NULL,
    PRIMARY KEY (report, ordinal)
) STRICT, WITHOUT ROWID;

-- For each claim statistics that contradict it.
CREATE TABLE rivals (
    claim   INTEGER NOT NULL,
    report  TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    PRIMARY KEY (claim, report, ordinal)
) STRICT, WITHOUT ROWID;

-- What people decided: never deleted, and bound to an account, which outlives any rebuild.
CREATE TABLE decisions (
    number  INTEGER PRIMARY KEY,
    report  TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    state   TEXT NOT NULL,
    by      TEXT,
    at      TEXT,
    reason  TEXT,
    undone  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX decisions_of_account ON decisions (report, ordinal);

CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
