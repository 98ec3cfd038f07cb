/**
 * What good practice asks of a tool like this, in one sentence each, as it holds here. Tests name the ones that they hold
 * (`R43: …` at the start of a title); `npm run figures` says which nobody holds yet.
 */
const table = `
R1   must    Nobody has to answer anything: any part of the answers can be sent, and none at all ends kindly.
R2   must    Every question offers “Not sure”, “Does not apply to me” and saying nothing, and each reason is kept apart.
R3   must    Nothing is asked before Start, which comes after nine short texts of at most 150 words; nothing is ticked beforehand.
R4   must    The notice promises that help stays the same, and speaks of the worker only where that was said to be true.
R5   must    Wherever questions are asked, somebody can stop, and then send or delete what they have done.
R6   must    Somebody can go back, change and clear each answer, and looks over all of them before sending.
R7   must    Until answers have arrived they can be taken back; afterwards the screen says plainly that they cannot.
R8   may     A code by which answers can be deleted later is off unless the organisation wants it; no device keeps it.
R9   must    No words promise that anything is anonymous, completely safe, untraceable or secure, or that leaving hides the visit.
R10  must    What may have to be reported, or who found that nothing has to be, is settled and said before anybody can write.
R11  must    Help is one press away in the same place on every screen, says that nobody watches for emergencies, and is open at the end.
R12  must    The survey never opens itself, lies over the page, or takes the keyboard before somebody acts.
R13  must    A survey says what it is about, what it will not ask and how long it takes; a part with a note of its own can be skipped.
R14  must    The ready surveys ask nothing about what happened to somebody, their papers, health, name, dates or places.
R15  should  Each ready survey, and the guide, say when to offer it and when not.
R16  must    Surveys are for adults unless children get words, a contact and a supporter of their own; nobody is asked how old they are.
R17  must    There is no field for an address or a name, and nothing that is shown at the end depends on the answers.
R18  should  Each ready survey says which people with experience of their own reviewed it, or that none did.
R19  should  The notice names other ways to say the same.
R20  must    A question has a screen of its own; ready surveys have at most 12 questions, 2 in own words, and take 6 minutes at most.
R21  must    English can be read after six years of school; a question has at most 15 words, one idea and no double negative.
R22  must    No words on the screen give anybody a label or tell what kind of service this is.
R23  must    Scales have up to four points in words, no middle, no numbers, one order everywhere, each below the other.
R24  must    The ready surveys have no stars, numbers, sliders, rankings or grids; a picture never stands without words.
R25  must    No words blame, lead, praise or press.
R26  must    Easy questions come first and own words last; the ready surveys ask nobody about themselves.
R27  must    At most two scales of a ready survey run the other way and are marked so; no question is put in the negative.
R28  must    Own words are optional and have room for 500 characters, beside a reminder to write no names, places or dates.
R29  should  Words that may show who somebody is are pointed out gently, on the device alone, and can be kept.
R30  must    No single worker can be rated, picked or named in an answer made for that.
R31  must    Nothing is ever called an error or shown in red, and trouble with the network is told calmly.
R32  must    How far somebody is, is said in numbers of questions: no countdown, score or cheer.
R33  must    No sound, vibration, movement or scrolling without a press.
R34  should  A break hides the question until somebody presses to come back.
R35  must    Nothing scores, flags or explains one person's answers; an author's conditions open and close questions, and that is all.
R36  must    The end says thanks, what happens next, when results are shared and where help is, and can be cleared.
R37  must    The package has no photographs and no other pictures made of pixels.
R38  must    An answer names the exact words it was given to; a ready survey whose words change is another version.
R39  must    No item of a licensed questionnaire is in the package.
R40  must    The way off the page is always in sight, first for the keyboard, and never covered.
R41  must    Shift three times leaves, each within five seconds and without another key; Escape does nothing.
R42  must    Those who use a keyboard or a screen reader come upon the way off the page first.
R43  must    Leaving wipes, then covers, then goes, in the same tab and without a way back.
R44  must    Leaving tells nobody: no referrer, no event for the page, no request but one for the next page.
R45  must    Where leaving leads is for the organisation to say, over https; a page about the weather unless it does.
R46  must    A page that comes back from the browser's memory is at its start, empty.
R47  must    Before the first question somebody is told how to leave, that history stays, who may still see, and how to return.
R48  must    Answering never changes the address, the title or the history of the tab.
R49  must    The page that we write has a dull title and is not to be stored; the guide asks for a dull address.
R50  must    Every control asks the browser and its helpers not to remember, correct, finish or send what is typed.
R51  must    What is out of sight is covered, until a press.
R52  must    On a shared device nothing is stored or remembered, and the screen clears itself after a warning that can be put off.
R53  must    No notification, location, camera, microphone or clipboard is used, and the policy that we ship forbids them.
R54  must    The documents say plainly what cannot be protected, and so does the notice.
R55  should  Reading aloud says first that others may hear, and stops at once on leaving, stopping and hiding.
R56  must    Before Send nothing is written to the device.
R57  must    A response is locked to the organisation's key before it touches the device or the network.
R58  must    Every response to a survey has the same size, 8 KiB or more.
R59  must    Names on the device are dull, and the organisation may choose them.
R60  must    A locked response waits 7 days unless the organisation says otherwise, and is let go of once it has arrived.
R61  must    Nothing is sent in the background: no service worker, no lasting storage.
R62  must    Where a browser cannot lock or store, answers are sent from memory or other ways are shown; none is lost in silence.
R63  must    A response goes as one POST without cookies, referrer, query or headers of ours.
R64  must    Inside the lock is only what the protocol lists, with a month and no day.
R65  must    A response has one random id, inside its body, that is never used again.
R66  must    Nobody can learn from what is stored when a response came: the collector knows the day and no order.
R67  must    The collector keeps no address, no browser and no header, in its file or in a log.
R68  must    Nothing is fetched from anywhere else, and the page lives under the strict policy.
R69  must    What somebody answers reaches no other script of the page, and recorders are asked to leave the survey out.
R70  must    Nobody counts who begins, who stops or how long it takes.
R71  must    No link belongs to one person, and nobody has to solve a puzzle or is recognised.
R72  must    Nothing offers to turn a name or a number into a code so that it may be shared.
R73  must    The documents treat own words as possibly personal and outline an assessment of data protection.
R74  must    A figure that is published stands for 11 people or more.
R75  must    A figure for the team stands for 5 people or more; below that not even the number is shown.
R76  must    A figure that is hidden cannot be worked out from those that are shown.
R77  must    Where nearly everybody says the same, or few answered, shares are told roughly.
R78  must    Figures are broken down by one thing at a time.
R79  must    Questions about people themselves are off, coarse, at most two, and refused where a group would be too small.
R80  must    Own words are kept apart from the other answers, and released in batches that somebody has gone over.
R81  must    Staff of a service see no single response; whoever holds the key may, for 12 months at most.
R82  should  Answers can be counted on arrival and dropped.
R83  should  A report says how many answered and how many did not, and warns of small numbers; it ranks nobody.
R84  should  What is exported is totals; single responses are a step of its own, with a warning.
R85  must    What was heard and what was changed can be shown beside the survey.
R86  should  The share of those who answered is worked out from a number that the organisation gives.
R87  must    Staff type in no answers: a script tag, one file, and a summary that makes itself.
R88  must    What has to be settled before people are asked is a list to tick, and a command checks it.
R89  must    The guide says who reads own words, how often, and that nobody looks for who wrote them.
R90  must    Answers are opened by somebody else than the worker concerned.
R91  should  New keys, lost keys and keys in several hands are explained, and a key can be told by its fingerprint.
R92  should  There is a report for funders, with totals alone.
R93  must    Code and texts are free to use, and no protected name is used in them.
R94  should  Several organisations can be summed up together, so that small ones count.
R95  must    Everybody can use every screen: WCAG 2.2 AA, large things to press, words at 7 to 1.
R96  must    It reads on 320 pixels, by keyboard alone with the focus in sight, with wider spaces, and in forced colours.
R97  must    One idea a screen, common words, nothing to remember; what the notice said can be read again anywhere.
R98  must    The language is chosen first, by its own name, without flags, and changes nothing about the page around it.
R99  must    Every language says how far it has been reviewed; a draft is shown only where that is allowed, and says so.
R100 must    Everything can be read aloud: by recordings of the same site, or by a voice that never leaves the device.
R101 should  Pictures may help to choose, always beside words.
R102 must    Letters are the device's own, in every script, without italics or capitals throughout, and nothing is cut off.
R103 must    Numbers and plurals follow each language; no language lacks a word, and every button's words are short.
R104 should  It is small enough for old phones on slow networks, and loads one language at a time.
R105 must    There is no translation widget, and the browser's own is kept from nothing but a person's words.
R106 must    Each ready survey and question belongs to a pillar of a national referral mechanism, and each pillar has a survey.
R107 should  Questions may carry tags that others use, too.
R108 must    It is called feedback on a service; never identification, assessment, casework or evidence.
R109 should  A council of people with experience of their own can be named as reviewer and as owner of the results.
R110 should  An organisation can load a questionnaire that it has leave to use, and names the licence.
R111 should  Questions that an organisation writes get the same advice as ours.
R112 should  What the data mean is published for those who add up the results of several.
`;

/** Those that the person who answers would notice: R1 to R55, what recorders see, and language, reading and access. */
const personFacing = (n) => n <= 55 || n === 69 || (n >= 95 && n <= 105);

/** Every requirement: `{id, number, priority: 'must' | 'should' | 'may', personFacing, sentence}`, from R1 to R112. */
export const requirements = table
  .trim()
  .split('\n')
  .map((line) => {
    const [, id, number, priority, sentence] = /^(R(\d+)) +(must|should|may) +(\S.*)$/.exec(line);
    return {id, number: Number(number), priority, personFacing: personFacing(Number(number)), sentence};
  });
