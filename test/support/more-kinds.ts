import type {
  DateQuestion,
  FacesQuestion,
  MatrixQuestion,
  NumberQuestion,
  RankingQuestion,
  RatingQuestion,
} from '../../src/schema/index.js';

const words = (en: string, es: string, ar: string) => ({en, es, ar});

/** How often somebody came, which can be counted. */
export const often: NumberQuestion = {
  id: 'often',
  kind: 'number',
  ask: words('How often did you come?', '¿Cuántas veces vino?', 'كم مرة جئت؟'),
  from: 0,
  to: 20,
  unit: words('times', 'veces', 'مرات'),
};

/** When somebody came first, to the month. */
export const since: DateQuestion = {
  id: 'since',
  kind: 'date',
  ask: words('When did you first come?', '¿Cuándo vino por primera vez?', 'متى جئت لأول مرة؟'),
  from: 2019,
  to: 2026,
};

/** How likely something is, from 0 to 10. */
export const likely: RatingQuestion = {
  id: 'likely',
  kind: 'rating',
  ask: words('How likely are you to come again?', '¿Qué tan probable es que vuelva?', 'ما احتمال أن تعود؟'),
  low: words('Not likely', 'Nada probable', 'غير محتمل'),
  high: words('Very likely', 'Muy probable', 'محتمل جدًا'),
};

/** How it was, with a face beside each answer. */
export const mood: FacesQuestion = {
  id: 'mood',
  kind: 'faces',
  ask: words('How did you feel here?', '¿Cómo se sintió aquí?', 'كيف كان شعورك هنا؟'),
  points: [
    {id: 'good', face: 'glad', label: words('Good', 'Bien', 'جيد')},
    {id: 'all-right', face: 'fine', label: words('All right', 'Más o menos', 'لا بأس')},
    {id: 'uneasy', face: 'unsure', label: words('Uneasy', 'Con inquietud', 'قلق')},
    {id: 'bad', face: 'low', label: words('Bad', 'Mal', 'سيئ')},
  ],
};

/** Several things with the same answers. Each row is a question. */
export const kindly: MatrixQuestion = {
  id: 'kindly',
  kind: 'matrix',
  ask: words('Were we kind?', '¿Fuimos amables?', 'هل كنا لطفاء؟'),
  rows: [
    {id: 'at-the-door', label: words('At the door', 'En la puerta', 'عند الباب')},
    {id: 'on-the-phone', label: words('On the phone', 'Por teléfono', 'على الهاتف')},
    {id: 'at-night', label: words('At night', 'De noche', 'في الليل')},
  ],
  points: [
    {id: 'always', label: words('Always', 'Siempre', 'دائمًا')},
    {id: 'sometimes', label: words('Sometimes', 'A veces', 'أحيانًا')},
    {id: 'never', label: words('Never', 'Nunca', 'أبدًا')},
  ],
};

/** Things to put in order. */
export const first: RankingQuestion = {
  id: 'first',
  kind: 'ranking',
  ask: words('What should we do first?', '¿Qué deberíamos hacer primero?', 'ما الذي ينبغي أن نفعله أولًا؟'),
  choices: [
    {id: 'food', label: words('Better food', 'Mejor comida', 'طعام أفضل')},
    {id: 'quiet', label: words('More quiet', 'Más calma', 'هدوء أكثر')},
    {id: 'hours', label: words('Longer hours', 'Más horas', 'ساعات أطول')},
    {id: 'classes', label: words('More classes', 'Más clases', 'دروس أكثر')},
  ],
};
