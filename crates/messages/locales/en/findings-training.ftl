### Findings of step 6, who can step in, beside those in findings.ftl. The same rules hold.

## TRN-01: the named stand-in could not step in

find-trn-01-same = { $person } stands in for the same job: { $duty }.
find-trn-01-away = { $person } stands in for this, but is away: { $duty }.
find-trn-01-untrained = { $person } stands in for this, but never practised it: { $duty }.
find-trn-01-fix-same = Choose someone else to stand in
find-trn-01-fix-away = Choose who steps in while { $person } is away
find-trn-01-fix-untrained = Practise with { $person }: { $duty }
find-trn-01-data = { $person } does this today: { $duty }.

## TRN-02: practised too long ago

find-trn-02 = { $person } practised this too long ago: { $skill }.
find-trn-02-why = What nobody does for a year is soon forgotten.
find-trn-02-fix = Practise again with { $person }: { $skill }
find-trn-02-data = { $person }, { $skill }: last practised on { $date }.
find-trn-02-data-none = { $person }, { $skill }: no day is written down.
good-trn-02 = Everyone has practised not long ago.

## TRN-03: the stand-in has no login

find-trn-03 = { $person } stands in on { $account }, but cannot post there.
find-trn-03-why = A stand-in without a login is only a name on paper.
find-trn-03-fix = On { $account }: let { $person } post
find-trn-03-data = The plan gives { $person } no right to post on { $account } today.
good-trn-03 = Every stand-in can post.

## TRN-04: named too often

find-trn-04 = { $person } stands in for { $count } jobs that must not stop.
find-trn-04-why = On a bad day, one person can do only one of them.
find-trn-04-fix = Share out what { $person } stands in for
find-trn-04-data = { $person }: { $duties }.
good-trn-04 = No one stands in for too much.

## TRN-05: no workshop

find-trn-05 = No workshop is planned from { $from } to { $to }.
find-trn-05-why = What people practise together, they can do together.
find-trn-05-fix = Plan a workshop for { $date }
good-trn-05 = There is a workshop in this quarter.

## TRN-06: missed the workshop

find-trn-06 = { $count ->
    [one] { $people } was not at the workshop on { $date }.
   *[other] { $people } were not at the workshop on { $date }.
}
find-trn-06-why = Who was not there may not know what you agreed.
find-trn-06-fix = Show { $people } what you did
good-trn-06 = Everyone with a job was at the last workshop.

## TRN-07: old materials

find-trn-07 = The workshop on { $date } would teach an old plan.
find-trn-07-why = People would learn what no longer holds.
find-trn-07-fix = Bring the handouts up to date
find-trn-07-data = The handouts are from { $date }. The plan was agreed on { $agreed }.
good-trn-07 = Workshop handouts match the plan.
