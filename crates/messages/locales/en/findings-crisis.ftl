### Findings of step 4, the crisis plan, beside those in findings.ftl. The same rules hold.
### -data is what the finding was worked out from.

find-cri-10-data = { $count } people could share these jobs.

## CRI-02: whoever decides also posts

find-cri-02 = { $person } decides in a crisis and also posts on { $account }.
find-cri-02-why = Whoever posts reads the anger first. A clear head decides better.
find-cri-02-fix = Choose someone else to post in a crisis
good-cri-02 = Whoever decides in a crisis does not have to post.

## CRI-03: somebody with a job in a crisis cannot do it

find-cri-03 = { $person } posts in a crisis, but cannot post on { $account }.
find-cri-03-untrained = { $people } would step in during a crisis, but never practised one.
find-cri-03-why = On a bad evening, there is no time to hand out logins or to teach.
find-cri-03-fix = On { $account }: let { $person } post
find-cri-03-fix-untrained = Plan a practice for { $people }
find-cri-03-data = The plan gives no right to post there today.
find-cri-03-data-untrained = The plan has no record that they can lead in a crisis alone.
good-cri-03 = Everyone with a job in a crisis can do it.

## CRI-05: too many must say yes

find-cri-05 = No one can say yes to words in place of { $people }.
find-cri-05-many = { $count } people must say yes before anything goes out in a crisis.
find-cri-05-why = Each yes you wait for costs minutes of the first hour.
find-cri-05-fix = Choose who says yes if that person is away
find-cri-05-fix-many = Keep two people who say yes
find-cri-05-data = More than two are too many.
good-cri-05 = Few people must say yes in a crisis, and each has someone instead.

## CRI-06: no practice

find-cri-06 = You last practised a bad day on { $date }.
find-cri-06-never = You have never practised a bad day.
find-cri-06-why = A plan that was never tried fails at the first call.
find-cri-06-fix = Practise a bad day
find-cri-06-data = A practice counts for half a year. That one was { $days } days ago.
find-cri-06-data-never = The plan is { $days } days old.
good-cri-06 = You have practised a bad day.

## CRI-07: nobody stops planned posts

find-cri-07 = { $tool } can post by itself, and no one stops it in a crisis.
find-cri-07-many = These can post by themselves, and no one stops them in a crisis: { $tool }.
find-cri-07-why = A cheerful post in the middle of trouble makes it worse.
find-cri-07-fix = Choose who stops planned posts
good-cri-07 = Someone stops planned posts in a crisis.

## CRI-08: a busy time with nobody extra

find-cri-08 = { $busy } starts on { $date }, and nobody extra helps.
find-cri-08-why = More people write to you then, and they wait longer.
find-cri-08-fix = Add people or watches for { $busy }
find-cri-08-data = From { $from } to { $to }, only the usual watches are planned.
good-cri-08 = Busy times have extra help.

## CRI-11: no end, no look back

find-cri-11 = No one leads the look back after a crisis.
find-cri-11-over = You have not said when a crisis is over.
find-cri-11-why = Without a look back, the same trouble comes again.
find-cri-11-fix = Say how a crisis ends
good-cri-11 = You know how a crisis ends.

## CRI-12: no card

find-cri-12-watch = { $person } is on watch on { $date } and has no crisis card.
find-cri-12 = { $count ->
    [one] { $people } may be called in a crisis, but has no crisis card.
   *[other] { $people } may be called in a crisis, but have no crisis card.
}
find-cri-12-why = On a bad evening, no one can open your plan. They need the card.
find-cri-12-fix = Print the crisis card and give it to { $people }
find-cri-12-data = { $person } is on watch on { $date }.
good-cri-12 = Everyone who leads or is on watch has the crisis card.

## CRI-13: an old card

find-cri-13 = { $count ->
    [one] The crisis card has changed. { $people } still has the old one.
   *[other] The crisis card has changed. { $people } still have the old one.
}
find-cri-13-why = An old card can send people to the wrong number.
find-cri-13-fix = Send the new crisis card to { $people }
find-cri-13-data = { $person }: card of { $date }.
good-cri-13 = Everyone has the newest crisis card.

## CRI-14: somebody who left has the card

find-cri-14 = { $person } has left and still has the crisis card.
find-cri-14-why = It has the phone numbers of your team on it.
find-cri-14-fix = Ask { $person } to give back or delete the crisis card
find-cri-14-data = { $person } got it on { $date }.
good-cri-14 = No one who left has the crisis card.

## CRI-15: nobody has tried the login

find-cri-15 = No one has tried to log in to { $account } from their own phone for a year.
find-cri-15-why = A login that works at the desk may fail at night on a phone.
find-cri-15-fix = Ask { $person } to log in to { $account } from their own phone
find-cri-15-fix-any = Log in to { $account } from your own phone
find-cri-15-data = { $account } was last tried on { $date }.
find-cri-15-data-never = The plan has no try for { $account }.
good-cri-15 = Every login was tried from a phone.
