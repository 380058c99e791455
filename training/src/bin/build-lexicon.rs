//! Builds `data/models/words.bin` from word vectors, a dictionary of inflections and a treebank.

use anyhow::{Context, Result, ensure};
use khabar_training::{arguments, clusters, conllu, encode, inflections, lexicon};

/// How many words, the most frequent first, get a cluster.
const WORDS: usize = 80_000;

fn main() -> Result<()> {
    let treebank = conllu::read(&arguments::path("treebank")?)?;
    let table = std::fs::read_to_string(arguments::path("inflections")?)?;
    let words = std::fs::read_to_string(arguments::path("words")?)?;
    let vectors = read_vectors(&std::fs::read(arguments::path("vectors")?)?)?;
    let clusters = clusters::cluster(&vectors);
    let clustered: Vec<(String, u16)> = words.lines().map(str::to_owned).zip(clusters).collect();
    let entries = lexicon::build(&treebank, &clustered, &inflections::read(&table));
    let mut out = Vec::new();
    encode::lexicon(&entries, &mut out);
    println!("{} words, {} bytes", entries.len(), out.len());
    std::fs::write(arguments::path("out")?, out).context("cannot write the lexicon")
}

/// The first vectors of a NumPy array of 32-bit floats, one word a row.
fn read_vectors(file: &[u8]) -> Result<Vec<Vec<f32>>> {
    ensure!(
        file.starts_with(b"\x93NUMPY\x01"),
        "the vectors are not a NumPy file of version 1"
    );
    let length = usize::from(u16::from_le_bytes([file[8], file[9]]));
    let header = std::str::from_utf8(&file[10..10 + length])?;
    ensure!(
        header.contains("'<f4'"),
        "the vectors are not 32-bit floats"
    );
    let (rows, width) = shape(header).context("the vectors have no two dimensions")?;
    // Fortran's order runs down the columns.
    let (down, across) = if header.contains("'fortran_order': True") {
        (1, rows)
    } else {
        (width, 1)
    };
    let floats: Vec<f32> = file[10 + length..]
        .chunks_exact(4)
        .map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]]))
        .collect();
    let vector = |row: usize| {
        (0..width)
            .map(|column| floats[row * down + column * across])
            .collect()
    };
    let mut vectors: Vec<Vec<f32>> = (0..rows.min(WORDS)).map(vector).collect();
    vectors
        .iter_mut()
        .for_each(|vector| clusters::normalize(vector));
    Ok(vectors)
}

/// The two dimensions in a NumPy header: `'shape': (400000, 50)`.
fn shape(header: &str) -> Option<(usize, usize)> {
    let (_, shape) = header.split_once("'shape': (")?;
    let (rows, width) = shape.split_once(')')?.0.split_once(',')?;
    Some((rows.trim().parse().ok()?, width.trim().parse().ok()?))
}
