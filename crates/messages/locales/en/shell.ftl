### The frame of every page.

why-we-ask = Why we ask
saved-in-browser = Saved in this browser
error-not-kept = { $label } could not be kept. Check it and try again.
# The name for something a file mentions but does not hold
unknown-record = { $table ->
    [people] Unknown person
    [accounts] Unknown account
    [partners] Unknown firm
    [departments] Unknown department
   *[other] Unknown app
}
# The end of a step that nobody has to answer
step-finish-question = Have you finished this step?
step-finish = Save and go to your plan
step-finished = finish a step
# $page is the key of a question
question-title = { $page ->
    [you] About you
    [accounts] Which accounts does your business have?
    [others] Who else could get in?
    [two-step] Is two-step login on?
    [ill] If you are ill, who could post “We are closed”?
    [card] Your crisis card
    [people] Who helps with social media?
    [departments] What does each department want?
    [access] Who can get in today?
    [passwords] Passwords and two-step login
    [roles] Who holds each role?
    [content] Who makes what?
   *[crisis] Your crisis sheet
}
