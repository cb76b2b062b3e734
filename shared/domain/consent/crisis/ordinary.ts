/** Ordinary speech that holds words of danger: taken out of a text before it is read. */
export const IDIOMS: readonly RegExp[] = [
  /\bsuicide (?:squad|doors?|prevention|awareness|hotline (?:donation|fundraiser))\b|\bsuicidal tendencies\b/g,
  /\b(?:want to|wanna|could|would|going to|gonna|nearly|almost|about to) die (?:laughing|of (?:laughter|embarrassment|boredom|cuteness|shame|thirst|hunger|curiosity))\b/g,
  /\b(?:want|wanted|like|going|need|trying|love)(?: to)? (?:die|dye) (?:my|her|his|the|it|this|some|these|a) (?:\w+ )?(?:hair|beard|shirt|dress|shoes?|fabric|clothes|jeans|cloth|curtains|eyebrows)\b/g,
  /\bkill(?:ing)? my ?self (?:laughing|with laughter|at the gym|over (?:a|this|the))\b/g,
  /\b(?:my )?(?:mom|mum|mother|dad|father|boss|parents|manager|teacher|landlord)s? (?:is|are|will|would|s|was) ?(?:going to|gonna)? ?(?:kill|murder) me\b/g,
  /\b(?:my )?(?:wife|husband|girlfriend|boyfriend|gf|bf|partner|sister|brother|friend|roommate) (?:is|will|s|would|was) ?(?:going to|gonna)? ?(?:kill|murder) me (?:if (?:this|the|it|i (?:dont (?:get|find|pay|bring|return|cancel|order)|forget|lose|miss|order|buy|spend))|for (?:this|being|buying|spending|losing|forgetting)|when (?:he|she) (?:sees|finds|hears|gets the bill)|lol|haha|over this)\b/g,
  /\b(?:wait|waiting|line|app|price|prices|site|website|deadline|commute|traffic|shoes|feet|back|suspense|boredom|curiosity|hold music|slow \w+|work|job|heat|allergies|headache)(?: \w+){0,2} (?:is|are|was|s) (?:just |literally |really |seriously )?killing (?:me|us)\b/g,
  /\b(?:cant|cannot|couldnt) breathe (?:laughing|im laughing|lol|haha)\b/g,
  /\b(?:internet|wifi|phone|computer|app|printer|laptop|tablet|battery|car|tv|screen|tire|website|site)(?: (?:has|is|keeps|just|was|s))* (?:stopped breathing|choking|dying|dead|not breathing|unconscious|bleeding|passed out)\b/g,
  /\b(?:over my dead body|drop dead gorgeous|drop dead|dead on arrival|dead battery|dead pixel|dead line|dead zone|left for dead|dead serious|brain dead|im dead lol|dead tired)\b/g,
  /\b(?:bath|photo|bug|f|cherry|stink|glitter|seed|love|sex|time) bombs?\b|\bbomb(?: diggity| ass| dot com)\b|\b(?:cherry bomb|the bomb lol)\b/g,
  /\b(?:nerf|water|toy|glue|heat|nail|caulk|massage|paint|spray|staple|bb|squirt|foam|price|rivet|grease|tattoo|laser|bubble|butter|pocket|swiss army|utility|palette|putty|steak|bread|chef|kitchen|paring|x acto|exacto|plastic) (?:guns?|knife|knives|pistols?)\b(?! (?:to|at|and (?:is|im|says|threat)))/g,
  /\b(?:shoot|shoots|shot|shooting) (?:me|us|you|him|her|them|over) (?:a|an|another|some|the|over|your|back) (?:quick |short )?(?:email|e mail|text|message|msg|dm|note|line|link|quote|call|reply|invoice|estimate|address|over|me)\b/g,
  /\b(?:hit|hits|hitting) (?:me|us) (?:up|back|with (?:the|a|an|your|another|more|some))\b|\bhitting on (?:me|us|her)\b|\bbeat (?:me|us|you|him|her|them) to (?:it|the punch)\b|\bbeat (?:me|him|her|us) (?:at|in) \w+\b/g,
  /\b(?:life|living) (?:isnt|is not|aint|not|wouldnt be) worth living without\b|\bi(?:d| would)? (?:die|kill) for (?:that|this|a|an|some|those|these|your)\b|\b(?:to|2) die for\b|\brather die than\b|\bdying (?:to|for)\b|\bdying (?:laughing|of laughter)\b/g,
  /\b(?:on fire|fire) (?:lol|deal|deals|sale|shoes|kicks|track|album|mixtape|tv|stick|pit|table|place|works?)\b|\b(?:stick|song|album|track|sale|deal|team|outfit|playlist|beat|game|mixtape|sauce|you guys|youre|they|market) (?:is|are|was|were) (?:on )?fire\b|\bfire (?:tv|stick)\b/g,
  /\b(?:heart attack|stroke|suicide|life|fire|accident|gas leak) (?:insurance|policy|claim|cover|coverage)\b|\bheart attack (?:grill|burger)\b|\bgave me a heart attack\b|\b(?:back|breast|brush|sun|key|heat) ?stroke\b/g,
  /\b(?:shopping|retail|chocolate|pizza|sugar|caffeine|netflix) (?:overdose|od)\b|\boverdos(?:e|ed|ing) on (?:chocolate|sugar|caffeine|coffee|pizza|candy|netflix|cheese|turkey|cake|food|christmas|sun)\b/g,
  /\bcut(?:ting)? (?:my|your|him|her|them)sel(?:f|ves) (?:a |an |some |off|out|loose|short|on (?:the|your|a|this)|shaving|while|with (?:the|your|this))/g,
  /\bhurt(?:ing)? (?:my|your|him|her|them)sel(?:f|ves) (?:at|while|playing|lifting|on (?:the|your|a|this)|when (?:i (?:fell|tripped|slipped)))/g,
  /\b(?:muero|muerto|muerta|muriendo|morir|morirme|matando|mata|matas|matan|mato) de (?:la )?(?:risa|hambre|verguenza|sueno|calor|frio|ganas|aburrimiento|sed|curiosidad|amor|envidia|nervios|miedo)\b|\bno puedo respirar de (?:la )?risa\b/g,
  /\bquiero morir(?:me)? de (?:la )?(?:risa|verguenza)\b|\b(?:me )?muero por\b|\bmatar el (?:tiempo|hambre|rato)\b|\bmi (?:mama|papa|madre|padre|jefe|jefa) me va a matar\b|\bme (?:va|van) a matar (?:mi|mis) (?:mama|papa|padres|jefe|jefa|esposa|esposo|mujer)\b|\bpeg\w* (?:me )?un susto\b/g,
  /\b(?:mort|mourir|meurs|creve|morte|tue|crever) de (?:rire|faim|soif|honte|chaud|froid|fatigue|trouille|sommeil|curiosite)\b|\bmourir dimpatience\b|\bma (?:mere|patronne|prof) va me tuer\b|\bmon (?:patron|pere) va me tuer\b|\bcette (?:attente|file) me tue\b|\bca me tue\b|\btuer le temps\b|\bfeux? dartifice\b/g,
];

/** Before or after a call for help or a hazard, it says that there is none. */
export const NEGATED_BEFORE =
  /\b(?:dont|do not|didnt|did not|doesnt|wont|no need|not need|need not|neednt|never|not|no|without|shouldnt|should not|cant|cannot|wasnt|isnt|there is no|theres no|should i|should we|do i|do we|can i|i will|ill|i had|was|if you|or ill|or i will|gonna|going to|if|when do i|no hace falta|no hay que|no es necesario|no necesito|no necesitamos|no|nunca|sin|tampoco|pas besoin|pas|sans|inutile|aucun|aucune|jamais|faut il|dois je|ne)(?: (?:have|need|to|any|a|an|the|ever|please|de|dun|dune|d|that|que|llamar|appeler|call|smell|need to|on|es|hay|un|una|ninguna?|besoin|plus|you|me))*$/;
export const ALL_WELL =
  /\b(?:false alarm|all good|all is (?:good|well|fine)|were (?:ok|okay|fine|all ok) now|everything is (?:ok|okay|fine|good)|no emergency|not an emergency|no longer|only a drill|just a drill|fire drill|todo (?:esta )?bien|falsa alarma|no es (?:una )?emergencia|tout va bien|fausse alerte|cest pas une urgence|(?:was|were|has been|got) (?:fixed|put out|repaired)|ya (?:aparecio|se arreglo)|last (?:year|month|week)|(?:months?|years?|weeks?) ago)\b/;

/** What people buy, pay or claim for: then gas, fire, knives and ambulances are goods. */
export const GOODS =
  /\b(?:do (?:you|u|yall) (?:sell|have|carry|stock|offer|install)|(?:you|u) (?:sell|carry|stock)|in stock|out of stock|how much (?:is|are|does|do|for)|price of|the price|whats the price|i ordered|ordered|for sale|on sale|to buy|buy|buying|bought|purchase|purchased|refund|catalog|brochure|warranty|coupon|discount|detectors?|sensors?|extinguishers?|replacement|model|sku|my order|insurance|invoice|bill(?:ed|ing)?|copay|adjuster|policy number|claim (?:number|form)|tienen|venden|vende|en stock|en oferta|en venta|precio|cuanto (?:cuesta|vale|es)|factura|pedido|reembolso|garantia|vendez|avez vous|en stock|prix|facture|rapport|commande|garantie|remboursement|detecteurs?|detectores?|copia del|reporte|numero de reporte)\b/;
