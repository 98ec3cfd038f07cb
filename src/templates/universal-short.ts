import type {ScaleQuestion, Survey} from '../schema/index.js';

const often: ScaleQuestion['points'] = [
  {id: 'always', label: {en: 'Always', es: 'Siempre', ar: 'دائمًا'}},
  {id: 'most-times', label: {en: 'Most of the time', es: 'La mayoría de las veces', ar: 'في معظم الأوقات'}},
  {id: 'sometimes', label: {en: 'Sometimes', es: 'A veces', ar: 'أحيانًا'}},
  {id: 'never', label: {en: 'Never', es: 'Nunca', ar: 'أبدًا'}},
];

const howMuch: ScaleQuestion['points'] = [
  {id: 'yes-fully', label: {en: 'Yes, fully', es: 'Sí, del todo', ar: 'نعم، تمامًا'}},
  {id: 'mostly', label: {en: 'Mostly', es: 'En gran parte', ar: 'إلى حد كبير'}},
  {id: 'a-little', label: {en: 'A little', es: 'Un poco', ar: 'قليلًا'}},
  {id: 'no', label: {en: 'No', es: 'No', ar: 'لا'}},
];

/** Five questions about any service: the one to take when none fits better. */
export const universalShort: Survey = {
  heed: 1,
  id: 'universal-short',
  version: 1,
  title: {en: 'How was our service?', es: '¿Cómo fue nuestro servicio?', ar: 'كيف كانت خدمتنا؟'},
  languages: {en: 'source', es: 'draft', ar: 'draft'},
  contentNote: {
    en: 'These questions are about our service. We will not ask about your past.',
    es: 'Estas preguntas son sobre nuestro servicio. No le preguntaremos por su pasado.',
    ar: 'هذه الأسئلة عن خدمتنا. لن نسأل عن الماضي.',
  },
  minutes: 2,
  pillar: 'cross-cutting',
  service: 'any service',
  whenToOffer: 'After any contact. The safe choice when it is unclear which survey to use.',
  whenNotToOffer:
    'In a crisis, during screening or an interview, on the day of a move or a hearing, or straight after therapy.',
  parts: [
    {
      id: 'service',
      questions: [
        {
          id: 'respect',
          kind: 'scale',
          tag: 'trust/respect',
          ask: {
            en: 'Did we treat you with respect?',
            es: '¿Le dimos un trato respetuoso?',
            ar: 'هل عاملناك باحترام؟',
          },
          points: often,
        },
        {
          id: 'safety',
          kind: 'scale',
          tag: 'safety',
          ask: {
            en: 'Did you feel safe when you used our service?',
            es: '¿Se sintió a salvo cuando usó nuestro servicio?',
            ar: 'هل شعرت بالأمان عند استخدام خدمتنا؟',
          },
          points: often,
        },
        {
          id: 'choices',
          kind: 'scale',
          tag: 'empowerment/choice',
          ask: {
            en: 'Did you get to make your own choices?',
            es: '¿Pudo tomar sus propias decisiones?',
            ar: 'هل كان بإمكانك اتخاذ قراراتك بنفسك؟',
          },
          points: often,
        },
        {
          id: 'what-mattered',
          kind: 'scale',
          tag: 'outcome/needs',
          ask: {
            en: 'Did we help with what mattered most to you?',
            es: '¿Le ayudamos con lo que más le importaba?',
            ar: 'هل ساعدناك في أكثر ما يهمك؟',
          },
          points: howMuch,
        },
        {
          id: 'change',
          kind: 'text',
          tag: 'change',
          ask: {
            en: 'What is one thing we should change?',
            es: '¿Qué cosa deberíamos cambiar?',
            ar: 'ما الشيء الواحد الذي ينبغي أن نغيّره؟',
          },
          maxLength: 500,
        },
      ],
    },
  ],
};
