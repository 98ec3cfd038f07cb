import {expect} from '@open-wc/testing';
import type {SurveyElement} from '../../src/shell/index.js';
import {organisation} from '../support/organisation.js';
import {languages as spoken, type Words} from '../../src/i18n/index.js';
import {everything, offers, pick, press, reads, settled, show, text} from '../support/person.js';
import {small} from '../support/survey.js';
import {replace, watch} from '../support/watch.js';

const picker = (survey: SurveyElement) =>
  everything(survey).find((each) => each.matches('select')) as HTMLSelectElement | undefined;
const offered = (survey: SurveyElement) => [...(picker(survey)?.options ?? [])].map(({text: name}) => name.trim());

/** Picks a language by its own name. */
async function speak(survey: SurveyElement, name: string, expected: string): Promise<void> {
  const select = picker(survey)!;
  select.selectedIndex = offered(survey).indexOf(name);
  select.dispatchEvent(new Event('change', {bubbles: true}));
  await reads(survey, expected);
}

describe('The language of a survey', () => {
  it('R98: can be chosen by its own name', async () => {
    expect(offered(await show())).to.deep.equal(['English', 'Español', 'العربية']);
  });

  it('is the one that the page asks for', async () => {
    expect(text(await show({lang: 'es'})))
      .to.contain('¿Cómo fue la visita?')
      .and.to.contain('Empezar');
  });

  it('changes all words at once, and keeps what was answered', async () => {
    const survey = await show();
    await press(survey, 'Start');
    await pick(survey, 'Sometimes');
    await speak(survey, 'Español', 'A veces');
    const picked = everything(survey).filter((each) => each.matches('label:has(input:checked)'));
    expect(picked.map(({textContent}) => textContent.trim())).to.deep.equal(['A veces']);
    expect(text(survey)).to.contain('Continuar').and.not.to.contain('Continue');
  });

  it('R98: is written from right to left in Arabic, inside the survey', async () => {
    const survey = await show();
    await speak(survey, 'العربية', 'كيف كانت الزيارة؟');
    const section = survey.renderRoot.querySelector<HTMLElement>('#survey')!;
    expect([section.dir, section.lang, getComputedStyle(section).direction]).to.deep.equal(['rtl', 'ar', 'rtl']);
  });

  it('R98: changes nothing about the page around it', async () => {
    const {lang, dir} = document.documentElement;
    const survey = await show();
    await speak(survey, 'العربية', 'كيف كانت الزيارة؟');
    expect([document.documentElement.lang, document.documentElement.dir]).to.deep.equal([lang, dir]);
    expect(getComputedStyle(document.body).direction).to.equal('ltr');
  });

  it('R98: is not remembered anywhere', async () => {
    const written = [watch(Storage.prototype, 'setItem'), watch(IDBFactory.prototype, 'open')];
    const survey = await show();
    await speak(survey, 'Español', '¿Cómo fue la visita?');
    expect([...written.flat(), document.cookie].join()).to.equal('');
  });

  it('is handed over with the answers', async () => {
    const languages: string[] = [];
    const survey = await show({keep: async (_collected, language) => void languages.push(language)});
    await speak(survey, 'Español', '¿Cómo fue la visita?');
    await press(survey, 'Empezar');
    await pick(survey, 'Nunca');
    await press(survey, 'Parar', 'Enviar mis respuestas hasta ahora');
    expect(languages).to.deep.equal(['es']);
  });

  it('stays as it is, and the list says so, where another cannot be loaded now', async () => {
    const survey = await show();
    replace(spoken['es']!, 'load', () => Promise.reject(new Error('offline')));
    const select = picker(survey)!;
    select.selectedIndex = offered(survey).indexOf('Español');
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await settled(survey);
    await new Promise((resolve) => setTimeout(resolve));
    expect([select.value, offers(survey, 'Start')]).to.deep.equal(['en', true]);
  });

  it('is the one that was chosen last, whichever loads first', async () => {
    const survey = await show();
    const spanish = await spoken['es']!.load();
    let come: (words: Words) => void;
    replace(spoken['es']!, 'load', () => new Promise<Words>((resolve) => (come = resolve)));
    const select = picker(survey)!;
    select.value = 'es';
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await speak(survey, 'العربية', 'كيف كانت الزيارة؟');
    come!(spanish);
    await settled(survey);
    expect([survey.lang, select.value]).to.deep.equal(['ar', 'ar']);
  });

  it('cannot be chosen where there is only one', async () => {
    const survey = await show({organisation: {...organisation, languages: ['en']}});
    expect(picker(survey) === undefined).to.be.true;
  });
});

describe('A translation that nobody has checked', () => {
  it('R99: is not offered unless the organisation allows it', async () => {
    const survey = await show({organisation: {...organisation, allowDraftLocales: false}});
    expect(offered(survey)).to.deep.equal([]);
    expect(text(survey)).to.contain('How was the visit?');
  });

  it('R99: is not shown even when the page asks for that language', async () => {
    const survey = await show({lang: 'ar', organisation: {...organisation, allowDraftLocales: false}});
    expect(text(survey)).to.contain('How was the visit?');
  });

  it('R99: of the questions is not offered either', async () => {
    const languages = {en: 'source', es: 'draft', ar: 'human-reviewed'} as const;
    const survey = await show({
      survey: {...small, languages},
      organisation: {...organisation, allowDraftLocales: false},
    });
    expect(offered(survey)).to.deep.equal([]);
  });
});
