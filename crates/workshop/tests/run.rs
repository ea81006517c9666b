//! Any presses, on either window, with reloads at any moment: the day stands where it would stand without the reloads.

use plan::model::{AgendaItem, Block};
use proptest::prelude::*;
use workshop::run::{Command, Run, Word};
use workshop::screens::{Screen, place};

const NINE: u64 = 1_764_320_400_000;

fn screens() -> Vec<Screen> {
    let items = [(0, ""), (1, "ac_1"), (1, "ac_2"), (2, "decides"), (2, "runs"), (3, "")];
    let screen = |(item, about): (usize, &str)| Screen {
        key: format!("talk:{item}:{about}"),
        item,
        block: Block::Talk,
        about: about.to_owned(),
    };
    items.map(screen).to_vec()
}

fn agenda() -> Vec<AgendaItem> {
    [6, 9, 0, 10].map(|minutes| AgendaItem { minutes, ..AgendaItem::default() }).to_vec()
}

fn command() -> impl Strategy<Value = Command> {
    let screen = prop::sample::select(screens()).prop_map(|screen| screen.key);
    let word = prop::sample::select(vec![Word::Minute, Word::Up]);
    prop_oneof![
        3 => Just(Command::Next),
        2 => Just(Command::Back),
        1 => screen.clone().prop_map(Command::To),
        1 => Just(Command::Go),
        1 => Just(Command::Pause),
        1 => Just(Command::More),
        1 => any::<bool>().prop_map(Command::HideTime),
        1 => any::<bool>().prop_map(Command::Blank),
        1 => any::<bool>().prop_map(Command::Initials),
        1 => Just(Command::Show),
        1 => Just(Command::Hide),
        1 => word.prop_map(Command::Told),
        1 => (screen, any::<bool>()).prop_map(|(key, on)| Command::Open(key, on)),
        1 => ("p_[a-c]", any::<bool>()).prop_map(|(who, on)| Command::Said(who, on)),
        1 => ("[a-c]", "[a-z\"\\\\]{0,4}").prop_map(|(what, value)| Command::Pick(what, value)),
        1 => prop::collection::vec(NINE..NINE + 9, 0..4).prop_map(Command::Steps),
    ]
}

proptest! {
    // A case is a whole day of presses: 256 of them, however many small properties are tried with.
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases.min(256), ..ProptestConfig::default() })]

    #[test]
    fn reloads_change_nothing(presses in prop::collection::vec((command(), any::<bool>(), 0..400_000_u64), 0..60)) {
        let (screens, agenda) = (screens(), agenda());
        let mut whole = Run::new("ws_1", false);
        let mut loaded = whole.clone();
        let mut now = NINE;
        for (command, reload, later) in presses {
            now += later;
            if reload && loaded.last_ms > 0 {
                loaded = Run::read(&loaded.write(), "ws_1", now).expect("it is the same day");
            }
            // A press in the notes goes through text as well.
            let sent: Command = serde_json::from_str(&serde_json::to_string(&command).unwrap()).unwrap();
            prop_assert_eq!(&sent, &command);
            whole = whole.apply(&command, now, &screens);
            loaded = loaded.apply(&sent, now, &screens);
            prop_assert_eq!(&whole, &loaded);
            prop_assert!(screens.get(place(&screens, &whole.at)).is_some());
            prop_assert_eq!(whole.left(now, &screens, &agenda), loaded.left(now, &screens, &agenda));
        }
    }

    #[test]
    fn no_minute_is_lost(presses in prop::collection::vec((command(), 0..400_000_u64), 1..60)) {
        let screens = screens();
        let mut run = Run::new("ws_1", false);
        let mut now = NINE;
        let mut ran = 0;
        for (command, later) in presses {
            now += later;
            if run.since_ms.is_some() {
                ran += later;
            }
            run = run.apply(&command, now, &screens);
        }
        let used: u64 = run.used_ms.values().sum();
        prop_assert_eq!(used + run.since_ms.map_or(0, |since| now - since), ran);
        prop_assert!(run.gone(now) >= ran);
    }

    #[test]
    fn any_text_is_read_or_refused(text in ".{0,80}") {
        let read = Run::read(&text, "ws_1", NINE);
        prop_assert!(read.is_none_or(|run| run.workshop == "ws_1"));
    }
}
