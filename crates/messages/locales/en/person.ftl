### One person with everything about them, and what is still open.

person-list-title = Your people, one by one
person-list-lead = Open a person to see all they do, and to say more.
person-list-empty = No people yet.
person-list-duties = { $count ->
    [0] Nothing to do yet
    [one] 1 thing to do
   *[other] { $count } things to do
}
person-open = Everything about { $person }
person-lead = What this person does, where they get in, and how to reach them.
person-does = What they do
person-does-nothing = Nothing yet.
person-access = Where they get in
person-access-none = Nowhere that you know of.
person-access-line = { $account }: { $level }
person-todo = To-dos
person-todo-none = No to-dos.
person-todo-line = { $what }, by { $date }
person-training = What they can do
person-training-none = Nothing is written down yet.
person-training-line = { $skill }: { $level }
person-away = When they are away
person-away-none = No days away are written down.
person-away-line = { $from } to { $to }
person-away-stand-in = { $dates }. Stand-in: { $person }
person-card = The crisis card
person-card-none = Nobody has written down that they hold the card.
person-card-line = { $form ->
    [paper] On paper
    [picture] As a picture
    [link] As a link
    [calendar] In the calendar
   *[contact] In the contacts
}, since { $date }
person-reach = How to reach them
person-name = Name
person-phone = Phone
person-email = Email
person-reach-note = How else can you reach them?
person-reach-note-hint = For example “ring the shop first”
person-place = Their place in the business
person-kind = How do they help?
person-kind-option = { $key ->
    [staff] Works here
    [owner] Owns the business
    [assistant] Assists one person
    [volunteer] Helps unpaid
    [freelancer] Outside help
    [agency] Works for an agency
   *[emergency] Would help in an emergency only
}
person-involvement = Do they have things to do?
person-involvement-option = { $key ->
    [duties] Yes, or they may get some
   *[informed_only] No, they are only kept informed
}
person-job-title = Title at work
person-department = Department
person-firm = Firm
person-status = Are they still there?
person-status-option = { $key ->
    [active] Yes
    [leaving] Yes, but they are leaving
   *[left] No, they have left
}
person-status-on = Last day
person-contract-end = The contract ends on
person-time = Their time
person-hours-min = Hours a week for social media, at least
person-hours-max = Hours a week for social media, at most
person-days = On which days can they work?
person-from = From
person-to = To
person-error-name = Enter a name
person-error-hours = Write hours like 3 or 2.5, at most 168
person-error-hours-order = The most must not be less than the least
person-error-time = Write a time like 09:00
person-error-time-order = The end must come after { $time }
person-error-time-order-from = The start must come before { $time }
person-agreed = Read and agreed
person-agreed-is = Read edition { $edition } on { $date }.
person-agreed-none = Has not read an edition yet.
# Open decisions
undecided-title = What is still open
undecided-lead = What somebody will decide, and what nobody is sure of.
undecided-decide = To be decided
undecided-decide-none = Nothing waits for a decision.
undecided-find-out = To find out
undecided-find-out-none = Nobody said “Not sure”.
undecided-by = { $person } decides
undecided-nobody = Nobody is named yet
undecided-until = by { $date }
undecided-overdue = was due { $date }
undecided-no-date = no date yet
undecided-answer = Answer
undecided-count = { $count ->
    [0] Nothing is open
    [one] 1 thing is open
   *[other] { $count } things are open
}
