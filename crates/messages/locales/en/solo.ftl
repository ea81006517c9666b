### The questions of an owner alone.

## Who else could get in?

others-why = Think of people who helped you before. Some may still know a password.
others-who-group = Someone else and { $account }
others-who = Who?
others-who-empty = Enter the name of the person who could get into { $account }
others-who-you = You are on the list already. Enter someone else for { $account }
others-tie = Does this person help now?
others-tie-here = Works here
others-tie-outside = Outside help
others-tie-used = Used to help
others-tie-empty = Say how { $person } helps
others-it-is = It is { $person }
others-add = Add another person
others-about = about { $account }
others-told = How was the password told?
others-told-how = { $told ->
    [vault] In a password manager
    [paper] On paper
    [chat] In a chat
    [email] By email
   *[said] By word of mouth
}
others-told-on = When was that?
others-kept = Where is the password kept?
others-kept-place = { $kept ->
    [manager] Password manager
    [locked] Written down and locked away
    [one_browser] Saved in one person’s browser
    [head] In someone’s head
    [document] In a shared document
    [chat_or_email] In a chat or an email
   *[paper_open] On paper, not locked away
}
others-no-passwords = Do not type any passwords here.
others-first = { $fix }.
others-first-know = { $person } may still know it.
others-none = Nothing to ask yet. Add an account first.
others-none-link = Choose your accounts
# For the Undo button
others-done = who can get into { $account }
others-done-all = who else could get in

## Is two-step login on?

two-step-lead = With two-step login, a code goes to a phone or an app when you log in.
two-step-code = The code goes to
two-step-my-phone = My phone
two-step-my-email = My email
two-step-whose = Whose phone or app is it?
two-step-whose-empty = Enter whose phone or app it is
two-step-back = Which phone or email gets the password back?
two-step-back-whose = Whose is it?
two-step-back-whose-empty = Enter whose phone or email it is
# For the Undo button
two-step-done = two-step login
two-step-done-one = two-step login of { $account }

## If you are ill

ill-lead = The same person can read your reply first when something goes wrong.
ill-name = Name
ill-name-empty = Enter a name, or tick No one yet
ill-name-you = { $person } cannot stand in for { $person }. Choose someone else.
ill-phone = Phone number
ill-phone-hint = Ask before you write down someone’s own number.
ill-own-phone = Your own phone number
ill-own-phone-hint = So that others can call you. It stands on your card.
# For the Undo button
ill-done = who could post if you are ill
