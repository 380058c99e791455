/// Stands for no word.
pub const NONE: u16 = u16::MAX;

/// A move of the parser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// Puts the next word on the stack.
    Shift,
    /// Makes the next word the head of the stack's top, and takes that off.
    Left,
    /// Makes the stack's top the head of the next word, and puts that on the stack.
    Right,
    /// Takes the stack's top, which has its head, off.
    Reduce,
}

impl Move {
    /// Every move, in the order of the classes.
    pub const ALL: [Move; 4] = [Move::Shift, Move::Left, Move::Right, Move::Reduce];
}

/// What is known of a word so far.
#[derive(Debug, Clone, Copy)]
pub struct Node {
    /// Its head, the number of words for the root, or [`NONE`].
    pub head: u16,
    /// The class of its relation.
    pub label: u8,
    /// How many dependents it has to its left and to its right.
    pub valency: [u8; 2],
    /// The outermost and second outermost dependent to its left.
    pub left: [u16; 2],
    /// The same to its right.
    pub right: [u16; 2],
    /// The relations of its dependents to its left and to its right, a bit each.
    pub labels: [u64; 2],
}

const BARE: Node = Node {
    head: NONE,
    label: 0,
    valency: [0; 2],
    left: [NONE; 2],
    right: [NONE; 2],
    labels: [0; 2],
};

/// A state of the parser.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// Words that wait for dependents, or for a head to their right.
    pub stack: Vec<u16>,
    /// The next word.
    pub next: usize,
    /// Every word, then the root, then a stand-in for no word.
    nodes: Vec<Node>,
}

impl State {
    /// Starts a sentence of so many words.
    pub fn reset(&mut self, words: usize) {
        self.stack.clear();
        self.next = 0;
        self.nodes.clear();
        self.nodes.resize(words + 2, BARE);
    }

    /// How many words there are; also the number of the root.
    pub fn len(&self) -> usize {
        self.nodes.len() - 2
    }

    /// Whether there are no words.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A word, the root, or a bare stand-in for anything else.
    #[inline]
    pub fn node(&self, word: usize) -> &Node {
        &self.nodes[word.min(self.nodes.len() - 1)]
    }

    /// The top of the stack.
    pub fn top(&self) -> Option<usize> {
        self.stack.last().map(|&word| usize::from(word))
    }

    /// Whether every word is done.
    pub fn is_final(&self) -> bool {
        self.next == self.len() && self.stack.is_empty()
    }

    /// Whether a move can be made.
    pub fn allows(&self, step: Move) -> bool {
        let Some(top) = self.top() else {
            return step == Move::Shift;
        };
        let headless = self.node(top).head == NONE;
        match step {
            Move::Shift | Move::Right => self.next < self.len(),
            Move::Left => headless,
            Move::Reduce => !headless,
        }
    }

    /// The only move that can be made, where there is but one.
    pub fn forced(&self) -> Option<Move> {
        match self.top() {
            None => Some(Move::Shift),
            Some(top) if self.next == self.len() => Some(if self.node(top).head == NONE {
                Move::Left
            } else {
                Move::Reduce
            }),
            Some(_) => None,
        }
    }

    /// Makes a move; the arc that it adds is returned as head and dependent.
    pub fn apply(&mut self, step: Move) -> Option<(usize, usize)> {
        let next = self.next;
        match step {
            Move::Shift => {
                self.advance();
                None
            }
            Move::Reduce => {
                self.stack.pop();
                None
            }
            Move::Left => {
                let top = usize::from(self.stack.pop()?);
                self.attach(next, top);
                Some((next, top))
            }
            Move::Right => {
                let top = self.top()?;
                self.attach(top, next);
                self.advance();
                Some((top, next))
            }
        }
    }

    fn advance(&mut self) {
        self.stack.push(self.next as u16);
        self.next += 1;
    }

    /// Makes one word the head of another.
    pub fn attach(&mut self, head: usize, word: usize) {
        self.nodes[word].head = head as u16;
        let node = &mut self.nodes[head];
        let (side, outer) = if word < head {
            (0, &mut node.left)
        } else {
            (1, &mut node.right)
        };
        *outer = [word as u16, outer[0]];
        node.valency[side] = node.valency[side].saturating_add(1);
    }

    /// Sets the relation of a word to its head.
    pub fn set_label(&mut self, head: usize, word: usize, label: u8) {
        self.nodes[word].label = label;
        self.nodes[head].labels[usize::from(word > head)] |= 1 << (label & 63);
    }
}
