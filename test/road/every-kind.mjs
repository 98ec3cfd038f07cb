// A survey with every kind of question, and somebody who answers each of them so that a leak would be noticed.
const words = (en) => ({en});
const labelled = (labels) =>
  labels.map((label) => ({id: label.toLowerCase().replaceAll(' ', '-'), label: words(label)}));
const faced = (labels, faces) => labelled(labels).map((point, at) => ({...point, face: faces[at]}));

/** What they write. None of it may be found where it does not belong. */
export const canaries = {line: 'zqwren', story: 'zqheron stood by the water', number: '739', year: '1987'};

const question = (id, kind, ask, more = {}) => ({id, kind, ask: words(ask), ...more});

/** The survey. The last screen but one repeats what was written. */
export const everyKind = {
  heed: 1,
  id: 'every-kind',
  version: 1,
  title: words('Every kind of question'),
  languages: {en: 'source'},
  contentNote: words('These questions are about our service.'),
  minutes: 5,
  pillar: 'cross-cutting',
  service: 'any service',
  whenToOffer: 'In a test.',
  whenNotToOffer: 'Anywhere else.',
  parts: [
    {
      id: 'all',
      questions: [
        question('one', 'choice', 'Where did you wait?', {choices: labelled(['Hallway', 'Garden', 'Kitchen'])}),
        question('many', 'choices', 'What did you use?', {choices: labelled(['Lockers', 'Showers', 'Laundry'])}),
        question('often', 'scale', 'Were we kind?', {points: labelled(['Constantly', 'Occasionally', 'Hardly'])}),
        question('again', 'yes-no', 'Would you return?'),
        question('line', 'text', 'What is missing?', {size: 'short'}),
        question('story', 'text', 'What should change?'),
        question('number', 'number', 'How often did you come?', {from: 0, to: 999, unit: words('times')}),
        question('likely', 'rating', 'How easy was it?', {low: words('Tricky'), high: words('Effortless')}),
        question('mood', 'faces', 'How did you feel?', {
          points: faced(['Cheerful', 'Peaceful', 'Restless'], ['glad', 'fine', 'unsure']),
        }),
        question('since', 'date', 'When did you first come?', {from: 1985, to: 1990}),
        question('rows', 'matrix', 'How were these?', {
          rows: labelled(['Breakfast', 'Supper']),
          points: labelled(['Splendid', 'Middling', 'Lacking']),
        }),
        question('order', 'ranking', 'What comes first?', {choices: labelled(['Blankets', 'Bicycles', 'Books'])}),
        {id: 'echo', kind: 'note', say: words('You wrote {line|nothing}.')},
      ],
    },
  ],
};

/** Everything that stands in the survey in words, such as what can be picked. */
export const said = ({parts: [{questions}]} = everyKind) =>
  texts(questions).map((text) => text.replace(/\{.*\}\./, ''));

const texts = (value) =>
  Object.entries(Object(value)).flatMap(([name, inside]) =>
    typeof inside === 'string' ? (name === 'en' ? [inside] : []) : texts(inside),
  );

/**
 * Answers everything, clears and corrects some of it, looks it over, sends it, and asks for the code.
 *
 * @param {import('./person.mjs').Person} person
 * @param {(steps: string[]) => Promise<unknown>} keys
 */
export async function answerEveryKind(person, keys) {
  const answers = {
    'Where did you wait?': ['Tab', 'Space', 'ArrowDown'],
    'What did you use?': ['Tab', 'Tab', 'Space', 'Tab', 'Space'],
    'Were we kind?': ['Tab', 'Space', 'ArrowDown', 'ArrowDown'],
    'Would you return?': ['Tab', 'Space', 'ArrowDown'],
    'What is missing?': ['Tab', canaries.line],
    'What should change?': ['Tab', canaries.story],
    'How often did you come?': ['Tab', canaries.number],
    'How easy was it?': ['Tab', 'Space', 'ArrowDown', 'ArrowDown'],
    'How did you feel?': ['Tab', 'Space', 'ArrowDown'],
    'When did you first come?': ['Tab', 'ArrowDown', 'ArrowDown', 'Tab', ...Array(4).fill('ArrowDown')],
    'How were these?': ['Tab', 'Space', 'ArrowDown', 'Tab', 'Tab', 'Space'],
  };
  await person.reads(everyKind.title.en);
  await person.use('Start');
  await person.isOn('Where did you wait?');
  await keys(['Tab', 'Space']);
  await person.use('Clear my answer');
  for (const [ask, steps] of Object.entries(answers)) {
    await person.isOn(ask);
    await keys(steps);
    await person.use('Continue');
  }
  await person.isOn('What comes first?');
  await person.use('Move down: Blankets');
  await person.use('Continue');
  await person.reads('You wrote');
  await person.reads(canaries.line);
  await person.use('Continue');
  await person.reads('Look over your answers');
  for (const answer of [...Object.values(canaries), 'Garden', 'Showers']) await person.reads(answer);
  for (const [at, ask] of [...Object.keys(answers).entries()].slice(3, 7)) {
    await person.goTo('Change');
    await keys([...Array(at).fill('Tab'), 'Enter']);
    await person.isOn(ask);
    await person.use('Continue');
    await person.isOn('Look over your answers');
  }
  await person.use('Send my answers');
  await person.reads('Your answers have arrived');
  await person.use('Show a code');
}
