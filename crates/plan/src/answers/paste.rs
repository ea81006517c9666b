//! Reads a pasted list of people: from a spreadsheet, an e-mail, or typed one on each line.
//!
//! Tabs and semicolons part first, commas last, so that "Shah, Priya" stays one person. It never adds anything: what it
//! read is shown before it is added. Tests: at the end of this file.

use super::people::same_name;
use crate::plan::Plan;

/// One person of a pasted list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// Name.
    pub name: String,
    /// Phone, as it stood there.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// What stood beside the name in another column.
    pub job_title: String,
    /// The plan, or a line above, has this name.
    pub known: bool,
}

/// Reads a list; lines without a name are left out.
pub fn parse(plan: &Plan, text: &str) -> Vec<Pasted> {
    let mut found: Vec<Pasted> = Vec::new();
    let mut names: Vec<String> = super::people::people(plan).into_iter().map(|person| person.name).collect();
    for line in text.lines() {
        for mut person in one_line(line) {
            if person.name.is_empty() {
                continue;
            }
            person.known = names.iter().any(|name| same_name(name, &person.name));
            names.push(person.name.clone());
            found.push(person);
        }
    }
    found
}

fn one_line(line: &str) -> Vec<Pasted> {
    let line = without_bullet(line);
    if line.contains('\t') {
        let cells: Vec<&str> = line.split('\t').map(clean).collect();
        let is_head = cells.first().is_some_and(|cell| cell.eq_ignore_ascii_case("name"));
        return if is_head { Vec::new() } else { vec![row(&cells)] };
    }
    if line.contains(';') {
        return people_of(line.split(';').map(clean));
    }
    by_commas(line)
}

/// Cells of a spreadsheet: one person, the second word-like cell is the title at work.
fn row(cells: &[&str]) -> Pasted {
    let mut person = Pasted::default();
    for cell in cells {
        match sort(cell) {
            Sort::Nothing => {}
            Sort::Phone => (*cell).clone_into(&mut person.phone),
            Sort::Email => take_email(&mut person, cell),
            Sort::Words if person.name.is_empty() => person.name = turned(cell),
            Sort::Words if person.job_title.is_empty() => (*cell).clone_into(&mut person.job_title),
            Sort::Words => {}
        }
    }
    person
}

/// Parts after semicolons: every name begins another person.
fn people_of<'a>(parts: impl Iterator<Item = &'a str>) -> Vec<Pasted> {
    let mut people: Vec<Pasted> = Vec::new();
    for part in parts {
        let kind = sort(part);
        let named = kind == Sort::Words || (kind == Sort::Email && part.contains('<'));
        if named {
            people.push(Pasted {
                name: if kind == Sort::Words { turned(part) } else { String::new() },
                ..Pasted::default()
            });
        }
        if people.is_empty() {
            people.push(Pasted::default());
        }
        let Some(person) = people.last_mut() else { continue };
        match kind {
            Sort::Phone => part.clone_into(&mut person.phone),
            Sort::Email => take_email(person, part),
            Sort::Words | Sort::Nothing => {}
        }
    }
    people
}

/// A line without tabs and semicolons: "Priya Shah, 07700 900123, priya@example.com" or "Shah, Priya".
fn by_commas(line: &str) -> Vec<Pasted> {
    let parts: Vec<&str> = line.split(',').map(clean).filter(|part| !part.is_empty()).collect();
    let words: Vec<&str> = parts.iter().copied().filter(|part| sort(part) == Sort::Words).collect();
    if let [last, first] = words.as_slice()
        && !(last.contains(' ') && first.contains(' '))
    {
        let mut person = Pasted { name: joined(first, last), ..Pasted::default() };
        for part in &parts {
            match sort(part) {
                Sort::Phone => (*part).clone_into(&mut person.phone),
                Sort::Email => take_email(&mut person, part),
                Sort::Words | Sort::Nothing => {}
            }
        }
        return vec![person];
    }
    people_of(parts.into_iter())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Nothing,
    Phone,
    Email,
    Words,
}

fn sort(part: &str) -> Sort {
    if part.is_empty() {
        return Sort::Nothing;
    }
    if part.contains('@') {
        return Sort::Email;
    }
    let digits = part.chars().filter(char::is_ascii_digit).count();
    let dialled = part.chars().all(|c| c.is_ascii_digit() || " +-()./".contains(c));
    if dialled && digits >= 3 { Sort::Phone } else { Sort::Words }
}

/// "Priya Shah <priya@example.com>" or only the address.
fn take_email(person: &mut Pasted, part: &str) {
    let (name, address) = part.split_once('<').unwrap_or(("", part));
    address.trim().trim_end_matches('>').trim().clone_into(&mut person.email);
    if person.name.is_empty() {
        person.name = turned(clean(name));
    }
}

/// "Shah, Priya" as "Priya Shah".
fn turned(name: &str) -> String {
    match name.split_once(',') {
        Some((last, first)) if !first.contains(',') && !first.trim().is_empty() => joined(first.trim(), last.trim()),
        _ => name.to_owned(),
    }
}

fn joined(first: &str, last: &str) -> String {
    let mut out = first.to_owned();
    out.push(' ');
    out.push_str(last);
    out
}

fn clean(part: &str) -> &str {
    part.trim_matches(|c: char| c.is_whitespace() || c == '"' || c == '\u{feff}')
}

/// A line without the dash, dot or number of a list in front.
fn without_bullet(line: &str) -> &str {
    let line = line.trim_matches(|c: char| c == ' ' || c == '\r' || c == '\u{feff}');
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    if rest.len() < line.len()
        && let Some(rest) = rest.strip_prefix(['.', ')'])
    {
        return rest.trim_start_matches(' ');
    }
    line.strip_prefix(['-', '*', '•', '–']).map_or(line, |rest| rest.trim_start_matches(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<[String; 3]> {
        parse(&Plan::default(), text).into_iter().map(|p| [p.name, p.phone, p.email]).collect()
    }

    fn names(text: &str) -> Vec<String> {
        parse(&Plan::default(), text).into_iter().map(|p| p.name).collect()
    }

    #[test]
    fn one_name_on_each_line() {
        assert_eq!(
            names("Ama Mensah\n\n- Tom Ellis\n2. Luis Ortega \r\n• Kim Ng"),
            ["Ama Mensah", "Tom Ellis", "Luis Ortega", "Kim Ng"]
        );
    }

    #[test]
    fn details_after_commas() {
        let expected = [["Priya Shah", "07700 900123", "priya@example.com"].map(str::to_owned)];
        assert_eq!(read("Priya Shah, 07700 900123, priya@example.com"), expected);
        assert_eq!(read("Priya Shah, priya@example.com, 07700 900123"), expected);
    }

    #[test]
    fn a_turned_name_is_one_person() {
        assert_eq!(names("Shah, Priya"), ["Priya Shah"]);
        assert_eq!(names("Smith, Mary Ann"), ["Mary Ann Smith"]);
        assert_eq!(names("van der Berg, Jan, 07700 900123"), ["Jan van der Berg"]);
        assert_eq!(names("Priya Shah, Tom Ellis"), ["Priya Shah", "Tom Ellis"]);
        assert_eq!(names("Ama, Tom, Luis"), ["Ama", "Tom", "Luis"]);
    }

    #[test]
    fn cells_of_a_spreadsheet() {
        let text = "Name\tJob\tPhone\nShah, Priya\tMarketing\t07700 900123\n\"Tom Ellis\"\t\t\ttom@example.com";
        let found = parse(&Plan::default(), text);
        assert_eq!(names(text), ["Priya Shah", "Tom Ellis"]);
        assert_eq!((found[0].job_title.as_str(), found[0].phone.as_str()), ("Marketing", "07700 900123"));
        assert_eq!(found[1].email, "tom@example.com");
    }

    #[test]
    fn receivers_of_an_e_mail() {
        let text = "Shah, Priya <priya@example.com>; Tom Ellis <tom@example.com>; Kim Ng";
        assert_eq!(
            read(text),
            [["Priya Shah", "", "priya@example.com"], ["Tom Ellis", "", "tom@example.com"], ["Kim Ng", "", ""]]
                .map(|row| row.map(str::to_owned))
        );
    }

    #[test]
    fn the_same_name_twice_is_known() {
        let found = parse(&Plan::default(), "Tom Ellis\ntom ellis\nKim Ng");
        assert_eq!(found.iter().map(|p| p.known).collect::<Vec<_>>(), [false, true, false]);
    }
}
