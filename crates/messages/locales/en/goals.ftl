### Step 7: house rules, goals, and who decides what. The twelve rules themselves stand in rules.ftl.

rules-title = Your house rules
rules-lead = Short rules get read. Tick the ones you want, then change the words.
rules-why = People who know the rules can help you without asking first.
rules-starters = Rules to choose from
rules-own = Your rules in your words
rules-own-start = Change the words or add a rule
rules-empty = No rules yet. Tick a few from our list.
rules-add = Add a rule
rules-text = The rule
rules-text-missing = Enter a rule
rules-goal = Which goal does it help?
rules-goal-none = No goal yet
rules-basic = It is about safety or the law
rules-for = Who is it for?
rules-for-of = { $audience ->
    [posters] People who post
    [speakers] People who speak for us
    [department] One department
   *[staff] Everyone who works here
}
rules-state = Does it hold now?
rules-state-of = { $state ->
    [draft] A draft
    [retired] No longer
   *[active] It holds
}
rules-legal-by = Who checked it for the law?
rules-legal-on = When was it checked?
rules-line-basic = Safety or law
rules-line-goal = Helps: { $goal }
rules-line-legal = Checked for the law
rules-ticked = choose a rule
rules-kept = choose the house rules
rules-dates = When did you agree them?
rules-agreed = Agreed on
rules-agreed-hint = Practice before this day no longer counts. People need to hear the new rules.
rules-look = Next look
rules-date-changed = dates of the house rules
rules-asking-open = { $count ->
    [one] One question to a department is still open. You can use the rules anyway.
   *[other] { $count } questions to departments are still open. You can use the rules anyway.
}
rules-more = Goals, departments and who decides
rules-to-goals = Goals
rules-to-decisions = Who decides what
rules-to-departments = Departments
rules-to-guides = Guides of departments
rules-to-asking = Ask the departments
rules-to-approvals = Who says yes before a post
rules-to-answers = Who answers what
rules-to-sharing = Staff who share
rules-to-ideas = Ideas

## Goals

goals-title = What are your goals?
goals-lead = Start with what the business wants. Then say how posts help with it.
goals-why = A post that helps no goal costs time. A rule that helps no goal is soon forgotten.
goals-strategy = Your plan in one sentence
goals-strategy-text = What should social media do for you?
goals-strategy-hint = For example: bring local people to the shop and answer them fast
goals-strategy-owner = Who owns this plan?
goals-strategy-changed = the plan in one sentence
goals-list = Your goals
goals-empty = No goals yet. Add what the business wants most.
goals-add = Add a goal
goals-text = The goal
goals-text-missing = Enter a goal
goals-kind = Whose goal is it?
goals-kind-of = { $kind ->
    [social] Social media
    [department] A department
   *[business] The business
}
goals-parent = Which goal does it help?
goals-parent-none = None
goals-department = Which department?
goals-measure = How will you know?
goals-measure-hint = For example: ten test rides a month
goals-line-helps = Helps: { $goal }
goals-line-measure = Seen by: { $text }
goals-map = How your goals fit together
goals-map-below = { $goal } (helps the goal above)
goals-fit = What does not fit yet
goals-fit-fine = Every goal and every rule has a place.
goals-alone = Nothing helps this goal yet: { $goals }.
goals-loose = These goals help no other goal: { $goals }.
goals-rules = These rules help no goal: { $rules }.
goals-untold = These departments have told you their goal. Add it to the list: { $departments }.

## Who decides

decisions-title = Who decides what?
decisions-lead = One person decides. Others are asked first, and hear what came of it.
decisions-why = When everybody votes on the plan, nobody owns it. When nobody is asked, nobody helps.
decisions-model = How do you share the work?
decisions-model-of = { $model ->
    [owner_only] The owner does it
    [central] One team does it for everyone
    [hub_and_spoke] One team leads, departments take part
    [several_hubs] Several teams, each with its own part
    [everyone] Everyone takes part
   *[uncoordinated] Nobody leads it
}
decisions-model-means = { $model ->
    [owner_only] Fast and simple. But all of it stops when the owner is ill.
    [central] One voice. But that team does not know every answer, so departments wait.
    [hub_and_spoke] The plan and the rules come from one place. Departments answer what they know best. Good for three departments or more.
    [several_hubs] Good for large firms with several brands or places. Each one needs its own rules and stand-ins.
    [everyone] Many voices and much to see. Everyone needs training and short rules.
   *[uncoordinated] Everybody does as they like. Nobody sees what is missing.
}
decisions-model-advice = You have { $count } departments. Most then choose: One team leads, departments take part.
decisions-model-central = With this way of working, these are decided in one place: { $list }.
decisions-model-central-list = { $model ->
    [owner_only] all of it
    [central] the plan, the rules, the money, and all posts
    [hub_and_spoke] the plan, the core rules, the money, and what to say on a bad day
    [several_hubs] the core rules and what to say on a bad day
    [everyone] the rules and what to say on a bad day
   *[uncoordinated] nothing
}
decisions-model-changed = how you share the work
decisions-list = Decisions
decisions-empty = No decisions written down yet.
decisions-add = Add a decision
decisions-what = What is to be decided?
decisions-what-missing = Enter what is to be decided
decisions-kind = How is it decided?
decisions-kind-of = { $kind ->
    [consulted] In one place, after asking the departments
    [local] By each department
   *[central] In one place
}
decisions-decider = Who decides?
decisions-touches = Which departments does it touch?
decisions-on = Decided on
decisions-result = What was decided?
decisions-line-decider = Decides: { $person }
decisions-line-touches = Touches: { $departments }
decisions-line-ask = Not asked yet: { $departments }
decisions-line-on = Decided on { $date }

## On paper

sheet-goals = Goals
sheet-goal = Goal
sheet-goal-kind = Whose
sheet-goal-measure = How we know
sheet-strategy = What social media does for us
sheet-model = How we share the work
sheet-model-target = How it should be
sheet-decisions = Who decides what
sheet-decision-how = How
sheet-decision-who = Who decides
sheet-decision-result = Result
sheet-rules-agreed = Agreed on { $date }.
sheet-rules-look = Next look on { $date }.
sheet-rule-draft = { $rule } (draft)
