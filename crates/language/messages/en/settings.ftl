# The newsroom’s settings, and the names that stories use.

settings-title = Settings
settings-lead = What is set here goes at once, and wins over newsroom.toml.
settings-house = The newsroom
settings-newsroom = Name and description
settings-site = The readers’ site
settings-rules = Copy-desk rules
settings-rules-lead = An error bars publishing, a warning asks, a hint tells.
settings-terms = Agencies’ terms
settings-terms-lead = They hold where a source doesn’t say otherwise.
settings-languages = Languages
settings-language = Language: { $name }
settings-spelling = House spellings
settings-spelling-of = House spellings: { $name }
settings-spelling-lead = One word, one spelling: the copy desk finds the others and offers the right one.
settings-spelling-list = The list
settings-spelling-hint = One a line: unwanted = wanted
settings-from-file = From newsroom.toml
settings-things = Sections and names
settings-kind-section = Sections
settings-kind-topic = Topics
settings-kind-person = People
settings-kind-organisation = Organisations
settings-kind-place = Places
settings-kind-agency = Agencies
settings-kind-dossier = Dossiers
settings-name = Name
settings-names = Names
settings-about = What it is, in a sentence
settings-unset-hint = What is left empty stands as newsroom.toml has it.
settings-save = Save
settings-unset = As the file has it
settings-in-force = In force now:
settings-day-now = Readers see today’s date as
settings-way-digits = Digits
settings-digits-latn = 0123456789
settings-digits-arab = ٠١٢٣٤٥٦٧٨٩
settings-digits-arabext = ۰۱۲۳۴۵۶۷۸۹
settings-digits-deva = ०१२३४५६७८९
settings-way-day = The day of a date
settings-day-plain = without a nought
settings-day-padded = with a nought before it
settings-way-months = Names of months
settings-months-single = one name
settings-months-double = both names: سبتمبر/أيلول
settings-way-hijri = Hijri date
settings-hijri-off = not shown
settings-hijri-beside = beside the Gregorian one
settings-way-slug = Letters of addresses
settings-slug-native = the language’s own
settings-slug-ascii = Latin letters
settings-rule = Rule
settings-weight = Weight
settings-weight-off = off
settings-weight-hint = hint
settings-weight-warning = warning
settings-weight-error = error
settings-stale-note = Does a translation tell readers that its original has changed?
settings-yes = yes
settings-no = no
settings-page-size = Stories on a page of a list
settings-search = In the names
settings-nameless = Without a name in
settings-any = any
settings-id = Id
settings-id-hint = Made from the name where it is left empty; it never changes after.
settings-no-name = no name
settings-none = Nothing yet.
settings-new = Add
settings-make = Add
settings-pages = Pages
settings-back = Back
settings-on = Next
settings-merge = Merge into another
settings-merge-hint = All stories go over to the other one, and a topic’s address leads there. It can’t be undone.
settings-merge-into = The other’s name or id
settings-merge-do = Merge
settings-delete = Delete
settings-delete-do = Delete
settings-count =
    { PLURAL($count) ->
        [one] { $count } found
       *[other] { $count } found
    }
settings-nameless-count =
    { PLURAL($count) ->
        [one] { $count } lacks a name
       *[other] { $count } lack a name
    }
settings-uses =
    { PLURAL($count) ->
        [one] in { $count } story
       *[other] in { $count } stories
    }
settings-used =
    { PLURAL($count) ->
        [one] { $count } story names it, so it can’t be deleted.
       *[other] { $count } stories name it, so it can’t be deleted.
    }
settings-programs = Programs and log
