# Coverage, the list of stories, the queue, assignments, corrections that travel.
# $count picks the form of the number; $time and $day are written for readers; $language is a language’s name.

translating-filters = Look for stories
translating-words = Words of a headline
translating-language = Language
translating-any-language = Any
translating-any = Any
translating-lack = What it lacks
translating-lack-stale = Out of step with the source
translating-lack-missing = Not translated to the end
translating-lack-absent = No edition
translating-state = State
translating-state-draft = Draft
translating-state-in-review = In review
translating-state-ready = Ready
translating-state-none = Not published
translating-state-scheduled = Scheduled
translating-state-published = Published
translating-state-withdrawn = Withdrawn
translating-state-revising = Published, being revised
translating-section = Section
translating-age = Age
translating-age-week = Last 7 days
translating-age-month = Last 30 days
translating-age-older-week = Older than a week
translating-age-older-month = Older than a month
translating-age-older-year = Older than a year
translating-mine = Assigned to me
translating-show = Show
translating-show-all = Show all
translating-pages = Pages
translating-older = Older stories
translating-looked-to = The search looked back to { $day }. Go on to older stories to look further.

translating-numbers = Stories by language
translating-count-published = { $count } published
translating-count-stale = { $count } out of step
translating-count-missing = { $count } unfinished
translating-count-absent = { $count } without an edition
translating-count-in-review = { $count } in review
translating-count-drafts =
    { PLURAL($count) ->
        [one] { $count } draft
       *[other] { $count } drafts
    }
translating-story = Story
translating-no-headline = No headline yet
translating-begin = Begin
translating-open = Open
translating-absent = No edition
translating-stale-units = { $count } stale
translating-missing-units = { $count } missing
translating-orphan-units = { $count } without a source
translating-open-tasks =
    { PLURAL($count) ->
        [one] { $count } correction waits
       *[other] { $count } corrections wait
    }
translating-due = until { $time }
translating-overdue = Overdue
translating-since = since { $day }
translating-new-story = New story
translating-nothing-found = Nothing stands like this
translating-nothing-found-text = No story fits what you asked for. Ask for less, or look at all of them.
translating-no-stories = No stories yet
translating-no-stories-text = Write the first one, or import what you have: `tarjuman import`.

translating-queue-text = What waits for you: what is due first, then what has waited longest. Times are those of { $zone }.
translating-queue-assigned = Assigned to me
translating-queue-corrections = Corrections to carry over
translating-queue-stale = Out of step with the source
translating-queue-missing = Not translated to the end
translating-queue-absent = Not translated yet
translating-queue-empty = Nothing waits for you
translating-queue-empty-text = All editions in your languages say what their sources say. Look at the coverage for what could be translated next.
translating-queue-not-yours = Nothing is assigned to you. You don’t translate into any language; who does is set on the page of people.
translating-all-of-these = All of these

translating-assign-title = Who works on it: { $language }
translating-assign = Assign
translating-assign-change = Change
translating-assign-to = Whose work it is
translating-choose-person = Choose somebody
translating-assign-due = Due
translating-assign-zone = The newsroom’s time: { $zone }. It may stay empty.
translating-assign-note = What they should know
translating-nobody = Nobody works on it yet.
translating-take = Take it myself
translating-unassign = Nobody works on it any more

translating-tasks-title = Corrections of other editions: { $language }
translating-tasks-none = No corrections
translating-tasks-none-text = When another edition of this story is corrected, it is asked here whether that concerns this one too.
translating-to-story = To the story
translating-to-text = To the text
translating-answer = Answer
translating-task-title = A correction to carry over: { $language }
translating-corrected-in = Corrected in another edition ({ $language })
translating-corrected-block = The block that was corrected
translating-concerned-block = What says the same here
translating-no-counterpart = Nothing here is known to say the same: the two editions aren’t joined at this block.
translating-print-title = It is wrong here too
translating-print-text = Mend the text first, then print the note. Readers see it with today’s date ({ $language }).
translating-print-note = The note for readers
translating-print = Print the note
translating-mend-title = The text is right now
translating-mend-text = Readers don’t have this edition yet, so no note is needed: mend the text and say so.
translating-mend = It is mended
translating-unconcerned-title = It doesn’t concern this edition
translating-unconcerned-text = Nothing changes for readers. The reason stays with the story.
translating-unconcerned-reason = Why not
translating-unconcerned = It doesn’t concern us
translating-answer-printed = The note was printed
translating-answer-mended = The text was mended before readers had it
translating-answer-unconcerned = It doesn’t concern this edition

translating-day-empty = Nothing waits for you
translating-day-empty-translator = All is translated and in step. Look at the coverage for stories without an edition in your language.
translating-day-empty-writer = Begin a story, or look through those there are.
translating-day-empty-other = Look through the stories, or see in the coverage how the newsroom stands.
translating-day-review = To read and approve
translating-day-drafts = My drafts
translating-day-scheduled = Coming out next
translating-zone = Times are those of { $zone }.

said-assigned = Assigned.
said-unassigned = Nobody works on it any more.
said-correction-printed = The note is printed: readers see it now.
said-task-closed = The correction is answered.

refusal-due-past = The time it is due at is past. Choose a later one.
refusal-not-assigned = Nobody works on this edition ({ $language }), so there is nothing to take back.
refusal-not-their-work = { $name } may not write in this language. Give them a role in it, or choose somebody else.
refusal-no-such-task = This edition has no task { $number }.
refusal-task-closed = Task { $number } has its answer already. Open the page again to see it.
refusal-readers-have-it = Readers have this edition: print a note for them, or say why the correction doesn’t concern it.

translating-correct-travels = Each other edition is asked whether this concerns it too: name the block, and it is shown its own. Its readers see nothing until it has answered.
translating-embargo = Embargo until { $time }
translating-day-newsroom = How the newsroom stands
