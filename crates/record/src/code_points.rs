use crate::Span;

/// Converts byte offsets of one text into Unicode code points, which the JSON contract counts.
pub struct CodePoints {
    /// Byte offsets of every character that is longer than one byte, with the surplus so far.
    wide: Vec<(u32, u32)>,
}

impl CodePoints {
    /// Reads the text once.
    pub fn new(text: &str) -> Self {
        let mut surplus = 0;
        let wide = text
            .char_indices()
            .filter(|(_, character)| character.len_utf8() > 1)
            .map(|(at, character)| {
                surplus += character.len_utf8() as u32 - 1;
                (at as u32, surplus)
            })
            .collect();
        CodePoints { wide }
    }

    /// Code points before this byte, which must start a character.
    pub fn at(&self, byte: u32) -> u32 {
        let before = self.wide.partition_point(|&(at, _)| at < byte);
        byte - before.checked_sub(1).map_or(0, |last| self.wide[last].1)
    }

    /// The span in code points, end exclusive.
    pub fn of(&self, span: Span) -> (u32, u32) {
        (self.at(span.start), self.at(span.end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_characters_not_bytes() {
        let text = "“Où”, said خبر.";
        let points = CodePoints::new(text);
        for (index, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(points.at(byte as u32), index as u32);
        }
        assert_eq!(points.at(text.len() as u32), text.chars().count() as u32);
    }
}
