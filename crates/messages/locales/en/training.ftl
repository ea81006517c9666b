### Step 6: who can step in, and workshops.

training-title = Who can step in?
training-lead = Shown once is not the same as done alone. Only people who can do it alone count.
training-why = A plan on paper helps no one who has never tried it. Practise before a bad day comes.
training-empty = No one is trained to step in yet. Start with the coordinator’s stand-in.
training-no-people = Add people first. Then you can say what each one can do.
training-no-people-link = Add people
training-caption = What each person can do
# $skill is a key of our list
training-skill = { $skill ->
    [post] Post
    [reply] Reply
    [crisis] Crisis
   *[recover] Get back into an account
}
training-skill-short = { $skill ->
    [post] Post
    [reply] Reply
    [crisis] Crisis
   *[recover] Get back in
}
training-level = { $level ->
    [learning] Shown once
    [can_do] Can do it alone
    [can_teach] Can teach it
   *[none] Not yet
}
# The select in a cell: "Post: Tom Ellis"
training-cell = { $skill }: { $person }
training-since = Since { $date }
training-old = Too long ago. Practise again.
training-set = what { $person } can do
training-about = Say more about { $person }
training-field-on = { $skill }: since when
training-field-evidence = { $skill }: how do you know?
training-field-until = { $skill }: counts until
training-field-by = { $skill }: shown by
training-evidence = { $how ->
    [attended] Was at a workshop
    [demonstrated] Showed it
   *[drilled] Did it in a practice run
}

## Who steps in

training-away = If one person is away
training-away-none = Choose who holds each role first. Then you see here who can step in.
training-away-what = What must not stop
training-away-who = Who does it
training-away-backup = Who steps in
training-away-ready = Ready?
training-backup = { $state ->
    [none] No one yet
    [same] It is the same person
    [away] Away at the same time
    [waiting] Can get in only from a later day
    [no_access] Cannot get in yet
    [untrained] Has not done it alone
    [old] Did it too long ago
   *[valid] Ready
}
training-duty-decides = Decides when something goes wrong
training-duty-speaks = Speaks when something goes wrong
training-ready-count = { $count } of { $total } are ready.
training-fix-choose = Choose a stand-in
training-fix-access = Give access

## Own skills

training-own = Your own skills
training-own-lead = Name other things that somebody must be able to do. For example: use the shop tool.
training-own-empty = No skills of your own yet.
training-own-add = Add a skill
training-own-name = Name of the skill
training-own-missing = Enter a name for the skill

## Workshops

workshops-title = Your workshops
workshops-lead = Once every three months works for most teams.
workshops-why = Tools, rules and people change. A short hour together keeps everybody on the same page.
workshops-next = The next one is on { $date }.
workshops-next-by = Plan the next one for { $date } or before.
workshops-open = Plan the workshops
workshops-quarters = One in each quarter
workshops-quarter = { $from } to { $until }
workshops-held = Held on { $date }
workshops-planned = Planned for { $date }
workshops-none = None yet
workshops-empty = No workshops yet. Plan the first one.
workshops-add = Add a workshop
workshops-on = When is it?
workshops-on-missing = Enter the day of the workshop
workshops-kind = What is it for?
workshops-kind-of = { $kind ->
    [planning] To plan
   *[training] To train
}
workshops-was-held = It took place
workshops-lead-by = Who leads it?
workshops-minutes = Length in minutes
workshops-topics = Topics
workshops-topics-hint = One on each line
workshops-agenda = Agenda
workshops-agenda-hint = One part on each line. Start with its minutes: 10 What changed
workshops-attended = Who was there?
workshops-changed = What changed since last time?
workshops-decided = What was decided?
workshops-materials = Day of the slides or notes
workshops-edition = Version of the plan that was taught
workshops-about = { $date }, { $kind }
workshops-line-parts = { $count ->
    [one] 1 part
   *[other] { $count } parts
}
workshops-line-there = { $count ->
    [one] 1 person was there
   *[other] { $count } people were there
}
workshops-line-minutes = { $count } minutes
workshops-line-old = The notes are older than the agreed plan
workshops-propose = Propose an agenda
workshops-propose-for = for { $date }
workshops-proposed = propose an agenda
workshops-since = What changed since { $date }
workshops-since-start = What changed so far
workshops-since-none = Nothing with a date has changed since then.
workshops-since-edition = Version { $number } of the plan was agreed. { $text }
workshops-since-decision = Decided: { $text }
workshops-since-left = { $person } left.
workshops-since-removed = { $person } can no longer get into { $account }.
workshops-since-granted = { $person } can get into { $account }.
workshops-since-password = The password of { $account } was changed.
workshops-since-rules = The house rules changed.
agenda-changed = What changed since last time
agenda-access = Who can get in: look through the list
agenda-practise = Practise: { $what }
agenda-drill = Practise a bad day
agenda-decide = Decide and write down who does what

## On paper

sheet-training = Training
sheet-training-person = Person
sheet-workshops = Workshops
sheet-workshop-on = When
sheet-workshop-what = What
sheet-workshop-there = Who was there
