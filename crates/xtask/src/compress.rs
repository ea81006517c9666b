//! The two encodings that browsers ask for, at their strongest: files are packed once and served often.

use std::io::Write;

use anyhow::Result;
use flate2::{Compression, write::GzEncoder};

/// Extensions whose files shrink. Fonts and pictures are packed already.
pub const SHRINKS: [&str; 10] = ["html", "css", "js", "mjs", "wasm", "json", "svg", "txt", "webmanifest", "xml"];

/// `bytes` as a browser gets them with `Content-Encoding: br`.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &settings)?;
    Ok(packed)
}

/// `bytes` as a browser gets them with `Content-Encoding: gzip`.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn both_come_back_the_same() {
        let text = "who is on, who decides, who steps in ".repeat(50);
        let mut back = Vec::new();
        let packed = brotli(text.as_bytes()).unwrap();
        brotli::BrotliDecompress(&mut packed.as_slice(), &mut back).unwrap();
        assert_eq!(back, text.as_bytes());
        let packed = gzip(text.as_bytes()).unwrap();
        assert!(packed.len() < text.len() / 10);
        let mut back = String::new();
        flate2::read::GzDecoder::new(packed.as_slice()).read_to_string(&mut back).unwrap();
        assert_eq!(back, text);
    }
}
