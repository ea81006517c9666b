### Remarks: what people say about any part of the plan. They travel in the file.

remarks-title = Remarks
remarks-lead = What people have said about parts of this plan. Remarks stay in the plan and travel in its file.
remarks-none = No remarks yet.
remarks-new = Add a remark about the whole plan
remarks-hint = Remarks travel in the file. They print at the end of the sheet.
remarks-by = Your name
remarks-text = Your remark
remarks-add = Add this remark
remarks-error-blank = Enter your remark
remarks-error-by = Enter your name
remarks-done-add = add a remark
remarks-done-remove = remove a remark
# "Priya, 2 November 2026"
remarks-who-when = { $person }, { $date }
# For screen readers, after "Remove": "the remark of Priya, 2 November 2026"
remarks-one = the remark of { $person }
remarks-plan = The whole plan
remarks-gone = Something that was removed
remarks-count = { $count ->
    [0] Remarks
    [one] Remarks (1)
   *[other] Remarks ({ $count })
}
# Two things that belong together: "Priya: Instagram"
record-pair = { $first }: { $second }
record-workshop = Workshop on { $date }
record-incident = What happened on { $date }
