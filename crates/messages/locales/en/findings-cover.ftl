### Findings of step 5: who watches, and when. Keys as in findings.ftl; -data says what a finding was worked out from.
### $account, $people, $weekdays and $places may be lists.

## COV-01: nobody is there when an answer is promised, or nobody looks at a place to listen

find-cov-01 = You promise an answer on { $account } at times when no one watches.
find-cov-01-why = People wait for an answer, and none comes.
find-cov-01-fix = Add a watch, or agree that no one needs to watch then
find-cov-01-data = { $days ->
    [one] { $account }: no one is there on { $date }.
   *[other] { $account }: no one is there on { $days } days in the next four weeks. The first is { $date }.
}
find-cov-01-place = No one looks here: { $places }.
find-cov-01-place-often = You have not said how often someone looks here: { $places }.
find-cov-01-place-why = People talk about you there, and you do not see it.
find-cov-01-place-fix = Choose who looks there
find-cov-01-place-fix-often = Say how often someone looks there
good-cov-01 = Someone looks at all the places and times you chose.

## COV-02: the weekend

find-cov-02 = You promise an answer on { $account } at weekends, but no one watches.
find-cov-02-notice = No one answers on { $weekdays }. Your profile does not say so: { $account }.
find-cov-02-rough = You have not said who looks at messages at the weekend.
find-cov-02-why = Many people write when they have time off.
find-cov-02-fix-notice = On { $account }: say in the profile when you answer
find-cov-02-fix-notice-more = A line like “We answer Monday to Friday” is enough.
find-cov-02-fix-rough = Choose who looks at the weekend
good-cov-02 = Someone is there at weekends, or your profile says when you answer.

## COV-03: away, and nobody takes over

find-cov-03 = { $days ->
    [one] { $person } will be away, and no one takes over on 1 day.
   *[other] { $person } will be away, and no one takes over on { $days } days.
}
find-cov-03-why = You know it today, so these watches need not stay empty.
find-cov-03-fix = Choose who takes over
find-cov-03-data = { $person } is away from { $from } to { $to }. These need someone then: { $account }.
good-cov-03 = Someone takes over from everyone who is away.

## COV-04: watches, but cannot answer

find-cov-04 = { $person } watches but cannot answer here: { $account }.
find-cov-04-many = These people watch but cannot answer everywhere: { $people }.
find-cov-04-why = A person who can only read cannot help.
find-cov-04-fix = On { $account }: let { $person } answer
find-cov-04-fix-many = On { $account }: let everyone who watches answer
find-cov-04-where = { $person } cannot answer here: { $account }.
find-cov-04-data = { $count ->
    [one] 1 login is missing for this watch: { $watch }.
   *[other] { $count } logins are missing for this watch: { $watch }.
}
good-cov-04 = Everyone who watches can answer.

## COV-05: turns

find-cov-05 = Some people get far more turns than others: { $name }.
find-cov-05-never = { $name }: these people never get a turn: { $people }.
find-cov-05-why = People stop helping when turns are not fair.
find-cov-05-fix = Change the order of the turns
find-cov-05-data = Turns in a year: { $most } at most, { $least } at least.
good-cov-05 = Turns are fair.

## COV-06: no time off

find-cov-06 = { $person } watches { $days } days in a row.
find-cov-06-weekends = { $person } watches every weekend.
find-cov-06-why = Without time off, people get tired and make mistakes.
find-cov-06-fix = Share the watches
good-cov-06 = Everyone who watches gets time off.

## COV-07: the handover

find-cov-07 = No one has said how a turn is handed over: { $name }.
find-cov-07-why = What one person has promised, the next one must know.
find-cov-07-fix = Say when and how a turn is handed over
good-cov-07 = You know how a turn is handed over.

## COV-08: at two places

find-cov-08 = { $person } is on two watches at the same time.
find-cov-08-why = One of the two may get no attention.
find-cov-08-fix = Change one of the watches
find-cov-08-data = Both are on at once on { $date }: { $watches }.
good-cov-08 = No one has to be in two places at once.

## COV-09: too slow

find-cov-09 = On { $account }, people may wait { $wait }. You promised { $target }.
find-cov-09-why = Late answers make people angry, even when somebody was there.
find-cov-09-fix = Add a look
find-cov-09-data = { $count ->
    [one] { $account }: too late on 1 day in the next four weeks.
   *[other] { $account }: too late on { $count } days in the next four weeks.
}
find-cov-09-best = A look at { $time } would help most.
good-cov-09 = People get an answer as fast as you promised.

## COV-10: holidays

find-cov-10 = You have not said who is there on { $holidays }.
find-cov-10-day = { $name } ({ $date })
find-cov-10-why = On a holiday, the people who watch are often away.
find-cov-10-fix = Say who is there, or that you are closed
good-cov-10 = You know what happens on the next holidays.
