### For findings of any family. See findings.ftl for the rest.

# The user's words inside a sentence
find-quote = “{ $text }”
# After a long list: the rest is only counted
find-more = { $count ->
    [one] And 1 more like this.
   *[other] And { $count } more like these.
}
# What stands for a name where somebody left it blank
nameless-account = an account without a name
nameless-case = a case without a name
nameless-department = a department without a name
nameless-person = someone without a name
nameless-tool = an app without a name
nameless-text = not written yet
