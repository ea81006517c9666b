//! The command line: words in, a [`Command`] out. Runs nothing. Tests are at the end.

use lexopt::Arg;
use lexopt::prelude::{Long, Short, Value, ValueExt};

use crate::build::Kind;
use crate::sample;
use crate::serve;
use crate::test::Depth;

pub const HELP: &str = "\
cargo xtask <command>

  serve [--port N] [--debug]   build the site and serve it on 127.0.0.1:8080
        [--no-build] [--dir D] serve what is there, from a folder of your choice
  build [--debug]              build the site into dist/ (dist-debug/ with --debug)
  test [--fast | --all]        run every check; --fast is the native part only,
                               --all takes every screen in every theme and width
  size [--top] [--freeze]      bytes of the first load; --top shows where they go,
                               --freeze writes the reached figure to size-budget.json
  schema [--check]             write public/schema/plan-v1.json, or check that it is fresh
  codegen [--check]            write docs/checks.md from the checks, or check that it is fresh
  sample [--people N] [--accounts N] [--seed N] [--out FILE]
                               make a plan file of that size, every table filled
  bench [--cover]              measure loading and typing in Chromium, and the core;
                               --cover measures the core alone, in Node";

/// What the person asked for.
#[derive(Debug, PartialEq)]
pub enum Command {
    Help,
    Serve(serve::Options),
    Build(Kind),
    Seal,
    Test(Depth),
    Size { top: bool, freeze: bool },
    Schema { check: bool },
    Codegen { check: bool },
    Sample(sample::Options),
    Bench { only_core: bool },
}

/// Reads the arguments after the program's name.
pub fn parse(mut parser: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let name = match parser.next()? {
        None | Some(Long("help") | Short('h')) => return Ok(Command::Help),
        Some(Value(name)) => name.string()?,
        Some(other) => return Err(other.unexpected()),
    };
    match name.as_str() {
        "help" => Ok(Command::Help),
        "serve" => serve(&mut parser),
        "build" => Ok(Command::Build(match flag(&mut parser, &["debug"])? {
            Some(_) => Kind::Debug,
            None => Kind::Release,
        })),
        "seal" => flag(&mut parser, &[]).map(|_| Command::Seal),
        "test" => Ok(Command::Test(match flag(&mut parser, &["fast", "all"])?.as_deref() {
            Some("fast") => Depth::Fast,
            Some(_) => Depth::All,
            None => Depth::Normal,
        })),
        "size" => {
            let mode = flag(&mut parser, &["top", "freeze"])?;
            Ok(Command::Size { top: mode.as_deref() == Some("top"), freeze: mode.as_deref() == Some("freeze") })
        }
        "schema" => Ok(Command::Schema { check: flag(&mut parser, &["check"])?.is_some() }),
        "codegen" => Ok(Command::Codegen { check: flag(&mut parser, &["check"])?.is_some() }),
        "sample" => sample(&mut parser),
        "bench" => Ok(Command::Bench { only_core: flag(&mut parser, &["cover"])?.is_some() }),
        other => Err(format!("there is no command '{other}'").into()),
    }
}

fn serve(parser: &mut lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut options = serve::Options::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("port") => options.port = parser.value()?.parse()?,
            Long("dir") => options.dir = Some(parser.value()?.into()),
            Long("debug") => options.kind = Kind::Debug,
            Long("no-build") => options.build = false,
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Serve(options))
}

fn sample(parser: &mut lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut options = sample::Options::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("people") => options.people = parser.value()?.parse()?,
            Long("accounts") => options.accounts = parser.value()?.parse()?,
            Long("seed") => options.seed = parser.value()?.parse()?,
            Long("out") => options.out = Some(parser.value()?.into()),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Sample(options))
}

/// At most one of the flags in `known`, and nothing else.
fn flag(parser: &mut lexopt::Parser, known: &[&str]) -> Result<Option<String>, lexopt::Error> {
    let mut found = None;
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long(name) if found.is_none() && known.contains(&name) => {
                found = Some(name.to_owned());
            }
            other => return Err(other.unexpected()),
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Result<Command, lexopt::Error> {
        parse(lexopt::Parser::from_args(words))
    }

    #[test]
    fn nothing_is_help() {
        assert_eq!(read(&[]).unwrap(), Command::Help);
        assert_eq!(read(&["--help"]).unwrap(), Command::Help);
    }

    #[test]
    fn serve_takes_a_port_and_a_folder() {
        let wanted = serve::Options { port: 9000, dir: Some("elsewhere".into()), build: false, kind: Kind::Release };
        let words = ["serve", "--port", "9000", "--dir", "elsewhere", "--no-build"];
        assert_eq!(read(&words).unwrap(), Command::Serve(wanted));
    }

    #[test]
    fn sample_takes_three_numbers_and_a_file() {
        let wanted = sample::Options { people: 50, accounts: 6, seed: 1, out: Some("x.json".into()) };
        let words = ["sample", "--people", "50", "--accounts", "6", "--seed", "1", "--out", "x.json"];
        assert_eq!(read(&words).unwrap(), Command::Sample(wanted));
        assert_eq!(read(&["sample"]).unwrap(), Command::Sample(sample::Options::default()));
        assert!(read(&["sample", "--people", "some"]).is_err());
    }

    #[test]
    fn test_has_three_depths() {
        assert_eq!(read(&["test"]).unwrap(), Command::Test(Depth::Normal));
        assert_eq!(read(&["test", "--fast"]).unwrap(), Command::Test(Depth::Fast));
        assert_eq!(read(&["test", "--all"]).unwrap(), Command::Test(Depth::All));
        assert!(read(&["test", "--fast", "--all"]).is_err());
    }

    #[test]
    fn unknown_words_are_errors() {
        assert!(read(&["dance"]).is_err());
        assert!(read(&["serve", "--port", "many"]).is_err());
        assert!(read(&["build", "--release"]).is_err());
    }
}
