/// Reads the numbers of a compiled model, one after the other.
///
/// Models are compiled in, so a short one is a mistake of the build and may panic.
pub struct Bytes<'m> {
    rest: &'m [u8],
}

impl<'m> Bytes<'m> {
    /// From the first byte.
    pub fn new(model: &'m [u8]) -> Self {
        Bytes { rest: model }
    }

    /// The next byte.
    pub fn byte(&mut self) -> u8 {
        let byte = self.rest[0];
        self.rest = &self.rest[1..];
        byte
    }

    /// The next number: seven bits a byte, the lowest first.
    pub fn number(&mut self) -> u32 {
        let mut number = 0;
        let mut shift = 0;
        loop {
            let byte = self.byte();
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return number;
            }
            shift += 7;
        }
    }

    /// The next signed number: its sign is the lowest bit.
    pub fn signed(&mut self) -> i32 {
        let number = self.number();
        (number >> 1) as i32 ^ -((number & 1) as i32)
    }

    /// The next string: its length, then its bytes.
    pub fn string(&mut self) -> &'m str {
        let length = self.number() as usize;
        let (string, rest) = self.rest.split_at(length);
        self.rest = rest;
        std::str::from_utf8(string).expect("the strings of a model are UTF-8")
    }
}
