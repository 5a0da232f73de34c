# The editor: text, copy desk, translating side by side. The page replaces what stands in braces while one works.

## The page
editor-opening = Opening the text…
editor-text = The edition’s text
editor-toolbar = Tools
editor-side = Copy desk and translation
editor-close = Close
editor-not-reachable = The server cannot be reached. Trying again…
editor-no-editor = The editor has not been built
editor-no-editor-text = This program was built without the editor. Build it with “npm ci” and “npm run build” in the folder “web” (Node 20 or newer), then build the program again; “cargo xtask demo” does all of it.
editor-no-script = The editor needs JavaScript. Switch it on for this site and load the page again.

## How the text stands with the server
editor-state-saved = Saved
editor-state-unsaved = Not saved yet
editor-state-saving = Saving…
editor-state-unreachable = No connection. Your text is kept in this browser and will be saved when the connection is back.
editor-state-signed-out = You are signed out. Your text is kept in this browser: sign in, and it will be saved.
editor-state-refused = Not saved: { $detail }
editor-state-forbidden = You may not save this edition: { $detail }
editor-not-kept = This browser could not keep a copy: do not close the page.
editor-retry = Try again
editor-sign-in = Sign in

## Fields
editor-field-kicker = Kicker
editor-field-headline = Headline
editor-field-short-headline = Short headline
editor-field-standfirst = Standfirst
editor-field-byline = Byline
editor-field-dateline = Dateline
editor-field-slug = Address
editor-write-here = Write here, or type / for a block

## Blocks
editor-block-kind = Kind of block
editor-insert = Insert
editor-quote-speaker = Speaker
editor-quote-channel = By way of
editor-picture = Picture
editor-picture-caption = Caption
editor-picture-caption-here = Caption here, or leave it to the picture’s own
editor-picture-credit = Credit
editor-picture-alt = Shows
editor-picture-no-credit = No credit yet: it bars publishing
editor-picture-no-alt = Not described yet
editor-picture-awaited = Picture awaited
editor-picture-edit = Edit credit and description
editor-picture-file = From this computer
editor-picture-search = Search the library
editor-picture-found = Pictures found
editor-picture-none = No such picture
editor-picture-uploading = Uploading { $name }
editor-picture-failed = It could not be uploaded.
editor-picture-again = Upload again
editor-table = Table
editor-table-add-row = Add a row
editor-table-add-column = Add a column
editor-table-remove-row = Remove the row
editor-table-remove-column = Remove the column
editor-table-header = First row names the columns
editor-embed = Link card
editor-embed-address = Address
editor-embed-title = What the card says
editor-embed-title-here = What the card says
editor-embed-hint = Readers get a card that leads there; nothing of the other site is loaded.
editor-embed-bad = That is no web address: it begins with https:// or http://.

## Links and languages
editor-link = Link
editor-link-address = Address
editor-link-bad = That is no address: a link begins with https://, http://, mailto: or tel:.
editor-link-put = Set the link
editor-link-remove = Remove the link
editor-link-story = Or find one of our stories
editor-link-found = Stories found
editor-link-none = No such story
editor-language = Another language
editor-language-which = These words are in
editor-language-hint = Screen readers and search read them in that language, in its direction.
editor-language-put = Mark them
editor-language-remove = Remove the mark

## Keys
editor-help = Keyboard
editor-help-text = Text
editor-help-blocks = Blocks
editor-help-translate = Translating
editor-help-desk = Copy desk
editor-help-slash = A slash at the start of an empty paragraph opens the list of blocks.
editor-face-strong = B
editor-face-emphasis = I
editor-key-strong = Strong
editor-key-emphasis = Emphasis
editor-key-link = Link
editor-key-language = Another language
editor-key-undo = Undo
editor-key-redo = Redo
editor-key-save = Save now
editor-key-paragraph = Paragraph
editor-key-crosshead = Crosshead
editor-key-quote = Quotation
editor-key-bulleted = List
editor-key-numbered = Numbered list
editor-key-picture = Picture
editor-key-table = Table
editor-key-embed = Link card
editor-key-divider = Divider
editor-key-move-up = Move the block up
editor-key-move-down = Move the block down
editor-key-remove-block = Remove the block
editor-key-block-menu = The block’s menu
editor-key-mend = Mend the finding at the caret
editor-key-next-finding = Next finding
editor-key-previous-finding = Previous finding
editor-key-help = This list
editor-key-next-unit = Next block
editor-key-previous-unit = Previous block
editor-key-next-to-do = Next block to translate or look at
editor-key-copy-source = Copy the source into the empty block
editor-key-confirm = Confirm the block
editor-key-settle = The change does not concern us

## Copy desk
editor-desk = Copy desk
editor-desk-clear = Nothing to mend
editor-errors =
    { PLURAL($count) ->
        [one] { $count } error
       *[other] { $count } errors
    }
editor-warnings =
    { PLURAL($count) ->
        [one] { $count } warning
       *[other] { $count } warnings
    }
editor-hints =
    { PLURAL($count) ->
        [one] { $count } hint
       *[other] { $count } hints
    }
editor-severity-error = Error
editor-severity-warning = Warning
editor-severity-hint = Hint
editor-mend = Mend
editor-mend-to = Mend: { $part }

## Two people on one edition
editor-conflict = Somebody else changed this too. Choose:
editor-conflict-removed = Somebody else removed what you changed. Choose:
editor-conflict-was-removed = You removed this; somebody else changed it. Choose:
editor-conflict-mine = Keep mine
editor-conflict-theirs = Take theirs
editor-conflict-both = Keep both
editor-conflict-remove = Remove it
editor-conflict-leave-out = Leave it out

## Translating
editor-translation = Translation
editor-translation-current = Says what its source says
editor-next-to-do = Next to do
editor-stale =
    { PLURAL($count) ->
        [one] { $count } block is stale
       *[other] { $count } blocks are stale
    }
editor-empty-units =
    { PLURAL($count) ->
        [one] { $count } block to translate
       *[other] { $count } blocks to translate
    }
editor-offers =
    { PLURAL($count) ->
        [one] { $count } offer from the source
       *[other] { $count } offers from the source
    }
editor-stand-stale = The source has changed
editor-stand-orphan = Removed from the source
editor-stand-blank = To be translated
editor-stand-missing = New in the source
editor-confirm = Confirm
editor-settle = Does not concern us
editor-copy-source = Copy the source
editor-offer-take = Translate it
editor-offer-decline = Leave it
editor-offer-moved = Stands elsewhere in the source now:
editor-offer-move = Move it here too
editor-orphan-remove = Remove it here
editor-orphan-keep = Keep it as ours

## The page of an edition
edition-no-headline = No headline yet
edition-ways = This edition
edition-story = The story
edition-revisions = Revisions
edition-preview = Preview
edition-sent-back = Sent back:
edition-working-draft = Draft
edition-working-in_review = In review
edition-working-ready = Ready
edition-public-none = Not published
edition-public-scheduled = Scheduled
edition-public-published = Published
edition-public-withdrawn = Withdrawn
edition-hand-over = Hand over for review
edition-approve = Approve
edition-send-back = Send back
edition-publish = Publish
edition-schedule = Schedule
edition-correct = Correct
edition-withdraw = Withdraw

## Revisions and how two of them differ
edition-revisions-text = Each save is a revision and none is ever changed. Saves of one person within a quarter of an hour are one line here.
edition-revision = Revision { $number }
edition-by-nobody = By import
edition-saves = { $count ->
    [one] { $count } save
   *[other] { $count } saves
}
edition-newest = Newest
edition-conflict = Kept beside: met another save
edition-restore = Restore
edition-compare = Compare
edition-compared = What changed
edition-compare-from = Older revision
edition-compare-to = Newer revision
edition-same = Both say the same.
edition-fate-changed = changed
edition-fate-added = added
edition-fate-removed = taken out
edition-kind-paragraph = Paragraph
edition-kind-crosshead = Crosshead
edition-kind-quote = Quote
edition-kind-list = List
edition-kind-picture = Picture
edition-kind-embed = Embed
edition-kind-table = Table
edition-kind-divider = Divider

## Preview
edition-make-link = Make a link
edition-make-link-text = Whoever has the link sees this revision for a week, without signing in.
edition-link-made = Here is the link. It is shown only now.
edition-link-until = It works until
edition-phone = Phone
edition-desktop = Desktop

said-restored = Restored as a new revision.
said-translation-begun = The translation is begun. Its blocks wait for your words.
