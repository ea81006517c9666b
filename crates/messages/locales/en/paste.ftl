### Paste from a spreadsheet.

paste-title = Paste from a spreadsheet
paste-lead = Copy the cells there and paste them here. You see what we read before it is added.
paste-what = What do you paste?
paste-people = People
paste-people-hint = Name, phone, email, title
paste-accounts = Accounts
paste-accounts-hint = Place, account name, web address
paste-access = Who gets in where
paste-access-hint = A table of people by accounts. Or lines: person, account, what they can do.
paste-text = Your cells
paste-text-hint = Do not paste any passwords here.
paste-line = Line
paste-read = What we read
paste-becomes = What happens
paste-wrong = { $count ->
    [one] 1 line cannot be taken. It comes first.
   *[other] { $count } lines cannot be taken. They come first.
}
paste-later = { $count ->
    [one] 1 more line stays in the field for next time.
   *[other] { $count } more lines stay in the field for next time.
}
paste-left = { $count ->
    [one] 1 line is still in the field: mend it and add it.
   *[other] { $count } lines are still in the field: mend them and add them.
}
paste-state = { $key ->
    [added] New
    [changed] Filled in
    [known] Nothing new
    [no_name] The name is missing. This line is left out.
    [long_name] The name is too long. This line is left out.
   *[refused] This may be a password or a text that is too long. This line is left out.
}
paste-no-account = No account is called “{ $name }”. Add the account first.
paste-add = Add these lines
paste-nothing = There is nothing new to add. Look at the lines below.
paste-done = paste from a spreadsheet
paste-added = { $count ->
    [one] 1 line added. Undo takes it back.
   *[other] { $count } lines added. Undo takes them back.
}
# Words that may stand above a column, with commas between them
paste-heads = { $of ->
    [name] name,full name,person,people,who,place,account,network,platform,employee,staff
    [first] first name,given name,forename
    [last] last name,surname,family name
    [phone] phone,telephone,tel,mobile,phone number,mobile number,cell
    [email] email,e-mail,mail,email address,e-mail address
    [title] title,job title,job,role,position
   *[other] id,number,no.,team,department,office,notes,address,what they can do,access,level
}
# Words that mean no in a cell, with commas between them
paste-no = no,n,-,0,none,false
