### Findings of step 3: who makes what. Keys as in findings.ftl; -data says what a finding was worked out from.
### $content, $people and $firms may be lists.

## CON-02

find-con-02-data = { $person } makes this alone: { $content }.

## CON-03: several makers, or a firm without a contact

find-con-03 = Several people make content, and no one makes sure that it fits together.
find-con-03-why = Customers soon feel that they talk to two different businesses.
find-con-03-fix = Choose who makes sure that it fits together
find-con-03-data = These make content: { $people }.
find-con-03-partner = No one on your team looks after { $firms }.
find-con-03-partner-why = With no contact on your side, outside help does what it thinks best.
find-con-03-partner-fix = Choose who looks after { $firms }
good-con-03 = Someone makes sure that it all fits together.

## CON-04: one person says yes, or checks the own work

find-con-04 = Only { $person } can say yes to this: { $what }.
find-con-04-why = If that person is away, posts have to wait.
find-con-04-fix = Choose who can say yes in their place
find-con-04-own = { $person } makes this alone and also checks it: { $content }.
find-con-04-own-why = People do not see their own mistakes.
find-con-04-own-fix = Choose someone else to check it
good-con-04 = No post has to wait for one person.

## CON-05: one theme

find-con-05 = { $theme } takes { $share } % of your posts. You agreed on { $limit } % at most.
find-con-05-why = People stop reading when it is always the same.
find-con-05-fix = Change the shares
good-con-05 = No theme takes too much room.

## CON-06: away when something is due

find-con-06 = { $people } will be away when this is due: { $content }.
find-con-06-why = People who follow you see when nothing comes.
find-con-06-fix = Find someone for these dates
find-con-06-data = Due then: { $dates }.
good-con-06 = Someone is there for all that has a date.

## CON-07: an agency knows a password

find-con-07 = { $person } works for an agency and knows the { $account } password.
find-con-07-why = People at an agency come and go, and no one tells you.
find-con-07-fix = Change the { $account } password, and do not tell { $person }
find-con-07-fix-more = Let the agency in with its own login: as a partner, or with a role.
good-con-07 = No agency knows a password of yours.
