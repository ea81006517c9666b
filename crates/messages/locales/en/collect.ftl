### Answers from the room, taken into the plan.

## Remarks that keep what was answered

collect-never = { $name } cannot watch at any time.
collect-unsure = { $name } is not sure about getting in.
collect-linked = { $name } linked this app.
collect-somehow = Can get in
collect-kept-mine = { $subject }. { $name } said: “{ $answer }”. The plan says: “{ $plan }”. We kept the plan.
collect-kept-theirs = { $subject }. { $name } said: “{ $answer }”. The plan said: “{ $plan }”. We took the answer.

## What answers bring

collect-adds-accounts = { $count ->
    [one] 1 account
   *[other] { $count } accounts
}
collect-adds-apps = { $count ->
    [one] 1 app
   *[other] { $count } apps
}
collect-adds-times = times
collect-adds-worry = a worry
collect-adds-rule = a house rule

## The page

collect-title = Collect answers
collect-none = There is no workshop yet. Plan one first.
collect-none-link = Prepare a workshop
collect-empty = No answers yet. Share the Take part page with the room.
collect-link = The link to take part
collect-copy-link = Copy link
collect-link-copied = Copied. Paste it into a message to the room.
collect-link-long = Many chats cut links above 4,000 characters. Send it by email.
collect-link-text = Link
collect-code = Show a code to scan
collect-code-name = Code to scan. It opens the Take part page.
collect-no-code = The link is too long for a code to scan. Send the link instead.
collect-from = Received from { $names }
collect-paste = Answers
collect-paste-hint = Paste as many as you like. Emails and chat messages are fine as they are.
collect-files = Choose files with answers
collect-files-drop = Or drop them here.
collect-files-shared = Your list of files may show on the shared screen. Stop sharing first.
collect-files-stopped = I have stopped sharing
collect-file-none = { $name }: there are no answers in this file
collect-file-unread = { $name }: this file could not be read
collect-add = Add to the plan
collect-blank = Paste answers first
collect-nothing = There are no answers in this text. They begin with “WATCHBILL ANSWERS”
collect-invitation = This is the invitation, not answers. Whoever answers gets a text at the end: ask for that
collect-plan-file = This is a plan, not answers. Open it on the page for plan files
collect-unusable = Nothing here can be added yet. Below stands why
collect-found = { $count ->
    [one] Answers of 1 person
   *[other] Answers of { $count } people
}
collect-done = { $count ->
    [one] Answers of 1 person added. Undo takes all of them back.
   *[other] Answers of { $count } people added. Undo takes all of them back.
}
# Follows when some of the answers cannot be added
collect-rest = The rest stays in the field: above stands why.
# What Undo would take back
collect-undo = add answers

## One person's answers

collect-nameless = Answers without a name
collect-brings = They bring: { $what }.
collect-shown = The whole room sees the worry, without the name: “{ $worry }”
collect-brings-nothing = They bring nothing but the name.
collect-changed = These answers were changed on their way. Look at them first, or ask for them again.
collect-use-changed = I have looked at them. Use them
collect-again = These answers are in the plan already. They change nothing.
collect-older = Later answers with the same name are here. These are left out.
# Answers of this person that were made later were added before
collect-overtaken = Later answers of { $name } are in the plan already. These older ones are left out.
collect-use-overtaken = Use the older answers all the same
collect-foreign = These answers are for another workshop. They are left out.
collect-secret = There is a password in these answers. Take it out of the text first.
collect-cut = The beginning or the end of these answers is missing. Ask for them again, best as a file.
collect-newer = A newer version wrote these answers. Reload this page, then paste them again.
collect-is-known = In your plan: { $name }
collect-is-new = Somebody new. A person is added to the plan.
collect-same = Is this the same person?
collect-same-yes = Yes, { $name }
collect-same-no = No, somebody new
collect-other = Choose somebody else
collect-who = Whose answers are these?
collect-somebody-new = Somebody new
collect-side-answers = From the answers
collect-side-plan = In your plan
collect-row-side = Who says it
collect-row-name = Name
collect-row-department = Department
collect-row-accounts = Can get into
collect-differs = The plan says something else
collect-mine = Keep mine: { $what }
collect-theirs = Use { $name }’s answer: { $what }
collect-all-mine = Keep mine everywhere
collect-all-theirs = Use the answers everywhere
collect-who-missing = Choose whose answers { $name }’s are
collect-who-twice = Two answers would be { $name }’s. Choose somebody else for one of them
collect-side-missing = Choose what holds for { $name }: { $what }

## On the shared screen

stage-join = Answer on your phone
stage-join-none = There is no code to scan. Ask the person who leads for the link.
stage-join-hide = Hide the code
stage-join-how = Point the camera of your phone at the code. It takes about five minutes.
stage-join-send = Send your answers to whoever leads the workshop, to nobody else.
stage-join-send-to = Send your answers to { $name }, to nobody else.
