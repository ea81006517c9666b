### The crisis sheet, the pages behind its "Change" links, and the card of an owner alone.
### The texts a plan starts with stand in crisis.ftl.

## The sheet

crisis-sheet-lead = We filled this in from your roles. Read it, and change what is wrong.
crisis-sheet-as-printed = The sheet as it will print
crisis-sheet-number = Emergency number where you are
crisis-sheet-number-hint = We took it from your time zone. Is it right?
crisis-sheet-number-hint-none = For example 112, 911 or 999
crisis-sheet-phones = Phone numbers we still need
crisis-sheet-phones-hint = You can add them later. Ask before you write down someone’s own number.
crisis-sheet-phone = Phone number of { $person }
crisis-sheet-authority = If nobody answers, may the person on watch post these words?
crisis-sheet-rest = Who leads, and when
crisis-sheet-leads = Who leads
crisis-sheet-leads-line = { $job }: { $people }.
crisis-sheet-cases = Cases you plan for
crisis-sheet-busy = Busy times
crisis-sheet-none = None yet
# The hidden end of a link: "Change the first hour"
crisis-sheet-change = { $part ->
    [leads] who leads
    [cases] the cases
    [hour] the first hour
    [levels] how bad it is
    [words] the words
    [phones] the call list
   *[busy] the busy times
}
# For Undo
crisis-sheet-done = change the crisis sheet

## Who leads

crisis-leads-title = Who leads when something goes wrong?
crisis-leads-note = We filled this in from your roles. Change it if you need to.
crisis-leads-who = Who?
crisis-leads-decides-hint = Says what happens and which words go out
crisis-leads-speaks-hint = Talks to customers and to the press
crisis-leads-reads-hint = Reads what people write, and tells the others
crisis-leads-notes-hint = Writes down what happened, and when
crisis-leads-freeze = Who stops scheduled posts?
crisis-leads-same = { $person } does this job and is also the stand-in. Choose someone else.
crisis-leads-done = change who leads in a crisis

## Cases

crisis-cases-title = Which of these should you plan for?
crisis-cases-legend = Tick each bad day you want to be ready for
crisis-cases-more = More bad days
crisis-cases-own = Another case
crisis-cases-own-hint = For example: the shop is flooded
crisis-cases-own-add = Add this case
crisis-cases-own-none = Enter a name for the case
crisis-cases-none = No cases chosen. Pick at least one bad day to plan for.
crisis-cases-done = change the cases

## The first hour

crisis-hour-title = What happens in the first hour?
crisis-hour-lead = Five short steps. They stand in large letters on the sheet.
crisis-hour-steps = Steps
crisis-hour-step = Step { $n }
crisis-hour-who = Who does step { $n }
crisis-hour-anyone = Whoever is there
crisis-hour-add = Add a step
crisis-hour-full = The sheet has room for five steps. Remove one to add another.
crisis-hour-empty = Write what to do in step { $n }, or remove it
crisis-hour-keys = You can also press Alt and an arrow key in a step to move it.
# A step that was moved, for screen readers: "Step 3 is now step 2."
crisis-hour-moved = Step { $n } is now step { $number }.
crisis-hour-levels = How bad is it?
crisis-hour-levels-hint = When is it this bad? For example: ten angry comments in an hour
crisis-hour-done = change the first hour

## Words

crisis-words-title = Words you can use
crisis-words-lead = Short and true. Nobody writes well in a hurry.
crisis-words-general = Words for anything
crisis-words-general-hint = These stand on the sheet and on the card. Write a time you can keep.
crisis-words-case = Words for this: { $scenario }
crisis-words-agreed = Who agreed these words?
crisis-words-too-long = { $label } must be 280 characters or less
crisis-words-done = change the crisis words

## Whom to call

crisis-phones-title = Who do you call, and in what order?
crisis-phones-ask-first = Ask before you write down someone’s own number.
crisis-phones-list = The call list
crisis-phones-number = Phone number of { $person }
crisis-phones-none = No one on this list has a phone number yet.
crisis-phones-empty = No one to call yet. Add a phone number for the person who decides.
# A name that was moved, for screen readers
crisis-phones-moved = { $person } is now number { $n }.
crisis-phones-person = Add a person to the list
crisis-phones-person-add = Add to the list
crisis-phones-outside = Add someone from outside
crisis-phones-outside-hint = For example a lawyer, an insurer, a landlord or an agency
crisis-phones-name = Name
crisis-phones-phone = Phone number
crisis-phones-role = What for
crisis-phones-outside-add = Add this number
crisis-phones-name-none = Enter a name to add
crisis-phones-wait = If no one answers in this many minutes, call the next name
crisis-phones-minutes = Enter a number of minutes from 1 to 120
crisis-phones-done = change the call list

## Busy times

crisis-busy-title = When will you be extra busy?
crisis-busy-empty = No busy times yet. Add a launch, a sale or a season.
crisis-busy-list = Your busy times
crisis-busy-dates = { $from } to { $to }
crisis-busy-extra-are = Extra people: { $people }.
crisis-busy-approves-is = { $person } says yes to posts.
crisis-busy-add-heading = Add a busy time
crisis-busy-what = What is it?
crisis-busy-what-hint = For example a launch, a sale or a season
crisis-busy-from = First day
crisis-busy-to = Last day
crisis-busy-extra = Extra people
crisis-busy-approves = Who says yes to posts?
crisis-busy-add = Add this busy time
crisis-busy-no-what = Enter what the busy time is
crisis-busy-no-from = Enter the first day
crisis-busy-no-to = Enter the last day
crisis-busy-order = The end date must be the same as or after { $date }
crisis-busy-done = add a busy time
crisis-busy-removed = remove { $name }

## The card of an owner alone

crisis-card-lead = This is your finished card. Keep it where you can find it on a bad evening.
crisis-card-change-words = Change the words
crisis-card-change-steps = Change the steps
crisis-card-done = look at the crisis card
