# Stories: facts, editions and what is done with them. $language is a language's name, $time is written for readers, $zone is a time zone.

## A story's page
stories-editions = Editions
stories-not-yet = Languages it isn't told in yet
stories-nobody-yet = There is no edition in this language yet.
stories-translate-from = Translate from: { $language }
stories-write-original = Write an original
stories-headline = Headline
stories-begin = Begin
stories-delete-story = Delete the story
stories-erase = Erase on an order
stories-zone = Time zone: { $zone }
stories-working =
    { $state ->
        [draft] draft
        [in_review] in review
       *[ready] ready
    }
stories-public =
    { $state ->
        [scheduled] scheduled
        [published] published
        [withdrawn] withdrawn
       *[none] not published
    }
stories-stale =
    { PLURAL($count) ->
        [one] { $count } stale
       *[other] { $count } stale
    }
stories-missing =
    { PLURAL($count) ->
        [one] { $count } untranslated
       *[other] { $count } untranslated
    }
stories-orphan =
    { PLURAL($count) ->
        [one] { $count } without a source
       *[other] { $count } without a source
    }
stories-errors =
    { PLURAL($count) ->
        [one] { $count } error
       *[other] { $count } errors
    }
stories-warnings =
    { PLURAL($count) ->
        [one] { $count } warning
       *[other] { $count } warnings
    }
stories-corrections =
    { PLURAL($count) ->
        [one] { $count } correction
       *[other] { $count } corrections
    }
stories-notes =
    { PLURAL($count) ->
        [one] { $count } open note
       *[other] { $count } open notes
    }
stories-translated-from = Translated from: { $language }
stories-original = Original
stories-set-by = { $by }, { $time }
stories-imported = Imported
stories-sent-back-with = Sent back with a note:
stories-readers-have-it = Readers have it at:
stories-ahead = The desk's text is newer than readers'
stories-scheduled-for = To be published { $time } ({ $zone })
stories-withdrawn-since = Withdrawn since { $time }.
stories-open-text = Open the text

## What is done with an edition
stories-act-hand-over = Hand over for review
stories-act-approve = Approve
stories-act-send-back = Send back with a note
stories-act-publish = Publish…
stories-act-update = Publish the update…
stories-act-schedule = Schedule…
stories-act-unschedule = Take off the schedule
stories-act-correct = Correct…
stories-act-withdraw = Withdraw…
stories-act-delete = Delete the draft…

## Notes of a review
stories-note-unit-gone = At a block that is no longer in the text
stories-note-whole = On the whole text
stories-note-at = Where it stands
stories-note = Note
stories-note-hint = Everybody who works on the edition sees it; readers don't.
stories-note-new = A new note on the whole text
stories-note-do = Add
stories-answer = Answer
stories-answer-do = Answer
stories-settle = Settle
stories-say-note = Write the note.
stories-say-why = Write what should be changed.

## Facts
stories-facts = Facts
stories-facts-shared = Shared by all editions.
stories-facts-overtaken = Somebody else changed the facts since you opened the page. This is how they stand now; what you wrote is still in the fields: look at it and save.
stories-facts-not-yours = Reporters, copy editors and editors change the facts.
stories-date = Date of the event
stories-section = Section
stories-no-section = No section
stories-section-hint = The editions' addresses follow the section; old ones lead on for ever.
stories-place = Place
stories-topics = Topics
stories-sources = Sources
stories-sources-hint = To take a source away, empty its fields. A new name makes a new agency.
stories-agency = Agency
stories-source-url = Address of the report
stories-source-terms = Terms of use
stories-dossier = Dossier
stories-lead-picture = Lead picture
stories-no-picture = No picture
stories-picture-awaited = awaited
stories-save-facts = Save the facts
stories-bad-date = The date can't be read: give day, month and year.
stories-bad-source = Name an agency for every source.
stories-bad-address = The source's address is not a web address.
stories-bad-time = The time can't be read: choose a day and an hour.

## Embargo
stories-embargo = Embargo
stories-embargo-until = Under embargo until { $time }.
stories-embargo-over = The embargo ended { $time }.
stories-embargo-none = No embargo: it may be published at any time.
stories-embargo-field = Not to be published before
stories-embargo-set = Set
stories-embargo-lift = Lift the embargo

## A new story
stories-new = New story
stories-new-none = You don't begin stories
stories-new-none-text = Reporters, editors and the chief begin stories, each in their languages.
stories-new-write = Write it
stories-new-paste = From a copied page
stories-new-paste-text = Paste a whole page as it was copied from an agency or a site: headline, date, paragraphs and source are found in it, and you see them before it is taken.
stories-new-later = The other facts are set on the story's page.
stories-language = Language
stories-language-found = Found in the text
stories-page-of-text = The page's text
stories-recognise = Show what is recognised
stories-recognised = This is what was recognised
stories-take = Take it as a new story
stories-text-language = Language: { $text }
stories-text-headline = Headline: { $text }
stories-text-blocks =
    { PLURAL($count) ->
        [one] { $count } paragraph
       *[other] { $count } paragraphs
    }
stories-text-crossheads =
    { PLURAL($count) ->
        [one] { $count } crosshead
       *[other] { $count } crossheads
    }
stories-text-date = Date of the event: { $text }
stories-text-byline = Byline: { $text }
stories-text-source = Source: { $text }
stories-text-photo = Photo: { $text }
stories-text-dropped =
    { PLURAL($count) ->
        [one] { $count } line that isn't of the text was left out
       *[other] { $count } lines that aren't of the text were left out
    }
stories-text-already = This story is there already, with the same headline and date.
stories-need-language = Choose a language.
stories-need-headline = Write a headline.

## Before something happens
stories-address = Address for readers:
stories-copy-desk = What the copy desk says
stories-no-findings = The copy desk has nothing to say.
stories-bars =
    { PLURAL($count) ->
        [one] { $count } error bars publishing: mend it in the text first.
       *[other] { $count } errors bar publishing: mend them in the text first.
    }
stories-severity =
    { $severity ->
        [error] error
        [warning] warning
       *[hint] hint
    }
stories-seen = I have seen the warnings and go on
stories-newer-text = A newer text was saved since you opened this page: look at what comes out now, and confirm.
stories-see-warnings = There are warnings: look at them and say so before you go on.
stories-together = Together with other editions, in the same moment
stories-together-hint = Readers get all of them at once; where one is refused, none comes out.
stories-when = When to publish
stories-back = Back
stories-publish-title = Publish the edition: { $language }
stories-publish-do = Publish now
stories-update-title = Publish the update: { $language }
stories-update-do = Publish the update
stories-publish-newest = The newest text comes out: revision { $number }, saved by { $by }, { $time }.
stories-publish-first = Readers get it at once: on the front page, in its section and in the feeds.
stories-publish-update = It takes the place of what readers have now; address and time of publication stay.
stories-publish-instead = It was scheduled for { $time }: it comes out now, and the schedule is dropped.
stories-publish-back = It is withdrawn: readers get it again, and the notice goes.
stories-schedule-title = Schedule the edition: { $language }
stories-schedule-do = Schedule
stories-schedule-newest = At that time the text comes out as it stands now. What is saved later doesn't come out by itself.
stories-send-back-title = Send back: { $language }
stories-send-back-do = Send back
stories-correct-title = Correct for readers: { $language }
stories-correct-do = Publish the correction
stories-correct-happens = Readers see the note at once, dated, with the story, and it stays.
stories-correct-text-first = The note doesn't change the text: change that and publish the update by itself.
stories-correction = What was corrected
stories-correction-hint = For example: an earlier version said two months; it is three.
stories-say-what-was-wrong = Write what was corrected.
stories-withdraw-title = Withdraw the edition: { $language }
stories-withdraw-do = Withdraw
stories-withdraw-happens = The text goes from the site and the feeds at once; at its address there is only the notice.
stories-notice = Notice to readers
stories-notice-hint = In the edition's language: why it was withdrawn.
stories-say-notice = Write a notice to readers.
stories-delete-title = Delete the draft: { $language }
stories-delete-story-title = Delete the story
stories-delete-do = Delete
stories-delete-happens = The edition goes with its revisions and notes, and doesn't come back.
stories-delete-last = It is the last edition: the whole story goes with its revisions and notes, and doesn't come back.
stories-delete-story-happens =
    { PLURAL($count) ->
        [one] The story goes with its { $count } edition, and doesn't come back.
       *[other] The story goes with its { $count } editions, and doesn't come back.
    }

## Erasing on a lawful order
stories-erase-title = Erase on a lawful order
stories-erase-name-title = Erase a person's name
stories-erase-do = Erase for good
stories-erase-happens = The text goes for good, with all revisions, conflicts and notes. It can't be brought back.
stories-erase-readers = At its address readers are told that the page is gone, with a notice or without. The audit log keeps what was erased and on whose order, never its text.
stories-erase-backups = Backups made before still hold it: delete them and make a new one, as the handbook says.
stories-erase-name-happens = The name goes from revisions, notes, states and the account; a dash stands in its place. Where stories themselves name the person, change their texts.
stories-erase-what = What is erased
stories-erase-past = The earlier revisions of the edition: { $language }
stories-erase-edition = The whole edition: { $language }
stories-erase-story = The whole story in all languages
stories-erase-choose = Choose what is erased.
stories-erase-notice = Notice to readers (optional)
stories-erase-notice-hint = Left empty, readers are told only that the page is gone.
stories-erase-name = The name as the desk shows it
stories-erase-name-hint = Letter by letter. The person must be kept out first.
stories-erase-whom = Write the name.
stories-erase-reference = Whose order, and its number
stories-erase-reference-hint = It is kept in the audit log. Write nothing of what is erased here.
stories-erase-whose = Write whose order it is and its number.
stories-erase-word = erase
stories-erase-type-label = Type the word “{ $word }” to confirm
stories-erase-type = Type the word exactly as it stands.

## What was just done
said-facts = The facts are saved.
said-published = Published: readers have it now at the address shown.
said-scheduled = It is scheduled.
said-unscheduled = It is off the schedule, and ready.
said-handed-over = It is handed over for review.
said-approved = Approved: it is ready to be published.
said-sent-back = It is sent back with your note.
said-corrected = The correction stands with the story.
said-withdrawn = Withdrawn: readers get the notice.
said-embargo = The embargo is set.
said-embargo-lifted = The embargo is lifted.
said-deleted = It is deleted.
said-erased = It is erased for good.
said-begun = Begun: write the text.
said-noted = The note is kept.
stories-usual-terms = The agency’s usual terms: { $terms }
stories-find-picture = Words of its description or credit
stories-find = Find
stories-no-such-picture = No picture has these words.
