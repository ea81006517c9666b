### Accessibility.

accessibility-title = Accessibility
accessibility-aim = We aim for WCAG 2.2 level AA.
accessibility-ways = Every job works with a keyboard, by touch and by voice.
accessibility-motion = Nothing moves by itself, and nothing times out.
accessibility-known = Known problems
accessibility-known-readers = We test with a keyboard and with automatic checks. Tests with people who use screen readers are still to come.
accessibility-known-print = Page numbers on paper need a browser from 2024 or later.
