### One finding of the checks: what is wrong, why it matters, what to do.
### find-<code> is the sentence, -why the reason, -fix the words on the button or the to-do, and
### good-<code> the line under "Good". $account, $people and $scenarios may be lists.
### A fix that starts with "On Facebook:" is done on the network, never by this page.

## Kinds of things to do

fix-give-only = Give the new one only to { $people }, through your password manager. Better: give each their own login.
fix-give-only-no-list = Give the new one only to people who need it, through your password manager.

## ACC-02: nobody else could get the account back

find-acc-02 = Only one person has full control of { $account }.
find-acc-02-only = Only { $person } has full control of { $account }.
find-acc-02-none = No one on your list has full control of { $account }.
find-acc-02-find-out = You are not sure who has full control of { $account }.
find-acc-02-why = If that person is ill or leaves, the account may be lost.
find-acc-02-fix = On { $account }: give a second person full control
find-acc-02-fix-any = Make sure a second person can get { $account } back
find-acc-02-fix-find-out = Find out who has full control of { $account }
good-acc-02 = Two people can look after every account.

## ACC-03: someone knows the password who should not

find-acc-03 = { $person } may still know the { $account } password.
find-acc-03-no-job = { $person } knows the { $account } password, but has no job there.
find-acc-03-why = Anyone who knows it can post in your name, or lock you out.
find-acc-03-fix = Change the { $account } password
find-acc-03-fix-plan = Give { $person } a job there
good-acc-03 = Only people with a job know a password.

## ACC-04: too many know the password

find-acc-04 = { $count ->
    [one] 1 person knows the { $account } password.
   *[other] { $count } people know the { $account } password.
}
find-acc-04-others = Someone who is not on your list may know the { $account } password.
find-acc-04-find-out = You are not sure who knows the { $account } password.
find-acc-04-why = The more people know it, the sooner it gets out.
find-acc-04-fix = Change the { $account } password
find-acc-04-fix-find-out = Ask who knows the { $account } password
good-acc-04 = Few people know each password.

## ACC-07: two-step login

find-acc-07 = Two-step login is off for { $account }.
find-acc-07-find-out = You are not sure if two-step login is on for { $account }.
find-acc-07-not-asked = Nobody has checked two-step login for { $account }.
find-acc-07-why = Without it, a stolen password is enough to get in.
find-acc-07-fix = On { $account }: turn on two-step login
find-acc-07-fix-find-out = Find out if two-step login is on for { $account }
good-acc-07 = Two-step login is on everywhere.

## ACC-14: someone left and can still get in

find-acc-14 = { $person } used to help and can still get into { $account }.
find-acc-14-contract = The contract with { $person } is over. They can still get into { $account }.
find-acc-14-why = A login that nobody uses can still be misused.
find-acc-14-fix = On { $account }: remove { $person }
good-acc-14 = Nobody who left can still get in.

## ACC-15: nobody knows who can get in, or nobody has looked for a long time

find-acc-15 = You are not sure who can get into { $account }.
find-acc-15-count = { $count ->
    [one] 1 person without a name can get into { $account }.
   *[other] { $count } people without a name can get into { $account }.
}
find-acc-15-why = You can only remove people you know about.
find-acc-15-fix = Find out who can get into { $account }
find-acc-15-fix-old = I have checked it today
good-acc-15 = You know who can get in.

## ACC-18: a password in the plan

find-acc-18 = There may be a password in the plan: { $place }.
find-acc-18-why = Everyone who gets this plan could read it.
find-acc-18-fix = Take it out
good-acc-18 = There is no password in the plan.

## ROL-01: a role without a name

find-rol-01-director = No one has the final say yet.
find-rol-01-manager = No one runs it week by week yet.
find-rol-01-coordinator = No one posts and answers yet.
find-rol-01-director-why = Without one name, nobody can decide when it matters.
find-rol-01-manager-why = Without one name, plans slip and nobody notices.
find-rol-01-coordinator-why = Without one name, questions stay without an answer.
find-rol-01-director-fix = Choose a director
find-rol-01-manager-fix = Choose a manager
find-rol-01-coordinator-fix = Choose a coordinator
good-rol-01 = Every role has a name.

## ROL-04: one person does it all

find-rol-04 = { $person } does it all, and no one can step in.
find-rol-04-you = You do it all, and no one can step in.
find-rol-04-covered = { $person } does it all. { $other } can step in.
find-rol-04-why = That is fine in a small business. But on a sick day, everything stops.
find-rol-04-fix = Choose someone who can step in
find-rol-04-fix-access = Give { $person } a login for { $account }
good-rol-04 = The work is not all on one person.

## ROL-10: an account nobody looks after

find-rol-10 = No one posts and answers on { $account }.
find-rol-10-why = People who write there get no answer.
find-rol-10-fix = Choose who looks after { $account }
good-rol-10 = Every account has someone who looks after it.

## ROL-11: no stand-in

find-rol-11 = No one stands in for { $person } on { $account }.
find-rol-11-many = No one stands in on { $account }.
find-rol-11-why = If the person who posts is away, no one posts.
find-rol-11-fix = Choose a stand-in
good-rol-11 = Every account has a stand-in.

## CON-01: nobody makes it. $kind is a key of the plan, $name the words of an own kind.

content-kind = { $kind ->
    [posts] posts and captions
    [photo] photos
    [video] videos
    [blog] blog or news
    [replies] ready-made replies
    [adverts] adverts
   *[own] { $kind }
}
find-con-01 = You want { $content }, but no one makes them.
find-con-01-not-said = You have not said who makes these: { $content }.
find-con-01-why = What nobody makes does not go out.
find-con-01-fix = Choose who makes them
good-con-01 = Someone makes each kind of content.

## CON-02: one maker and no stand-in

find-con-02 = Only { $person } makes these: { $content }.
find-con-02-many = These have one maker and no stand-in: { $content }.
find-con-02-why = If that person is away, nothing new goes out.
find-con-02-fix = Choose a stand-in
good-con-02 = Each kind of content has a stand-in.

## CRI-01: who leads

find-cri-01-decides = No one decides when something goes wrong.
find-cri-01-speaks = No one speaks for you when something goes wrong.
find-cri-01-both = No one decides or speaks when something goes wrong.
# These follow from the roles of the plan, and nobody has looked at them yet.
find-cri-01-decides-preset = From the roles, { $person } would decide when something goes wrong. No one has agreed to that yet.
find-cri-01-speaks-preset = From the roles, { $person } would speak for you when something goes wrong. No one has agreed to that yet.
find-cri-01-preset = From the roles, { $decides } would decide and { $speaks } would speak when something goes wrong. No one has agreed to that yet.
find-cri-01-preset-one = From the roles, { $person } would decide and speak when something goes wrong. No one has agreed to that yet.
find-cri-01-decides-stand-in = No one stands in for { $person }, who decides in a crisis.
find-cri-01-speaks-stand-in = No one stands in for { $person }, who speaks in a crisis.
find-cri-01-both-stand-in = In a crisis, no one stands in for those who decide and speak.
find-cri-01-scenario = { $person } leads this case, but is gone: { $scenario }.
find-cri-01-why = On a bad evening, there is no time to work out who decides.
find-cri-01-fix = Choose who leads
find-cri-01-fix-stand-in = Choose a stand-in
good-cri-01 = You know who leads when something goes wrong.

## CRI-04: words

find-cri-04 = You have no words ready for this: { $scenarios }.
find-cri-04-agreed = No one has agreed the words for this: { $scenarios }.
find-cri-04-why = Words written in a hurry can make it worse.
find-cri-04-fix = Write the words
find-cri-04-fix-agreed = Say who agreed them
good-cri-04 = You have words ready for each case.

## CRI-09: no phone number

find-cri-09 = { $person } leads in a crisis but has no phone number.
find-cri-09-stand-in = { $person } stands in during a crisis but has no phone number.
find-cri-09-many = These people lead in a crisis but have no phone number: { $people }.
find-cri-09-why = The card cannot say whom to call.
find-cri-09-fix = Add the number
good-cri-09 = Everyone who leads in a crisis can be called.

## CRI-10: one person does everything

find-cri-10 = { $person } decides, speaks and reads the replies in a crisis.
find-cri-10-why = No one can do all three for long.
find-cri-10-fix = Share the jobs
good-cri-10 = The work in a crisis is shared.

## TRN-01: no stand-in who can do it

find-trn-01-director = No one stands in for { $person }, who has the final say.
find-trn-01-manager = No one stands in for { $person }, who runs it week by week.
find-trn-01-duty = No one stands in for { $person } on this: { $duty }.
find-trn-01-why = A stand-in only helps if that person is there and knows how.
find-trn-01-fix = Choose a stand-in
good-trn-01 = Everyone who matters has a stand-in.

## PLN-02 and PLN-03: the plan itself

find-pln-02 = The check of this plan was due on { $date }.
find-pln-02-why = People and logins change. An old plan sends people the wrong way.
find-pln-02-fix = I have checked it today
good-pln-02 = The plan has been checked.
find-pln-03 = { $days ->
    [one] Your changes have no backup since yesterday.
   *[other] Your changes have had no backup for { $days } days.
}
find-pln-03-why = If this browser is cleared, your plan goes with it.
find-pln-03-fix = Download the backup file
good-pln-03 = You have a backup.
