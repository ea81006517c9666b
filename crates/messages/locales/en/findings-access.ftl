### Findings of step 1, who has access: the codes that are not in findings.ftl, and what findings were worked out from
### (-data). $account, $people, $tool and $password may be lists. See findings.ftl for the naming.

## What a password opens, where it opens no account

find-password-mailbox = mailbox

## ACC-01: nobody answers for an account

find-acc-01 = You are not sure who answers for { $account }.
find-acc-01-left = { $person } answered for { $account }, and is gone.
find-acc-01-late = It is time to decide who answers for { $account }.
find-acc-01-why = If nobody answers for it, nobody decides about it.
find-acc-01-fix = Choose who answers for { $account }
good-acc-01 = Someone answers for every account.

## ACC-02

find-acc-02-data = Full control of { $account }: { $people }.
find-acc-02-data-none = Full control of { $account }: no one on your list.

## ACC-03

find-acc-03-data = { $person } left on { $date }.
find-acc-03-data-left = { $person } is marked as “used to help”.
find-acc-03-data-no-job = The plan names no job for { $person } on { $account }.

## ACC-04

find-acc-04-data = On the list for { $account }: { $people }. The limit is { $limit }.
find-acc-04-data-none = Nobody is on the list for { $account }. The limit is { $limit }.

## ACC-05: the password has to change

find-acc-05 = { $kind ->
    [leaver] Someone who knew the { $account } password left. It has not changed since.
    [suspected] Others may know the { $account } password. It has not changed since.
    [told] The { $account } password went by chat or e-mail. It has not changed since.
    [breach] Someone broke into an app with the { $account } password. It has not changed since.
    [device] A lost phone or computer knew the { $account } password. It has not changed since.
    [wrong_person] The wrong person saw the { $account } password. It has not changed since.
    [agency_end] An agency that knew the { $account } password has stopped. It has not changed since.
   *[other] There is a reason to change the { $account } password. It has not changed since.
}
find-acc-05-why = Until it changes, they can still get in.
find-acc-05-fix = Change the { $account } password
find-acc-05-more = If you keep it, write down why on the page of this password.
find-acc-05-data = { $days ->
    [one] You wrote it down on { $date }, yesterday.
   *[other] You wrote it down on { $date }, { $days } days ago.
}
good-acc-05 = Every password that had to change has changed.

## ACC-06: a password where everyone could have a login of their own

find-acc-06 = More people know the { $account } password than need it.
find-acc-06-why = With logins of their own, you can let one person out alone.
find-acc-06-fix = On { $account }: give people logins of their own
find-acc-06-role = { $person } needs the role “{ $role }”.
find-acc-06-then = Then change the password, and tell only those who still need it.
find-acc-06-data = On the list for { $account }: { $people }. It should be { $limit } at most.
find-acc-06-data-others = Others may know the password for { $account }. It should be { $limit } at most.
good-acc-06 = People have logins of their own where they can.

## ACC-08: one person gets the code

find-acc-08 = Only { $person } gets the login code for { $account }.
find-acc-08-left = { $person } gets the login code for { $account }, and is gone.
find-acc-08-why = If that phone is lost, nobody can get in.
find-acc-08-fix = On { $account }: let a second person get the login code
find-acc-08-more = Or keep the backup codes where a second person can reach them. Then name that person in the plan.
good-acc-08 = A second person can get each login code.

## ACC-09: where the password comes back to

find-acc-09 = The way back into { $account } goes to { $person }.
find-acc-09-find-out = You are not sure where the way back into { $account } goes.
find-acc-09-why = Whoever has that phone or e-mail can take the account.
find-acc-09-fix = On { $account }: send the way back to the business
find-acc-09-fix-own = On { $account }: send the way back to your own phone or e-mail
find-acc-09-fix-find-out = Find out where the way back into { $account } goes
find-acc-09-more = Use a phone and an e-mail that stay when people leave.
good-acc-09 = You can get every account back.
how-recovery = Look in the settings of { $network } for: recovery phone, recovery e-mail.

## ACC-10: a login that nobody needs

find-acc-10 = { $person } can get into { $account }, but has no job there.
find-acc-10-many = { $person } is one of { $count } people with full control of { $account }.
find-acc-10-why = Each login that nobody needs is one more to lose.
find-acc-10-fix = On { $account }: remove { $person }
find-acc-10-fix-lower = On { $account }: give { $person } a smaller role
find-acc-10-more = To keep it, open this login in the plan and choose “Keep”.
find-acc-10-data = The limit in this plan is { $limit }.
good-acc-10 = Nobody has a login without a reason.

## ACC-11: the one who posts cannot post

find-acc-11 = { $person } posts on { $account }, but has no right to post there.
find-acc-11-find-out = { $person } posts on { $account }. You are not sure if the login allows it.
find-acc-11-later = { $person } posts on { $account }, but can only do so from { $date }.
find-acc-11-why = On the day, nothing goes out.
find-acc-11-fix = On { $account }: let { $person } post
find-acc-11-fix-find-out = Find out what { $person } can do on { $account }
find-acc-11-role = Ask for the role “{ $role }”.
good-acc-11 = Those who post have the right to post.

## ACC-12: an app that nobody looks after

find-acc-12 = No one answers for { $tool }.
find-acc-12-find-out = You are not sure who answers for { $tool }.
find-acc-12-left = Those who answered for { $tool } have left.
find-acc-12-purpose = Nobody wrote down what { $tool } does for you.
find-acc-12-old = Nobody has looked at { $tool } since { $date }.
find-acc-12-why = A forgotten app can still get into your accounts.
find-acc-12-fix = Choose who answers for { $tool }
find-acc-12-fix-purpose = Write down what { $tool } does
find-acc-12-fix-old = Look at { $tool } again
find-acc-12-data = { $tool } can reach { $account }. If nobody needs it, cut it off there.
good-acc-12 = Someone looks after every app.

## ACC-13: an app on one person’s login

find-acc-13 = { $tool } uses the login of { $person }.
find-acc-13-left = { $tool } uses the login of { $person }, who is gone.
find-acc-13-leaving = { $tool } uses the login of { $person }, who will leave.
find-acc-13-leaving-on = { $tool } uses the login of { $person }, who leaves on { $date }.
find-acc-13-why = When that login goes, the app stops everywhere at once.
find-acc-13-fix = Connect { $tool } again with a login of the business
find-acc-13-data = { $tool } works on { $account }.
good-acc-13 = Your apps do not hang on one person.

## ACC-14

find-acc-14-data = { $person } left on { $date }.
find-acc-14-data-contract = The contract with { $person } ended on { $date }.

## ACC-15

find-acc-15-old = Nobody has checked who can get into { $account } since { $date }.
find-acc-15-data = Checks of access are good for 90 days.

## ACC-16: an account that nobody needs

find-acc-16-double = { $account } is a second account beside { $other }.
find-acc-16-quiet = The last post on { $account } was on { $date }.
find-acc-16-why = People still write there, and it can still be taken over.
find-acc-16-fix-double = Mark { $account }: to be closed
find-acc-16-fix-quiet = Mark { $account }: kept, but not used
find-acc-16-data-quiet = { $days ->
    [one] That was { $days } day ago. After 92 days, an account counts as quiet.
   *[other] That was { $days } days ago. After 92 days, an account counts as quiet.
}
good-acc-16 = You use every account you have.

## ACC-17: a stand-in who has to wait

find-acc-17 = { $person } can post on { $account } from { $date }, not before.
find-acc-17-why = Until then, nobody can stand in there.
find-acc-17-fix = Wait until { $date }
good-acc-17 = No stand-in has to wait for a right.

## ACC-19: nobody can stop the posts

find-acc-19 = No one is named who can stop the posts of { $tool }.
find-acc-19-why = On a bad day, planned posts can make it worse.
find-acc-19-fix = Choose who can stop { $tool }
find-acc-19-data = { $tool } can post on { $account }.
good-acc-19 = Someone can stop each app that posts.

## ACC-20: a password in a careless place

find-acc-20-told = The { $account } password went by chat or e-mail.
find-acc-20-told-on = The { $account } password went by chat or e-mail ({ $when }).
find-acc-20-kept = { $place ->
    [document] The { $account } password is kept in a document.
   *[chat_or_email] The { $account } password is kept in a chat or an e-mail.
}
find-acc-20-why = Chats and documents get copied. Whoever reads them can get in.
find-acc-20-fix = Change the { $account } password, and keep it in a password manager
find-acc-20-more = Then delete the old message or line.
good-acc-20 = No password is kept where others can read it.
