### The five pictures of a plan, their tables, and what stops if one person is away.

pictures-title = Your plan in pictures
pictures-lead = Drawn from what you wrote. They change when the plan changes.
pictures-contents = On this page
pictures-empty = There is nothing to draw yet. First say which accounts you have and who helps.
pictures-empty-link = Start with your accounts
pictures-print = Print the pictures
pictures-print-failed = Your browser has no print window here. Open this page in another browser to print.
pictures-table = Show as a table
pictures-all-rows = { $count ->
    [one] Show 1 more
   *[other] Show { $count } more
}
pictures-part = { $title }, part { $number } of { $total }
pictures-left-out = { $count ->
    [one] And 1 more.
   *[other] And { $count } more.
}
pictures-open-page = Change it

## Weekly cover

pictures-cover-none = Nobody watches yet, and no hours are promised.
pictures-cover-week = This is the week from { $from } to { $to }.
pictures-cover-partly = { $count ->
    [one] Once, an account has no one.
   *[other] { $count } times, an account has no one.
}
pictures-cover-late = { $count ->
    [one] Once, people may wait longer than you promised.
   *[other] { $count } times, people may wait longer than you promised.
}
pictures-cover-gaps = No one: { $list }.
pictures-gaps-more = { $count ->
    [one] 1 more
   *[other] { $count } more
}
pictures-cover-view = What the cells show
pictures-cover-names = Who is on
pictures-cover-thin = Where it is thin
pictures-cover-weeks = Which week
pictures-gap = Gap
pictures-gap-at = Gap: { $accounts }
pictures-agreed = Free, agreed
# The name of a link for people who cannot see the table
pictures-fill = Fill { $when }
pictures-fill-short = Fill
pictures-legend-number = The number is how many are on.
pictures-legend-corner = A cut corner means only one.
pictures-legend-gap = Stripes mean that no one is there.
pictures-legend-agreed = A dashed cell is free because you agreed so.

## Access map

pictures-access = Access map
pictures-access-none = No account is written down yet.
pictures-access-said = { $count ->
    [0] Each account has at least two people with full control.
    [one] 1 of { $total } accounts has only one person with full control, or none.
   *[other] { $count } of { $total } accounts have only one person with full control, or none.
}
pictures-access-note = { $account }: { $notes }.
pictures-full = Full control
pictures-post = Can post
pictures-reply = Can reply or look
pictures-apps = Linked apps
pictures-account = Account
pictures-look-at = Look at this
pictures-full-one = Only one person has full control
pictures-full-nobody = No one has full control
pictures-full-unsure = Not sure who has full control
pictures-password-shared = { $count } people know the password
pictures-password-others = More people may know the password
pictures-left-inside = Someone who left can still get in

## Who does what

pictures-jobs = Who does what
pictures-jobs-none = Nobody has a job yet.
pictures-jobs-said = { $count ->
    [0] No job of { $total } is without a stand-in.
    [one] 1 of { $total } jobs has no stand-in.
   *[other] { $count } of { $total } jobs have no stand-in.
}
pictures-jobs-lacking = No stand-in: { $list }.
pictures-no-stand-in = No stand-in
pictures-job = Job
pictures-does = Does it
pictures-stands-in = Stands in
pictures-asked = Is asked first
pictures-told = Is told
pictures-others = { $count } others
# One letter for each sign of the picture; they start the words of the legend
pictures-sign = { $sign ->
    [does] D
    [stands_in] S
    [asked] A
   *[told] T
}
pictures-legend-does = D does it
pictures-legend-stands-in = S stands in
pictures-legend-not-ready = a dashed S is not ready yet
pictures-legend-asked = A is asked first
pictures-legend-told = T is told
pictures-not-ready = { $who }: { $state }

## Fair shares

pictures-shares = Fair shares
pictures-shares-none = Nothing here takes time yet. Plan a watch, or say how long a job takes.
pictures-shares-said = { $who } has the most planned: { $most } a week. The average is { $average }.
pictures-shares-over = More than they have: { $people }.
pictures-shares-idle = { $count ->
    [one] For 1 person no time is written down.
   *[other] For { $count } people no time is written down.
}
pictures-average = average { $time }
pictures-legend-hours = The thick line shows how many hours a week somebody has.
pictures-kind = { $kind ->
    [lead] Leading
    [make] Making content
    [post] Posting and answering
    [watch] Watching
    [crisis] When things go wrong
   *[other] Other work
}
pictures-planned = Planned a week
pictures-has = Has a week
pictures-parts = What for
pictures-part-of = { $kind }: { $time }

## If one person is away

pictures-away-none = Nobody has a job yet, so nobody would be missed.
pictures-away-calm = Nothing stops at once, whoever is away.
pictures-away-said = { $who } would be missed most: { $count ->
    [one] 1 thing stops at once.
   *[other] { $count } things stop at once.
}
pictures-away-others = { $count ->
    [0] Whoever of them is away, something stops.
    [one] Without 1 of the others nothing stops.
   *[other] Without { $count } of the others nothing stops.
}
pictures-away-length = { $days ->
    [one] Away for 1 day from { $date }.
   *[other] Away for { $days } days from { $date }.
}
pictures-away-for-good = Gone for good from { $date }.
pictures-without = Without { $who }
pictures-stop = { $count ->
    [0] things stop
    [one] thing stops
   *[other] things stop
}
pictures-rest = { $count } get weaker · { $number } carried
pictures-effect-stops = Stops at once
pictures-effect-weakened = Gets weaker
pictures-effect-carried = Somebody carries it
pictures-watches = { $count ->
    [one] 1 watch on { $account }
   *[other] { $count } watches on { $account }
}
pictures-app = { $count ->
    [0] { $name }
    [one] { $name }, for 1 account
   *[other] { $name }, for { $count } accounts
}
pictures-because-ready = { $who } stands in and is ready.
pictures-because-no-backup = { $who } has nobody else to step in.
pictures-because-nobody = Nobody is named to step in.
pictures-because-others = Left to { $who }.
pictures-because-firm = Somebody outside still does it.
pictures-because-nobody-else = Nobody else can get in and post.
pictures-because-full = Nobody else has full control.
pictures-because-coordinator = No one posts and answers there for all of that time. Can post: { $who }.
pictures-because-fewer = One fewer with a way in of their own. Still there: { $who }.
pictures-because-login = It comes in through their own login.

## What if somebody is away: the page behind the picture

what-if-title = If one person is away
what-if-lead = Nothing in the plan changes here. A stand-in counts only when they are there, can get in and have done it.
what-if-who = Who is away?
what-if-from = From which day?
what-if-how-long = For how long?
what-if-long = { $length ->
    [day] One day
    [week] One week
    [two_weeks] Two weeks
    [four_weeks] Four weeks
   *[good] For good
}
what-if-error-date = Enter a full date between 2000 and 2100
what-if-nobody = Write down who helps first. Then you see here what stops without them.
what-if-nothing = Nothing. { $who } has no job in this plan.
what-if-count = { $what }: { $count }
what-if-change = Passwords to change
what-if-change-line = { $name } knows the password of { $accounts }.
what-if-others = Everybody, most missed first
what-if-plan-absence = Write down that somebody will be away
what-if-stand-ins = Choose who steps in

## Ways to the pictures

pictures-see-cover = See the week as a picture
pictures-see-access = See who can get in as a picture
pictures-see-jobs = See who does what as a picture
pictures-see-away = See who would be missed most
