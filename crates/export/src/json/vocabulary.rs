//! Schemas of the vocabulary's closed word lists, made from the lists themselves.

use schemars::{Schema, SchemaGenerator, json_schema};

use khabar_actors::ActorKind;
use khabar_record::{
    DatePrecision, DenialKind, Grade, IncidentType, MentionKind, Modality, Outcome, People,
    ProblemKind, RelationKind, ReviewState, Role, Stance, TimexKind,
};

macro_rules! word_lists {
    ($($function:ident: $list:ident),+ $(,)?) => {
        $(pub(crate) fn $function(_: &mut SchemaGenerator) -> Schema {
            let words: Vec<&str> = $list::ALL.iter().map(|value| value.as_str()).collect();
            json_schema!({ "type": "string", "enum": words })
        })+
    };
}

word_lists! {
    actor_kind: ActorKind,
    date_precision: DatePrecision,
    denial_kind: DenialKind,
    grade: Grade,
    incident_type: IncidentType,
    mention_kind: MentionKind,
    modality: Modality,
    outcome: Outcome,
    people: People,
    problem_kind: ProblemKind,
    relation_kind: RelationKind,
    review_state: ReviewState,
    role: Role,
    stance: Stance,
    timex_kind: TimexKind,
}
