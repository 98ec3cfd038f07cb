import type {ScaleQuestion, Survey, YesNoQuestion} from '../../src/schema/index.js';

const words = (en: string, es: string, ar: string) => ({en, es, ar});

/** The first question of the small survey. */
export const safe: ScaleQuestion = {
  id: 'safe',
  kind: 'scale',
  ask: words('Did you feel safe here?', '¿Se sintió a salvo aquí?', 'هل شعرت بالأمان هنا؟'),
  points: [
    {id: 'always', label: words('Always', 'Siempre', 'دائمًا')},
    {id: 'sometimes', label: words('Sometimes', 'A veces', 'أحيانًا')},
    {id: 'never', label: words('Never', 'Nunca', 'أبدًا')},
  ],
};

/** The question that opens a branch when it is answered with yes. */
export const back: YesNoQuestion = {
  id: 'back',
  kind: 'yes-no',
  ask: words('Did you come back?', '¿Volvió?', 'هل عدت؟'),
};

/** A made-up survey: one question of each kind, a note, and a question that only some people are asked. */
export const small: Survey = {
  heed: 1,
  id: 'small',
  version: 1,
  title: words('How was the visit?', '¿Cómo fue la visita?', 'كيف كانت الزيارة؟'),
  languages: {en: 'source', es: 'human-reviewed', ar: 'human-reviewed'},
  contentNote: words('It is about the visit.', 'Es sobre la visita.', 'هذه عن الزيارة.'),
  minutes: 3,
  parts: [
    {
      id: 'visit',
      questions: [
        safe,
        back,
        {
          id: 'for-what',
          kind: 'choice',
          showIf: {question: 'back', is: 'yes'},
          ask: words('What did you come back for?', '¿Para qué volvió?', 'لماذا عدت؟'),
          choices: [
            {id: 'advice', label: words('Advice', 'Consejo', 'نصيحة')},
            {id: 'food', label: words('Food', 'Comida', 'طعام')},
          ],
        },
        {
          id: 'helped',
          kind: 'choices',
          ask: words('What helped?', '¿Qué ayudó?', 'ما الذي ساعد؟'),
          choices: [
            {id: 'talking', label: words('Talking', 'Hablar', 'الحديث')},
            {id: 'rest', label: words('Rest', 'Descansar', 'الراحة')},
            {id: 'papers', label: words('Papers', 'Papeles', 'الأوراق')},
          ],
        },
      ],
    },
    {
      id: 'words',
      title: words('In your words', 'En sus palabras', 'بكلماتك'),
      contentNote: words('You can write here.', 'Puede escribir aquí.', 'يمكنك الكتابة هنا.'),
      questions: [
        {id: 'nearly', kind: 'note', say: words('Nearly there.', 'Ya casi.', 'اقتربنا.')},
        {
          id: 'change',
          kind: 'text',
          ask: words('What should change?', '¿Qué debería cambiar?', 'ما الذي ينبغي تغييره؟'),
        },
      ],
    },
  ],
};
