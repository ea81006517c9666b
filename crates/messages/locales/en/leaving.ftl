### When someone leaves: all they hold, in the order that is safe.

leaving-title = When someone leaves
leaving-lead = Choose a person. You get a list of all they hold, in the order that is safe.
leaving-empty = No people yet.
leaving-count = { $count ->
    [0] Nothing to do
    [one] 1 thing to do
   *[other] { $count } things to do
}
leaving-of = When { $person } leaves
leaving-of-lead = Do it from top to bottom. This page cannot change your accounts.
leaving-nothing = The plan knows of nothing that { $person } holds.
leaving-status-hint = With a last day, each line gets a date.
leaving-how = How do you part?
leaving-friendly = On good terms
leaving-friendly-hint = All of it by the last day
leaving-hostile = In a quarrel
leaving-hostile-hint = Logins, codes and passwords today, the rest within a week
leaving-list = What there is to do
leaving-all = Put all of it on the to-do list
leaving-all-done = put the list for { $person } on the to-do list
leaving-add = Put it on the to-do list
leaving-add-done = put “{ $what }” on the to-do list
leaving-listed = On the to-do list
leaving-todo = Go to the to-do list
leaving-due = By { $date }
leaving-choose = Choose somebody else
leaving-print = Print this list
leaving-preview = As it prints
leaving-person = If they leave
leaving-person-link = { $count ->
    [0] What to do when { $person } leaves
    [one] What to do when { $person } leaves: 1 thing
   *[other] What to do when { $person } leaves: { $count } things
}
leaving-done = Already done
# The parts of the list, in their order
leaving-stage = { $key ->
    [ownership] First give control to others
    [ways_in] Take away their logins
    [devices] Sign out their devices
    [codes] Login codes and ways back in
    [passwords] Passwords they know
    [apps] Apps that use their login
    [work] Their jobs and watches
    [tell] Tell others
   *[look] Look once more
}
leaving-owner = Give somebody else full control of { $account }. Nobody else has it.
leaving-owner-wait = { $days ->
    [one] Give somebody else full control of { $account }. A new owner may have to wait 1 day.
   *[other] Give somebody else full control of { $account }. A new owner may have to wait { $days } days.
}
leaving-second-owner = Give a second person full control of { $account }, and try it
leaving-app = Choose who answers for { $app }
leaving-way-in = On { $account }: remove { $person }
leaving-devices = On { $account }: sign out all devices
leaving-code = On { $account }: send the login code to somebody else
leaving-backup-codes = On { $account }: make new backup codes
leaving-way-back = On { $account }: change the phone or email that gets the password back
leaving-password = Change the password of { $accounts }. Tell only those who need it.
leaving-through = Connect { $app } through a login of the business. Do not delete it, or planned posts may go.
# "Choose somebody else: Posts and answers on Instagram"
leaving-duty = Choose somebody else: { $duty }
leaving-firm = Tell { $firm } who to talk to now
leaving-card = Ask for the crisis card back
leaving-call-list = Take { $person } off the call list
leaving-look = On { $account }: look at who can get in, after 7 and after 14 days
