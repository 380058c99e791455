use crate::Line;

/// A box of latitudes and longitudes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Least latitude.
    pub south: f64,
    /// Least longitude.
    pub west: f64,
    /// Greatest latitude.
    pub north: f64,
    /// Greatest longitude.
    pub east: f64,
}

impl Bounds {
    /// The smallest box around some points; `None` where there are none.
    pub fn around(points: impl IntoIterator<Item = (f64, f64)>) -> Option<Self> {
        points.into_iter().fold(None, |bounds, (north, east)| {
            let point = Bounds {
                south: north,
                west: east,
                north,
                east,
            };
            Some(bounds.map_or(point, |bounds: Bounds| bounds.with(point)))
        })
    }

    /// The smallest box around some lines.
    pub fn of(lines: &[Line]) -> Option<Self> {
        Bounds::around(lines.iter().flat_map(Line::points))
    }

    /// The smallest box around both.
    pub fn with(self, other: Bounds) -> Self {
        Bounds {
            south: self.south.min(other.south),
            west: self.west.min(other.west),
            north: self.north.max(other.north),
            east: self.east.max(other.east),
        }
    }

    /// The same with some degrees more on each side.
    pub fn grown(self, degrees: f64) -> Self {
        Bounds {
            south: self.south - degrees,
            west: self.west - degrees,
            north: self.north + degrees,
            east: self.east + degrees,
        }
    }

    /// Whether a point lies in it.
    pub fn holds(&self, (north, east): (f64, f64)) -> bool {
        (self.south..=self.north).contains(&north) && (self.west..=self.east).contains(&east)
    }

    /// Whether the two have a point in common.
    pub fn meets(&self, other: &Bounds) -> bool {
        self.south <= other.north
            && other.south <= self.north
            && self.west <= other.east
            && other.west <= self.east
    }

    /// Its middle.
    pub fn middle(&self) -> (f64, f64) {
        (
            f64::midpoint(self.south, self.north),
            f64::midpoint(self.west, self.east),
        )
    }
}
