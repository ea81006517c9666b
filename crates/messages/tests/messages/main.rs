//! The tests of this crate, as one program: it links once.

#[cfg(test)]
mod catalogue;
#[cfg(test)]
mod common;
#[cfg(test)]
mod compiler;
#[cfg(test)]
mod now_page;
#[cfg(test)]
mod render;
#[cfg(test)]
mod tables;
#[cfg(test)]
mod unused;
