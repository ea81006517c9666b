### Behind the crisis sheet: one page for each case, who says yes, drills and real events, busy times.

crisis-more = More for a bad day

## Each case

case-title = What do you do in each case?
case-lead = One page for each bad day: who leads, what to say, what not to say.
case-empty = No cases chosen. Pick at least one bad day to plan for.
case-level = How bad is it?
case-lead-who = Who leads?
case-lead-hint = If you name no one, the person who decides leads.
case-deputy = Who stands in?
case-facts = Who knows the facts?
case-variant = Who wrote it?
# $variant is the word of the plan
case-variant-name = { $variant ->
    [media] A paper, a broadcaster or a website
    [member] A person many people listen to
   *[none] Anyone
}
case-freeze = Stop scheduled posts
case-reply = How do you reply?
case-reply-hint = For example: once, in public. Then in private messages.
case-internal = What do you tell your team?
case-internal-hint = For example: do not answer from your own account. Send questions to Priya.
case-steps = Steps for this case only
case-steps-ours = If you add your own, only yours count. If you add none, these count:
case-step = Step { $number }
case-step-text = What to do
case-step-new = A step for this case
case-step-who = Who does it
case-step-add = Add this step
case-words = Words for this case
case-words-hint = 280 characters or less. Write a time you can keep.
case-words-on = Other words on { $account }
case-words-on-title = Other words on some accounts
case-agreed = Who agreed these words?
case-agreed-on = Agreed on
case-agreed-hint = Ask one person to say yes to the words. If they change, ask again.
case-agreed-done = who agreed the words
case-build = Put the words together
case-build-lead = Only what you know for sure. No names, no blame, no guesses.
case-build-know = What do you know?
case-build-care = What do you say to people it hurt?
case-build-doing = What are you doing about it?
case-build-should = What should people do?
case-build-next = When and where do you write again?
case-build-next-hint = For example: We will write here again by 6 pm.
case-build-contact = Who can people ask?
case-build-use = Use these words
case-build-none = Write at least one of these
# $n (Number)
case-build-long = Together this must be 280 characters or less. It is { $n } now.
case-build-done = the words for { $scenario }
case-card = The page for this case
case-more = More about each case
case-done = { $scenario }
case-note = Note

## The page for a case, on the screen and on paper

card-case-level = How bad
card-case-lead = Leads
card-case-deputy = Stands in
card-case-facts = Has the facts
card-case-speaks = Speaks
card-case-notes = Keeps notes
card-case-posters = May post
card-case-poster-can = { $person } on { $account }
card-case-poster-cannot = { $person } cannot get into { $account }
card-case-scheduled = Scheduled posts
card-case-stop = Stop them
card-case-stop-by = Stop them: { $people }
card-case-go-on = They may go on
card-case-agreed = Agreed by { $person } on { $date }.
card-case-agreed-on = Agreed on { $date }.
card-case-not-agreed = No one has agreed these words yet
card-case-on = On { $account }
card-case-reply = How to reply
card-case-team = Tell your team
card-case-over = It is over when
card-case-over-ours = Nothing new has come for a day, and the person who decides says so.
card-case-review = Look back within five working days
card-case-first = First hour

## Who says yes, who posts, and when it is over

team-title = Who says yes, who posts, and when is it over?
team-lead = In a bad hour every yes costs time. Two people are enough.
team-approvers = Who says yes to words?
team-approver = Person { $number }
team-approver-who = Who says yes?
team-approver-new = Who else says yes?
team-approver-deputy = Who says yes if that person is away?
team-approver-add = Add this person
team-posters = Who may post on each account?
team-posters-hint = None ticked means the person who always posts there.
team-posters-on = Who may post on { $account }
team-pausers = Who can stop scheduled posts?
team-pausers-lead = One tick for everyone who can log in and press pause.
team-pausers-none = No app that posts for you is in the plan yet.
team-pausers-of = Who can pause { $name }
team-over = When is it over?
team-over-when = It is over when
team-over-hint = Left blank, the sheet says: nothing new for a day, and the person who decides says so.
team-review = Who looks back with everyone afterwards?
team-done = who says yes and when it is over

## Practices and real events

incidents-title = What happened, and what did you learn?
incidents-lead = Write down each practice and each real bad day. Then the plan gets better.
incidents-empty = Nothing written down yet. Practise one bad day, it takes 20 minutes.
incidents-add-drill = Add a practice
incidents-add-real = Add something that happened
incidents-kind = What was it?
# $kind is the word of the plan
incidents-kind-name = { $kind ->
    [drill] A practice
   *[real] It really happened
}
incidents-case = Which case?
incidents-day = On which day?
incidents-time = At what time?
incidents-time-wrong = Enter a time like 21:00
incidents-present = Who was there?
incidents-away = Who was away?
incidents-record = What happened
incidents-line = Line { $number }
incidents-line-at = When
incidents-line-text = What happened
incidents-line-new = The next thing that happened
incidents-line-add = Add this line
incidents-worked = What worked?
incidents-broke = What broke?
incidents-change = What should change?
incidents-change-hint = One thing on each line. Each can become a to-do.
incidents-to-do = Make these into to-dos
incidents-to-do-none = Write what should change first
incidents-to-do-made = { $count ->
    [one] 1 to-do made.
   *[other] { $count } to-dos made.
}
incidents-to-do-label = make to-dos from what happened
incidents-to-dos = To-dos from this
incidents-look-back = Looking back
incidents-name = { $what }, { $date }
incidents-name-of = { $what }, { $date }: { $scenario }
incidents-review-open = No one has looked back at it yet.
incidents-review-done = You looked back at it.
incidents-removed = remove { $name }
incidents-done = what happened
incidents-note = Note

## Busy times in full

rush-title = What do you need in each busy time?
rush-lead = More people, ready answers, and someone who knows the stock.
rush-what = What is it?
rush-from = First day
rush-to = Last day
rush-extra = Extra people
rush-approves = Who says yes to offers and prices?
rush-stock = Who knows what is in stock, and what it costs?
rush-campaign = Which campaign is it part of?
rush-questions = What will people ask?
rush-question = Question { $number }
rush-question-q = What people ask
rush-question-a = What you answer
rush-question-new = A question people will ask
rush-question-add = Add this question
rush-watches = Extra watches in this time
rush-watches-lead = They stand in your weekly plan from the first day to the last. Then they go.
rush-watches-none = No extra watches yet.
rush-watch = { $person }: { $on }, { $from } to { $to }
rush-watch-look = { $person }: { $on }, a look at { $from }
rush-watch-all-days = every day
rush-watch-who = Who watches?
rush-watch-days = On which days?
rush-watch-days-hint = None ticked means every day of this time.
rush-watch-from = From
rush-watch-to = To
rush-watch-to-hint = Left blank, it is one look at that time.
rush-watch-add = Add this watch
rush-watch-added = add an extra watch
rush-watch-removed = remove an extra watch
rush-watch-gone = Extra watch removed.
rush-watch-no-who = Choose who watches
rush-watch-no-from = Enter a time to start, like 09:00
rush-watch-bad-to = Enter a time to end, like 17:00
rush-watch-order = Enter an end time after { $time }
rush-watch-no-day = None of these days is in this busy time. Choose another day.
rush-gaps-none = With this, someone keeps your promise on each day of this time.
rush-gaps = { $count ->
    [one] On 1 day of this time no one keeps your promise.
   *[other] On { $count } days of this time no one keeps your promise.
}
rush-no-promise = You have not promised any hours yet. So we cannot say what is missing.
rush-done = { $name }
rush-note = Note
rush-empty = No busy times yet. Add a launch, a sale or a season.

## Headings on paper

sheet-case-pages = The page for each case
sheet-say-yes = Who says yes, and when it is over
sheet-if-they-are-away = If that person is away
sheet-events = Practices and real events
