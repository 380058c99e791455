use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::{Screen, wrap};

/// Blanks between columns.
const GAP: &str = "  ";
/// A column is not made narrower than this.
const NARROWEST: usize = 8;

/// A table: fitted to the width of a terminal, or one row a line with tabs between its cells.
pub(crate) struct Table {
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
}

/// A column.
pub(crate) struct Column {
    heading: &'static str,
    is_number: bool,
    may_wrap: bool,
}

impl Column {
    /// Of short words, all of which are shown on one line.
    pub(crate) fn word(heading: &'static str) -> Self {
        Column {
            heading,
            is_number: false,
            may_wrap: false,
        }
    }

    /// Of numbers, aligned on the right.
    pub(crate) fn number(heading: &'static str) -> Self {
        Column {
            heading,
            is_number: true,
            may_wrap: false,
        }
    }

    /// Of text, wrapped where the terminal is too narrow.
    pub(crate) fn text(heading: &'static str) -> Self {
        Column {
            heading,
            is_number: false,
            may_wrap: true,
        }
    }
}

/// How a line of a cell is inked.
type Paint = Box<dyn Fn(&str) -> String>;

/// A cell: what it says, and how it is inked.
pub(crate) struct Cell {
    text: String,
    paint: Option<Paint>,
}

impl Cell {
    /// A cell that is inked, each of its lines.
    pub(crate) fn painted(
        text: impl Into<String>,
        paint: impl Fn(&str) -> String + 'static,
    ) -> Self {
        Cell {
            text: text.into(),
            paint: Some(Box::new(paint)),
        }
    }

    fn shown(&self, line: &str) -> String {
        self.paint
            .as_ref()
            .map_or_else(|| line.to_owned(), |paint| paint(line))
    }
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Cell {
            text: text.into(),
            paint: None,
        }
    }
}

impl Table {
    /// Whether it has no row.
    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// A table without rows.
    pub(crate) fn new(columns: impl Into<Vec<Column>>) -> Self {
        Table {
            columns: columns.into(),
            rows: Vec::new(),
        }
    }

    /// Adds a row, which has a cell for each column.
    pub(crate) fn push(&mut self, row: impl Into<Vec<Cell>>) {
        self.rows.push(row.into());
    }

    /// Prints it as the screen wants it.
    pub(crate) fn print(&self, screen: &mut Screen) -> io::Result<()> {
        match screen.width() {
            Some(width) => self.print_fitted(width, screen),
            None => self.print_tabbed(screen),
        }
    }

    fn print_tabbed(&self, out: &mut impl Write) -> io::Result<()> {
        let headings: Vec<String> = self
            .columns
            .iter()
            .map(|column| column.heading.to_lowercase())
            .collect();
        writeln!(out, "{}", headings.join("\t"))?;
        for row in &self.rows {
            let cells: Vec<String> = row
                .iter()
                .map(|cell| cell.text.replace(char::is_control, " "))
                .collect();
            writeln!(out, "{}", cells.join("\t"))?;
        }
        Ok(())
    }

    fn print_fitted(&self, width: usize, screen: &mut Screen) -> io::Result<()> {
        let widths = self.widths(width);
        let ink = screen.ink();
        let headings: Vec<Cell> = self
            .columns
            .iter()
            .map(|column| Cell::painted(column.heading, move |text| ink.strong(text)))
            .collect();
        for row in std::iter::once(&headings).chain(&self.rows) {
            self.print_row(row, &widths, screen)?;
        }
        Ok(())
    }

    fn print_row(&self, row: &[Cell], widths: &[usize], out: &mut impl Write) -> io::Result<()> {
        let cells: Vec<Vec<String>> = row
            .iter()
            .zip(widths)
            .map(|(cell, &width)| wrap(&cell.text, width))
            .collect();
        for at in 0..cells.iter().map(Vec::len).max().unwrap_or(0) {
            let columns = self.columns.iter().zip(row).zip(&cells).zip(widths);
            let line: Vec<String> = columns
                .map(|(((column, cell), lines), &width)| {
                    let text = lines.get(at).map_or("", String::as_str);
                    let blanks = " ".repeat(width.saturating_sub(text.width()));
                    let text = cell.shown(text);
                    if column.is_number {
                        blanks + &text
                    } else {
                        text + &blanks
                    }
                })
                .collect();
            writeln!(out, "{}", line.join(GAP).trim_end())?;
        }
        Ok(())
    }

    /// Each column's width: what its cells need, less what the widest text can spare.
    fn widths(&self, screen: usize) -> Vec<usize> {
        let mut widths: Vec<usize> = (0..self.columns.len()).map(|at| self.natural(at)).collect();
        let gaps = GAP.len() * self.columns.len().saturating_sub(1);
        let room = screen.saturating_sub(gaps);
        while widths.iter().sum::<usize>() > room {
            let texts = (0..widths.len()).filter(|&at| self.columns[at].may_wrap);
            match texts.max_by_key(|&at| widths[at]) {
                Some(widest) if widths[widest] > NARROWEST => widths[widest] -= 1,
                _ => break,
            }
        }
        widths
    }

    fn natural(&self, column: usize) -> usize {
        let cells = self.rows.iter().map(|row| row[column].text.width());
        cells
            .chain([self.columns[column].heading.width()])
            .max()
            .unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;

    fn table() -> Table {
        let mut table = Table::new([
            Column::word("ID"),
            Column::text("WHERE"),
            Column::number("KILLED"),
        ]);
        table.push([
            "i12".into(),
            "Mopti, Mopti Region, Mali".into(),
            "9–12".into(),
        ]);
        table.push(["i9".into(), "Goma\tNorth Kivu".into(), "".into()]);
        table
    }

    #[test]
    fn a_pipe_gets_whole_cells_between_tabs() {
        let mut out = Vec::new();
        table().print_tabbed(&mut out).unwrap();
        expect![[r#"
            id	where	killed
            i12	Mopti, Mopti Region, Mali	9–12
            i9	Goma North Kivu	
        "#]]
        .assert_eq(&String::from_utf8(out).unwrap());
    }

    #[test]
    fn a_terminal_gets_lines_that_fit() {
        let table = table();
        let widths = table.widths(26);
        let mut out = Vec::new();
        for row in &table.rows {
            table.print_row(row, &widths, &mut out).unwrap();
        }
        expect![[r#"
            i12  Mopti, Mopti     9–12
                 Region, Mali
            i9   Goma North
                 Kivu
        "#]]
        .assert_eq(&String::from_utf8(out).unwrap());
    }
}
