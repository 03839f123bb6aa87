language-name = English

### layout
layout-skip = Skip to main content
layout-main = Main
layout-account = Account of { $name }
layout-for = Ithaca for { $company }
layout-who-sees-what = Who can see what
nav-home = Home
nav-programs = Programs
nav-people = People
nav-settings = Settings
nav-sessions = Sessions
nav-guidance = Guidance
nav-story = My story
nav-inbox = Inbox
nav-own-mentoring = My own mentoring
nav-account = Language, time zone, appearance
nav-sign-out = Sign out

### forms
form-check = { $n ->
    [one] One thing needs another look
   *[other] { $n } things need another look
}
error-required = Please fill this in.
error-too-long = Please keep this to { $what } characters.
error-date = Please give a date like 2026-03-12.
error-number = Please give a whole number, { $what }.
error-choose = Please choose one of the answers.

### errors
error-home = Back to the start
error-reference = If you ask for help, give this reference: { $what }
error-forbidden-title = This page is not for you to open
error-forbidden-advice = It may hold words between two people, or settings that only HR changes. If you think you should see it, ask your HR admin.
error-not-found-title = There is nothing at this address
error-not-found-advice = It may have been moved, or the link was cut short. Nothing you wrote is lost.
error-conflict-title = Somebody else was quicker
error-conflict-advice = This changed while you had it open. Go back, reload the page and look again; nothing was overwritten.
error-too-large-title = That is more than fits
error-too-large-advice = A directory may have up to 20 MB, anything else much less. Nothing was saved.
error-too-many-title = Please wait a little
error-too-many-advice = There were many tries in a short time. Try again in a quarter of an hour.
error-busy-title = Very busy just now
error-busy-advice = Please try again in a moment. Nothing was saved.
error-bad-request-title = This did not arrive in one piece
error-bad-request-advice = Something in the request could not be read. Go back and try once more; nothing was saved.
error-internal-title = Something broke on our side
error-internal-advice = Nothing was saved half-way. Please try again; if it happens once more, tell whoever runs Ithaca here.

### accounts
sign-in-title = Sign in
sign-in-lede = With your work email and the password you chose here.
sign-in-email = Work email
sign-in-password = Password
sign-in-go = Sign in
sign-in-wrong = This email and password do not belong together. Try again, or choose a new password below.
sign-in-forgotten = Choose a new password
sign-in-promise = What mentor and mentee write to each other stays between them.
sign-in-about = About Ithaca
sign-in-story = While Odysseus was away, Mentor kept watch over Ithaca.
sign-in-story-line = Someone here has already made the journey you are starting. Meet them.
companies-title = Where would you like to go?
companies-none = This account is not a person of any company here yet. An invitation from your HR admin changes that.

### companies

### people

### import

### inbox

### mail

### programs

### enrollment

### matches

### pairings

### sessions

### guidance

### feedback

### reports
home-hello = Hello, { $name }

### help
