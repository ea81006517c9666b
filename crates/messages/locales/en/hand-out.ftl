### Hand it out: who holds the crisis card.

hand-out-title = Who needs the card?
hand-out-lead = On a bad night nobody opens a plan. Give the card to everyone you may call, and to everyone on watch.
hand-out-nobody = Nobody is on the call list or on watch yet. Fill in your crisis sheet first.
hand-out-fill-in = Fill in your crisis sheet
hand-out-alone = Only you need it so far. Keep it on your own phone, and give it to whoever helps you.
hand-out-have = { $have } of { $all } have it.
hand-out-watch-without = { $person } is on watch on { $date } and has nothing.
hand-out-old = { $count ->
    [one] { $people } still holds an old card. Send it again.
   *[other] { $people } still hold an old card. Send it again.
}
hand-out-called = on the call list
hand-out-watch = on watch on { $date }
hand-out-watches = looks at messages
hand-out-paper = Paper
hand-out-screen = Picture or link
hand-out-calendar = Calendar or contacts
hand-out-since = { $form }: since { $date }.
hand-out-since-old = { $form }: an old card, from { $date }.
hand-out-send = Send to { $person }
hand-out-message = Hello { $person }, this is our card for when something goes wrong at { $business }. Open it once and keep it on your phone: { $address }
hand-out-sent = Passed on. { $person } now counts as holding the link. Did you not send it? Take the tick away.
hand-out-copied = Copied. Paste it into a message to { $person }.
hand-out-copied-tick = Copied. Paste it into a message to { $person }. Sent? Then tick “Picture or link”.
hand-out-tick-label = note that { $person } has the card
hand-out-left = { $person } left and still holds the card.
hand-out-returned = It is back, or deleted
hand-out-returned-label = note that { $person } gave the card back
hand-out-card-title = The card
hand-out-card-lead = The link opens the card at once, on any phone, also without a network once it was kept there.
hand-out-numbers = { $count ->
    [0] This link holds no phone number yet.
    [one] This link holds 1 phone number. Anyone who has the link can read it.
   *[other] This link holds { $count } phone numbers. Anyone who has the link can read them.
}
hand-out-open = See the card as others see it
hand-out-copy-link = Copy the link
hand-out-copy-text = Copy the card as text
hand-out-contacts = Download the call list as contacts
hand-out-contacts-file = crisis-card.vcf
hand-out-no-numbers = Nobody on the call list has a number yet.
hand-out-tried-title = Who has tried the login?
hand-out-tried-lead = Try it once from your own phone, before the night when it counts.
hand-out-tried-who = Who?
hand-out-tried-on = Which account?
hand-out-tried-do = I got in today
hand-out-tried-label = note that a login was tried
hand-out-tried-line = { $person } got into { $account } on { $date }
