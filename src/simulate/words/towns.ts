import type { Language } from "./words.js";

type Script = Language["script"];

// Sounds that make names which are on no map; the same sounds in every script.
const BEGINNINGS: Readonly<Record<Script, string>> = {
  Latin: "Nor Vel Tar Mel Kor Dun Bre Lun Sol Fer Gal Hes Jor Lim Mir Ost Pel Rin Sar Tul Ulm Wes Yar Zel",
  Cyrillic: "Нор Вел Тар Мел Кор Дун Бре Лун Сол Фер Гал Хес Йор Лим Мир Ост Пел Рин Сар Тул Улм Вес Яр Зел",
  Arabic: "نور فيل تار ميل كور دون بري لون سول فير غال هيس يور ليم مير أوست بيل رين سار تول أولم ويس يار زيل",
  Han: "诺尔 维尔 塔尔 梅尔 科尔 敦 布雷 伦 索尔 费尔 加尔 赫斯 约尔 利姆 米尔 奥斯 佩尔 林 萨尔 图尔 乌尔 韦斯 亚尔 泽尔",
};
const ENDINGS: Readonly<Record<Script, string>> = {
  Latin: "vado mora dena lisk tano gard bina koda fera nolo sund vika rado meno zita pola havn quo tera lund besk rona dal sima",
  Cyrillic: "вадо мора дена лиск тано гард бина кода фера ноло сунд вика радо мено зита пола хавн кво тера лунд беск рона дал сима",
  Arabic: "فادو مورا دينا ليسك تانو غارد بينا كودا فيرا نولو سوند فيكا رادو مينو زيتا بولا هافن كوو تيرا لوند بيسك رونا دال سيما",
  Han: "瓦多 莫拉 德纳 利斯克 塔诺 加德 比纳 科达 费拉 诺洛 松德 维卡 拉多 梅诺 齐塔 波拉 哈文 克沃 特拉 隆德 贝斯克 罗纳 达尔 西马",
};

const SPLIT = { Latin: split("Latin"), Cyrillic: split("Cyrillic"), Arabic: split("Arabic"), Han: split("Han") };

/** How many towns there are. */
export const TOWNS = SPLIT.Latin.beginnings.length * SPLIT.Latin.endings.length;

/** Name of a made-up town, number 0 to {@link TOWNS} - 1, in a script. Different towns have different names. */
export function townName(town: number, script: Script): string {
  const { beginnings, endings } = SPLIT[script];
  const row = Math.floor(town / endings.length);
  // Neighbours in number share neither part.
  return beginnings[row]! + endings[(town + row) % endings.length]!;
}

function split(script: Script): { beginnings: readonly string[]; endings: readonly string[] } {
  return { beginnings: BEGINNINGS[script].split(" "), endings: ENDINGS[script].split(" ") };
}
