// What no word on a person's screen may say, in any language. A language without a list of its own makes these tests fail.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ownWords, said, spoken} from '../support/said.mjs';

/** For each language: what must not be said, and a sentence that says it. */
const promises = {
  en: [
    /\banonym|100 ?%|\bsecure|\bsafely\b|completely|untrace|guarantee|(?<!not )\b(hides?|erases?|clears?) (the|your|all) (visit|traces?|(browsing )?history)/i,
    'This page hides your visit.',
  ],
  es: [
    /an[oó]nim|100 ?%|(?<!si es )\bsegur[oa]s?\b|completamente|garanti|imposible de rastrear|(?<!no )\b(oculta|esconde|borra) (la|su|el) (visita|rastro|historial)/i,
    'Esta página es segura.',
  ],
  ar: [/مجهول|100|١٠٠|آمن تمام|مضمون|لا يمكن تتبع|(?<!لا )(يمسح|يخفي) (سجل|زيارت)/, 'إجابتك مجهولة.'],
};
const labels = {
  en: [
    /victim|survivor|traffick|exploit|perpetrator|trauma|slave|abuse|\bNRM\b|complian|\bcases?\b|\bwork\b/i,
    'Help for survivors.',
  ],
  es: [
    /v[ií]ctima|sobrevivient|superviv|\btrata\b|explota|perpetra|traum|esclav|abus|\bMNR\b|\bcasos?\b|\btrabajo\b/i,
    'Ayuda a víctimas.',
  ],
  ar: [/ضحي|ضحايا|(?<!\p{L})(ال)?ناج(ي|ون|ين|يات)|الاتجار|استغلال|صدم[ةا]|عبودي|قضيتك/u, 'نساعد الناجين.'],
};
const pressure = {
  en: [
    /why did(n['’]t| not)? you|should have|\bonly\b|\bmust\b|you (have|need) to|\bfail|your fault|congrat|well done|great job|good job|keep going|please finish|do not give up|\bhurry/i,
    'Well done, keep going!',
  ],
  es: [
    /por qué no|debi[oó] haber|debería haber|(?<!no )\b(debe|tiene que)\b|\bfall[óa]|culpa|felicid|enhorabuena|bien hecho|buen trabajo|siga así|dese prisa/i,
    'Tiene que contestar.',
  ],
  ar: [/لماذا لم|كان ينبغي|(?<!\p{L})يجب(?!\p{L})|فشل|خطؤك|ذنبك|أحسنت|تهاني|مبروك|أسرع/u, 'يجب الإجابة.'],
};
const faults = {
  en: [/\berrors?\b|invalid|\bfail|required|mandatory|\boops|\bwrong\b|incorrect|denied|\bwarning/i, 'Invalid answer.'],
  es: [
    /\berror|inv[aá]lid|\bfall[óao]|obligator|requerid|incorrect|\bups\b|equivoc|rechaz|advertencia/i,
    'Es obligatorio.',
  ],
  ar: [/خطأ|فشل|إلزامي|إجباري|مطلوب|غير (صالح|صحيح)|تحذير/, 'هذا الحقل مطلوب.'],
};
const cheers = {
  en: [
    /almost (done|there)|nearly (done|there)|streak|\bscore|\bpoints\b|badge|% (done|complete)|faster/i,
    'Almost done!',
  ],
  es: [/casi (termin|hemos|ha|est)|racha|puntu|puntos|insignia|% (hecho|complet)|más rápido/i, '¡Casi termina!'],
  ar: [/أوشكت|كدت|نقاطك|شارة|اكتمل/, 'أوشكت على الانتهاء.'],
};

/** Nothing said in the language is on the list, and the list does see what is on it. */
async function absent(list, language) {
  const [never, example] = list[language] ?? [];
  assert.ok(never, `there is no list for ${language}`);
  assert.match(example, never);
  const texts = await said(language);
  assert.ok(texts.length > 100);
  assert.deepEqual(
    texts.filter(({text}) => never.test(text)).map(({where, text}) => `${where}: ${text}`),
    [],
  );
}

for (const language of spoken) {
  test(`R9: nothing in ${language} promises more than can be kept`, () => absent(promises, language));
  test(`R22: nothing in ${language} gives anybody a label`, () => absent(labels, language));
  test(`R25: nothing in ${language} blames, praises or presses`, () => absent(pressure, language));
  test(`R31: nothing in ${language} speaks of errors`, () => absent(faults, language));
  test(`R32: nothing in ${language} counts down, keeps a score or cheers`, () => absent(cheers, language));

  test(`R103: what stands on a button in ${language} fits a small phone`, async () => {
    const short = (await ownWords(language)).filter(({text}) => !/[.!؟?:]/.test(text));
    assert.ok(short.length > 20);
    assert.deepEqual(
      short.filter(({text}) => text.length > 60).map(({where, text}) => `${where}: ${text}`),
      [],
    );
  });
}

test('R9: a survey and a notice say what they cannot protect, in every language', async () => {
  const limits = {en: /spy app.*history|history.*spy app/s, es: /historial.*espía/s, ar: /سجل التصفح.*تجسس/s};
  for (const language of spoken) {
    const texts = await said(language);
    assert.match(texts.find(({where}) => where === 'leaveHow').text, limits[language] ?? /^$/);
    assert.match(texts.find(({where}) => where === 'organisation.notice.limits').text, /\S/);
  }
});
