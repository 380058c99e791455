use crate::whos_who::Row;

/// A walk through the keys of names, letter by letter.
pub struct Walk<'m> {
    keys: &'m fst::raw::Fst<Vec<u8>>,
    node: fst::raw::Node<'m>,
    output: fst::raw::Output,
}

impl<'m> Walk<'m> {
    /// A walk from the start.
    pub fn new(keys: &'m fst::Map<Vec<u8>>) -> Self {
        let keys = keys.as_fst();
        Walk {
            keys,
            node: keys.root(),
            output: fst::raw::Output::zero(),
        }
    }

    /// Follows some letters; `false` when no key goes on like this.
    pub fn step(&mut self, letters: &[u8]) -> bool {
        for &letter in letters {
            let Some(place) = self.node.find_input(letter) else {
                return false;
            };
            let transition = self.node.transition(place);
            self.output = self.output.cat(transition.out);
            self.node = self.keys.node(transition.addr);
        }
        true
    }

    /// The readings of the letters so far, if they are a whole key.
    pub fn row(&self) -> Option<Row> {
        let whole = self.node.is_final();
        whole.then(|| Row::unpacked(self.output.cat(self.node.final_output()).value()))
    }
}
