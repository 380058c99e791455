use std::io::Write;
use std::sync::Arc;

use parquet::basic::{Compression, ConvertedType, Repetition, Type as Physical};
use parquet::data_type::{
    BoolType, ByteArray, ByteArrayType, DataType, DoubleType, Int32Type, Int64Type,
};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::types::Type;

use jiff::civil::{Date, date};

use crate::table::{Cell, Heading, Kind};
use crate::{Record, Result, Table};

/// Rows gathered before they are written: a reader's unit of work, and all that is held.
const ROW_GROUP: usize = 4096;

/// Writes a table as Parquet, compressed with Snappy; every column may be null.
pub(crate) fn write_parquet<R: Record + ?Sized>(
    record: &R,
    table: Table,
    out: impl Write + Send,
) -> Result<()> {
    let headings = table.headings();
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .build();
    let schema = Arc::new(schema(table, &headings)?);
    let mut writer = SerializedFileWriter::new(out, schema, Arc::new(properties))?;
    let mut columns = Columns::new(&headings);
    table.rows(record, &mut |row| {
        columns.push(row);
        if columns.rows < ROW_GROUP {
            Ok(())
        } else {
            columns.write(&mut writer)
        }
    })?;
    if columns.rows > 0 {
        columns.write(&mut writer)?;
    }
    writer.close()?;
    Ok(())
}

fn schema(table: Table, headings: &[Heading]) -> std::result::Result<Type, ParquetError> {
    let fields = headings
        .iter()
        .map(field)
        .collect::<std::result::Result<_, _>>()?;
    Type::group_type_builder(table.as_str())
        .with_fields(fields)
        .build()
}

fn field(heading: &Heading) -> std::result::Result<Arc<Type>, ParquetError> {
    let (physical, converted) = match heading.kind {
        Kind::Text => (Physical::BYTE_ARRAY, ConvertedType::UTF8),
        Kind::Whole => (Physical::INT64, ConvertedType::NONE),
        Kind::Real => (Physical::DOUBLE, ConvertedType::NONE),
        Kind::Truth => (Physical::BOOLEAN, ConvertedType::NONE),
        Kind::Day => (Physical::INT32, ConvertedType::DATE),
    };
    let builder = Type::primitive_type_builder(heading.name, physical);
    builder
        .with_repetition(Repetition::OPTIONAL)
        .with_converted_type(converted)
        .build()
        .map(Arc::new)
}

/// A row group being gathered, column by column.
struct Columns {
    kinds: Vec<Kind>,
    cells: Vec<Vec<Cell>>,
    rows: usize,
}

impl Columns {
    fn new(headings: &[Heading]) -> Self {
        let kinds: Vec<Kind> = headings.iter().map(|heading| heading.kind).collect();
        Columns {
            cells: vec![Vec::new(); kinds.len()],
            kinds,
            rows: 0,
        }
    }

    fn push(&mut self, row: Vec<Cell>) {
        for (column, cell) in self.cells.iter_mut().zip(row) {
            column.push(cell);
        }
        self.rows += 1;
    }

    fn write<W: Write + Send>(&mut self, writer: &mut SerializedFileWriter<W>) -> Result<()> {
        let mut group = writer.next_row_group()?;
        for (kind, cells) in self.kinds.iter().zip(&mut self.cells) {
            let mut column = group.next_column()?.ok_or_else(|| {
                ParquetError::General("the row group has fewer columns than the table".to_owned())
            })?;
            write_column(*kind, cells, &mut column)?;
            column.close()?;
            cells.clear();
        }
        group.close()?;
        self.rows = 0;
        Ok(())
    }
}

fn write_column(
    kind: Kind,
    cells: &[Cell],
    column: &mut SerializedColumnWriter<'_>,
) -> std::result::Result<(), ParquetError> {
    match kind {
        Kind::Text => write_values::<ByteArrayType>(cells, column, |cell| match cell {
            Cell::Text(text) => Some(ByteArray::from(text.as_str())),
            _ => None,
        }),
        Kind::Whole => write_values::<Int64Type>(cells, column, |cell| match cell {
            Cell::Whole(number) => Some(*number),
            _ => None,
        }),
        Kind::Real => write_values::<DoubleType>(cells, column, |cell| match cell {
            Cell::Real(number) => Some(*number),
            _ => None,
        }),
        Kind::Truth => write_values::<BoolType>(cells, column, |cell| match cell {
            Cell::Truth(truth) => Some(*truth),
            _ => None,
        }),
        Kind::Day => write_values::<Int32Type>(cells, column, |cell| match cell {
            Cell::Day(day) => Some(days_since_1970(*day)),
            _ => None,
        }),
    }
}

/// Writes the values that are there, and a level for each cell that says whether it is.
fn write_values<T: DataType>(
    cells: &[Cell],
    column: &mut SerializedColumnWriter<'_>,
    value: impl Fn(&Cell) -> Option<T::T>,
) -> std::result::Result<(), ParquetError> {
    let values: Vec<Option<T::T>> = cells.iter().map(value).collect();
    let levels: Vec<i16> = values
        .iter()
        .map(|value| i16::from(value.is_some()))
        .collect();
    let present: Vec<T::T> = values.into_iter().flatten().collect();
    column
        .typed::<T>()
        .write_batch(&present, Some(&levels), None)
        .map(drop)
}

fn days_since_1970(day: Date) -> i32 {
    date(1970, 1, 1).until(day).map_or(0, |gap| gap.get_days())
}
