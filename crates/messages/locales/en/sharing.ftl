### Behind step 7: who says yes, who answers what, places to listen, and staff who share.

approvals-title = Who says yes before a post?
approvals-lead = Most posts need no yes. Keep this list short.
approvals-why = Good posts die while they wait. A time limit and a stand-in keep them moving.
approvals-list = Kinds of posts
approvals-empty = No rules about this yet. Every post can go out.
approvals-add = Add a kind of post
approvals-what = What is it about?
approvals-what-hint = For example: anything with a price
approvals-what-missing = Enter what it is about
approvals-colour = How careful must you be?
approvals-colour-of = { $colour ->
    [amber] Amber: somebody else looks first
    [red] Red: one named person says yes
   *[green] Green: it can go out
}
approvals-who = Who says yes?
approvals-deputy = Who says yes if that person is away?
approvals-limit = Answer within, in minutes
approvals-target = Answer within, as you would like it
approvals-then = If nobody answers in time
approvals-then-of = { $then ->
    [goes_out] It goes out
    [waits] It waits
   *[deputy] The stand-in decides
}
approvals-wait = { $wait ->
    [nobody] Nobody can say yes, so it never goes out.
    [away] The person is away today, and no one stands in.
    [no_limit] There is no time limit, so it can wait for ever.
    [no_deputy] After the time it goes to the stand-in, but there is none.
    [waits] It waits until somebody answers.
   *[free] It goes out at once.
}
approvals-wait-at-most = { $count ->
    [one] It waits 1 minute at most.
   *[other] It waits { $count } minutes at most.
}

## Who answers what

answers-title = Who answers what?
answers-lead = Nobody knows it all. Say who knows, and how to reach that person.
answers-why = People wait for an answer, not for a department.
answers-list = Who knows about what
answers-empty = Nobody is named yet.
answers-add = Add a topic
answers-topic = Topic
answers-topic-missing = Enter a topic
answers-department = Which department?
answers-person = Who knows?
answers-how = How do you ask?
answers-minutes = Answers within, in minutes
answers-line-minutes = { $count ->
    [one] answers within 1 minute
   *[other] answers within { $count } minutes
}
listening-title = Places to listen
listening-lead = People talk about you in places where you do not post. Choose who looks there.
listening-empty = No places yet.
listening-add = Add a place
listening-name = Name of the place
listening-name-missing = Enter the name of the place
listening-url = Web address
listening-kind = What is it?
listening-kind-of = { $kind ->
    [group] A group
    [media] Press or blogs
    [hashtag] A hashtag
    [list] A mailing list
    [chat] A chat
   *[review_site] A review site
}
listening-owner = Who looks there?
listening-days = Every how many days?
listening-line-days = { $count ->
    [one] every day
   *[other] every { $count } days
}
listening-line-nobody = nobody looks there
hub-title = How to get help
hub-lead = One person or team who helps everyone else.
hub-who = Who helps?
hub-with = What do they help with?
hub-how = How do you ask them?
hub-changed = how to get help

## Staff who share

sharing-title = Staff who share
sharing-lead = Staff are on social media anyway. Some are glad to help, if nobody makes them.
sharing-why = Nobody has to share anything. We ask for no private names or pages.
sharing-advocates = People who share of their own free will
sharing-advocates-empty = Nobody has offered yet.
sharing-advocates-add = Add somebody
sharing-who = Who?
sharing-who-missing = Choose a person
sharing-networks = On which networks?
sharing-may = What may they share?
sharing-since = Since when?
sharing-line-since = since { $date }

## On paper

sheet-approvals = Who says yes before a post
sheet-approval-colour = How careful
sheet-approval-wait = How long it may wait
sheet-answers = Who answers what
sheet-answers-topic = Topic
sheet-answers-who = Who
sheet-answers-how = How to ask
sheet-listening = Places to listen
sheet-listening-place = Place
sheet-listening-who = Who looks
sheet-listening-often = How often
sheet-help = How to get help
sheet-advocates = Staff who share
sheet-advocates-where = Where
sheet-advocates-what = What
