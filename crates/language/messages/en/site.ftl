# The readers' site, in English.
# $date and $month come already written for readers; $lang is a language tag without region, $name that language's own name.
# Plural choices are made by PLURAL($n), which gives one of the CLDR forms of the language (here: one, other).

## Getting about
home = Home
latest = Latest
skip-to-content = Skip to content
main-navigation = Main navigation
sections-menu = Sections
topics-menu = Topics
breadcrumbs = You are here
languages = Languages
choose-language = Choose a language
front-page = Front page
section-label = Section
topic-label = Topic
topic-title = Topic: { $topic }
archive = Archive
archive-months = Archive by month
archive-title = Archive: { $month }

## A story
byline = By { $byline }
organisation-label = Organisation
photo-label = Photo
photo-credit = Photo: { $credit }
source-label = Source
source-line = Source: { $source }
published-label = Published
published = Published { $date }
updated-label = Updated
updated = Updated { $date }
event-date-label = Date of the event
place-label = Place
topics-label = Topics
reading-minutes =
    { PLURAL($minutes) ->
        [one] { $minutes } minute to read
       *[other] { $minutes } minutes to read
    }
read-more = Read more
read-more-about = Read more: { $headline }
related-stories = Related stories
other-stories = More stories
more-in-section = More in { $section }
share = Share
permalink = Link to this story
table-label = Table
embed-on = Open at { $host }

## Editions
language-switch = Read in another language
edition-missing = This story is not available { in-language } yet. Go to the { language-name } front page.
edition-missing-here = This story is not available in English yet. Go to the English front page.
translated-from = Translated { from-language }
translated-by = Translated { from-language } by { $translator }
original-label = Original
original-changed = The original has changed since this translation was made.
read-original = Read the original { in-language }
words-in-english = The words around this text are in English.
front-page-only = front page only

## Corrections and withdrawals
correction = Correction
corrections = Corrections
correction-of = Correction, { $date }
withdrawn-title = This story has been withdrawn
erased-notice = This page has been removed.
withdrawn-text = The newsroom has withdrawn this story. Its notice says why.
withdrawn-notice = Notice
withdrawn-at = Withdrawn { $date }

## Lists
stories-count =
    { PLURAL($count) ->
        [one] { $count } story
       *[other] { $count } stories
    }
older = Older
newer = Newer
pages-label = Pages
page-of = Page { $page } of { $pages }
page-number = Page { $page }
empty-front = No stories yet
empty-section = There are no stories in this section yet
empty-topic = There are no stories on this topic yet
empty-archive = There are no stories from this month

## When something is not there
not-found-title = Page not found
not-found-text = There is no page at this address. It may have been moved, or the address may have been mistyped.
server-error-title = Something went wrong
server-error-text = The page could not be shown. The fault is ours; please try again in a little while.
request-number = Request number: { $number }
go-home = Go to the front page

## Feeds
feeds = Feeds
feed-rss = RSS feed
feed-atom = Atom feed
feed-json = JSON feed
feed-title = { $site }: { $part }
feed-description = The latest stories from { $site }

## What editors add
urgent = Breaking
pinned = Pinned
about-us = About us
document-label = Document
documents-label = Documents
document-untitled = Untitled document
size-kilobytes = { $size } KB
size-megabytes = { $whole }.{ $tenth } MB
