// A survey and an organisation with words in every field that takes words, whatever those words are.

/**
 * Both documents. `words` is asked for the words of each field in turn, so that whoever calls decides where what stands.
 *
 * @param {() => string} words
 * @param {(() => string)[]} links Addresses of people to turn to, if others are wanted than harmless ones.
 */
export function filled(words, links = ['tel:+15550100']) {
  const id = (name) => name;
  const labelled = (count) =>
    Array.from({length: count}, (_, at) => ({id: `c${at}`, label: words(), picture: 'pictures/none.svg'}));
  const bare = (count) => Array.from({length: count}, (_, at) => ({id: `c${at}`, label: words()}));
  const question = (kind, more = {}) => ({
    id: id(kind),
    kind,
    ask: {en: words()},
    hint: {en: words()},
    contentNote: {en: words()},
    picture: {src: 'pictures/none.svg', alt: words()},
    audio: {en: 'sound/none.mp3'},
    tag: words(),
    ...more,
  });
  const survey = {
    $schema: words(),
    heed: 1,
    id: 'all-words',
    version: 1,
    title: {en: words()},
    languages: {en: 'source'},
    survivorReview: {who: words(), when: '2026-11', paid: true},
    contentNote: {en: words()},
    minutes: 3,
    pillar: words(),
    service: words(),
    whenToOffer: words(),
    whenNotToOffer: words(),
    parts: [
      {
        id: 'all',
        title: words(),
        contentNote: words(),
        together: true,
        questions: [
          question('choice', {choices: labelled(3)}),
          question('choices', {choices: labelled(3)}),
          question('scale', {points: labelled(3)}),
          question('yes-no'),
          question('faces', {
            points: [
              {id: 'a', label: words(), face: 'glad'},
              {id: 'b', label: words(), face: 'low'},
            ],
          }),
          question('rating', {low: words(), high: words()}),
          question('matrix', {
            rows: [
              {id: 'r0', label: words()},
              {id: 'r1', label: words()},
            ],
            points: bare(2),
          }),
          question('ranking', {choices: labelled(3)}),
          question('text', {size: 'long', maxLength: 500}),
          {...question('text', {size: 'short', maxLength: 500}), id: 'line'},
          question('number', {from: 0, to: 9, unit: words()}),
          question('date', {from: 2020, to: 2024}),
          question('custom', {element: 'fuzz-guest', options: {say: words()}}),
          {id: 'note', kind: 'note', say: words()},
        ],
      },
      {
        id: 'again',
        together: true,
        questions: [
          {id: 'echo', kind: 'note', say: '{text|nothing} {line|nothing} {custom|nothing} {choice|nothing}'},
          {id: 'echo-ask', kind: 'yes-no', ask: '{text|nothing} and {line|nothing}?', hint: '{custom|nothing}'},
        ],
      },
    ],
  };
  const contact = (link) => ({name: {en: words()}, about: {en: words()}, link});
  const notice = 'who why freeChoice noEffect noName whoReads whatHappens limits howToStop'.split(' ');
  const organisation = {
    name: {en: words()},
    help: links.map(contact),
    otherWays: {en: words()},
    // Nine texts, of which 150 words are the most: payloads are given one word each by whoever fills them in.
    notice: Object.fromEntries(notice.map((name) => [name, {en: words().replaceAll(' ', '\u2060/')}])),
    mandatoryReporting: {text: {en: words()}, jurisdiction: words()},
    audience: 'includes-children',
    children: {
      notice: {en: words()},
      contact: contact('https://own.example/'),
      adult: contact('mailto:adult@own.example'),
    },
    after: {whatNext: {en: words()}, shareBackWhen: {en: words()}},
    grounding: {en: words()},
    withdrawal: true,
    audio: {notice: {en: 'sound/none.mp3'}, help: {en: 'sound/none.mp3'}},
  };
  return {survey, organisation};
}
