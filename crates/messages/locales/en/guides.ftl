### Behind step 7: what departments bring, their guides, and what they were asked.

guides-title = Guides of departments
guides-lead = Everyone keeps the core rules. A department can add its own.
guides-why = A department knows its own work best. Its guide must still fit the rules of all.
guides-choose = Departments
guides-none = Add a department first. Then it can have a guide.
guides-add-department = Add departments
guides-core = Core rules for everyone
guides-core-none = No core rules yet.
guides-core-link = Choose the house rules
guides-additions = Own rules of { $department }
guides-additions-empty = No rules of its own yet.
guides-additions-add = Add a rule for this department
guides-overrides = Does it take the place of a core rule?
guides-overrides-none = No
guides-conflicts = What does not fit together
guides-conflicts-none = The guide and the core rules fit together.
guides-drops-line = The guide leaves this core rule out: { $rule }
guides-replaces-line = “{ $own }” takes the place of “{ $rule }”
guides-repeats-line = “{ $own }” is a core rule already
guides-drops = Core rules this guide leaves out
guides-accepted = Accepted the core rules on
guides-involved = What does this department do?
guides-involved-of = { $kind ->
    [consulted] Is asked before decisions
    [supplies_content] Brings photos and stories
    [answers_questions] Answers questions
   *[approves] Says yes before a post
}
guides-live-from = Takes part from
guides-live-to = Takes part until
guides-speaker = Who speaks for this department?
guides-about = Take part
guides-ready = Ready to take part
guides-ready-live = Takes part now
guides-not-ready = Not ready yet
guides-need-accept = It has not accepted the core rules.
guides-need-speaker = No person of this plan speaks for it.
guides-need-training = { $person } cannot post or reply alone yet.
guides-starts = Starts on { $date }.
guides-asked = { $state ->
    [waiting] Asked
    [answered] Answered
    [told] Agreed
   *[none] Not asked yet
}
guides-changed = { $department }

## The board of questions to departments

asking-title = Ask the departments
asking-lead = Ask, write down the answer, and say what came of it.
asking-why = Sales knows what customers ask. A question that gets no reply is the last one answered.
asking-none = Add a department first. Then you can ask it.
asking-count = { $count ->
    [0] No question waits for an answer.
    [one] 1 question waits for an answer.
   *[other] { $count } questions wait for an answer.
}
asking-count-told = { $count ->
    [0] Everyone who answered knows what came of it.
    [one] 1 answer waits for a word back.
   *[other] { $count } answers wait for a word back.
}
asking-not-asked = Not asked yet: { $departments }.
asking-start = Ask our five questions
asking-started = ask { $department }
asking-list = Questions and answers
asking-empty = No questions yet.
asking-add-question = Add a question
asking-question = The question
asking-question-missing = Enter the question
asking-department = Which department?
asking-department-missing = Choose a department
asking-by = Who asked?
asking-on = Asked on
asking-answer = The answer
asking-answered-on = Answered on
asking-outcome = What came of it?
asking-outcome-none = Not said yet
asking-outcome-of = { $outcome ->
    [accepted] We do it
    [partly] We do a part of it
   *[not] We do not do it
}
asking-reason = Why?
asking-told-on = Told back on
asking-state = { $state ->
    [answered] Answered. Tell them what came of it.
    [told] They know what came of it.
   *[waiting] Waits for an answer
}
asking-five-1 = What do people ask you most?
asking-five-2 = What must we never promise?
asking-five-3 = What could you show?
asking-five-4 = What result would help your goal?
asking-five-5 = How fast can you answer us, and who stands in for you?

## On paper

sheet-guide = Guide
sheet-guide-own = Own rules of { $department }
sheet-takes-part = Takes part
sheet-part-from = from { $date }
sheet-part-until = until { $date }
sheet-part-goal = Goal
sheet-asked = What departments were asked
sheet-asked-question = Question
sheet-asked-answer = Answer
sheet-asked-outcome = What came of it
