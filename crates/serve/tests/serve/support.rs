//! Projects made from articles by the whole pipeline, and a browser that speaks to the router.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode, header::HOST};
use http_body_util::BodyExt;
use jiff::civil::Date;
use khabar_extract::Kernel;
use khabar_record::{Problem, ProblemKind, Published, Report};
use khabar_serve::router;
use khabar_store::{Entry, Mode, Project, Sketch};
use serde::Deserialize;
use tempfile::TempDir;
use tower::ServiceExt;

/// What came back.
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

/// Gets an address of the sample project, as a browser on this machine does.
pub fn get(address: &str) -> Reply {
    get_from(sample(), address)
}

pub fn get_from(project: &Path, address: &str) -> Reply {
    ask(project, Method::GET, address, &["127.0.0.1:8899"])
}

/// Sends a request under some names of the host.
pub fn ask(project: &Path, method: Method, address: &str, hosts: &[&str]) -> Reply {
    let mut request = Request::builder().method(method).uri(address);
    for host in hosts {
        request = request.header(HOST, *host);
    }
    let request = request.body(Body::empty()).expect("a request");
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        let response = router(project).oneshot(request).await.expect("a response");
        let (parts, body) = response.into_parts();
        let body = body.collect().await.expect("a whole body").to_bytes();
        Reply {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8(body.to_vec()).expect("UTF-8"),
        }
    })
}

/// A page of the sample, which must be there.
#[track_caller]
pub fn page(address: &str) -> String {
    let reply = get(address);
    assert_eq!(reply.status, StatusCode::OK, "{address}: {}", reply.body);
    reply.body
}

#[derive(Deserialize)]
struct Articles {
    article: Vec<Article>,
}

#[derive(Deserialize)]
struct Article {
    title: String,
    outlet: String,
    published: Option<Date>,
    url: Option<String>,
    text: String,
}

impl Article {
    fn report(self, number: usize) -> Report {
        Report {
            id: format!("r{:016x}", number + 1),
            file: Some(format!("news/{number}.txt")),
            url: self.url,
            title: Some(self.title),
            outlet: Some(self.outlet),
            published: self.published.map(Published::on),
            language: "en".to_owned(),
            text: self.text.trim().to_owned(),
            copy_of: None,
        }
    }
}

/// The sample's reports, in the order of the file.
pub fn reports() -> Vec<Report> {
    let articles: Articles = toml::from_str(include_str!("articles.toml")).expect("articles");
    let numbered = articles.article.into_iter().enumerate();
    numbered
        .map(|(number, article)| article.report(number))
        .collect()
}

/// A project of the sample's articles, made once.
pub fn sample() -> &'static Path {
    static SAMPLE: OnceLock<(TempDir, PathBuf)> = OnceLock::new();
    let (_, path) = SAMPLE.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("khabar.db");
        fill(&Project::open(&path, Mode::Create).expect("a project"));
        (folder, path)
    });
    path
}

fn fill(project: &Project) {
    let kernel = Kernel::embedded();
    for report in &reports() {
        let reading = kernel.read(report);
        let entry = Entry {
            report,
            reading: &reading,
            sketch: Sketch::default(),
        };
        project.put(&[entry]).expect("kept");
    }
    let problem = Problem {
        file: Some("news/<i>empty</i>.txt".to_owned()),
        kind: ProblemKind::Empty,
        message: "nothing in it".to_owned(),
    };
    project.put_problem(&problem).expect("kept");
    project.rebuild(|_, _| false).expect("rebuilt");
}

/// The sample as the store has it.
pub fn store() -> Project {
    Project::open(sample(), Mode::ReadOnly).expect("the sample")
}
