import type {Organisation} from '../../src/schema/index.js';
import {newKey, type Seed} from '../../src/seal/index.js';

const words = (en: string, es: string, ar: string) => ({en, es, ar});

/** A made-up organisation. Its key has the right shape and opens nothing. */
export const organisation: Organisation = {
  heed: 1,
  name: words('Harbour House', 'Casa del Puerto', 'بيت الميناء'),
  form: '0123456789abcdef',
  languages: ['en', 'es', 'ar'],
  allowDraftLocales: true,
  keys: [{kid: 'A'.repeat(11), kem: 16, pub: 'A'.repeat(87)}],
  endpoint: 'https://letters.example/heed',
  leave: 'https://weather.example/',
  help: [
    {
      name: words('Night line', 'Línea nocturna', 'خط الليل'),
      about: words('Day and night.', 'Día y noche.', 'ليلًا ونهارًا.'),
      link: 'tel:+15550100',
    },
    {name: words('Our office', 'Nuestra oficina', 'مكتبنا'), link: 'https://harbour.example/contact'},
  ],
  otherWays: words('You can call us.', 'Puede llamarnos.', 'يمكن الاتصال بنا.'),
  notice: {
    who: words('Harbour House asks.', 'Pregunta Casa del Puerto.', 'بيت الميناء يسأل.'),
    why: words('To do better.', 'Para mejorar.', 'لنتحسن.'),
    freeChoice: words('You choose.', 'Usted elige.', 'الخيار لك.'),
    noEffect: words('Your help stays the same.', 'Su ayuda no cambia.', 'المساعدة لا تتغير.'),
    noName: words('No name needed.', 'Sin nombre.', 'بلا اسم.'),
    whoReads: words('Two of us read.', 'Leemos dos.', 'يقرأ اثنان منا.'),
    whatHappens: words('We count.', 'Contamos.', 'نعدّ الإجابات.'),
    limits: words('A screen can be seen.', 'Una pantalla se ve.', 'يمكن رؤية الشاشة.'),
    howToStop: words('Stop at any time.', 'Pare cuando quiera.', 'يمكن التوقف.'),
  },
  mandatoryReporting: {
    text: words('We may have to tell someone.', 'Quizá debamos avisar.', 'قد نضطر للإبلاغ.'),
    jurisdiction: 'Made-up land',
  },
  attests: {noEffectOnServices: true, workerCannotSee: false},
  audience: 'adults',
  after: {
    whatNext: words('We read in May.', 'Leemos en mayo.', 'نقرأ في مايو.'),
    shareBackWhen: words('We tell you in June.', 'Contamos en junio.', 'نخبركم في يونيو.'),
  },
  launch: {
    safeguardingLead: true,
    textIsRead: true,
    complaintRoute: true,
    keyCustodian: true,
    retention: true,
    shareBackDate: true,
    survivorReviewer: true,
    legalReview: true,
  },
};

/** The organisation with real keys, a letterbox and device names of its own, and the secret that opens what is locked to it. */
export async function withKeys(): Promise<{organisation: Organisation; seed: Seed}> {
  const {seed, keys} = await newKey();
  const form = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
  return {organisation: {...organisation, form, keys}, seed};
}
