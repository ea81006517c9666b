### Asking for one fact, on any page.

# An answer in words that the choices do not hold
asking-kept = As it is written
# How a fact should be, beside how it is: "How it should be: what can they do?"
asking-target = How it should be: { $what }
asking-target-none = No target
asking-error-number = Write a whole number from { $min } to { $max }
asking-error-date = Choose a day between 1990 and 2100
asking-error-month = Write a month or a day, like 2026-03 or 2026-03-14
asking-error-early = Choose { $date } or a later day
asking-error-late = Choose { $date } or an earlier day
asking-error-numbers = Write whole numbers from { $min } to { $max }, with commas between them
asking-error-link = Enter a web address that starts with https
asking-error-blank = Enter something here: { $what }
# Below a list of people: a name that is not in it
asking-else = Someone else: { $what }
asking-else-hint = A name that is not in the list
asking-all-accounts = None ticked means all of them.
