import {expect} from '@open-wc/testing';
import type {SurveyElement} from '../../src/shell/index.js';
import {
  answerAll,
  everything,
  focused,
  keeper,
  offers,
  pick,
  press,
  question,
  settled,
  show,
  text,
  write,
} from '../support/person.js';
import {watch} from '../support/watch.js';

/** Each question on the review, and what is said to have been answered. */
function listed(survey: SurveyElement): [asked: string, answered: string][] {
  return [...survey.renderRoot.querySelectorAll('.answer')].map((row) => {
    const [asked, answered] = row.querySelectorAll('dt, dd');
    return [asked!.textContent, answered!.textContent.trim()];
  });
}

async function change(survey: SurveyElement, id: string): Promise<void> {
  const button = survey.renderRoot.querySelector<HTMLElement>(`#change-${id}`)!;
  button.click();
  await survey.updateComplete;
}

describe('Looking over one’s answers', () => {
  it('R6: shows all of them as they were given', async () => {
    const survey = await show();
    await answerAll(survey, 'More tea.');
    expect(listed(survey)).to.deep.equal([
      ['Did you feel safe here?', 'Always'],
      ['Did you come back?', 'Yes'],
      ['What did you come back for?', 'Food'],
      ['What helped?', 'Talking, Papers'],
      ['What should change?', 'More tea.'],
    ]);
  });

  it('shows why there is no answer, and leaves out what was not asked', async () => {
    const survey = await show();
    await press(survey, 'Start');
    await pick(survey, 'Not sure');
    await press(survey, 'Continue');
    await pick(survey, 'No');
    await press(survey, 'Continue');
    await pick(survey, 'I would rather not say');
    await press(survey, 'Continue', 'Skip this part');
    expect(listed(survey)).to.deep.equal([
      ['Did you feel safe here?', 'Not sure'],
      ['Did you come back?', 'No'],
      ['What helped?', 'I would rather not say'],
      ['What should change?', 'Skipped'],
    ]);
  });

  it('R6: shows exactly what will be sent', async () => {
    const {keep, handed} = keeper();
    const survey = await show({keep});
    await answerAll(survey);
    const rows = [...survey.renderRoot.querySelectorAll('.answer dt')].map(({id}) => id.replace('ask-', ''));
    await press(survey, 'Send my answers');
    expect(rows).to.deep.equal([...handed[0]!.collected.keys()]);
  });

  it('R105: shows somebody’s own words as words, and does not have them translated', async () => {
    const loud = watch(globalThis, 'alert', () => undefined);
    const survey = await show();
    await answerAll(survey, '<img src=x onerror=alert(1)>');
    const written = [...survey.renderRoot.querySelectorAll('.answer')].at(-1)!.querySelector('dd')!;
    expect(written.textContent.trim()).to.equal('<img src=x onerror=alert(1)>');
    const untranslated = written.matches('[translate=no]') || written.querySelector('[translate=no]') !== null;
    expect([written.querySelectorAll('img').length, untranslated, loud.length]).to.deep.equal([0, true, 0]);
  });

  it('shows somebody’s own words letter for letter, line breaks and spaces included', async () => {
    const survey = await show();
    await answerAll(survey, '  Tea.  ');
    const written = [...survey.renderRoot.querySelectorAll<HTMLElement>('.answer')].at(-1)!.querySelector('dd')!;
    expect(written.innerText).to.equal('  Tea.  ');
  });

  it('says in the language shown what was picked in another', async () => {
    const survey = await show();
    await answerAll(survey, 'Tea');
    const [language] = everything(survey).filter((each) => each.matches('select')) as HTMLSelectElement[];
    language!.value = 'es';
    const spoken = new Promise((resolve) => new MutationObserver(resolve).observe(survey, {attributeFilter: ['lang']}));
    language!.dispatchEvent(new Event('change', {bubbles: true}));
    await spoken;
    await survey.updateComplete;
    expect(listed(survey).map(([, answered]) => answered)).to.deep.equal([
      'Siempre',
      'Sí',
      'Comida',
      'Hablar y Papeles',
      'Tea',
    ]);
  });

  it('begins to be read at its heading', async () => {
    const survey = await show();
    await answerAll(survey);
    expect(focused()?.textContent).to.equal('Look over your answers');
  });

  it('names the question on each Change button for those who cannot see it', async () => {
    const survey = await show();
    await answerAll(survey);
    const button = survey.renderRoot.querySelector('#change-back')!;
    const named = button
      .getAttribute('aria-labelledby')!
      .split(' ')
      .map((id) => (survey.renderRoot as ShadowRoot).getElementById(id)?.textContent.trim());
    expect(named).to.deep.equal(['Change', 'Did you come back?']);
  });
});

describe('Changing an answer while looking over them', () => {
  it('R6: shows its question, and reading goes on there', async () => {
    const survey = await show();
    await answerAll(survey);
    await change(survey, 'back');
    await settled(survey);
    expect([question(survey).question.id, focused()?.textContent]).to.deep.equal(['back', 'Did you come back?']);
  });

  it('leads back to all of them', async () => {
    const survey = await show();
    await answerAll(survey);
    await change(survey, 'safe');
    await pick(survey, 'Sometimes');
    await press(survey, 'Continue');
    expect(listed(survey)[0]).to.deep.equal(['Did you feel safe here?', 'Sometimes']);
  });

  it('takes away what was only asked because of it', async () => {
    const survey = await show();
    await answerAll(survey);
    await change(survey, 'back');
    await pick(survey, 'No');
    await press(survey, 'Continue');
    expect(listed(survey).map(([asked]) => asked)).not.to.include('What did you come back for?');
  });

  it('lets words be written on', async () => {
    const survey = await show();
    await answerAll(survey, 'Tea');
    await change(survey, 'change');
    await write(survey, ' and cake');
    await press(survey, 'Continue');
    expect(listed(survey).at(-1)).to.deep.equal(['What should change?', 'Tea and cake']);
  });

  it('is not the only way: Back leads to the last question', async () => {
    const survey = await show();
    await answerAll(survey);
    await press(survey, 'Back');
    expect([question(survey).question.id, offers(survey, 'Continue')]).to.deep.equal(['change', true]);
  });
});

describe('Sending after looking over', () => {
  it('R36: says thanks, what happens next, and where to find help', async () => {
    const survey = await show();
    await answerAll(survey);
    await press(survey, 'Send my answers');
    for (const words of ['Thank you.', 'We read in May.', 'We tell you in June.', 'Get help']) {
      expect(text(survey)).to.contain(words);
    }
  });
});
