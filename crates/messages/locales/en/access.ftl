### Who can get in today?

access-title = Who can get in today?
access-why = Fewer logins mean fewer ways for things to go wrong.
access-lead = A column that nobody fills in prints “Not checked”.
access-empty = Add accounts and people first. Then you can say who gets in.
access-to-accounts = Add accounts
access-to-people = Add people
access-caption = Tick everyone who has a login or knows the password
access-corner = Person
access-somebody = Someone else, or not sure
# The name of the group of one that this row becomes
access-somebody-name = Someone else
access-cell = { $person } can get into { $account }
access-cell-somebody = Someone else, or not sure, can get into { $account }
access-same-as = Same as { $account }
access-shared = Which accounts have a password that more than one person knows?
access-control = Who has full control?
access-control-hint = Full control means adding and removing people.
access-control-of = Full control of { $account }
access-also = { $people } also has full control.
access-also-many = { $people } also have full control.
access-more-about = Say more about { $account }
access-way = How does { $person } get in?
access-way-option = { $key ->
    [password] Knows the password
    [owner] Own login, full control
    [manages_people] Own login, can add people
    [publisher] Own login, can post
    [responder] Own login, can reply
    [viewer] Own login, can look
    [advertiser] Own login, adverts only
   *[not_sure] Not sure
}
access-more-none = Tick someone in the table first.
access-note = Note
access-note-hint = It prints small under the account.
# What was done, for Undo
access-done-tick = say that { $person } can get into { $account }
access-done-untick = say that { $person } cannot get into { $account }
access-done-same = fill in { $account }
access-done-shared = say which passwords are shared
access-done-control = say who has full control of { $account }
access-done-way = say how { $person } gets into { $account }
access-done-note = change the note of { $account }
access-done = answer who can get in
