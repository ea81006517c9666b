### "Who makes what?"

content-why = Posts stop when the one person who makes them is away. A name and a stand-in keep them going.
content-table = Who makes what
content-what = Content
content-maker = Who makes it
content-stand-in = Stand-in
content-check = Who checks it first
content-maker-what = Who makes it: { $what }
content-stand-in-what = Stand-in: { $what }
content-check-what = Who checks it first: { $what }
# $kind is the word of the plan
content-row = { $kind ->
    [posts] Posts and captions
    [photo] Photos
    [video] Videos
    [blog] Blog or news
    [replies] Ready-made replies
    [adverts] Adverts
   *[other] Own content
}
content-take-turns = Take turns
content-outside = Outside help
content-not-made = We do not make this
content-several = Several people, as before
content-no-check = No check needed
content-outside-name = Who helps? A name or a firm
content-more-table = More kinds of content
content-checks-table = Who checks it first
content-add-row = Add another kind of content
content-own-name = Name of content type { $number }
content-number = content type { $number }
content-error-own = Enter a name for content type { $number }
content-turns = Whose turn is it? { $what }
content-turns-people = Who takes turns?
content-turns-every = Change over every
# $step is the word of the plan
content-step = { $step ->
    [each_time] time something is made
    [day] day
    [business_day] working day
    [week] week
    [two_weeks] two weeks
    [month] month
   *[custom] so many days
}
content-turns-start = First day of the turns
content-turns-next = Next six turns
content-turns-none = No turns yet. Choose at least two people and the first day.
content-turn-on = { $date }: { $person }
content-error-turn-people = Choose at least two people to take turns
content-error-turn-start = Enter the date the turns start
content-fits = Who makes sure that all posts fit together?
content-changed = who makes { $what }
content-changed-fits = who makes sure that all posts fit together
content-removed = remove { $what }
content-answered = content
