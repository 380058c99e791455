//! The layers below the claims, in the form that `khabar annotate` prints.

use khabar_record::{
    Annotation, Attribution, CausalSpan, Event, Mention, Modality, PlaceMention, Quantity, Span,
    TimeMention,
};

use crate::events::Frame;
use crate::scene::{Saying, Scene};

/// Everything that the scene and the frames show, as plain data.
pub(crate) fn annotation(
    scene: &Scene<'_>,
    frames: &[Frame],
    causal: Vec<CausalSpan>,
) -> Annotation {
    Annotation {
        sentences: scene
            .doc
            .sentences
            .iter()
            .map(|sentence| sentence.span)
            .collect(),
        mentions: (0..scene.entities.len())
            .map(|index| mention(scene, index))
            .collect(),
        places: places(scene),
        times: times(scene),
        quantities: quantities(scene),
        events: frames
            .iter()
            .flat_map(|frame| events(scene, frame))
            .collect(),
        attributions: scene
            .sayings
            .iter()
            .map(|saying| attribution(scene, saying))
            .chain(quotations(scene))
            .collect(),
        causal,
        chains: scene.chains(),
    }
}

fn mention(scene: &Scene<'_>, index: usize) -> Mention {
    let entity = &scene.entities[index];
    Mention {
        span: entity.span,
        kind: entity.kind,
        actor: scene.actor_id(index),
    }
}

fn places(scene: &Scene<'_>) -> Vec<PlaceMention> {
    let place =
        |(tokens, place): &(std::ops::Range<usize>, Option<khabar_record::Where>)| PlaceMention {
            span: scene.doc.span(tokens.clone()),
            place: place.clone(),
        };
    scene.places.iter().map(place).collect()
}

fn times(scene: &Scene<'_>) -> Vec<TimeMention> {
    let time = |time: &khabar_times::Time| TimeMention {
        span: time.span,
        kind: time.kind,
        value: time.value.clone(),
        from: time.from,
        to: time.to,
    };
    scene.times.iter().map(time).collect()
}

fn quantities(scene: &Scene<'_>) -> Vec<Quantity> {
    let quantity = |number: &khabar_numbers::Number| Quantity {
        span: number.span,
        low: number.low,
        high: number.high,
        unit: number.unit.clone(),
    };
    scene.numbers.iter().map(quantity).collect()
}

fn events(scene: &Scene<'_>, frame: &Frame) -> Vec<Event> {
    let within = |span: Span| frame.places.iter().any(|place| place.span == Some(span));
    let place = scene
        .places
        .iter()
        .position(|(tokens, _)| within(scene.doc.span(tokens.clone())));
    let dated = frame.when.and_then(|when| when.span);
    let time = dated.and_then(|span| scene.times.iter().position(|time| time.span == span));
    let indexes = |entities: &[usize]| entities.iter().map(|&entity| entity as u32).collect();
    let event = |mention: &crate::events::Mention| Event {
        span: scene.doc.span(mention.tokens.clone()),
        kind: mention.kind,
        positive: mention.asserted,
        modality: match (mention.asserted, mention.general) {
            (_, true) => Modality::General,
            (true, false) => Modality::Asserted,
            (false, false) => Modality::Hypothetical,
        },
        agents: indexes(&frame.agents),
        patients: indexes(&frame.targets),
        place: place.map(|index| index as u32),
        time: time.map(|index| index as u32),
    };
    frame.mentions.iter().map(event).collect()
}

/// Quotations that go on beyond the sentence that says whose they are.
fn quotations<'s>(scene: &'s Scene<'_>) -> impl Iterator<Item = Attribution> + 's {
    scene.quotes.iter().filter_map(|(quote, saying)| {
        let saying = &scene.sayings[*saying];
        let beyond = quote.start >= saying.content.end || quote.end <= saying.content.start;
        beyond.then(|| Attribution {
            content: scene.doc.span(quote.clone()),
            ..attribution(scene, saying)
        })
    })
}

fn attribution(scene: &Scene<'_>, saying: &Saying) -> Attribution {
    Attribution {
        source: saying.words.clone().map(|source| scene.doc.span(source)),
        cue: scene.doc.span(saying.cue.clone()),
        content: scene.doc.span(saying.content.clone()),
        stance: saying.stance,
    }
}
