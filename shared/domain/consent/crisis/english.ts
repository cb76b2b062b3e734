import { crisisRules } from './rules';

export const ENGLISH_PARTS = {
  KIN: 'husband|wife|boyfriend|girlfriend|bf|gf|partner|spouse|fiance|ex|dad|daddy|father|mom|mum|mommy|mother|mama|son|daughter|kid|kids|child|children|baby|toddler|infant|newborn|brother|sister|uncle|aunt|cousin|grandma|grandpa|grandmother|grandfather|granny|nephew|niece|friend|bestie|neighbor|neighbour|roommate|coworker|colleague|boss|teacher|parents|stepdad|stepmom|stepfather|stepmother|family|student|patient|landlord|classmate|bro|sis',
  WHO: 'he|she|they|hes|shes|theyre|someone|somebody|someones|people|(?:my|our|the|a|this|that|his|her|their) (?:\\w+ )?(?:{KIN})s?|(?:a|the|this|that|some|these|2|two|some) (?:\\w+ )?(?:man|men|guy|guys|woman|person|lady|stranger|boy|girl|dude|driver|customer|robber)',
  ME: 'me|us|him|her|them|(?:my|his|our|the|her|their) (?:\\w+ )?(?:{KIN})|someone|somebody|everyone|everybody|people|you all|yall',
  ANY: '(?: \\w+)?',
  FEW: '(?: \\w+){0,3}',
  PILLS:
    'pills?|meds?|medications?|medicines?|tablets?|tylenol|advil|aspirin|ibuprofen|xanax|oxy\\w*|percocet|antidepressants|capsules|paracetamol|acetaminophen|ambien|insulin|opioids?|fentanyl|painkillers|sleepers|zoloft|benadryl',
  WEAPON:
    '(?:guns?|knife|knives|rifles?|pistols?|weapons?|machetes?|shotguns?|firearms?|handguns?|revolver|blade|ar ?15|bombs?|grenades?)(?! (?:safe|rack|show|shop|case|set|block|license|sharpener|holder|permit|cabinet|store|range|collection|for sale|in (?:his|her|the|my) (?:cart|basket|order)))',
  WILL: 'will|ll|would|gonna|going to|wants? to|wanna|tries to|trying to|tried to|about to|threaten(?:s|ed|ing) to|plan(?:s|ning|ned)? to|swore to|might|may|said|says|saying|keeps? saying|told me',
  /** What is printed with such words, and sold. */
  MERCH:
    'jackets?|hoodies?|shirts?|tees?|t ?shirts?|sweaters?|sweatshirts?|hats?|caps?|stickers?|posters?|decals?|mugs?|toys?|costumes?|games?|patch(?:es)?|pins?|keychains?|socks|shoes|sneakers|bags?|merch|dvds?|albums?|songs?|movies?|books?|size|display|magnets?|prints?|signs?',
  PLACE:
    'house|home|building|apartment|apt|kitchen|garage|room|bedroom|basement|roof|office|store|school|hotel|church|restaurant|stove|oven|attic|barn|trailer|car|truck|bus|dryer|bed|dorm|warehouse|workplace|place',
};

const SELF_HARM = crisisRules('self-harm', ENGLISH_PARTS, {
  'kill-oneself': [
    '(?:kill(?:s|ed|ing)?|kil|hang(?:s|ed|ing)?|hung|drown(?:ed|ing)?|shoot(?:ing)?|shot|stab(?:bed|bing)?|strangl\\w+|poison(?:ed|ing)?|starv(?:e|ed|ing)|suffocat\\w+|electrocut\\w+) (?:my|him|her|them|your|one) ?sel(?:f|ves)(?! (?:in the foot|a |an |some |up|out|laughing|with laughter|at the gym|over|trying))',
    '(?:wanna|gonna|want to|going to|i will|ill|should|might|could|let me|to|just) (?:kms|kys)|^kms(?: (?:tonight|now|today|rn|soon|bye))?$|unaliv\\w+ (?:my|him|her|them)? ?self|unalive',
    'suicid\\w*|suiside|suicde|suacide',
  ],
  'want-to-die': [
    '(?:want|wants|wanted|wanting|wanna|ready|trying|tried|hope|hoping|wish|wishing|need|prepared|decided|deserve|thinking (?:about|of)|time|plan|planning|prefer)(?: (?:to|just|really|so bad|badly|too|also|id|i|would))* (?:die|dying|be dead)(?! (?:my|her|his|the|their|it|a) (?:hair|beard|shirt|dress|shoes|fabric|clothes))(?! (?:laughing|of (?:laughter|embarrassment|boredom|cuteness|shame)|than|before))',
    'wish(?:es|ed|ing)?(?: that)? (?:i|he|she) (?:was|were|wuz|is|am)(?: (?:just|already|all))* (?:dead|never born|gone forever|not alive|6 feet under)',
    'wish(?:es|ed|ing)?(?: that)? i (?:wasnt|werent|was not|were not|had never been|was never|didnt|could just not|could)(?: (?:just|even|ever))* (?:alive|born|exist|existing|wake up|die|disappear forever|not wake up|be dead|here anymore)',
    '(?:dont|do not|no longer|doesnt|didnt|never|not)(?: (?:really|even|ever))? (?:want|wants|wanna|wish|care|deserve)(?: to)?(?: (?:keep|go on|continue))? (?:(?:live|living)(?! (?:with|in|at|near|here|there|like|next|by|on))|be alive|being alive|exist|existing|be here (?:anymore|any more|any longer|on earth|on this)|be on this earth|be in this world|wake up(?: (?:anymore|again|tomorrow|ever))?$|go on living|life)',
    '(?:never|not ever) wake up(?: again| ever| anymore)*$|(?:want|wanna|wish i could|need|just) (?:to )?(?:just )?(?:disappear|vanish|cease to exist)(?: (?:forever|for good|and never|from this (?:world|earth)))|(?:point|purpose|use) (?:of|in) (?:being alive|living|life|existing|my life)(?! (?:insurance|cover))',
    'im (?:gonna|going to|about to) die(?: (?:tonight|today|soon|here|help))?$|(?:help|think|pls|please)(?: me)?(?: i)? ?(?:im|i am) dying(?! to)|(?:i think|help) im going to die|{WHO}(?: is| are)? (?:going to|gonna) die|{WHO} (?:is|are|s) dying(?! to| laughing)',
  ],
  'no-reason-to-live': [
    '(?:no|any|a|the|not|see|isnt|aint) (?:more )?(?:point|reason|reasons|purpose|use|will|hope)(?: left)? (?:in|to|of|for) (?:living|live|going on(?! (?:with|about|to)\\b)|life|being alive|keep living|stay alive|staying alive|exist|existing|my life)',
    'nothing(?: left)?(?: for me)? to live for|(?:life|living)(?: \\w+)? (?:isnt|is not|aint|not|no longer|doesnt feel|is no longer|is just not) worth(?: (?:it|living|anything))?(?! without)|not worth living(?! without)',
    '(?:better|happier)(?: off)? (?:without me|dead|if i (?:was|were|am|died)(?: \\w+)?(?: (?:dead|gone|not here))?)|(?:no ?one|nobody|wont|would|will) (?:will |would |is going to |gonna |even |ever )*(?:miss|notice|care)(?: me)?(?: (?:when|if|after) (?:im|i am|i was|i))? (?:gone|dead|die|died)|(?:no ?one|nobody) (?:will|would|is going to|is gonna) miss me',
    '(?:done|tired|sick|finished|through) (?:with|of) (?:life|living|my life|this life|being alive|existing|everything goodbye)|want out of (?:this|my) (?:life|world)|(?:cant|cannot|can not) (?:go on|live like this|keep living|live anymore|live any ?more|go on living)(?: (?:anymore|any more|like this|any longer))*(?: \\w+)?$|goodbye (?:cruel )?world|cant keep living|dont see a future',
  ],
  'end-my-life': [
    '(?:end|ends|ended|ending|take|takes|taking|took|taken|finish)(?: (?:my|his|her|their|your|this|ones))(?: own)? (?:life|lives|existence|suffering)|(?:end|ends|ended|ending) it all|not (?:be )?alive (?:anymore|tomorrow)',
    '(?:want|wanna|wants|going|gonna|thinking (?:about|of)|planning(?: on| to)?|plan|ready|need|might|will|could|tonight im|time|about)(?: to)?(?: just)? (?:end|ending) it(?: all)?(?: (?:tonight|now|today|for good|soon|all|right now|forever|here|already))*$',
    '(?:jump|jumps|jumping|jumped|leap)(?: off| from| in front of| out of| into| infront of)(?: of)? (?:a|the|this|my|that|of)?(?: \\w+)? ?(?:bridge|building|roof|rooftop|balcony|train|window|ledge|cliff|overpass|traffic|tracks|subway)',
    '(?:standing|sitting|im|i am|up) on (?:the|a) (?:ledge|edge of|bridge rail\\w*|railing)|(?:slit|slitting|slash\\w*|cut|cutting|cuts)(?: (?:my|her|his|their|open))* (?:wrists?|veins?|throat)|use it on myself|bullet (?:in|through) my (?:head|brain)|blow(?:ing)? my (?:brains|head)',
    'how (?:many|much)(?: \\w+){1,6} (?:to die|to kill (?:me|you|your ?self|my ?self|someone|a person)|to overdose|would kill|will kill (?:me|you)|is lethal|kill (?:me|you|your ?self|a person))|(?:easiest|painless|best|quickest|fastest|easy|least painful|cleanest)(?: \\w+)? ways? (?:to|of) (?:die|dying|kill|killing|end my)|lethal dose',
  ],
  'hurt-oneself': [
    '(?:cut(?:s|ting)?|hurt(?:s|ing)?|harm(?:s|ed|ing)?|burn(?:s|ed|ing)?|injur\\w+|punish\\w*)(?: (?:and|or|to) (?:cut|hurt|harm))? (?:my|him|her|them) ?sel(?:f|ves)(?: (?:again|on purpose|tonight|badly|really bad|so bad|today|bc|because|when|to feel|and cant|a lot|every|yesterday|last night|if|bad|please)|$)(?! (?:at|while|shaving|cooking))',
    '(?:want|wants|going|gonna|trying|tried|thinking of|thinking about|urge|urges|need|afraid i will|afraid ill|might|will|may|threatening)(?: to)? (?:hurt|hurting|harm|harming|cut|cutting) (?:my|him|her|them) ?sel(?:f|ves)',
    'self ?harm(?:ing|ed|s)?|(?:been|started|is|am|im|shes|hes|back to) cutting (?:again|my ?self|my (?:arms?|legs?|thighs?|wrists?)|herself|himself)',
    'cut(?:ting|s)? (?:my|her|his) (?:own )?(?:arms?|legs?|thighs?)(?! hair)',
  ],
  overdose: [
    '(?:took|take|taking|taken|swallow(?:ed|ing)?|ate|eaten|eating|popp(?:ed|ing)|downed|drank|had|has had)(?: (?:a|an|the|my|his|her|like|about|just|way|some))*(?: (?:all|whole|entire|bottles?|handful|bunch|too many|too much|lots?|so many|\\d{2,3}|twenty|thirty|forty|fifty|every|full))(?: (?:of|the|my|his|her|their|them|these|those|a|an|bottles?|box|pack|handful|whole|sleeping|anxiety|blood pressure|pain|heart|different|moms|dads|mothers|our))*(?: \\w+)? ?(?:{PILLS})s?(?! (?:(?:to|at|from) the|out of|home|back))(?!.*\\b(?:refill|order|by mistake|pharmacy|delivery|refund))(?!.*\\bprescription)',
    'overdos(?:ed|ing)|(?:took|taken|take|taking|having|had|has|an|of|i|possible|drug|heroin|fentanyl)(?: an?)? overdose(?! (?:insurance|awareness|training|kit|prevention))|(?:odd|od|oded|o d|oding|od ing) on (?!sale)\\w+',
  ],
});

const VIOLENCE = crisisRules('violence', ENGLISH_PARTS, {
  weapon: [
    '(?:{WHO})(?: (?:is|are|was|were|outside|here|at|in|the|my|door|just|now|store|house|running|standing|around|there|coming|and|who))*(?: (?:has|have|had|got|gots|pulled|pulls|holding|carrying|waving|pointing|pointed|with|brought|grabbed|swinging|wielding|pulling|armed with))(?: (?:got|a|an|his|her|the|my|out|up|on (?:me|us|him|her)|loaded|big|kitchen|hand|huge|real|holding|around))* {WEAPON}',
    '(?:gunman|gunmen|active shooter|armed (?:man|men|robber|robbers|person|robbery|intruder|guy)|(?:at|by) (?:gun|knife) ?point|gunpoint|knifepoint)',
    '(?:put|puts|held|holding|holds|has|had|pulled|pointed|pointing|with)(?: (?:a|the|his|her|my))* {WEAPON} (?:to|at|on|against|up to) (?:my|his|her|our|their|me|us|him|them)',
    '(?:there is|theres|there was|planted|put|have|has|got|hid|is) an? bomb (?:in|at|inside|under|on|near|threat|here|and)|bomb threat|bombs? (?:in|at|inside|under|near) (?:your|the|my|our|this|that) (?:\\w+ )?(?:{PLACE}|plane|train|mall|bank|lobby|parking lot)|(?:blow|blowing) up (?:the|your|my|this|that) (?:\\w+ )?(?:{PLACE}|plane|train|mall|bank)',
    'has a (?:gun|pistol|rifle|bomb)(?! (?:safe|rack|show|shop|case|license|permit|holder|store|range))',
    'loaded (?:gun|rifle|pistol|weapon)|have a (?:gun|rifle|pistol) and',
  ],
  threat: [
    '(?:{WILL})(?: (?:he|she|they|hed|shed|hell|shell|theyd|be|just|to|that|is|was|will|would|going|gonna|wants|so|really))* (?:kill|murder|stab|shoot|strangle|rape|behead|slaughter|burn alive|execute)(?:ing)? (?:{ME}|you(?! (?:a|an|another|some|over)\\b)|my ?self|my)(?! (?:a |an |another |some |over |the (?:email|details|link|info)|if (?:this|the|it|i dont (?:get|pay|bring|return))|for (?:this|being|spending|buying|losing)|lol|when (?:he|she) sees))',
    '(?:{WILL})(?: (?:he|she|they|hed|shed|hell|shell|theyd|be|just|to|that|is|was|will|would|going|gonna))* (?:hurt|hurting|beat|beating|attack|attacking|harm)(?: up)? (?:me|us|him|her|them|(?:my|his|our|the|her|their) (?:\\w+ )?(?:{KIN})|someone|somebody|everyone|people)(?! (?:to it|at|by|feelings))',
    'threaten(?:s|ed|ing)? (?:my|his|her|our) life|threaten(?:s|ed|ing)? (?:me|us|him|her|them|{WHO})(?: and \\w+)? with (?:a|an|his|her|the) (?:\\w+ )?{WEAPON}|death threats?|threatening to (?:kill|hurt|shoot|stab|burn)|threatened to (?:kill|hurt|shoot|stab|burn)',
    'shoot(?:ing)? up (?:the|my|a|this|your|his) \\w+|(?:want|going|gonna|wanna|will|ill) (?:to )?(?:shoot|kill|hurt|stab|murder) (?:up )?(?:people|everyone|them all|you all|kids|him|her|somebody|someone)(?! (?:an?|a) )|killing spree',
    '(?:afraid|scared|worried|terrified|fear)(?: that)? (?:he|she|they|hes|shes|{WHO})(?: (?:will|is|are|ll|might|s|may|gonna|going to|would))* (?:kill|hurt|harm|beat|find me|come back and)|(?:scared|afraid|fear|fearing)(?: for)? my life|(?:scared|afraid|terrified) to (?:go|be) home|not safe (?:at home|with (?:him|her)|in my (?:own )?(?:home|house))',
  ],
  attack: [
    '(?:{WHO})(?: (?:just|always|keeps?|kept|is|are|was|were|has|have|had|been|often|constantly|also|started|again|almost|tried to|and|then|got drunk|drunk|came home))* (?:hit|hits|hitting|beat|beats|beating|beaten|punch(?:ed|es|ing)?|slap(?:ped|s|ping)?|chok(?:ed|es|ing)|strangl(?:ed|es|ing)|attack(?:ed|s|ing)?|abus(?:ed|es|ing)|assault(?:ed|s|ing)?|rap(?:ed|es|ing)|molest(?:ed|s|ing)?|stab(?:bed|s|bing)?|shot|shooting|kick(?:s|ing)|bit|burn(?:ed|s)|dragg?(?:ed|ing)|hurt(?:s|ing)?|tortur(?:ed|es|ing)|threw|pushing|pushed|shoved|grabbed)(?: (?:up|on|at|down|and (?:hit|beat|kicked)))? (?:me|us|him|her|them|(?:my|his|our|her|their|the) (?:\\w+ )?(?:{KIN})|people|someone|somebody)(?! (?:to (?:it|the|that)|at (?:\\w+ )?(?:chess|cards|pool|tennis|golf)|back|up (?:on|if|when|at)|an? (?:email|text|message|link|note)|with (?:a |an |the |another |more |some )?(?:\\w+ )?(?:fee|fees|charge|charges|bill|fine|price|prices|question|questions|ads?|email|interest)|feelings|in the (?:polls|game)|for a job|on the price))',
    '(?:i|i was|ive been|im being|i am being|was|been|im being|am being|is being|are being|hes being|shes being|got|getting|gotten|get|was being|hes been|shes been|she was|he was|were|someone was|somebody was|girl was|(?:my|the) (?:{KIN}) was|(?:my|the) (?:{KIN}) got|just) (?:just |sexually |almost |badly |physically |been )*(?:raped|assaulted|molested|stabbed|kidnapped|abducted|strangled|beaten(?: up)?|beat up|trafficked|tortured|gang raped|drugged)',
    '(?:{WHO}) (?:got|was|were|has been|have been|had been|is|been|just got|are) (?:just )?(?:shot|stabbed|attacked|beaten|killed|run over|hit by a (?:car|truck|bus|train))|hes been shot|shes been shot|ive been (?:shot|stabbed)|i (?:got|was|am|have been) (?:shot|stabbed)(?! (?:down|an?))|im (?:shot|being attacked|being beaten)|(?:i|we|they) (?:am|are|was|were|im|got|being|is) (?:being )?attacked(?! by (?:hackers|a virus|malware|ads))|being attacked',
    '(?:is|are|was|keeps|started) (?:hitting|beating|choking|strangling|attacking|raping|abusing|kicking|punching) (?:up )?(?:me|us|her|him|(?:my|his|her) (?:\\w+ )?(?:{KIN}))(?! (?:to it|at \\w+$|up|back|with (?:a |the |more )?(?:fee|ads|price)))',
    'shots (?:were |are |being |have been |just )*fired|gun ?shots?|gun ?fire|(?:there (?:is|was|has been|have been)|theres|theres been|a|mass|school|drive by|an active) (?:a )?(?:stabbing|mass shooting|shooting)(?! star)|shooting (?:at (?:us|me|people|the)|outside|inside|in (?:the|my|our) (?:\\w+ )?(?:{PLACE}|street|mall))|(?:people|theyre|they are|someone is|hes|he is|guys are) (?:are )?shooting(?! (?:me an|for|photos|pictures|hoops|a (?:video|film)|the breeze))',
    '(?:{WHO})(?: \\w+)? (?:touches|touching|keeps touching|molests|fondles|rubs) (?:me|us|my (?:private|body|{KIN}))|touched me (?:inappropriately|down there|there|sexually|at night)|(?:{WHO})(?: \\w+)? (?:slam(?:med|s|ming)|smash(?:ed|es|ing)|bash(?:ed|es|ing)|twisted|broke|stomped(?: on)?|banged|threw|pushed|shoved|dragged) (?:me|her|him|us|my|his) ?(?:head|face|arm|neck|wrist|nose|ribs|hand)?(?: \\w+)? ?(?:into|against|down|on|through|across|by|to|out)(?: (?:the|a|my))* (?:wall|floor|stairs|ground|door|bed|window|hair|car|street)|domestic (?:violence|abuse)|abusive (?:husband|wife|boyfriend|partner|relationship|dad|father|home|ex|household)|im being abused|(?:being|been|is|are) (?:sexually |physically )?abused (?:by|at home)|sexual(?:ly)? (?:abuse|assault)\\w*|(?:is|are|been|being|s) abusing (?:me|us|him|her|them|my|the)',
  ],
  captive: [
    '(?:{WHO})(?: (?:just|keeps|has|have))* (?:wont|will not|doesnt|does not|refuses to|not|wouldnt|dont)(?: let| to let| letting) (?:me|us|her|him) (?:leave|go|out|come out|see anyone)(?! (?:of (?:the|my|this) (?:contract|plan|lease|deal)))|(?:{WHO}|i was|i am|im|ive been)(?: \\w+)? ?locked(?: (?:me|us|her|him))?(?: up)? (?:in|inside|up)(?! (?:a|the|my|to)? ?(?:contract|plan|rate|price))',
    'kidnap(?:ped|ping|s|per|pers)?|abducted|(?:held|kept|keeping|holding)(?: (?:me|us|her|him|them))?(?: (?:here|in here|there))? (?:hostage|captive|prisoner|against (?:my|her|his|our) will)(?! by (?:the|your|this|an?) (?:atm|bank|app|company|system|contract|store|website))|human trafficking|being trafficked',
    '(?:being|getting|am|im|been) (?:followed|stalked|chased)(?! up)|(?:{WHO})(?: \\w+)? (?:is|are|has been|been|s|keeps?)? ?(?:following|stalking|chasing) (?:me|us|her)(?! (?:on|up|back|for a))',
  ],
  intruder: [
    '(?:{WHO})(?: (?:is|are|s|re|just|now|here|trying to|about to))* (?:breaking|break|bursting|kicking my door) in(?: (?:now|right now|help|please|call|send|and|im|i am|hes|theyre|through)|$)',
    '(?:intruder|burglar|prowler|home invasion)s?(?! (?:alarm|alert|proof|detection|system))|(?:breaking|trying to (?:break|get|come)|climbing|forcing (?:his|their) way|busting) in(?:to|side)?(?: (?:to|through|of))? ?(?:my|our|the|her|his)? ?(?:\\w+ )?(?:house|home|apartment|apt|room|window|place|door|bedroom|car im in)',
    '(?:{WHO})(?: just| has)? broke(?:n)? in(?:to)?(?: (?:my|our|the) (?:{PLACE}))?(?!.*\\b(?:last|yesterday|claim|insurance|ago|account|card|phone)\\b)(?: (?:and|while|im|i am|help|now)|$)|hiding (?:in|under|from)(?: (?:the|my|a|him|them))* (?:closet|bathroom|bed|basement|attic|{KIN}|him)|(?:someone|somebody|a man|a stranger|some guy|he)(?: \\w+)? (?:is )?(?:in|inside|entered) (?:my|our) (?:house|home|apartment|bedroom|backyard|garage)|trying to get in$',
  ],
  danger: [
    '(?:im|i am|we are|were|shes|hes|she is|he is|theyre|they are|i think im|{WHO} (?:is|are)) in (?:\\w+ )?danger(?! of (?:losing|missing|being))|(?:my|her|his|our|their) li(?:fe|ves) (?:is|are) in danger|life or death(?! (?:thing|situation lol))|(?:my|her|his|our) life is (?:at risk|threatened)',
  ],
});

const MEDICAL = crisisRules('medical', ENGLISH_PARTS, {
  breathing: [
    '(?:not|isnt|aint|arent|stopped|stops|no longer|barely|cant|cannot|can not|couldnt|cant even|trouble|struggling to|struggles to|difficulty|hard to|hardly|unable to|wont|hard time|problems|quit|doesnt seem to be)(?: (?:even|really|able to|to|be|him|her))* (?:breathe|breath|breathing|breathin|breth)(?! (?:laughing|im laughing|in (?:these|this|those|it|them|the (?:jeans|shirt|dress|mask|fabric))|through (?:these|this|them|it|the)|with (?:this|these|the mask)|room|well in))(?!.*\\b(?:jeans|fabric|masks?|shoes|shirt|dress|internet|wifi|exchange)\\b)',
    'short(?:ness)? of breath|gasping for (?:air|breath)|(?:lips|face|skin|{WHO}) (?:are |is |s )?(?:turning|turned|going|went|getting) (?:blue|purple|gray|grey)|no pulse|doesnt have a pulse|heart(?: has)? stopped(?! (?:by|when|for a|seeing|reading|looking|at the (?:price|bill|sight|total)))|cardiac arrest',
  ],
  unconscious: [
    '(?:{WHO}|i)(?: \\w+){0,6} (?:unconscious|unresponsive|passed out(?! (?:flyers|the|our))|(?:not|isnt|arent|wont|stopped|cant|barely)(?: be)? (?:responding|responsive|moving|waking(?: up)?|wake(?: up)?|woke up|get up|move)(?! (?:to (?:my|the|our|your|an?) (?:email|text|message|call)|my order|the|into|out)))(?!.*\\b(?:email|ticket|app)\\b)|(?:found|is|was|lying|laying|knocked|hes|shes) unconscious|unconscious',
    '(?:{WHO}|i)(?: \\w+){0,2} (?:collapsed|fainted|passed out)(?! (?:flyers|the|our))|(?:cant|cannot|dont|can not) (?:feel|move) (?:my|his|her) (?:\\w+ )?(?:legs?|arms?|face|body|side|numberReassigned?)|(?:wont|will not|doesnt|cant|isnt) (?:wake|waking) up(?! (?:the|call))',
  ],
  attack: [
    '(?:having|has|have|had|having an|suffered|suffering|suffer|s|is|think its|thinks its|mild|massive|a|might be)(?: (?:had|a|an|having|another|like|possibly|some kind of|sort of|type of|massive|mild))* (?:heart ?attack|stroke|seizures?|cardiac|aneurysm|diabetic (?:shock|coma)|miscarriage|convulsions)(?! (?:insurance|claim|policy|grill|burger|order|brush|coverage|game|medication|meds|width|when i saw))(?!.*\\b(?:last (?:year|month|week)|years? ago|months? ago|insurance|claim|when i (?:saw|opened|got)|gave me|almost|(?:every ?time|whenever|when) (?:he|she|i|they|we) (?:sees?|opens?|gets?|looks?|reads?|hears?|saw|opened) (?:(?:at|about|of) )?(?:the|your|his|her|my|our|this|that|how|what|a) ?(?:\\w+ )?(?:bills?|prices?|invoices?|statements?|totals?|costs?|charges?|fees?|rent|much|receipt))\\b)|(?:is|are|started|hes|shes|having|keeps) (?:seizing|convulsing|having convulsions)',
    'chest (?:pains?(?! (?:medicines?|medications?|meds|relief|pills?|tablets?|cream|patch(?:es)?|remed(?:y|ies)|cushion|treatment|brochure)\\b(?!.*\\b(?:not|isnt|arent|wont|doesnt|didnt|dont|hurts?|help|cant|worse|no longer|now)\\b))|hurts|is (?:tight|hurting|killing)|tightness|pressure)|pains? in (?:my|his|her) (?:chest|left arm)|(?:left )?arm is numb|anaphyla\\w+|(?:throat|airway|tongue)(?: is| are| s)? (?:closing|swelling|swollen|closed)|(?:having|has|in)(?: \\w+){0,2} allergic (?:reaction|shock)|need(?:s)? (?:an |my |his |her )?epi ?pen (?:now|asap|fast)|no epi ?pen',
    '(?:im|i am|{WHO}(?: is| are| s)?)(?: \\w+)? (?:choking|drowning)(?! (?:on paper|in (?:\\w+ )?(?:debt|work|emails?|invoices|paper\\w*|bills|tickets)))|(?:im|i am|shes|wife is|she is|going) in(?:to)? labor|water (?:just )?broke|baby is coming(?! (?:soon|in))',
  ],
  bleeding: [
    '(?:im|i am|i|{WHO}|(?:my|his|her|the) (?:head|arm|leg|wrist|neck|stomach|hand|nose|face))(?: \\w+){0,3} bleeding(?! edge)|bleeding (?:badly|out|heavily|a lot|everywhere|so much|bad|profusely|to death|from|and (?:cant|wont))|(?:wont|cant|doesnt|not) stop (?:the )?bleeding|blood (?:is )?everywhere|losing (?:a lot of |lots of |so much |too much )?blood|lost a lot of blood|covered in blood|pool of blood|cough\\w* (?:up )?blood|vomit\\w* blood',
  ],
  poison: [
    '(?:{WHO}|i|just|i just)(?: (?:just|accidentally|may have|might have|has|have))* (?:drank|drink|drinks|swallowed|ate|ingested|drinking|swallowing|licked)(?: (?:some|a|an|the|my|our|his|her|whole|bottle|of|liquid))* ?(?:\\w+ )?(?:bleach|poison|batter(?:y|ies)|detergent|chemicals?|antifreeze|magnets?|drain ?o?|cleaner|medicine|pills?|meds|tide pods?|lighter fluid|gasoline|pesticide|rat poison|lye|ammonia|laundry pods?)|(?:been|was|got|im|hes|shes|were) poisoned',
  ],
  injured: [
    '(?:accident|crash|crashed|wreck|collision|wrecked)(?: \\w+){0,7} (?:hurt|injured|trapped|bleeding|dead|unconscious|ambulance|need help|send help|cant feel|badly)(?!.*\\b(?:last (?:year|month|week)|claim|insurance)\\b)|(?:people|person|kids|passengers|driver|everyone|someone|somebody) (?:are|is|was|were|got|badly|seriously|all)(?: badly| seriously)? (?:hurt|injured|trapped)(?! by)|seriously (?:hurt|injured)',
    '(?:{WHO}) (?:fell|fallen|has fallen|slipped|got hit|fell down|fell off)(?: \\w+){0,6} (?:not moving|isnt moving|cant get up|cant move|wont move|unconscious|bleeding|hit (?:his|her) head|not waking|head)|(?:cant feel|broke my (?:neck|back)|bone (?:is )?sticking out)',
    'trapped (?:in|inside|under|beneath) (?:my|the|a|our|this|an) (?:\\w+ )?(?:car|house|building|elevator|lift|fire|room|basement|water|rubble|truck|apartment|vehicle|bathroom|snow)(?! of)|(?:were|im|we are|i am|people are|theyre) trapped(?! (?:in (?:a|the|your|this) (?:phone|menu|loop|contract|website)|in your))|water is rising|(?:think|thinks|believe|afraid)(?: that)? (?:he|she|hes|shes|{WHO})(?: (?:is|are|s|may be|might be))? (?:dead|dying|gone)|found (?:him|her|{WHO}) dead|(?:he|she) (?:is|may be|might be) dead',
  ],
});

const SERVICES = crisisRules('services', ENGLISH_PARTS, {
  call: [
    '(?:call|calling|dial|phone|ring|contact|text|alert|notify)(?: \\w+)? ?(?:nine one one|9 1 1|911|999|112|emergency services|an ambulance|ambulance|the ambulance|paramedics|the paramedics|the cops|cops|the police|police|the fire (?:dept|department|brigade|truck)|fire department|cps|for help (?:now|please|hes|shes))(?! (?:report|clearance|check|discount|bill|invoice|claim|turbo|parts|porsche|about (?:my|a|the) (?:package|order|card|parcel|stolen)|(?:(?:black|red|blue|white|kids|mens|womens|brand|logo|s|m|l|xl|size) )*{MERCH}))',
  ],
  need: [
    '(?:need|needs|send|want|request|requesting|bring|get an|get the|get some|get a|get me|get us|require|sending|where is the|wheres the)(?: (?:to|a|an|the|some|me|us|him|her|help|from|you|medical|right|now|urgent|over|here|my|him|asap|please|call|emergency))* (?:ambulance|police|cops|paramedics?|medics?|fire (?:department|truck|dept|fighters|brigade)|firefighters|emts?|911|first responders|doctor (?:now|asap|urgently))(?! (?:report|reports|clearance|check|discount|bill|bills|invoice|ride|charge|charges|claim|record|records|certificate|copay|coverage|receipt|fee|fees|scanner|statement|verification|case|number|costume|academy|station|letter|turbo|membership|insurance|transport|note|toy|set|badge|abstract))',
    '(?:send|need|get) help (?:now|asap|fast|quick\\w*|please|immediately|hes|he|shes|she|were trapped|someone is|theyre|theres a|my (?:{KIN}))(?! (?:desk|with|cant (?:log|find|get into)|am (?:locked out|unable)|need|forgot|lost|have a question|want|ordered|cannot log|to log))|^(?:pls |please )*send help(?! (?:lol|haha))$|medical emergency|(?:its|this is) an emergency (?:hes|shes|my \\w+ is|someone|he|she|call)',
  ],
});

const HAZARD = crisisRules('hazard', ENGLISH_PARTS, {
  fire: [
    '(?:{PLACE}|neighbors|neighbours)(?: (?:next|door|to|across|street|above|below|behind|under|us|me|is|are|s|was|just|has|at|my|moms|of|mine|all|the|here|upstairs|downstairs))* (?:on fire|burning(?: down)?|in flames|caught fire|up in flames|engulfed)',
    '(?:house|kitchen|building|apartment|apt|grease|electrical|garage|structure|car|forest|brush|big|huge|wild) ?fire(?! (?:insurance|alarm|alarms|extinguishers?|safety|place|places|pit|pits|inspection|claim|drill|door|code|escape|hydrant|sale|tv|stick|hazard|proof|rated|damage|truck|station|works|wood))(?= (?:at|in|on|help|now|please|and|next|here|outside|near|started|spreading|cant|we|my|someone)|$)|(?:there is|theres|there was|start(?:ed|ing) a|started|set|caught|catch(?:ing)?|seeing|big|a|on) (?:a |an |big |huge |on )*fire (?:in|at|inside|outside|next|near|on|and|help|coming|spreading|upstairs|downstairs) ?(?:the|my|our|this|here|next|cant|we|door)?',
    '(?:there is|theres|there was|there s|i see|we see|seeing|lots of|a lot of|so much|thick|black|white|gray|heavy) (?:(?!no\\b|the\\b)\\w+ )?smoke (?:in|inside|at|from) (?:my|our|the|this|your) (?:\\w+ )?(?:{PLACE}|hallway|building|attic|vents?|walls?|outlet)(?!.*\\b(?:bbq|grill|smoker|barbecue|brisket|alarms?|detectors?)\\b)',
    '(?:my|our|the|this|whole) (?:\\w+ )?(?:{PLACE}|hallway|street) (?:is|are|s|was)? ?(?:now |just |all |totally |still |quickly )?(?:flooding|filling(?: up)? with water)(?! (?:insurance|claim|my (?:inbox|phone)|me|with (?:orders|emails?|calls|people|customers)))|water is (?:pouring|gushing|rushing) in(?:to)?|water is (?:pouring|gushing|rushing|coming) (?:through|into|from)(?: (?:my|our|the))* (?:{PLACE}|ceiling|walls?|door)',
    'smoke (?:is |s )?(?:everywhere|coming (?:from|out of|through|under)|filling|pouring|all over|in the (?:hall\\w*|stairs|building|house|room))(?!.*\\b(?:bbq|grill|smoker|great|barbecue|brisket)\\b)|(?:{PLACE}|hallway|stairs|floor|elevator) (?:is |s |are |just |all )*(?:full of|filled with|filling with) smoke|(?:cant|cannot) get out(?: of the (?:house|building|car|room|fire))?(?! of (?:my|the|this) (?:contract|lease|plan|subscription))$|explosion (?:at|in|near|next|and|outside)|(?:house|building|gas|kitchen|stove|boiler) (?:just )?(?:exploded|blew up)',
  ],
  gas: [
    '(?:smell|smells|smelling|smelled|smellin)(?: \\w+){0,3} (?:gas|propane|carbon monoxide)(?! (?:station|stations|grill|prices|card))|gas (?:is |was |s |line |pipe |main )*(?:leak|leaks|leaking|leakage|hissing)(?! (?:detectors?|sensors?|alarms?|testers?|insurance|repair|spray|kit|test|detection|coverage|from the box|check))|leaking gas|gas smell|(?:odor|smell) of gas|strong gas',
    '(?:carbon monoxide|co|co2|monoxide|gas) (?:alarm|detector|alarms|alert)s?(?: \\w+){0,3} (?:going off|sounding|ringing|beeping|went off|goes off|screaming|headache|dizzy|triggered)(?!.*\\bbattery\\b)|carbon monoxide poisoning|(?:downed|live) (?:power ?line|wire)s?|(?:power ?lines?|electric(?:al)? (?:lines?|poles?|wires?)|wires?|transformer|outlet)(?: (?:is|are|down|and|fell|has|still|on|in|outside|my|the|porch|yard|street|here|now|down))* (?:sparking|sparks|arcing|on fire|exploded|smoking)|power ?lines? (?:is |are |fell |came )?down (?:on|in|across|and|outside|near)',
  ],
});

/** In the order in which they are told. */
export const ENGLISH_DANGERS = [...SELF_HARM, ...VIOLENCE, ...MEDICAL, ...SERVICES, ...HAZARD];
