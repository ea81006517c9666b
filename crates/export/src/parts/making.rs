//! After the plan: how content gets made, partners, what all posts share, themes, replies, ideas.
//!
//! Only what somebody wrote down; a plan without such detail has none of it. Tests: `tests/outline.rs`.

use super::Scene;
use crate::making::{pace, time};
use crate::outline::{Block, Pair, Row, Table, Tone, plain, toned};
use plan::lens::Lens;
use plan::model::{DocumentLink, Idea, Intake, Pillar, Reply, Stream, Triage};

/// Everything behind "Who makes what?".
pub fn part(scene: &Scene<'_>) -> Vec<Block> {
    let mut out = Vec::new();
    // An owner alone has the pace beside each kind, so that the plan stays two pages.
    if !scene.lens.is_solo() {
        out.extend(headed(scene.words.sheet_how_made(), how_made(scene)));
    }
    out.extend(headed(scene.words.sheet_partners(), partners(scene)));
    out.extend(headed(scene.words.consistency_title(), fits(scene)));
    out.extend(headed(scene.words.sheet_themes(), themes(scene)));
    out.extend(headed(scene.words.replies_title(), replies(scene)));
    out.extend(headed(scene.words.sheet_ideas(), ideas(scene)));
    out
}

/// Blocks below a heading; nothing without blocks.
pub fn headed(text: &str, blocks: Vec<Block>) -> Vec<Block> {
    if blocks.is_empty() {
        return blocks;
    }
    let mut out = vec![Block::Heading(String::new(), text.to_owned())];
    out.extend(blocks);
    out
}

fn capital(text: &str) -> String {
    super::content::capital(text)
}

fn how_made(scene: &Scene<'_>) -> Vec<Block> {
    let words = scene.words;
    let says =
        |stream: &&Stream| stream.cadence.is_some() || stream.minutes_per_piece.is_some() || stream.research.is_some();
    let rows: Vec<Row> = scene
        .lens
        .streams
        .iter()
        .filter(|stream| Lens::is_made(stream))
        .filter(says)
        .map(|stream| {
            let each = stream.minutes_per_piece.map(|minutes| time(words, minutes)).unwrap_or_default();
            let research = stream.research.as_ref().map(|who| scene.names.who(who)).unwrap_or_default();
            let pillars: Vec<String> = stream
                .pillars
                .iter()
                .filter_map(|id| scene.lens.plan.get(*id).map(|pillar: Pillar| scene.names.own(&pillar.name)))
                .collect();
            let cells = vec![
                plain(capital(&scene.names.content(stream))),
                plain(scene.names.own(&pace(words, stream))),
                plain(each),
                plain(research),
                plain(words.list(&pillars)),
            ];
            Row { cells, note: String::new() }
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let head = [
        words.sheet_content_what(),
        words.sheet_how_often(),
        words.sheet_time_each(),
        words.sheet_research(),
        words.sheet_themes(),
    ];
    let mut out = vec![Block::Table(Table { head: head.map(str::to_owned).to_vec(), rows })];
    let hire = scene.lens.hire();
    if let Some(minutes) = hire.short() {
        let sum = [words.hire_needed(&time(words, hire.needed)), words.hire_there(&time(words, hire.there))].join(" ");
        let end = if minutes == 0 { words.hire_enough().to_owned() } else { words.hire_short(&time(words, minutes)) };
        out.push(Block::Text([sum, end].join(" ")));
    }
    out
}

fn partners(scene: &Scene<'_>) -> Vec<Block> {
    let words = scene.words;
    let rows: Vec<Row> = scene
        .lens
        .partners
        .iter()
        .map(|firm| {
            let end = match firm.contract_end {
                Some(end) if end < scene.lens.today => toned(words.partners_ended(&words.date(end)), Tone::Gap),
                Some(end) => plain(words.date(end)),
                None => Vec::new(),
            };
            let inside = if firm.inside_owner.is_unlooked() {
                toned(words.not_answered(), Tone::Open)
            } else {
                scene.with_stand_in(scene.holder(&firm.inside_owner), &firm.inside_deputy)
            };
            let does = [&firm.scope, &firm.approval_path].map(|text| scene.names.own(text));
            let does: Vec<String> = does.into_iter().filter(|text| !text.is_empty()).collect();
            let cells = vec![plain(scene.names.partner(firm.id)), plain(does.join(" ")), inside, end];
            Row { cells, note: scene.note(&firm.note) }
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let head = [words.sheet_name(), words.sheet_partner_does(), words.partners_owner(), words.partners_end()];
    vec![Block::Table(Table { head: head.map(str::to_owned).to_vec(), rows })]
}

fn fits(scene: &Scene<'_>) -> Vec<Block> {
    let (words, sheet) = (scene.words, &scene.lens.consistency);
    let mut pairs = Vec::new();
    for (key, text) in [
        (words.consistency_voice(), &sheet.voice),
        (words.consistency_do(), &sheet.do_list),
        (words.consistency_do_not(), &sheet.do_not),
        (words.consistency_claims(), &sheet.claims),
        (words.consistency_visual(), &sheet.visual),
        (words.consistency_hashtags(), &sheet.hashtags),
    ] {
        if !text.is_empty() {
            pairs.push(Pair { key: key.to_owned(), value: plain(scene.names.own(text)), note: String::new() });
        }
    }
    if let Some(DocumentLink { url, keeper }) = &sheet.document {
        let keeper = keeper.as_ref().map(|who| scene.names.who(who)).unwrap_or_default();
        let parts = [scene.names.own(url), keeper];
        let text: Vec<String> = parts.into_iter().filter(|text| !text.is_empty()).collect();
        let key = words.consistency_url().to_owned();
        pairs.push(Pair { key, value: plain(text.join(" · ")), note: String::new() });
    }
    if pairs.is_empty() { Vec::new() } else { vec![Block::Pairs(pairs)] }
}

fn themes(scene: &Scene<'_>) -> Vec<Block> {
    let (words, mix) = (scene.words, scene.lens.mix());
    let pairs: Vec<Pair> = mix
        .themes
        .iter()
        .filter_map(|theme| {
            let pillar: Pillar = scene.lens.plan.get(theme.pillar)?;
            let text =
                theme.percent.map_or_else(|| words.mix_no_share().to_owned(), |percent| words.mix_share(percent));
            let note = if theme.is_too_much { words.mix_too_much(mix.limit) } else { scene.note(&pillar.note) };
            Some(Pair { key: scene.names.own(&pillar.name), value: plain(text), note })
        })
        .collect();
    if pairs.is_empty() { Vec::new() } else { vec![Block::Pairs(pairs)] }
}

fn replies(scene: &Scene<'_>) -> Vec<Block> {
    let words = scene.words;
    let replies: Vec<Reply> = scene.lens.plan.all();
    let pair = |reply: &Reply| Pair {
        key: scene.names.own(&reply.question),
        value: plain(scene.names.own(&reply.text)),
        note: scene.note(&reply.note),
    };
    let mut out = Vec::new();
    if !replies.is_empty() {
        out.push(Block::Pairs(replies.iter().map(pair).collect()));
    }
    let triage: Triage = scene.lens.plan.one();
    let row = |row: &plan::model::TriageRow| {
        let tell = row.tell.as_ref().map(|who| scene.names.who(who)).unwrap_or_default();
        let cells = vec![plain(scene.names.own(&row.kind)), plain(scene.names.own(&row.action)), plain(tell)];
        Row { cells, note: String::new() }
    };
    if !triage.rows.is_empty() {
        let head = [words.replies_kind(), words.replies_action(), words.replies_tell()];
        let rows = triage.rows.iter().map(row).collect();
        out.push(Block::Table(Table { head: head.map(str::to_owned).to_vec(), rows }));
    }
    out
}

fn ideas(scene: &Scene<'_>) -> Vec<Block> {
    let words = scene.words;
    let mut out = Vec::new();
    if let Some(Intake { place, who, minutes }) = &scene.lens.org.intake {
        let mut pairs = Vec::new();
        let mut add = |key: &str, text: String| {
            if !text.is_empty() {
                pairs.push(Pair { key: key.to_owned(), value: plain(text), note: String::new() });
            }
        };
        add(words.ideas_place(), scene.names.own(place));
        add(words.ideas_who(), who.as_ref().map(|who| scene.names.who(who)).unwrap_or_default());
        add(words.sheet_answer_within(), minutes.map(|minutes| time(words, minutes)).unwrap_or_default());
        if !pairs.is_empty() {
            out.push(Block::Pairs(pairs));
        }
    }
    let ideas: Vec<Idea> = scene.lens.plan.all();
    out.extend(ideas.iter().map(|idea| Block::Text(scene.names.own(&idea.text))));
    out
}
