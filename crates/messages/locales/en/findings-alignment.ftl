### Findings of step 7: goals, house rules, departments. See findings.ftl for what each ending means.
### $goal, $rule, $department and $text are the user's words; they may be lists in quotes.

## ALN-01: nothing helps a goal

find-aln-01 = { $count ->
    [one] Nothing helps this goal yet: { $goal }.
   *[other] Nothing helps these goals yet: { $goal }.
}
find-aln-01-why = A goal that no work points to stays a wish.
find-aln-01-fix = Say what helps it
find-aln-01-data = { $count ->
    [one] No other goal and no house rule is there for it.
   *[other] No other goal and no house rule is there for them.
}
good-aln-01 = Every goal of the business gets help.

## ALN-02: a goal of a department helps no other goal

find-aln-02 = { $count ->
    [one] This goal of a department helps no other goal: { $goal }.
   *[other] These goals of departments help no other goal: { $goal }.
}
find-aln-02-why = When each department pulls its own way, the work is lost.
find-aln-02-fix = Choose the goal it helps
good-aln-02 = The goals of departments help larger ones.

## ALN-03: a rule helps no goal

find-aln-03 = { $count ->
    [one] This rule helps no goal: { $rule }.
   *[other] These rules help no goal: { $rule }.
}
find-aln-03-why = People keep a rule when they know what it is for.
find-aln-03-fix = Choose a goal, or say that it is about safety or the law
good-aln-03 = Every house rule is there for something.

## ALN-04: a department was not asked before a decision

find-aln-04 = { $text } touches { $department }. Nobody has asked them anything yet.
find-aln-04-why = People carry a decision when they were asked first.
find-aln-04-fix = Ask { $department }
good-aln-04 = Departments are asked before decisions that touch them.

## ALN-05: an answer got no word back

find-aln-05 = { $department } answered on { $date }. Nobody has said what came of it.
find-aln-05-why = A question that gets no reply is the last one answered.
find-aln-05-fix = Tell { $department } what came of it
find-aln-05-data = You asked: { $text }
good-aln-05 = Everyone who answered knows what came of it.

## ALN-06: a guide and the rules for everyone do not fit

find-aln-06 = The guide of { $department } leaves out a rule for everyone: { $rule }.
find-aln-06-accept = { $department } has taken part since { $date }. It has not accepted the rules for everyone.
find-aln-06-why = Customers see one business. Two sets of rules give them two answers.
find-aln-06-fix = Agree the rules with { $department }
good-aln-06 = Guides of departments keep the rules for everyone.

## ALN-07: at most one department takes part

find-aln-07 = No department takes part yet.
find-aln-07-one = Only { $department } takes part.
find-aln-07-why = Sales, service and the workshop know things that marketing does not.
find-aln-07-fix = Say what each department does
find-aln-07-data = { $count ->
    [0] No department is on your list.
    [one] 1 department is on your list. It takes part when it is asked, brings content, answers or approves.
   *[other] { $count } departments are on your list. They take part when they are asked, bring content, answer or approve.
}
good-aln-07 = Several departments take part.

## ALN-08: no time limit for a yes

find-aln-08 = Posts wait for { $person } without a time limit: { $text }.
find-aln-08-why = A post that waits too long goes out too late, or never.
find-aln-08-fix = Set a time limit
good-aln-08 = Everyone who approves has a time limit.

## ALN-09: a rule may forbid what the law allows

find-aln-09 = { $count ->
    [one] This rule may forbid what the law allows: { $rule }.
   *[other] These rules may forbid what the law allows: { $rule }.
}
find-aln-09-why = In many countries people may talk about their pay and their work.
find-aln-09-fix = Ask someone who knows employment law about { $rule }
find-aln-09-more = Or change the words of the rule. This is not legal advice.
find-aln-09-data = { $rule } says “{ $ban }” and “{ $topic }”.
good-aln-09 = No house rule forbids talk about pay or work.

## ALN-10: too many rules

find-aln-10 = You have { $count } house rules for everyone.
find-aln-10-why = Few people read more than ten.
find-aln-10-fix = Choose the rules that matter most
good-aln-10 = Your house rules are few enough to be read.
