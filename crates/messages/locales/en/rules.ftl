### Twelve house rules to start with; the first ten are ticked. Read through words.house_rules().

house-rule-1 = Be kind. Assume people mean well.
house-rule-2 = If you are angry, wait an hour.
house-rule-3 = When you talk about us, say that you work here.
house-rule-4 = Never share customer details.
house-rule-5 = Ask before you post someone’s photo.
house-rule-6 = Do not argue in public. Move it to a message.
house-rule-7 = If you get it wrong, say so fast.
house-rule-8 = When there is bad news, check before anything goes out.
house-rule-9 = Money, law, press and safety questions go to the manager.
house-rule-10 = Not sure? Ask first.
house-rule-11 = Use our accounts only on phones and computers we know.
house-rule-12 = Got paid or got a gift for a post? Say so in the post.
house-rules-law = Rules about people’s own accounts can break employment law. Ask someone who knows.
house-rules-many = { $count ->
    [one] You have 1 rule.
   *[other] You have { $count } rules. Few people read more.
}
