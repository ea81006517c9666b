### Which accounts does your business have?

accounts-why = Old accounts can still be misused.
accounts-legend = Tick each place that has an account for your business
accounts-hint = Include old accounts you no longer use
accounts-none = Tick at least one. If yours is not here, tick Other.
accounts-other-name = Name of the other place
accounts-other-empty = Enter the name of the other place
accounts-other-add = Add another place
accounts-handles = Add account names (optional)
accounts-handles-hint = For example @northgatebikes
accounts-gone = { $logins ->
    [one] { $name } removed. 1 login went with it.
   *[other] { $name } removed. { $logins } logins went with it.
}
accounts-gone-watches = { $count ->
    [one] 1 watch went with it too.
   *[other] { $count } watches went with it too.
}
# For the Undo button
accounts-done = accounts
accounts-done-add = add { $name }
accounts-done-remove = remove { $name }
accounts-done-name = the name of { $name }
