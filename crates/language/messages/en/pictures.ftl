# Pictures: the library, one picture, and why one isn't taken.

pictures-title = Pictures
pictures-one = Picture { $id }
pictures-all = All pictures
pictures-pages = Pages of the library
pictures-earlier = Newer
pictures-later = Older

pictures-upload = Upload
pictures-upload-label = Picture files
pictures-upload-hint = JPEG, PNG, WebP or GIF, up to { $most } MB. Credit and caption are read from the file; readers never get its location.
pictures-upload-drop = You can also drop files on this page, or paste a picture.
pictures-uploading = Uploading
pictures-uploaded = Uploaded: look at it
pictures-there = It was there already: look at it
pictures-upload-failed = It couldn’t be sent. Check the connection and try again.
pictures-no-file = No file was sent: choose a picture first.
pictures-broken-off = The upload broke off. Nothing was kept: try again.
pictures-too-large = The file is larger than { $most } MB: save the picture smaller and try again.
said-picture-uploaded = The picture is there. Say who is to be credited, and what it shows.
said-picture-there = This picture was there already: here it is.
said-pictures-uploaded = The pictures are there.
said-picture-described = Saved.
said-picture-renewed = It is being made anew.

pictures-search = Words in credit, text or caption
pictures-only = Which
pictures-find = Find
pictures-only-any = All
pictures-only-used = Used in a story
pictures-only-unused = Not used
pictures-only-expiring = Licence ended or ending soon
pictures-only-awaited = File awaited
pictures-only-failed = Couldn’t be made ready
pictures-only-uncredited = Without a credit: { $language }
pictures-only-without-alt = Without alternative text: { $language }
pictures-count =
    { PLURAL($count) ->
        [one] { $count } picture
       *[other] { $count } pictures
    }
pictures-none = No pictures yet
pictures-none-text = Upload the first one, or bring pictures with an import.
pictures-none-found = Nothing found
pictures-none-found-text = No picture has these words and fits this choice. Try fewer words.
pictures-waiting =
    { PLURAL($count) ->
        [one] { $count } picture is being made ready for readers. Until then they get it as it came, without its metadata.
       *[other] { $count } pictures are being made ready for readers. Until then they get them as they came, without their metadata.
    }
pictures-failed =
    { PLURAL($count) ->
        [one] { $count } picture couldn’t be made ready.
       *[other] { $count } pictures couldn’t be made ready.
    }
pictures-failed-show = Show them
pictures-without-words = Picture { $id }, not described yet
pictures-awaited = The file is awaited
pictures-awaited-text = A story names this picture, but its file hasn’t come. Until then readers see only the credit.
pictures-in-stories =
    { PLURAL($count) ->
        [one] in { $count } story
       *[other] in { $count } stories
    }
pictures-unused = not used
pictures-uncredited = no credit: { $language }
pictures-being-made = being made ready
pictures-licence-ended = licence ended { $day }
pictures-licence-ends = licence ends { $day }
pictures-licence-ended-text = The licence ended on { $day }. What shows this picture can’t be published: renew the licence, or take another picture.
pictures-licence-ends-text = The licence ends on { $day }. After that day readers must not get this picture.

pictures-credit = Credit
pictures-credit-hint = Who is to be named, without the word “Photo”. Needed to publish in this language.
pictures-alt = Alternative text
pictures-alt-hint = What is to be seen, for those who can’t see it.
pictures-caption = Caption
pictures-focal = Focal point
pictures-focal-hint = What stays in view where the picture is cropped: in hundredths from its left and top edges. Leave both empty for the middle.
pictures-focal-click = Click on what must stay in view.
pictures-focal-x = From the left, 0 to 100
pictures-focal-y = From the top, 0 to 100
pictures-focal-bad = The focal point must be two numbers from 0 to 100, or empty.
pictures-licence = Licence
pictures-licence-name = Name or SPDX id
pictures-licence-url = Address
pictures-licence-url-bad = The licence’s address must be a web address: https://…
pictures-licence-expires = Last day
pictures-licence-expires-hint = Leave it empty where the licence doesn’t end.
pictures-licence-expires-bad = The licence’s last day must be a day such as 2026-12-31.
pictures-licence-notice = Copyright notice
pictures-text-long = A text is longer than 5,000 characters: shorten it.
pictures-save = Save

pictures-uses = Where it is used
pictures-uses-none = In no story.
pictures-leads = over the story
pictures-made = What readers get
pictures-made-waiting = It is being made ready. Until then readers get the picture as it came, without its metadata.
pictures-made-failed = It couldn’t be made ready:
pictures-made-moving = It moves, so it is shown as it came, without its metadata.
pictures-renew = Make it anew
pictures-dimensions = { $width } × { $height }
pictures-kilobytes = { $size } KB
pictures-facts = The file
pictures-id = Id
pictures-size = Size
pictures-created = Came
pictures-found = What the file says
pictures-found-hint = As the agency or the camera wrote it. Only you see it.
pictures-found-headline = Headline
pictures-found-caption = Caption
pictures-found-credit = Credit
pictures-found-author = Author
pictures-found-source = Source
pictures-found-copyright = Copyright
pictures-found-taken = Taken on

pictures-not-taken = The picture wasn’t taken
pictures-bad-empty = The file is empty. Choose another one.
pictures-bad-large = The file has { $size } MB; { $most } MB is the most. Save the picture smaller.
pictures-bad-heic = This is a HEIC picture, as iPhones take them; browsers don’t show it. Save it as JPEG: in Photos choose File, Export; on the iPhone set Settings, Camera, Formats to Most Compatible.
pictures-bad-avif = This is an AVIF picture. Save it as JPEG, PNG or WebP; the newsroom makes AVIF of it by itself.
pictures-bad-tiff = This is a TIFF picture; browsers don’t show it. Save it as JPEG or PNG.
pictures-bad-svg = This is an SVG drawing; it could hold a program. Save the drawing as PNG.
pictures-bad-pdf = This is a PDF document. Attach it to the story as a document, or save the page as JPEG or PNG.
pictures-bad-bmp = This is a BMP picture. Save it as JPEG or PNG.
pictures-bad-icon = This is an icon. Save it as PNG.
pictures-bad-psd = This is a Photoshop document. Export it as JPEG or PNG.
pictures-bad-film = This is a film. Embed it in the story by its address, and upload a still picture.
pictures-bad-other = This is not a picture. JPEG, PNG, WebP and GIF are taken.
pictures-bad-dimensions = The picture is { $width } × { $height } pixels, which is too large. Save it with at most 80 million pixels and 16,384 on a side.
pictures-bad-broken = The file is broken: it can’t be shown to its end. Export it anew, or get it again from where it came.
pictures-bad-folder = The pictures’ folder doesn’t answer. Nothing was kept: try again, and tell whoever runs the newsroom if it stays.

pictures-found-alt = Alternative text
pictures-delete = Deleting the picture
pictures-delete-used = A story has this picture, or an older revision of a text does, so it can’t be deleted. Take it out of the texts first.
pictures-delete-hint = No story uses it. Its file goes for good, with all that was made of it.
pictures-delete-open = Delete…
pictures-delete-do = Delete for good
said-picture-deleted = The picture is deleted.
