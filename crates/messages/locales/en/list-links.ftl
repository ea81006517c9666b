### Links to less than a plan: one person's part, a list of what to do.

# Part of a title and of a file's name
list-todo = To do
list-todo-only = Only the to-do list
list-todo-hint = What is open, with who and by when.
list-todo-none = Nothing is open on the to-do list.
list-link-brief = Make a link for { $person }
list-link-brief-what = The link holds what the file holds, without phone numbers and emails.
list-link-leaving = Make a link to this list
list-link-leaving-what = For whoever does it: the lines, who and by when, without the rest of the plan.
list-link-todo = Make a link to the list
list-link-file = Download the same as a file

# Home of a plan that holds a part of another one
part-person = This is one person’s part of a plan: what { $person } needs.
part-person-open = Open the page of { $person }
part-rules = These are the house rules of a plan.
part-rules-open = Open the house rules
part-todo = This is a to-do list from a plan.
part-todo-open = Open the to-do list
# In the place of a page that only the whole plan has
part-elsewhere = The page you asked for is only in the whole plan.
part-says-nothing = Nothing else is in it. The rest is in the whole plan.
part-begin-what = You can also begin a plan of your own with these rules. Then all questions are asked.
part-begin = Begin a plan with these rules
part-begun = Plan begun with these rules
