//! The checks of a plan: which codes there are, and that each is one file which begins with its code.

use std::collections::BTreeMap;

use anyhow::Result;

use crate::files::files;
use crate::must_be_empty;

/// How many checks each family has: 85.
const FAMILIES: [(&str, usize); 8] =
    [("ACC", 20), ("ROL", 11), ("COV", 10), ("CON", 7), ("CRI", 15), ("TRN", 7), ("ALN", 10), ("PLN", 5)];

const FOLDER: &str = "crates/plan/src/checks/";

#[test]
fn each_code_is_one_file_that_begins_with_it() -> Result<()> {
    let mut broken = Vec::new();
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in files()?.into_iter().filter(|file| file.is(&["rs"]) && file.within(&[FOLDER])) {
        let code = file.text.split("#[cfg(test)]").next().unwrap_or_default();
        for declared in code.split("pub static CHECK: Check = Check { code: \"").skip(1) {
            let name = declared.split('"').next().unwrap_or_default().to_owned();
            if !file.text.starts_with(&format!("//! {name}: ")) {
                broken.push(format!("{}: must begin with `//! {name}: `", file.path));
            }
            found.entry(name).or_default().push(file.path.clone());
        }
    }
    let all = FAMILIES.iter().flat_map(|(family, count)| (1..=*count).map(move |n| format!("{family}-{n:02}")));
    for code in all {
        match found.remove(&code).as_deref() {
            None => broken.push(format!("{code} has no file")),
            Some([_]) => {}
            Some(several) => broken.push(format!("{code} has several files: {}", several.join(", "))),
        }
    }
    broken.extend(found.into_keys().map(|code| format!("{code} is not on the list of this test")));
    must_be_empty(broken)
}
