//! `cargo xtask size`: what a first visit downloads, held against `size-budget.json`.
//!
//! A kilobyte is 1,000 bytes. The ratchet goes down freely, and up only with the reason in the commit.
//! Tests are at the end.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::build::{self, Kind};
use crate::summary::Tally;
use crate::workspace::Workspace;
use crate::{compress, office, page, stamp, top};

const BUDGET: &str = "size-budget.json";

pub fn run(workspace: &Workspace, show_top: bool, freeze: bool) -> Result<()> {
    build::build(workspace, Kind::Release)?;
    let report = measure(workspace)?;
    println!("{}", report.table());
    if show_top {
        println!("\n{}", top::table(workspace)?);
    }
    if freeze {
        return report.freeze(&workspace.path(BUDGET));
    }
    let complaints = report.complaints();
    ensure!(complaints.is_empty(), "{}", complaints.join("\n"));
    Ok(())
}

/// Sizes of one file in bytes.
struct Row {
    file: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// The limits of `size-budget.json`, in bytes after brotli (fonts: as they are).
struct Budget {
    ratchet: u64,
    target: u64,
    ceiling: u64,
    fonts: u64,
    /// The first load and all parts together.
    whole: u64,
}

pub struct Report {
    first: Vec<Row>,
    /// Parts of the program that are fetched after the first screen, in the order of their names.
    later: Vec<Row>,
    /// Fetched only when somebody asks for a file that it makes.
    asked: Vec<Row>,
    fonts: Vec<Row>,
    /// What the first part of the program must not hold, one sentence each.
    strangers: Vec<String>,
    budget: Budget,
}

/// Measures the built site in `dist/`.
pub fn measure(workspace: &Workspace) -> Result<Report> {
    let dist = workspace.path(Kind::Release.dist());
    let html = fs::read_to_string(dist.join("index.html")).context("there is no built site")?;
    let mut first = vec![row(&dist, "index.html")?];
    let tags = page::tags(&html);
    for file in page::first_load(&tags) {
        first.push(row(&dist, &file)?);
    }
    let (mut fonts, mut later, mut asked) = (Vec::new(), Vec::new(), Vec::new());
    if let Some(styles) = page::rest_styles(&tags) {
        later.push(row(&dist, styles)?);
    }
    for path in stamp::files(&dist)? {
        let name = path.strip_prefix(&dist).unwrap_or(&path).to_string_lossy();
        if name.ends_with(".wasm") && office::is_office(&name) {
            asked.push(row(&dist, &name)?);
        } else if name.ends_with(".wasm") && !first.iter().any(|row: &Row| row.file == name) {
            later.push(row(&dist, &name)?);
        }
        if path.extension().is_some_and(|extension| extension == "woff2") {
            fonts.push(row(&dist, &name)?);
        }
    }
    let budget = Budget::read(&fs::read_to_string(workspace.path(BUDGET)).context(BUDGET)?)?;
    Ok(Report { first, later, asked, fonts, strangers: top::strangers(workspace)?, budget })
}

fn row(dist: &Path, file: &str) -> Result<Row> {
    let bytes = fs::read(dist.join(file)).with_context(|| format!("index.html asks for {file}"))?;
    Ok(Row {
        file: file.to_owned(),
        raw: bytes.len() as u64,
        gzip: compress::gzip(&bytes)?.len() as u64,
        brotli: compress::brotli(&bytes)?.len() as u64,
    })
}

impl Budget {
    fn read(json: &str) -> Result<Self> {
        let all: Value = serde_json::from_str(json).context(BUDGET)?;
        let number = |name: &str| {
            let value = all.get(name).and_then(Value::as_u64);
            value.with_context(|| format!("{BUDGET} has no number '{name}'"))
        };
        Ok(Self {
            ratchet: number("firstLoadRatchet")?,
            target: number("firstLoadTarget")?,
            ceiling: number("firstLoadCeiling")?,
            fonts: number("fonts")?,
            whole: number("wholeRatchet")?,
        })
    }
}

impl Report {
    fn total(&self) -> u64 {
        self.first.iter().map(|row| row.brotli).sum()
    }

    /// Everything that is ever fetched to run: the first load and the parts.
    fn whole(&self) -> u64 {
        self.total() + self.later.iter().map(|row| row.brotli).sum::<u64>()
    }

    fn font_bytes(&self) -> u64 {
        self.fonts.iter().map(|row| row.raw).sum()
    }

    pub fn table(&self) -> String {
        let mut lines = vec![format!("{:<44} {:>10} {:>10} {:>10}", "First load", "bytes", "gzip", "brotli")];
        for row in &self.first {
            lines.push(format!("{:<44} {:>10} {:>10} {:>10}", row.file, row.raw, row.gzip, row.brotli));
        }
        let (raw, gzip) = self.first.iter().fold((0, 0), |(raw, gzip), row| (raw + row.raw, gzip + row.gzip));
        lines.push(format!("{:<44} {raw:>10} {gzip:>10} {:>10}", "together", self.total()));
        let Budget { ratchet, target, ceiling, fonts, whole } = self.budget;
        lines.push(format!("target {target}, checked-in figure {ratchet}, ceiling {ceiling}"));
        lines.push("Fetched after the first screen".to_owned());
        for row in &self.later {
            lines.push(format!("{:<44} {:>10} {:>10} {:>10}", row.file, row.raw, row.gzip, row.brotli));
        }
        lines.push(format!("{:<44} {:>10} {:>10} {:>10}", "everything", "", "", self.whole()));
        lines.push(format!("checked-in figure {whole}"));
        lines.push("Fetched when somebody asks for an office file".to_owned());
        for row in &self.asked {
            lines.push(format!("{:<44} {:>10} {:>10} {:>10}", row.file, row.raw, row.gzip, row.brotli));
        }
        lines.push(format!("{} fonts: {} bytes of {fonts}", self.fonts.len(), self.font_bytes()));
        lines.join("\n")
    }

    /// What is over a limit, one sentence each.
    pub fn complaints(&self) -> Vec<String> {
        let limits = [
            ("the first load", self.total(), self.budget.ceiling, "the ceiling"),
            ("the first load", self.total(), self.budget.ratchet, "the checked-in figure"),
            ("the whole program", self.whole(), self.budget.whole, "the checked-in figure"),
            ("the fonts", self.font_bytes(), self.budget.fonts, "their limit"),
        ];
        let over = limits.into_iter().filter(|(_, is, limit, _)| is > limit);
        over.map(|(what, is, limit, name)| {
            format!("{what} has {is} bytes, {} over {name} of {limit}: see `cargo xtask size --top`", is - limit)
        })
        .chain(self.strangers.iter().cloned())
        .collect()
    }

    /// Four limits and one look at what the first part holds: five tests.
    pub fn tally(&self) -> Tally {
        let strange = self.strangers.len() as u64;
        let failed = self.complaints().len() as u64 - strange + u64::from(strange > 0);
        Tally { passed: 5 - failed, failed }
    }

    /// Writes the reached figures, rounded up to the next 500 bytes, into the budget.
    fn freeze(&self, path: &Path) -> Result<()> {
        let mut all: Value = serde_json::from_str(&fs::read_to_string(path)?)?;
        let round = |bytes: u64| bytes.div_ceil(500) * 500;
        ensure!(round(self.total()) <= self.budget.ceiling, "{} bytes is over the ceiling", self.total());
        for (name, figure) in [("firstLoadRatchet", round(self.total())), ("wholeRatchet", round(self.whole()))] {
            if let Some(value) = all.get_mut(name) {
                *value = figure.into();
            }
            println!("{name} is now {figure} bytes.");
        }
        fs::write(path, serde_json::to_string_pretty(&all)? + "\n")?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(brotli: u64, fonts: u64) -> Report {
        let row = |brotli| Row { file: "a".into(), raw: fonts, gzip: 0, brotli };
        let budget =
            r#"{"firstLoadRatchet":170,"firstLoadTarget":150,"firstLoadCeiling":220,"wholeRatchet":270,"fonts":95}"#;
        let budget = Budget::read(budget).unwrap();
        let (first, later) = (vec![row(brotli)], vec![row(100)]);
        Report { first, later, asked: Vec::new(), fonts: vec![row(0)], strangers: Vec::new(), budget }
    }

    #[test]
    fn the_ratchet_bites_before_the_ceiling() {
        assert_eq!(report(170, 95).complaints(), Vec::<String>::new());
        assert_eq!(report(171, 95).complaints().len(), 2, "the first load, and with it the whole");
        assert_eq!(report(221, 95).complaints().len(), 3);
        assert_eq!(report(170, 96).complaints().len(), 1);
        assert_eq!(report(221, 96).tally(), Tally { passed: 1, failed: 4 });
        let strangers = vec!["one".to_owned(), "two".to_owned()];
        assert_eq!(Report { strangers, ..report(170, 95) }.tally(), Tally { passed: 4, failed: 1 });
    }

    #[test]
    fn a_budget_without_a_limit_is_no_budget() {
        assert!(Budget::read(r#"{"firstLoadTarget":150}"#).is_err());
    }
}
