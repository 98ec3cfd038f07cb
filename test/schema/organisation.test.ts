import {expect} from '@open-wc/testing';
import {checkTogether, parseOrganisation, problemsIn, type Problem} from '../../src/schema/index.js';
import {organisation} from '../support/organisation.js';
import {spoilt} from '../support/spoilt.js';
import {small} from '../support/survey.js';

function wrongWith(path: string, value?: unknown): readonly Problem[] {
  const read = parseOrganisation(spoilt(organisation, path, value));
  return read.ok ? [] : read.problems;
}

/** Nine texts in one language, so many words together. */
function withNoticeOf(words: number): object {
  const slots = Object.keys(organisation.notice).map((slot) => [slot, 'word']);
  const notice = {
    ...Object.fromEntries(slots),
    who: Array(words - 8)
      .fill('word')
      .join(' '),
  } as object;
  return {...organisation, languages: ['en'], notice};
}

describe('Reading what an organisation says about itself', () => {
  it('takes a good one as it is', () => {
    expect(parseOrganisation(organisation)).to.deep.equal({ok: true, value: organisation});
  });

  for (const link of [
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'http://harbour.example/',
    'https://harbour.example/"onclick="alert(1)',
    '//harbour.example',
  ]) {
    it(`does not let a help contact lead to ${JSON.stringify(link)}`, () => {
      expect(wrongWith('help[0].link', link)).to.deep.equal([
        {path: 'help[0].link', message: 'must start with https://, tel:, sms: or mailto:.'},
      ]);
    });

    it(`R45: does not let “Leave this page” lead to ${JSON.stringify(link)}`, () => {
      expect(wrongWith('leave', link)).to.deep.equal([{path: 'leave', message: 'must start with https://.'}]);
    });
  }

  for (const endpoint of [
    'https://letters.example/heed',
    '/heed',
    'http://localhost:8080/heed',
    'http://127.0.0.1:1/',
  ]) {
    it(`lets responses go to ${endpoint}`, () => {
      expect(wrongWith('endpoint', endpoint)).to.be.empty;
    });
  }

  for (const endpoint of [
    'http://letters.example',
    '//letters.example',
    'https://letters.example/?who=me',
    'letters',
  ]) {
    it(`does not let responses go to ${endpoint}`, () => {
      expect(wrongWith('endpoint', endpoint).map(({path}) => path)).to.deep.equal(['endpoint']);
    });
  }

  for (const endpoint of [
    {kind: 'post', url: 'https://letters.example/in'},
    {kind: 'form', url: '/', field: 'letter', fields: {'form-name': 'notes'}, thanks: 'Thank you', multipart: true},
  ]) {
    it(`lets responses go to a ${endpoint.kind}, which cannot prove anything`, () => {
      expect(wrongWith('endpoint', endpoint)).to.be.empty;
    });
  }

  for (const endpoint of [
    {kind: 'post', url: 'http://letters.example'},
    {kind: 'post', url: 'https://letters.example/?who=me'},
    {kind: 'post'},
    {kind: 'file'},
    {kind: 'post', url: '/', cookies: true},
    {kind: 'form', url: '/', field: ''},
    {url: '/'},
    ['/'],
    7,
  ]) {
    it(`does not let responses go to ${JSON.stringify(endpoint)}`, () => {
      const problems = wrongWith('endpoint', endpoint);
      expect(problems.map(({path}) => path.split('.')[0])).to.deep.equal(['endpoint']);
      expect(problems[0]!.message).to.match(/; |must /);
    });
  }

  it('R63: promises to delete answers only where somebody can', () => {
    const weaker = {...organisation, endpoint: {kind: 'post', url: '/in'}, withdrawal: true};
    expect(parseOrganisation(weaker)).to.deep.equal({
      ok: false,
      problems: [
        {path: 'withdrawal', message: 'promises what only a collector can do; remove it, or send to a collector.'},
      ],
    });
  });

  it('takes a notice of 150 words', () => {
    expect(parseOrganisation(withNoticeOf(150))).to.have.property('ok', true);
  });

  it('R3: does not take a notice of 151 words', () => {
    expect(parseOrganisation(withNoticeOf(151))).to.have.nested.property(
      'problems[0].message',
      'has 151 words in `en`; shorten it to 150, so that it can be read in one go.',
    );
  });

  for (const slot of [
    'who',
    'why',
    'freeChoice',
    'noEffect',
    'noName',
    'whoReads',
    'whatHappens',
    'limits',
    'howToStop',
  ]) {
    it(`R3: needs “${slot}” in the notice`, () => {
      expect(wrongWith(`notice.${slot}`).map(({path}) => path)).to.deep.equal([`notice.${slot}`]);
    });
  }

  it('R10: needs the law on reporting, or who found that there is none', () => {
    expect(wrongWith('mandatoryReporting', {text: 'We report.'})).to.deep.equal([
      {
        path: 'mandatoryReporting',
        message: 'must say {"text", "jurisdiction"}, or {"noneFoundBy": who reviewed the law}.',
      },
    ]);
  });

  it('takes a legal review that found nothing to report', () => {
    expect(wrongWith('mandatoryReporting', {noneFoundBy: 'Our lawyer, March'})).to.be.empty;
  });

  it('R4: needs the promise that help does not change', () => {
    expect(wrongWith('attests.noEffectOnServices', false)).to.deep.equal([
      {path: 'attests.noEffectOnServices', message: 'must be true.'},
    ]);
  });

  it('R16: needs a contact for children when children may answer', () => {
    expect(wrongWith('audience', 'includes-children')).to.deep.equal([
      {
        path: 'children',
        message:
          'is missing; when children may answer, write a notice, a contact for them and an adult who supports them.',
      },
    ]);
  });

  it('R11: needs somebody to turn to', () => {
    expect(wrongWith('help', [])).to.deep.equal([{path: 'help', message: 'is too short; it needs at least 1.'}]);
  });

  it('needs a key', () => {
    expect(wrongWith('keys', [])).to.deep.equal([{path: 'keys', message: 'is too short; it needs at least 1.'}]);
  });

  it('does not take a key of the wrong length', () => {
    expect(wrongWith('keys[0].pub', 'AAAA')).to.deep.equal([
      {path: 'keys[0].pub', message: 'is not a key; copy it from `heed keys`.'},
    ]);
  });

  for (const days of [0, 31, 1.5]) {
    it(`R60: does not keep responses on a phone for ${days} days`, () => {
      expect(wrongWith('retentionDays', days).map(({path}) => path)).to.deep.equal(['retentionDays']);
    });
  }

  it('names a text that lacks one of its languages', () => {
    expect(wrongWith('help[0].about.es')).to.deep.equal([
      {path: 'help[0].about', message: 'has no words in `es`; add them.'},
    ]);
  });

  it('does not take recordings of the notice and of help for words', () => {
    const audio = {notice: {ar: 'audio/notice-ar.mp3'}, help: {ar: 'audio/help-ar.mp3'}};
    expect(wrongWith('audio', audio)).to.be.empty;
  });

  it('R1: does not take “required” here either', () => {
    expect(wrongWith('required', ['safe'])).to.deep.equal([
      {path: 'required', message: 'cannot be set, because no question is ever required; remove it.'},
    ]);
  });
});

describe('A survey and an organisation together', () => {
  it('have nothing wrong when both are good', () => {
    expect(problemsIn(small, organisation)).to.be.empty;
  });

  it('tell in which of the two something is wrong', () => {
    const paths = problemsIn(spoilt(small, 'minutes'), spoilt(organisation, 'form')).map(({path}) => path);
    expect(paths).to.deep.equal(['survey.minutes', 'organisation.form']);
  });

  it('need a language in common', () => {
    expect(checkTogether(small, {...organisation, languages: ['fr']}).map(({path}) => path)).to.deep.equal([
      'languages',
    ]);
  });

  it('need a language in common that is more than a draft, unless drafts are allowed', () => {
    const drafted = {...small, languages: {en: 'draft', es: 'draft', ar: 'draft'}} as const;
    expect(checkTogether(drafted, {...organisation, allowDraftLocales: false})).to.have.length(1);
    expect(checkTogether(drafted, {...organisation, allowDraftLocales: true})).to.be.empty;
  });
});
