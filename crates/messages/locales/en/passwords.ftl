### Passwords and two-step login.

passwords-title = Passwords and linked apps
passwords-banner = Do not type any passwords here.
passwords-lead = Leave “Not sure” where you do not know. You can ask someone.
passwords-why = Two-step login keeps others out, even when they know the password.
passwords-empty = Nothing to ask yet. Add an account first.
passwords-caption = Two questions for each account
passwords-account = Account
passwords-two-step = Is two-step login on?
passwords-two-step-hint = A code goes to a phone or an app when you log in.
passwords-others = Could anyone who is not on this list know it?
passwords-two-step-of = Is two-step login on? { $account }
passwords-others-of = Could anyone who is not on this list know it? { $account }
passwords-known-by = Known by { $people }
passwords-known-by-open = Nobody has said who knows it.
passwords-own-login = Everybody has their own login here.
passwords-left = { $person } (left)
passwords-same-as = Same as { $account }
passwords-same-for = for { $account }

## Say more

passwords-more-about = Say more about { $account }
passwords-kept = Where is it kept?
passwords-kept-option = { $key ->
    [manager] Password manager
    [locked] Written down and locked away
    [one_browser] Saved in one person’s browser
    [head] In someone’s head
    [document] In a shared document
    [chat_or_email] In a chat or an e-mail
    [paper_open] On paper, not locked away
    [not_sure] Not sure
   *[blank] Not answered
}
passwords-changed = When was the password last changed?
passwords-told-on = When was it told?
passwords-month = Month
passwords-year = Year
passwords-month-none = Not answered
passwords-told = How was it told?
passwords-told-option = { $key ->
    [vault] Through a password manager
    [paper] On paper
    [chat] In a chat
    [email] In an e-mail
   *[said] By word of mouth
}
passwords-others-who = Who else might know it?
passwords-code-to = Whose phone or app gets the login code?
passwords-business = The business’s own
passwords-recovery = Which phone or e-mail gets the password back?
passwords-recovery-phone = The phone of
passwords-recovery-email = The e-mail of
passwords-tools = Other apps that can post or read here
passwords-tools-hint = For example a scheduler, a shop, a booking page.
passwords-tool-option = { $key ->
    [scheduler] Scheduler
    [design] Design tool
    [shop] Shop
    [bookings] Bookings
    [chat] Chat
    [adverts] Adverts
    [website] Website
   *[other] Other
}
passwords-note = Note
passwords-note-hint = Where it is kept, never what it is.
passwords-error-year = Enter a year like 2026

## Ask someone

passwords-ask-two-step = about two-step login for { $account }
passwords-ask-others = about the { $account } password
passwords-ask-title = Ask someone about { $account }
passwords-ask-whom = Whom do you ask?
passwords-ask-choose = No name
passwords-ask-message = Your message
passwords-ask-hint = You can change it. Copy it into a mail or a chat.
passwords-ask-copy = Copy the message
message-hello = Hi { $person },
message-hello-nobody = Hi,
message-questions = { $count ->
    [one] A quick question about our { $account }:
   *[other] { $count } quick questions about our { $account }:
}
message-two-step = Is two-step login on? That is when a code goes to a phone or an app.
message-code-to = If it is on, whose phone or app gets the code?
message-others = Could anyone else know the password? So far I have { $people } on my list.
message-others-nobody = Who knows the password?
message-control = Who can add and remove people there?
message-numbered = { $n }. { $question }
message-no-password = Do not send me the password itself.
message-thanks = Thank you, { $person }

# What was done, for Undo
passwords-done-two-step = say if two-step login is on for { $account }
passwords-done-others = say who else could know the { $account } password
passwords-done-same = fill in { $account }
passwords-done-more = say more about { $account }
passwords-done = answer the passwords table
