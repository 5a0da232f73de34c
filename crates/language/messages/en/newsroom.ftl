# Why something can't be done now: what stands in the way and what to do. $language is a language's name, $time is written for readers.

refusal-no-such-story = There is no story “{ $story }”. Look for it in the list of stories.
refusal-no-such-edition = The story has no edition in this language: { $language }.
refusal-edition-there = The story already has an edition in this language: { $language }. Open that one instead of beginning another.
refusal-own-source = An edition can't be a translation of itself ({ $language }). Choose another language to translate from.
refusal-not-a-translation = This edition is an original, not a translation ({ $language }): there is no source to compare it with.
refusal-no-such-revision = This edition has no revision { $number }.
refusal-no-such-unit = The block “{ $unit }” is no longer in the text. Open the page again to see the text as it is now.
refusal-not-our-language = This newsroom doesn't publish in this language: { $language }. Languages are added in the settings.
refusal-no-such-section = There is no section “{ $section }”. Choose one from the list.
refusal-no-section = The story “{ $story }” has no section, so it has no address to be published at. Choose its section first.
refusal-copy-desk =
    { PLURAL($count) ->
        [one] The text has { $count } error that bars publishing ({ $rule }). Mend it first.
       *[other] The text has { $count } errors that bar publishing (the first: { $rule }). Mend them first.
    }
refusal-wrong-state =
    The edition is { $state ->
        [draft] a draft
        [in_review] in review
        [ready] ready
        [scheduled] scheduled
        [published] published
        [withdrawn] withdrawn
       *[other] not published
    }, so it can't be { $verb ->
        [handed-over] handed over for review
        [sent-back] sent back
        [approved] approved
        [scheduled] scheduled
       *[other] changed that way
    }. Open the page again to see how it stands.
refusal-not-published =
    This edition is not published, so there is nothing to { $verb ->
        [withdraw] withdraw
        [correct] correct for readers
       *[other] change
    }.
refusal-withdrawn = This edition has been withdrawn already.
refusal-past = That time is past. Choose a later one, or publish now.
refusal-no-such-picture = There is no picture “{ $picture }”. Choose one from the library.
refusal-picture-has-file = The picture “{ $picture }” has a file already. Upload the other file as a new picture.
refusal-picture-changed = Somebody changed the picture “{ $picture }” just now. Look at it as it is, and do yours again.
refusal-no-such-thing =
    There is no { $kind ->
        [section] section
        [topic] topic
        [person] person
        [organisation] organisation
        [place] place
        [agency] agency
        [dossier] dossier
       *[other] thing
    } “{ $id }”. Choose one from the list.
refusal-embargo = The story is under embargo until { $time }: nothing of it may be published before then.
refusal-already-out = Readers have this edition already ({ $language }), so an embargo comes too late. It can be withdrawn.
refusal-scheduled-before = An edition ({ $language }) is scheduled for { $time }, before the embargo ends. Take it off the schedule first.
refusal-needs-section = An edition is published, scheduled or withdrawn ({ $language }), so the story can't be without a section. Choose another one.
refusal-was-published = Readers have had this edition ({ $language }), so it can't be deleted. It can be withdrawn, or erased on a lawful order.
refusal-still-scheduled = This edition is scheduled ({ $language }). Take it off the schedule first, then delete it.
refusal-has-translation = Another edition ({ $by }) is translated from this one ({ $language }). Delete the translation first.
refusal-not-scheduled = This edition is not scheduled.
refusal-no-such-note = That note is no longer there.
refusal-note-settled = That note is settled already. Answer it if there is more to say.
refusal-nobody-named = The name “{ $name }” stands nowhere. Write it exactly as the desk shows it.
refusal-still-here = “{ $name }” still comes in to the desk. Keep them out first, on the page of people.

# The copy desk's rules, as lists call them
rule-blank-paragraph = blank paragraph
rule-blocks-missing = untranslated blocks
rule-credit-missing = picture without a credit
rule-date-differs = date differs from the source
rule-date-without-year = date without a year
rule-digits-mixed = digits of two systems
rule-double-space = double space
rule-headline-missing = edition without a headline
rule-headline-too-long = headline too long
rule-house-spelling = not the house's spelling
rule-latin-punctuation-in-arabic = Latin punctuation in Arabic
rule-licence-expired = picture whose licence has ended
rule-licence-expires = picture whose licence ends soon
rule-link-broken-inside = link to a story that isn't there
rule-numbers-differ = numbers differ from the source
rule-picture-missing = picture missing
rule-quote-style = another language's quotation marks
rule-quote-unbalanced = quotation mark without its pair
rule-quotes-differ = quotations differ from the source
rule-source-missing = story without a source
rule-space-before-punctuation = space before punctuation
rule-tatweel = tatweel inside a word
rule-translation-blank = blank translation
rule-wrong-language = text in another language

# What the copy desk says of a place; $language is a language’s name.
finding-blank-paragraph = Nothing can be seen here: take it out.
finding-blocks-missing =
    { $count ->
        [one] This translation has nothing for { $count } unit of the source ({ $language }): { $units }. Translate it, or pair it with what does.
       *[other] This translation has nothing for { $count } units of the source ({ $language }): { $units }. Translate them, or pair them with what does.
    }
finding-credit-missing = The picture { $picture } has no credit in this language ({ $language }): say whose it is.
finding-date-differs = The source ({ $language }) says { $there }, and this { $here }: give both the same date.
finding-date-without-year = This date has no year, and the story’s own date doesn’t make it plain: add the year.
finding-digits-mixed = Numbers here are written in two kinds of digits: write { $number } as { $written }.
finding-double-space = One space is enough here.
finding-headline-missing = There is no headline yet: write one.
finding-headline-too-long =
    { $length ->
        [one] The headline has { $length } character, and lists cut it behind { $limit }: shorten it.
       *[other] The headline has { $length } characters, and lists cut it behind { $limit }: shorten it.
    }
finding-house-spelling = The house writes this “{ $wanted }”.
finding-latin-punctuation-in-arabic = { $latin } is a Latin mark between Arabic words: write { $arabic }.
finding-licence-expired = The licence of the picture { $picture } ended on { $day }: renew it, or take another picture.
finding-licence-expires = The licence of the picture { $picture } ends on { $day }: readers must not get it after that day.
finding-link-broken-inside = This links to the story { $story }, which isn’t there: link to another, or take the link out.
finding-numbers-differ-left-out = The source ({ $language }) says { $there }, and this doesn’t: make both say the same.
finding-numbers-differ-added = This says { $here }, and the source ({ $language }) doesn’t: make both say the same.
finding-numbers-differ-both = The source ({ $language }) says { $there }, and this { $here }: make both say the same.
finding-picture-missing = The picture { $picture } is awaited: add its file, or take the picture out.
finding-quote-style = { $found } are not the quotation marks of this language ({ $language }): write { $wanted }.
finding-quote-unbalanced-opening = The quotation that { $mark } opens is never closed: set its closing mark, or take this one out.
finding-quote-unbalanced-closing = { $mark } closes a quotation that was never opened: set its opening mark, or take this one out.
finding-quotes-differ-unpaired = This quote has no partner in the source ({ $language }): pair it, or make sure that it was said.
finding-quotes-differ-left-out = The source ({ $language }) quotes here, and this doesn’t (quotations there: { $there }, here: { $here }): quote the same words, or make them reported speech in both.
finding-quotes-differ-added = This quotes what the source ({ $language }) doesn’t (quotations here: { $here }, there: { $there }): make sure that these are the speaker’s own words.
finding-source-missing = The story names no source: add the agency or organisation it comes from.
finding-space-before-punctuation-no-break = The space before { $mark } must not break: make it a no-break space.
finding-space-before-punctuation-none = No space stands before { $mark }: take it out.
finding-tatweel = Tatweel stretches this word, so that no search finds it: take it out.
finding-translation-blank = This isn’t translated yet: write it, or take it out.
finding-wrong-language-script =
    { $found ->
        [Arab] This is in Arabic script, in an edition in another language ({ $language }): translate it, or mark it as the language it is in.
        [Cyrl] This is in Cyrillic script, in an edition in another language ({ $language }): translate it, or mark it as the language it is in.
        [Latn] This is in Latin script, in an edition in another language ({ $language }): translate it, or mark it as the language it is in.
       *[other] This is in another script, in an edition in another language ({ $language }): translate it, or mark it as the language it is in.
    }
finding-wrong-language-language = This is in another language ({ $found }) than the edition ({ $language }): translate it, or mark it as the language it is in.
refusal-picture-in-use = The picture “{ $picture }” is used in a story, or in an older revision of one. Take it out there first.
