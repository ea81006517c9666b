### "What does each department want?"

departments-lead = Ask each team what would help them. The director still decides the overall plan.
departments-why = Start in 20 minutes, then ask the others. A team that was asked is more likely to help.
departments-empty = No departments. Skip this if you are one team.
departments-add = Add a department
departments-number = Department { $number }
departments-name = Name of department { $number }
departments-contact = Contact
departments-contact-hint = Who speaks for this team
departments-goal = Their goal
departments-share = What they can share
departments-questions = Questions that go to them
departments-guide = Their own guide
departments-guide-hint = A name, or a link that starts with https
departments-told = Tell this team when something goes wrong
departments-error-name = Enter a name for department { $number }
departments-error-link = Enter a web address that starts with https
departments-changed = a department
departments-removed = remove { $name }
departments-back = bring { $name } back
departments-answered = departments
