/**
 * What an organisation says before and after the questions, in plain English (grade 6 or lower), until it writes its own.
 *
 * Nothing here may promise more than is true of any organisation that uses this library (R4, R9).
 */
export const wordsEn = (name: string) => ({
  who: `${name} asks these questions.`,
  why: 'We want to know what helped and what to change.',
  freeChoice: 'It is your choice. You can skip any question or say no.',
  noEffect: 'Your help stays the same, whatever you say, and if you say no.',
  noName: 'We do not ask who you are.',
  whoReads: 'Your answers are locked before they leave this device. Those of us who hold the key can read them.',
  workerCannotSee: 'The person who helped you does not see what you say.',
  whatHappens:
    'We count them with others to make our service better. Once they arrive, we do not know which are yours, so we cannot give them back.',
  limits: 'We cannot hide everything. A person or an app that sees this screen may see your answers.',
  howToStop: 'You can stop at any time. Then you choose: send your answers so far, or delete them.',
  mandatoryReporting:
    'Please do not write names. If you write that a child or someone else is being hurt, we may have to tell someone. We do not know who you are, so we cannot send help from this form.',
  otherWays: `You can also tell us in person, by phone or on paper. Ask anyone at ${name}. It does not have to be the person who helped you.`,
  whatNext: 'We read all answers together and look for what to change.',
  shareBackWhen: 'We will tell on our website what we heard and what we changed.',
});

/** English is the type: a language that misses a word does not compile. */
export type OrganisationWords = ReturnType<typeof wordsEn>;
