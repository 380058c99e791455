use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// A folder with a project in it, or one about to be.
pub struct Desk {
    folder: TempDir,
}

impl Desk {
    pub fn new() -> Self {
        Desk {
            folder: tempfile::tempdir().expect("a folder for the test"),
        }
    }

    /// A desk with a project into which the sample was read.
    pub fn with_sample() -> Self {
        let desk = Desk::new();
        desk.run(["add", "--quiet", sample().to_str().unwrap()])
            .succeeds();
        desk
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    /// The program in this folder, with nothing of the tester's own settings.
    pub fn command<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_khabar"));
        command
            .current_dir(self.folder.path())
            .env_remove("KHABAR_PROJECT")
            .args(arguments);
        command
    }

    pub fn run<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Run {
        Run(self
            .command(arguments)
            .output()
            .expect("the program starts"))
    }

    /// The whole record as JSON.
    pub fn record(&self) -> String {
        self.run(["export"]).succeeds()
    }
}

/// What a run printed, and how it ended.
pub struct Run(pub Output);

impl Run {
    /// Standard output of a run that went well.
    #[track_caller]
    pub fn succeeds(&self) -> String {
        self.ends_with(0);
        self.out()
    }

    /// Standard error of a run that ended with this code.
    #[track_caller]
    pub fn ends_with(&self, code: i32) -> String {
        assert_eq!(
            self.0.status.code(),
            Some(code),
            "{}{}",
            self.out(),
            self.err()
        );
        self.err()
    }

    pub fn out(&self) -> String {
        String::from_utf8_lossy(&self.0.stdout).into_owned()
    }

    pub fn err(&self) -> String {
        String::from_utf8_lossy(&self.0.stderr).into_owned()
    }
}

/// A story of the corpus: a market bombed, a camp shelled, and tolls that disagree.
pub fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../corpus/sudan-tora/docs")
        .canonicalize()
        .unwrap()
}

/// An article of its own about a made-up attack; every number gives another one.
pub fn article(number: u32) -> String {
    let (day, dead) = (1 + number % 28, 3 + number % 17);
    format!(
        "---\ntitle: Attack number {number} near Maiduguri\noutlet: Lake Chad Post\ndate: 2022-05-{day:02}\n---\n\n\
         Gunmen killed {dead} soldiers in an attack on a convoy near Maiduguri in Borno state, an army \
         spokesman said. Boko Haram claimed responsibility for the attack of convoy {number}. \
         A hospital worker put the toll at {}.\n",
        dead + 2
    )
}
