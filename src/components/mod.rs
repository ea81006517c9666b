//! The component set: the pieces that every page is built from.
//!
//! A component takes strings, signals and callbacks and draws native elements. It never knows the plan, the store, the words or the
//! browser: functions that move the focus come in as props. The look lives in `style/`, one class per component. Tests: beside the
//! code where there is something to reckon, else the browser journeys.
mod button;
mod choice;
mod disclosure;
mod errors;
mod field;
mod finding;
mod frame;
mod matrix;
mod note;
mod parts;
mod passphrase;
mod person_select;
mod press;
mod sheet;
mod summary_list;
mod table;
mod task_list;
mod undo;

pub use button::{Button, ButtonKind, ButtonRow, LinkButton};
pub use choice::{Arrange, Checkbox, Checkboxes, Radios, Select};
pub use disclosure::Disclosure;
pub use errors::{ErrorSummary, FieldError, error_for};
pub use field::{FieldKind, TextArea, TextField};
pub use finding::{DoFirst, FindingLevel, FindingList, FindingRow};
pub use frame::{Form, Page, PageHead, PlanBar, SaveLine, SkipLink};
pub use matrix::{Line, Matrix, Ticks};
pub use note::{Note, NoteKind, ReadOnlyBar};
pub use parts::Choice;
pub use passphrase::PassphraseField;
pub use person_select::PersonSelect;
pub use press::{tell as press_over, watch as watch_presses};
pub use sheet::{SheetLine, SheetSide, SheetTab};
pub use summary_list::{SummaryList, SummaryRow};
pub use table::{Table, TableCell, TableRow};
pub use task_list::{StateTag, TaskList, TaskRow, TaskState};
pub use undo::UndoLine;
