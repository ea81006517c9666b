//! Compiles `locales/en` into the methods of `Words`, and checks every other language.
//!
//! Problems in a Fluent file stop the build with file, line and text. Another language's table
//! is written to `$OUT_DIR/<language>.words`; publishing it is the packager's work.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use messages_compiler::{Catalogue, Problem, read_locale, write_rust, write_table};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=locales");
    let locales = Path::new("locales");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let english = locales.join("en");
    match read_locale(&english) {
        Ok(english) => write(&english, locales, &out),
        Err(problems) => {
            report(&problems);
            Ok(())
        }
    }
}

fn write(english: &Catalogue, locales: &Path, out: &Path) -> Result<(), Box<dyn Error>> {
    fs::write(out.join("words.rs"), write_rust(english)?)?;
    for folder in fs::read_dir(locales)? {
        let folder = folder?.path();
        if !folder.is_dir() || folder.ends_with("en") {
            continue;
        }
        match read_locale(&folder).and_then(|other| Ok((write_table(english, &other)?, other.locale))) {
            Ok((bytes, locale)) => fs::write(out.join(format!("{locale}.words")), bytes)?,
            Err(problems) => report(&problems),
        }
    }
    Ok(())
}

/// An error line stops the build after this script has ended, so that all problems are seen.
fn report(problems: &[Problem]) {
    for problem in problems {
        println!("cargo::error={}", problem.to_string().replace('\n', " "));
    }
}
