### The shared screen of a workshop: departments, a bad day, practice, promised hours, decisions, to-dos, the end.
### Texts are read from the back of a room: a few words each.

## Asked one after the other

stage-answers = Answers
stage-not-yet = Not answered

## Departments

stage-departments-which = Which departments are here?
stage-departments-add = A department
stage-departments-added = add { $department }
stage-department = What does { $department } need and bring?
stage-department-asks = People ask you
stage-department-shows = You can show
stage-department-never = We never promise
stage-department-answers = Answers our questions
stage-department-done = write down what { $department } says

## A bad review is spreading

stage-crisis-title = A bad review is spreading. Who decides what we say?
stage-crisis-alone = 1 minute alone. Write it down.
stage-crisis-pairs = 4 minutes in pairs.
stage-crisis-pairs-remote = Not in the room? Use small video rooms of two.
stage-crisis-all = 7 minutes together. One speaks for each pair.
stage-crisis-all-remote = Those not in the room speak first.
stage-crisis-ask-decides = Who decides?
stage-crisis-ask-posts = Who may post if nobody answers the phone?
stage-crisis-ask-words = Which one sentence goes out first?
stage-crisis-leads = Who leads on a bad day?
stage-crisis-leads-instead = If that person is away
stage-crisis-leads-done = say who leads on a bad day
stage-crisis-authority = Nobody answers the phone. May the person on watch post these words?
stage-crisis-authority-choose = Choose one
stage-crisis-authority-done = say who may post the words
stage-crisis-words = Which sentence goes out first?
stage-crisis-words-field = The words
stage-crisis-words-done = change the words

## Practice

stage-practice-title = Practise: { $case }
stage-practice-plain = Practise a bad day
stage-practice-example = No bad day is chosen yet. Take this one: a bad review is spreading.
stage-practice-when = It is Saturday, 21:00.
stage-practice-where = It happens on { $account }.
stage-practice-away = { $person } is away and cannot be reached.
stage-practice-phones = Phones out. Who has the card? Call { $person } now.
stage-practice-phones-nobody = Phones out. Who has the card?
stage-practice-number = The number:
stage-practice-no-number = The plan has no number to call.
stage-practice-case = The bad day
stage-practice-place = It happens on
stage-practice-who = Away
stage-practice-acts = Who acts now?
stage-practice-login = Can they log in, from their own phone?
stage-practice-approves = Who says yes to the words?
stage-practice-sure = Say it out loud first. How sure are you?
stage-practice-show = Show what the plan says
stage-practice-stand-in = { $person }, who stands in
stage-practice-can = Yes: { $person } can post on { $account }
stage-practice-watch = Nobody has to. The person on watch may post the agreed words.
stage-practice-nobody = Nobody is named.
stage-practice-no-stand-in = { $person } is away. Nobody stands in.
stage-practice-cannot = { $person } cannot post on { $account }.
stage-practice-not-checked = Nobody has checked if { $person } can post on { $account }.
stage-practice-to-do = Put it on the to-do list
stage-practice-listed = It is on the to-do list.
stage-practice-task-nobody = { $ask ->
    [acts] Say who posts on { $account } in a crisis.
    [login] Say who posts on { $account } in a crisis.
   *[approves] Say who decides in a crisis.
}
stage-practice-task-stand-in = { $ask ->
    [acts] Choose who stands in for { $person } on { $account }.
    [login] Choose who stands in for { $person } on { $account }.
   *[approves] Choose who stands in for { $person } in a crisis.
}
stage-practice-task-cannot = Give { $person } a login for { $account }, and try it.
stage-practice-task-number = Find a number for { $person }, and write it in the plan.
stage-practice-task-check = Check if { $person } can log in to { $account } from their own phone.

## Hours

stage-hours-title = Which hours do we promise?
stage-hours-weekdays = Monday to Friday
stage-hours-saturday = Saturday
stage-hours-sunday = Sunday
stage-hours-within = We answer within
stage-hours-none = No one needs to watch then
stage-hours-other = Other hours
stage-hours-done = change the promised hours

## Decisions

stage-decide-groups = Two minutes in threes, then one choice from each.
stage-decide-groups-remote = Two minutes in threes, on video too. Then one choice from each.
stage-decide-decides = { $person } decides
stage-decide-nobody = Nobody has the final say yet
stage-decide-vote = Raised hands are advice
# Two sentences: who decides, and what the vote is.
stage-decide-advice = { $who }. { $vote }.
stage-decide-choice = A choice
stage-decide-dots = { $count ->
    [one] { $count } dot
   *[other] { $count } dots
}
stage-decide-more = One dot more for { $choice }
stage-decide-less = One dot fewer for { $choice }
stage-decide-how = What did we make of it?
stage-decide-decided = Decided
stage-decide-undecided = Not decided yet
stage-decide-park = Park it
stage-decide-result = We decide, in one sentence
stage-decide-who = Who decides it
stage-decide-when = By when
stage-decide-again = Take it up again
stage-decide-done = settle “{ $what }”
stage-decide-voted = count the dots for “{ $what }”
stage-decide-read = Read the sentence back to the room.

## To-dos

stage-todo-title = What will we do, who, and by when?
stage-todo-who = Who does it
stage-todo-when = By when
stage-todo-other-day = Another day
stage-day-unknown = Enter a day, for example { $day }
stage-day-weekday = Check the weekday: that is { $day }
stage-todo-add = A to-do
stage-todo-added = add “{ $what }”
stage-todo-changed = say who does “{ $what }”
stage-todo-line = { $who }, by { $day }
stage-todo-no-day = { $who }, no day yet
stage-todo-no-name = No name yet
stage-todo-none = No to-dos yet.

## The end

stage-close-there = Who was here?
stage-close-there-press = Press each name
stage-close-there-done = say who was here
stage-close-parked = What did we park?
stage-close-parked-none = Nothing parked.
stage-close-parked-which = What becomes of it?
stage-close-parked-done = We are done with it
stage-close-parked-task = Make it a to-do
stage-close-parked-closed = close “{ $what }”
stage-close-next = When do we meet again?
stage-close-next-done = set the next date
stage-close-next-choose = Choose a day
stage-close-over = Thank you. What happens now?
stage-close-end = End the workshop
stage-close-ended = The workshop is over. It counts as held.
stage-close-again = Go on with the workshop
stage-close-held = end the workshop
