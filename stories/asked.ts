import type {
  ChoiceQuestion,
  ChoicesQuestion,
  DateQuestion,
  FacesQuestion,
  MatrixQuestion,
  Note,
  NumberQuestion,
  RankingQuestion,
  RatingQuestion,
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

export const nights: NumberQuestion = {
  id: 'nights',
  kind: 'number',
  ask: {en: 'How many nights did you sleep here?', ar: 'كم ليلة نمت هنا؟'},
  from: 0,
  to: 90,
  unit: {en: 'nights', ar: 'ليالٍ'},
};

export const since: DateQuestion = {
  id: 'since',
  kind: 'date',
  ask: {en: 'When did you first come to us?', ar: 'متى كانت المرة الأولى عندنا؟'},
  from: 2015,
  to: 2026,
};

export const likely: RatingQuestion = {
  id: 'likely',
  kind: 'rating',
  ask: {en: 'How likely are you to come back if you need help?', ar: 'ما احتمال العودة إلينا عند الحاجة إلى مساعدة؟'},
  low: {en: 'Not likely', ar: 'غير محتمل'},
  high: {en: 'Very likely', ar: 'محتمل جدًا'},
};

export const mood: FacesQuestion = {
  id: 'mood',
  kind: 'faces',
  ask: {en: 'How did you feel when you left us?', ar: 'كيف كان الشعور عند المغادرة؟'},
  points: [
    {id: 'good', face: 'glad', label: {en: 'Good', ar: 'جيد'}},
    {id: 'all-right', face: 'fine', label: {en: 'All right', ar: 'لا بأس'}},
    {id: 'uneasy', face: 'unsure', label: {en: 'A little uneasy', ar: 'بعض القلق'}},
    {id: 'low', face: 'low', label: {en: 'Low', ar: 'حزين'}},
  ],
};

export const kindly: MatrixQuestion = {
  id: 'kindly',
  kind: 'matrix',
  ask: {en: 'How often were people kind to you?', ar: 'كم مرة كان الناس لطفاء؟'},
  hint: {en: 'You can answer some of these and leave the others.', ar: 'يمكن الإجابة عن بعضها وترك غيرها.'},
  rows: [
    {id: 'at-the-door', label: {en: 'At the door', ar: 'عند الباب'}},
    {id: 'on-the-phone', label: {en: 'On the phone', ar: 'على الهاتف'}},
    {id: 'in-the-kitchen', label: {en: 'In the kitchen and at meals', ar: 'في المطبخ وعند الوجبات'}},
    {id: 'at-night', label: {en: 'At night', ar: 'في الليل'}},
  ],
  points: often,
};

export const doFirst: RankingQuestion = {
  id: 'do-first',
  kind: 'ranking',
  ask: {en: 'What should we do first?', ar: 'ما الذي ينبغي أن نفعله أولًا؟'},
  hint: {en: 'Put what matters most to you at the top.', ar: 'الأهم بالنسبة إليك في الأعلى.'},
  choices: [
    {id: 'food', label: {en: 'Better food', ar: 'طعام أفضل'}},
    {id: 'quiet', label: {en: 'More quiet in the evening', ar: 'هدوء أكثر في المساء'}},
    {id: 'hours', label: {en: 'Longer opening hours', ar: 'ساعات عمل أطول'}},
    {id: 'classes', label: {en: 'More classes', ar: 'دروس أكثر'}},
  ],
};

/** Repeats what was picked, and what was written. */
export const about: TextQuestion = {
  id: 'about',
  kind: 'text',
  size: 'short',
  ask: {
    en: 'You chose {helped|our help}. What was good about it?',
    ar: 'تم اختيار {helped|مساعدتنا}. ما الجيد في ذلك؟',
  },
};

export const agree: YesNoQuestion = {
  id: 'agree',
  kind: 'yes-no',
  ask: {
    en: 'You wrote: {about|nothing yet}. May we tell the team?',
    ar: 'كُتب هنا: {about|لا شيء بعد}. هل يمكن أن نخبر الفريق؟',
  },
};
