### Help: six short answers, and what this is not for.

help-title = Help
help-plan-where = Where is my plan?
help-plan-where-text = In this browser, on this device. Nothing is sent to us. Open Your plans to find it again. If this browser is cleared, the plan goes too, so keep a backup file.
help-phone = How do I get it on my phone?
help-phone-text = Open Print and share. Press Download the backup file. Send that file to your phone. Open this page on the phone, and choose Open a plan file.
help-give = How do I give it to others?
help-give-text = Print it, or send the backup file. One person edits at a time. Send the file back and forth.
help-roles = What do director, manager and coordinator mean?
help-roles-text = The director has the final say. The manager runs it week by week. The coordinator posts and answers. One person can be all three.
help-manager = I have no password manager.
help-manager-text = Many phones and browsers have one built in. Until you use one, write passwords on paper and lock the paper away. Do not send them by chat or e-mail.
help-broken = It looks broken.
help-broken-text = Reload the page. Your last saved change is safe. Is it still wrong? Download the backup file and open it in another browser.
help-not-for = What this is not for
help-not-for-text = It does not post, plan posts or read your accounts. It never asks for a password. It is not legal advice.
help-blank = Print a blank plan
help-crisis = Is something going wrong right now?
help-crisis-link = Go to the first steps
