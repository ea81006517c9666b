//! "Who holds each role?": three roles with stand-ins, who looks at messages, own job titles.
//!
//! A choice is stored at once. Tests: `plan::answers::roles`, the journeys in `tests/e2e`.

mod post;
mod watch;

use crate::asking::Asker;
use crate::components::{Arrange, Choice, Disclosure, FieldError, Form, Radios, Table, TextField};
use crate::flow::PlanPage;
use crate::route::Route;
use crate::shell::{self, Continue, Question};
use crate::store::{Store, use_store};
use leptos::prelude::*;
use messages::Words;
use plan::Id;
use plan::answers::roles::{self, Post};
use plan::model::{Account, Role};

const ONE: &str = "one";
const BY_ACCOUNT: &str = "account";

/// The page.
pub fn roles_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let depends = RwSignal::new(roles::depends(&store.plan_now()));
    let several = accounts(store).len() > 1;
    let choices = vec![Choice::new(ONE, words.roles_one()), Choice::new(BY_ACCOUNT, words.roles_by_account())];
    let chosen = move || if depends.get() { BY_ACCOUNT.to_owned() } else { ONE.to_owned() };
    let submit = move |()| {
        let posts = roles::posts(&accounts(store), depends.get_untracked());
        let mut wrong = Vec::new();
        for post in &posts {
            wrong.extend(post::wrong(store, *post));
        }
        let fine = wrong.is_empty();
        errors.set(wrong);
        let edits = roles::presets(&store.plan_now(), &posts);
        if fine && store.answer(PlanPage::Roles, edits, words.roles_answered()).is_ok() {
            shell::go_on(store, PlanPage::Roles);
        }
    };
    let top = [Role::Director, Role::Manager]
        .map(|role| post::row(store, Post::all(role), errors))
        .into_iter()
        .collect_view();
    let split = several.then(|| {
        view! {
            <Radios id="depends" legend=words.roles_depends() hint=words.role_coordinator() options=choices selected=Signal::derive(chosen)
                on_pick=move |value: String| depends.set(value == BY_ACCOUNT) arrange=Arrange::Line/>
        }
    });
    let coordinators = move || {
        let posts =
            roles::posts(&accounts(store), depends.get()).into_iter().filter(|post| post.role == Role::Coordinator);
        let rows = posts.map(|post| post::row(store, post, errors)).collect_view();
        view! { <Table caption=words.roles_coordinators() caption_hidden=true columns=columns(words)>{rows}</Table> }
    };
    let titles = move || {
        let posts = roles::posts(&accounts(store), depends.get());
        posts.into_iter().map(|post| title_field(store, post)).collect_view()
    };
    let picture = Route::in_plan(&store.id(), PlanPage::Pictures).with("at=jobs&from=roles").href();
    view! {
        <Question at=PlanPage::Roles title=shell::question_title(words, PlanPage::Roles) lead=words.roles_lead()
            why=words.roles_why() errors=errors>
            <Form on_submit=submit>
                <Table caption=words.roles_table() caption_hidden=true columns=columns(words)>{top}</Table>
                {split}
                {coordinators}
                {watch::questions(store)}
                <Disclosure summary=words.roles_titles()>
                    <p>{words.roles_titles_hint()}</p>
                    {titles}
                </Disclosure>
                <Disclosure summary=words.button_say_more()>
                    {targets(store)}
                    <ul class="links" role="list">
                        <li><a href=store.href(PlanPage::Duties)>{words.duties_title()}</a></li>
                        <li><a href=store.href(PlanPage::FinalSay)>{words.rights_title()}</a></li>
                        <li><a href=store.href(PlanPage::Campaigns)>{words.campaigns_title()}</a></li>
                        <li><a href=picture>{words.pictures_see_jobs()}</a></li>
                    </ul>
                </Disclosure>
                <Continue/>
            </Form>
        </Question>
    }
    .into_any()
}

fn columns(words: Words) -> Vec<String> {
    [words.roles_role(), words.roles_who(), words.roles_stand_in()].map(str::to_owned).to_vec()
}

/// Our accounts, in their order.
fn accounts(store: Store) -> Vec<Id<Account>> {
    store.lens_now().live().map(|account| account.id).collect()
}

fn title_field(store: Store, post: Post) -> AnyView {
    let words = store.words;
    let role = post::does(store, post);
    let seat = roles::seat(&store.plan_now(), post).unwrap_or_default();
    let (value, error) = (RwSignal::new(seat.own_title), RwSignal::new(None::<String>));
    let keep = move |text: String| {
        let title = plan::answers::you::clean(&text);
        let done = post::change(store, post, words.roles_changed_title(), &|seat| seat.own_title.clone_from(&title));
        error.set(done.err().map(|refusal| shell::refusal(words, &refusal, &words.roles_title_for(&role))));
    };
    view! {
        <TextField id=post::id(post, "-title") label=words.roles_title_for(&post::does(store, post)) value=value on_commit=keep
            error=Signal::derive(move || error.get()) error_prefix=words.error_prefix()/>
    }
    .into_any()
}

/// Who should hold each role later, beside who holds it today.
fn targets(store: Store) -> AnyView {
    let words = store.words;
    let lens = store.lens_now();
    let people: Vec<Choice> =
        lens.team().map(|person| Choice::new(person.id.to_string(), person.name.as_str())).collect();
    let one = |seat: &plan::model::Seat| {
        let role = export::work::seat(&export::Names::new(&lens, words), seat);
        let ask = Asker::new(store, "seats", seat.id.key, words.roles_changed().to_owned());
        ask.target("holder", &words.roles_who_what(&role), people.clone())
    };
    lens.seats.iter().map(one).collect_view().into_any()
}
