import { ENGLISH_PARTS } from './english';
import { FRENCH_PARTS } from './french';
import { crisisRules } from './rules';
import { SPANISH_PARTS } from './spanish';

/** What lies long behind, or is a bill: nobody needs help now. */
const PAST = '(?!.*\\b(?:last (?:year|month|week)|years? ago|months? ago|weeks? ago|claim|insurance|invoice)\\b)';

const ENGLISH = crisisRules(
  'medical',
  {
    ...ENGLISH_PARTS,
    PAST,
    HURT: 'choking|drowning|unconscious|unresponsive|not breathing|isnt breathing|cant breathe|stopped breathing|bleeding(?! edge)|seizing|convulsing|collapsed|fainted|passed out|overdosed|limp|lifeless|not responding|not moving|not waking up|wont wake up|turned blue|turning blue|blue|on fire|trapped|hurt bad|badly hurt|dying|having (?:a )?(?:seizure|stroke|heart attack)',
    STILL:
      'cant (?:get up|move|stand|walk|breathe|feel)|cannot (?:get up|move|stand|walk)|couldnt get up|not (?:moving|getting up|responding|waking)|isnt (?:moving|responding|waking|getting up)|wont (?:wake|move|get up|respond|wake up)|unconscious|unresponsive|bleeding|hit (?:his|her|my|their) head|broke(?:n)? (?:my|his|her|a|their) (?:hip|leg|arm|back|neck|ankle|skull)|broken (?:hip|leg|arm|neck)|knocked out',
  },
  {
    'at-the-scene': [
      '^(?:(?:help|please|pls|omg|god|hurry|quick|the|our|my|emergency) )*(?:{KIN})(?: (?:is|are|was|has|all|just|s|looks|been|still|now|got|went|and|my))* (?:{HURT})(?! (?:team|color|dress|shirt|one|size|until|till|in (?:june|july|the (?:box|crate))|out|from|to (?:you|your|my|the|our|me|any|a|texts?|calls?|emails?)|by (?:the|your) (?:price|cost|bill)|with (?:the|your) (?:price|bill)))',
      '^(?:(?:help|please|pls|im|i am|we are|were|hes|shes|omg|she is|he is|so much|hurry) )*(?:drowning|choking|bleeding|suffocating|not breathing|cant breathe|overdosing|bleeding out)(?: (?:help|please|pls|now|fast|a lot|badly|out|hurry|so much|so bad))*$',
      '(?:{KIN}|{WHO}|i|ive)(?: (?:just|has|have|had|also|is|old|elderly|\\d+))* (?:fell|fallen|falling|slipped|tripped|collapsed|went down)(?! (?:behind|in love|for (?:a|the|this|it|your)|asleep|short|through|victim|off the list))(?: \\w+){0,8} (?:{STILL}){PAST}|(?:ive|i have) fallen and',
      '(?:on|lying on|laying on|down on|slumped on)(?: (?:the|his|her|our|kitchen|bathroom))* (?:floor|ground|driveway|sidewalk|stairs)(?: \\w+){0,4} (?:{STILL})|found (?:{WHO}|him|her|{KIN}) (?:on the (?:floor|ground)|unconscious|unresponsive|hanging|dead|not)',
      '(?:slurring|slurred)(?: (?:his|her|my|speech|words|and))*|(?:face|mouth|one side)(?: (?:is|of|his|her|my|face|body|s|has))* (?:drooping|droopy|drooped|numb|paralyzed)|foam(?:ing)? (?:at|from) (?:the|his|her) mouth|(?:insulin|diabetic|septic|anaphylactic) (?:shock|coma)|(?:severe|heavy|serious|massive|internal|uncontrolled|profuse) bleeding|(?:doing|need|know|give|giving|started) cpr(?! (?:class|classes|training|course|certification|dummy|kit))|(?:gushing|spurting|soaked in|pouring out|so much|lots of) blood(?! (?:orange|work|test|pressure))',
      '(?:baby|son|daughter|kid|child|he|she|newborn|infant|toddler|husband|wife|mom|dad|him|her)(?: (?:is|s|all|looks|went|has gone|gone|turned|going|his|her|lips|skin|face|are|and))* (?:blue|purple|grey|limp|lifeless) (?:and|help|please|not|wont|hes|shes)|(?:{KIN}|{WHO})(?: (?:just|has|accidentally))* (?:fell|slipped)(?: (?:in|into|through|off))(?: (?:the|a|our|your|to))* (?:pool|lake|river|well|ice|pond|canal|ocean|sea|balcony|roof|cliff|bridge|window|ladder)(?! (?:table|size))',
    ],
    'small-and-alone': [
      '(?:{KIN}|boy|girl|old man|old woman)(?: (?:is|are|was|were|been|has|have|got|just|sitting|crying|\\d+))* (?:locked|trapped|alone|left (?:alone|unattended)|(?<=(?:been|was|is) )left)(?: (?:up|alone|inside|unattended))* (?:in|inside) (?:an?|the|this|my|our|their|someones|that|somebodys)(?: \\w+)? (?:car|truck|van|suv|vehicle|trunk)(?! (?:seat|wash|rental|shop|show|with (?:me|us)))',
      '(?:{KIN}|he|she|\\w+ old)(?: (?:just|has|have|may have|might have))* (?:got|gotten) into (?:my|the|our|his|her|some|a bottle of)(?: \\w+){0,2} ?(?:{PILLS}|bleach|detergent|poison|antifreeze|cleaner|edibles|gummies|drain ?o|chemicals)(?! (?:display|aisle|business|section|order|school))',
    ],
    'by-car-or-under': [
      '(?:i|ive|im|we|{WHO}|{KIN})(?: (?:was|were|got|have been|been|just|is|am|has))* (?:hit|struck|run over|ran over|mowed down) by (?:a|an|the|this|some)(?: \\w+)? ?(?:car|truck|bus|train|van|suv|motorcycle|drunk driver|lightning){PAST}|(?:car|truck|suv|van|vehicle|bus|jeep|boat)(?: (?:just|has|is|was|and|now|s))* (?:flipped|rolled over|overturned|sinking|submerged|sank|upside down|went off (?:the )?(?:road|cliff|bridge)|filling (?:up )?with water|in the (?:river|lake|canal|ditch)){PAST}',
      '(?:tree|roof|ceiling|wall|building|house|porch|balcony|crane|shelf|shelves|garage door|floor|tunnel|bridge|bookcase|dresser|car|bus|power ?pole)(?: \\w+){0,3} (?:fell|collapsed|collapsing|caved|crushed|came down|crashed|landed|tipped)(?: \\w+){0,8} (?:trapped|stuck under|pinned|on (?:me|us|him|her|top of (?:me|us|him|her))|(?:on|crushed) (?:my|our|his|her) (?:{KIN}|legs?|arm|chest)|injured|bleeding|underneath it|cant get out|people inside|unconscious){PAST}|(?:roof|ceiling|building|house|wall|tunnel|mine) (?:has |just |is )?(?:collapsed|collapsing|caved in) on (?:me|us|him|her|them|people|top)',
      '(?:my|our|his|her|their|{KIN})(?: (?:\\w+ )?(?:{KIN}))?(?: (?:is|are|and|s|still|got|inside|also))* (?:trapped|pinned|buried|crushed)(?= (?:under|inside|in (?:the|a|my|our) (?:house|car|room|fire|basement|attic|truck|elevator|rubble|wreck|vehicle|building)|beneath|there|help|please|and)\\b|$)|(?:stuck|stranded|trapped)(?: \\w+){0,3} (?:flood ?waters?|on (?:the|my|our|a) roof|in (?:rising|the flood) \\w+|in (?:the|an|your|this) elevator(?! (?:of|pitch|music))|in (?:a|the) (?:fire|burning \\w+|blizzard|rubble|well|cave|mine))',
      `(?:exploded|blew up|caught fire|burst|short circuited|sparked)(?: \\w+){0,3} (?:burn(?:ed|t)|hurt|injured|scalded|shocked) (?:me|us|him|(?:my|our|his|her|the) (?:{KIN}|hands?|face|arms?|legs?|eyes?))(?! ?(?:off|out|feelings) )${PAST}`,
      '(?:bit|bitten|stung)(?: by)?(?: \\w+){0,3} (?:snake|rattlesnake|cobra|bees|scorpion|shark)(?: \\w+){0,5} (?:swelling|breathe|breathing|throat|help|now)|(?:heart|her heart|his heart|my heart) (?:stopped|isnt beating)(?! when)|having (?:contractions|a miscarriage)|(?:she|wife|girlfriend|sister|im)(?: is)? (?:giving birth|in labor)|blood sugar(?: \\w+){0,4} (?:unconscious|passed out|shaking|wont wake)',
    ],
  },
);

const SPANISH = crisisRules(
  'medical',
  {
    ...SPANISH_PARTS,
    QUIETO:
      'no (?:se |me )?(?:puede|puedo|responde|mueve|reacciona|despierta|contesta|respira|levanta)|inconsciente|sangrando|no reacciona|sin conocimiento|no (?:se )?puede (?:levantar|mover)(?:se)?|no puedo (?:levantarl[oa]|moverme|pararme)',
  },
  {
    'en-el-lugar': [
      '(?:perdio|perdi|ha perdido) (?:el conocimiento|el sentido|la con(?:s)?ciencia)|sin conocimiento|(?:cara|rostro|boca)(?: \\w+){0,2} (?:caida|caido|chueca|chueco|torcida|torcido|paralizad[oa])|(?:tirad[oa]|cay(?:o|eron)|cai|piso|suelo|resbalo|resbale)(?: \\w+){0,6} (?:{QUIETO})|echando espuma|espuma por la boca',
      '(?:se|me)(?: (?:me|le|lo))? (?:trago|tomo|bebio|comio|trague|tome|tragaron)(?: (?:una?|el|la|unas|de|los|las|poco|algo|bote|frasco|mucho|todo))* ?(?:pilas?|bateria|cloro|blanqueador|veneno|matarratas|raticida|detergente|iman(?:es)?|anticongelante|insecticida|acido|gasolina|thinner|destapacanos|monedas?)|(?:tomo|bebio|bebieron|tome|ingirio) (?:un |el |la |mucho |mucha )?(?:lejia|lavandina|amoniaco|veneno|matarratas|raticida|insecticida|cloro)',
      '(?:dio|dando|tuvo|sufrio|tiene|da|teniendo|sufriendo|dandole|tuve)(?: (?:un|una|le|el|otro|otra|a|principio de))* (?:derrame|infarto|embolia|paro|convulsion\\w*|derrame cerebral|sobredosis|ataque (?:al|de|epileptico|cardiaco)(?! (?:risa|panico al ver|nervios|ira)))|(?:{KIN})(?: (?:esta|se|le|me|muy|ya|hoy|puso|siente))* (?:grave|gravisim[oa]|delirando|agonizando|ahogando|asfixiando|sangrando|convulsionando|desmayad[oa]|morad[oa]|azul)',
      '(?:carro|coche|auto|camion|camioneta|troca|autobus|lancha)(?: \\w+){0,3} (?:volteo|volco|volcado|volteado|hunde|hundiendo|hundio)|nos (?:volcamos|volteamos|estrellamos|accidentamos)|(?:chocamos|nos chocaron|choque)(?: \\w+){0,8} (?:herid\\w+|sangr\\w+|inconsciente|grave|no (?:despierta|responde|reacciona)|ambulancia)|(?:cayo|derrumbo|desplomo|colapso)(?: \\w+){0,3} (?:encima|sobre (?:mi|nosotros|el|ella))(?! (?:de la mesa|mi (?:carro|coche|cerca)))|(?:techo|arbol|pared|edificio|muro|poste|casa)(?: \\w+){0,6} (?:encima|atrapad\\w+|aplast\\w+)',
      '(?:estoy|estamos|esta|estan|sigo|seguimos) atrapad[oa]s?(?: (?:y|ayuda|auxilio|por favor|con mi|aqui|adentro|bajo|debajo))|(?:estoy|estamos|esta) atrapad[oa]s?$|(?:sangre|sangro|sangra)(?: \\w+){0,2} (?:por todos lados|mucho|no para|por la (?:boca|nariz))|(?:viene|va a nacer|esta naciendo|nacer) (?:ya |el )+bebe(?: \\w+)? (?:ya|ahora|fuente)|ya viene el bebe|voy a parir|rompio (?:la )?fuente|no siente (?:las piernas|su cuerpo)|(?:me|lo|la) (?:mordio|pico) (?:una|un) (?:vibora|serpiente|alacran|escorpion)',
    ],
  },
);

const FRENCH = crisisRules(
  'medical',
  {
    ...FRENCH_PARTS,
    INERTE:
      '(?:ne |n)?(?:repond|bouge|reagit|respire|parle|reveille|releve|se releve|se reveille|peut) (?:plus|pas)|inconsciente?|inanimee?|saigne|arrive (?:pas|plus) a se (?:relever|lever)|peut (?:pas|plus) se (?:relever|lever)',
  },
  {
    'sur-place': [
      '(?:par terre|au sol|sur le sol|tombee?|chute|allongee?|glissee?)(?: \\w+){0,6} (?:{INERTE})|(?:visage|bouche)(?: \\w+){0,3} (?:paralysee?|tombe|deforme|de travers|tombante?)|se vide de son sang|sang partout|du sang (?:partout|sur (?:le sol|les murs))|mare de sang|(?:inanimee?|sans connaissance|plus conscience)|ecume (?:a|aux|de)|bave et convulse|mousse (?:a la|aux) (?:bouche|levres)',
      '(?:renversee?s?|percutee?s?|fauchee?s?|ecrasee?s?) par (?:une?|le|la|un) (?:\\w+ )?(?:voiture|camion|bus|moto|train|tram|chauffard|scooter)|(?:voiture|camion|bus|bateau|car)(?: (?:est|sest|vient|a|se|de|en|train))* (?:retournee?|renversee? et|coule|tonneaux|dans (?:le|la) (?:riviere|ravin|lac|canal|fosse))|(?:toit|plafond|mur|arbre|immeuble|maison|plancher|balcon)(?: \\w+){0,3} (?:effondree?|ecroulee?|tombee?)(?: \\w+){0,2} (?:sur (?:nous|moi|lui|elle|eux|(?:mon|ma|mes) (?:{KIN}))|coincee?s?|blessee?s?|dessous)',
      '(?:a|ai|ont|avait|jai)(?: (?:avale|bu|ingere|mange))(?: (?:de|du|des|la|le|les|une?|toute?|trop|lal|bouteille|l))* ?(?:javel|poison|mort aux rats|antigel|destop|acide|piles?|pile bouton|lessive|white spirit|essence|insecticide|detergent|produit)|(?:{KIN})(?: (?:est|ma|a|fait|sest|se|bien))* (?:en train (?:de setouffer|de mourir|de se noyer|detouffer)|agonise|tres mal en point|inconsciente?|bleue?|convulse|suffoque|evanouie?)',
      '(?:mon|ma|mes|notre) (?:{KIN}) (?:est|sont|reste|restent) (?:coincee?s?|piegee?s?|ensevelie?s?)(?= (?:dessous|sous|dedans|a linterieur|aidez|au secours|et)|$)|(?:bebe|bb) arrive(?: (?:maintenant|vite|aidez|jai|perdu))|(?:suis|sommes|(?<!(?:{OBJET}) )est|on est|restee?) (?:coincee?s?|piegee?s?|prisonniere?s?)(?: (?:et|sous|aidez|au secours|dans (?:le|la|l|un|une) ?(?:feu|incendie|decombres|lascenseur|ascenseur|cave|neige|eau|leau|voiture)))|(?:fait|faire|fais|faisait|train de faire)(?: (?:un|une|encore|peut etre|surement))* (?:avc|infarctus|crise (?:cardiaque|depilepsie)|overdose|hemorragie|arret cardiaque|malaise cardiaque|fausse couche)|mordue? par (?:un|une) (?:serpent|vipere)',
    ],
  },
);

/** Somebody is hurt, or lies there, in further words: in the order in which they are told. */
export const PEOPLE_HURT = [...ENGLISH, ...SPANISH, ...FRENCH];
