# Programs: tokens, webhooks, the API's reference.

refusal-no-such-token = There is no such token.
refusal-no-such-webhook = There is no such webhook.
refusal-no-such-delivery = The webhook has no such delivery.

api-acts = Actions
api-tokens = API tokens
api-tokens-about = A token lets a program act for you: it may do what its scopes name, and never more than you may yourself.
api-tokens-none = You have no tokens
api-tokens-none-text = Make one for each program, so that you can revoke each by itself.
api-tokens-others = Tokens of others
api-tokens-others-none = Nobody else has a token.
api-token-name = Name
api-token-name-hint = The program that will hold it, such as “Morning newsletter”.
api-token-owner = Acts for
api-token-prefix = Begins with
api-token-scopes = Scopes
api-token-made = Made
api-token-expires = Expires
api-token-used = Last used
api-token-never = Never
api-token-unused = Not yet
api-token-expired = Expired
api-token-revoked = Revoked
api-token-make = Make a token
api-token-term = Good for
api-token-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
api-token-revoke = Revoke
api-token-revoke-this = Revoke the token { $name }
api-token-is-made = The token is made
api-token-shown-once = Copy it now: it is shown only this once.
api-token-secret = Token
api-token-bad-name = Give it a name of at most 100 characters.
api-token-bad-scopes = Choose at least one scope.
api-token-bad-term = Choose one of the terms in the list.

api-scope-read = Read
api-scope-write = Write
api-scope-publish = Publish
api-scope-pictures = Pictures
api-scope-people = People
api-scope-settings = Settings
api-scope-audit = Audit log
api-scope-webhooks = Webhooks
api-scope-syndication = Syndication to partners

api-webhooks = Webhooks
api-webhooks-about = The newsroom tells other programs what changed: signed, in order, and again until they have it.
api-webhooks-none = There are no webhooks
api-webhooks-none-text = A webhook tells your site, your newsletter or an archive when something is published, corrected or withdrawn.
api-webhook-make = Add a webhook
api-webhook-name = Name
api-webhook-target = Address
api-webhook-events = Events
api-webhook-events-hint = With spaces between: edition.published, edition.*, story.saved, or * for everything.
api-webhook-secret = Signing secret
api-webhook-secret-hint = The program checks by it that a delivery comes from you. Keep it where passwords are kept.
api-webhook-bad-target = “{ $what }” can’t be delivered to: give an https:// address on the public internet.
api-webhook-bad-events = There is no event “{ $what }”.
api-webhook-no-events = Name at least one event.
api-webhook-state-active = Delivering
api-webhook-state-paused = Paused
api-webhook-state-stopped = Stopped
api-webhook-stopped-text = The target took nothing any more, so this webhook was stopped. What changes meanwhile waits. Try it, then set it going again.
api-webhook-waiting = { $count ->
    [one] { $count } delivery waiting
   *[other] { $count } deliveries waiting
}
api-webhook-ping = Send a test
api-webhook-pause = Pause
api-webhook-resume = Set going
api-webhook-settings = Settings
api-webhook-save = Save
api-webhook-delete = Delete this webhook
api-webhook-delete-text = What waits will not be delivered, and the history goes with it.
api-webhook-delete-now = Delete it for good

api-deliveries = Deliveries
api-deliveries-none = Nothing was delivered yet.
api-deliveries-older = Older
api-delivery-waiting = Waiting
api-delivery-taken = Delivered
api-delivery-dead = Given up
api-delivery-due = next try: { $at }
api-delivery-body = What was sent
api-delivery-resend = Send again
api-attempt-open = under way, or cut off
api-attempt-none = no answer
api-attempt-status = answer { $status }
api-attempt-millis = { $count } ms

api-reference = API reference
api-reference-about = What programs may ask for and how; the document for machines is made from the same source.

said-token-revoked = The token is revoked: it opens nothing any more.
said-webhook-made = The webhook is made. Send a test to see whether it answers.
said-webhook-changed = The webhook is saved.
said-webhook-pinged = A test is on its way: reload in a moment to see what became of it.
said-webhook-active = It delivers again, from where it stood.
said-webhook-paused = It is paused: what changes meanwhile waits.
said-webhook-deleted = The webhook is deleted.
said-webhook-resent = It will be sent again at once.
