### What stands for a name in a copy without names.

# "Instagram coordinator", where each account has one of its own
role-of-networks = { $networks } { $role ->
    [director] director
    [manager] manager
   *[coordinator] coordinator
}
