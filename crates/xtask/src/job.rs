//! Runs one outside program, shows that it moves, and keeps what it said.
//!
//! Never hides a failure: the caller gets the status and the whole text. Tests are at the end.

use std::io::{BufRead, BufReader, IsTerminal, Read, Write};
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// Between two lines of a log that nobody watches.
const QUIET_EVERY: Duration = Duration::from_secs(20);

/// How a program ended.
pub struct Finished {
    pub ok: bool,
    /// Standard output and standard error, line by line as they came.
    pub text: String,
}

impl Finished {
    /// The last `lines` lines: where programs say what went wrong.
    pub fn tail(&self, lines: usize) -> String {
        tail(&self.text, lines)
    }
}

/// The last `lines` lines of a text.
pub fn tail(text: &str, lines: usize) -> String {
    let all: Vec<&str> = text.lines().collect();
    let from = all.len().saturating_sub(lines);
    all.get(from..).unwrap_or_default().join("\n")
}

/// Runs `command` to its end. `label` says what it does, `usually` how long that takes.
pub fn run(label: &str, usually: &str, command: &mut Command) -> Result<Finished> {
    println!("{label} ({usually})");
    let started = Instant::now();
    let finished = watch(label, started, command)?;
    let outcome = if finished.ok { "done" } else { "failed" };
    println!("  {outcome} after {}", seconds(started.elapsed()));
    Ok(finished)
}

/// Like [`run`]; a program that fails is an error with the end of its output.
pub fn must(label: &str, usually: &str, command: &mut Command) -> Result<String> {
    let finished = run(label, usually, command)?;
    if !finished.ok {
        bail!("{label} did not work:\n{}", finished.tail(60));
    }
    Ok(finished.text)
}

/// Runs a short program without a word and gives back its standard output if it went well.
pub fn ask(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// `3.2 s`, `4 min 05 s`.
pub fn seconds(time: Duration) -> String {
    let whole = time.as_secs();
    if whole < 60 { format!("{:.1} s", time.as_secs_f64()) } else { format!("{} min {:02} s", whole / 60, whole % 60) }
}

fn watch(label: &str, started: Instant, command: &mut Command) -> Result<Finished> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("{label}: cannot start {:?}", command.get_program()))?;
    let (sender, lines) = mpsc::channel();
    if let Some(out) = child.stdout.take() {
        forward(out, sender.clone());
    }
    if let Some(err) = child.stderr.take() {
        forward(err, sender);
    }

    let mut text = String::new();
    let mut ticker = Ticker::new(started);
    let mut ended_at = None;
    loop {
        match lines.recv_timeout(Duration::from_millis(200)) {
            Ok(line) => {
                ticker.last = line.trim().to_owned();
                text.push_str(&line);
                text.push('\n');
            }
            Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) => {
                // A grandchild may hold the pipe open after the program itself has ended.
                if ended_at.is_none() && child.try_wait()?.is_some() {
                    ended_at = Some(Instant::now());
                }
                if ended_at.is_some_and(|at: Instant| at.elapsed() > Duration::from_secs(2)) {
                    break;
                }
            }
        }
        ticker.tick();
    }
    let status = child.wait()?;
    ticker.clear();
    Ok(Finished { ok: status.success(), text })
}

fn forward(from: impl Read + Send + 'static, to: Sender<String>) {
    thread::spawn(move || {
        for line in BufReader::new(from).split(b'\n') {
            let Ok(line) = line else { return };
            let line = String::from_utf8_lossy(&line).trim_end_matches('\r').to_owned();
            if to.send(line).is_err() {
                return;
            }
        }
    });
}

/// The moving line: the seconds so far and the last thing the program said.
struct Ticker {
    started: Instant,
    shown: Instant,
    last: String,
    live: bool,
}

impl Ticker {
    fn new(started: Instant) -> Self {
        let live = std::io::stdout().is_terminal();
        Self { started, shown: started, last: String::new(), live }
    }

    fn tick(&mut self) {
        let wait = if self.live { Duration::from_secs(1) } else { QUIET_EVERY };
        if self.shown.elapsed() < wait {
            return;
        }
        self.shown = Instant::now();
        let said: String = self.last.chars().filter(|c| !c.is_control()).take(60).collect();
        let line = format!("  {:>4} s  {said}", self.started.elapsed().as_secs());
        if self.live {
            print!("\r\x1b[2K{line}");
            flush();
        } else {
            println!("{line}");
        }
    }

    fn clear(&self) {
        if self.live {
            print!("\r\x1b[2K");
            flush();
        }
    }
}

/// A terminal that has gone away is no reason to stop the work.
fn flush() {
    std::io::stdout().flush().unwrap_or_default();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_both_streams_and_the_status() {
        let mut command = Command::new("cargo");
        let finished = run("asking cargo", "a moment", command.arg("--no-such-flag")).unwrap();
        assert!(!finished.ok);
        assert!(finished.text.contains("--no-such-flag"), "{}", finished.text);
    }

    #[test]
    fn the_tail_is_the_end() {
        let finished = Finished { ok: true, text: "a\nb\nc\n".into() };
        assert_eq!(finished.tail(2), "b\nc");
        assert_eq!(finished.tail(9), "a\nb\nc");
    }

    #[test]
    fn long_times_are_said_in_minutes() {
        assert_eq!(seconds(Duration::from_millis(3_240)), "3.2 s");
        assert_eq!(seconds(Duration::from_secs(245)), "4 min 05 s");
    }
}
