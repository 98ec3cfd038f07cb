import type {Organisation} from '../src/schema/index.js';
import {defaultWords} from '../src/templates/index.js';

const {mandatoryReporting, ...words} = defaultWords('Open Door', ['en', 'ar']);

/** An organisation that does not exist. Its keys have the right length and lock nothing. */
export const organisation: Organisation = {
  heed: 1,
  name: 'Open Door',
  form: '00c0ffee00c0ffee',
  languages: ['en', 'ar'],
  allowDraftLocales: true,
  keys: [
    {kid: 'madeUpKid01', kem: 25722, pub: 'A'.repeat(1622)},
    {kid: 'madeUpKid02', kem: 16, pub: 'A'.repeat(87)},
  ],
  endpoint: '/collector',
  help: [
    {
      name: {en: 'Helpline, day and night', ar: 'خط المساعدة، ليلًا ونهارًا'},
      about: {en: 'Free, in many languages.', ar: 'مجاني، وبلغات كثيرة.'},
      link: 'tel:+000800111',
    },
    {name: {en: 'Somebody outside our team', ar: 'شخص من خارج فريقنا'}, link: 'https://example.org/listen'},
  ],
  ...words,
  mandatoryReporting: {text: mandatoryReporting, jurisdiction: 'a made-up country'},
  attests: {noEffectOnServices: true, workerCannotSee: false},
  audience: 'adults',
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

/** The same organisation, where children may answer as well. */
export const withChildren: Organisation = {
  ...organisation,
  audience: 'includes-children',
  children: {
    notice: {en: 'You can ask an adult you trust to sit with you.', ar: 'يمكن طلب الجلوس مع شخص بالغ موثوق.'},
    contact: {name: {en: 'Child helpline', ar: 'خط مساعدة الأطفال'}, link: 'tel:+000116111'},
    adult: {
      name: {en: 'The adult for young people here', ar: 'الشخص البالغ المسؤول عن الصغار هنا'},
      link: 'tel:+000116112',
    },
  },
};
