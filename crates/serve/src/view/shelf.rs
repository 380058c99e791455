use std::collections::BTreeMap;
use std::rc::Rc;

use khabar_record::Report;
use khabar_store::Project;

use crate::refusal::Refused;

/// The reports that one page quotes, each read once.
///
/// A page shows a bounded number of quotations, and so this holds a bounded number of reports.
pub(crate) struct Shelf<'p> {
    project: &'p Project,
    read: BTreeMap<String, Rc<Report>>,
}

impl<'p> Shelf<'p> {
    pub(crate) fn new(project: &'p Project) -> Self {
        Shelf {
            project,
            read: BTreeMap::new(),
        }
    }

    pub(crate) fn report(&mut self, id: &str) -> Refused<Rc<Report>> {
        if let Some(report) = self.read.get(id) {
            return Ok(Rc::clone(report));
        }
        let report = Rc::new(self.project.report(id)?);
        self.read.insert(id.to_owned(), Rc::clone(&report));
        Ok(report)
    }
}
