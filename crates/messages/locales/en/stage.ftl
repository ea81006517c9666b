### The shared screen of a workshop.

stage-title = Workshop screen
stage-step = Part { $number } of { $total }
stage-block = { $block ->
    [welcome] Welcome
    [access] Who has access
    [need] Who needs it
    [roles] Roles
    [departments] Departments
    [break] Break
    [crisis] Crisis plan
    [practice] Practice
    [hours] Promised hours
    [decide] To decide
    [todo] To-dos
    [close] The end
   *[other] Talk about it
}
stage-hidden = Contact details hidden
stage-shown = Contact details shown
stage-masked = Hidden
stage-more = And { $count } more
stage-first = Back to the first ones
stage-new = Somebody else
stage-new-name = Somebody else: name

## Time

stage-time-left = Time left
stage-time-over = Over time
stage-paused = Time stands still
stage-minute = One minute left.
stage-up = Time is up.
stage-menu = More
stage-go = Start the time
stage-go-on = Go on with the time
stage-pause = Pause the time
stage-two-more = 2 more minutes
stage-hide-time = Hide the time
stage-show-time = Show the time
stage-initials = Show initials
stage-whole-names = Show names
stage-undo = Undo the last answer
stage-redo = Do it again
stage-undone = Undone: { $what }
stage-redone = Done again: { $what }
stage-undo-none = There is nothing to undo since this screen opened.
stage-leave = Leave this screen
stage-not-saved = Not saved. Download the backup file.

## Steps

stage-buttons = Steps
stage-back = Back
stage-next = Next
stage-park = Park a topic
stage-blank = Blank the screen
stage-light = Show the screen
stage-is-blank = The screen is blank.
stage-notes = Open my notes

## Parked

stage-parked = Parked for later
stage-parked-none = Nothing parked.
stage-parked-by = { $topic } ({ $who })
stage-park-what = Topic
stage-park-who = Who raised it?
stage-park-nobody = Nobody in particular
stage-park-shut = Done
stage-parked-done = Topic parked

## Choosing

stage-none = This plan has no workshop yet.
stage-prepare = Prepare a workshop
stage-choose-title = Which workshop?
stage-choose-lead = The workshop screen belongs to one plan. Open the plan first.
stage-choose-open = The workshop screen is open in this browser.
stage-go-there = Go to the workshop screen
stage-elsewhere = The workshop screen is open in another window.
stage-elsewhere-lead = Only one window can show it, so that no answer is lost.
stage-here = Show it here instead
stage-others-title = The workshop screen is open
stage-others-lead = While it is open, this browser shows no other plan’s name. Close the workshop screen to see your plans.

## Printing

stage-print = Printed from the workshop screen. Contact details are hidden.

## Welcome

stage-welcome = Today we decide who does what.
stage-welcome-rule = No blame today. We fix lists, not people.
stage-welcome-write = Write first, then talk.
stage-welcome-answered = { $count } of { $total } answered.
stage-welcome-in = { $count ->
    [0] Nobody has said who can get into { $account }.
    [1] One of you can get into { $account }.
    [2] Two of you can get into { $account }.
    [3] Three of you can get into { $account }.
    [4] Four of you can get into { $account }.
    [5] Five of you can get into { $account }.
    [6] Six of you can get into { $account }.
    [7] Seven of you can get into { $account }.
    [8] Eight of you can get into { $account }.
    [9] Nine of you can get into { $account }.
    [10] Ten of you can get into { $account }.
    [11] Eleven of you can get into { $account }.
    [12] Twelve of you can get into { $account }.
   *[other] { $count } of you can get into { $account }.
}

## Break

stage-break = Break
stage-break-back = We go on at { $time }.
stage-break-now = It is { $time }.

## Access

stage-access = Who can get into { $account } today?
stage-access-none = Where do we post?
stage-access-add = Name of an account
stage-access-added = Account added
stage-access-in = Can get in
stage-access-password = Know the shared password
stage-access-control = Has full control
stage-access-control-none = Nobody has said
stage-access-nobody = Nobody yet
stage-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
stage-access-firms = Firms that can get in
stage-firms = { $count ->
    [one] 1 firm
   *[other] { $count } firms
}
stage-access-others = Others may know the password
stage-access-others-yes = Yes, and nobody knows who
stage-access-others-unsure = Nobody is sure
stage-access-who = Who can get in?
stage-access-kept = Who has access changed
stage-access-not-shown = Names are not shown.

## Need

stage-need = Who needs { $account } for their job?
stage-need-who = Press who does not need it
stage-need-rule = The job decides, not a vote.
stage-need-nobody = Nobody can get in yet.
stage-need-off = { $account }: take { $name } off
stage-need-password = { $account }: change the password, without { $name }
stage-need-todo = To-do added
stage-need-undone = To-do taken out
stage-need-line = { $who }, by { $date }
stage-need-set = To-do changed
stage-need-no-owner = No name yet
stage-need-no-date = no day yet

## Roles

stage-roles-announce = { $name } has the final say.
stage-roles-decides = Who has the final say?
stage-roles-runs = Who runs it week by week?
stage-roles-runs-now = { $name } runs it week by week.
stage-roles-posts = Who posts and answers on { $account }?
stage-roles-posts-now = { $name } posts and answers on { $account }.
stage-roles-all = Who posts and answers?
stage-roles-stand-in = If { $name } is away
stage-roles-stand-in-none = No stand-in yet
stage-roles-stand-in-nobody = Nobody stands in
stage-roles-who = One name
stage-roles-stand-in-who = Who stands in if { $name } is away?
stage-roles-change = Choose another name
stage-roles-change-stand-in = Choose another stand-in
stage-roles-changed = Role changed
stage-roles-self = Somebody else has to stand in for { $name }.
