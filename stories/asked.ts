import type {
  ChoiceQuestion,
  ChoicesQuestion,
  Note,
  ScaleQuestion,
  TextQuestion,
  YesNoQuestion,
} from '../src/schema/index.js';

const often: ScaleQuestion['points'] = [
  {id: 'always', label: {en: 'Always', ar: 'دائمًا'}},
  {id: 'most-times', label: {en: 'Most of the time', ar: 'في معظم الأوقات'}},
  {id: 'sometimes', label: {en: 'Sometimes', ar: 'أحيانًا'}},
  {id: 'never', label: {en: 'Never', ar: 'أبدًا'}},
];

export const first: Note = {
  id: 'first',
  kind: 'note',
  say: {en: 'First, some questions about how we helped.', ar: 'أولًا، بعض الأسئلة عن مساعدتنا.'},
};

export const respect: ScaleQuestion = {
  id: 'respect',
  kind: 'scale',
  ask: {en: 'Did we treat you with respect?', ar: 'هل عاملناك باحترام؟'},
  points: often,
};

export const language: YesNoQuestion = {
  id: 'language',
  kind: 'yes-no',
  ask: {en: 'Could you speak your own language with us?', ar: 'هل كان بإمكانك التحدث معنا بلغتك؟'},
};

export const how: ChoiceQuestion = {
  id: 'how',
  kind: 'choice',
  showIf: {question: 'language', is: 'no'},
  ask: {en: 'How did we talk with each other?', ar: 'كيف تحدثنا معًا؟'},
  choices: [
    {id: 'interpreter', label: {en: 'With an interpreter', ar: 'بمساعدة مترجم'}},
    {id: 'app', label: {en: 'With an app', ar: 'عبر تطبيق'}},
    {id: 'few-words', label: {en: 'With few words', ar: 'بكلمات قليلة'}},
  ],
};

export const helped: ChoicesQuestion = {
  id: 'helped',
  kind: 'choices',
  ask: {en: 'What helped you?', ar: 'ما الذي ساعدك؟'},
  hint: {en: 'You can choose more than one.', ar: 'يمكن اختيار أكثر من إجابة.'},
  choices: [
    {id: 'bed', label: {en: 'A safe place to sleep', ar: 'مكان آمن للنوم'}},
    {id: 'listening', label: {en: 'Someone who listened', ar: 'شخص استمع إليّ'}},
    {id: 'papers', label: {en: 'Help with papers', ar: 'مساعدة في الأوراق'}},
    {id: 'learning', label: {en: 'Learning something new', ar: 'تعلّم شيء جديد'}},
  ],
};

export const safe: ScaleQuestion = {
  id: 'safe',
  kind: 'scale',
  ask: {en: 'Did you feel safe with us?', ar: 'هل شعرت بالأمان عندنا؟'},
  points: often,
};

export const tell: YesNoQuestion = {
  id: 'tell',
  kind: 'yes-no',
  ask: {
    en: 'Was it clear who to tell when something felt wrong?',
    ar: 'هل كان واضحًا من يمكن إخباره عند حدوث شيء مقلق؟',
  },
};

export const better: TextQuestion = {
  id: 'better',
  kind: 'text',
  ask: {en: 'What is one thing we should change?', ar: 'ما الشيء الواحد الذي ينبغي أن نغيّره؟'},
};

export const friend: YesNoQuestion = {
  id: 'friend',
  kind: 'yes-no',
  ask: {en: 'Would you tell a friend about us?', ar: 'هل تنصح صديقًا بخدمتنا؟'},
};
