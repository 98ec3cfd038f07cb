/** Words in a script, chosen for the marks that they stack above and below their letters. */
export interface Sample {
  readonly lang: string;
  readonly ask: string;
  readonly hint: string;
  readonly choice: string;
  readonly written: string;
  /** A typeface that has to be asked for by name, because devices choose it by the language of the whole system. */
  readonly font?: string;
}

/** The scripts that survivors in Europe read most, and those that need the most room (R102). */
export const samples = {
  vietnamese: {
    lang: 'vi',
    ask: 'Ở đây có ẤM ÁP và ĐƯỢC LẮNG NGHE không?',
    hint: 'Nghĩ về những ngày gần đây. Ổn định, Ẩn mình, Ặ.',
    choice: 'Ừ, thường xuyên. Ễ, Ỗ, ự, ậ.',
    written: 'ẤM ÁP, ĐẦY ĐỦ, Ở LẠI, ngủ được',
  },
  naskh: {
    lang: 'ar',
    ask: 'هَلْ شَعَرْتَ بِالأَمَانِ عِنْدَنَا؟ إِنَّهُ لَمُهِمٌّ',
    hint: 'فَكِّرْ فِي الأَيَّامِ القَلِيلَةِ، إِلىٰ اليَوْمِ.',
    choice: 'كُلَّ مَرَّةٍ تَقْرِيبًا، إِنْ شَاءَ اللَّهُ',
    written: 'أُرِيدُ هُدُوءًا أَكْثَرَ فِي المَسَاءِ، وَإِلَّا فَلَا',
  },
  /** Arabic letters on slanting lines, as Urdu is written. */
  nastaliq: {
    lang: 'ur',
    ask: 'کیا آپ نے یہاں خود کو محفوظ محسوس کیا؟ ٹھیک ٹھیک',
    hint: 'پچھلے چند دنوں کے بارے میں سوچیں۔ نستعلیق، سمجھتے، پُرسکون',
    choice: 'ہمیشہ، ہر ایک نے مجھے سمجھنے کی کوشش کی',
    written: 'شام کو کچھ زیادہ خاموشی، اور کسی سے بات چیت',
    font: "'Noto Nastaliq Urdu'",
  },
  ethiopic: {
    lang: 'am',
    ask: 'እዚህ ደህንነት ተሰምቶዎታል? ሟቋጿ ኧ',
    hint: 'ስለ ጥቂት የቅርብ ቀናት ያስቡ። ቍጥር፣ ኵሬ',
    choice: 'ሁልጊዜ፣ በጣም ጥሩ ነበር',
    written: 'ማታ ላይ የበለጠ ጸጥታ፣ ሰውም ጭምር',
  },
  devanagari: {
    lang: 'hi',
    ask: 'क्या आपने यहाँ सुरक्षित महसूस किया? राष्ट्रीय, द्ध्यर्ूँ',
    hint: 'पिछले कुछ दिनों के बारे में सोचें। कुटुम्बों, र्कीं, ट्ठू',
    choice: 'हाँ, हमेशा ऐसा ही हुआ, पूर्णिमा तक, शृङ्खला',
    written: 'शाम को और शान्ति, और कोई जिससे बातें हों। ढ्ढूँ र्थीं',
  },
  bengali: {
    lang: 'bn',
    ask: 'আপনি কি এখানে নিরাপদ বোধ করেছেন? উজ্জ্বল, স্ত্রী, র্ঙ্গূঁ',
    hint: 'গত কয়েক দিনের কথা ভাবুন। রাষ্ট্রীয়, কৃষ্ণচূড়া, দুর্গাঁ',
    choice: 'হ্যাঁ, সবসময়, পূর্ণিমা পর্যন্ত, শৃঙ্খলা',
    written: 'সন্ধ্যায় আরও নীরবতা, কাউকে পাওয়া। ষ্ণু, র্থীঁ',
  },
  thai: {
    lang: 'th',
    ask: 'คุณรู้สึกปลอดภัยที่นี่ไหม ผู้อยู่ ปื้น ฎู ญุ๊',
    hint: 'นึกถึงไม่กี่วันที่ผ่านมา ที่นั่น น้ำ กู้ ปั๊ม',
    choice: 'ใช่ ทุกครั้ง ทั้งที่นี่และที่อื่น ผู้ใหญ่',
    written: 'อยากให้เงียบขึ้นในตอนเย็น มีผู้ให้พูดด้วย ปู่ ฐี้',
  },
  khmer: {
    lang: 'km',
    ask: 'តើអ្នកមានអារម្មណ៍សុវត្ថិភាពនៅទីនេះទេ? ស្ត្រី ខ្ញុំ ព្រឹទ្ធ',
    hint: 'គិតអំពីប៉ុន្មានថ្ងៃចុងក្រោយ។ គ្រឿង ឃ្លាំង ស្ត្រូវ ប៊្លុ',
    choice: 'បាទ ជានិច្ចកាល ម្ដងៗ ក្នុងផ្ទះ ញុំា',
    written: 'ចង់បានភាពស្ងប់ស្ងាត់នៅពេលល្ងាច ស្ត្រីៗ ឲ្យខ្ញុំ',
  },
  burmese: {
    lang: 'my',
    ask: 'ဒီမှာ လုံခြုံတယ်လို့ ခံစားရပါသလား။ မြို့ ကြွေး',
    hint: 'ပြီးခဲ့တဲ့ ရက်အနည်းငယ်ကို တွေးကြည့်ပါ။ ပဋ္ဌာန်း၊ သင်္ဘော၊ ကျွန်ုပ်',
    choice: 'ဟုတ်ကဲ့၊ အမြဲတမ်း၊ ညွှန်ကြားချက်အတိုင်း၊ ကြိုး',
    written: 'ညနေမှာ ပိုတိတ်ဆိတ်ချင်ပါတယ်။ ဣန္ဒြေ၊ နှင့် မြွှာ',
  },
  han: {
    lang: 'zh-Hans',
    ask: '你在这里感到安全吗？饕餮、龘、鬱',
    hint: '请想一想最近几天。囊、鼹、警',
    choice: '是的，一直都是。',
    written: '晚上更安静一些，有人可以谈话。',
  },
  cyrillic: {
    lang: 'uk',
    ask: 'Чи було Вам тут безпечно? ЇЇ, Й, Ґ',
    hint: 'Згадайте останні дні. Їжа, щоденник, Ґанок, ЦЩ',
    choice: 'Так, щоразу. Йдучи, її',
    written: 'Більше тиші ввечері. Їй, Ґ, щ, ц, р, ф',
  },
} as const satisfies Record<string, Sample>;
