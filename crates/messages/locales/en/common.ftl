### Words that many pages share. A page's own sentences stand in the page's own file.

## The name. It never stands alone.

-brand = Watchbill
-tagline = who is on, who decides, who steps in
language-tag = en-GB
brand-preview = { -brand } – who does what on your social media
page-title = { $page } – { -brand }
page-title-error = Error: { $title }
sheet-heading = { $business }: who does what on social media

## Buttons

button-continue = Continue
button-back = Back
button-undo = Undo
# For example "Undo: remove Tom Ellis"
button-undo-what = Undo: { $what }
button-redo-what = Redo: { $what }
button-save = Save
button-cancel = Cancel
button-change = Change
button-remove = Remove
button-remove-what = Remove { $name }
button-move-up = Move up
button-move-up-what = Move { $name } up
button-move-down = Move down
button-move-down-what = Move { $name } down
button-close = Close
button-print = Print
button-stop-here = Stop here for now
button-looks-right = Looks right
button-how = How?
button-done-it = I have done it
button-not-doing = Not doing it, because …
button-ask-someone = Ask someone
button-say-more = Say more

## Header, skip links and footer

skip-table = Skip the table

## Answers that many questions offer

answer-yes = Yes
answer-no = No
answer-not-sure = Not sure
answer-no-one-yet = No one yet
answer-choose = Choose
answer-other = Other
answer-none = None
answer-only-me = Only me
answer-someone-else = Someone else
answer-new-person = Add a new person…
# What a page shows where nobody has answered
not-answered = Not answered
not-checked = Not checked
no-one = No one
optional = { $label } (optional)

## Saving

saving = Saving…
save-failed = Not saved. Save a backup file now.
backup-never = Last backup: never
backup-days = { $days ->
    [0] Last backup: today
    [one] Last backup: yesterday
   *[other] Last backup: { $days } days ago
}
backup-changes = { $count ->
    [0] Nothing has changed since then.
    [one] 1 change since then.
   *[other] { $count } changes since then.
}

## Mistakes

error-summary-title = There is a problem
error-prefix = Error:
error-too-long = { $label } must be { $n } characters or less
error-email = Enter an email like name@example.com
error-password = This looks like a password. Take it out. Write where it is kept instead.
ask-password = Is this a password?
ask-password-yes = Yes, take it out
ask-password-no = No, it is not
characters-left = { $count ->
    [one] You have 1 character left
   *[other] You have { $count } characters left
}
characters-over = { $count ->
    [one] You have 1 character too many
   *[other] You have { $count } characters too many
}
copied = Copied
copy-blocked = Your browser did not let us copy. Select the text below and copy it yourself.
download-blocked = Your browser stopped the download. Allow downloads for this page, then try again.

## What has just changed

removed = { $name } removed.

## The steps

steps-label = Steps
steps-here = You are here
steps-core = Core steps
steps-more = Make it stronger
steps-use = Use it
step-access = Who has access
step-roles = Roles
step-content = Content
step-crisis = Crisis plan
step-cover = Weekly cover
step-training = Training
step-rules = House rules and departments
step-todo = To do
state-not-started = Not started
state-started = Started
state-done = Done
state-needs-you = Needs you
question-of = Question { $number } of { $total }
question-of-in = Question { $number } of { $total } · { $step }

## The state of the plan

plan-draft-steps = Draft. { $count } of { $total } core steps done.
plan-ready-to-fix = { $count ->
    [0] Ready to print.
    [one] Ready to print. 1 thing to fix.
   *[other] Ready to print. { $count } things to fix.
}
plan-in-hands = In people’s hands
plan-check-by = Check this plan by { $date }.
do-this-first = Do this first

## Kinds of thing

thing-plan = plan

## The sheet beside the questions

your-sheet = Your sheet
your-sheet-so-far = { $count ->
    [one] Your sheet so far: 1 account.
   *[other] Your sheet so far: { $count } accounts.
}
your-sheet-so-far-fix = { $count ->
    [one] Your sheet so far: 1 account
   *[other] Your sheet so far: { $count } accounts
}, { $number ->
    [one] 1 thing to fix.
   *[other] { $number } things to fix.
}
your-sheet-look = Look

## Roles

role-director = Director
role-director-does = Has the final say
role-manager = Manager
role-manager-does = Runs it week by week
role-coordinator = Coordinator
role-coordinator-does = Posts and answers
role-stand-in-hint = Stand-in if they are away

## Safety: the first line of every crisis page, card and sheet

hurt-first = Is anyone hurt or in danger? Call the emergency number first.
hurt-first-number = Is anyone hurt or in danger? Call { $phone } first.
