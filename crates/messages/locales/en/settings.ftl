### Settings of this browser.

settings-title = Settings
settings-lead = These hold for this browser only. They are not part of any plan.
settings-theme = Light or dark
settings-theme-device = As the device says
settings-theme-light = Light
settings-theme-dark = Dark
settings-text = Size of text
settings-text-usual = Usual
settings-text-large = Large
settings-text-larger = Larger
settings-letters = Single keys on the workshop screen
settings-letters-hint = B or a full stop blanks the screen. Switch this off if you speak to your computer.
settings-data = Your data in this browser
