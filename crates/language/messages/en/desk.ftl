# The frame of the desk: where one can go, and what went wrong.

desk-skip = Skip to the content
desk-places = The desk
desk-place-day = My day
desk-place-stories = Stories
desk-place-coverage = Coverage
desk-place-queue = Queue
desk-place-pictures = Pictures
desk-place-front = Front pages
desk-place-pages = Standing pages
desk-place-people = People
desk-place-settings = Settings
desk-to-site = Readers’ site
desk-to-day = To my day

desk-signed-out = You are signed out
desk-signed-out-text = Sign in and do it again; what you wrote is kept.
desk-not-found = There is no such page
desk-not-found-text = The address is wrong, or what was here is gone. Look for it under “Stories”.
desk-bad = That can’t be read
desk-overtaken = Somebody was faster
desk-overtaken-text = It was changed by somebody else just now. Look at it as it is, and do yours again.
desk-refused = That can’t be done now
desk-busy = Too much at once
desk-busy-text = The database is busy. Nothing was changed: try again in a moment.
desk-broken = Something broke on our side
desk-broken-text = Nothing was changed. Try again; if it stays, tell whoever runs the newsroom and name the time.

said-done = Done.
