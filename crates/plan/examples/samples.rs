//! Writes the sample plans to `public/samples/`.

#[path = "../tests/samples/mod.rs"]
mod samples;

use std::path::Path;

fn main() -> std::io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/samples");
    std::fs::create_dir_all(&folder)?;
    for sample in samples::all() {
        let text = plan::file::write(&samples::build(&sample));
        std::fs::write(folder.join(sample.key).with_extension("plan.json"), text)?;
    }
    Ok(())
}
