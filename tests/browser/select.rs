//! A list of choices shows what is chosen, also when that changes before the page has settled.
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use watchbill::browser::pace;
use watchbill::components::{Choice, Select};

/// A place of its own in the page.
fn place(id: &str) -> web_sys::HtmlElement {
    let document = web_sys::window().unwrap().document().unwrap();
    let place = document.create_element("div").unwrap();
    place.set_id(id);
    document.body().unwrap().append_child(&place).unwrap();
    place.unchecked_into()
}

fn shown(id: &str) -> String {
    let document = web_sys::window().unwrap().document().unwrap();
    document.get_element_by_id(id).unwrap().unchecked_into::<web_sys::HtmlSelectElement>().value()
}

#[wasm_bindgen_test]
async fn a_choice_made_before_the_first_effect_is_shown() {
    drop(any_spawner::Executor::init_wasm_bindgen());
    let selected = RwSignal::new(String::new());
    let handle = mount_to(place("select-early"), move || {
        // Like a page that reads the plan in an effect of its own, made before the list.
        Effect::new(move || selected.set("later".to_owned()));
        let options = Signal::stored(vec![Choice::new("", "No one yet"), Choice::new("later", "To be decided")]);
        view! { <Select id="early" label="Who?" options=options selected=selected on_pick=move |word: String| selected.set(word)/> }
    });
    pace::pause(50).await;
    assert_eq!(shown("early"), "later");
    selected.set(String::new());
    pace::pause(50).await;
    assert_eq!(shown("early"), "");
    drop(handle);
}

#[wasm_bindgen_test]
async fn new_choices_keep_what_is_chosen() {
    drop(any_spawner::Executor::init_wasm_bindgen());
    let (selected, more) = (RwSignal::new("b".to_owned()), RwSignal::new(false));
    let handle = mount_to(place("select-more"), move || {
        let options = Signal::derive(move || {
            let all = ["a", "b", "c"].map(|word| Choice::new(word, word));
            all.into_iter().take(if more.get() { 3 } else { 2 }).collect::<Vec<_>>()
        });
        view! { <Select id="more" label="Which?" options=options selected=selected on_pick=move |word: String| selected.set(word)/> }
    });
    pace::pause(50).await;
    assert_eq!(shown("more"), "b");
    // The choice comes with the options it is among.
    more.set(true);
    selected.set("c".to_owned());
    pace::pause(50).await;
    assert_eq!(shown("more"), "c");
    drop(handle);
}
