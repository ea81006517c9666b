### Findings of step 2, roles: the codes that are not in findings.ftl, and what findings were worked out from (-data).
### $duty, $people and $matter may be lists. See findings.ftl for the naming.

## ROL-02: nobody makes sure of it

find-rol-02 = No one makes sure of this: { $duty }.
find-rol-02-find-out = You are not sure who makes sure of this: { $duty }.
find-rol-02-left = { $person } made sure of this, and is gone: { $duty }.
find-rol-02-why = What everyone could do, no one does.
find-rol-02-fix = Choose who makes sure of it
good-rol-02 = Someone makes sure of each duty.

## ROL-03: nobody does it

find-rol-03 = { $person } makes sure of this, but no one does it: { $duty }.
find-rol-03-left = { $person } makes sure of this, but all who did it are gone: { $duty }.
find-rol-03-why = One thinks that it is done, and nobody does it.
find-rol-03-fix = Choose who does it
find-rol-03-data = Those who did it: { $people }.
good-rol-03 = Someone does each duty.

## ROL-04

find-rol-04-data = One name for the final say, for running it, and for posting on { $account }.

## ROL-05: too much for one person

find-rol-05 = { $person } has { $planned } of work a week, and time for { $time }.
find-rol-05-why = What does not fit gets dropped, and nobody chooses what.
find-rol-05-fix = Share the work of { $person }
find-rol-05-data = Counted: watches of the next four weeks, duties with minutes, and content with minutes.
good-rol-05 = The work fits into the hours people have.

## ROL-06: too many are asked

find-rol-06 = { $count } people and departments are asked about this: { $duty }.
find-rol-06-why = With so many to ask, it gets slow.
find-rol-06-fix = Ask fewer people
find-rol-06-data = Asked about { $duty }: { $people }. Four at most works well.
good-rol-06 = Only a few people are asked about each duty.

## ROL-07: somebody without a job

find-rol-07 = The plan has no job for { $person }.
find-rol-07-why = Someone without a job cannot know if you need them.
find-rol-07-fix = { $person } is only kept informed
find-rol-07-data = Or give a job: a duty, a watch, or a role.
good-rol-07 = Everyone on the list has a job.

## ROL-08: not read

find-rol-08 = { $person } has not read and agreed to the newest plan.
find-rol-08-many = These people have not read and agreed to the newest plan: { $people }.
find-rol-08-why = A plan that people have not read does not help.
find-rol-08-fix = { $person } has read it and agrees
find-rol-08-data = You agreed on the newest plan on { $date }.
good-rol-08 = Everyone with a job has read the newest plan.

## ROL-09: the final say

find-rol-09 = No one has the final say on this: { $matter }.
find-rol-09-find-out = You are not sure who has the final say on this: { $matter }.
find-rol-09-left = { $person } had the final say on this, and is gone: { $matter }.
find-rol-09-late = It is time to decide who has the final say on this: { $matter }.
find-rol-09-both = Both { $people } have the final say on this: { $matter }.
find-rol-09-why = When it matters, the last to speak decides.
find-rol-09-fix = Choose who has the final say
good-rol-09 = Each matter has one final say.

## ROL-10

find-rol-10-data = These people post elsewhere: { $people }.
