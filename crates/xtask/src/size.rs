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
use crate::{compress, page, stamp, top};

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
}

pub struct Report {
    first: Vec<Row>,
    fonts: Vec<Row>,
    budget: Budget,
}

/// Measures the built site in `dist/`.
pub fn measure(workspace: &Workspace) -> Result<Report> {
    let dist = workspace.path(Kind::Release.dist());
    let html = fs::read_to_string(dist.join("index.html")).context("there is no built site")?;
    let mut first = vec![row(&dist, "index.html")?];
    for file in page::first_load(&page::tags(&html)) {
        first.push(row(&dist, &file)?);
    }
    let mut fonts = Vec::new();
    for path in stamp::files(&dist)? {
        if path.extension().is_some_and(|extension| extension == "woff2") {
            let name = path.strip_prefix(&dist).unwrap_or(&path).to_string_lossy();
            fonts.push(row(&dist, &name)?);
        }
    }
    let budget = Budget::read(&fs::read_to_string(workspace.path(BUDGET)).context(BUDGET)?)?;
    Ok(Report { first, fonts, budget })
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
        })
    }
}

impl Budget {
    /// The checked-in figure itself is above the ceiling: a debt that may only shrink. Until it is paid, the ceiling
    /// is no test that passes, it is not counted at all.
    const fn is_in_debt(&self) -> bool {
        self.ratchet > self.ceiling
    }
}

impl Report {
    fn total(&self) -> u64 {
        self.first.iter().map(|row| row.brotli).sum()
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
        let Budget { ratchet, target, ceiling, fonts } = self.budget;
        lines.push(format!("target {target}, checked-in figure {ratchet}, ceiling {ceiling}"));
        if self.budget.is_in_debt() {
            lines.push(format!("OVER THE CEILING: {} bytes are still owed", self.total().saturating_sub(ceiling)));
        }
        lines.push(format!("{} fonts: {} bytes of {fonts}", self.fonts.len(), self.font_bytes()));
        lines.join("\n")
    }

    /// What is over a limit, one sentence each.
    pub fn complaints(&self) -> Vec<String> {
        let limits = [
            ("the first load", self.total(), self.budget.ceiling, "the ceiling"),
            ("the first load", self.total(), self.budget.ratchet, "the checked-in figure"),
            ("the fonts", self.font_bytes(), self.budget.fonts, "their limit"),
        ];
        let counted = |(_, _, _, name): &(_, _, _, &str)| !(self.budget.is_in_debt() && *name == "the ceiling");
        let over = limits.into_iter().filter(counted).filter(|(_, is, limit, _)| is > limit);
        over.map(|(what, is, limit, name)| {
            format!("{what} has {is} bytes, {} over {name} of {limit}: see `cargo xtask size --top`", is - limit)
        })
        .collect()
    }

    /// Three limits, three tests; two while the ceiling is owed.
    pub fn tally(&self) -> Tally {
        let failed = self.complaints().len() as u64;
        let limits = if self.budget.is_in_debt() { 2 } else { 3 };
        Tally { passed: limits - failed, failed }
    }

    /// Writes the reached figure, rounded up to the next 500 bytes, into the budget.
    fn freeze(&self, path: &Path) -> Result<()> {
        let mut all: Value = serde_json::from_str(&fs::read_to_string(path)?)?;
        let figure = self.total().div_ceil(500) * 500;
        let allowed = self.budget.ceiling.max(self.budget.ratchet);
        ensure!(figure <= allowed, "{figure} bytes is over the ceiling and over the checked-in figure");
        if let Some(value) = all.get_mut("firstLoadRatchet") {
            *value = figure.into();
        }
        fs::write(path, serde_json::to_string_pretty(&all)? + "\n")?;
        println!("The checked-in figure is now {figure} bytes.");
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(brotli: u64, fonts: u64) -> Report {
        let row = |brotli| Row { file: "a".into(), raw: fonts, gzip: 0, brotli };
        let budget = r#"{"firstLoadRatchet":170,"firstLoadTarget":150,"firstLoadCeiling":220,"fonts":95}"#;
        Report { first: vec![row(brotli)], fonts: vec![row(0)], budget: Budget::read(budget).unwrap() }
    }

    #[test]
    fn the_ratchet_bites_before_the_ceiling() {
        assert_eq!(report(170, 95).complaints(), Vec::<String>::new());
        assert_eq!(report(171, 95).complaints().len(), 1);
        assert_eq!(report(221, 95).complaints().len(), 2);
        assert_eq!(report(170, 96).complaints().len(), 1);
        assert_eq!(report(221, 96).tally(), Tally { passed: 0, failed: 3 });
    }

    #[test]
    fn a_debt_may_only_shrink_and_its_ceiling_does_not_pass() {
        let owed = r#"{"firstLoadRatchet":300,"firstLoadTarget":150,"firstLoadCeiling":220,"fonts":95}"#;
        let report = |brotli| Report { budget: Budget::read(owed).unwrap(), ..report(brotli, 1) };
        assert_eq!(report(300).tally(), Tally { passed: 2, failed: 0 });
        assert_eq!(report(301).tally(), Tally { passed: 1, failed: 1 });
        assert!(report(300).table().contains("OVER THE CEILING: 80 bytes"));
    }

    #[test]
    fn a_budget_without_a_limit_is_no_budget() {
        assert!(Budget::read(r#"{"firstLoadTarget":150}"#).is_err());
    }
}
