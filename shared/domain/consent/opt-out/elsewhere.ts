import { plainWords } from '../../text/plain-words';

/**
 * Plain requests in the other languages that people in the US text in, and in those around: any reasonable means counts
 * (47 CFR 64.1200(a)(10)). Whole wordings, so that a part of an ordinary sentence is never one; read without accents.
 */
const WORDINGS: readonly string[] = [
  // Portuguese
  ...'pare de me (?:mandar|enviar|escrever|contatar|mandar mensagens?)|parem de (?:me )?(?:mandar|enviar|escrever)|nao (?:me )?(?:mande|envie|mandem|enviem|escreva|escrevam|contate|contatem) mais|nao quero (?:mais )?receber (?:mais )?(?:mensagens?|sms|textos)|chega de mensagens|cancelar (?:as )?mensagens|remova meu numero|me tire da lista'.split(
    '|(?!\\))',
  ),
  // German
  'keine (?:weiteren )?(?:sms|nachrichten|texte)(?: mehr)?(?: bitte)?$|(?:schreiben|schicken|senden) sie mir (?:bitte )?(?:keine|nicht mehr|nichts mehr)|horen sie auf mir zu (?:schreiben|texten)|schreib(?:t)? mir nicht mehr|nehmen sie mich (?:von|aus) (?:der|ihrer|dem) (?:liste|verteiler)|bitte abmelden|ich (?:widerrufe|widerspreche)',
  // Italian
  'non (?:scrivetemi|mandatemi|inviatemi|contattatemi|scrivermi|mandarmi) piu|smett(?:ete|etela|i|ila) di (?:scrivermi|mandarmi|inviarmi|contattarmi)|basta (?:messaggi|sms)|non voglio (?:piu )?(?:ricevere )?(?:piu )?(?:messaggi|sms)|cancellate il mio numero|toglietemi dalla lista',
  // Dutch, Polish, Swedish
  'geen (?:sms|berichten|smsjes) meer|stop met (?:sms|sturen|berichten|mij)|stuur (?:mij|me) geen|(?:prosze (?:nie|przestac)|przestan(?:cie)?) (?:pisac|wysylac)|nie (?:piszcie|wysylajcie|pisz) (?:do mnie|mi)? ?(?:wiecej|smsow|wiadomosci)|sluta (?:skicka|smsa|kontakta)',
  // Haitian Creole, Tagalog, Vietnamese
  'sispann (?:voye|ekri|text|mesaje)|pa (?:voye|ekri)(?: m| mwen)? (?:mesaj|text|anko)|huwag (?:na )?(?:kayo|kang|ninyo|niyo)?n?g? ?(?:na )?(?:mag ?text|akong i ?text|mag ?message)|(?:itigil|tigilan|tumigil) (?:na |nyo |niyo |ninyo )*(?:ang )?(?:pag ?text|pagtext|pag ?te ?text|text|mga text|mensahe|pagpapadala)|(?:dung|ngung|đung) (?:nhan tin|gui tin|gui tin nhan|lai viec nhan tin)(?: cho toi)?|khong (?:nhan tin|gui tin|muon nhan tin)',
  // Russian, Ukrainian
  'не пишите (?:мне )?(?:больше|более)|больше не (?:пишите|присылаите|шлите)|(?:хватит|прекратите|перестаньте) (?:мне )?(?:слать|присылать|писать|отправлять)|отпишите меня|удалите мои номер|не присылаите (?:мне )?(?:больше|сообщения|смс)|не пишіть мені',
  // Chinese, Japanese, Korean
  '(?:不要|别|別|请勿|請勿|停止|不想)(?:再)?(?:收到)?(?:给|給|向)?(?:我)?(?:再)?(?:发送|發送|发|發|寄|传|傳|收)?(?:送)?(?:短信|信息|消息|簡訊|简讯|訊息)|(?:不要|别|別)再?(?:给我|給我)?(?:发|發|傳|传)了|取消(?:短信|订阅|訂閱)|(?:メッセージ|ショートメール|sms)(?:を|の)?(?:送らないで|送信しないで|停止して|配信停止)|もう送らないで|連絡しないで',
  '(?:문자|메시지|연락)(?:를|을|는|은)? ?(?:그만|보내지 ?마|하지 ?마|중단|중지|수신 ?거부)|그만 ?(?:보내|연락)',
  // Arabic
  '(?:توقف(?:وا)?|كفوا|اوقفوا|أوقفوا) (?:عن )?(?:ارسال|إرسال|مراسلت|الرسائل|ارسال الرسائل)|لا (?:ترسل|ترسلوا|تراسلني|تراسلوني|تتصلوا)|الغاء الاشتراك|احذفوا رقمي|لا اريد (?:رسائل|استقبال)',
];

/** The same folding that texts go through; marks of a pattern stay. */
const folded = (pattern: string): string =>
  pattern
    .split(/([()|?:$*\\ ]+)/)
    .map(part => (/[()|?:$*\\ ]/.test(part) ? part : plainWords(part).text))
    .join('');

const PATTERNS: readonly RegExp[] = WORDINGS.map(
  wording => new RegExp(`(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Arabic}])(?:${folded(wording)})`, 'u'),
);

/** Said just before it, it turns it round. */
const TURNED = /(?:nao|nicht|non|niet|nie|pa|не|别|不要) $/;

/** The wording that asks for no more texts in another language than English, Spanish and French. */
export const wordingElsewhere = (plain: string): string | undefined => {
  const text = plain.slice(0, 500);
  for (const pattern of PATTERNS) {
    const match = pattern.exec(text);
    if (match !== null && !TURNED.test(text.slice(0, match.index))) return match[0];
  }
  return undefined;
};
