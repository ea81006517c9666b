### "Who holds each role?", and choosing a person on any page.

choosing-later = To be decided
choosing-new-name = Name of the new person
choosing-added = add { $name }
choosing-by-what = Who decides? { $what }
choosing-until-what = By when? { $what }

roles-lead = One person can hold all three. Titles do not matter. Each job needs one name.
roles-why = When everyone knows who decides and who answers, nothing waits. A stand-in means that a sick day is not a quiet day.
roles-table = Roles
roles-role = Role
roles-who = Who?
roles-stand-in = Stand-in if they are away
# The names of the two selects in a row. $role is "Has the final say"
roles-who-what = Who? { $role }
roles-stand-in-what = Stand-in if they are away: { $role }
roles-does-on = Posts and answers on { $account }
roles-depends = Posts and answers
roles-one = One person
roles-by-account = It depends on the account
roles-coordinators = Who posts and answers
# $role is director, manager or coordinator
roles-error-choose = { $role ->
    [director] Choose a director, or choose No one yet
    [manager] Choose a manager, or choose No one yet
   *[coordinator] Choose a coordinator, or choose No one yet
}
roles-error-choose-on = Choose a coordinator for { $account }, or choose No one yet
roles-error-self = { $person } cannot stand in for { $person }. Choose someone else.
roles-watch = Who looks at messages?
roles-when = When
roles-watch-agreed = No one, agreed
roles-titles = Show our own job titles
roles-titles-hint = Your own title prints in place of our words.
roles-title-for = Your title for: { $role }
roles-changed = who holds a role
roles-changed-watch = who looks at messages
roles-changed-title = a job title
roles-answered = roles
