### How it should be, beside how it is.

targets-title = How it should be
targets-lead = What is not yet as you would like it.
targets-none = No targets yet. You can set one where you say who does what, and when people need an answer.
targets-what = What
targets-today = Today
targets-then = As it should be
# "Today: Ama. As it should be: Tom."
targets-line = Today: { $today }. As it should be: { $then }.
targets-no-limit = No time limit
targets-answer-within = Within { $time }
targets-hours = The hours you would like to promise one day
targets-hours-own = These are the hours you would like to promise one day.
targets-hours-none = Write down the hours you would like to promise one day. Today’s hours stay as they are.
targets-hours-clear = Take these hours out
