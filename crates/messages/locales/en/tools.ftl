### Other apps that can post or read.

tools-title = Other apps that can post or read
tools-lead = A forgotten app can still post. Write down each one, and who can stop it.
tools-none = Do you use any other apps?
tools-none-option = { $key ->
    [yes] No, none
   *[no] Yes
}
tools-none-done = say if other apps are used
tools-empty = No apps are written down yet.
tools-col-app = App
tools-col-on = Connected to
tools-col-owner = Who answers for it
tools-col-pause = Who can pause it
tools-add-name = Name of the app
tools-add-kind = What does it do?
tools-add = Add this app
tools-add-heading = Add an app
tools-add-missing = Enter the name of the app
tools-add-same = { $name } is on the list already. Add a word so you can tell them apart.
tools-added = add { $name }
tools-removed = remove { $name }
tool-title = An app
tool-done = change { $name }
tool-lead = Who answers for it, whose login it uses, and who can stop it.
tool-name = Name
tool-kind = What does it do?
tool-purpose = What is it used for?
tool-owner = Who answers for it?
tool-accounts = Which accounts can it post to or read?
tool-through = Whose login does it use?
tool-through-option = { $key ->
    [personal] The login of one person
   *[business] A login of the business
}
tool-through-who = Which person?
tool-through-account = Which account’s login?
tool-posts = It can post
tool-pausers = Who can pause it?
tool-create = Who may write drafts in it?
tool-approve = Who may say yes to posts in it?
tool-asked-by = Who asks for the money?
tool-paid-by = Who pays?
tool-money = Money
tool-may = Drafts and approval
tool-reviewed-on = Last looked at
tool-remove = Remove this app
tool-remove-hint = Take its access away on the network first.
