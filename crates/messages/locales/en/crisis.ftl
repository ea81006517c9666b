### The texts a crisis plan starts with: first hour, cases, words, levels.
### They are data: the owner may change each of them. Read through words.first_hour() and its kin.
### Sources: first-hour order and levels follow common incident practice, made smaller.

## First hour: the general list, also the one on the paper card

first-hour-general-1 = Do not reply yet. Take a screenshot. Note the time.
first-hour-general-2 = Stop scheduled posts.
first-hour-general-3 = Call the people on the list, in order. Tell your team.
first-hour-general-4 = Nobody answers? Do only what this card allows.
first-hour-general-5 = Reply once, with the agreed words. Write down what you did.

## First hour: one person alone

first-hour-solo-1 = Is anyone hurt? Call the emergency number.
first-hour-solo-2 = Stop scheduled posts.
first-hour-solo-3 = Take a screenshot. Note the time.
first-hour-solo-4 = Read your reply to someone you trust before you post it.
first-hour-solo-4-named = Read your reply to { $person } before you post it.
first-hour-solo-5 = Reply once.

## First hour: people are angry

first-hour-angry-1 = Do not reply yet. Take screenshots. Note the time.
first-hour-angry-2 = Stop scheduled posts.
first-hour-angry-3 = Call the person who decides. Agree who answers.
first-hour-angry-4 = Check the facts. What is true, and what is not?
first-hour-angry-5 = Reply once, calmly. Then move it to a private message.

## First hour: we posted something wrong

first-hour-wrong-post-1 = Take a screenshot first. Then take the post down.
first-hour-wrong-post-2 = Stop scheduled posts.
first-hour-wrong-post-3 = Call the person who decides. Tell your team.
first-hour-wrong-post-4 = Find out how far it went, and who shared it.
first-hour-wrong-post-5 = Say once that it was a mistake. Say what is right.

## First hour: we lost an account

first-hour-lost-account-1 = Take a screenshot. Stay logged in where you still can get in.
first-hour-lost-account-2 = Change the password of the mailbox that belongs to the account.
first-hour-lost-account-3 = Call the others who can get in. Stop scheduled posts.
first-hour-lost-account-4 = Back in? New password, log out all devices, two-step login on.
first-hour-lost-account-5 = Tell people once, from your other accounts.

## First hour: someone may be hurt

first-hour-hurt-1 = Call the emergency number. Then call the person who decides.
first-hour-hurt-2 = Stop all posts and adverts.
first-hour-hurt-3 = Take screenshots. Delete nothing.
first-hour-hurt-4 = Do not guess, blame or name anyone.
first-hour-hurt-5 = Post only words that the person who decides has agreed.

## What is happening: five buttons

## Sixteen cases to plan for

# $scenario is a key of the catalogue, or the name somebody gave to a case of their own
scenario-name = { $scenario ->
    [bad_review] A bad review spreads
    [wrong_post] A post goes out by mistake
    [account_lost] An account is taken over
    [product_fault] A product fault
    [bad_news] Bad news, near or far
    [staff_post] A staff member’s own post
    [press] The press calls
    [rush] A launch brings a rush
    [person_away] Someone you need is away for long
    [sudden_leaver] Someone leaves without warning
    [angry_leaver] Someone leaves in anger
    [closure] You must close, or a service stops
    [viral] One of your posts is suddenly everywhere
    [fake_account] Someone pretends to be you
    [data_leak] Customer details get out
    [agency_ends] Your agency stops working for you
   *[own] { $scenario }
}

# One line that says what is meant
scenario-meaning = { $scenario ->
    [bad_review] A customer or a known person writes something bad, and others share it.
    [wrong_post] Wrong account, wrong picture, wrong words.
    [account_lost] Someone else is in, or the network has locked you out.
    [product_fault] Something you sold may be broken or unsafe.
    [bad_news] After a disaster or a death, cheerful posts look wrong.
    [staff_post] Someone who works for you wrote it on their own account.
    [press] A paper or a broadcaster asks, or has already written.
    [rush] Far more messages than you can answer.
    [person_away] Ill, on leave or gone, and nobody else can do it.
    [sudden_leaver] The logins leave too, if nobody else has them.
    [angry_leaver] Take away the logins first. Talk after that.
    [closure] Snow, power, illness: customers ask if you are open.
    [viral] Praise or a joke. Still more than you can answer.
    [fake_account] A copy of your account writes to your customers.
    [data_leak] Names, addresses or orders are where they should not be.
    [agency_ends] They may hold your logins, your adverts and your drafts.
   *[own] { "" }
}

## Words to start with

starter-words-general = Thank you for telling us. We are finding out what happened. We will write here again by [time].
starter-words-wrong-post = We posted something by mistake and have taken it down. It should not have happened. We are looking at how it did.
starter-words-lost-account-any = We cannot get into one of our accounts right now. New messages there are not from us. We will tell you here when it is back.
starter-words-hurt = We know that something serious has happened. People’s safety comes first. We will write here again by [time].
starter-words-closed = We are closed today. We will write here when we open again.
starter-words-hint-time = Write a time you can keep.
starter-words-hint-reviews = Do not say if the person was a customer or a patient. Do not give details of their visit.

## Three levels

level-watch = Keep an eye on it
level-watch-when = One complaint, or a question nobody can answer.
level-watch-who = The person on watch deals with it.
level-call-one = Call one person
level-call-one-when = Ten angry comments in an hour, or the press asks.
level-call-one-who = Call the person who decides.
level-call-everyone = Call everyone
level-call-everyone-when = Someone may be hurt, an account is taken over, or it may be a matter of law.
level-call-everyone-who = Call everyone on the list. Stop all posts.
level-unsure = Not sure which? Take the higher one.

## Who does what in a crisis

crisis-decides = Decides
crisis-speaks = Speaks
crisis-reads = Reads the replies
crisis-notes = Keeps notes

## If nobody answers, may the person on watch post the words?

authority-yes = Yes
authority-keep-calling = No, keep calling
authority-only-worse = Only if it gets worse

## The card

card-title = { $business }: when something goes wrong
card-stop-posts-who = Who can: { $people }
# An app posts, and nobody is named who can pause it
card-stop-posts-nobody = Nobody is named who can.
card-stop-posts-ask = Ask { $person }.
card-call-order = { $minutes ->
    [one] Call, in this order. No answer in 1 minute: next name.
   *[other] Call, in this order. No answer in { $minutes } minutes: next name.
}
card-decides = decides
card-decides-if-away = decides if { $person } is away
card-speaks = speaks
card-authority-yes = You may post the words below. Nothing else.
card-authority-keep-calling = Do not post. Keep calling.
card-authority-only-worse = Post the words below only if it gets worse. Else keep calling.
card-authority-open = Nobody has decided this yet. Do not post. Keep calling.
card-code-goes-to = Login code for { $account } goes to: { $person }.
# Behind the sentence before
card-code-if-away = { $count ->
    [one] If { $holders } is away: ask { $people }.
   *[other] If { $holders } are away: ask { $people }.
}
card-own-login = { $accounts }: everybody has their own login.
card-start = Start with step 1. You do not need to reply yet.
