interface Agency {
  /** The name as its own style has it. */
  name: string;
  /** As credits and datelines write it, lower case. */
  written: readonly string[];
}

const AGENCIES: readonly Agency[] = [
  { name: 'AP', written: ['ap', 'ap photo', 'the associated press', 'associated press'] },
  { name: 'Reuters', written: ['reuters', 'رويترز', 'рейтер', '路透社', '路透', 'ロイター'] },
  { name: 'AFP', written: ['afp', 'agence france-presse', 'afp photo', 'أ ف ب', 'فرانس برس', '法新社'] },
  {
    name: 'dpa',
    written: [
      'dpa',
      'dpa/lno',
      'dpa/lnw',
      'dpa/lby',
      'dpa/lsw',
      'dpa/lhe',
      'dpa/lth',
      'deutsche presse-agentur',
    ],
  },
  { name: 'EPA', written: ['epa', 'european pressphoto agency'] },
  { name: 'EPA-EFE', written: ['epa-efe', 'epa/efe'] },
  { name: 'EFE', written: ['efe', 'agencia efe'] },
  { name: 'Getty Images', written: ['getty images', 'getty'] },
  { name: 'Shutterstock', written: ['shutterstock', 'shutterstock.com'] },
  { name: 'Adobe Stock', written: ['adobe stock', 'stock.adobe.com'] },
  { name: 'iStock', written: ['istock', 'istockphoto', 'istock.com'] },
  { name: 'Alamy', written: ['alamy', 'alamy stock photo'] },
  { name: 'Unsplash', written: ['unsplash'] },
  { name: 'Flickr', written: ['flickr'] },
  { name: 'Wikimedia Commons', written: ['wikimedia commons', 'wikimedia', 'wikipedia'] },
  { name: 'PA', written: ['pa', 'pa media', 'pa wire', 'press association', 'pa images'] },
  { name: 'UPI', written: ['upi'] },
  { name: 'CNN', written: ['cnn'] },
  { name: 'BBC', written: ['bbc'] },
  { name: 'AAP', written: ['aap', 'aap image'] },
  { name: 'The Canadian Press', written: ['the canadian press', 'canadian press', 'cp'] },
  { name: 'Bloomberg', written: ['bloomberg'] },
  { name: 'Xinhua', written: ['xinhua', '新华社', '新華社'] },
  { name: 'China News Service', written: ['china news service', '中新社', '中新网'] },
  { name: 'Kyodo', written: ['kyodo', 'kyodo news', '共同', '共同通信'] },
  { name: 'Jiji', written: ['jiji', 'jiji press', '時事', '時事通信'] },
  { name: 'Yonhap', written: ['yonhap'] },
  { name: 'CNA', written: ['cna'] },
  { name: 'ANSA', written: ['ansa'] },
  { name: 'LaPresse', written: ['lapresse'] },
  { name: 'Adnkronos', written: ['adnkronos'] },
  { name: 'Lusa', written: ['lusa'] },
  { name: 'Agência Brasil', written: ['agência brasil'] },
  { name: 'Europa Press', written: ['europa press'] },
  { name: 'TASS', written: ['tass', 'тасс', 'итар-тасс'] },
  { name: 'Interfax', written: ['interfax', 'интерфакс'] },
  { name: 'Interfax-Ukraine', written: ['interfax-ukraine', 'інтерфакс-україна'] },
  { name: 'RIA Novosti', written: ['ria novosti', 'риа новости'] },
  { name: 'Ukrinform', written: ['ukrinform', 'укрінформ', 'укринформ'] },
  { name: 'UNIAN', written: ['unian', 'уніан', 'униан'] },
  { name: 'PAP', written: ['pap'] },
  { name: 'ČTK', written: ['ctk', 'čtk', 'ctk photo'] },
  { name: 'APA', written: ['apa'] },
  { name: 'Keystone-SDA', written: ['keystone-sda', 'keystone', 'sda'] },
  { name: 'picture alliance', written: ['picture alliance', 'picture-alliance', 'imago', 'imago images'] },
  { name: 'epd', written: ['epd'] },
  { name: 'KNA', written: ['kna'] },
  { name: 'ANP', written: ['anp'] },
  { name: 'Belga', written: ['belga'] },
  { name: 'TT', written: ['tt', 'tt nyhetsbyrån'] },
  { name: 'NTB', written: ['ntb', 'scanpix', 'ntb scanpix'] },
  { name: 'Ritzau', written: ['ritzau', 'ritzau scanpix'] },
  { name: 'Anadolu', written: ['anadolu', 'aa', 'anadolu agency', 'anadolu ajansı', 'الأناضول'] },
  { name: 'DHA', written: ['dha'] },
  { name: 'İHA', written: ['iha', 'i̇ha'] },
  { name: 'PTI', written: ['pti', 'पीटीआई', 'भाषा'] },
  { name: 'ANI', written: ['ani', 'एएनआई'] },
  { name: 'IANS', written: ['ians', 'आईएएनएस'] },
  { name: 'WAFA', written: ['wafa', 'وفا'] },
  { name: 'SPA', written: ['spa', 'واس'] },
  { name: 'WAM', written: ['wam', 'وام'] },
  { name: 'MENA', written: ['mena', 'أ ش أ'] },
  { name: 'SANA', written: ['sana', 'سانا'] },
  { name: 'Zuma Press', written: ['zuma', 'zuma press', 'zuma wire'] },
  { name: 'Sipa', written: ['sipa', 'sipa press', 'sipa usa'] },
  { name: 'NurPhoto', written: ['nurphoto'] },
  { name: 'Hans Lucas', written: ['hans lucas'] },
  { name: 'GlobeNewswire', written: ['globe newswire', 'globenewswire'] },
  { name: 'PR Newswire', written: ['prnewswire', 'pr newswire'] },
  { name: 'Business Wire', written: ['business wire', 'businesswire'] },
];

const BY_WRITING = new Map(
  AGENCIES.flatMap(({ name, written }) => written.map((spelling) => [spelling, name] as const)),
);
/** The longest name, with a word for a photo behind it. */
const LONGEST = 12 + [...BY_WRITING.keys()].reduce((most, written) => Math.max(most, written.length), 0);
const PHOTO_WORD = /\s+(?:photos?|images?|pictures?|pics?|foto|file photo)$/i;

/** The agency's own name, for what a credit or a dateline writes: 'AP' for 'AP Photo'; null for what is no agency. */
export function agencyNamed(written: string): string | null {
  if (written.length > LONGEST) return null;
  const small = written.trim().toLowerCase();
  if (!/\s/.test(small)) return BY_WRITING.get(small) ?? null;
  const folded = small.replace(/\s+/g, ' ');
  return BY_WRITING.get(folded) ?? BY_WRITING.get(folded.replace(PHOTO_WORD, '')) ?? null;
}
