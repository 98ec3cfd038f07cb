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
  aboutThis: 'عن هذه الأسئلة',
  back: 'رجوع',
  breakBack: 'متابعة الأسئلة',
  breakText: 'خذ كل الوقت الذي تحتاجه. تبقى الإجابات كما هي ما دامت هذه الصفحة مفتوحة.',
  breakTitle: 'أخذ استراحة',
  charactersLeft: (left) =>
    n(left, {
      zero: 'لا يمكن كتابة المزيد.',
      one: 'يمكن كتابة حرف واحد آخر.',
      two: 'يمكن كتابة حرفين آخرين.',
      few: 'يمكن كتابة # أحرف أخرى.',
      many: 'يمكن كتابة # حرفًا آخر.',
      other: 'يمكن كتابة # حرف آخر.',
    }),
  clear: 'مسح إجابتي',
  cleared: 'الشاشة فارغة الآن. يمكن إغلاق هذه الصفحة.',
  covered: 'هذه الصفحة متوقفة مؤقتًا.',
  deleted: 'تم حذف الإجابات. لم يُرسل أي شيء. يمكن إغلاق هذه الصفحة.',
  doesNotApply: 'لا ينطبق عليّ',
  draft: 'لم يراجع أي شخص هذه الترجمة بعد.',
  help: 'طلب المساعدة',
  helpForChildren: 'لمن هم دون ١٨ سنة',
  language: 'اللغة',
  leave: 'مغادرة هذه الصفحة',
  leaveHow:
    'زر «مغادرة هذه الصفحة» يفتح صفحة أخرى فورًا. على الحاسوب يمكن أيضًا الضغط على مفتاح Shift ثلاث مرات. هذا لا يمسح سجل التصفح. من يستطيع رؤية هذا الجهاز، أو تطبيق تجسس عليه، قد يعرف أنك كنت هنا. يمكن استخدام جهاز آخر أو نافذة خاصة. للعودة، تُفتح هذه الصفحة من جديد.',
  leavePresses: (left) =>
    n(left, {
      one: 'بقيت ضغطة واحدة على Shift للمغادرة.',
      two: 'بقيت ضغطتان على Shift للمغادرة.',
      other: 'بقيت # ضغطات على Shift للمغادرة.',
    }),
  leaveTitle: 'كيفية المغادرة بسرعة',
  leaving: 'جارٍ التحميل',
  mayIdentify: 'قد يُظهر هذا من أنت. يمكنك تغييره أو تركه.',
  missing: 'لم يصل جزء من هذه الصفحة بعد. ما زالت الإجابات هنا.',
  next: 'متابعة',
  no: 'لا',
  nothing: 'لم تكن هناك إجابات. لا بأس. لم يُرسل أي شيء. يمكن إغلاق هذه الصفحة.',
  noticeChoice: 'الخيار لك',
  noticeReads: 'من يمكنه قراءتها',
  noticeStop: 'يمكنك التوقف',
  noticeWho: 'من يسأل ولماذا',
  noticeWrite: 'قبل أن تكتب',
  notSure: 'لا أعرف بالتأكيد',
  notWatched: 'لا أحد يتابع هذه الاستمارة للحالات الطارئة. هنا من يمكن اللجوء إليه.',
  or: 'أو اختيار واحد مما يلي',
  otherWays: 'طرق أخرى لإخبارنا',
  progress: (at, least, most) =>
    least === most
      ? `السؤال ${n(at, {other: '#'})} من ${n(most, {other: '#'})}`
      : `السؤال ${n(at, {other: '#'})} من ${n(least, {other: '#'})} إلى ${n(most, {other: '#'})}`,
  ratherNotSay: 'أفضّل ألا أقول',
  safetyHelps: 'ما يساعد: جهاز لا يستخدمه ولم يجهّزه أي شخص آخر. النافذة الخاصة لا تحفظ السجل، لكنها لا توقف تطبيق التجسس.',
  safetyHistory: 'سجل هذا المتصفح يُظهر أن هذه الصفحة كانت مفتوحة. الأجهزة التي تتشارك حسابًا واحدًا تتشارك السجل غالبًا.',
  safetyNetwork: 'من يدير شبكة الواي فاي أو الإنترنت يستطيع رؤية الموقع الذي كان مفتوحًا.',
  safetySpy: 'تطبيق تجسس على هذا الجهاز يستطيع رؤية الشاشة وتسجيلها وقراءة كل مفتاح يُضغط عليه.',
  safetyTitle: 'ما لا تستطيع هذه الصفحة إخفاءه',
  sending: 'يجري قفل الإجابات',
  several: 'يمكن اختيار أكثر من إجابة.',
  show: 'إظهار الصفحة من جديد',
  skip: 'تخطي هذا السؤال',
  skipAll: 'تخطي هذه الأسئلة',
  skipPart: 'تخطي هذا الجزء',
  start: 'بدء',
  stop: 'توقف',
  stopBack: 'العودة إلى الأسئلة',
  stopDelete: 'حذف إجاباتي',
  stopSend: 'إرسال ما أجبت عنه',
  stopText: 'يمكن إرسال ما تمت الإجابة عنه أو حذفه. كلاهما مناسب.',
  stopTitle: 'التوقف هنا؟',
  textHint: 'يُرجى عدم كتابة أسماء أو أماكن أو تواريخ.',
  tryAgain: 'المحاولة مرة أخرى',
  yes: 'نعم',
});
