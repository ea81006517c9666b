//! Prints the JSON Schema of plan files. `cargo xtask schema` writes it to `public/schema/`.

fn main() {
    print!("{}", plan::schema::json_schema());
}
