### Behind "Who makes what?": how it gets made, turns, time, partners, what fits together, themes, ideas, replies.

## The links on the content page

making-more = More about your content

## How each kind gets made

streams-title = How does each kind get made?
streams-lead = How often, how long it takes, and who looks at it first.
streams-empty = Nothing here yet. Say who makes what first.
streams-not-made = You do not make this.
streams-nobody = No one makes this yet.
streams-not-made-more = Say who makes it on the page before. Then you can say more here.
streams-makers = Who makes it?
streams-turns = People take turns with this.
streams-turns-link = Look at the turns
streams-source = Where does it come from?
# $source is the word of the plan
streams-source-name = { $source ->
    [in_house] From us
    [hire] We want to hire someone
    [freelancer] From a freelancer
   *[partner] From a partner
}
streams-research = Who looks for ideas and facts?
streams-scope = For which accounts?
streams-cadence = How often?
# $kind is the word of the plan
streams-cadence-name = { $kind ->
    [roughly] Roughly so often
    [weekly] On fixed days of the week
   *[monthly] On fixed days of the month
}
streams-per-week = How many a week, roughly?
streams-cadence-words = In your own words
streams-cadence-words-hint = For example: more in summer
streams-days = On which days?
streams-every-weeks = Every how many weeks?
streams-every-weeks-hint = 1 is every week, 2 is every second week.
streams-start = First day
streams-month-days = On which days of the month?
streams-month-days-hint = Numbers with commas between them, for example 1, 15
streams-minutes = Minutes to make one
streams-minutes-hint = From the idea to the finished post
streams-check = Who checks it first?
streams-themes = Which themes?
streams-note = Note
streams-next = Next dates
# A date and whose it is
streams-next-on = { $date }: { $person }
# How often, as a sentence of the sheet and of the list
pace-roughly = { $n ->
    [one] About 1 a week
   *[other] About { $n } a week
}
pace-weekly = Every week on { $on }
pace-every = { $weeks ->
    [2] Every second week on { $on }
   *[other] Every { $weeks } weeks on { $on }
}
pace-monthly = Each month on day { $on }
# A pace and what somebody wrote about it
pace-words = { $pace } ({ $text })
time-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
time-hours = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
}
# $hours and $minutes: "3 h 15 min"
time-both = { $hours } h { $minutes } min
streams-each = { $time } each

## Turns

turns-title = Whose turn is it next?
turns-lead = The next twelve turns, with who is away and who steps in.
turns-empty = No turns yet. Choose Take turns for a type of content.
turns-change = Change the people or the order
turns-no-dates = Say on which days this gets made. Then the turns have dates.
turns-date = Date
turns-who = Whose turn
turns-note = What is special
turns-nobody = No one
turns-away-covered = { $person } is away. { $other } steps in.
turns-away = { $person } is away and no one steps in.
turns-swapped = Swapped for this day
turns-never = { $people } never has a turn in the next year.
turns-instead = Instead of { $person } on { $date }
turns-instead-usual = As planned
turns-changed = who makes { $what } on { $date }
turns-skips = Days without turns
turns-skip-number = Break { $number }
turns-skip-from = First day without turns
turns-skip-to = Last day without turns
turns-skip-start = First day of another break
turns-skip-add = Add a break
turns-changed-turns = whose turn it is

## Do we need a hire?

hire-title = Do we need to hire someone?
hire-lead = We add up the time it takes, and the time your people have.
hire-empty = Nothing to add up yet. Say who makes what first.
hire-work = What it takes
hire-what = Content
hire-a-week = How many a week
hire-minutes = Minutes to make one
hire-minutes-of = Minutes to make one: { $what }
hire-per-week-of = How many a week: { $what }
hire-time = Time a week
hire-unknown = Not counted yet
hire-people = Who has time
hire-name = Name
hire-has = Hours a week for social media
hire-has-of = Hours a week for social media: { $person }
hire-other = Planned for other work
hire-left = Left for this
hire-needed = Making it all takes { $time } a week.
hire-there = Your people have { $time } a week left for it.
hire-short = { $time } a week are missing. Make less, ask someone else here, or hire someone.
hire-enough = That is enough. You do not need to hire anyone for this.
hire-open = Some answers are missing. The sum is not complete yet.
hire-nobody = No one makes any of it yet, so no one has time for it.
hire-note = If you hire someone
hire-note-tasks = They would make: { $what }
hire-note-hours = They would need { $time } a week.
hire-note-access = They would need to post on: { $accounts }
hire-note-research = Ask for someone who finds the ideas too, not only makes the posts.
hire-error-hours = Write a number of hours from 0 to 168
hire-changed = the hours of { $person }

## Partners

partners-title = Who helps you from outside?
partners-lead = An agency, a freelancer, another team. One person here should work with each.
partners-empty = No partners yet. Add an agency, a freelancer or a team you work with.
partners-list = Your partners
partners-add = Add a partner
partners-name = Name of the partner
partners-name-missing = Enter the name of the partner
partners-kind = What are they?
# $kind is the word of the plan
partners-kind-name = { $kind ->
    [agency] An agency
    [freelancer] A freelancer
    [department] A department of ours
   *[other_organisation] Another organisation
}
partners-owner = Who here works with them?
partners-deputy = Who stands in for that?
partners-scope = What do they do for you?
partners-end = The contract ends on
partners-approval = Who says yes before it goes out?
partners-approval-hint = For example: Priya sees it on Tuesday and says yes by Thursday
partners-nobody = No one here works with them yet.
partners-inside = { $person } works with them.
partners-ends = The contract ends on { $date }.
partners-ended = The contract ended on { $date }.
partners-people = Their people: { $people }
partners-can = They can get into: { $accounts }
partners-makes = They make: { $what }

## What fits together

consistency-title = What do all your posts have in common?
consistency-lead = One page that everyone who makes posts can read. Short is better.
consistency-voice = How do you sound?
consistency-voice-hint = Three words are enough. For example: warm, short, honest
consistency-do = Do
consistency-do-not = Do not
consistency-claims = What you may say about what you sell
consistency-claims-hint = For example: say “repaired in three days”, never “the best”
consistency-visual = How do your pictures look?
consistency-hashtags = Hashtags
consistency-url = Web address of your own style guide
consistency-keeper = Who looks after that guide?
consistency-note = Note
consistency-done = what all posts have in common

## Themes

mix-title = What do you post about?
mix-lead = Three or four themes, and about how much of each. Variety keeps people reading.
mix-empty = No themes yet. Three or four are enough.
mix-list = Your themes
mix-add = Add a theme
mix-theme = Theme
mix-theme-missing = Enter the name of the theme
mix-percent = Share in percent
mix-limit = No theme should take more than this many percent
mix-limit-hint = Left blank, it is 60.
mix-themes = Share of each theme
mix-kinds = Share of each kind
mix-share = { $percent } percent
mix-no-share = No share yet
mix-too-much = More than { $percent } percent is a lot for one theme.
mix-sum = Together: { $percent } percent.
mix-sum-off = Together they should make 100.
mix-done = the most for one theme

## Ideas

ideas-title = Which ideas do you have?
ideas-lead = Anyone may have one. Say where to send it, and who reads it.
ideas-empty = No ideas yet. Write down the next one you hear.
ideas-list = Your ideas
ideas-add = Add an idea
ideas-text = Idea
ideas-text-missing = Enter the idea
ideas-department = From which department?
ideas-stream = For what?
ideas-from = From { $department }.
ideas-for = For { $what }.
ideas-intake = How ideas reach you
ideas-place = Where can people send ideas?
ideas-place-hint = For example a mailbox, a chat or a box in the staff room
ideas-who = Who reads them?
ideas-minutes = Answer within how many minutes?
ideas-minutes-hint = One day is 1440.
ideas-done = how ideas reach you

## Replies

replies-title = What do you answer?
replies-lead = Write it once, well. Then everyone can use it.
replies-empty = No ready-made replies yet. Start with the question you hear most.
replies-list = Ready-made replies
replies-add = Add a reply
replies-question = What people ask
replies-question-missing = Enter what people ask
replies-text = What you answer
replies-triage = What to do with a comment
replies-row = Kind of comment { $number }
replies-kind = What comes in
replies-kind-new = Another kind of comment
replies-action = What to do
replies-tell = Who to tell
replies-row-add = Add this kind
replies-starters = Start with our seven lines
replies-started = add seven kinds of comment
replies-done = what to do with a comment
# Seven kinds of comment, after the public response chart of the US Air Force, made shorter
triage-kind = { $key ->
    [praise] Praise, or a fair point
    [facts] Someone has the facts wrong
    [bad] A real bad experience
    [rant] A joke or a rant
    [attack] Someone attacks again and again
    [press] A paper asks, or it sounds like law or safety
   *[harm] Someone may be in danger
}
triage-action = { $key ->
    [praise] Thank them. Share it if they agree.
    [facts] Put it right politely. Say where it is from.
    [bad] Put it right. Move to a private message. Report back.
    [rant] Watch it. Do not answer.
    [attack] Watch it and tell the manager. Do not argue.
    [press] Do not answer. Call the person who decides.
   *[harm] Call the emergency number first. Then tell the manager.
}

## Headings on paper

sheet-how-made = How content gets made
sheet-content-what = Content
sheet-how-often = How often
sheet-time-each = Time for one
sheet-research = Ideas and facts
sheet-themes = Themes
sheet-partners = Partners
sheet-partner-does = What they do
sheet-ideas = Ideas
sheet-answer-within = Answer within
