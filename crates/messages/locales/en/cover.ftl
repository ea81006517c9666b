### Weekly cover: who watches, and when.

cover-title = Who watches, and when?
cover-why = Messages come at any hour. A watch with a name means that somebody answers.
cover-slots = { $count ->
    [0] Someone is watching in all your { $total } time slots.
    [one] Someone is watching in { $done } of your { $total } time slots. 1 has no one.
   *[other] Someone is watching in { $done } of your { $total } time slots. { $count } have no one.
}
cover-slots-late = { $count ->
    [one] In 1 of them people may wait too long.
   *[other] In { $count } of them people may wait too long.
}
cover-slots-none = First say when people need an answer. Then you see who is missing.
cover-slots-weeks = This counts the next four weeks.
cover-times-for = Times are for { $place }.
cover-times-unknown = Nobody has said which time zone this is.
cover-zones-link = Change the time zone

## Promised hours

cover-hours = When people need an answer
cover-hours-none = No hours yet.
cover-hours-own = { $account } has its own hours.
cover-hours-line = { $weekdays }: { $times }
cover-hours-within = { $weekdays }: { $times }, answered within { $target }
cover-hours-change = Change the hours
cover-hours-title = When do people need an answer?
cover-hours-why = You only need somebody there when you promised an answer. The rest of the day is yours.
cover-hours-lead = This is a promise to your customers. It need not be the hours of your shop.
cover-hours-of = Hours for { $account }
cover-hours-for = Which accounts is this for?
cover-hours-for-all = All accounts
cover-hours-own-hint = { $account } follows the hours for all accounts until you save its own.
cover-hours-table = People need an answer between
cover-day = Day
cover-closed-on = Closed on { $day }
cover-from = From
cover-to = To
cover-from-on = From, { $day }
cover-to-on = To, { $day }
cover-within = Answer within
cover-within-on = Answer within, { $day }
cover-within-none = No limit
cover-also = A second time on the same day
cover-also-from-on = From, second time, { $day }
cover-also-to-on = To, second time, { $day }
# An amount of time in words
cover-hours-amount = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
}
cover-minutes-amount = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
cover-hours-minutes = { $first } and { $second }
cover-copy-all = Copy Monday to all days
cover-copy-weekdays = Copy Monday to Friday
cover-hours-same = Use the hours for all accounts
cover-hours-notice = Does your profile say when nobody answers?
cover-hours-notice-hint = A line like “We answer Monday to Friday” keeps people from waiting.
cover-hours-done = change the promised hours
cover-hours-notice-done = change what the profile says
cover-error-hours-from = Enter when { $day } starts, or tick Closed
cover-error-hours-to = Enter when { $day } ends
cover-error-end = Enter an end time after { $time }
cover-error-hours-also = Enter both times for the second time on { $day }
cover-error-hours-overlap = The second time on { $day } must start at { $time } or later
cover-error-hours-none = Leave at least one day open, or use the hours for all accounts

## Watches

cover-watches = Who watches
cover-empty = No one is watching yet. Pick a pattern or add a watch.
cover-pattern = Start with a pattern
# $pattern is the word of the plan
cover-pattern-name = { $pattern ->
    [office] Coordinator in office hours, others take turns
    [each] One person for each network
    [two] Two looks on weekdays, one on Saturday
   *[daily] One look every day
}
cover-pattern-looks = Looks on weekdays at { $times }.
cover-pattern-blank = Start with a blank week
cover-pattern-turns = Weekend turn
cover-pattern-done = start with a pattern
cover-watch-line = { $weekdays }, { $times }: { $who }
cover-watch-where = { $weekdays }, { $times }: { $who }, { $accounts }
cover-watch-turns = { $name }: { $people } take turns
cover-watch-until = From { $from } to { $to }
cover-watch-starts = From { $from }
cover-watch-ends = Until { $to }
cover-watch-nobody = no one yet
cover-add = Add a watch
cover-add-save = Add this watch
cover-change = Change this watch
cover-change-save = Save this watch
cover-again = Add one like it
cover-who = Who?
cover-who-turns = Several people take turns
cover-who-turn = In turns: { $name }
cover-days = Which days?
cover-look-hint = Leave the end empty for one look at that time.
cover-next-day = Ends the next day
cover-accounts = Which accounts? Tick none for all of them
cover-first = First day (optional)
cover-last = Last day (optional)
cover-turn-of = { $weekdays } turn
cover-done-add = add a watch
cover-done-change = change a watch
cover-done-remove = remove a watch
cover-removed-watch = The watch on { $what } is gone.
cover-overlap = { $person } is already watching on { $day } at { $time }. Keep both?
cover-error-who = Choose who watches, or choose No one yet
cover-error-days = Choose at least one day
cover-error-from = Enter a start time like 09:00
cover-error-to = Enter an end time like 17:00
cover-error-order = Enter an end time after { $time }, or tick Ends the next day
cover-error-long = A watch can last 24 hours. Enter an end time up to { $time }
cover-error-date = Enter a full date between 2000 and 2100
cover-error-date-order = The last day must be the same as or after { $date }

## Gaps

cover-gaps = { $count ->
    [0] No gaps
    [one] 1 gap
   *[other] { $count } gaps
}
cover-gaps-none = Every promised hour in the next four weeks has somebody.
cover-gaps-text = People may wait too long at these times.
cover-gap-weekly = { $weekdays }, { $times }
cover-gap-on = { $dates }, { $times }
cover-gap-where = { $when }: { $accounts }
cover-gap-nobody = Nobody looks.
cover-gap-part = Nobody is there for a part of the time.
cover-gap-late = The wait is { $wait }. You promised { $target }.
cover-gap-late-far = Nobody looks again in time. You promised { $target }.
cover-gap-away = { $person } is away, and nobody stands in.
cover-gap-away-link = Choose who stands in
cover-fill = Fill
cover-agree = No one needs to watch then
cover-suggest = { $count ->
    [one] Suggest names for 1 gap
   *[other] Suggest names for { $count } gaps
}
cover-suggest-done = suggest names for the gaps
cover-suggested = { $count ->
    [0] Nobody can take these gaps. Everybody is away or cannot answer there.
    [one] 1 name is in. One press on Undo takes it out again.
   *[other] { $count } names are in. One press on Undo takes them all out again.
}
cover-suggested-list = Why these names
cover-suggested-why = { $when }: { $person }. Has { $time } of watches so far.
cover-suggested-weekends = { $count ->
    [0] No weekends yet.
    [one] 1 weekend so far.
   *[other] { $count } weekends so far.
}
cover-suggested-fit = { $n } people could do it.
cover-suggested-away = In place of { $person }, { $dates }
cover-suggested-left = { $count ->
    [one] 1 gap is left. Nobody is free who can answer there.
   *[other] { $count } gaps are left. Nobody is free who can answer there.
}

## The weeks

cover-weeks = The next four weeks
cover-weeks-lead = This is what really happens, with turns, swaps and days off.
cover-week-of = { $from } to { $to }
cover-week-table = Who watches from { $date }
cover-column-who = Who watches
cover-nobody = No one
cover-nobody-away = No one. { $person } is away
cover-nobody-agreed = No one, agreed
cover-for-person = { $who } for { $planned }
cover-line = { $times }: { $who }
cover-line-where = { $times }: { $who }, { $accounts }
cover-holiday-closed = { $name }, closed
cover-is-swap = Swap
cover-is-proposed = Swap proposed: { $person }
cover-is-fallback = Nobody else is there
cover-outside = Outside the hours of { $person }
cover-nothing = Nobody watches
cover-swap = Swap
cover-more-lines = { $count ->
    [one] And 1 more watch
   *[other] And { $count } more watches
}
cover-show = Show
cover-show-all = All accounts
cover-shares = Who does how much in four weeks
cover-share-hours = Time
cover-share-weekends = Weekends
cover-share-looks = Watches
cover-share-never = Not on watch
cover-share-of = { $n } of { $all }

## The parts behind it

cover-more = More about cover

## A swap for one day

cover-swap-title = Who takes over on { $date }?
cover-swap-now = { $person } watches: { $times }
cover-swap-nobody = Nobody watches: { $times }
cover-swap-gone = This watch is no longer there. Go back and look at the weeks again.
cover-swap-give = Just this time
cover-swap-give-to = Give it to { $person }
cover-swap-trade-with = Trade with { $person }: { $date }
cover-swap-load = Watches { $time } in these four weeks.
cover-swap-away = Away that day.
cover-swap-cannot = Cannot answer on { $accounts }.
cover-swap-busy = Already watches then.
cover-swap-no-one = No one watches that day
cover-swap-propose = Only propose it for now
cover-swap-propose-hint = A proposed swap changes nothing until you accept it.
cover-swap-accept = Accept the swap
cover-swap-back = Take the swap back
cover-swap-done = swap { $date }
cover-swap-back-done = take back a swap
cover-swap-proposed = Proposed: { $person } takes over.
cover-swap-proposed-nobody = Proposed: no one watches.
cover-swap-agreed = Swapped: { $person } takes over.
cover-swap-agreed-nobody = Swapped: no one watches.

## Taking turns

cover-turns-title = Whose turn is it?
cover-turns-why = Turns are fair when the list is fair. Here you see the next weeks before anybody agrees.
cover-turns-empty = No turns yet. Add people who take turns.
cover-turns-list = Turns
cover-turns-people = Who takes turns?
cover-turns-people-hint = The order is the order in which you tick.
cover-turns-add = Add turns
cover-turns-save = Save these turns
cover-turns-name = Name of these turns
cover-turns-name-hint = For example Saturday turn
cover-turns-every = Change over every
# $step is the word of the plan
cover-turns-step = { $step ->
    [week] week
    [two_weeks] two weeks
    [month] month
    [day] day
    [business_day] working day
    [each_time] watch
   *[custom] so many days
}
cover-turns-days = How many days?
cover-turns-start = First day of the turns
cover-turns-order = Order
cover-turns-skip = Days to leave out
cover-turns-skip-hint = On these days nobody has a turn. The order goes on afterwards.
cover-turns-skip-from = Leave out from
cover-turns-skip-to = Leave out to
cover-turns-next = The next twelve turns
cover-turns-next-line = { $date }: { $person }
cover-turns-next-none = Choose at least two people and the first day.
cover-turns-unused = No watch uses these turns yet. Choose them under Who? when you add a watch.
cover-turns-done-add = add turns
cover-turns-done-change = change turns
cover-turns-done-remove = remove turns
cover-turns-handover = How is a turn handed over?
cover-turns-handover-hint = For example Friday at 16:00: talk through open questions.
cover-turns-handover-day = Day
cover-turns-handover-time = Time
cover-turns-handover-note = What is told?
cover-turns-handover-done = change how a turn is handed over
cover-turns-fallback = Who watches if nobody else is there?
cover-turns-fallback-done = change who watches if nobody else is there
cover-error-turns-name = Enter a name for these turns
cover-error-turns-people = Choose at least two people to take turns
cover-error-turns-every = Enter a number of days from 1 to 365
cover-error-turns-start = Enter the date the turns start
cover-error-turns-skip = Enter both days to leave out, or empty them

## Away, and holidays

cover-away-title = Someone will be away
cover-away-why = Say it once. You see what has no cover, and the weeks change by themselves.
cover-away-who = Who will be away?
cover-away-from = First day away
cover-away-to = Last day away
cover-away-stand-in = Who stands in?
cover-away-add = Add this absence
cover-away-save = Save this absence
cover-away-list = Who is away
cover-away-empty = Nobody is away.
cover-away-dates = { $from } to { $to }
cover-away-stand-in-is = { $person } stands in.
cover-away-no-stand-in = Nobody stands in.
cover-away-loses = { $count ->
    [0] All watches are covered.
    [one] 1 watch has no one: { $dates }.
   *[other] { $count } watches have no one: { $dates }.
}
cover-away-none-planned = No watches on these days.
cover-away-done-add = add an absence
cover-away-done-change = change an absence
cover-away-done-remove = remove an absence
cover-error-away-who = Choose who will be away
cover-error-away-from = Enter the first day away
cover-error-away-to = Enter the last day away
cover-error-away-same = { $person } cannot stand in for { $person }. Choose someone else.
cover-error-away-overlap = { $person } is already away from { $from } to { $to }. Change that absence instead.
cover-error-away-both = { $person } is away too, from { $from } to { $to }. Choose someone else.
cover-holidays = Holidays
cover-holidays-empty = No holidays yet.
cover-holiday-date = Day of the holiday
cover-holiday-name = Name of the holiday
cover-holiday-what = What happens?
cover-holiday-what-on = What happens on { $name }, { $date }?
cover-holiday-we-close = We are closed
cover-holiday-covers = { $person } watches
cover-holiday-add = Add this holiday
cover-holiday-done-add = add a holiday
cover-holiday-done-change = change { $name }
cover-holiday-done-remove = remove { $name }
cover-error-holiday-date = Enter the day of the holiday
cover-error-holiday-name = Enter the name of the holiday
cover-error-holiday-known = There is a holiday on this day already
cover-ics = Holidays from a calendar file
cover-ics-hint = Its name ends in “.ics”. Nothing is added until you say so.
cover-ics-choose = Choose a calendar file
cover-ics-read = We read these days
cover-ics-tick = Which days do you want?
cover-ics-day = { $date }: { $name }
cover-ics-closed = We are closed on these days
cover-ics-add = Add these days
cover-ics-left-out = { $count ->
    [one] 1 entry has a time of day. We left it out.
   *[other] { $count } entries have a time of day. We left them out.
}
cover-ics-elsewhen = { $count ->
    [one] 1 day is over, or far ahead. We left it out.
   *[other] { $count } days are over, or far ahead. We left them out.
}
cover-ics-known = All these days are in the plan already.
cover-ics-unnamed = Holiday
cover-ics-done = add holidays from a file
cover-ics-added = { $count ->
    [one] 1 holiday added
   *[other] { $count } holidays added
}
cover-error-ics-not = This is not a calendar file. Choose a file that ends in “.ics”
cover-error-ics-empty = This calendar has no whole days to come. Choose a file with holidays
cover-error-ics-big = This file is too big. Choose one with holidays only
cover-error-ics-unreadable = This file could not be read. Try again, or choose another one
cover-error-ics-tick = Tick at least one day

## Agreed gaps

cover-quiet-title = When does no one need to watch?
cover-quiet-why = You may leave a gap. Then say so on purpose.
cover-quiet-list = Off, agreed
cover-quiet-empty = No agreed gaps.
cover-quiet-add = Agree this gap
cover-quiet-when = How often?
cover-quiet-weekly = Every week
cover-quiet-once = On some dates
cover-quiet-first = First date
cover-quiet-last = Last date
cover-quiet-all-day = Leave both times empty for the whole day.
cover-quiet-reason = Why is that fine?
cover-quiet-reason-hint = For example: the profile says we are closed.
cover-quiet-until = Until when? (optional)
cover-quiet-line = { $when }: { $accounts }
cover-quiet-whole-day = all day
cover-quiet-until-is = Until { $date }
cover-quiet-done-add = agree a gap
cover-quiet-done-remove = remove an agreed gap
cover-error-quiet-first = Enter the first date
cover-error-quiet-last = Enter the last date
cover-error-quiet-times = Enter both times, or leave both empty
cover-error-quiet-reason = Say why that is fine

## Time zones

cover-zones-title = Which time zone do you work in?
cover-zones-why = The clocks change on different days in different places. The plan works that out.
cover-zones-plan = Time zone of the plan
cover-zones-hint = Type a city. For example Europe/London
cover-zones-people = People in another time zone
cover-zones-people-hint = Leave it empty for people in the time zone of the plan.
cover-zones-of = Time zone of { $person }
cover-zones-done-plan = change the time zone
cover-error-zone = We do not know this time zone. Choose one from the list, like Europe/London
cover-zones-now = It is { $time } there now.

## On paper

cover-sheet-weeks = Who has which day
cover-sheet-from = From { $date }
cover-sheet-more = { $people } and { $all } more
cover-sheet-open = Gap
cover-sheet-away = { $person }, { $dates }
cover-sheet-handover = Handing over

## Plan home

cover-now = Now and next
cover-now-watching = { $person } is watching now, until { $time }.
cover-now-looking = { $person } is watching now.
cover-now-watching-many = { $people } are watching now.
cover-now-nobody = Nobody is watching now.
cover-now-next = Next: { $person }, { $when }.
cover-now-next-none = Nobody watches in the next two weeks.
cover-now-link = See who watches when
cover-now-today = today at { $time }
cover-now-tomorrow = tomorrow at { $time }
cover-now-on = { $day } at { $time }
cover-offer = Who watches on which day? Plan your week next.
