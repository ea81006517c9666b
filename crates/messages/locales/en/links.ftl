### A plan inside a link, or locked with a passphrase.

## Making a link

links-title = Share link
links-lead = The plan is in the link itself, and nowhere else. Whoever has the link can read what is in it.
links-what = What goes into the link?
links-rules = Only the house rules
links-rules-hint = With their goals, without people.
links-rules-none = There are no house rules yet. Choose them in step 7 first.
links-sealed = The whole plan, locked with a passphrase
links-sealed-hint = Without the passphrase, nobody can read it.
links-holds = This link holds { $names }, { $phones } and { $emails }.
links-passphrase = Passphrase
links-passphrase-hint = Use four words or more. Tell it by phone, never in the same message. We do not keep it, and nobody can find it again.
links-passphrase-show = Show the passphrase
links-passphrase-short = Type a passphrase of 12 letters or more
links-make = Make the link
links-making = Making the link…
links-unsafe = This browser can lock plans only on a page that begins with https.
links-length = The link has { $count } characters.
links-fits-anywhere = It fits into emails and every chat.
links-fits-most = It fits into emails, WhatsApp and Slack. Discord cuts it.
links-fits-email = Many chats cut links above 4,000 characters. Send the file instead.
links-fits-nowhere = This is too long for a link. Send the file instead.
links-copy = Copy the link
links-copied = Copied. Paste it into a message.
links-text = The link
links-file = Download the plan for others
links-file-sealed = Download the locked plan
# Parts of the names of files
links-file-name = copy
links-file-rules-name = rules
links-code = Show a code to scan
links-code-what = Point the camera of a phone at it. It opens the same link.
links-code-name = Code to scan. It holds the same address as the link.

## Opening a link or a locked file

links-link-cut = This link was cut on its way: { $got } of { $wanted } characters came. Ask for the file instead
links-link-cut-early = This link was cut on its way. Ask for the file instead
links-link-damaged = This link was changed on its way. Ask for it again
links-link-foreign = This is not a link to a plan. Check that you copied all of it
links-link-newer = A newer version made this link. Reload this page, then open the link again
links-file-cut = This locked plan was cut short. Ask for a new copy
links-file-damaged = This locked plan is damaged. Ask for a new copy
links-file-newer = A newer version locked this plan. Reload this page, then choose the file again
links-too-big = There is too much in it to be a plan. The limit is 8 MB. Nothing was opened
links-locked-title = This plan is locked
links-locked-lead = Whoever sent it knows the passphrase. It is not kept here.
links-locked-open = Open the plan
links-locked-opening = Opening…
links-locked-blank = Type the passphrase
links-locked-wrong = This is not the passphrase. Check capitals and blanks, then type it again
links-locked-unsafe = This browser can open locked plans only on a page that begins with https
