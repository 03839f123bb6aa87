language-name = English

### layout
layout-crumbs = You are here
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
error-email = Please give an email address like name@company.com.
form-optional = optional
error-stands-meanwhile = Meanwhile “{ $what }” was saved here, by somebody else or in another window of yours. What you typed is still in the field: save once more to replace it.
error-emptied-meanwhile = Meanwhile this was emptied, by somebody else or in another window of yours. What you typed is still in the field: save once more to keep it.
error-saved-meanwhile = The other one saved something meanwhile. What you wrote is still here: look at what has changed, then save once more.

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
sign-in-language = Language
join-title = Join { $company }
join-hello = Welcome, { $name }
join-lede = Choose a password, and your place at { $company } is ready.
join-lede-known = You have an Ithaca account already. Sign in with it, and your place at { $company } is ready.
join-password = New password
join-go = Save and begin
join-go-known = Sign in and begin
join-wrong = This is not the password of your account. Try again, or choose a new one below.
password-hint = At least 10 characters. Three or four unrelated words are strong and easy to remember.
password-short = Please use at least { $what } characters.
password-common = Many people use this password or one like it, so it is tried first. Please choose another.
password-name = Names are easy to guess. Please choose something that has nothing to do with you or your company.
password-keyboard = Rows of neighboring keys are easy to guess. Please mix in words that do not belong together.
password-repeats = Repetition makes a password long but not strong. Please add other words.
password-sequence = Sequences like abc or 6543 are easy to guess. Please add other words.
password-date = Years and dates are easy to guess. Please add words that have nothing to do with them.
password-more-words = This can be guessed. Please add a word or two that do not belong together.
reset-title = Choose a new password
reset-lede = Give your work email, and we send you a link.
reset-go = Send me the link
reset-back = Back to signing in
reset-asked-title = Look into your mail
reset-asked = If there is an account for { $email }, a link is on its way. It works once, for two hours.
reset-asked-nothing = Nothing arrived? Look into the spam folder, or ask your HR admin to invite you again.
new-password-lede = All other browsers are signed out when you save.
new-password-go = Save and sign in
dead-link-title = This link does not work any more
dead-link-invitation = It was used already, or it is older than 14 days. If you have chosen a password, sign in with it. If not, ask your HR admin for a new invitation.
dead-link-reset = It was used already, or it is older than two hours. You can have a new one sent at once.
dead-link-again = Send me a new link
account-title = Your account
account-choices = Language, time zone, appearance
account-as-company = As in the company
account-language = Language of pages and emails
account-zone = Time zone
account-zone-hint = Times of meetings are shown in this zone.
account-theme = Appearance
account-theme-system = As on this device
account-theme-light = Light
account-theme-dark = Dark
account-save = Save
account-saved = Saved.
account-password = Password
account-password-current = Password now
account-password-new = New password
account-password-others = All other browsers are signed out.
account-password-go = Change the password
account-password-wrong = This is not your password.
account-password-changed = The password is changed, and all other browsers are signed out.
account-logins = Where you are signed in
account-login-this = This browser
account-login-seen = Last seen { $when }
account-login-since = Signed in on { $date }
account-browser-unknown = Unknown browser
account-sign-out-everywhere = Sign out everywhere
account-read = What was read about you
account-read-line = Whenever HR or a coordinator opens your record, it is written down, and you can see it.
account-read-at = See who read what at { $company }

### companies
topic-first-team = Leading a first team
topic-projects = Managing projects
topic-budget = Budgets and figures
topic-strategy = Strategy and priorities
topic-customers = Understanding customers
topic-negotiation = Negotiating
topic-presenting = Presenting and writing
topic-data = Working with data
topic-quality = Quality and processes
topic-safety = Safety in practice
topic-craft = Craft and technical judgment
topic-suppliers = Working with suppliers and partners
topic-how-things-work = How things get done here
topic-career = Career steps and choices
topic-feedback = Giving and taking feedback
topic-conflict = Difficult conversations
topic-network = Building a network
topic-self-confidence = Confidence and presence
topic-time = Time, focus and energy
topic-other-cultures = Working across countries and cultures
topic-family-work = Family and work
topic-influence = Winning people over without authority
settings-company = Company
settings-topics = Topics
settings-roles = Roles
settings-audit = Audit log
settings-saved = Saved.
settings-company-line = How the company is called here, and what holds where a person has chosen nothing else.
settings-name = Name
settings-language = Language
settings-language-hint = Everybody may choose another for their own pages and emails.
settings-contacts = Contacts
settings-contacts-line = Every pairing page names them. Mentoring is not where health, or something that is wrong, is dealt with.
settings-hr-contact = Human resources
settings-contact-hint = A name and how to reach it, for example: Katrin Vogel, extension 4410.
settings-health-contact = Health
settings-ethics-contact = Ethics
settings-anonymity = Anonymity
settings-anonymity-line = Ratings and climate questions are shown as totals only, and only from this many answers on.
settings-threshold = Fewest answers
settings-threshold-hint = Five at the least.
topics-lede = What mentors can offer and mentees can ask for. Matching compares topics, so one name for one thing is best.
topics-add = Add a topic
topics-add-go = Add
topics-change = Change a topic
topics-change-go = Change
topics-leave = Leave as it is
topics-name = Name
topics-family = Family
topics-tacit = Passed on side by side
topics-tacit-hint = Know-how that is hard to write down: shadowing, doing it together, telling how it was.
topics-is-tacit = side by side
topics-none = No topics yet. Add the first one above.
topics-count = { $n ->
    [one] one topic
   *[other] { $n } topics
}
topic-family-of-work = Skills for the job
topic-family-of-social = Skills with people
topic-taken = There is a topic of this name already.
topic-added = Added: { $what }
sees-lede = Mentoring needs trust. This is what Ithaca shows to whom; it is the same in every program, and nobody can switch it off.
sees-what = What
sees-author = Whoever wrote it
sees-other = The other side
sees-runners = Coordinators and HR
sees-anybody = Anybody else
sees-yes = Yes
sees-no = No
sees-own = Their own
sees-both-in = Yes, once both have written
sees-marked = Only what its author marked “HR may read”, once both have written
sees-totals = Only totals of five people or more
sees-neutral = A neutral sentence
sees-contact = Only the contact it is addressed to
sees-talent = Talent admins only
sees-private-note = Private notes of a meeting, your journal
sees-shared-note = Shared notes of a meeting, the exchange, personal goals, messages
sees-dates = When you met, for how long, what kind of meeting, which goals it was about
sees-goals = Professional goals and how they are going
sees-closing = The text of the closing feedback
sees-ratings = Your ratings
sees-wrong = Why somebody left early, or that something is wrong
sees-nomination = Being nominated as a high potential
sees-sealed-title = Sealed until both are in
sees-sealed = The exchange at the beginning and the feedback at the end open for both sides at the same moment. Until then nobody can read the other’s text, not even an administrator.
sees-written-title = Whoever looks is written down
sees-written = When HR or a coordinator opens your record, the audit log keeps it, and you can see it under your account: who read what about you, and when.
sees-companies-title = No other company
sees-companies = Nothing of your company is ever visible to another one, in any role and by any way.
sees-held-title = Held by the database
sees-held = These rules are kept where the data is kept, so that no page, report or export can go around them. Whoever runs the server works on the command line and has no page that shows your data.

### people
people-title = People
people-crumbs = You are here
person-employee-number = Employee number
person-given-name = Given name
person-family-name = Family name
person-full-name = Full name
person-email = Work email
person-job-role = Job role
person-level = Level
person-department = Department
person-site = Site
person-country = Country of work
person-home-country = Home country
person-time-zone = Time zone
person-languages = Languages
person-manager = Manager
person-hire-date = Hire date
person-career-start = Career start year
person-leaving-date = Leaving date
person-employer = Employer
person-started-on = From
person-ended-on = To
role-leads-people = leads people
role-family = Family
people-lede = { $n ->
    [one] One person works here.
   *[other] { $n } people work here.
}
people-import = Import
people-add = Add a person
people-directory = Directory
people-empty-title = Nobody is here yet but you
people-empty = Bring in the directory from your HR system, or add people one by one.
people-empty-import = Import the directory
people-nobody = Nobody matches this search. Try fewer words or filters.
people-show-all = Show everybody
people-found = { $n ->
    [one] One person matches
   *[other] { $n } people match
}
people-all = { $n ->
    [one] One person
   *[other] { $n } people
}
people-name = Name
people-current-role = Current role
people-before = Held before
people-on-page = { $n ->
    [one] One person on this page
   *[other] { $n } people on this page
}
people-pages = Pages
people-first = First page
people-next = Next
people-search = Name, number, email, role or earlier role
people-show = Show
people-more-filters = More filters
people-any-role = All roles
people-any-site = All sites
people-any-department = All departments
people-any-family = All families
people-any-level = All levels
people-any-country = All countries
people-any-tenure = Any
people-tenure-label = With the company
people-tenure = { $least } to { $most } years
people-tenure-from = { $least } years and more
people-standing = Leaving
people-here = Work here
people-leaving = Have a leaving date
people-left = Have left
people-everybody = Everybody
people-choose = Choose
people-choose-one = Choose { $name }
people-mentoring = Mentoring
people-in-program = In program
people-any-program = Any or none
people-tag = Tag
people-any-tag = Any or none
people-saved = Your saved filters
people-save-filter = Keep this filter as
people-save-filter-go = Keep
people-this-filter = You keep this filter as “{ $name }”.
people-forget-filter = Forget it
filter-saved = The filter is kept: { $what }
filter-forgotten = The filter is forgotten
filter-needs-name = Nothing was kept. Narrow the list first, then give the filter a name of up to 60 characters.
people-all-of-list = { $n ->
    [one] The one person of this list
   *[other] All { $n } people of this list
}
people-do-tag = Tag
people-do-invite = Invite to a program
people-do-nominate = Nominate
people-tagged = Tagged now: { $what }
people-untagged = The tag was taken away: { $what }
people-nominated = New on the high-potential list: { $what }
mentoring-mentor-free = { $n ->
    [one] Mentor, one place free
   *[other] Mentor, { $n } places free
}
mentoring-mentor-full = Mentor, full
mentoring-mentee = Mentee
mentoring-waiting = Waiting for a mentor
mentoring-asked = Invited or applied
tags-title = Tag people
tags-name = Tag
tags-hint = A new word makes a new tag. Never note here who is a high potential; nominate them instead.
tags-deed = What happens
tags-put = Put the tag on them
tags-take = Take the tag away from them
tags-seen = HR admins see tags, and everybody sees their own.
tags-go = { $n ->
    [one] Do it for one person
   *[other] Do it for { $n } people
}
together-count = { $n ->
    [0] Nobody is chosen. Go back and tick some people, or the whole list.
    [one] One person is meant
   *[other] { $n } people are meant
}
together-nobody = Nobody is chosen. Go back and tick some people, or the whole list.
together-no-program = No program takes people now. Open one for enrollment first.
together-program = Program
together-side = As
together-look = See what that does
together-invited = { $n ->
    [0] Nobody is invited.
    [one] One person is invited.
   *[other] { $n } people are invited.
}
together-placed = { $n ->
    [one] One person has a place already and stays as they are.
   *[other] { $n } people have a place already and stay as they are.
}
together-unfit = { $n ->
    [one] One person breaks a rule of the program and is left out.
   *[other] { $n } people break a rule of the program and are left out.
}
together-only-asks = An invitation only asks. Whoever does nothing is never matched.
together-by-list = Mentees of this program come from the high-potential list. Talent admins nominate and invite them there.
together-invite-go = { $n ->
    [one] Invite one person
   *[other] Invite { $n } people
}
together-reason-hint = One reason for all of them, if you like. Only talent admins read it.
together-nomination-seen = Only talent admins see who is on the list; not even the nominated.
together-nominate-go = { $n ->
    [one] Put one person on the list
   *[other] Put { $n } people on the list
}
import-ends-meetings = { $n ->
    [0] {""}
    [one] One planned meeting is called off.
   *[other] { $n } planned meetings are called off.
}
person-programs = Programs
person-tags = Tags
person-looks-all = All of the log about this person
person-edit = Edit
person-save = Save
person-cancel = Cancel
person-added = { $what } is in the directory now
person-changed = The changes are saved
person-left-on = Left on { $date }. Their history is kept; they can no longer sign in.
person-leaves-on = Leaves on { $date }.
person-heirs = Who inherits what they know
person-roles = Roles held
person-no-roles = No roles are recorded yet. An import of earlier roles fills this.
person-held = { $start } to { $end }
person-since = since { $start }
person-line = Line
person-no-manager = No manager is recorded.
person-reports = { $n ->
    [one] One direct report
   *[other] { $n } direct reports
}
person-facts = Facts
person-looks = Who looked at this
person-looks-own = Everybody in HR who opens your record is written down here.
person-looks-hr = { $name } sees this list too.
person-looks-none = Nobody yet.
person-look-system = Ithaca
person-look-read = { $by } opened this page
person-look-added = { $by } added this person
person-look-changed = { $by } changed this record
person-look-listed = { $by } saw this person in a list
person-look-left = Places and pairings ended with the leaving date
person-look-read-other = { $by } read something about this person
person-look-other = { $by } changed something about this person
person-no-role = No role
person-role-since = In this role since
person-role-since-hint = Fill this when the role changes.
person-manager-hint = Employee number, email or name.
person-languages-hint = For example: de en it
person-time-zone-hint = For example: Europe/Berlin
person-leaving-ends = Today that would be { $places ->
    [one] one place
   *[other] { $places } places
}, { $pairings ->
    [one] one pairing
   *[other] { $pairings } pairings
} and { $meetings ->
    [one] one planned meeting
   *[other] { $meetings } planned meetings
}{ $rights ->
    [0] {""}
    [one], and one right in the company is taken back
   *[other], and { $rights } rights in the company are taken back
}.
person-leaving-hint = From this day on they have left: their places, pairings and sign-in end, and their mentees are offered somebody new.
person-error-email = Please give an email address like ada@example.com.
person-error-country = There is no such country. Write a code such as DE, IT, PT.
person-error-zone = There is no such time zone. Write it like Europe/Berlin.
person-error-language = “{ $what }” is not a language Ithaca knows. Write codes such as de, en, it.
person-error-leaves-before-hire = The leaving date is before the hire date.
person-error-manager-unknown = Nobody in the directory has this number, email or name.
person-error-manager-unclear = Several people have this name. Use the employee number or email.
person-error-circle = This manager reports to the person, directly or further down.
person-error-number-taken = Somebody else has this employee number.
person-error-email-taken = Somebody else has this email.
settings-values = Values and ladder
settings-values-line = What the company stands for, and what its levels are called. Programs that pass on values show them.
settings-values-label = Company values
settings-values-hint = One value a line, in your own words.
settings-ladder = Ladder of seniority
settings-ladder-hint = What each level is called, one a line, beginning with level 0.
settings-ladder-too-long = At most 31 levels, each named in up to 60 characters.
settings-look = Color
settings-look-line = The color of links and buttons. It is used only where everybody can read it.
settings-accent = Accent color
settings-accent-hint = As designers write it, for example #005670. Leave it empty for the product’s own.
settings-accent-shape = Please write a color with six digits, for example #005670.
settings-accent-unreadable = Text in this color would be hard to read. Please take a darker one, for example { $what }.
settings-logo = Logo
settings-logo-line = It stands beside the company’s name on every page.
settings-logo-now = The logo as it is now
settings-logo-file = Picture
settings-logo-hint = PNG or JPEG, up to 1 MB; square pictures look best. It is drawn anew, nothing else of the file is kept.
settings-logo-go = Use this picture
settings-logo-remove = Remove the logo
logo-unreadable = This file cannot be read as a PNG or JPEG picture of at most 4,096 pixels a side.
logo-kept = The logo is saved
logo-gone = The logo is removed
topic-aliases-hint = One a line. Nobody can add a topic of one of these names again.
topic-merge = Merge with another topic
topic-merge-lede = If this is the same as another topic, merge them: offers, wishes and requests move over.
topic-merge-offers = { $n ->
    [0] No mentor offers it.
    [one] One mentor’s offer becomes an offer of { $kept }.
   *[other] { $n } mentors’ offers become offers of { $kept }.
}
topic-merge-wishes = { $n ->
    [0] No mentee wants to learn it.
    [one] One mentee’s wish becomes a wish for { $kept }.
   *[other] { $n } mentees’ wishes become wishes for { $kept }.
}
topic-merge-requests = { $n ->
    [0] No request that you may see asks about it.
    [one] One request for guidance is about { $kept } then.
   *[other] { $n } requests for guidance are about { $kept } then.
}
topic-merge-kind = Family and kind are those of { $kept }.
topic-merged = Merged into { $what }
topics-alike = Topics that may be the same
settings-job-roles = Job roles
job-roles-lede = Rules and matches compare roles from this list, however a file spells them. Families and levels say which roles are near each other.
job-roles-none-title = No job roles yet
job-roles-none = They come with the directory: every title of the import becomes a role here.
job-roles-count = { $n ->
    [one] One job role
   *[other] { $n } job roles
}
job-role-title = Title
job-role-leads = Leads people
job-role-leads-hint = Whoever comes into such a role for the first time is a first-time manager.
job-role-yes = yes
job-role-now = Hold it now
job-role-ever = In histories
job-role-aliases = Other names
job-role-aliases-hint = One on each line: abbreviations, other languages, old titles. Imports find the role by any of them.
job-role-aliases-too-many = Please keep this to 40 names of at most 160 characters.
job-role-no-family = Without a family
job-role-family-hint = Roles of one kind: “Engineering”.
job-role-level-hint = 0 to 30, higher is more senior.
job-role-add = Add a job role
job-role-added = { $what } is in the catalogue now
job-role-taken = “{ $what }” is already a role or another name of one.
job-roles-search = Title or other name
job-roles-nothing = No job role matches this search.
job-roles-ladder = Name the levels
job-roles-move-to = Move the chosen roles to the family
job-roles-move = Move
job-roles-moved = Moved to another family: { $what }
job-role-lower = { $title }: one level down
job-role-higher = { $title }: one level up
job-roles-alike = Titles that may mean the same
job-roles-alike-lede = These titles share most of their letters. Where two mean the same role, keep one: before anything changes you see what moves to it.
job-roles-alike-none = No two titles are alike. The catalogue is tidy.
job-roles-alike-count = { $n ->
    [one] One pair to look at
   *[other] { $n } pairs to look at
}
job-roles-keep = Keep “{ $title }”
job-role-merge-aims = { $n ->
    [0] Nobody aims at it as a target role.
    [one] One place or pairing that aims at it aims at { $kept } then.
   *[other] { $n } places and pairings that aim at it aim at { $kept } then.
}
person-error-last-hr-admin = This is the only HR admin. Make somebody else an HR admin first.
import-wrong-last-hr-admin = With this leaving date no HR admin would stay. Make somebody else an HR admin first.
job-role-merge = Is it the same as another role?
job-role-merge-lede = Merging makes two roles one. You see what it changes first.
job-role-merge-into = The role to keep
job-role-merge-look = See what merging changes
job-role-merge-title = Merge “{ $gone }” into “{ $kept }”
job-role-merge-people = { $n ->
    [0] Nobody holds it now.
    [one] One person who holds it now will hold { $kept }.
   *[other] { $n } people who hold it now will hold { $kept }.
}
job-role-merge-histories = { $n ->
    [0] It is in nobody’s history.
    [one] One entry in histories will say { $kept }.
   *[other] { $n } entries in histories will say { $kept }.
}
job-role-merge-alias = “{ $gone }” becomes another name of { $kept }, so the next import knows it.
job-role-merge-final = Merging cannot be taken back.
job-role-merge-go = Merge
job-role-merged = { $what } now stands for both

### company roles
role-hr-admin = HR admin
role-hr-admin-may = Runs everything here: people, programs, settings, roles.
role-talent-admin = Talent admin
role-talent-admin-may = Sees the list of high potentials, and nothing else in addition.
role-auditor = Auditor
role-auditor-may = Reads settings, reports and the audit log; changes nothing.
role-last-hr-admin = The last HR admin cannot be removed. Make somebody else an HR admin first.
role-granted = { $what } has the role now.
role-taken = { $what } no longer has the role.
roles-nobody = Nobody yet.
roles-take = Remove
roles-give = Give somebody a role
roles-search = Name or email
roles-find = Search
roles-found-nobody = Nobody of that name works here.
roles-make = Make { $role }

### import
import-title = Import people
import-crumb = Import
import-lede = Upload the directory as your HR system exports it. You see what would change before anything does.
import-step-upload = Upload
import-step-check = Check
import-step-import = Import
import-people-file = File of people
import-people-hint = One row for each person, the first row naming the columns. An Excel workbook (.xlsx), or text with commas, semicolons or tabs, up to 20 MB.
import-history-file = File of earlier roles, if you have one
import-history-hint = One row for each role somebody held: employee number, job title, from, to. This is what makes good matches.
import-nothing-yet = Uploading changes nothing yet.
import-upload = Upload and check
import-how-title = How your file is read
import-how-columns = Columns are recognized by their names in English, German and Italian, dates by how they are written. You can change both.
import-how-again = Importing the same file twice changes nothing. People who are not in the file stay as they are, unless you say that it is complete. A leaving date ends somebody’s access on that day.
import-how-limits = Of a workbook, the first sheet with anything on it is read. Up to 100,000 rows.
import-latest = Earlier imports
import-unnamed = Upload without a name
import-state-uploaded = waiting for you
import-state-applying = being written
import-state-applied = imported
import-state-dropped = discarded
import-state-failed = not imported
import-file-empty = Please choose a file with people in it; this one is empty.
import-file-blank = This file is empty. Leave it out, or choose another.
import-file-workbook = This file cannot be read as an Excel workbook. If it is protected by a password or an old .xls, open it in Excel, choose File, Save as, and upload it as .xlsx or “CSV UTF-8”.
import-file-not-text = This file is neither an Excel workbook (.xlsx) nor text. Please upload the directory as one of these.
import-file-open-quote = A quotation mark that opens on line { $what } is never closed, so the rows after it cannot be told apart. Please close or remove it.
import-file-one-column = Only one column was found. Please separate the columns with commas, semicolons or tabs.
import-file-too-many-columns = There are more than 100 columns. Please leave out those that are not needed.
import-file-only-headers = The file names its columns but has no rows below them.
import-file-too-many-rows = There are more than 100,000 rows. Please split the file.
import-file-long-cell = A cell on line { $what } is longer than 2,000 characters. Usually a quotation mark is missing near there.
import-leave-out = Leave out
import-day-first = { $what }, day first
import-month-first = { $what }, month first
import-check-title = Check the import
import-check-lede = { $name }, { $rows ->
    [one] one row
   *[other] { $rows } rows
}. Nothing changes until you press import.
import-checked = Checked again with these columns
import-changed-meanwhile = The directory changed after you looked, so nothing was written. This is what the file would do now; please look again.
import-lacks = No column gives { $fields }. Please choose it below.
import-columns-people = Your columns
import-columns-history = Columns of { $name }
import-recognized = { $known } of { $all } columns are used.
import-read-as = { $rows ->
    [one] One row
   *[other] { $rows } rows
}, separated by { $separator }, { $encoding }.
import-comma = commas
import-semicolon = semicolons
import-tab = tabs
import-columns-caption = How the columns of your file become fields in Ithaca
import-in-file = In your file
import-example = For example
import-becomes = Becomes
import-fit = Check
import-columns-hint = Changed a column? Check again to see what it does. Ithaca remembers it for the next file with these columns.
import-check-again = Check again
import-fit-left-out = Left out
import-fit-twice = Already taken by another column
import-fit-unique = All unique
import-fit-filled = { $filled } of { $rows }
import-fit-year-first = Year first
import-fit-day-first = Day first
import-fit-month-first = Month first
import-fit-unclear = Day or month first? Please choose
import-outcome = What this import does
import-added = { $n ->
    [one] new person
   *[other] new people
}
import-changed = { $n ->
    [one] person changes
   *[other] people change
}
import-leaving = { $when ->
    [past] { $n ->
        [one] person has already left; the history stays
       *[other] people have already left; their histories stay
    }
   *[other] { $n ->
        [one] person leaves; the history stays
       *[other] people leave; their histories stay
    }
}
import-unchanged = unchanged
import-wrong = { $n ->
    [one] row needs fixing
   *[other] rows need fixing
}
import-roles-held = roles added to histories ({ $changed } changed, { $unchanged } unchanged)
import-who-added = Who is new
import-who-changed = Who changes, and how
import-who-leaves = Who leaves
import-leaving-hint = From their leaving date on they can no longer sign in.
import-and-more = and { $n } more
import-new-roles = { $n ->
    [one] One job role is new to your catalogue
   *[other] { $n } job roles are new to your catalogue
}
import-new-roles-hint = Whether a role leads people is read from its title and from who has reports. You can change it in the catalogue.
import-wrong-title = { $n ->
    [one] One row needs fixing
   *[other] { $n } rows need fixing
}
import-wrong-caption = These rows are left out. Download them, put them right and upload that file as it is: what is already in stays as it is.
import-wrong-file = File
import-wrong-column = Column
import-wrong-shown = { $shown } of { $all } rows shown; the download has them all.
import-row = Row
import-person = Person
import-what-is-wrong = What is wrong
import-download = Download these rows
import-go-people = { $n ->
    [one] One person is ready to import.
   *[other] { $n } people are ready to import.
}
import-go-roles = { $n ->
    [one] One role is ready to import.
   *[other] { $n } roles are ready to import.
}
import-without-wrong = { $n ->
    [one] The row above is left out.
   *[other] The { $n } rows above are left out.
}
import-go = Import
import-forget = Discard this upload
import-forgotten = The upload was discarded
import-nothing-to-do = This file changes nothing: the directory already says the same.
import-choose-first = Choose the missing columns, then check again.
import-running-title = Importing
import-running = { $n } percent is written. Either everything is imported or nothing.
import-progress = Progress of the import
import-may-leave = You can leave this page; the import goes on by itself.
import-look-again = Look again
import-to-directory = To the directory
import-done-title = Imported
import-done = { $added ->
    [0] Nobody is new
    [one] One person is new
   *[other] { $added } people are new
}, { $changed ->
    [0] nobody else changed.
    [one] one person changed.
   *[other] { $changed } people changed.
}
import-done-leaving = { $n ->
    [one] One of them leaves.
   *[other] { $n } of them leave.
}
import-done-roles = { $n ->
    [one] One role was added to or changed in histories.
   *[other] { $n } roles were added to or changed in histories.
}
import-done-new-roles = { $n ->
    [one] Your catalogue has one new job role.
   *[other] Your catalogue has { $n } new job roles.
}
import-see-roles = See the catalogue
import-done-wrong = { $n ->
    [one] One row was left out.
   *[other] { $n } rows were left out.
}
import-another = Import another file
import-failed-title = Not imported
import-failed = The file could not be written, and the directory is as it was before. Please upload it once more; if it fails again, tell whoever runs Ithaca here.
import-dropped-title = Discarded
import-dropped = This upload was discarded; nothing was written.
import-complete = This file is complete: whoever is not in it has left
import-complete-hint = People of the directory who are in no row get today as their last day. HR admins and people who have yet to begin stay. You see the names first.
import-file-unpacked = This workbook is far larger inside than any directory. Please save only the sheet with the people, or upload it as CSV.
import-read-as-workbook = { $rows ->
    [one] One row
   *[other] { $rows } rows
} of an Excel workbook.
import-remembered = As you chose for a file with these columns before.
import-download-roles = Download the wrong roles
import-leaving-title = { $when ->
    [past] { $n ->
        [one] One person has already left
       *[other] { $n } people have already left
    }
    [both] { $n } people leave or have already left
   *[to-come] { $n ->
        [one] One person leaves
       *[other] { $n } people leave
    }
}
import-absent = { $n ->
    [one] One of them is not in this file, and today becomes their last day.
   *[other] { $n } of them are not in this file, and today becomes their last day.
}
import-ends = { $pairings ->
    [0] No pairing ends with them.
    [one] One pairing ends with them, and the other side is offered a new match.
   *[other] { $pairings } pairings end with them, and the other sides are offered a new match.
}
import-ends-places = { $n ->
    [one] One place in a program ends.
   *[other] { $n } places in programs end.
}
import-ends-rights = { $n ->
    [0] {""}
    [one] One right in the company (HR, coordinator and the like) is taken back.
   *[other] { $n } rights in the company (HR, coordinator and the like) are taken back.
}
import-ends-nothing = None of them takes part in mentoring; nothing else ends.
import-ends-caption = { $all ->
    [one] The pairing that ends
   *[other] Pairings that end, { $shown } of { $all }
}
import-ends-mentor = Mentor
import-ends-mentee = Mentee
import-ends-program = Program
import-ends-on = Ends with
import-sure = { $when ->
    [past] { $n ->
        [one] Yes, this person has left
       *[other] Yes, these { $n } people have left
    }
    [both] Yes, these { $n } people leave or have left
   *[to-come] { $n ->
        [one] Yes, this person leaves
       *[other] Yes, these { $n } people leave
    }
}{ $pairings ->
    [0] {""}
    [one] {" "}and one pairing ends
   *[other] {" "}and { $pairings } pairings end
}.
import-sure-needed = Please say that these people leave, or discard the upload.
import-stop = Stop and write nothing
import-was-stopped = You stopped the import; nothing was written. You can look again and import, or discard it.
import-state-undone = taken back
import-undo-until = If this was a mistake, you can take the whole import back until { $until }.
import-undo-look = See what that would do
import-undo-title = Take this import back
import-undo-crumb = Take back
import-undo-does = What this does
import-undo-removed = { $n ->
    [0] Nobody is removed.
    [one] One person whom the import added is removed.
   *[other] { $n } people whom the import added are removed.
}
import-undo-restored = { $n ->
    [0] Nobody else is changed.
    [one] One person is again as before the import.
   *[other] { $n } people are again as before the import.
}
import-undo-roles = { $n ->
    [0] No role of a history changes.
    [one] One role of a history is as before.
   *[other] { $n } roles of histories are as before.
}
import-undo-titles = { $n ->
    [one] One job role that the import added leaves the catalogue, unless it is used by now.
   *[other] { $n } job roles that the import added leave the catalogue, unless they are used by now.
}
import-undo-not = Pairings that ended with somebody’s leaving stay ended, and messages that were sent are not called back.
import-undo-go = Take the import back
import-undo-kept = { $n ->
    [0] What stays as it is now
    [one] One person stays as they are now
   *[other] { $n } people stay as they are now
}
import-undo-roles-kept = { $n ->
    [one] One role of a history stays too: it, or its person, was changed since.
   *[other] { $n } roles of histories stay too: they, or their people, were changed since.
}
import-undo-changed = Was changed after the import.
import-undo-signed-in = Has signed in since.
import-undo-takes-part = Takes part in a program or holds a right by now.
import-undo-taken = The former employee number or email belongs to somebody else by now.
import-undone = The import was taken back
import-undone-but = The import was taken back; people who are used elsewhere by now stay: { $what }
import-undone-title = Taken back
import-undone-said = This import was taken back; the directory is as it was before it, except for what was changed since.
import-wrong-cells = This row has { $value } cells, the first row has { $other }: a separator or quotation mark is missing or too many.
import-wrong-missing = { $field } is empty.
import-wrong-too-long = { $field } is longer than { $other } characters.
import-wrong-email = “{ $value }” is not an email address.
import-wrong-date = { $field } “{ $value }” is not a date.
import-wrong-day-or-month = { $field } “{ $value }”: day or month first? Choose it for the column above.
import-wrong-future = { $field } “{ $value }” lies far in the future.
import-wrong-number = { $field } “{ $value }” is not a whole number within { $other }.
import-wrong-language = “{ $value }” is not a language Ithaca knows. Write codes such as de, en, it.
import-wrong-country = “{ $value }” is not a country Ithaca knows. Write codes such as DE, IT, PT.
import-wrong-zone = “{ $value }” is not a time zone. Write it like Europe/Berlin.
import-wrong-leaves-before-hire = The leaving date { $value } is before the hire date { $other }.
import-wrong-ends-before-start = The end { $value } is before the start { $other }.
import-wrong-same = { $field } “{ $value }” stands in row { $other } already.
import-wrong-email-taken = The email “{ $value }” belongs to { $other }.
import-wrong-own-manager = Named as their own manager.
import-wrong-manager-unknown = Manager “{ $value }” is neither in this file nor in the directory.
import-wrong-manager-unclear = Manager “{ $value }” could be several people. Use the employee number or email.
import-wrong-circle = With manager “{ $value }” this person would stand in their own line of managers.
import-wrong-person-unknown = “{ $value }” is neither in the file of people nor in the directory.
import-wrong-person-unclear = “{ $value }” could be several people. Use the employee number or email.
import-wrong-person-wrong = Row { $other } of the file of people, about “{ $value }”, needs fixing first.

### inbox
notice-invited = You are invited to take part in { $program }
notice-invited-go = See the invitation
notice-approved = You have a place in { $program }
notice-open-program = Open the program
notice-declined = There is an answer about your place in { $program }
notice-read-answer = Read the answer
notice-unmatched = { $program }: we are still looking for your mentor, and you are on the wait list
notice-read-why = See how it goes on
notice-proposed = { $other } is proposed to you in { $program }. Please answer by { $due }
notice-meet = See who it is
notice-welcomed = { $other } has said yes, and written why
notice-welcomed-go = Read it
notice-next-choice = Your pairing in { $program } did not come about. The next choice is being asked
notice-begun = You and { $other } have both said yes
notice-open-pairing = Open your page
notice-exchange-open = You and { $other } can now read what you wrote to each other
notice-exchange-open-go = Open the exchange
notice-ended = Your mentoring with { $other } has ended
notice-ended-looking-on = Your mentoring with { $other } has ended. We are looking for somebody new for you in { $program }
notice-session-planned = You and { $other } meet on { $when }
notice-open-session = See the details
notice-session-moved = Your meeting with { $other } is now on { $when }
notice-session-canceled = Your meeting with { $other } on { $when } is canceled
notice-guidance-asked = { $other } asks for your guidance
notice-guidance-asked-go = Read and answer
notice-guidance-answered = { $other } has answered you
notice-guidance-scheduled = { $other } would like to talk it over with you in a session
notice-open-request = Open the request
notice-guidance-waiting = { $other } is still waiting for your guidance
notice-guidance-others = Your question is still open. These people can answer it too: { $names }
notice-guidance-others-go = See who
notice-guidance-open = Your question is still open. Whoever you asked has been reminded
notice-guidance-unasked = Your question is still open, and nobody has it any more. You can ask somebody else
notice-guidance-passed-on = { $other } has passed your question on to { $next }, who can help more
notice-guidance-expired = Nobody answered your question in time. You can ask somebody else
notice-guidance-thanked = { $other } thanks you for your guidance
notice-guidance-thanked-go = Read it
notice-check-in-due = A short look at how it goes with { $other }: three questions
notice-check-in-due-go = Answer them
notice-close-waits = { $other } has looked back already. You can read each other once yours is in, by { $due }
notice-closed-without = Your time with { $other } has closed without feedback
notice-close-due = Look back on your time with { $other } by { $due }
notice-close-due-go = Give feedback
notice-close-open = You and { $other } have both looked back. Read it together
notice-close-open-go = Read the feedback
notice-import-done = { $n ->
    [one] The import is done: one person
   *[other] The import is done: { $n } people
}
notice-open-people = Open the directory
notice-match-ready = The proposal for { $program } is ready to review
notice-match-ready-go = Review it
notice-nobody-left = Nobody is left to ask for { $other } in { $program }
notice-nobody-left-go = See who is waiting
notice-role-granted = You now help to look after mentoring here
notice-role-granted-go = See what that means
notice-answer-due = { $other } in { $program }: please answer by { $due }
notice-still-invited = Your invitation to { $program } is still open
notice-not-ready = { $program }: something is missing before you can be matched
notice-not-ready-go = See what is missing
notice-first-steps = The first two weeks with { $other }: some first steps are still open
notice-first-steps-go = See what is open
notice-phase-build = You and { $other } know each other now: the months of building begin
notice-phase-use = You and { $other } can put to use what you have built
notice-phase-close = Your last month with { $other } begins
notice-rhythm-asked = { $days } days without a meeting with { $other }, your rhythm is { $agreed } days: paused, finished or stuck?
notice-rhythm-asked-go = Answer in one click
notice-session-soon = You and { $other } meet on { $when }
notice-applications-wait = { $n ->
    [one] One person waits for your answer in { $program }
   *[other] { $n } people wait for your answer in { $program }
 }
notice-applications-wait-go = See who applied
notice-sponsor-missing = { $n ->
    [one] One new hire has no sponsor after ten days in { $program }
   *[other] { $n } new hires have no sponsor after ten days in { $program }
 }
notice-sponsor-missing-go = See who
notice-second-meeting-missing = { $n ->
    [one] One pair in { $program } did not meet twice in its first 30 days
   *[other] { $n } pairs in { $program } did not meet twice in their first 30 days
 }
notice-second-meeting-missing-go = See which pairs
notice-program-ends = { $program } ends on { $due }: its last month has begun
notice-program-over = The last day of { $program } is over, and it still runs
notice-unknown = There is something new for you
notice-unknown-go = Open it
inbox-lede = Everything you were told, newest first. Emails repeat what stands here.
inbox-read-all = Mark all as read
inbox-new = new
inbox-done = done
inbox-put-away = Done
inbox-done-notice = Put away.
inbox-older = Older
inbox-empty-title = Nothing is waiting for you
inbox-empty = When somebody invites you, answers you or plans a meeting with you, it stands here.
inbox-mail-stop = Stop all emails
inbox-mail-start = Send me emails
inbox-mail-on = From now on an email repeats what is new here.
inbox-mail-off = No more emails. What is new stands here.
stop-title = Stop all emails?
stop-stopped = No more emails
stop-the-digest = Digest of what was held back
stop-title-of = Stop emails of the kind “{ $topic }”?
stop-stopped-of = No more emails of the kind “{ $topic }”
stop-go-of = Stop “{ $topic }”
stop-again-of = Send me “{ $topic }” again
stop-lede = What is new for you at { $company } always stands in your inbox in Ithaca. Emails only repeat it.
demo-mail-title = Mail of the demo
demo-mail-lede = Nothing leaves this machine: what would have been sent stands here.
demo-mail-none = No mail yet. Invite somebody, or ask for guidance.
demo-mail-to = to { $address }
demo-mail-open = Follow the link
nav-inbox-new = { $n ->
    [one] 1 new
   *[other] { $n } new
}
notice-confided = Somebody in { $program } has told you something in confidence
notice-confided-go = Read it
notice-agreement-drawn = { $other } has drawn up what you agree on. It holds once you sign too
notice-agreement-drawn-go = Read and sign
notice-suggested = { $n ->
    [one] One person may need a mentor, or has something to hand on
   *[other] { $n } people may need a mentor, or have something to hand on
}
notice-suggested-go = See who
notice-heir-named = { $other } leaves, and you are asked to take over “{ $topic }”
notice-heir-named-go = See what this means

### mail
mail-hello = Hello { $name },
mail-hello-nobody = Hello,
mail-promise = The link opens Ithaca and asks you to sign in. What mentor and mentee write to each other stays between them, so it is never in an email.
mail-why-program = You get this because you take part in a mentoring program of { $company }, or are invited to one.
mail-why-pairing = You get this because you are a mentor or a mentee at { $company }.
mail-why-duty = You get this because you look after mentoring at { $company }.
mail-stop = Stop emails of the kind “{ $topic }”
mail-stop-digest = Stop the digest
mail-choices = Choose what comes by email
mail-join-title = { $company } invites you to Ithaca
mail-join-line = Ithaca is where your company runs its mentoring: finding a mentor, planning meetings, asking for guidance.
mail-join-go = Choose a password
mail-join-promise = The link opens a page where you choose a password. It works once, for 14 days. What mentor and mentee write to each other is never in an email.
mail-why-join = You get this because HR at { $company } invited you.
mail-reset-title = Your new password for Ithaca
mail-reset-line = Somebody, most likely you, asked for a new password. If it was not you, there is nothing to do: your password stays as it is.
mail-reset-go = Choose a new password
mail-reset-promise = The link works once, for two hours.
mail-why-reset = You get this because a new password was asked for with this email address.

### programs
sheet-who = Who can join
sheet-who-lede = You can invite people in any case. Nobody is ever matched who did not say yes.
joining-invited = Only the invited
joining-invited-hint = You or the talent admins choose whom to ask.
joining-apply = Anybody may apply
joining-apply-hint = You approve each application, or decline it with a reason.
joining-open = Open to everybody
joining-open-hint = No approval. Best for informal programs.
steps-title = What comes next
program-short = Short program
programs-lede = Where each stands, and what comes next.
programs-archived = Archived programs
programs-none = No program yet
programs-none-what = Choose a template; it fills in everything, and you change what you like.
programs-name = Program
programs-state = Stands at
programs-next = Next step
programs-until = until { $till }
programs-living = Back to the programs of today
programs-see-archived = See archived programs
nominations-title = High-potential list
program-new = New program
program-two-monthly = every two months
program-quarterly = every three months
presets-title = What kind of journey is it?
presets-lede = Each template fills in sensible goals, rhythm and matching rules. You can change all of it on the next page.
presets-formal = People are nominated or apply. HR matches them. It begins and ends on a date.
presets-informal = Open all year. People join and leave when it suits them; running and enrolling are one.
presets-length = Length
presets-meets = Meets
presets-looks-for = Looks for
presets-again = Run an earlier program again
presets-again-lede = A copy takes the goals, rules and rhythm, never the people.
preset-filled-in = Everything below is filled in from the template. Change what you need, then save.
preset-nobody-invited = Saved as a draft. Nobody is invited yet.
program-save-draft = Save draft
program-saved-draft = Saved as a draft. Nobody is invited yet.
program-settings-saved = The settings are saved.
program-name-taken = Another program has this name. Please choose another one.
program-goal-asks = Pick at least one goal, or write one of your own.
program-goal-in-use = People already work on a goal that you took away. Leave it in; it does no harm.
program-own-goals-asks = At most 20 goals of your own, each up to 120 characters.
program-short-asks = A program under three months is short: relationships need longer to begin. Please say why, or choose a longer one.
program-copy = Copy
program-copied = This is the copy, a draft. Look it over and give it its name.
program-copy-name = Copy of { $name }
settings-title = Settings of { $program }
settings-in-words = In plain words
settings-never-broken = These rules are never broken:
settings-then = Among the pairs that remain, the best are looked for by:
settings-term-points = { $term } (up to { $n } points)
settings-no-terms = Nothing else counts: any pair that keeps the rules is as good as another.
settings-overtaken = Somebody else saved these settings while you had them open.
settings-overtaken-what = What you typed is still here and not saved. Saving now puts your version in place of theirs.
settings-overtaken-look = Look at theirs in a new window
settings-save = Save settings
settings-save-mine = Save my version
settings-save-what = Changes count from the next matching on. Pairs that exist stay as they are.
coordinators-title = Coordinators
coordinators-lede = They see this program’s people and pairs, run its matching and answer questions. HR admins can do all of this as well.
coordinators-none = Nobody besides HR yet.
coordinator-who = Email, number or full name
coordinator-add = Add coordinator
coordinator-remove = Remove
coordinator-added = { $what } now coordinates this program.
coordinator-removed = Removed.
coordinator-nobody = Nobody was added: please give an email, an employee number or a name that means exactly one person.
purpose-effective-hint = The mentor has done the job the mentee does today.
purpose-progress-hint = The mentee says which role; the mentor knows the way there.
purpose-both-hint = Each mentee chooses on joining.
objective-most = As many pairs as possible, then the best total
objective-most-hint = Nobody is left out for the sake of a better pair elsewhere.
objective-fairest = As many pairs as possible, then the weakest pair as good as possible
objective-fairest-hint = The fairest for everybody. The total may be a little lower; you see by how much before you publish.
sheet-purpose = Purpose and goals
sheet-purpose-lede = Participants read this first. Say why it exists and what a good year looks like.
sheet-name = Name
sheet-description = Why this program exists
sheet-goals = Goals of this program
sheet-own-goals = Goals of your own
sheet-own-goals-hint = One on each line, if the ten do not say it.
sheet-for = What the pairs are for
sheet-rhythm = Rhythm and length
sheet-rhythm-lede = Ithaca reminds both people. Pairs may agree on another rhythm.
sheet-starts = Starts on
sheet-length = Lasts, in months
sheet-every = Meets
sheet-short = Why it is shorter than three months
sheet-short-hint = Only for programs under three months. It stands on the program’s page.
sheet-answer = Days to answer a proposal
sheet-answer-hint = Then the next choice is asked.
sheet-label = What mentors are called here
sheet-label-hint = For example “Sponsor”. Empty: mentor.
sheet-welcome = Mentors write “why I want to work with you” on accepting
sheet-welcome-hint = It is the first thing the mentee reads.
sheet-matching = Matching
sheet-matching-lede = First the rules that are never broken, then what makes a pair good.
sheet-rules = Rules that are never broken
sheet-capacity = Mentees per mentor, at most
sheet-capacity-hint = Empty: each mentor decides.
sheet-weights = How much each thing counts
sheet-objective = What “best” means
setting-which = Which role
setting-years = Years
setting-years-more = Years more
setting-hours = Hours
setting-level = Level
setting-held-current = the mentee’s current role
setting-held-target = the role the mentee aims at
setting-held-either = either of them
setting-line = No pairs within one line of management
setting-line-hint = Nobody’s manager at any height, nobody’s own people.
setting-gap = The mentor has clearly more experience
setting-gap-hint = Years of work more than the mentee, whatever the rank.
setting-held = The mentor has held the mentee’s role
setting-held-hint = Now or earlier, here or elsewhere.
setting-manager = The mentor has managed people
setting-manager-hint = Read from the role history.
setting-host = The mentor is of the host country
setting-host-hint = For mentees who work outside their home country.
setting-language = A language in common
setting-language-hint = At least one that both speak.
setting-overlap = Working hours in common
setting-overlap-hint = Enough of the day to find a time, across time zones.
setting-department = Another department
setting-department-hint = A view from outside, and no rivalry.
setting-before = Not paired before
setting-before-hint = In any program of the company.
setting-ready = Only people who are ready
setting-ready-hint = Agreement given; mentors have done the orientation and, in formal programs, written their story.
setting-from-level = Mentors from this level up
setting-from-level-hint = Executives, for example.
setting-tenure = Mentors have been here for some years
setting-tenure-hint = Years since the hire date; rank does not matter.
setting-goal = At least one topic in common
setting-goal-hint = The mentor offers something the mentee wants to learn.
setting-not-this-person = People who asked not to be paired
setting-not-this-person-hint = Always kept, and confidential: nobody sees who asked, not even in the review.
rule-experience-gap = { $n ->
    [one] The mentor has at least one year more of work experience than the mentee
   *[other] The mentor has at least { $n } years more of work experience than the mentee
}
rule-working-hours = { $n ->
    [one] Their working days overlap by at least one hour
   *[other] Their working days overlap by at least { $n } hours
}
rule-mentor-level = The mentor is at level { $n } or above
rule-mentor-tenure = { $n ->
    [one] The mentor has been in the company for at least one year
   *[other] The mentor has been in the company for at least { $n } years
}
rule-not-this-person = Nobody is paired with somebody they asked not to work with
term-role-history-hint = The mentor did the same job once, or one near it.
term-goals-hint = Compares what mentees want to learn with what mentors offer.
term-situation-hint = New here, first team, another country: the mentor knows it.
term-exchange-hint = The mentee has something that the mentor would like to learn.
term-generation-hint = They began work in different decades. Ages are never used.
term-bridge-hint = They would hardly meet otherwise.
term-style-hint = Listening, advice, orientation or deciding: wanted and offered.
term-wishes-hint = Whom the two have named themselves. A wish never breaks a rule.
term-location-hint = So that some sessions can be in person.
term-language-hint = On top of the one required above.
weight-off = Not at all
weight-low = A little
weight-medium = Clearly
weight-high = Strongly
weight-points = { $n } points
ahead-invite-mentors = No mentor is invited yet. Choose whom to ask from the directory.
ahead-invite-mentees = No mentee is invited yet. Choose whom to ask from the directory.
ahead-match = Find the best pairs
ahead-match-what = Mentees are ready and wait for a mentor. You review the proposal before anybody is asked.
ahead-review = Review the proposed pairs
ahead-review-what = A draft waits for you. Nobody is asked before you publish it.
ahead-answers = See who has answered
ahead-answers-what = Some proposals wait for a yes or no. Whoever says no is replaced by the next choice.
step-open = Open enrollment
step-open-what = You can then invite people and they can join. Settings can still change.
step-open-done = Enrollment is open. Now invite people.
step-run = Start the program
step-run-what = It takes people and forms pairs from today on, all year.
step-match = Start matching
step-match-what = You can then propose pairs. Late joiners are still welcome.
step-match-done = Now propose the pairs.
step-launch = Start the program
step-launch-what = The pairs’ time begins to count, and the end is set by the program’s length.
step-launch-done = The program runs.
step-reopen = Back to inviting
step-reopen-what = People can join before the next matching.
step-resume = Back to running
step-resume-what = The pairs go on meeting.
step-closing = Begin closing
step-closing-what = No new people. Pairs look back on their goals together.
step-closing-asks = { $people ->
    [0] No pair is under way: nobody is asked.
    [one] One person is asked at once and has { $days } days.
   *[other] { $people } people in { $pairs ->
        [one] one pair
       *[other] { $pairs } pairs
    } are asked at once and have { $days } days.
}
step-closing-done = The program is closing. The pairs are asked to look back.
step-wind-down = Wind this program down
step-wind-down-what = No new people. The pairs of today look back on their goals together.
step-close = Close the program
step-close-what = The places of everybody end. Reports stay.
step-close-done = The program is closed.
step-archive = Archive
step-archive-what = It leaves the list, and everybody’s place in it ends. It cannot be brought back; a copy can.
step-archive-closed-what = It leaves the list. Its reports stay.
step-archive-done = Archived. You find it at the end of the list of programs.
preset-high-potentials-title = High potentials with a senior executive
preset-high-potentials-why = Prepares top performers to lead, through a direct relationship with an executive. Only people on the high-potential list join as mentees; only executives as mentors.
preset-high-potentials-looks = has held the role aimed at, offers the goals
preset-high-potentials-aim = Prepares people with high potential for their next, larger role, through a direct and trusting relationship with a senior executive outside their own line.
preset-first-time-managers-title = First-time managers
preset-first-time-managers-why = Support through the first year of leading a team, from someone who remembers theirs. Every mentor has managed people.
preset-first-time-managers-looks = has led a first team, offers the goals
preset-first-time-managers-aim = Supports people through their first year of leading a team, with somebody who has made that step and speaks openly about it.
preset-expatriates-title = Expatriates
preset-expatriates-why = Helps people who moved country to read the culture and settle. A mentor of the host country comes first.
preset-expatriates-looks = knows the host country, shares a language
preset-expatriates-aim = Helps people who work outside their home country to understand the place, the people and the unwritten rules, and to feel at home.
preset-know-how-title = Know-how transfer
preset-know-how-why = Passes on what was never written down, before an expert retires or moves on. Mentor and mentee share at least one topic.
preset-know-how-looks = offers the very topic, works nearby
preset-know-how-aim = Passes on experience that stands in no manual, side by side, until somebody else can do it alone.
preset-blank-title = Formal, from nothing
preset-blank-why = An empty formal program. You choose every setting yourself.
preset-blank-looks = what you decide
preset-blank-aim = Say why this program exists and what a good year looks like.
preset-sponsor-title = Sponsor for new hires
preset-sponsor-why = An experienced colleague, not necessarily a manager, explains how things are done here. Three years in the company are enough; rank does not matter, and nobody’s own managers are asked.
preset-sponsor-looks = knows the place, works nearby
preset-sponsor-aim = Gives everybody who joins us an experienced colleague to turn to: for the culture, the people and the questions one does not ask a manager.
preset-open-guidance-title = Open guidance
preset-open-guidance-why = Ask anybody who has held the role. It may stay one conversation or become a pairing; nobody is assigned.
preset-open-guidance-looks = has held the role, offers the topic
preset-open-guidance-aim = Lets everybody find a colleague who has been where they are now, for one conversation or a longer way together.
preset-generations-title = Generations, both ways
preset-generations-why = Two people at different ends of a career teach each other. Nobody is the junior.
preset-generations-looks = began work in another decade, both can teach
preset-generations-aim = Brings people together who began their careers decades apart, so that each learns what the other takes for granted.
preset-bridge-title = Bridge
preset-bridge-why = Brings people together who would never meet: another site, another function, another generation. It takes the ground from prejudice.
preset-bridge-looks = different site, function and generation
preset-bridge-aim = Connects people across sites, functions and generations, because whoever knows somebody there thinks differently about all of them.
preset-blank-informal-title = Informal, from nothing
preset-blank-informal-why = An empty informal program. You choose every setting yourself.
preset-blank-informal-looks = what you decide
preset-blank-informal-aim = Say why this program exists and whom it is for.
preset-sponsor-label = Sponsor
program-formal = Formal
program-informal = Informal
program-months = { $n ->
    [one] One month
   *[other] { $n } months
}
program-weekly = every week
program-fortnightly = every two weeks
program-monthly = once a month
program-every-weeks = every { $n } weeks
program-every-days = every { $n } days
program-lasts-meets = { $months }, pairs meet { $often }.
program-from-till = From { $from } to { $till }.
program-short-because = Shorter than three months: { $reason }
phase-invite = Invite
phase-match = Match
phase-meet = Meet
phase-close = Close
tab-overview = Overview
tab-pairs = Pairs
tab-matching = Matching
tab-feedback = Feedback
tab-people = People
tab-settings = Settings
program-state-draft = Draft
program-state-enrolling = Inviting
program-state-matching = Matching
program-state-running = Running
program-state-closing = Closing
program-state-closed = Closed
program-state-archived = Archived
purpose-effective = Do the current job well
purpose-progress = Grow towards another role
purpose-both = Both: the job of today and the next one
goal-knowledge = Transfer of knowledge
goal-experiences = Sharing experiences
goal-generations = Exchange between generations
goal-values = Passing on values
goal-social-skills = Social skills
goal-prospects = Prospects for young people
goal-support = Emotional support and protection
goal-belonging = Belonging
goal-personality = Personal development
goal-opportunities = Opportunities
own-presets = Your company’s own presets
own-presets-lede = Settings that were kept to begin from.
own-preset-from = Began as “{ $preset }”, lasts { $months } months
own-preset-remove = Remove
own-preset-keep = Keep as a preset
own-preset-keep-lede = The saved settings of this program, without its people, to begin the next one from.
own-preset-name = Name of the preset
own-preset-go = Keep
own-preset-kept = “{ $what }” is kept as your company’s own preset.
own-preset-removed = “{ $what }” is removed. Programs made from it stay as they are.
own-preset-name-taken = Your company has a preset “{ $what }” already. Please choose another name.
sheet-invites-alone = Invite by itself whoever this program is for
sheet-invites-alone-hint = New hires, first-time managers, people who move abroad or leave: on the day that the directory says so. Otherwise they are suggested to you. Only for programs made from such a preset.

### enrollment
style-listen = Listening
style-advise = Advice
style-orient = Orientation
style-decide = Help with a decision
offer-level-1 = can help
offer-level-2 = knows it well
offer-level-3 = is an authority
offer-row = Topic { $n }
offer-topic = Topic
offer-level = How well
offer-proof = One line of proof
join-values = What the company stands for
join-goals = What this program is for
join-as = I take part as
join-invited = You are invited. Taking part is your choice: nothing happens until you say yes here.
join-not-ready = Before you can be matched
join-to-orientation = Do the orientation
join-unfit = This program asks for something that your entry in the directory does not show yet.
join-unfit-why = For now you cannot come in on your own. If this is wrong, tell HR; they can make an exception.
join-story = Your story
join-story-hint = People trust somebody who has also lost once. Three short answers.
join-story-optional = Three short answers, if you like. People trust somebody who has also lost once.
join-success = A success you are proud of
join-defeat = A defeat you learned from
join-changed = What changed for you
join-story-seen = Only mentees of this program can read this. HR does not.
join-offers = What I can help with
join-offers-hint = Up to five topics, each with one line that shows it: “Led the Porto migration in 2019”.
join-offers-asks = Choose at least one topic you can help with.
join-offer-topic-asks = This line of proof has no topic yet.
join-offer-twice = The same topic stands here twice.
join-proof-asks = Please add one line of proof to each topic.
join-styles-mentor = How I help
join-styles-mentee = The help I would like
join-capacity = How many mentees I can take
join-both-ways = An exchange both ways
join-can-teach = What I can teach you
join-learns = Topics I would like to learn from a mentee
join-teach-hint = Nobody only takes here. What could your mentor learn from you?
join-rank = { $n ->
    [1] First choice
    [2] Second choice
    [3] Third choice
    [4] Fourth choice
   *[other] Fifth choice
}
join-why-now = Why now?
join-why-now-hint = In your own words: what makes this the right moment?
join-why-now-seen = Whoever runs this program and later your mentor can read this.
join-purpose = What I want this for
join-target = The role I aim at
join-target-hint = Only if you want to grow towards another role.
join-target-asks = Please choose the role you aim at.
join-wanted = What I want to learn
join-wanted-hint = Up to five topics, the most important first.
join-wanted-asks = Choose at least one topic.
join-chosen-twice = Each choice can stand here only once.
join-wishes = Whom I would like to work with
join-wishes-hint = Name three or more if you can; it counts in the matching, and never breaks a rule.
join-see-mentors = See the mentors
join-wishes-seen = Only the matching reads your wishes. Nobody else does.
join-not-these = Somebody I would rather not work with
join-not-these-hint = Optional. Their work emails, one on each line.
join-not-these-seen = Private. The matching keeps it; nobody can read it, and no reason is asked.
join-not-these-asks = Please give up to 20 email addresses, one on each line.
join-not-these-unknown = One of these addresses belongs to nobody here. Please check the spelling.
join-agreement = What mentoring is, and is not
join-boundary-cure = A mentor listens and guides; a mentor does not treat or cure.
join-boundary-jobs = Nobody promises a job, a raise or a promotion.
join-boundary-words = What the two write to each other stays between them.
join-boundary-leave = Either can stop at any time, without giving a reason.
join-agree-mentor = I agree to be a mentor in this sense.
join-agree-mentee = I agree to take part in this sense.
join-agree-mentor-asks = Please agree to the role, or come back when it suits you.
join-agree-mentee-asks = Please agree, or come back when it suits you.
join-change-later = You can change all of this later.
join-yes = Yes, I take part
join-save = Save
join-no-title = Not this time?
join-no-words = A word to whoever invited you, if you like
join-no-default = Thank you for thinking of me. It does not suit me at the moment.
join-no = Decline
join-leave-title = Leave this program
join-leave-what = You will not be matched. You can come back later if the program is open.
join-leave = Withdraw
join-saved = Saved. Thank you.
join-saved-applied = Your application is in. You will be told as soon as there is an answer.
join-saved-orientation = Saved. One step is left: the orientation.
join-declined = Thank you for answering. You will not be asked again unless somebody invites you anew.
join-withdrawn = You have left. Nothing more will come from this program.
orientation-title = Orientation for mentors
orientation-lede = Five minutes of reading and four questions. After that you can be matched.
orientation-guide = A mentor guides, supports and opens doors to new views. You offer your experience, your successes and your defeats; the mentee decides what to do with them.
orientation-limits = You do not treat illness, you do not solve conflicts with a manager, and you promise no jobs. For all of these the company has contacts, named on the page of your pair.
orientation-silence = What you write to each other stays between the two of you. HR sees that you met, never what you said.
orientation-q1 = Your mentee tells you about sleepless nights and despair. What do you do?
orientation-q1-a = I give advice on how to get over it, as far as I can.
orientation-q1-b = I listen, say that this is beyond mentoring, and point to the health contact.
orientation-q1-c = I tell the mentee’s manager, so that somebody acts.
orientation-q1-why = A mentor does not cure, and does not pass things on. Listen, and name the health contact on the pair’s page.
orientation-q2 = Your mentee hopes that you will arrange a promotion. What do you say?
orientation-q2-a = I promise to put in a good word.
orientation-q2-b = I change the subject.
orientation-q2-c = I say openly that I cannot promise jobs, and ask what would help to get there.
orientation-q2-why = Mentoring promises no jobs. Say it openly, and work on what the mentee can do.
orientation-q3 = The mentee’s manager asks you how it is going. What do you tell?
orientation-q3-a = That we meet; anything else the mentee can tell.
orientation-q3-b = A short summary of strengths and weaknesses.
orientation-q3-c = Everything, since the manager is responsible.
orientation-q3-why = What you two talk about stays between you. Only the mentee may pass it on.
orientation-q4 = Two sessions did not take place and your mentee has gone quiet. What do you do?
orientation-q4-a = I wait: the mentee must come to me.
orientation-q4-b = I ask in a friendly way, and offer another rhythm or an end without blame.
orientation-q4-c = I report the mentee.
orientation-q4-why = A stable contact is worth asking for, once, without blame. Either may also stop.
orientation-again = You can answer as often as you like.
orientation-go = Answer
orientation-done = The orientation is done. Thank you.
story-lede = Where you take part, what you bring, and what you could join.
story-none = Nothing here yet
story-none-what = When you are invited to a program, or one opens for everybody, you find it here.
story-mine = My places
story-answer = Answer
story-edit = See and change
story-open = Programs you can join
story-join = Join
mentors-title = Mentors of { $program }
mentors-heading = Who can help
mentors-count = { $n ->
    [one] One person
   *[other] { $n } people
}
mentors-wish = Name my wishes
mentors-topic = Who can help with
mentors-none = Nobody offers this yet
mentors-none-what = Choose another topic, or ask HR to invite somebody who knows it.
mentors-style = Helps by:
unfit-tenure = Fewer than { $what } years in the company
unfit-level = Below level { $what }
unfit-never-led = Has not managed people
invite-as = Invite as
invite-search = Name, email, number or role
invite-family = Role family
invite-level = Level
invite-department = Department
invite-site = Site
invite-tenure = Years here, at least
invite-any = Any
invite-show = Show
invite-count = { $n ->
    [one] One person
   *[other] { $n } people
}
invite-person = Person
invite-hired = Here since
invite-stands = Stands at
invite-more = Next page
invite-none-found = Nobody fits this. Take a filter away, or search for another word.
invite-not-now = People can be invited once enrollment is open.
invite-by-list = Mentees of this program come from the high-potential list, which only talent admins see. They invite from there. Anybody else needs an exception on record.
invite-exception = Exception, with its reason
invite-exception-hint = Only if somebody does not meet the program’s rules. It is kept with the place.
invite-picked = Invite the ticked people
invite-all = { $n ->
    [one] Invite the one person of this filter
   *[other] Invite all { $n } of this filter
}
invite-what = Each gets one message with a link. Nobody takes part without saying yes.
invite-sure = { $n ->
    [one] Invite one person?
   *[other] Invite { $n } people?
}
invite-sure-what = Each gets one message with a link, in the inbox at once and by mail within the working hours of the site. Nobody takes part without saying yes. Whoever stands in this program already gets nothing.
invite-sure-left-out = { $n ->
    [one] One more person of this filter does not meet the program’s rules and is left out.
   *[other] { $n } more people of this filter do not meet the program’s rules and are left out.
}
invite-sure-exception = An exception is on record: { $reason }
invite-sure-go = { $n ->
    [one] Invite this person
   *[other] Invite these { $n } people
}
invite-sure-back = Back to the list
invite-nobody = Tick at least one person, or invite the whole filter.
invite-all-unfit = None of these people meets the program’s rules. Choose others, or record an exception.
invite-needs-exception = Talent admins invite mentees from the list. To invite past the list, give the reason here.
invitations-sent = Invitations sent: { $what }.
invitations-sent-some = Invitations sent: { $what }. Left out: whoever already takes part or does not meet the rules.
nominations-lede = The people whom the company prepares for larger roles. From here they are invited; saying yes is up to them.
nominations-seen = Only talent admins see this list. Not HR, not coordinators, not the people on it.
nominations-list = { $n ->
    [0] Nobody on the list yet
    [one] One person on the list
   *[other] { $n } people on the list
}
nominations-none = Add the first person below.
nominate-title = Add somebody
nominate-reason = Why
nominate-go = Add to the list
nominate-nobody = Please give an email, an employee number or a name that means exactly one person.
nominated-done = Added to the list.
nomination-removed = Taken off the list.
nominee-invite = Invite
nominee-remove = Take off the list
nominee-invited = Invited. Nothing happens until they say yes.
nominee-has-place = This person has a place or an answer here already.
exception-title = Invite somebody who is not on the list
exception-lede = The exception and its reason are kept with the place.
exception-reason = Reason for the exception
exception-go = Invite with this exception
exception-asks = Please say why this person takes part without being on the list.
roster-title = People of { $program }
roster-side = Mentors or mentees
roster-as = Takes part as
roster-places = Places for mentees
roster-none = Nobody at this stage.
roster-action = What you can do
roster-opened = opened
roster-exception = Exception:
roster-approve = Approve
roster-decline = Decline
roster-decline-go = Decline with this reason
roster-reason = Reason, which the person reads
roster-take-back = Take the invitation back
roster-end-place = End this place
roster-approved = Approved. The person is told.
roster-declined = Declined. The person is told and reads your reason.
roster-taken-back = The invitation of { $what } is taken back. No mail says so: tell them yourself if they should know.
roster-place-ended = The place of { $what } has ended. No mail says so: tell them yourself if they should know.
funnel-title = Who is on the way
funnel-stage = Stage
funnel-mentors = Mentors
funnel-mentees = Mentees
funnel-remind = Remind them
funnel-approve = Take them all in
funnel-match = Match them
funnel-pairs = See the pairs
funnel-why = See why
reminder-title = Remind everybody at this stage
reminder-what = What will happen
reminder-subject = Each gets a notice: “{ $subject }”.
reminder-how = Mail repeats it within their working hours and their limit for the week.
reminder-in-peace = { $n ->
    [one] One person was asked or reminded in the last three days and is left in peace.
   *[other] { $n } people were asked or reminded in the last three days and are left in peace.
}
reminder-nobody = { $n ->
    [0] Nobody is at this stage now.
    [one] One person is at this stage, and was asked or reminded in the last three days. Nobody is reminded twice so soon.
   *[other] { $n } people are at this stage, and all were asked or reminded in the last three days. Nobody is reminded twice so soon.
}
reminder-people = See the people
approvals-nobody = Nobody waits for an answer now.
reminder-go = { $n ->
    [one] Remind one person
   *[other] Remind { $n } people
}
reminder-back = Not now
reminder-sent = Reminded: { $what }
approvals-title = Take in everybody who applied
approvals-place = { $side ->
    [mentor] Each takes part as a mentor from now on, and can be matched once ready.
   *[mentee] Each takes part as a mentee from now on, and can be matched once ready.
}
approvals-go = { $n ->
    [one] Take in one person
   *[other] Take in { $n } people
}
approvals-back = Look at each first
roster-approved-all = Taken in: { $what }
stage-all = Everybody
stage-waiting = Invited, not opened yet
stage-opened = Opened, not answered yet
stage-applied = Applied, waiting for your answer
stage-not-ready = Taking part, not ready yet
stage-ready = Ready to be matched
stage-placed = In a pair
stage-out = Declined, withdrawn or finished
invite-people = Invite people
side-mentor = Mentor
side-mentee = Mentee
enrollment-state-invited = Invited
enrollment-state-applied = Applied
enrollment-state-approved = Taking part
enrollment-state-declined = Declined
enrollment-state-withdrawn = Withdrawn
enrollment-state-placed = In a pair
enrollment-state-finished = Finished
missing-approval = The place is not confirmed yet.
missing-agreement = The agreement to the role is not given yet.
missing-orientation = The orientation is not done yet.
missing-story = The mentor’s story is not written yet.
join-waiting = You are number { $n } on the wait list, since { $since }
join-waiting-what = As soon as a place becomes free for you, a mentor is asked. You need do nothing, and you may leave the list at any time.
mentors-free = { $n ->
    [0] No place is free at the moment.
    [one] One place is free.
   *[other] { $n } places are free.
}
join-waiting-full = { $n ->
    [one] One mentor would suit you, and has no place free at the moment.
   *[other] { $n } mentors would suit you, and none of them has a place free at the moment.
}
join-waiting-nobody = No mentor of this program suits what you look for yet. New ones may join any day.
suggestions-title = People to invite
suggestions-lede = Who began, leads a first team, moved abroad or leaves. An invitation only asks; nobody is matched without saying yes.
suggestions-none = Nobody to invite today
suggestions-none-what = When somebody begins, leads a first team, moves abroad or gets a leaving date, they stand here the next morning.
suggestions-showing = Showing { $n } of { $all }
suggestions-next = Next people
suggestion-why = { $kind ->
    [new_hire] Began on { $on }. A sponsor by { $due }.
    [first_team] Leads people for the first time since { $on }. Ask by { $due }.
    [abroad] Works outside the home country since { $on }. Ask by { $due }.
   *[leaving] Leaves on { $on }. Who inherits what they know? Ask by { $due }.
}
suggestion-late = Overdue
suggestion-tacit = { $topic }: { $n ->
    [0] nobody learns it yet
    [one] one person learns it
   *[other] { $n } people learn it
}
suggestion-heir = { $topic }: { $heir } inherits it
suggestion-heirs = Name who inherits each
heirs-title = Who inherits what { $name } knows
heirs-lede = Name one person for each topic that can only be learned by doing it together.
heirs-topics = Topics and who takes them over
heirs-none = No tacit topic to hand on
heirs-none-what = { $name } offers no topic that is marked as tacit. Invited to a know-how program, they say what only they can do.
heirs-invited = Whoever you name is told, and invited to { $program } to learn it there.
heirs-no-program = Whoever you name is told. There is no know-how program yet to invite them to.
heirs-heir = { $heir } inherits it
heirs-nobody = Nobody inherits it yet
heirs-who = Who takes over “{ $topic }”? Employee number, email or name
heirs-name = Name as heir
heirs-change = Name somebody else
heirs-remove = Take back
heirs-seen = HR admins, { $name } and the person named see this.
heirs-named = { $what } inherits it now.
heirs-removed = Nobody is named for it any more.
heirs-error-leaves = This person leaves too, or is the one who hands on.
suggestion-invite = Invite to { $program }
suggestion-invite-chosen = Invite
suggestion-program = Program for { $name }
suggestion-no-program = Make a program for this
suggestion-dismiss = Not now
suggestion-invited = { $what } is invited.
suggestion-was-in = { $what } has a place in that program already.
suggestion-dismissed = Taken off the list.

### matches
match-title = Review matches
match-lede = Nothing is sent until you publish. Lock what you are sure of, swap where you know better.
match-rules = Matching rules
match-again = Run again
match-what-if = What if
match-queued = Waiting for its turn
match-running = Looking for the best pairs: { $n } %
match-leave-page = You can leave this page. The proposal will be here when you come back, and your inbox will say so.
match-cancel = Cancel this run
match-canceled = The run is canceled. Nothing else has changed.
match-was-canceled = This run was canceled
match-failed = This run has no result
match-failure = { $why ->
    [no_mentees] No mentee is approved and still without a mentor. Invite people or approve applications first.
    [no_mentors] No mentor is approved yet. Invite mentors or approve applications first.
    [contradiction] The people and rules of this program contradict each other, so no proposal could be made. Whoever runs Ithaca here finds the details in its log.
   *[other] The computation broke off. Please run it again; if it happens once more, tell whoever runs Ithaca here.
}
match-run-at = Run { $n }, { $when }
match-proven = Optimal, proven
match-not-proven = Good, not proven
match-proof-title = What “optimal, proven” means
match-proof-what = No other set of pairs scores higher under your rules with the locks that were in place, and none gives more people a mentor. Ithaca has proved it with prices that anybody can check; it did not stop early. It took { $seconds } seconds.
match-proof = Total { $total }, upper bound { $bound }: no better assignment exists.
match-proof-by-hand = Total { $total } with the changes made by hand. Without them the best is { $bound }, { $lost } points more.
match-proof-beyond = Total { $total } with the changes made by hand, which leave the rules or somebody without a mentor. Within the rules, with the most people matched, the best is { $bound }.
match-proof-open = Total { $total }, upper bound { $bound }: at most { $lost } points below the best possible. Not proven.
match-overall = overall fit, of 100
match-mentees-have = mentees have a mentor
match-mentors-have = mentors have a mentee
match-of = of { $n }
match-chart = Pairs by fit, of 100:
match-chart-bar = { $n ->
    [one] one pair at { $range }.
   *[other] { $n } pairs at { $range }.
}
match-without = { $n ->
    [one] One person without a mentor
   *[other] { $n } people without a mentor
}
match-without-more = { $n } of { $all } are named here.
match-find-mentor = Find a mentor
match-why-full = { $n ->
    [one] One mentor fits the rules, and is full: somebody else gains more from that place.
   *[other] { $n } mentors fit the rules, and all are full: others gain more from those places.
}
match-why-rule = { $n ->
    [one] One mentor is
   *[other] { $n } mentors are
} ruled out because { $rule ->
    [forbidden] a coordinator has forbidden the pair
    [line_of_management] one of the two is in the other’s line of management
    [experience_gap] the mentor has too little more experience
    [held_role] the mentor has not held the role
    [people_manager] the mentor has not led people
    [host_country] the mentor is not from the host country
    [shared_language] they share no language
    [working_hours] their working hours hardly meet
    [different_department] they work in the same department
    [paired_before] they were paired before
    [readiness] one of the two is not ready yet
    [mentor_level] the mentor’s level is too low
    [mentor_tenure] the mentor has not been here long enough
    [goal_in_common] the mentor offers none of the goals
   *[capacity] the mentor offers no place
}{ $alone ->
    [0] .
    [one] ; for one of them that is the only reason.
   *[other] ; for { $alone } of them that is the only reason.
}
match-why-left-out = A coordinator decided so; the record of changes below says why.
match-why-nobody = The rules leave nobody.
match-remedies = What would match more people
match-remedy-relax = Without the rule that { $rule }, { $n ->
    [one] one more person has a mentor.
   *[other] { $n } more people have a mentor.
}
match-remedy-place = With one more place with { $mentor }, { $n ->
    [one] one more person has a mentor.
   *[other] { $n } more people have a mentor.
}
match-remedy-mentors = With two more mentors like { $mentor }, { $n ->
    [one] one more person has a mentor.
   *[other] { $n } more people have a mentor.
}
match-rule = { $rule ->
    [forbidden] the pair is not forbidden by a coordinator
    [line_of_management] neither is in the other’s line of management
    [experience_gap] the mentor has enough more experience
    [held_role] the mentor has held the role
    [people_manager] the mentor has led people
    [host_country] the mentor is from the host country
    [shared_language] the two share a language
    [working_hours] working hours overlap enough
    [different_department] the two work in different departments
    [paired_before] the two were not paired before
    [readiness] both are ready
    [mentor_level] the mentor has the level asked for
    [mentor_tenure] the mentor has been here long enough
    [goal_in_common] the mentor offers one of the goals
    [capacity] the mentor has a place free
   *[other] the two can be paired
}
match-busy = A new run is under way. Until it is through, nothing can be changed here.
match-filter = Filter pairs
match-all = All
match-worth-a-look = Worth a look
match-changed = Changed
match-locked-ones = Locked
match-exceptions = Exceptions
match-search = Person, role or department
match-order = Order
match-order-look = Worth a look first
match-order-fit = Strongest fit first
match-order-department = Department
match-order-name = Mentee, A to Z
match-show = Show
match-none-here = No pair matches this. Choose another filter, or search for something else.
match-caption = Proposed pairs. A dotted line is a proposal, a solid line is locked.
match-mentee = Mentee
match-mentor = Mentor
match-fit = Fit
match-why = Why this pair
match-decide = Decide
match-pages = Pages of pairs
match-showing = Showing { $n } of { $all } pairs
match-next = Next pairs
match-proposed = Proposed
match-never-asked = Not asked: no longer free
match-changed-since = Changed since last run
match-locked-you = Locked by you
match-locked-by = Locked by { $name }
match-by-hand-you = Chosen by you
match-by-hand-by = Chosen by { $name }
match-places = { $places ->
    [one] { $used } of 1 place
   *[other] { $used } of { $places } places
}
match-lock = Lock
match-locked-now = Locked
match-swap = Swap
match-locked = The pair is locked: running again keeps it.
match-unlocked = The pair is no longer locked.
match-changed-by-hand = The change is made and kept in the record.
match-taken-back = The change is taken back.
match-taken-back-later = The change is taken back. The next run is free to decide otherwise.
match-breaks = Breaks the rule that { $rule }
match-breaks-what = Breaks: { $rules }.
match-runners-up = Other mentors for { $name }
match-candidates = Best mentors for { $name }
match-no-candidate = No mentor of this run can be paired with { $name }.
match-as-proposed = As it stands
match-cost-points = { $way ->
    [less] { $n ->
        [one] 1 point less overall.
       *[other] { $amount } points less overall.
    }
    [more] { $n ->
        [one] 1 point more overall.
       *[other] { $amount } points more overall.
    }
   *[same] The same overall.
}
match-cost-others = { $n ->
    [0] No other pair changes.
    [one] One other pair changes.
   *[other] { $n } other pairs change.
}
match-cost-left = { $n ->
    [one] { $who } is left without a mentor.
   *[other] Left without a mentor: { $who }.
}
match-change-places = Change places with { $name }
match-forbid = Never this pair
match-forbid-what = The best other mentor is found, now and in every later run.
match-leave-out = No mentor for now
match-leave-out-what = Stays without a mentor, also when you run again.
match-somebody-else = Somebody else: a mentor, or a mentee to change places with
match-found-nobody = Nobody who can be chosen here has that name.
match-show-cost = Show the cost
match-close = Close
match-made-up = How { $fit } is made up
match-points-of = { $n } of { $of }
match-fit-is = { $points } of { $of } possible points is a fit of { $fit } of 100.
match-if = { $kind ->
    [assign] If { $name } mentors { $mentee }
    [swap] If { $mentee } and { $name } change places
    [forbid] If this pair is never made
   *[leave_out] If { $mentee } has no mentor for now
}
match-lot = { $name } gets { $mentor }. Fit { $after }, was { $before }.
match-lot-new = { $name } gets { $mentor }. Fit { $after }, had no mentor.
match-left = { $name } is left without a mentor.
match-freed = { $name } becomes free.
match-price-not-proven = This run is very large: a cheaper way round may exist. Not proven.
match-reason = Reason, kept in the record
match-reason-optional = Reason, kept in the record (optional)
match-reason-needed = Please say why this rule may be broken here.
match-price-moved = Somebody changed the draft meanwhile, so the price is another one now. Please look at it again.
match-do = Do it
match-do-anyway = Do it anyway
match-keep = Keep it as it is
match-record = { $n ->
    [one] One change by hand
   *[other] { $n } changes by hand
}
match-deed = { $kind ->
    [forbid] { $by } forbade { $mentee } with { $mentor }.
    [swap] { $by } gave { $mentee } the place with { $mentor }.
    [leave_out] { $by } left { $mentee } without a mentor for now.
   *[assign] { $by } chose { $mentor } for { $mentee }.
}
match-because = Reason: { $reason }
match-take-back = Take back
match-ready = { $n ->
    [one] One pair ready.
   *[other] { $n } pairs ready.
}
match-ready-more = { $locked ->
    [one] One locked,
   *[other] { $locked } locked,
} { $without ->
    [0] nobody without a mentor.
    [one] one person without a mentor.
   *[other] { $without } people without a mentor.
}
match-publish = { $n ->
    [one] Publish 1 pair
   *[other] Publish { $n } pairs
}
match-published = { $what } pairs are proposed. Each mentor has been told and can answer now.
match-state-queued = Waiting
match-state-running = Running
match-state-draft = Draft, for coordinators only
match-state-published = Published
match-state-discarded = Replaced by a later run
match-state-failed = No result
match-state-canceled = Canceled
match-one-under-way = A run is under way.
match-look = Look at it
match-now = Who is waiting now
match-waiting = { $mentees ->
    [0] No mentee is ready and waiting.
    [one] One mentee is ready and waiting.
   *[other] { $mentees } mentees are ready and waiting.
} { $mentors ->
    [0] No mentor is ready.
    [one] One mentor is ready, with { $places ->
        [one] one place.
       *[other] { $places } places.
    }
   *[other] { $mentors } mentors are ready, with { $places } places.
}
match-run = Find the best pairs
match-review = Review the draft
match-newcomers = Place newcomers only
match-run-what = Ithaca finds the set of pairs that no other beats under your rules, and proves it. Nobody is told until you publish.
match-runs = Runs of this program
match-run-name = Run
match-run-state = State
match-run-matched = Matched
match-run-total = Total points
match-n-of = { $n } of { $of }
match-fairness = How each group is served
match-fairness-what = Groups under five people are shown together, so that nobody can be singled out.
match-by-site = Mentees by site
match-group = Group
match-group-others = Smaller groups together
match-what-if-title = What would change
match-what-if-lede = Try other weights or rules on the people of this run. Nothing is saved; only the matching rules change what the next run does.
match-what-if-weights = Try other weights
match-what-if-rules = Try without a rule
match-without-rule = Without: { $rule }
match-what-if-go = See what changes
match-what-if-drop = Back to the draft
match-what-if-hint = Move a weight or let a rule go, then see which pairs would change.
match-what-if-long = This run is too large to answer while you wait. Change the rules and run again: it works in the background.
match-what-if-changed = { $n ->
    [0] No mentee of { $of } would have another mentor
    [one] One mentee of { $of } would have another mentor
   *[other] { $n } mentees of { $of } would have another mentor
}
match-what-if-matched = { $way ->
    [more] { $n ->
        [one] One more person would have a mentor.
       *[other] { $n } more people would have a mentor.
    }
    [fewer] { $n ->
        [one] One person fewer would have a mentor.
       *[other] { $n } people fewer would have a mentor.
    }
   *[same] As many people would have a mentor as now.
}
match-fairest-price = The weakest pair would have a fit of { $fairest } instead of { $first }; that costs { $price } points of the total.
match-what-if-which = Mentees whose mentor would change
match-mentor-now = Mentor now
match-mentor-then = Mentor then
match-nobody = nobody
match-objective = What comes first
match-objective-total = The most people, then the highest total
match-objective-fairest = The most people, then the weakest pair as good as possible
match-weight-off = Off
match-weight-low = Low, up to 25 points
match-weight-medium = Medium, up to 50 points
match-weight-high = High, up to 100 points
match-unmatched = Unmatched
match-without-all = See them all
match-by-function = Mentees by function
match-by-generation = Mentees by when they began to work
match-group-decade = Began to work in the { $decade }s
match-group-average = Against all
match-group-against = { $way ->
    [less] { $n } below
    [more] { $n } above
   *[other] the same
}
match-fairness-none = There are not enough people in different groups to compare them.
match-overtaken = { $mentee }: somebody else decided first
match-overtaken-theirs = As it stands now
match-overtaken-mine = What you wanted
match-overtaken-stands = { $mentee } has { $mentor } as mentor.
match-overtaken-nobody = { $mentee } has no mentor.
match-overtaken-wanted = { $kind ->
    [assign] { $about } as mentor of { $mentee }.
    [swap] { $mentee } and { $about } change places.
    [forbid] Never this pair.
   *[other] No mentor for { $mentee } for now.
}
match-overtaken-what = Nothing of yours is saved yet. Below stands what your choice costs as things are now: make it, or keep theirs.
match-keys = Keys
match-keys-title = Keys on this page
match-key-down = Next pair
match-key-up = Pair before
match-key-lock = Lock or let go
match-key-swap = Other mentors, open or closed
match-key-help = This list
match-keys-on = The letters work on this page
match-publish-look = { $n ->
    [one] Publish 1 pair…
   *[other] Publish { $n } pairs…
}
match-publication = Before you publish
match-publication-lede = Who will hear what, and how each group is served. Nothing has been sent yet.
match-publication-told = Who is told what
match-publication-who = Who
match-publication-what = What
match-publication-when = When
match-publication-somebody = [name]
match-publication-mentors = { $n ->
    [one] One mentor
   *[other] { $n } mentors
}
match-publication-mentees = { $n ->
    [one] One mentee
   *[other] { $n } mentees
}
match-publication-without = { $n ->
    [one] One mentee without a mentor
   *[other] { $n } mentees without a mentor
}
match-publication-free = { $n ->
    [one] One mentor without a mentee
   *[other] { $n } mentors without a mentee
}
match-publication-now = At once. An answer by { $due }
match-publication-then = When their mentor has said yes
match-publication-at-once = At once, with the reasons and their place on the wait list
match-publication-nothing = Nothing yet
match-publication-later = When somebody needs them
match-publication-mail = Each of these stands in the person’s inbox; mail repeats it for whoever has not turned mail off. Who has not answered after { $days ->
    [one] one day
   *[other] { $days } days
} makes room for the next choice, by itself.
match-publication-exceptions = { $n ->
    [one] One pair breaks a rule, with a reason on record.
   *[other] { $n } pairs break a rule, with reasons on record.
}
match-check = Check this proof
match-what-if-keep = Keep it and run again
match-what-if-undo = Drop it
match-what-if-keep-what = The program’s rules become what you tried here, and a new draft is made with them. Locks and choices by hand stay.
match-what-if-kept = The program has these rules from now on. The new run has begun.
answers-title = Answers
answers-all = All
answers-mentor = Waiting for the mentor
answers-mentee = Waiting for the mentee
answers-yes = Both said yes
answers-declined = Declined
answers-expired = No answer
answers-none = Nobody has been asked yet, or nobody stands here.
answers-asked = Asked on
answers-stands = Where it stands
answers-waits-mentor = Waits for the mentor until { $due }
answers-waits-mentee = The mentor said yes. Waits for the mentee until { $due }
answers-no-mentor = The mentor said no on { $when }
answers-no-mentee = The mentee said no on { $when }
answers-no-answer = No answer by { $when }
answers-taken-back = Taken back on { $when }, before an answer
answers-both-yes = Both said yes on { $when }
answers-move-on = Ask the next choice
answers-moved-on = Taken back. We look for the next choice now; if nobody else fits, the mentee is on the wait list below.
answers-by-itself = Who says no, or does not answer within { $days ->
    [one] one day
   *[other] { $days } days
}, makes room for the next choice by itself. Nobody else moves.
wait-list = Wait list
wait-list-empty = Nobody waits for a mentor.
wait-list-since = since { $when }
wait-list-match = Find them a mentor now
comparison-title = Two runs side by side
comparison-go = Compare
comparison-with = Compare with
comparison-one-only = There is no other run to compare with yet.
comparison-figures = The numbers
comparison-settings = Settings that differ
comparison-same-settings = Both were made with the same rules and weights.
comparison-proof = proof
comparison-inputs = inputs
comparison-on = On
comparison-off = Off
comparison-differs = { $n ->
    [0] Nobody has another mentor
    [one] One mentee has another mentor
   *[other] { $n } mentees have another mentor
}, { $same } the same
proof-title = The proof of this run
proof-lede = A run keeps everything it read. It can be answered again and compared at any time: here, or with the command “ithaca verify”.
proof-inputs = What the run read, as a fingerprint
proof-inputs-what = The same people, rules and weights have the same fingerprint, on every machine.
proof-again = Run it again from what was stored
proof-too-long = This run is too large to answer while you wait. The command “ithaca verify” checks its file.
proof-hash-holds = The stored inputs have this fingerprint.
proof-hash-broken = The stored inputs do not have this fingerprint.
proof-certificate-holds = The certificate holds: checked without the solver.
proof-certificate-broken = The certificate does not hold.
proof-same = Run again, the answer is the same, pair for pair.
proof-differs = Run again, the answer is another one.
newcomers-title = Newcomers
newcomers-go = Newcomers
newcomers-nobody = Nobody came or left since this draft was made.
newcomers-lede = Since this draft: { $came ->
    [one] one person came
   *[other] { $came } people came
}, { $left ->
    [one] one left
   *[other] { $left } left
}.
newcomers-came = Came
newcomers-left = Left
newcomers-stay = Everybody stays, newcomers find a place
newcomers-move = Everybody may move
newcomers-matched = { $n ->
    [one] One mentee has a mentor.
   *[other] { $n } mentees have a mentor.
}
newcomers-moved = { $n ->
    [0] Nobody of the draft moves.
    [one] One person of the draft would move.
   *[other] { $n } people of the draft would move.
}
newcomers-moved-asked = { $n ->
    [0] Nobody else moves.
    [one] One mentee whose proposal is unanswered would get another mentor.
   *[other] { $n } mentees whose proposals are unanswered would get another mentor.
}
newcomers-placed = { $mentee } gets { $mentor }.
newcomers-moves = { $mentee }: { $now } now, { $then } then.
newcomers-all = Run again for everybody
newcomers-waiting = { $n ->
    [0] Every mentee who is ready has a mentor or a proposal.
    [one] One mentee is ready and has no mentor. Whoever is in a pair stays in it.
   *[other] { $n } mentees are ready and have no mentor. Whoever is in a pair stays in it.
}
newcomers-asked = Proposals that no mentor has answered may change
newcomers-asked-what = On publishing, a mentor whose proposal changes hears that it did not come about; the mentee never knew of it. That pair is not asked again.
newcomers-asked-go = Let unanswered proposals move
reach-title = What these rules leave
reach-what = How many mentees these rules leave a choice of mentors.
reach-go = Count with these rules
reach-said = { $enough } of { $of } mentees have at least { $least } possible mentors with these rules. { $none ->
    [0] Nobody is left with none.
    [one] One has none.
   *[other] { $none } have none.
} { $mentors ->
    [one] One mentor takes part.
   *[other] { $mentors } mentors take part.
}
reach-nobody = Nothing to count yet: { $mentees } mentees and { $mentors } mentors take part.
reach-faults = Please put right what is marked in the form first.
reach-too-long = There are too many people to count while you wait.
reach-not-saved = Nothing is saved by counting. Close this page to go back to your settings.
ask-mentor = Ask { $name }
ask-asked = Your question is on its way. You hear as soon as there is an answer; with a no, or without an answer, the next choice is asked.
ask-not-ready = Please finish joining first; then you can ask.
ask-no-place = There is no free place here at the moment. Please ask somebody else.
ask-asked-already = You have asked somebody, or have a mentor already.
ask-rules = The rules of this program do not allow this pair. Please ask somebody else.

### pairings
reason-and = { $rest } and { $last }
reason-since = since { $year }
reason-role-same = { $now ->
    [yes] Has been
   *[no] Was
} **{ $role } { $years }**, { $held ->
    [target] { $who ->
        [you] the role you aim at
       *[other] the role { $mentee } aims at
    }
   *[current] { $who ->
        [you] the role you hold
       *[other] the role { $mentee } holds
    }
}
reason-role-level = { $now ->
    [yes] Has been
   *[no] Was
} **{ $role } { $years }**, a role of the same family and level
reason-role-family = { $now ->
    [yes] Has been
   *[no] Was
} **{ $role } { $years }**, a role of the same family
reason-role-none = But has not held the role
reason-goals = Can help on **{ $n } of { $of ->
    [one] { $of } goal
   *[other] { $of } goals
}**: { $topics }
reason-goals-few = But can help on only **{ $n } of { $of } goals**: { $topics }
reason-goals-none = But offers none of the topics wanted
reason-tenure = In the company for **{ $years ->
    [one] one year
   *[other] { $years } years
}**
reason-first-team = Managed a first team in **{ $year }**
reason-host-country = From **{ $country }**, where { $who ->
    [you] you work
   *[other] { $mentee } works
}
reason-works-abroad = Works outside the home country as well
reason-situation = Knows what { $situation ->
    [new_hire] being new here
    [first_time_manager] leading a first team
   *[expatriate] working abroad
} asks of { $who ->
    [you] you
   *[other] { $mentee }
}
reason-teach-both = Can teach { $down } and learn { $up } in return
reason-teach-up = Would like to learn { $up } in return
reason-teach-down = Can also teach { $down }
reason-generations = One career began in the **{ $mentee }s**, the other in the **{ $mentor }s**
reason-bridge = Another view: { $what }
reason-bridge-site = different site
reason-bridge-family = different function
reason-bridge-generation = different generation
reason-style = Offers the help that { $who ->
    [you] you want
   *[other] { $mentee } wants
}: { $styles }
reason-style-name = { $style ->
    [listen] listening
    [advise] advice
    [orient] orientation
    [decide] help with a decision
   *[other] { $style }
}
reason-wish-own = You wished for this
reason-wish-met = A wish is met
reason-site = Same site, **{ $site }**
reason-country = Same country, **{ $country }**
reason-languages = Both speak **{ $languages }**
reason-language-name = { $code ->
    [ar] Arabic
    [cs] Czech
    [da] Danish
    [de] German
    [el] Greek
    [en] English
    [es] Spanish
    [fi] Finnish
    [fr] French
    [hi] Hindi
    [it] Italian
    [ja] Japanese
    [ko] Korean
    [nl] Dutch
    [no] Norwegian
    [pl] Polish
    [pt] Portuguese
    [ro] Romanian
    [ru] Russian
    [sv] Swedish
    [tr] Turkish
    [uk] Ukrainian
    [vi] Vietnamese
    [zh] Chinese
   *[other] { $code }
}
reason-country-name = { $code ->
    [AT] Austria
    [AU] Australia
    [BE] Belgium
    [BR] Brazil
    [CA] Canada
    [CH] Switzerland
    [CN] China
    [CZ] Czechia
    [DE] Germany
    [DK] Denmark
    [ES] Spain
    [FI] Finland
    [FR] France
    [GB] the United Kingdom
    [GR] Greece
    [IE] Ireland
    [IN] India
    [IT] Italy
    [JP] Japan
    [NL] the Netherlands
    [NO] Norway
    [PL] Poland
    [PT] Portugal
    [RO] Romania
    [SE] Sweden
    [SG] Singapore
    [TR] Turkey
    [UA] Ukraine
    [US] the United States
   *[other] { $code }
}
term-role-history = Has held the role
term-goals = Can help with the goals
term-situation = Knows the situation
term-exchange = Each can teach the other
term-generation = Another generation
term-bridge = Another site, function or generation
term-style = Offers the help wanted
term-wishes = Wishes
term-location = Same or nearby site
term-language = Common languages
pairing-title = { $mentor } and { $mentee }
pairing-short = { $a } and { $b }
pairing-since = since { $day }
pairing-paused = paused for now
pairing-over = the way together has ended
pairing-proposed = proposed
pairing-seen = Only you two can read this page. HR sees that you met and your professional goals, never what you wrote to each other.
pairing-log = Log a session
pairing-plan-next = Plan the next one
pairing-help = Ask for help
pairing-tabs = This relationship
pairing-tab-sessions = Sessions
pairing-tab-goals = Goals
pairing-tab-stories = Our stories
pairing-tab-agreement = Agreement
pairing-save = Save
pairing-cancel = Cancel
pairing-phase-start = Start
pairing-phase-build = Build
pairing-phase-use = Use
pairing-phase-close = Close
pairing-now-paused = You two have paused. Nobody is reminded of anything until you go on.
pairing-now-resumed = You are under way again.
proposal-title = You and { $name }
proposal-who = The two of you
proposal-why = Why you two
proposal-wanted-offered = What is wanted, what is offered
proposal-wants = { $name } would like
proposal-offers = { $name } offers
proposal-nothing-said = Nothing said yet. A good first question.
proposal-answer = Your answer
proposal-by = Please answer by { $date }. If you do not, somebody else is asked.
proposal-welcome = Why I want to work with you
proposal-welcome-hint = The first thing { $name } will see of you. Two or three honest sentences are plenty.
proposal-accept = Yes, work with { $name }
proposal-no = Rather not
proposal-reason = Why not?
proposal-reason-hint = You need not say. If you do, only the program’s named contact reads it.
proposal-decline = Decline
proposal-state = How it stands
proposal-waits = You have said yes. { $name } is asked now, and has until { $date }.
proposal-gone = This pairing did not come about. Somebody else is being asked.
proposal-agreed = You have both said yes.
proposal-accepted = Thank you. Your words are on their way.
proposal-begun = You have both said yes. This is your page.
proposal-declined = Thank you for answering. Somebody else is being asked.
welcome-from = { $name } wrote to you
welcome-seen = Between you two. Nobody else reads it.
contact-who = Who should know?
contact-nobody = This program has nobody named for this yet. The company’s contacts below can be reached directly.
contacts-title = When it is more than mentoring
contacts-lede = Mentoring is not treatment and promises no job. These people can help further.
contacts-hr = HR
contacts-health = Health
contacts-ethics = Ethics
contacts-none = Your company has not named its contacts here yet. Ask HR.
exit-title = End this pairing
exit-link = End this pairing
exit-lede = Either of you may end it, without a reason and without blame. { $name } reads only that it has ended.
exit-reason-title = Only for the named contact
exit-reason = Would you like to say why?
exit-reason-hint = You need not. It goes to the person you choose, and to nobody else: not to { $name }, not to your managers.
exit-go = End the pairing
exit-stay = Stay
exit-done = The pairing has ended. Thank you for the way together.
concern-title = Something is wrong?
concern-lede = Tell one person you choose. Nobody else reads it: not the other side, not your manager, not the rest of HR.
concern-tell = In confidence
concern-body = What should they know?
concern-hint = It goes with your name. { $name } does not learn that you wrote.
concern-go = Send it
concern-sent = It is on its way, to that one person.
confided-title = Told to you in confidence
confided-seen = Only you and whoever wrote it can read this. No other admin can.
confided-empty = Nobody has needed you here
confided-empty-line = When somebody of your programs tells you that something is wrong, it stands here.
confided-leaving = left or declined, { $date }
confided-worry = wrote on { $date }
confided-new = New
confided-see = I have read these
confided-seen-done = Marked as read.
exchange-lede = You each answer the same questions. Both answers open once both have written.
exchange-way = The way I came
exchange-defeat = A defeat, and how I came through it
exchange-success = A success I am proud of
exchange-hope = What I hope to learn from you
exchange-seen = Until you have both handed in, nobody but you reads this: not { $name }, not HR, not whoever runs Ithaca. Afterwards only you two.
exchange-hand-in = Hand in
exchange-keep = Keep as a draft
exchange-final = Once handed in, it is sealed until both of you have written. After that you can change your words; the earlier ones stay readable for both.
exchange-mine-in = Yours is in, and sealed
exchange-waits = Both open as soon as { $name } has written too.
exchange-theirs-in = { $name } has handed in. Yours opens both.
exchange-theirs-out = { $name } has not handed in yet
exchange-never = The two of you did not complete your stories. What was written stays sealed.
exchange-shared-on = Handed in on { $date }
exchange-kept = Your draft is kept. Only you can read it.
exchange-sealed = Handed in and sealed.
exchange-opened = Both are in. You can read each other now.
teaching-title = What we can teach each other
teaching-lede = It goes both ways.
teaching-none = Not written yet
teaching-edit = Write or change mine
teaching-mine = What I can teach { $name }
teaching-saved = Saved. Your counterpart sees it here.
agreement-title = What we agreed
agreement-pending = Waiting for a signature
agreement-waits = { $name } has yet to sign
agreement-boundaries = Where mentoring ends. Tick each to sign.
agreement-tick-all = Please tick all four: they protect you both.
boundary-no-cure = Mentoring is no treatment and no legal advice. For those we go to the contacts on this page.
boundary-no-promise = Nobody promises a job, a promotion or a raise.
boundary-confidential = What we say stays with us, unless somebody is in danger.
boundary-no-fault = Either of us may end this, without giving a reason.
agreement-sign = Sign
agreement-both = Agreed by both on { $date }.
agreement-until = Until { $date }.
agreement-none = Nothing agreed yet. It takes ten minutes in your first meeting.
agreement-draw = Draw up what you agree
agreement-change = Draw up a new version
agreement-rhythm = How often do you meet?
agreement-place = Where, or how?
agreement-place-hint = A room, a walk, a call
agreement-own = In your own words
agreement-own-hint = Who brings the topic, how you reach each other, what you want to avoid
agreement-go = Sign and send
agreement-both-again = It holds once { $name } has signed as well. Until then, what you agreed before holds.
agreement-meets = We meet { $often }.
agreement-meets-at = We meet { $often }: { $place }.
agreement-drawn = Signed by you. It holds once the other side has signed.
agreement-signed = Signed. Now it holds.
rest-title = A pause, or an end
rest-line = Illness, a project, a child: a pairing may pause. Nobody is reminded meanwhile.
rest-paused = You two have paused. Go on whenever you like.
rest-pause = Pause
rest-resume = Go on
plan-title = What you are working on
plan-title-over = What you worked on
plan-for-effective = To help { $name } do the current job well.
plan-for-progress = To help { $name } grow towards another role.
plan-for-target = To help { $name } grow towards this role: { $role }.
plan-for-both = To help { $name } in the current job, and towards this role: { $role }.
plan-lacks = A plan is due before your third session. Still missing:
plan-lacks-goal = a goal
plan-lacks-action = an action: who does what by when
plan-lacks-evidence = how you will see that it worked
plan-only-work = All goals are about skills for the job. Is there one about people: listening, speaking up, saying no?
plan-only-social = All goals are about people. Is there one about the work itself?
plan-climb = { $from } to { $now } of 5
plan-seen-personal = Personal: only you two see it. HR sees how many there are.
plan-seen-professional = Professional: you two, the coordinators and HR see the title and how far it has come.
plan-done-on = Done { $date }
plan-by = By { $date }
plan-shown-by = Shown by: { $what }
plan-evidence = How will you see it?
plan-mark-done = Done
plan-mark-open = Not done after all
plan-add-action = Add an action
plan-change-goal = Change this goal
plan-add-goal = Add a goal
plan-carried = Taken along
plan-carried-lede = What you wanted to go on with when an earlier pairing closed. One tap puts it into this plan.
plan-carried-seen = Only you see this list. A goal that you keep is seen like every goal of the plan.
plan-carried-keep = Keep as a goal
plan-state = How it stands
plan-open = We work on it
plan-done = Reached
plan-dropped = Let go
plan-goal-title = The goal, in a few words
plan-nature = Is it professional or personal?
plan-nature-hint = Personal goals stay between you two.
plan-professional = Professional
plan-personal = Personal
plan-family = About
plan-work = skills for the job
plan-social = skills with people
plan-step = Where do you stand?
plan-step-hint = 1 is the first step, 5 is there.
plan-serves = Which goal of the program does it serve?
plan-no-program-goal = None in particular
plan-action = What will be done?
plan-who = By whom?
plan-due = By when?
plan-goal-added = The goal is in your plan.
plan-goal-saved = Saved.
plan-action-added = The action is in your plan.
plan-action-saved = Saved.
welcome-mine = You wrote to { $name }
proposal-story = { $name }’s story

### sessions
session-in-person = In person
session-video = By video
session-phone = By phone
session-shadow = One watched the other work
session-do-together = We did it together
session-tell-the-story = One told the story of it
session-did-not = It did not take place
session-did-not-take-place = It did not take place.
session-facts = { $minutes } minutes. { $kind }.
session-facts-planned = Planned. { $minutes } minutes. { $kind }.
session-facts-goals = { $n ->
    [one] Goal: { $goals }.
   *[other] Goals: { $goals }.
}
session-strip = { $held } held, { $missed } missed, { $planned } to come
session-thread = { $n ->
    [one] one session since { $month }
   *[other] { $n } sessions since { $month }
}
session-both-learned = { $mentor } noted something learned in { $n } sessions, { $mentee } in { $m }.
session-learned-by = { $name } learned:
session-challenged-by = { $name } was challenged:
session-used = What helped: { $what }
session-seen-both = You both see this. HR cannot read it.
session-seen-facts = HR sees the date, the minutes, the kind and the goals touched. Not one word of what you said.
session-open-link = Join
session-log-it = Log it
session-move-it = Move it
session-calendar = Add to my calendar
session-correct = Correct or add
session-is-canceled = Called off.
session-earlier = { $n ->
    [one] What one note said before it was corrected
   *[other] What { $n } notes said before they were corrected
}
session-date = Date
session-time = Time
session-minutes = Minutes
session-how = How did you meet?
session-how-will = How will you meet?
session-goals = Goals you worked on
session-place = Where?
session-place-hint = A room, or a link that begins with https://
session-their-zone = { $name } lives by the clocks of { $zone }. The invitation shows both of you your own time.
session-plan-title = Plan a session with { $name }
session-move-title = Move the session with { $name }
session-plan-go = Plan it
session-move-go = Save the change
session-cancel-go = Call it off
session-plan-told = { $name } gets a message with an entry for the calendar.
session-planned = Planned. The other side has the invitation.
session-moved = Changed. The other side has the new invitation.
session-canceled = Called off. The other side has been told.
session-logged = The session is logged.
session-logged-missed = Noted: it did not take place. That happens.
session-logged-already = This day is logged already. Nothing of yours is lost: save once more to add your words to that session.
session-in-future = Choose today or an earlier day.
session-before-start = Choose a day since the two of you began.
session-not-to-come = Choose a time that is still to come, within two years.
session-third = This is your third session or a later one, and your plan still lacks:
session-to-plan = Complete the plan
error-time = Please give a time like 14:30.
log-title = Log a session with { $name }
log-shared = Shared with { $name }
log-shared-seen = You both see this, and each of you can add to it. HR cannot read it.
log-talked = What did you talk about?
log-more = More: learned, challenged, what helped
log-learned = What did you learn yourself?
log-challenged = Where were you challenged?
log-used = What helped?
log-private = Only for you
log-private-seen = Nobody else can read this. Not { $name }, not HR, not your manager, not whoever runs Ithaca.
log-private-notes = Private notes
log-save = Save session
rhythm-title = Rhythm
rhythm-days = { $days ->
    [0] You met today
    [one] One day since you met
   *[other] { $days } days since you met
}; your rhythm is { $agreed } days.
rhythm-over = { $n ->
    [0] You have not met
    [one] You met once, on { $last }
   *[other] You met { $n } times, last on { $last }
}.
rhythm-not-yet = You have not met yet. { $whose ->
    [pair] You agreed to meet { $often }.
   *[program] Until you agree on a rhythm of your own, the program’s holds: { $often }.
}
first-title = The first thirty days
first-done = (done)
first-meet = Meet for the first time
first-meet-twice = Meet twice
first-exchange = Tell each other your stories
first-agree = Agree how you work together
timeline-empty = Your first session
timeline-empty-line = Nothing logged yet. Plan a first meeting of an hour; this helps to fill it:
timeline-earlier = Earlier sessions
timeline-change = Change
timeline-see = See
timeline-no-goal = No goal yet. One is enough to begin with.
timeline-next = Next: { $what }
sessions-none = No sessions yet
sessions-none-line = As soon as you are paired with somebody, the sessions of the two of you stand here.
sessions-log-with = Log a session with { $name }
agenda-title = What could we talk about?
agenda-start-way = The way each of you came here, told in five minutes
agenda-start-rhythm = How often, where, and who writes first
agenda-start-limits = What stays between you, and where mentoring ends
agenda-start-why = Why now? What would be different in a year?
agenda-start-first = One small thing to try before you meet again
agenda-build-since = What happened since last time, in both your lives at work
agenda-build-goal = One goal: what makes it hard, and who has solved it before
agenda-build-story = A story of the mentor’s about the same thing, defeats included
agenda-build-try = What will be tried by when, and how you will see it
agenda-build-back = What the mentee can teach in return
agenda-use-tried = What was tried, and what came of it
agenda-use-hard = The hardest conversation ahead, rehearsed aloud
agenda-use-who = Who else should be met or asked
agenda-use-decide = A decision that waits, and what speaks for each side
agenda-use-back = What the mentor has learned from this so far
agenda-close-way = The way you have come together, looked at from the first session
agenda-close-done = Goal by goal: what is done
agenda-close-improve = What could have been better, on both sides
agenda-close-next = The mentee’s next goals, and who helps with them
agenda-close-after = Whether and how you stay in touch
calendar-title = Mentoring: { $mentor } and { $mentee }
calendar-description = A mentoring session. What you talk about stays between you two.

### guidance
guidance-lede = A question, an ear, a decision to think through. Only the people you ask read it.
guidance-ask = Ask for guidance
guidance-ask-lede = Asking is a way of telling someone you value what they know.
guidance-none-title = No questions yet
guidance-none-advice = When something keeps you busy, ask your mentor or somebody who has held your role. A few lines are enough.
guidance-none-asked = When a mentee asks you something, it stands here until you have answered.
guidance-waiting-for-me = Waiting for your answer
guidance-read-and-answer = Read and answer
guidance-mine = What you asked
guidance-helped = Where you were asked
guidance-older = Older ones
guidance-wished-until = Answer wanted by { $date }
guidance-asked-on = Asked on { $date }
guidance-state-open = Waiting for an answer
guidance-state-answered = Answered
guidance-state-scheduled = To be talked over
guidance-state-passed-on = Passed on, waiting
guidance-state-withdrawn = Taken back
guidance-state-expired = Not answered in time
guidance-kind-listen = Listen to me
guidance-kind-advise = Give me advice
guidance-kind-orient = Help me find my way
guidance-kind-decide = Help me decide
guidance-kind = What would help you?
guidance-body = What would you like to talk about?
guidance-body-hint = A few lines are enough. Say what you have tried.
guidance-wished = By when would you like an answer?
guidance-wished-hint = You may leave this open.
guidance-wished-range = Please choose a day from today on, within a year.
guidance-topic = Topic
guidance-topic-first = What is it about?
guidance-any-topic = No particular topic
guidance-show-who = Show who knows it
guidance-goal = Does it serve one of the program’s goals?
guidance-any-goal = No particular goal
guidance-to = Who would you like to ask?
guidance-your-mentor = Your mentor in { $program }
guidance-to-others = Somebody who has held your role or knows the topic
guidance-to-others-hint = Choose up to three people below.
guidance-who-can = People who can answer
guidance-who-can-hint = None of them is in your line of management. They are asked only if you choose “somebody who has held your role” above.
guidance-choose-somebody = Please choose at least one person.
guidance-at-most = Please ask no more than { $what } people at once.
guidance-no-program = You can ask once you have a place as a mentee in a program.
guidance-no-place-title = You can ask once you are a mentee
guidance-no-place-advice = Guidance belongs to a program. Accept an invitation or ask HR which program is open. For matters outside mentoring, these contacts are there for you today.
guidance-why-held = Was { $role } ({ $years }), the role { $who ->
    [you] you hold
   *[other] { $asker } holds
}
guidance-why-offers = Offers help with { $topic }
guidance-why-proof = Says: “{ $proof }”
guidance-outside = Or is it something outside mentoring?
guidance-outside-hint = Then you see the right contact. Nothing you typed is sent or kept, and no mentor is told.
guidance-outside-hr = Contract, pay, a conflict
guidance-outside-health = Health
guidance-outside-ethics = Conduct and ethics
guidance-outside-title = This is better asked elsewhere
guidance-outside-hr-about = Questions about contract, pay, working time or a conflict are for HR. A mentor cannot decide them.
guidance-outside-health-about = A mentor does not cure. The people here are trained to help, and bound to keep it to themselves.
guidance-outside-ethics-about = If something is not right, you are protected when you say so. A mentor need not carry it with you.
guidance-outside-contact = Your contact
guidance-outside-no-contact = Your company has not named this contact yet. Please turn to your HR department.
guidance-outside-seen = Nothing was sent and nothing was kept. No mentor, no coordinator and no one in HR sees that you were here.
guidance-outside-back = Ask something else
guidance-seen = Only the people you ask read your question. HR sees that one was asked, not by whom and not what it says.
guidance-send = Send my question
guidance-sent = Your question is on its way.
guidance-request = Question
guidance-your-question = Your question
guidance-question-of = A question from { $name }
guidance-seen-by = Asked: { $names }. Only they and the person who asked can read this page.
guidance-edit = Change the question
guidance-save = Save the change
guidance-leave-it = Leave it as it is
guidance-changed = Your question is changed.
guidance-withdraw = Take it back
guidance-withdrawn = Your question is taken back.
guidance-answer-of = Answer from { $name }
guidance-answer = Your answer
guidance-answer-more = Add to the answer
guidance-answer-label = What would you say?
guidance-answer-hint = An example of your own, defeats included, often helps more than advice.
guidance-answer-send = Send my answer
guidance-answered = Your answer is sent.
guidance-schedule = Talk it over in a session
guidance-scheduled = Now choose a time. The question counts as taken care of.
guidance-pass-on-title = Somebody else knows more?
guidance-pass-on = Pass it on
guidance-passed-on = The question is now with { $what }.
guidance-ask-too-title = Who else can answer
guidance-ask-too = Ask as well
guidance-asked-too = { $what } is asked as well.
guidance-thank-title = Did it help?
guidance-thank-label = A word of thanks
guidance-thank-hint = It closes the question and tells them that it was worth their time.
guidance-thank = Say thank you
guidance-thanked = Your thanks are sent.
guidance-thanks-of = Thanks from { $name }

### feedback
close-title = Looking back
close-lede = { $program }, with { $other }. About ten minutes.
close-until = Open until { $due }.
who-reads-this = Who reads this
close-who-reads = { $other } reads it once both of you have handed in, never before. HR reads only what you mark yourself, and only then. Your ratings leave this page as totals of five people or more.
pair-names = { $one } and { $two }
close-goal-of = Goal { $n } of { $all }
close-done = What has been done?
close-improve = What needs to be improved?
close-next = What comes next?
close-next-hint = The mentee takes this along after the close.
close-hr-may-read = HR may read this
close-hr-may-read-goal = What you wrote about this goal, with your name, once both sides are in
close-hr-may-read-thanks = Your words of thanks, with your name, once both sides are in
close-relationship = How it was
close-thanks-title = Last words
close-thanks = To { $other }
close-hand-in = Hand in
close-hand-in-what = What you hand in stays as it is. Both of you read it at the same time.
close-keep = Keep as a draft
close-kept = Your draft is kept. Nobody else reads it.
close-handed-in = Your side is in, sealed until the other is in too.
close-opened = Both sides are in. You can read them together now.
close-say-something = For at least one goal, please say what was done and what to improve.
close-both-in = Both of you have looked back. You read the same page.
close-mine-in = Your side is in
close-waits-for = It stays sealed until { $other } has handed in too.
close-without = Closed without feedback
close-without-what = The deadline passed before both sides were in. What one side handed in stays sealed; only its author reads it here.
close-thanks-to = Your words to { $name }
close-thanks-from = From { $name } to you
close-seen = You two read this page. HR reads only what its author marked.
ratings-seen = Your answers are yours alone. They count in totals of five people or more.
rate-1 = Not at all
rate-2 = A little
rate-3 = Partly
rate-4 = Mostly
rate-5 = Fully
rate-goal = How far did you get?
rate-trust = We could speak openly about real difficulties
rate-worth = Our sessions are worth the time
rate-often = We found the time to meet often enough
rate-learned = We both learned something
rate-example = Examples from real life helped, defeats included
rate-again = I would do this again
rate-effective = It made the work in the present role easier
rate-progress = It brought the next role closer
attitudes-title = How you see yourself today
attitude-confidence = I trust in what I can do
attitude-patience = I can wait for things to grow
attitude-awareness = I notice how I come across and why I act as I do
attitude-limits = I can accept what I cannot do
attitude-consulting = I like to ask others before I decide
attitude-courage = I dare to do what I am a little afraid of
attitude-enthusiasm = I look forward to what lies ahead
attitude-resilience = I find my feet again after a setback
look-back-title = How it goes
next-goals-title = What { $name } takes along
check-in-start = Where you stand at the start
check-in-day-30 = The first thirty days
check-in-midway = Half of the way
check-in-lede = A few minutes for yourself and for the two of you.
check-in-questions = Three questions
check-in-seen = { $other } reads this. Nobody else does.
check-in-helps = What helps?
check-in-hinders = What gets in the way?
check-in-wish = What should change, or stay as it is?
check-in-relationship = How you two are doing
check-in-theirs = What { $other } says
check-in-keep = Save
check-in-kept = Saved.
check-in-say-something = Please answer at least one of the three questions.

### reports
home-lede = { $n ->
    [0] Nothing waits for you today. Everything is moving.
    [one] One thing needs you today. Everything else is moving.
   *[other] { $n } things need you today. Everything else is moving.
}
home-reads = You read settings, reports and the audit log. What people write to each other is not among them.
home-first-lede = Three steps, and the first pairs can be matched.
home-attention = Needs your attention
home-in-mentoring-of = people in a mentoring relationship, of { $n }
home-in-mentoring = people in a mentoring relationship
home-pairs = pairs under way
home-held = sessions held in { $month }
home-kept = of planned sessions took place
home-guidance = guidance requests answered within three days
of-n = of { $n }
home-all-programs = All programs
home-programs-caption = Programs with phase, health and what comes next
home-phase = Phase
home-health = Health
home-not-started = Not started yet
home-health-words = { $ok } on track, { $slow } slowing, { $stop } stalled
home-gave-feedback = { $n } of { $all } gave feedback
home-next-start = Begins on { $day }
home-next-close = Closes on { $day }
home-next-goes-on = Goes on: people may join at any time
hr-first-title = Getting started
hr-first-people = 1. Upload your people
hr-first-people-what = A spreadsheet from your HR system is enough. You see what changes before anything is saved.
hr-first-people-go = Upload people
hr-first-program = 2. Create a program
hr-first-program-what = Choose a ready-made one and change what you like. It explains every setting.
hr-first-program-go = Create a program
hr-first-invite = 3. Invite people
hr-first-invite-what = By role, level, department or one by one. Joining is voluntary.
hr-first-invite-go = Choose the program
hr-todo-confided = { $n ->
    [one] Somebody has confided something to you
   *[other] { $n } people have confided something to you
}
hr-todo-confided-detail = Only you can read it.
hr-todo-confided-go = Read it
hr-todo-draft = { $n ->
    [one] One proposed pair is ready to review
   *[other] { $n } proposed pairs are ready to review
}
hr-todo-draft-detail = { $without ->
    [0] { $program }. Everybody has a mentor.
    [one] { $program }. One person is without a mentor.
   *[other] { $program }. { $without } people are without a mentor.
}
hr-todo-draft-none = { $n ->
    [one] The match found no mentor for the one mentee
   *[other] The match found no mentor for any of { $n } mentees
}
hr-todo-draft-go = Review matches
hr-todo-match = { $n ->
    [one] One mentee is ready to be matched
   *[other] { $n } mentees are ready to be matched
}
hr-todo-match-go = Match them
hr-todo-without = { $n ->
    [one] One mentee has no mentor
   *[other] { $n } mentees have no mentor
}
hr-todo-without-detail = { $freed ->
    [0] { $program }
    [one] { $program }. One of them had a mentor before.
   *[other] { $program }. { $freed } of them had a mentor before.
}
hr-todo-applied = { $n ->
    [one] One person has applied and waits for an answer
   *[other] { $n } people have applied and wait for an answer
}
hr-todo-invited = { $n ->
    [one] One person was invited over a week ago and has not answered
   *[other] { $n } people were invited over a week ago and have not answered
}
hr-todo-people-go = See who
hr-todo-proposed = { $n ->
    [one] One proposed pair has not been answered yet
   *[other] { $n } proposed pairs have not been answered yet
}
hr-todo-proposed-detail = { $program }. The first answer is due on { $due }.
hr-todo-pairs-go = See the pairs
hr-todo-quiet = { $n ->
    [one] One pair has not met for more than six weeks
   *[other] { $n } pairs have not met for more than six weeks
}
hr-todo-quiet-detail = { $program }: { $names }
hr-todo-quiet-go = See what happened
hr-todo-open = { $program } is still a draft
hr-todo-open-detail = Look through its settings, then open it.
hr-todo-close = { $program } has passed its last day
hr-todo-close-detail = Begin the closing, so that its pairs can look back together.
hr-todo-program-go = Open the program
figure-on-track = pairs on track
figure-sessions = { $hours ->
    [one] sessions so far, one hour
   *[other] sessions so far, { $hours } hours
}
figure-median = days since a typical pair met
quiet-title = Could use a hand
quiet-none = Every pair has met as often as agreed.
quiet-no-pairs = No pair is under way yet.
quiet-count = { $n ->
    [one] One pair has not met for longer than agreed
   *[other] { $n } pairs have not met for longer than agreed
}
quiet-write = Write to both
quiet-all = See all of them
pair-days-agreed = { $days } days since they met; their rhythm is { $agreed } days.
pair-never-met = Have not met in { $days } days; their rhythm is { $agreed } days.
pair-last-met = Last met on { $day }.
pair-mentor-asked = Mentor is asked
pair-mentee-asked = Mentor said yes, mentee is asked
pair-state-proposed = Proposed
pair-state-declined = Declined
pair-state-expired = Not answered in time
pair-state-active = Under way
pair-state-paused = Paused
pair-state-closing = Looking back
pair-state-completed = Completed with feedback
pair-state-without = Closed without feedback
pair-state-ended = Ended early
health-on-track = On track
health-slowing = Slowing
health-stalled = Stalled
months-title = Sessions per month
months-sum = { $held } held of { $planned } planned
months-caption = Sessions held and planned per month
chart-as-table = Show as a table
chart-month = Month
chart-held = Held
chart-planned = Planned
chart-strip = { $held } held, { $missed } did not take place, { $planned } planned
goals-title = What serves which goal
goals-what = Plans, sessions and closing feedback
goals-goal = Goal of the program
goals-pairings = Pairs working on it
goals-sessions = Sessions that touched it
goals-closings = Closing answers
goals-steps = Start to now
goals-none = No activity yet
goals-climb = { $from } to { $now } of 5
goals-seen = Professional goals only. Personal goals stay between the two.
family-work = Skills for the job
family-social = Skills with people
family-line = { $goals ->
    [one] { $family }: one plan goal, { $done } reached (pairs: { $pairings }).
   *[other] { $family }: { $goals } plan goals, { $done } reached (pairs: { $pairings }).
}
phases-title = Pairs by phase
phases-phase = Phase
guidance-facts = { $asked ->
    [0] No guidance asked for yet.
    [one] Guidance: one request, { $answered } answered, { $quickly } within three days, { $waiting } waiting, { $long } of them for over three days.
   *[other] Guidance: { $asked } requests, { $answered } answered, { $quickly } within three days, { $waiting } waiting, { $long } of them for over three days.
}
pulse-title = Mid-way check
rating-of-five = { $average } of 5
rating-hidden = Hidden: fewer than five answers
rating-seen = Answers are anonymous. Figures appear once five people have answered.
rating-goal-total = How far they got: { $average } of 5, from { $people } answers
pairs-name = Name
pairs-show = Show
pairs-apply = Apply
pairs-under-way = Under way, longest since last session first
pairs-quiet = Longer apart than agreed
pairs-proposed = Proposed, not answered
pairs-over = Over
pairs-none = No pairs here
pairs-none-what = Pairs appear once matches are published. Or nothing fits what you asked for.
pairs-caption = Pairs with rhythm, last and next session and state
pairs-rhythm = Rhythm
pairs-held = Held
pairs-held-of = { $held } of { $all }
pairs-last = Last session
pairs-next = Next
pairs-state = State
pairs-no-session = No session yet
pairs-never = Never
pairs-no-date = No date
pairs-seen = You see that people met, never what they said.
pairs-more = Next page
given-what = gave feedback: { $mentees ->
    [one] one mentee
   *[other] { $mentees } mentees
}, { $mentors ->
    [one] one mentor
   *[other] { $mentors } mentors
}
told-none = Nobody has marked anything for HR about this goal yet.
told-done = What has been done
told-improve = What needs to be improved
told-next = What comes next
told-thanks = Words of thanks shared with HR
told-more = Next page
told-seen = Texts: only what its author marked, once both sides are in. Ratings: totals of five people or more. Your reading is in the audit log, and its author sees it there.
told-not-yours = Only whoever runs this program reads its feedback.
rated-relationship = The relationship
rated-attitudes = How mentees see themselves
rated-statement = Statement
rated-start = Start
rated-midway = Midway
rated-end = End
audit-own-question = a question of a program’s own
own-title = Questions of your own
own-what = At most ten, at check-ins and at the close
own-none = None yet. The ready-made questions are asked anyway.
own-kind-scale = Five steps, from “not at all” to “fully”
own-kind-choice = One of several options
own-kind-text = In words
own-version = Version { $n }.
own-reword = Change the words
own-reword-what = Makes the next version. What was answered stays with the old words.
own-reword-go = Ask it like this
own-words = Question
own-words-missing = A question needs words.
own-kind = How it is answered
own-options = Options
own-options-hint = Only for a choice: two to five, one on each line.
own-options-asks = A choice has two to five options, one on each line, each up to 80 characters.
own-moments = When it is asked
own-add = Add a question
own-add-go = Add it
own-added = The question is asked from now on.
own-reworded = The question is asked in its new words.
own-retire = Ask it no more
own-retired = The question is asked no more. What was answered stays in the report.
own-retired-title = Asked before
own-till = Until { $day }.
own-enough = Ten questions are asked, which is the most. Ask one no more before you add another.
own-seen = You read averages, choices and comments without a name, once five people have answered.
own-form-title = Your program also asks
own-form-seen = HR reads answers without a name, once five people have given one. Leave out of your words what only you could have written.
own-totals-what = Without names, from five people
own-together = Others, put together because few chose them
audit-session = the sessions of a program
audit-report = the report of a program
audit-program-goal = the goals of a program
report-title = What came of { $program }
report-as-of = As of { $day }.
report-print = Print
next-title = For the next round
next-what = A copy of the program, as a draft
next-tick = Tick what should change. Everything else stays as it is here, and nothing begins before you open it.
next-often = Meet every { $days } days
next-answer = { $days } days to answer a proposal
next-longer = { $months } months for each pair
next-welcome = Mentors write why they want to work with their mentee
next-now-days = Now: { $days } days.
next-now-months = Now: { $months } months.
next-now-free = Now: as each mentor likes.
next-heard = “{ $words }”: { $average } of 5, from { $people } people.
next-go = Make the next round
report-open = Report
report-ended = pairs ended early, by agreement
report-goals = Goals
report-goals-what = What served each, and how far both say they got
report-far = How far they got
report-of-answers = { $average } of 5, from { $people } people
report-five = Both sides, five people or more. 1 is “not at all”, 5 is “fully”.
report-figures = In numbers
report-figure = What
report-value = How many
report-average = Average of 5
report-seen = Averages are sums of groups of at least five people that never change afterwards, the same for everybody who reads them. So no two reports, of today or later, can be subtracted to learn what one person said.
growth-what = The same mentees at the start and at the end
growth-people = People
growth-climb = Start to end
growth-changed = Change
growth-change = { $change } ({ $low } to { $high })
growth-change-of = { $change } (the first { $people }: { $low } to { $high })
growth-low = From
growth-high = To
growth-hidden = Hidden: fewer than five people have given both ends
growth-method = Steps of 1 to 5, as mentees see themselves. In brackets, from twenty people on, the 95% interval of the average change: percentiles of the paired bootstrap, computed over all draws (above 150 people by the normal distribution). It says how sure the average is, not what caused it.
fairness-title = Who was served how well
fairness-what = Mentees whose pair began
fairness-site = By site
fairness-function = By function
fairness-generation = By generation
fairness-quality = Match quality, of 1,000
fairness-wished = Mentor was wished for
fairness-sessions = Sessions held, on average
fairness-decade = Career begun { $from } to { $till }
fairness-unknown = Not said
fairness-few = Hidden: fewer than five mentees
fairness-seen = Small groups are put together until no two lines, of one table or of several, can be subtracted to find fewer than five people.
others-title = Beside people who took part in no program
others-what = Since { $since }: { $mentees } mentees, and { $others } others of the same department, level and years in the company
others-alike = Alike, in no program
others-changed = Changed job role
others-left = Left the company
others-limits = A comparison, no proof of a cause: whoever joins a program may differ in what no directory holds, such as the wish to move on. The others are weighted as the mentees are spread over departments, levels and years in the company; mentees without anybody like them are left out.
reports-feedback-asked = Asked for closing feedback
pairs-began = Began on
pairs-rhythm-days = Agreed days between sessions
goals-from = Step at the start
goals-now = Step now
goals-personal = Personal goals (their number only)
reports-lede = What runs, what came of it, and what it took. Never what was said.
reports-none = Nothing to report yet
reports-none-what = Reports appear once a program is open.
reports-pairs = pairs so far
reports-feedback = gave closing feedback
reports-programs = Programs in numbers
reports-pairs-begun = Pairs so far
export-pairs = Pairs under way
export-kept = Planned sessions that took place, in %
export-feedback = Closing feedback given
reports-hours = Hours
reports-kept = Planned sessions held
reports-kept-of = { $kept }% took place
reports-not-yet = Not asked yet
reports-seen = Numbers from days, minutes and goals of sessions. Ratings and answers count in groups of five or more.
hr-todo-met-once = { $n ->
    [one] One pair has not met a second time in its first 30 days
   *[other] { $n } pairs have not met a second time in their first 30 days
}
hr-todo-newcomers = { $n ->
    [one] One new hire has no sponsor yet
   *[other] { $n } new hires have no sponsor yet
}
hr-todo-newcomers-detail = { $late ->
    [0] { $program }. A sponsor is found by day 10.
    [one] { $program }. For one of them day 10 has passed.
   *[other] { $program }. For { $late } of them day 10 has passed.
}
hr-todo-newcomers-go = Choose newcomers
hr-todo-import-wrong = { $n ->
    [one] One row of the last people import needs fixing
   *[other] { $n } rows of the last people import need fixing
}
hr-todo-import-waits = An import of people waits for your look
hr-todo-import-detail = { $file }, uploaded on { $day }. Nothing is saved before you confirm it.
hr-todo-import-fix = Fix rows
hr-todo-import-look = Look through it
guidance-typical-hours = { $n ->
    [one] A typical answer takes up to an hour.
   *[other] A typical answer takes { $n } hours.
}
guidance-typical-days = { $n ->
    [one] A typical answer takes one day.
   *[other] A typical answer takes { $n } days.
}
guidance-counted = Requests are counted, never read: they stay between who asked and who was asked.
goals-evidence = Done, with evidence
goals-told = { $done } on what was done, { $improve } on what to improve
goals-told-none = None marked for HR
goals-trend-more = { $now } in 90 days, { $before } in the 90 before: more
goals-trend-same = { $now } in 90 days, as many in the 90 before
goals-trend-less = { $now } in 90 days, { $before } in the 90 before: fewer
pairs-met-once = No second meeting by day 30
pairs-of-goal = Pairs whose plan works on “{ $goal }”.
pairs-all-title = All pairs
pairs-see-all = See all pairs
pairs-all = All pairs
sessions-all = All sessions
sessions-missed = Did not take place
sessions-any-goal = Any goal
sessions-list-none = No sessions here
sessions-list-none-what = Sessions appear as soon as pairs plan or log them. Or nothing fits what you asked for.
sessions-caption = Sessions with day, pair, kind, minutes and goals
sessions-day = Day
sessions-kind = Kind
sessions-minutes = Minutes
sessions-goals = Goals touched
nav-reports = Reports
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec
home-hello = Hello, { $name }
audit-when = When
audit-who = Who
audit-what = What
audit-about = About
audit-system = Ithaca itself
audit-any = Anything
audit-find-who = Name of either person
audit-from = From
audit-until = Until
audit-show = Show
audit-none = Nothing of this kind is in the log.
audit-read = Read
audit-listed = Seen in a list
audit-left = Left, and what they had ended
audit-exported = Exported
audit-created = Created
audit-added = Added
audit-changed = Changed
audit-removed = Removed
audit-granted = Granted
audit-took = Took away
audit-invited = Invited
audit-reminded = Reminded
audit-named = Named
audit-approved = Approved
audit-declined = Declined
audit-confirmed = Confirmed
audit-published = Published
audit-overrode = Changed by hand
audit-corrected = Corrected
audit-dismissed = Set aside
audit-excepted = Let in by exception
audit-kept-as-preset = Kept as a template
audit-merged = Merged into another
audit-moved-on = Closed, and the next choice asked
audit-nominated = Nominated
audit-requested = Asked for
audit-undid = Taken back
audit-withdrawn = Withdrawn
audit-next-choice = Next choice asked
audit-no-next-choice = No next choice left
audit-enrolling = Opened for joining
audit-matching = Matching begun
audit-running = Launched
audit-closing = Closing begun
audit-closed = Closed
audit-archived = Archived
audit-person = a person’s record
audit-role = a role in the company
audit-company = the company’s settings
audit-topic = a topic
audit-job-role = a job role
audit-program = a program
audit-coordinator = a coordinator
audit-heir = an heir
audit-enrollment = an enrollment
audit-pairing = a pairing
audit-match-run = a match proposal
audit-feedback = closing feedback
audit-import = an import of people
audit-nomination = a nomination
audit-suggestion = a suggestion
audit-preset = a template of the company
audit-people = people of the directory
about-me-title = What was read about you
about-me-lede = Whenever somebody in charge opened or changed your record, it stands here.
about-me-none = Nobody has opened your record so far.
home-empty = The harbor is quiet
home-empty-line = You take part in no program yet. As soon as somebody invites you, or a mentor is found for you, it stands here.
home-next = Your next session
home-next-with = With { $name }.
home-prepare = Prepare
home-todo = Waiting for you
home-waiting = You are waiting for
home-waiting-for = You are waiting for { $what }. As soon as there is news, it stands here.
home-mentees = My mentees
home-mentor = { $n ->
    [one] My mentor
   *[other] My mentors
}
home-free = { $n ->
    [one] One place still free
   *[other] { $n } places still free
}
finished-title = Finished
finished-line = { $how ->
    [completed] Completed with feedback on { $day }.
    [without] Closed without feedback on { $day }.
   *[ended] Ended on { $day }.
}
finished-together = What you both said
finished-goals = Goals and plan
finished-go-on = Go on informally
home-asks = Asking for guidance
home-open = { $n } open
home-my-requests = My requests
home-ask = Ask for guidance
home-rests = Paused for now.
home-met = { $days ->
    [0] Met today
    [one] Met yesterday
   *[other] Met { $days } days ago
}; your rhythm is { $agreed } days.
home-not-met = Not met yet; your rhythm is { $agreed } days.
todo-invited = You are invited to { $program }
todo-proposed = { $name } is proposed to you
todo-welcomed = { $name } would like to work with you
todo-by = { $program }. Please answer by { $date }.
todo-until = Until { $date }.
todo-log = Did you meet { $name } on { $when }?
todo-story = Tell { $name } your story
todo-write = Write
todo-agree = Agree with { $name } how you work together
todo-sign = { $name } has signed. Your signature is missing
todo-open = Open
todo-close = Look back on your time with { $name }
waiting-answer = { $name }’s answer
waiting-story = { $name }’s story
waiting-match = a mentor in { $program }
quick-with = With
quick-when = When
quick-today = Today
quick-yesterday = Yesterday
quick-minutes = How long, in minutes
quick-line = In a line, for both of you
quick-more = Write more about { $name }, or a private note
hr-todo-suggested = { $n ->
    [one] One person is suggested for mentoring
   *[other] { $n } people are suggested for mentoring
}
hr-todo-suggested-detail = New here, a first team, moved abroad, or leaving
hr-todo-suggested-go = See who

### help

### the relationship, part two: passing on, messages, renewal, journal, the company's words

settings-guide = Culture and agendas
guide-lede = What stands beside every pairing: your values, what belongs to your culture, and what each phase can talk about. One point a line.
guide-lines = One point a line
guide-values = Our values
guide-values-hint = They come back as questions for a session and for the close.
guide-culture = The culture path
guide-culture-hint = What newcomers should know about how things are done here. The mentor ticks, the mentee confirms.
guide-start = Agenda of the start
guide-build = Agenda while it builds
guide-use = Agenda while it is used
guide-close = Agenda of the close
guide-agenda-hint = Every session of this phase opens with these points. Empty the field to go back to the ready ones.
guide-too-many = Use at most { $what } lines.
guide-line-too-long = Keep each line under { $what } characters.
audit-guide = culture and agendas
culture-decide = How decisions are made here, and who is asked first
culture-disagree = How we disagree, also with a boss
culture-mistakes = What happens when something goes wrong
culture-meetings = Which meetings matter, and what is decided outside them
culture-praise = How good work is noticed
culture-help = Whom to ask when you do not know whom to ask
culture-unwritten = One unwritten rule you wish you had known earlier
agenda-value = “{ $value }”: where did one of you meet this value lately?
pairing-tab-passing-on = Passing on
pairing-tab-messages = Messages
pairing-goes-on = going on informally
passing-on-seen = Only you two can read this.
know-how-title = Know-how
know-how-lede = What one of you can do and the other is learning. It is held when both of you say so.
know-how-none = Nothing yet. Begin with one thing that is hard to write down.
know-how-generations = { $longer } began to work in an earlier decade than { $shorter }. Passed on downward: { $down }. Upward: { $up }.
know-how-no-topics = The company has no topics yet. HR adds them under Settings.
know-how-add = Pass on a topic
know-how-topic = Which topic?
know-how-choose = Choose a topic
know-how-who = Who passes it on?
know-how-begin = Begin
know-how-way = { $holder } passes it on to { $learner }
know-how-held = { $learner } can do it alone.
know-how-is-held = Held
know-how-waits = { $name } has not said so yet.
know-how-other-says = { $name } says yes. And you?
know-how-say = { $name } can do it alone
know-how-seen = The whole company can see who holds a topic and who learns it, never what you say about it.
know-how-already = You two have this topic already.
know-how-begun = A topic is on its way.
know-how-said = Noted. It counts once you both say so.
know-how-held-now = Passed on: you both say it can be done alone.
culture-title = How things are done here
culture-lede = { $mentor } ticks what you talked about, { $mentee } confirms it. Only both is progress.
culture-none = HR has not written the culture path yet.
culture-progress = { $n } of { $all } with both ticks
culture-both = Both
culture-by = { $name } ticked it
culture-tick = We talked about it
culture-confirm = Yes, I know now
culture-ticked = Ticked. It counts once your mentee confirms.
culture-confirmed = Confirmed. It counts once your mentor has ticked it too.
chances-title = Chances
chances-lede = A project, an introduction, a talk. Possible, not assured.
chances-none = None yet. Either of you can note one.
chance-new = What could be tried?
chance-hint = Say what is possible. Mentoring does not assure a position.
chance-note = Note it
chance-possible = Possible
chance-taken = Taken
chance-let-go = Let go
chance-state = Where does it stand?
chance-outcome = What came of it?
chance-change = What came of it?
chance-noted-by = Noted by { $name } on { $date }
chance-noted = Noted as possible.
chance-changed = Saved.
experiences-title = Experiences
experiences-lede = A situation, what you did, what you would do now. It stays between you unless its owner publishes it.
experiences-none = None yet. A defeat is as welcome as a success.
experience-add = Write one down
experience-situation = The situation
experience-did = What I did
experience-now = What I would do now
experience-by = { $name }, { $date }
experience-publish = Publish to { $program }
experience-is-published = Published
experience-take-back = Take it back
experience-seen = You two read this. Once published, everybody in the program can; only its author can publish it.
experience-noted = Saved, between you two.
experience-published = Published to everybody in the program.
experience-taken-back = Taken back. Only you two can read it now.
experiences-of-program = Experiences of this program
experiences-of-program-lede = What mentors and mentees published for everybody who takes part.
experiences-of-program-none = Nobody has published one yet
topic-lede = Who can do this, and who is learning it.
topic-lede-tacit = Passed on side by side: by watching, doing together, telling the story.
topic-holders = Can do it
topic-no-holders = Nobody has said so yet.
topic-learners = Learning it
topic-no-learners = Nobody at the moment.
journal-title = My journal
journal-lede = For thinking aloud. Nobody asks for it and nobody counts it.
journal-today = What is on your mind?
journal-seen = Only you can read this. Not your mentor or mentee, not HR, in no report.
journal-keep = Keep it
journal-kept = Kept, for you alone.
journal-open = Open my journal
journal-remove = Remove
journal-remove-what = It is gone for good.
journal-remove-go = Remove it
journal-removed = Removed.
message-to = Write to { $name }
message-add-files = Add files
message-files = Files
message-files-hint = Up to three, 10 MB each: PDF, pictures, plain text.
message-seen = Only you two can read this. HR cannot.
message-send = Send
message-sent = Sent.
messages-none = No messages yet. A short “how did it go?” is a good first one.
message-file-too-large = Choose files of 10 MB at the most.
message-file-empty = This file is empty.
message-files-too-many = Send at most three files at once.
message-file-kind = Only PDF, pictures (PNG, JPEG, GIF, WebP) and plain text can be sent. The content counts, not the name.
renewal-title = Going on
renewal-line = If you need more time, you can ask for it. Both say yes, or it stays as agreed.
renewal-months = How many months more?
renewal-ask = Ask { $name }
renewal-informal-line = The program is done. You can keep this page and meet as you like: nobody counts and nobody reminds you.
renewal-informal-ask = Ask { $name } to go on informally
renewal-informal-since = You have been going on informally since { $date }. Nobody counts and nobody reminds you.
renewal-asks-months = { $n ->
    [one] { $name } asks for one more month.
   *[other] { $name } asks for { $n } months more.
}
renewal-asks-informal = { $name } asks to go on informally.
renewal-waits = { $name } has not answered yet
renewal-take-back = Take the question back
renewal-yes = Yes, let us
renewal-no = No, it is good as it is
renewal-asked = Asked. The other side answers.
renewal-agreed = Agreed. You go on.
renewal-left = It stays as it was.
exchange-change = Change my words
exchange-change-keeps = What you said before stays readable for both of you.
exchange-changed = Changed. The earlier words are kept below.
exchange-earlier = { $n ->
    [one] What was said before one change
   *[other] What was said before { $n } changes
}
notice-message-written = { $other } wrote to you
notice-message-written-go = Read it
notice-renewal-asked = { $other } asks whether you go on
notice-renewal-asked-go = Answer
notice-renewal-answered = { $other } answered your question about going on
draft-kept = What you typed here on this device is back. Only you can read it; it goes when you save or sign out.
draft-forget = Throw it away
link-done-title = This link has done its work
link-done-line = The session is logged, or the link is older than three days. Sign in to read, correct or add.
link-done-go = Sign in
notice-session-to-log = You met { $other } on { $when }. Four taps and it is logged
session-meets-then = You meet { $what } at that time. Choose another time, or save once more to keep this one.
session-other-busy = { $what } is busy at that time. Choose another time, or save once more if you two have agreed on it.
session-their-time = For { $name } that is { $when }.
notice-observer-asked = { $other } asks how you see their social skills
notice-observer-asked-go = Look at it
skills-title = Social skills, before and after
skills-open = See them
skills-line = How you see yourself, and how one person you choose sees you.
skills-back = With { $name }
skills-lede = Say where you stand at the beginning and at the end. One person who sees you at work can say it too.
skills-none = The company has no social skills among its topics yet. HR adds them under Settings.
skills-before = At the beginning
skills-after = At the end
skills-seen = You read all of this. Your observer reads only their own. Your mentor and HR read none of it.
skills-kept = Saved.
skills-compare = Side by side
skills-skill = Skill
skills-you-before = You, beginning
skills-you-after = You, end
skills-they-before = Observer, beginning
skills-they-after = Observer, end
observer-title = Who else sees you at work?
observer-line = Choose one person. They are asked for the same skills, once now and once at the end.
observer-email = Their email at work
observer-hint = Not your mentor: somebody who sees you in meetings.
observer-ask = Ask them
observer-change = Choose somebody else
observer-asked = { $what } has been asked.
observer-unknown = Nobody in the company who could observe has this email.
observing-title = How do you see { $name }?
observing-lede = { $name } chose you. Say what you see, in plain words of five.
observing-when = When
observing-seen = Only you and { $name } read this.
belonging-title = How at home you feel here
belonging-whom-to-ask = I know whom to ask when I am stuck
belonging-be-myself = I can be myself here
belonging-belong = I feel that I belong
values-title = Our values
rate-value = We lived this value: { $value }
belonging-totals = Belonging, at day 30, midway and at the end
belonging-day-30 = Day 30
certificate-title = Certificate
certificate-line = { $mentor } and { $mentee } have learned from each other as mentor and mentee.
certificate-time = Their mentoring lasted from { $from } to { $till }.
certificate-figures = { $sessions ->
    [one] One session
   *[other] { $sessions } sessions
}, { $hours ->
    [one] one hour
   *[other] { $hours } hours
} together
certificate-back = Back to the close
certificate-print = Print it from your browser’s menu.
way-title = Everything so far
way-open = Everything so far, not only sessions
way-filter = Show only
way-all = Everything
way-together = Together
way-none = Nothing of this kind yet.
way-step = { $kind ->
    [began] You two began
    [welcomed] { $who } wrote why
    [agreed] You both signed an agreement
    [stories-opened] Your stories opened to both
    [checked-in] { $who } looked at how it goes
    [renewed] You both said that you go on
    [closed] You both handed in your closing words
    [ended] The pairing ended
    [session-held] You met
    [session-missed] A session did not take place
    [session-planned] You are to meet
    [goal-set] { $who } set a goal: { $what }
    [action-done] { $who } did: { $what }
    [know-how-begun] { $who } began to pass on: { $what }
    [know-how-held] { $who } can do it alone: { $what }
    [culture] You both know: { $what }
    [chance-noted] { $who } noted a chance: { $what }
    [chance-taken] A chance was taken: { $what }
    [experience] { $who } wrote down an experience: { $what }
   *[message] { $who } wrote: { $what }
}
first-steps-title = Five short screens
first-steps-line = New here? What mentoring is, what it is not, and who reads what.
first-steps-open = Begin
first-steps-go-on = Go on at { $n } of { $all }
first-steps-of = { $n } of { $all }
first-steps-skip = Skip
first-steps-back = Back
first-steps-next = Next
first-steps-done = To my page
first-steps-1 = Two people, one way
first-steps-1-text = One has walked a stretch of the road before. The other is about to. You meet regularly, talk openly and learn from each other for some months.
first-steps-2 = A rhythm you agree on
first-steps-2-text = In the first thirty days you meet twice, exchange your stories and agree how often and where you meet. After a session, four taps and a line are enough.
first-steps-3 = Both give, both learn
first-steps-3-text = Each of you writes what you can teach the other. A mentor listens, advises, gives orientation and helps to decide, and does not decide for you.
first-steps-4 = What it is not
first-steps-4-text = Mentoring does not heal and does not assure a position. For health, or when something is wrong, every pairing page names somebody else to turn to. Either of you can leave without giving a reason.
first-steps-5 = What stays between you
first-steps-5-text = HR sees that you met, how long, and your professional goals. Never what you write to each other. What is marked private only you can read.
guidance-ask-again = Ask once more
# The question to a quiet pair, and what time does
lull-title = How are the two of you?
lull-lede = { $days } days since you and { $name } last met; your rhythm is { $agreed } days. That may be just right. What is it?
lull-question = What fits best?
lull-met = We have met
lull-met-what = You write down when, in a minute.
lull-paused = We are taking a break
lull-paused-what = The pairing pauses until one of you goes on. Nobody asks about the rhythm meanwhile.
lull-finished = We are done
lull-finished-what = You and { $name } both look back on it, and the pairing closes well.
lull-stuck = It is stuck
lull-stuck-what = You reach somebody whom you can tell in confidence. { $name } hears nothing of it.
lull-seen = Your answer is not kept. What you choose does only what stands beside it.
lull-go = Go on
lull-later = Not now

# What mail repeats, its rules and its words
notice-session-place = Where: { $place }
topic-of-program = Programs and invitations
topic-of-pairing = Mentor and mentee
topic-of-session = Meetings
topic-of-guidance = Guidance
topic-of-feedback = Feedback and check-ins
topic-of-duty = Looking after mentoring
inbox-filter-show = Show
inbox-filter-all = Everything
inbox-filter-open = Still to do
inbox-filter-about = About
inbox-filter-anything = Anything
inbox-filter-none = Nothing of this kind stands here.
inbox-filter-reset = Show everything
choices-title = Emails to you
choices-lede = The inbox is the record; emails repeat it, at most { $n } in seven days. What does not fit comes in a digest.
choices-bounces = The mail server does not take emails for your address. Ask HR to look at the address in the directory.
choices-repeats = Send me emails
choices-calendar = When a meeting is planned, moved or canceled, you hear of it at once, unless emails about meetings are off.
choices-digest = The digest of what was held back
choices-weekly = On Mondays
choices-daily = Each day there is something
mail-way-now = At once
mail-way-digest = In the digest
mail-way-never = Not by email
mail-digest-title = { $n ->
    [one] One thing is new for you
   *[other] { $n } things are new for you
 }
mail-digest-line = So that you get fewer emails, this one repeats what came together in your inbox.
mail-digest-go = Open Ithaca
settings-mail = Emails
settings-working-days = Working days
mail-cap-title = How much mail
mail-cap-line = People turn off what comes too often. Changes of a meeting are never held back; the rest waits for the digest.
mail-cap = Emails to a person in seven days, at most
mail-cap-hint = Three is what most people put up with.
mail-hours-title = When
mail-hours-line = Emails leave while their reader’s site works, in the reader’s time zone.
mail-bounces = Addresses that take no email
mail-bounces-line = No emails go there until the address changes in the directory, or you have it tried again.
mail-bounces-none = Every address took its last email.
mail-bounce-try = Try again
mail-bounce-again = The next email is sent there again.
wording-title = What emails say
wording-line = Each sentence is the subject of an email and a line of the inbox. You can say it your company’s way.
wording-go = Change the words
wording-change = Change
wording-changed = your words
wording-one-title = Change a sentence
wording-preview = This is how it will read:
wording-sentence = Your sentence
wording-hint = You can use: { $names }
wording-look = Look at it first
wording-reset = Back to Ithaca’s own words
wording-saved = From now on it is said in your words.
wording-was-reset = It is said in Ithaca’s own words again.
wording-one-line = Write it in one line.
wording-unknown = There is nothing to put for { $what } in this sentence.
working-days-lede = “Three working days” are counted by the calendar of the site where the answer is awaited, and emails rest when its people do.
working-days-everywhere = The whole company
working-days-sites = Sites
working-days-own = its own
working-days-week = Days of the week
working-days-holidays = Days off
working-days-holidays-hint = One date on each line, as 2026-12-25.
working-days-from = Emails from (hour)
working-days-till = Emails until (hour)
working-days-mail-hint = In the time zone of whoever reads them. 0 to 24.
working-days-none = Choose at least one day.
working-days-bad = “{ $what }” is not a date. Write it as 2026-12-25.
working-days-many = At most { $what } days off.
working-days-hours = The last hour comes after the first.

# The calendar to subscribe to
feed-title = Your calendar
feed-lede = Subscribe once in your calendar program, and your meetings appear there, move there and leave again by themselves.
feed-address = Your private address
feed-once = Copy it now: it is shown this once. Whoever has it can read when and where you meet.
feed-subscribe = Open in a calendar program
feed-is-there = You have a private address
feed-is-not = You have no private address yet
feed-made = Made on { $date }.
feed-read = A calendar program last read it on { $when }.
feed-unread = No calendar program has read it yet.
feed-seen = It shows who meets, when and where. Never what you talk about.
feed-make = Make an address
feed-anew = Make a new one; the old one ends
feed-remove = Take it away
feed-removed = The address is gone. Calendar programs that used it find nothing.
feed-name = Mentoring

# The rehearsal of a program's mail
tab-rehearsal = Emails
rehearsal-title = Every email of the first 90 days
rehearsal-lede = Before anybody gets one: by day and by person, as it will look, with the limit for each week applied. Nothing is sent.
rehearsal-go = Rehearse the emails
rehearsal-again = Rehearse again
rehearsal-none = Not rehearsed yet
rehearsal-none-line = Ithaca plays the program from its first day with the people who are in, and takes everything back afterwards.
rehearsal-playing = Ninety days are being played. That takes a moment.
rehearsal-look-again = Look again
rehearsal-mails = { $n ->
    [one] emails to one person and to whoever runs the program
   *[other] emails to { $n } people and to whoever runs the program
 }
rehearsal-most = emails in seven days are the most anybody gets, invitations to meetings aside
rehearsal-gathered = notices come in a digest, or stand in the inbox only
rehearsal-assumes = Played from { $from } on the assumption that everybody who was invited takes part, mentors say yes on the second day and mentees on the third, pairs meet in the agreed rhythm, and every fifth pair falls quiet after its first meeting. Who is paired with whom is only an example. What people write to each other cannot be foreseen.
rehearsal-who = Person
rehearsal-day = Day
rehearsal-nothing = No email here.
rehearsal-look = As it will look
rehearsal-next = Later ones
