import { ENGLISH_PARTS } from './english';
import { FRENCH_PARTS } from './french';
import { rulesOf } from './rules';
import { SPANISH_PARTS } from './spanish';

const ENGLISH = rulesOf('certain', ENGLISH_PARTS, {
  'stop-the-verb':
    '^{ASK}(?:stop|quit|cease)(?: (?:all|ever|even))? (?:sending|texting|messaging|contacting|spamming|msging)(?: {ME})?{END}',
  'stop-bothering-me':
    '^{ASK}(?:stop|quit) (?:bothering|bugging|harassing|harrassing|annoying|pestering|hassling|hounding|stalking|spamming|disturbing|blowing up)(?: {ME})?{END}',
  'lose-my-number':
    '^{ASK}(?:lose|loose|forget|erase|ditch|dump|scrub|trash|toss|delete|drop) (?:my|this) (?:phone )?(?:number|digits|cell|phone number|contact){END}',
  'take-me-off':
    '^{ASK}(?:take|get|pull|cut|drop|leave) (?:me|us|this number|my number|my name|my phone|my cell|this phone) off(?: (?:of|this|these|here|it|your|the|any|all))*(?: (?:texts?|lists?|messages?|thing|txt list))?{END}',
  'off-the-list-bare':
    '^{ASK}(?:get |take )?(?:me |us )?off(?: of)?(?: (?:the|this|your|that|any))*(?: (?:text|texting|message|mailing|contact|call|calling|marketing|sms))? list{END}',
  'no-more-of-this':
    '^{ASK}no more(?: of)? (?:this|these|your|that)(?: \\w+)? ?(?:spam|crap|junk|texts?|messages?|shit|bs)(?: (?:please|and|just|take|get|me|us|off|remove|now|stop|it|list|your|the)){0,6}{END}',
  'i-want-out': '^{ASK}want out(?: of{DET} (?:{MSG}|(?:(?:text|texting|message|mailing|contact) )?list|thread))?{END}',
  'no-texts-bare': '^{ASK}(?:no|zero){DET} {MSG}{END}',
  'enough-texts':
    '\\b(?:knock it off|cut it out|give it a rest|enough|enough already|enough is enough|quit it|leave off|lay off|ease up|cool it|chill|chill out|over it|done|stop it|quit)(?: already)? with{DET} {MSG}{END}|^{ASK}lay off{DET} {MSG}{END}',
  'nothing-sent':
    '^{ASK}(?<!\\b(?:you|guys|they|yall) )(?:dont|do not|never|not to)(?: (?:ever|you|please))? (?:send|text|message)(?: (?:me|us|this number))? (?:anything|nothing|any of this|any of these|any more|anymore|another (?:text|message|thing|one)|one more (?:text|message)|shit|crap|junk|stuff)(?: (?:ever|again|else|more|like this|to me|to this number|on here))*{END}',
  'dont-hear':
    '\\b(?:dont|do not|never|no longer)(?: (?:ever|even))? (?:want|wish|care|need)(?: to)? hear from (?:you|yall|this|your|any of you)(?: (?:people|guys|company|number|again|anymore|ever|any more))*{END}',
  'no-longer-these':
    '^{ASK}(?:no longer|not) (?:want|wanting|need|wish for|wish to (?:get|receive)|want to (?:get|receive|see))(?: any of| any more of)? (?:these|this stuff|any of this){END}',
  'block-me':
    '^(?:(?:please|can you|could you|would you|just|ok|hi|hello|and|then|pls|kindly|so) )*(?:block|ban|blacklist|blocklist)(?: (?:me|us|my number|this number|my phone|my phone number|my cell)){END}',
  'then-stop':
    '^{ASK}(?:(?:and |so |ugh |omg |wtf )?(?:who (?:is|are|dis|r|the hell is|tf is|the fuck is)(?: (?:this|you|it|these|dis|even))*|whos (?:this|dis)|new phone|(?:(?:this is|its|thats|you are|youre|your|such|all|pure|just|a|more) )*(?:spam|scam|junk|harassment|annoying|bs|bullshit|ridiculous|creepy|fraud)|wrong (?:number|person|guy|girl|phone)|not me|not interested|(?:i )?dont (?:even )?know (?:you|who this is|who you are)|im not \\w+|this isnt \\w+|this is not \\w+|not \\w+s phone|leave me alone|i never signed up|never signed up|i didnt sign up|didnt sign up)(?: (?:so|please|just|now|and|ok|then|here|at all|anymore|for this|seriously|but))*) (?:stop|quit|unsubscribe|remove me|opt out)(?: (?:it|this|that|texting|messaging|contacting|me|all|these))*{END}',
});

const SPANISH = rulesOf('certain', SPANISH_PARTS, {
  'no-me-escriban':
    '^{ASK}(?:no|ya no|nunca|nunca mas) (?:(?:me |nos )?(?:llamen?|llames|marquen?|busquen?|hablen?) (?:ni|o|y) (?:no )?)?(?:(?:me |nos )(?:{SEND}|busquen?|textien|texten)|escriban?|escribas|contacten?|texteen?)(?: (?:ni|o|y) (?:no )?(?:me |nos )?(?:llamen?|llames|marquen?|hablen?|manden nada|manden mensajes|{SEND})(?: nada)?)*{END}|^{ASK}(?:ya )?no (?:me |nos )?(?:sigan?|sigas|continuen?) (?:mandando|enviando|escribiendo|texteando|molestando|contactando)(?:me|nos|le)?(?:{DET} {MSG})?{END}|^{ASK}no (?:me |nos )?(?:{SEND}) (?:nada|mas nada|ya nada|ninguna cosa){END}',
  parenle:
    '^{ASK}(?:parenle|parele|parale|bajenle|cortenle|ya parenle)(?: ya)?(?: (?:con|a){DET} {MSG})?{END}|^{ASK}(?:ya )?(?:basta|ya estuvo|suficiente|estuvo bueno)(?: ya)? (?:de|con){DET} {MSG}{END}',
  'dejen-de-molestar':
    '^{ASK}(?:{DROP}) de (?:molestar|fastidiar|joder|acosar|chingar|hostigar)(?:me|nos)?{END}|^{ASK}no (?:me|nos) (?:molesten?|molestes|fastidien?|jodan|joda|chinguen)(?: mas)?{END}',
  saquenme:
    '^{ASK}(?:saquen?me|quiten?me|eliminen?me|borren?me|remuevan?me|sacame|quitame|bloqueen?me|bloqueame)(?: de (?:aqui|ahi|esto|eso|esta cosa))?{END}|^{ASK}(?:bloqueen?|pierdan|olviden?|olvidense de|desechen) (?:mi|este) (?:numero|celular|telefono){END}',
});

const FRENCH = rulesOf('certain', FRENCH_PARTS, {
  'envoyez-plus':
    '^{ASK}(?:(?:ne )?(?:nenvoyez|nenvoie|nenvoies|necrivez|necris|menvoyez|mecrivez|mecris|menvoie)|(?:ne )?(?:me|nous) (?:contactez|textez|derangez|relancez|harcelez|contacte|derange|ecrivez|envoyez))(?: (?:ni|et) (?:ne )?\\w+)? plus(?: (?:rien|jamais|du tout|aucun message|de messages?|de sms|de textos?))*{END}|\\b(?:arretez|cessez|stop|arrete)(?: (?:avec|a|aux|tous))?{DET} {MSG}{END}|^{ASK}(?:oubliez|perdez|jetez) (?:mon|ce) numero{END}',
  'pas-de-messages': '^{ASK}(?:plus|pas)(?: (?:de|aucun|un seul|dautres|aucune))* (?:{MSG}){END}',
  'bloquez-moi': '^{ASK}bloque[rz](?: moi| nous| mon numero| ce numero| mon telephone){END}',
});

/** Plain requests to stop, in further words: the whole of the text, or all that it ends with. */
export const PLAIN_REQUESTS = [...ENGLISH, ...SPANISH, ...FRENCH];

/** Minutes after a question they may be its answer: "No texts", "la baja", "block my number". */
export const MAY_ANSWER: ReadonlySet<string> = new Set(
  [
    ...['la-baja', 'no-texts-bare', 'no-longer-these', 'nothing-sent', 'block-me', 'off-the-list-bare', 'i-want-out'],
    ...[
      'parenle',
      'saquenme',
      'pas-de-messages',
      'bloquez-moi',
      'remove-number',
      'borren-numero',
      'stop-es',
      'stop-this',
    ],
  ].map(id => `opt-out.${id}`),
);
