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
