import type {Counter} from './plural.js';
import type {Words} from './words.js';

/** Modern Standard Arabic, without addressing a man or a woman where that can be avoided. A draft: no person has reviewed it yet. */
export const ar = (n: Counter): Words => ({
  about: (least, most, minutes) => {
    const questions = n(most, {one: 'سؤال واحد', two: 'سؤالان', few: '# أسئلة', many: '# سؤالًا', other: '# سؤال'});
    const from = least === most ? '' : `من ${n(least, {other: '#'})} إلى `;
    const howLong = n(minutes, {one: 'دقيقة واحدة', two: 'دقيقتين', few: '# دقائق', many: '# دقيقة', other: '# دقيقة'});
    return `${from}${questions}. نحو ${howLong}.`;
  },
  back: 'رجوع',
  change: 'تغيير',
  clear: 'مسح إجابتي',
  clearScreen: 'مسح هذه الشاشة',
  cleared: 'الشاشة فارغة الآن. يمكن إغلاق هذه الصفحة.',
  deleted: 'تم حذف الإجابات. لم يُرسل أي شيء.',
  doesNotApply: 'لا ينطبق عليّ',
  draft: 'لم يراجع أي شخص هذه الترجمة بعد.',
  help: 'طلب المساعدة',
  helpForChildren: 'لمن هم دون ١٨ سنة',
  held: 'يُرجى إبقاء هذه الصفحة مفتوحة. الإجابات مقفلة، لكن هذا المتصفح لا يستطيع حفظها. ستغادر عند توفر الاتصال بالإنترنت.',
  heldTitle: 'الإجابات مقفلة',
  kept: (who) =>
    `الإجابات مقفلة. لا يستطيع فتحها إلا ${who}. لم تغادر بعد. ستغادر عندما تكون هذه الصفحة مفتوحة والاتصال بالإنترنت متوفرًا.`,
  keptTitle: 'الإجابات محفوظة على هذا الجهاز',
  language: 'اللغة',
  leave: 'مغادرة هذه الصفحة',
  leaveHow:
    'زر «مغادرة هذه الصفحة» يفتح صفحة أخرى فورًا. يمكن أيضًا الضغط على مفتاح Shift ثلاث مرات. هذا لا يمسح سجل التصفح. من يستطيع رؤية هذا الجهاز، أو تطبيق تجسس عليه، قد يعرف أنك كنت هنا. يمكن استخدام جهاز آخر أو نافذة خاصة. للعودة، تُفتح هذه الصفحة من جديد.',
  leavePresses: (left) =>
    n(left, {
      one: 'بقيت ضغطة واحدة على Shift للمغادرة.',
      two: 'بقيت ضغطتان على Shift للمغادرة.',
      other: 'بقيت # ضغطات على Shift للمغادرة.',
    }),
  leaveTitle: 'كيفية المغادرة بسرعة',
  next: 'متابعة',
  no: 'لا',
  notKept: 'لم نتمكن من قفل الإجابات بعد. ما زالت هنا. يمكن المحاولة مرة أخرى أو الاتصال بنا.',
  notKeptTitle: 'لم تغادر الإجابات',
  notReached: 'لم تُعرض',
  notSure: 'لا أعرف بالتأكيد',
  notWatched: 'لا أحد يتابع هذه الاستمارة للحالات الطارئة.',
  nothing: 'لم تكن هناك إجابات. لا بأس. لم يُرسل أي شيء.',
  or: 'أو اختيار واحد مما يلي',
  otherWays: 'طرق أخرى لإخبارنا',
  progress: (at, least, most) =>
    least === most
      ? `السؤال ${n(at, {other: '#'})} من ${n(most, {other: '#'})}`
      : `السؤال ${n(at, {other: '#'})} من ${n(least, {other: '#'})} إلى ${n(most, {other: '#'})}`,
  ratherNotSay: 'أفضّل ألا أقول',
  received: (who) => `وصلت الإجابات إلى ${who}. لا نعرف أيها إجاباتك، ولذلك لا يمكن سحبها الآن.`,
  receivedTitle: 'وصلت الإجابات',
  review: 'هذا ما سنرسله. يمكن تغيير أي شيء.',
  reviewTitle: 'مراجعة الإجابات',
  send: 'إرسال إجاباتي',
  sending: 'يجري قفل الإجابات',
  skip: 'تخطي هذا السؤال',
  skipPart: 'تخطي هذا الجزء',
  skipped: 'تم التخطي',
  start: 'بدء',
  startTitle: 'قبل البدء',
  stop: 'توقف',
  stopBack: 'العودة إلى الأسئلة',
  stopDelete: 'حذف إجاباتي',
  stopSend: 'إرسال ما أجبت عنه',
  stopText: 'يمكن إرسال ما تمت الإجابة عنه أو حذفه. كلاهما مناسب.',
  stopTitle: 'التوقف هنا؟',
  textHint: 'يُرجى عدم كتابة أسماء أو أماكن أو تواريخ.',
  thanks: 'شكرًا.',
  tryAgain: 'المحاولة مرة أخرى',
  whatNext: 'ماذا يحدث بعد ذلك',
  yes: 'نعم',
});
