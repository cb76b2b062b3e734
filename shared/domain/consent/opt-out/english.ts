import { rulesOf } from './rules';

export const ENGLISH_PARTS = {
  /** What is sent. */
  MSG: 'texts?|text messages?|texts and calls|messages?|sms|texting|notifications|alerts|updates by text|text (?:alerts|notifications|updates|reminders|spam)|spam|spam texts',
  /** Words between the verb and what is sent. */
  DET: '(?: (?:the|these|those|this|that|any|more|all|your|such|of|damn|stupid|annoying|unwanted|random|further|future))*',
  /** Whose phone. */
  ME: 'me|us|this number|this phone|this phone number|my number|my phone|my phone number|my cell|my cell phone',
  /** Asking, telling and repeating before the wish itself. */
  ASK: '(?:(?:and|but|so|just|ok|okay|hi|hey|hello|sorry|yes|no|again|look|listen|kindly|please|sir|guys|people|thanks|thank|you|yall|can|could|would|will|someone|somebody|all|i|we|id|want|need|like|to|for|the|last|time|once|more|how|many|times|do|have|say|already|said|told|asked|telling|asking|am|im|now|wrong|number|mind|wish|must|appreciate|if|it|really|honestly|seriously|literally|be|great|bro|man|yo|maam|mam|folks|team|choose|decide|decided|elect|hereby|officially|wanna|gonna|going|about|should|every|there|good|morning|afternoon|evening|day|stop|then|because|since|also|too|oh|omg|dear|as|possible|soon|asap|immediately) )*',
  /** Words of a courtesy that are none by themselves. */
  NONE: '(?:to|from|a|is|work|day|number|cell|phone|company|people|my|your|as|very|be|would|have|because|i|am|im|not|any|more|dont|great|nice|good|either|possible|for|at|by|in|on|with|near|effective|us|much|interested|guy|soon|or call|and call|and calls|or calling|and calling)',
  /** Before it, a stop is a place: "last stop?", "the stop". */
  PLACE: '(?:the|last|every|good|great|many|about)',
  /** Politeness and emphasis after it. */
  END: '(?: (?:please|now|thanks|thank|you|thx|ok|okay|immediately|right|already|today|for|good|forever|anymore|any|more|again|ever|at|all|to|me|us|this|number|my|phone|cell|from|guys|people|your|company|asap|sir|dude|lol|lmao|(?:ha){2,}h?|(?:ja){2,}j?|man|permanently|altogether|completely|and calling|or calling|or call|and calls|and call|effective|is|work|god|ffs|omg|jesus|bro|yo|maam|mam|folks|team|and|dont|either|anyway|then|as|soon|possible|because|i|am|im|not|interested|be|so|kindly|would|appreciate|it|very|much|really|seriously|have|day|great|nice|a|guy))*(?<! (?:at|for))$',
};

const CERTAIN = rulesOf('certain', ENGLISH_PARTS, {
  'stop-texting':
    '\\b(?:stop|stp|quit|cease|discontinue)(?: with)?(?: the)? (?:all )?(?:texting|messaging|contacting|spamming)(?: {ME})?\\b|\\b(?:if|wish|rather|appreciate) (?:it if )?(?:you|yall|you guys) (?:stopped|quit|would stop|could stop) (?:texting|messaging|contacting|sending)(?: {ME})?\\b|^{ASK}(?:stop|quit)(?: (?:and|with|the|all))* (?:text|message|contact)(?: {ME}){END}|\\b(?:text|message|contact|write) {ME} no more\\b',
  'stop-sending':
    '\\b(?:stop|quit|cease|discontinue) (?:sending|with)(?: (?:me|us|to me))?(?:{DET} {MSG}|{DET} (?:these|this|those|them|stuff|this stuff|crap|this crap|junk|this junk|shit|this shit|things|nonsense|bs))(?: (?:please|to me))?\\b',
  'stop-messages':
    '^{ASK}(?:stop|quit) (?:getting|receiving){DET} {MSG}{END}|^{ASK}make (?:it|this|{DET} ?{MSG}) stop{END}|^{ASK}(?:stop|end|cancel|discontinue|cease|quit|kill|halt|unsubscribe from|opt me out of){DET} {MSG}{END}',
  // One word of a courtesy behind the verb alone is none: "stop to", "stop number", "stop work".
  'stop-wanted':
    '^{ASK}(?<!\\b{PLACE} )stop(?! {NONE}$)(?! (?:it|this|that|them|everything)\\b)(?: (?:all|text|texts|message|texting|reply|sms|stop))*{END}',
  'stop-this':
    '^{ASK}(?<!\\b{PLACE} )stop (?:it|this|that|them|everything)(?: (?:it|all|this|everything|them|that|text|texts|message|texting|sms|stop))*{END}',
  'reply-stop': '^(?:text|reply|send|texting|replying) stop{END}',
  'subscription-to-texts': '\\bcancel (?:my |the )?subscription to{DET} {MSG}\\b',
  unsubscribe: '^{ASK}unsubscribe(?: {ME})?(?: from(?: {DET})?(?: {MSG}| list| everything| all)?)?{END}',
  'opt-out':
    '^{ASK}(?:opt|opting)(?: (?:me|us|this number))? ?out(?: (?:of|from){DET} ?(?:{MSG}|list|everything|all)?)?{END}',
  'opted-out':
    '^{ASK}(?:consider me |get |getting )?(?:opting out|opted out|unsubscribing|unsubscribed|removed|taken off|deleted)(?: (?:of|from)(?:{DET} {MSG}|{DET}(?: (?:text|texts|texting|message|messaging|mailing|contact|calling|marketing|sms|phone|notification|alert))? list))?{END}',
  'off-the-list':
    '\\b(?:want|need|like|wanna|get|be|am|me|number|name) off(?: of)?{DET} (?:my )?(?:text |texting |message |messaging |mailing |contact )?list\\b|\\b(?:remove|take|delete|get|drop|pull|scratch|erase)(?: {ME}|(?: my)? (?:name|info|contact)|(?: my)? (?:name|phone)? ?and number)(?: (?:off|from|out of)| off of){DET} ?(?:my )?(?:(?:texting|text|text message|messaging|mailing|contact|calling|call|phone|sms|message|marketing|distribution|subscriber) )?(?:lists?|databases?|contacts|system|records|subscribers)\\b',
  'remove-number':
    '^{ASK}(?:remove|delete|erase|take off|drop) (?:this number|this phone number|my number|my phone number|my phone|my cell){END}',
  'remove-me':
    '^{ASK}(?:remove|unenroll|deregister|unregister|disenroll|delist) (?:me|us|this number)(?: from{DET} ?{MSG})?{END}',
  'do-not-list':
    '\\bdo not (?:call|text|contact|disturb|message|call or text)(?: \\w+)? list\\b|\\bdnc list\\b|\\bdont (?:call|text|contact|disturb) list\\b',
  'do-not-text':
    '\\b(?:(?<!you )(?<!guys )(?<!they )(?<!yall )(?:dont|do not)|(?<!you )(?<!guys )(?<!they )never|not to)(?: (?:ever|you|please|want you to|want you|bother to|dare|you ever|you dare))? (?:(?:(?:call|calling) (?:or|and) )?(?:text|message|contact|sms)(?: (?:or|and) (?:call|text|email|contact|message))?(?: {ME}| anymore| any more)|(?:send|text)(?: (?:me|us))?{DET} {MSG}|(?:send|text)(?: (?:me|us)) (?:any )?more(?: of (?:these|this|those|them))?)(?: (?:anymore|any more|again|ever|here|(?:on|at) this (?:number|phone)))*\\b',
  'do-not-contact':
    '^{ASK}(?<!\\b(?:you|guys|they|yall) )(?:dont|do not) (?:contact|text|message)(?: (?:anymore|any more|again|here))*{END}',
  'no-texts': '^{ASK}(?:no more|no further){DET} {MSG}{END}|^{ASK}(?:no|zero){DET} {MSG} please{END}',
  'no-texts-wanted':
    '\\b(?:dont|do not|no longer|didnt|did not|doesnt|does not|never)(?: (?:really|even|ever))? (?:want|wish|need|care|wanna|consent|agree)(?: to)?(?: (?:be )?(?:receive|receiving|get|getting|have|see|read|texted|contacted|messaged|sent|subscribed to))?{DET} (?:{MSG}|texted|contacted|messaged)\\b|\\b(?:dont|do not|no longer|didnt) (?:want|wish|care)(?: to)? be (?:texted|contacted|messaged)\\b',
  'revoke-consent':
    '\\b(?:revoke|revoking|withdraw|withdrawing|rescind|take back|retract)(?: (?:my|all|any|the))* (?:consent|permission|authorization)\\b(?! (?:for|to|on|of) (?!(?:be )?(?:text|contact|receiv|messag|send|sms|call|get|any|all|communic|you)))',
  'cease-contact':
    '\\bcease (?:and desist )?(?:all|any|from|further)(?: (?:all|any|further))? (?:communications?|contact|texting|texts|messages|contacting)\\b|\\bcease and desist (?:texting|contacting|contact|communications?|sending|these|this)\\b|^{ASK}cease and desist{END}',
  'no-permission':
    '\\b(?:dont|do not|didnt|did not|never) (?:have|had|give|gave|given)(?: you)?(?: (?:my|any))* (?:permission|consent|authorization) to (?:text|message|contact)\\b',
});

const LIKELY = rulesOf('likely', ENGLISH_PARTS, {
  'leave-alone': '\\bleave (?:me|us) (?:the \\w+ )?alone{END}',
  'go-away':
    '\\b(?:go )?(?:bother|bug|annoy|harass|text) (?:somebody|someone) else\\b|^{ASK}(?:go away|quit it|go to hell|get out of my (?:phone|life|inbox)|get a life|kiss off|knock it off|cut it out|give it a rest|get lost|back off|buzz off|beat it|shut up|stfu|gtfo|screw (?:you|off)|f off|eff off|(?:fuck|piss|bugger|sod) (?:off|you)|fuck u|gfy){END}',
  'lose-number': '\\b(?:lose|forget|erase|loose) (?:my|this) (?:number|phone number|info|information|contact){END}',
  'stop-bothering':
    '\\b(?:stop|quit|enough with the)(?: with)?(?: the)? (?:bothering|bugging|harassing|annoying|pestering|harrassing|hassling|hounding|stalking|blowing up)\\b',
  harassment:
    '\\b(?:this is|its|thats|considered|borderline) (?:pure |just )?(?:harassment|harrassment)\\b|\\byou(?: are|re)? harass(?:ing)? me\\b',
  spam: '\\b(?:this is|its|just|you are|youre|thats|more)(?: (?:a|such|just|pure|all|so))* (?:spam|spamming|spammers?|junk text)(?: me)?{END}|\\b(?:report|reporting|reported|marked|marking|mark)(?: (?:this|you|it|your number|this number|them))?(?: (?:as|for|to)) (?:spam|the fcc|fcc|junk|harassment)\\b|\\breport(?:ing)? (?:you|this number)\\b',
  'never-signed-up':
    '\\b(?:never|didnt|did not|dont remember|dont recall)(?: (?:even|ever))? (?:sign|signed|signing|subscribe|subscribed|subscribing|opt|opted|opting|ask|asked|register|registered|agree|agreed|enroll|enrolled)(?: me)?(?: (?:up|in))?(?: (?:for|to|into|in on))? (?:this|these|those|that|it|your|any of this|text|texts|messages|get|receive)\\b',
  'who-gave-number':
    '\\b(?:how|where) (?:did|do|the hell did|tf did) you (?:get|have|got|find) (?:my|this) (?:number|phone number|info|cell)\\b|\\bnever gave (?:you|anyone)(?: \\w+)? (?:my|this) (?:number|phone)\\b|\\bwho gave you (?:my|this) number\\b',
  'how-to-stop':
    '\\b(?:how|what|way|possible|can i|could i|do i)\\b.{0,40}\\b(?:stop|end|turn off|cancel|block)(?: (?:getting|receiving))?{DET} {MSG}(?: (?:from|on|to|please)\\b.{0,30})?$|\\b(?:get|make){DET} {MSG} (?:to )?stop\\b|\\b(?:stop|avoid) (?:getting|receiving) (?:these|this|those|them|{MSG})|^{ASK}(?:how|can|could|may|is there a way|where|what)(?: (?:do|can|to|could|would|i|we|a way|go|go about))* (?:unsubscribe|opt out|optout|get off this list|be removed|be taken off){DET} ?{MSG}?{END}',
  'why-texting':
    '\\bwhy (?:do|are|am|is|does|did|would|the hell are|would) (?:you|i|this number|yall|you guys)(?: guys)?(?: (?:still|keep|keep on|always|constantly|being))* (?:text|texting|texted|messaging|message|contacting|spamming|sending|getting|receiving)(?: me| these| this| so many| all these|$)',
  'keep-texting':
    '\\b(?:you|yall|they|you guys|you people) (?:keep|kept|wont stop|continue to|always|constantly)(?: on)? (?:texting|messaging|spamming|sending me|contacting|bothering|text|message)\\b|\\bi (?:keep|kept|still) (?:getting|receiving|get|receive){DET} {MSG}(?: from you.{0,20})?$',
  'too-many':
    '^{ASK}(?:its |this is |that is |thats |getting |i get |you send |way )*(?:too many|so many|too much|2 many){DET} {MSG}{END}',
  blocking:
    '\\b(?:im|i am|i will|ill|i|gonna|going to|about to|will|have|ive) (?:just )?(?:be )?(?:block|blocking|blocked) (?:you|your number|this number|yall|this)\\b',
  'will-report':
    '\\b(?:report|complaint|complain|sue|attorney|lawyer).{0,30}\\b(?:fcc|ftc|tcpa|attorney general|do not call)\\b|\\btcpa\\b',
  enough:
    '^{ASK}enough(?: (?:already|is enough|with|of)(?:{DET} {MSG}| this| it| these| those| all this| them)?)?{END}',
  'bare-no-texts': '^{ASK}(?:no|zero){DET} {MSG}{END}',
  'turn-off': '^{ASK}(?:turn off|disable|deactivate|switch off){DET} {MSG}{END}',
  'no-more': '^{ASK}no more(?: (?:of this|of these|this|thank you))?{END}',
  'not-interested-in-texts': '\\b(?:not|no longer|never) interested in{DET} (?:{MSG}|offers|promotions|deals)\\b',
  'do-not-want-this':
    '^{ASK}(?:i )?(?:dont|do not|didnt) (?:want|need) (?:this|these|it|them|any of this)(?: (?:dont|do not|so dont|stop) send (?:it|this|them))?{END}',
  'delete-me':
    '^{ASK}(?:remove|delete me|erase me|forget me|delete (?:all )?my (?:info|information|data|contact)|erase (?:all )?my (?:info|information|data))(?: from your \\w+)?{END}',
  'stop-opening': '^{ASK}stop (?:i|im|ive|you|youre|we|already|wrong|this is|this isnt|thats|bc|because|its)\\b',
  'short-stop':
    '^(?!(?:to|i|it|did|does|will|should|when|if|do|dont|cant|cannot|wont|never)\\b)(?:(?!(?:bus|pit|non|full|next|last|my|the|your|a|this|that|one|dont|not|cant|never|wont|train|truck|rest|first|each|every|which|what|door)\\b)\\w+ ){1,2}stop{END}',
  'no-consent':
    '\\b(?:didnt|did not|never|dont|do not) (?:ever )?(?:give|gave|given|have)(?: you| anyone)?(?: (?:my|any))* (?:permission|consent)(?: (?:for|to) (?:this|these|that|it|you))?{END}|\\b(?:didnt|did not|never) (?:consent|consented|agree|agreed)(?: to)? (?:this|these|any of this){END}',
  'on-the-list':
    '\\b(?:getting|get|got|be|taken|come) off(?: of)? (?:this|your|the|that)(?: (?!(?:wait|waiting|guest|shopping|packing|price|wish|standby|gift) )\\w+)? list\\b|\\b(?:why|how)\\b.{0,20}\\bon your (?:texting|text|calling|call|marketing|mailing|spam)? ?list\\b',
  'wants-out': '^{ASK}(?:want|let me|get me) out(?: of (?:this|here|it))?{END}',
  'why-these':
    '\\bwhy (?:i|we|i am|im|am i) (?:keep |still |even )?(?:get|getting|receive|receiving|got) (?:these|this|those|your|texts|messages|so many)\\b|^{ASK}why me{END}',
  'every-day':
    '\\b(?:every|each) (?:single )?(?:day|hour|week|morning|night|time).{0,12}\\b(?:you|yall) (?:text|message|send)\\b|\\byou (?:text|message) me (?:every|all|constantly|nonstop|non stop|daily)\\b|\\b(?:relentless|leave us be|let me be)\\b',
  'blocked-you':
    '^(?:(?:bye|goodbye|good bye|later|done|im|i am|ok|and|so) )*(?:blocked|blocking|reported|reporting|blocked and reported|block and report)(?: (?:you|this|number))*{END}',
  'take-off': '^{ASK}(?:take|get) (?:me|this number|my number) off(?: (?:of )?(?:this|these|here|it|your \\w+))?{END}',
  'stop-calling-texting':
    '\\bstop (?:calling|emailing|mailing|notifying|writing)(?: me| us)? (?:and|or) texting\\b|\\bstop (?:bugging|notifying|writing)(?: me| us)?{END}',
});

const MAYBE = rulesOf('maybe', ENGLISH_PARTS, {
  'wrong-number':
    '^{ASK}(?:i think |this is |its |its a |you have |you got |you texted |that was |must be |prob |probably )*(?:the |a )?wrong (?:number|person|guy|girl|lady|phone|contact){END}|\\b(?:you|youve|you guys|u)(?: (?:have|got|must|are|reached|texted|texting|ve))+ (?:at )?(?:the |a )?wrong (?:\\w+ )?(?:number|person|guy|girl|phone|party|house|contact|info|information|man|woman|customer)\\b|\\b(?:sorry|think its|isnt \\w+|not \\w+) (?:you )?(?:have )?(?:the )?wrong (?:number|person)$|^wrong (?:number|person) (?:im|i|this|you|sorry|buddy|my|no|not|dude)\\b|\\bim not who you\\b|\\bnot the right (?:number|person)\\b|\\bnew (?:phone|number)? ?who (?:dis|this|is this)\\b|\\bwho (?:dis|tf is this|the hell is this|the heck is this)\\b|\\bnot (?:my|his|her|their) number (?:anymore|any more)\\b',
  'not-this-person':
    '^(?:sorry )?(?:this is |its |thats )?not \\w+s (?:number|phone|cell)\\b|\\bthis (?:is not|isnt|aint) (?!my (?:order|first|item|account|size))\\w+(?: \\w+)? (?:phone|number|cell|anymore)\\b|^(?:sorry )?(?:this (?:is not|isnt)|im not|i am not) (?!happy|sure|ok|okay|satisfied|ready|able|home|available|here|interested|done|feeling|going|receiving|getting)\\w+(?: \\w+)? (?:anymore|wrong number)\\b|\\bdoes(?:nt| not) have this (?:number|phone)\\b|\\b(?:no one|nobody|theres no one|there is no one|no) (?:named|called|by that name|by the name|here by)\\b',
  'lives-elsewhere':
    '\\b(?:doesnt|does not|dont|no longer|not) (?:live|lives|living|stay|work|works|working) (?:here|there|at this address|with me)\\b|\\bnot (?:our|my|his|her) account\\b|\\bhow do you know (?:me|my)\\b',
  'unknown-person':
    '\\bdont (?:even )?know who (?:this|you|these people|they) (?:is|are)\\b|\\bdont know (?:you|you people|this number){END}',
  'not-a-customer':
    '\\b(?:switched|moved|changed|went) to (?:another|a different|a new|someone|somebody) ?\\w* ?(?:company|provider|carrier|doctor|dentist|bank|clinic|pharmacy|else|vendor|store)\\b|\\b(?:not|no longer|never been|never was|was never)(?: (?:a|your|an))* (?:customer|client|member|patient|subscriber|tenant|user)(?: (?:of yours|anymore|there|here))?\\b|\\b(?:dont|do not|never|no longer)(?: (?:even|ever))? (?:shop|shopped|bank|use your|have (?:an account|anything)|had an account)(?: (?:with|at|there|for))?(?: (?:you|that|this|company|here|there|anymore|service))*{END}|\\bno longer with (?:that|this|the|your) (?:company|bank|insurance|plan|service)\\b',
  'another-channel':
    '\\brather (?:get |have |receive |be sent |use )?(?:an? )?(?:emails?|e mails?|calls?|phone calls?|mail|letters?)\\b|\\b(?:email|e mail|mail)(?: me| us)? instead\\b|\\bcall (?:me |us )?instead of text\\w*|\\b(?:only|just) (?:text|message)(?: me)? (?:during|between|after|before|on|in|at|if|when)\\b|\\btoo (?:late|early)(?: at night| in the morning)?(?: to)?(?: be)? text\\w*|\\btext\\w* (?:me )?(?:too|so|this|that) (?:late|early)\\b|^please (?:email|e mail){END}|^{ASK}(?:only|just) (?:by )?(?:email|e mail|phone|calls?|mail)(?: me)?(?: only)?{END}|^{ASK}(?:email|calls?|phone calls?|mail) only{END}|\\b(?:email|call|phone|ring|write|e mail|mail) me (?:instead|only|rather)\\b|\\b(?:only|rather you) (?:call|email|mail|phone) me\\b|\\bprefer (?:an? )?(?:emails?|phone calls?|calls?|mail|e mail)(?: (?:over|to|instead|rather|than|only)|$)',
  'dislikes-texting':
    '\\b(?:dont|do not|hate)(?: (?:really|even))?(?: (?:like|do|use))? (?:texting|texts|text messages)(?: (?:please|on this phone|very well))?$|\\b(?:cant|cannot|unable to|not able to|not allowed to) (?:receive|get|have|read|take|answer) (?:texts|text messages|messages)\\b|\\bthis is (?:a |my |our )?(?:landline|work phone|business line|childs phone|kids phone|sons phone|daughters phone|company phone)\\b|\\btext(?:s|ing)? (?:is|are) not (?:a )?(?:good|best|great)\\b',
  fewer:
    '\\b(?:fewer|less)(?: (?:texts|messages|often|frequently))\\b|\\b(?:text|texting|message|messaging) me (?:so much|so often|this much|less|so many times|every day|everyday|this often)\\b|\\b(?:texts|messages) (?:every day|everyday|so often)\\b',
  'not-interested':
    '^{ASK}(?:(?:no|thanks|thank|you|but|nope|im|i|am|were|we|are) )*not interested(?: (?:anymore|at this time|at the moment|right now|at present|in this|in it|in anything|sorry|but thanks|but thank you))?{END}|^{ASK}no interest{END}',
  'pays-per-text':
    '\\b(?:pay|charged|charges|charge|cost|costs)(?: (?:me|us|for|per|by|money|each|every|a|lot|\\d+ cents))* (?:text|texts|message|messages)\\b|\\b(?:texts|messages) (?:cost|costs|are costing)(?: me)? (?:money|\\d+)\\b',
  'is-it-spam':
    '\\b(?:is|isnt|are) (?:this|you|these)(?: (?:a|some|kind|of|even|just|text|texts))* (?:spam|scam|scammers?|phishing|legit|spammers?)(?: or \\w+)?{END}|^{ASK}(?:scam|spam|scammer|spammer|phishing){END}',
  'passed-away':
    '\\b(?:(?:husband|wife|mother|mom|father|dad|son|daughter|brother|sister|grandmother|grandfather|he|she|owner|holder) (?:has |had )?(?:passed away|passed|died)|is deceased|the deceased)\\b',
  'belongs-to-another':
    '\\bnumber (?:now )?(?:belongs|belonged) to (?:someone|somebody|another)\\b|\\bi (?:just )?(?:got|have) (?:this|a) (?:new )?number\\b.{0,20}\\b(?:new|recently|last)\\b|\\bnew owner of this number\\b',
  'stop-calling':
    '\\b(?:stop|quit) (?:calling|phoning|emailing|mailing)(?: (?:me|us|my \\w+|this number))?{END}|\\bdo(?:nt| not) call(?: me| this number| us)?(?: anymore| again| ever again)?{END}',
  'stop-at-times':
    '\\b(?:stop|quit) (?:texting|messaging|contacting|sending)\\b|(?<!you )(?<!guys )(?<!they )\\b(?:dont|do not) (?:text|message|contact)\\b(?! (?:my old|the old|back|him|her|them|your|to))(?: me| us)?(?: (?:so|at|after|before|during|while|when|on|until|unless|this))',
});

export const ENGLISH_OPT_OUTS = [...CERTAIN, ...LIKELY, ...MAYBE];
