### What whoever leads a workshop sees, and nobody else.

## What to say, what to do, what to watch for

guide-say = { $block ->
    [welcome] “No blame today. We fix lists, not people. Write first, then talk.”
    [access] “Think of past staff, friends and apps.”
    [need] “The job decides who gets in. Nobody loses a job today.”
    [roles] “Two names means no name.”
    [departments] “What do people ask you? What can you show? What must we never promise?”
    [break] “Eight minutes. The clock is on the screen.”
    [crisis] “Picture the worst Saturday.”
    [practice] “Phones out. Who has the card? Call the first name now.”
    [hours] “It is fine to choose a gap. Choose it.”
    [decide] “One sentence. I read it back to you.”
    [todo] “Each to-do has one name and one day.”
    [close] “What will you do by Friday?”
   *[other] “What do we want to have at the end of this?”
}
guide-do = { $block ->
    [welcome] Everybody writes down one account they can get into.
    [access] Read out the count. Ask for one surprise.
    [need] Ask for each name: which job needs it? Then give the to-do a name and a day.
    [roles] Say the names that were settled before. Then threes, four minutes, for the rest.
    [departments] Everybody writes a card. Then one round, two and a half minutes each.
    [break] Look at what is still missing in the plan.
    [crisis] One minute alone, four in pairs, seven all together.
    [practice] One person is away. The room acts. Then look at what the plan says.
    [hours] One decision for all. Names come after the workshop.
    [decide] Raised hands are advice. One person decides.
    [todo] Read out each one. Its owner says yes.
    [close] Read out what is parked. Set the next date.
   *[other] Everybody writes first. Then one round.
}
guide-watch = { $block ->
    [welcome] People who come late. The sound for those elsewhere.
    [access] Silence about shared passwords.
    [need] Nobody argues with the boss.
    [roles] The same person three times.
    [departments] One department that speaks for all.
    [break] Eight minutes that become twelve.
    [crisis] No phone numbers.
    [practice] Somebody who knows it by heart. The plan has to know it.
    [hours] One person taking all evenings.
    [decide] A vote that takes the place of a decision.
    [todo] One name on everything.
    [close] Topics that nobody owns.
   *[other] One voice that fills the time.
}
guide-aloud = Read the question aloud. It is small on a phone.
guide-remote-first = Ask the people who are not in the room first.
guide-chat = { $name } reads the chat.
guide-last = { $name } has the final say and speaks last.
guide-heading = { $block }: { $about }
guide-part = { $part ->
    [decides] the final say
    [runs] week by week
    [alone] alone
    [pairs] in pairs
    [all] all together
    [leads] who does what
    [authority] if nobody answers
    [words] the words
    [card] the case
    [act] who acts
    [login] can they log in
    [approve] who says yes
    [parked] what is parked
    [next] the next date
    [over] hand over
   *[other] { "" }
}

## The page

notes-title = My notes
notes-cover = Private. Is this window on the shared screen?
notes-cover-lead = The room must not read this. Drag this tab out, so that it is its own window. Move it to a screen that you do not share.
notes-show = Show my notes
notes-window = Open them in a window of their own
notes-tab = Open them in a new tab
notes-blocked = The browser stopped the window. Use the link instead.
notes-unlinked = Not linked to the workshop screen. Open both in the same browser.
notes-unlinked-hint = The notes go on by themselves when it is open again. The workshop screen does not need them.
notes-to-stage = Open the workshop screen
notes-linked = Linked to the workshop screen.
notes-hide = Cover my notes
notes-choose = Which plan?
notes-choose-lead = The notes belong to the workshop screen of one plan. Open the plan first.
notes-go-there = Go to my notes

## Now

notes-now = Now
notes-say = Say
notes-do = Do
notes-watch = Watch for
notes-next = Then
notes-next-none = This is the last screen.
notes-rounds = Every time

## Time

notes-time = Time
notes-part = This part
notes-part-left = { $time } left
notes-part-over = { $time } over
notes-part-none = No time was set
notes-day = The day
notes-day-gone = { $time } of { $whole }
notes-pace = Pace
notes-pace-not = Not begun. The time starts with the first step.
notes-pace-on = On time
notes-pace-behind = { $minutes ->
    [one] 1 minute behind
   *[other] { $minutes } minutes behind
}
notes-pace-ahead = { $minutes ->
    [one] 1 minute ahead
   *[other] { $minutes } minutes ahead
}

## Leading

notes-lead = Lead the screen
notes-contacts = Show contact details for 10 seconds
notes-contacts-none = This screen holds no contact details.
notes-contacts-on = Contact details are on the shared screen now.

## People and topics

notes-voices = Not said yet
notes-voices-hint = Press a name when that person has said something.
notes-voices-all = Everybody has said something.
notes-voices-last = { $name } (last)
notes-said = Has said something
notes-own = Private notes
notes-own-hint = They stay in this browser and are in no file.
notes-own-failed = This browser cannot keep them. Copy them before you close this window.
