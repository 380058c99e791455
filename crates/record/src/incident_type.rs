spelled! {
    /// What kind of incident it was. One table ([`IncidentType::row`]) gives every coding of it.
    IncidentType {
        /// Guns, raids, ambushes, storming of posts.
        ArmedAssault = "armed_assault",
        /// A bomb that its bearer set off.
        BombingSuicide = "bombing_suicide",
        /// Any other planted or thrown explosive.
        BombingOther = "bombing_other",
        /// Aircraft, drones, missiles.
        AirStrike = "air_strike",
        /// Artillery, mortars, rockets from the ground.
        Shelling = "shelling",
        /// Forces of two states, or of a state and those across its border, exchange fire.
        BorderClash = "border_clash",
        /// People or a vehicle taken and held.
        KidnappingHijack = "kidnapping_hijack",
        /// Many unarmed people killed in one attack by hand.
        Massacre = "massacre",
        /// A chosen person killed.
        Assassination = "assassination",
        /// A raid by security forces to seize people.
        ArrestOperation = "arrest_operation",
        /// A demonstration or a riot.
        Protest = "protest",
        /// Anything else.
        Other = "other",
    }
}

/// How the field's codings name one type of incident.
#[derive(Debug, Clone, Copy)]
pub struct TypeRow {
    /// Plain words for a screen or a title.
    pub label: &'static str,
    /// PLOVER event.
    pub plover_event: &'static str,
    /// PLOVER mode; empty where the event has none.
    pub plover_mode: &'static str,
    /// ACLED event type.
    pub acled_event: &'static str,
    /// ACLED sub-event type.
    pub acled_sub_event: &'static str,
}

impl IncidentType {
    /// How far two types are from each other, as reports tell them: 0 the same, 1 often told for one
    /// another, 2 seldom, 3 hardly ever, 4 never.
    pub fn strangeness(self, other: Self) -> i32 {
        use IncidentType::*;
        let air = |kind| matches!(kind, AirStrike | Shelling);
        let bomb = |kind| matches!(kind, BombingSuicide | BombingOther);
        let hand = |kind| {
            matches!(
                kind,
                ArmedAssault | Massacre | Assassination | KidnappingHijack
            )
        };
        let violent = |kind| bomb(kind) || hand(kind);
        let both = |is: &dyn Fn(Self) -> bool| is(self) && is(other);
        let one = |kind| self == kind || other == kind;
        let pair = |a: &dyn Fn(Self) -> bool, b: &dyn Fn(Self) -> bool| {
            a(self) && b(other) || b(self) && a(other)
        };
        match () {
            _ if self == other => 0,
            _ if one(Other) => 1,
            _ if one(Protest) => 4,
            _ if both(&air) || both(&violent) => 1,
            _ if pair(&air, &|kind| kind == BombingOther) => 1,
            _ if one(BorderClash) && (one(ArmedAssault) || one(Shelling)) => 1,
            _ if one(BorderClash) || pair(&hand, &|kind| kind == ArrestOperation) => 2,
            _ if one(ArmedAssault) || one(ArrestOperation) => 3,
            _ => 4,
        }
    }

    /// The type's row in the table of codings.
    pub fn row(self) -> TypeRow {
        let row = |label, plover_event, plover_mode, acled_event, acled_sub_event| TypeRow {
            label,
            plover_event,
            plover_mode,
            acled_event,
            acled_sub_event,
        };
        const REMOTE: &str = "Explosions/Remote violence";
        const CIVILIANS: &str = "Violence against civilians";
        match self {
            Self::ArmedAssault => row(
                "Armed assault",
                "ASSAULT",
                "firearms",
                "Battles",
                "Armed clash",
            ),
            Self::BombingSuicide => row(
                "Suicide bombing",
                "ASSAULT",
                "suicide-attack",
                REMOTE,
                "Suicide bomb",
            ),
            Self::BombingOther => row(
                "Bombing",
                "ASSAULT",
                "explosives",
                REMOTE,
                "Remote explosive/landmine/IED",
            ),
            Self::AirStrike => row(
                "Air strike",
                "ASSAULT",
                "aerial",
                REMOTE,
                "Air/drone strike",
            ),
            Self::Shelling => row(
                "Shelling",
                "ASSAULT",
                "heavy-weapons",
                REMOTE,
                "Shelling/artillery/missile attack",
            ),
            Self::BorderClash => row(
                "Border clash",
                "ASSAULT",
                "firearms",
                "Battles",
                "Armed clash",
            ),
            Self::KidnappingHijack => row(
                "Kidnapping",
                "ASSAULT",
                "abduction",
                CIVILIANS,
                "Abduction/forced disappearance",
            ),
            Self::Massacre => row("Massacre", "ASSAULT", "massacre", CIVILIANS, "Attack"),
            Self::Assassination => row(
                "Assassination",
                "ASSAULT",
                "assassination",
                CIVILIANS,
                "Attack",
            ),
            Self::ArrestOperation => row(
                "Arrest operation",
                "COERCE",
                "arrest",
                "Strategic developments",
                "Arrests",
            ),
            Self::Protest => row("Protest", "PROTEST", "demo", "Protests", "Peaceful protest"),
            Self::Other => row(
                "Other incident",
                "ASSAULT",
                "",
                "Strategic developments",
                "Other",
            ),
        }
    }
}
