//! 3 Content: who makes what, who stands in, who checks it first.

use super::{Scene, heading};
use crate::outline::{Block, Line, Pair, Tone, plain, toned};
use plan::Fact;
use plan::facts::content::KINDS;
use plan::lens::Lens;
use plan::lens::steps::Step;
use plan::model::{Stream, StreamKind};

/// Heading and one line for each kind; ruled lines while nobody was asked.
pub fn part(scene: &Scene<'_>) -> Vec<Block> {
    let mut out = vec![heading(scene, Step::Content, scene.words.step_content())];
    let pairs = pairs(scene);
    if pairs.is_empty() {
        // An owner alone is not asked; the lines can still be written on by hand.
        out.push(Block::Lines(2));
    } else {
        out.push(Block::Pairs(pairs));
    }
    out
}

/// One line for each kind, in the order of the page; then who makes sure that posts fit together.
pub fn pairs(scene: &Scene<'_>) -> Vec<Pair> {
    let lens = scene.lens;
    let mut out = Vec::new();
    for row in KINDS {
        let mut streams = lens.streams.iter().filter(|stream| stream.kind == row.kind).peekable();
        if streams.peek().is_none() && row.expected && scene.is_begun(Step::Content) {
            let value = toned(scene.words.not_answered(), Tone::Open);
            out.push(Pair { key: capital(&scene.names.content_word(row.kind.as_str())), value, note: String::new() });
        }
        out.extend(streams.map(|stream| pair(scene, stream)));
    }
    out.extend(lens.streams.iter().filter(|stream| stream.kind == StreamKind::Other).map(|stream| pair(scene, stream)));
    let checker = &lens.consistency.checker;
    let shown = !scene.is_public() || lens.holder(checker).is_some();
    if shown && !checker.is_unlooked() {
        let note = scene.note(&lens.consistency.note);
        out.push(Pair { key: scene.words.sheet_fits().to_owned(), value: scene.holder(checker), note });
    }
    out
}

fn pair(scene: &Scene<'_>, stream: &Stream) -> Pair {
    let key = capital(&scene.names.content(stream));
    let mut note = scene.note(&stream.note);
    if note.is_empty() && scene.lens.is_solo() {
        note = scene.names.own(&crate::making::pace(scene.words, stream));
    }
    Pair { key, value: value(scene, stream), note }
}

fn value(scene: &Scene<'_>, stream: &Stream) -> Line {
    let words = scene.words;
    if !Lens::is_made(stream) {
        return match &stream.made {
            Fact::Decided(_) => plain(words.sheet_not_made()),
            fact => toned(scene.names.open(fact), Tone::Open),
        };
    }
    let rotation = stream.rotation.and_then(|id| scene.lens.rotations.iter().find(|rotation| rotation.id == id));
    let who = match rotation {
        Some(rotation) => plain(words.sheet_turns(&scene.names.people(&rotation.members))),
        None if stream.creators.is_empty() => scene.missing(words.no_one()),
        None => plain(scene.names.whos(&stream.creators)),
    };
    // Where several make it, one of them can step in.
    let alone = rotation.is_none() && stream.creators.len() == 1;
    let nobody = matches!(stream.stand_in, Fact::Decided(None));
    let mut line = if alone || !nobody { scene.with_stand_in(who, &stream.stand_in) } else { who };
    if let Some(Some(checks)) = stream.check.decided() {
        line = scene.then(line, plain(words.sheet_checks_first(&scene.names.id(*checks))));
    }
    line
}

/// The same words at the start of a line.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
