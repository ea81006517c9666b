### Long lists: finding an entry, and moving on.

long-find = Find in this list
long-shown = Rows { $from } to { $to } of { $total }
long-none = Nothing in this list has “{ $text }”
long-before = Show the { $rows } before
long-after = Show the next { $rows }
long-all = Show all { $total }
# Below the first ten that can be acted on
check-row-more = Show { $next } of { $left } more
# Below a table of the sheet beside the questions
long-sheet = { $count ->
    [one] And 1 more on the whole sheet
   *[other] And { $count } more on the whole sheet
}

## Boxes for people, accounts or days out of many
ticking-some = Type a part of a name to find one of { $total }
ticking-found = { $count ->
    [one] 1 found
   *[other] { $count } found
}
ticking-many = The first { $shown } of { $count } that were found
