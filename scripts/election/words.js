/**
 * The country of Velmora, its people and what they say. Everything is made up; addresses end in
 * `.example`, which nobody can register. {place}, {topic} and {person} are filled in.
 *
 * @typedef {{
 *   places: readonly string[], topics: readonly string[], persons: readonly string[], tags: readonly string[],
 *   openings: readonly string[], bodies: readonly string[], closings: readonly string[],
 * }} Words
 */

/** @type {Readonly<Record<string, Words>>} */
export const words = {
  en: {
    places: ["Marrowgate", "Old Tessel", "Quillhaven", "Dunmorra", "Saltry", "the Upper Fenn", "Brackwater", "Corriden"],
    topics: ["the ferry fares", "school meals", "the new bridge", "rents", "the water board", "night buses", "the harbour tax", "the clinic"],
    persons: ["Ilsa Tarn", "Bero Maddik", "Oda Quennel"],
    tags: ["#VelmoraVotes", "#Harbour", "#Uplands", "#Ledger", "#FerryFares", "#Debate"],
    openings: ["Honestly,", "Well,", "From my window in {place}:", "Asked around in {place} today.", "Late thought:", "Correct me, but", "My neighbour says", "On the tram:"],
    bodies: [
      "nobody on the stage had a figure for {topic}.", "{person} was better than I feared.", "I still don't know whom to vote for.",
      "the leaflet about {topic} has three spelling mistakes.", "we talk about {topic} every four years and then never again.",
      "{person} walked past the market without stopping.", "my grandmother has voted in every election since the flood.",
      "the hall was full, the heating wasn't on.", "{topic} would be enough to win my vote.", "the queue in {place} went round the corner.",
      "can somebody explain {topic} to me in two sentences?", "{person} answered a question that nobody had asked.",
    ],
    closings: ["", "", "", "Just saying.", "We'll see on Sunday.", "Tea now.", "Am I the only one?", "Good night."],
  },
  uk: {
    places: ["Марроґейт", "Старий Тессел", "Квілгейвен", "Данморра", "Солтрі", "Бреквотер"],
    topics: ["ціни на пором", "шкільні обіди", "новий міст", "оренда", "нічні автобуси", "портовий податок"],
    persons: ["Ільса Тарн", "Беро Маддік", "Ода Квеннел"],
    tags: ["#ВелмораОбирає", "#Гавань", "#Нагір'я", "#Дебати", "#Пором"],
    openings: ["Чесно кажучи,", "Отже,", "Думка на ніч:", "Сусід каже:", "У трамваї:", "{place}, ранок."],
    bodies: [
      "досі не знаю, за кого голосувати.", "{person} говорить краще, ніж я чекав.", "{topic}: знову жодної цифри.",
      "у залі було повно людей і дуже холодно.", "черга до дільниці тягнеться за ріг.", "хто мені пояснить, що таке {topic}?",
      "листівка в поштовій скриньці має три помилки.", "моя бабуся голосує на кожних виборах.", "{person} відповідає на запитання, якого ніхто не ставив.",
    ],
    closings: ["", "", "Побачимо в неділю.", "Так і живемо.", "Пішла пити чай.", "Добраніч."],
  },
  ar: {
    places: ["ماروغيت", "تيسل القديمة", "كويلهافن", "دنمورا", "سولتري"],
    topics: ["أسعار العبّارة", "وجبات المدارس", "الجسر الجديد", "الإيجارات", "الحافلات الليلية", "ضريبة الميناء"],
    persons: ["إلسا تارن", "بيرو مادك", "أودا كوينل"],
    tags: ["#فلمورا_تنتخب", "#الميناء", "#المرتفعات", "#المناظرة"],
    openings: ["بصراحة،", "حسناً،", "فكرة آخر الليل:", "جاري يقول:", "في الترام:", "من نافذتي في {place}:"],
    bodies: [
      "لا أعرف حتى الآن لمن سأصوّت.", "لم يذكر أحد رقماً واحداً عن {topic}.", "{person} أفضل مما توقعت.", "القاعة كانت ممتلئة والتدفئة مطفأة.",
      "الطابور في {place} طويل جداً هذا الصباح.", "من يشرح لي موضوع {topic} في جملتين؟", "جدتي تصوّت في كل انتخابات.", "نتحدث عن {topic} كل أربع سنوات ثم ننسى.",
    ],
    closings: ["", "", "سنرى يوم الأحد.", "هل أنا وحدي؟", "تصبحون على خير.", "والشاي جاهز."],
  },
  zh: {
    places: ["马罗盖特", "旧泰瑟尔", "奎尔港", "邓莫拉", "索尔特里"],
    topics: ["渡轮票价", "学校午餐", "新大桥", "房租", "夜班公交", "港口税"],
    persons: ["伊尔莎·塔恩", "贝罗·马迪克", "奥达·昆内尔"],
    tags: ["#维尔莫拉选举", "#港湾", "#高地", "#辩论会"],
    openings: ["说实话，", "刚才在电车上，", "邻居说，", "睡前想到，", "{place}的早晨，"],
    bodies: [
      "我还不知道投给谁。", "没有人拿得出关于{topic}的数字。", "{person}比我想的要好一些。", "会场坐满了，可是没有暖气。", "{place}的投票站排队排到街角。",
      "谁能用两句话解释一下{topic}？", "我奶奶每次选举都去投票。", "{person}回答了一个没人问的问题。",
    ],
    closings: ["", "", "周日见分晓。", "只有我这样想吗？", "晚安。", "去喝茶了。"],
  },
  es: {
    places: ["Marrowgate", "Viejo Tessel", "Quillhaven", "Dunmorra", "Saltry"],
    topics: ["las tarifas del ferri", "los comedores escolares", "el puente nuevo", "los alquileres", "los autobuses nocturnos"],
    persons: ["Ilsa Tarn", "Bero Maddik", "Oda Quennel"],
    tags: ["#VelmoraVota", "#Puerto", "#TierrasAltas", "#Debate"],
    openings: ["La verdad,", "Bueno,", "Desde mi ventana en {place}:", "Mi vecina dice:", "En el tranvía:", "Antes de dormir:"],
    bodies: [
      "todavía no sé a quién votar.", "nadie dio una cifra sobre {topic}.", "{person} estuvo mejor de lo que temía.", "la sala estaba llena y hacía frío.",
      "la cola en {place} daba la vuelta a la esquina.", "¿alguien me explica {topic} en dos frases?", "mi abuela vota siempre.", "hablamos de {topic} cada cuatro años y luego nunca más.",
    ],
    closings: ["", "", "El domingo veremos.", "¿Soy la única?", "Buenas noches.", "Voy por un té."],
  },
};

/** @type {readonly { site: string, name: string, lang: string }[]} */
export const outlets = [
  { site: "quillhaven-courier.example", name: "Quillhaven Courier", lang: "en" },
  { site: "marrowgate-post.example", name: "Marrowgate Post", lang: "en" },
  { site: "visti-velmora.example", name: "Вісті Велмори", lang: "uk" },
  { site: "sawt-almina.example", name: "صوت الميناء", lang: "ar" },
  { site: "gangwan-ribao.example", name: "港湾日报", lang: "zh" },
  { site: "diario-saltry.example", name: "Diario de Saltry", lang: "es" },
];

/** What the copypasta group writes, in three languages of the country. */
export const slogans = [
  "My family has fished these waters for six generations and Bero Maddik is the first who asked us what we need.",
  "I was undecided until last week. Then I read what Maddik wants for the harbour, and now I have no doubt any more.",
  "As a nurse I can tell you: the clinics in the uplands close if Tarn wins. Think of your parents before you vote.",
  "Ask yourself who paid for the bridge that nobody uses. Not Maddik. Share this before they take it down.",
  "Як лікарка скажу одне: якщо переможе Тарн, лікарні в горах зачинять. Подумайте про батьків.",
  "Моя родина рибалить тут шість поколінь, і лише Маддік запитав, що нам потрібно.",
  "Я вагався до минулого тижня. Тепер, коли прочитав план Маддіка для гавані, сумнівів немає.",
  "عائلتي تصطاد في هذه المياه منذ ستة أجيال، ومادك أول من سألنا عما نحتاج إليه.",
  "كنت متردداً حتى الأسبوع الماضي، ثم قرأت خطة مادك للميناء ولم يبق لديّ شك.",
  "اسألوا من دفع ثمن الجسر الذي لا يستخدمه أحد. ليس مادك. انشروا هذا قبل أن يُحذف.",
];

/** Headlines of the site that the link pushers own. */
export const pushedHeadlines = [
  "What the water board hides", "The bridge file, part one", "Who really owns the ferries", "The bridge file, part two",
  "Tarn's forgotten letters", "Ballots found in a boat house", "The harbour deal explained", "Nine questions for the commission",
];
