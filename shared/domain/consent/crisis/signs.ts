import { ENGLISH_PARTS } from './english';
import { FRENCH_PARTS } from './french';
import { crisisRules } from './rules';
import { SPANISH_PARTS } from './spanish';
import { YOUNG } from './threats';

const EN = { ...ENGLISH_PARTS, YOUNG: YOUNG.en };
const ES = { ...SPANISH_PARTS, YOUNG: YOUNG.es };
const FR = { ...FRENCH_PARTS, YOUNG: YOUNG.fr };

const ENGLISH = [
  ...crisisRules('self-harm', EN, {
    'a-plan': [
      '(?:have|got|made) (?:a|my) plan(?: \\w+){0,3} (?:through with it|do it tonight|end it)|going through with it tonight|nothing(?: left)?(?: here)? for me(?: (?:here|anymore))* (?:goodbye|bye|its over|im done|im sorry)',
      '(?:going to|gonna|want to|wanna|thinking (?:of|about)|ill|i will)(?: just)? (?:drive|driving|crash|crashing|steer)(?: (?:my|the|a|car|truck|van|off|into|myself))* (?:bridge|cliff|tree|wall|river|lake|traffic|ravine|overpass)',
      '(?:my|our) (?:\\w+ ){0,2}{KIN}(?: \\w+)? (?:sent|texted|wrote|left|posted)(?: (?:me|us|him|her|everyone|a|this|my|the))* (?:goodbye|suicide|farewell) (?:texts?|messages?|letters?|notes?|posts?|videos?|voicemails?)',
    ],
    'last-words': [
      'i (?:shouldve|should have|shoulda|wish i had|wish id) died|(?:i|ill|i will|im going to|gonna|might|want to)(?: \\w+)? end things(?! (?:with|on|early|here|between|by) )|(?:{KIN}|he|she|hes|shes)(?: \\w+){0,5} (?:is |s )?ending things(?! (?:with|on|between) )|(?:cant|cannot|dont|wont) promise (?:ill|i will|to)(?: still)? be (?:here|alive|around)|(?:been|am|im|started|keep|keeps|back to|shes|hes) cutting (?:and (?:its|it|i)|again|every|to feel|my ?self)|(?:{PILLS}|gun|rope|razor|knife) (?:is|are)(?: right)? (?:in front of me|next to me|in my hands?|beside me)',
      '(?:standing|sitting|up) on (?:the|a|this) (?:\\w+ )?(?:bridge|overpass|ledge|roof|rooftop|tracks|railing)(?: \\w+){0,6} (?:reason|point|why not|nothing|anyone|scared|tired|done)|tell (?:my|our) (?:\\w+ ){0,2}{KIN}s?(?: and my \\w+)?(?: that)? i love (?:them|him|her)|by the time you (?:read|get|see) this(?: \\w+){0,2} (?:wont be (?:here|alive|around)|be (?:gone|dead)(?! (?:to|on|for)))',
      '{KIN}(?: \\w+)? (?:texted|sent|wrote|told)(?: me| us)? goodbye|(?:keeps?|kept|cant stop|started|been) (?:hurting|cutting|burning|harming|starving) (?:my|her|him) ?self(?! (?:on (?:the|your)|with (?:the|your|this)|at|while))',
    ],
  }),
  ...crisisRules('violence', EN, {
    'at-home-by-signs': [
      '(?:came|comes|coming|lunged|ran|running|swung|chased|chasing)(?: \\w+)? (?:at|after) (?:me|us|him|her|my \\w+) with(?: (?:a|an|the|his|her))*(?: \\w+)? ?(?:{WEAPON}|bat|hammer|axe|crowbar|scissors|broken bottle)|(?:im|i am|were|we are) (?:not safe|unsafe)(?: (?:here|at home|with (?:him|her|them)|right now|anymore))',
      '{KIN}(?: \\w+)? (?:comes|came|keeps coming|sneaks|gets|climbs) (?:in|into|in to) (?:my|her|his|our) (?:room|bed|bedroom)(?: (?:at|every|in the|each))* (?:nights?|when)|(?:wont|doesnt|cant|never) stops? (?:hitting|beating|kicking|punching|choking|hurting|slapping|strangling|abusing|raping) (?:me|us|him|her|them|my \\w+|the (?:kids?|baby|children))',
      '(?:hid|hiding|hidden|locked (?:myself|ourselves))(?: \\w+)? in (?:the|my|a|our)(?: \\w+)? (?:bathroom|closet|room|bedroom|basement|attic|car|garage)(?: \\w+){0,6} (?:drunk|hammer|gun|knife|bat|banging|kicking|screaming|raging|scared|find (?:me|us)|coming for (?:me|us))',
      '(?:wont|doesnt|not) let(?:ting)? me (?:use|have|touch) my (?:phone|money|passport|keys)(?! (?:to (?:log|pay)|number))|(?:took|taken|has|have|hold|holding|keeps?|confiscated) (?:my|our|her|their) passports?(?: \\w+){0,4} (?:wont|cant leave|let us|let me|work|force)|making (?:me|us|them) work(?: \\w+){0,4} (?:passports?|wont let|locked)',
      '(?:pictures?|pics|photos?|videos?|nudes) of me(?: \\w+){0,6} (?:post|send|leak|share|show)(?: (?:them|it))?(?: \\w+){0,2} (?:if|unless)|exposing (?:himself|herself|themselves) to (?:me|us|kids|children|people|girls|women|customers|my)|(?:spiked|(?:put|slipped) something in(?:to)?) (?:my|her|his) (?:drink|glass|food)',
    ],
    struck: [
      '(?:slapped|slaps|punched|punches|kicked|choked|chokes|strangled|stabbed|smacked|headbutted|whipped|burned|bit|beats?|raped|molested|assaulted|attacked|shoved|grabbed)(?: up)? (?:me|us|her|him|(?:my|our|her|his) (?:\\w+ )?{KIN})(?= (?:in|on|with (?:a|an|his|her) (?:\\w+ )?(?:belt|bat|cigarette|bottle|cord|hammer|stick|fist|chair|knife|iron)|by (?:the|my)|and|again|so|really|hard|last night|today|yesterday|outside|at (?:home|work|the)|because|when|while|until|for (?:crying|talking|leaving|no reason)|help|please)\\b|$)(?! (?:by surprise|in the (?:feels|wallet|pocket)|on the (?:price|bill|back|deal)|at the (?:price|deal)|and (?:said|told me) (?:the|your)))',
      '(?:screaming|yelling|shouting|texting|saying|swears|says|said)(?: (?:that|at me|outside|and))* (?:hell|hes (?:going to|gonna)|shell|theyll|he will|she will|he is going to) (?:kill|hurt|shoot|stab|burn|beat) (?:me|us|him|her|them|my \\w+)|(?:ill|i will|im going to|im gonna|we will)(?: \\w+){0,6} (?:and|to) (?:hurt|kill|shoot|stab|beat) (?:you|yall|everyone|all of you|every one of you)',
    ],
    'shots-and-guns': [
      '(?:theres|there is|an?|the|active) (?:active )?(?:shooter|sniper|gunman)(?= (?:at|in|on|outside|inside|here|near|loose|help|please)\\b|$)(?! (?:game|video))|(?:walking|running|pacing|driving) around(?: (?:here|outside))? with (?:an?|his|her) (?:\\w+ )?{WEAPON}',
      '(?:breaking|kicking|bashing|busting)(?: (?:the|my|our))? (?:front |back |bedroom )?door (?:down|in)|(?:someone|somebody|{WHO})(?: (?:just|is|are))* (?:dragged|dragging|forced|forcing|threw|pulled|stuffed|shoved) (?:an?|the|my|this|that)(?: \\w+)? (?:girl|woman|lady|kid|child|boy|man|person|{KIN}) (?:in|into|out of)(?: \\w+){0,3} (?:car|truck|van|suv|trunk)',
      '(?:someone|somebody|they|{WHO})(?: (?:just|is|are|has|have))* (?:shot|shooting|shoots|fired|firing) (?:at|through|into) (?:my|our|the|me|us|his|her|people|someone)|opened fire (?:on|at|in)',
      '(?:hes|shes|youre|ur|you are|he is|she is) a dead (?:man|woman)|(?:ill|i will) be (?:there|back|over)(?: \\w+){0,4} with (?:my|a) {WEAPON}(?! (?:to|for) )|(?:next time|if) i see(?: \\w+){0,6} (?:im|ill|i will|i am) (?:shooting|shoot|kill|killing|stab|stabbing)|(?:better|should) pray i dont (?:find|see|catch)|put a bullet (?:in|through|between)',
    ],
    'away-with-a-child': [
      '(?:{WHO}|ex)(?: (?:has|have|just))* (?:took|taken|picked up|has|kept|got) (?:my|our|the) {YOUNG}(?: \\w+){0,6} (?:without (?:my )?(?:permission|consent|asking|telling)|(?:crossed|across|over) the border|court order|custody|out of the (?:country|state))(?! (?:agreement|schedule|form))',
      '(?:took off|ran|ran off|disappeared|fled|left) with (?:my|our|the) (?:\\w+ )?{YOUNG}(?: \\w+){0,4} (?:phone|disconnected|answer\\w*|cant reach|know where|since)',
      '(?:tried to|trying to|attempted to|wanted to)(?: \\w+)? (?:pull|drag|grab|take|lure|force|get) (?:my|our|a|the|this)(?: \\w+)? {YOUNG}(?: \\w+){0,3} (?:cars?|van|truck|vehicle|away)|(?:my|our) (?:\\w+ ){0,2}{YOUNG} (?:was|were|got|has been|have been)(?: just)? (?:taken|snatched|grabbed|abducted)(?: (?:away|from|by|the|school|park|our|yard|house))* (?:her|his|their|my|a|some) (?:\\w+ )?(?:father|dad|mother|mom|ex|man|woman|stranger|guy)(?! to (?:the|school|practice))',
      '(?:her|his|their|my (?:sons|daughters|kids)) (?:dad|father|mom|mother)(?: \\w+)? (?:didnt|hasnt|never|wont|refuses to|did not|has not) (?:bring|brought|return|returned|give)(?: (?:her|him|them|my \\w+|the (?:kids?|baby|boys?|girls?)))? (?:back|home)|(?:i|we|ive|weve)(?: just)? lost (?:my|our) (?:\\w+ ){0,2}{YOUNG} (?:in|at|inside) (?:the|your|this|a) (?:\\w+ )?(?:store|mall|park|aisles?|parking|crowd|shop|beach|market|fair|airport|station|museum|zoo)|(?:nobody|no one) (?:has seen|can find) (?:him|her|them|my {YOUNG})(?: (?:since|anywhere)|$)',
    ],
  }),
  ...crisisRules('medical', EN, {
    'signs-of-the-body': [
      '(?:throat|tongue|airway|face|lips)(?: (?:is|are|feels?|getting|keeps?|so|really|very|starting to))* (?:tight|closing|swelling|swollen|closing up|itchy and)(?! (?:lid|fit))|(?:hit|hurt|banged|cracked|bumped|smashed) (?:my|his|her|their) head(?: \\w+){0,5} (?:throwing up|vomit\\w*|confused|dizzy|sleepy|passed out|bleeding|seeing double|wont wake)|(?:tornado|earthquake|hurricane|storm|flood|explosion|avalanche|landslide)(?: \\w+){0,9} (?:hurt|injured|trapped|bleeding|missing|under the|buried)(?!.*\\b(?:claim|adjuster|quote|estimate)\\b)|{KIN} (?:is|got|are|was) (?:badly |really |seriously )?hurt(?= (?:and|help|please|bad|badly|send)|$)',
      '(?:about to|gonna|going to|might|think ill|think im going to)(?: \\w+)? (?:pass out|faint|black out)(?! (?:from (?:laugh\\w*|hunger|boredom|joy)|laughing|flyers|the|our|of))',
      '{KIN}(?: (?:is|just|are|lying|laying|s))* on the (?:floor|ground)(?: \\w+){0,3} (?:wont|not|isnt|doesnt|cant)(?: \\w+)? (?:answer\\w*|move|moving|talk\\w*|wake|waking|respond\\w*|get up|speak\\w*)|elephant (?:is )?(?:sitting )?on (?:my|his|her) chest|(?:sweating|pale|clammy|gray|grey)(?: \\w+){0,6} (?:chest|left arm|jaw)|pregnant(?: \\w+){0,3} (?:bleeding|contractions|water broke)',
      '(?:his|her|my|babys|their) (?:lips|face|fingers) (?:are|is|look|looks|r) (?:all )?(?:blue|purple)(?! (?:in the (?:photo|picture)|from the))|(?:one|left|right) side of (?:his|her|my|their|the) (?:face|body|mouth)(?: \\w+)? (?:drop\\w*|droop\\w*|fell|numb|sag\\w*|weak|paraly\\w*)|talking (?:funny|weird|gibberish)(?: \\w+){0,6} (?:face|arm|side|mouth)',
      '(?:got|was|been|being|were|is) (?:shocked|zapped|electrocuted)(?: \\w+){0,8} (?:heart|chest|burns?|numb|unconscious|breath\\w*|passed out)|(?:got|was|been|being) electrocuted|(?:cut|sawed|chopped|sliced|tore|ripped|blew) (?:my|his|her|their)(?: \\w+)? (?:hands?|fingers?|thumb|arm|leg|foot|toes?)(?: clean)? off|(?:cut|sawed|chopped|sliced) off (?:my|his|her)(?: \\w+)? (?:hand|fingers?|thumb|arm|leg|foot|toes?)',
      '(?:drank|swallowed|drunk|chugged|downed)(?: (?:a|an|the|whole|half|entire|full|some|bottle|cup|glass|can|jug|of|my|our))* (?:drain cleaner|drano|bleach|antifreeze|paint thinner|windshield fluid|rubbing alcohol|pesticide|weed ?killer|ammonia|toilet cleaner|turpentine|acetone)|(?:drank|swallowed|ate|drunk)(?: \\w+){0,3} (?:under (?:the|our) sink|cleaning (?:stuff|products?|fluid|supplies))|(?:guy|man|woman|lady|kid|child|customer)(?: (?:is|s))? having a fit (?:in|on|at|by|near) ',
      '(?:man|woman|guy|lady|person|someone|kid|girl|boy)(?: \\w+)? (?:lying|laying|slumped|collapsed)(?: \\w+){0,6} (?:(?:not|isnt|wont|doesnt)(?: \\w+)? (?:respond\\w*|mov\\w+|breath\\w+|wak\\w+|talk\\w*)|unresponsive|unconscious|bleeding)',
      '(?:tree|roof|wall|car|truck|shelf|shelves|beam|ceiling|forklift|pallet)(?: \\w+){0,7} (?:{KIN}|he|she|hes|shes|someone|guy|man|worker)(?: (?:is|are|s))?(?: (?:stuck|trapped|pinned))? (?:under|underneath|beneath) (?:it|there|the)',
    ],
  }),
  ...crisisRules('hazard', EN, {
    flames: [
      'gas (?:line|pipe|main)(?: (?:is|has|was|just|got))* (?:broke|broken|burst|cut|hit|ruptured|damaged|busted|snapped)|(?:broke|hit|cut|ruptured|damaged|struck)(?: (?:the|a|our|my))* gas (?:line|pipe|main)',
      '(?:smells?|smelling|stinks?|reeks)(?: \\w+){0,3} (?:rotten|bad) eggs?(?: \\w+){0,3}',
      'water (?:is |s |up |rose |comes )*to (?:my|our) (?:waist|chest|neck|knees|hips)|(?:carbon monoxide|co|gas|smoke) (?:alarm|detector)s?(?: \\w+){0,8} (?:dizzy|headaches?|nause\\w+|sick|light ?headed|faint\\w*|sleepy)',
      'flames (?:in (?:the|my|our) {PLACE}|(?:are )?(?:coming|shooting|pouring|everywhere|climbing|spreading|leaping))',
    ],
  }),
];

const SPANISH = [
  ...crisisRules('self-harm', ES, {
    'un-adios': [
      '(?:me sigo|sigo|me estoy|volvi a|he vuelto a|empece a) cort(?:ando(?:me)?|arme)(?! (?:el|las unas|la barba|con (?:el|los) ))|no (?:te |les |le )?(?:prometo|puedo prometer|aseguro) (?:estar|seguir|amanecer)(?: \\w+)? (?:aqui|viv[oa]|manana)|(?:tengo|estan) (?:las |mis )?(?:{PILLS}) (?:enfrente|en (?:la|mi) mano|listas|frente a mi)',
      '(?:ojala|mejor|deberia)(?: me)? (?:haberme |hubiera )(?:muerto|matado)|debi (?:haberme )?(?:morir|muerto)',
      '(?:pensando|pense|penso|pensar|pensado) en (?:matarme|suicidarme|quitarme la vida|ahorcarme|morir(?:me)?|tirarme|matarse|suicidarse)(?! de (?:risa|hambre))|(?:hoy|este|manana)(?: es| sera)? (?:mi|el) ultimo dia(?: (?:de mi vida|en este mundo|y adios|perdon\\w*|adios))*$(?<!trabajo)|amenaz\\w+ con (?:matarse|ahorcarse|colgarse|suicidarse|tirarse|cortarse|quitarse la vida)|dig(?:an|a)(?:n?le)? a (?:mi|mis) {KIN} que l[oae]s? (?:amo|quiero)',
      '(?:mi|nuestr[oa]) (?:\\w+ )?{KIN}(?: \\w+){0,2} (?:mando|envio|dejo|escribio)(?: \\w+){0,3} (?:de despedida|despidiendose|diciendo adios)|(?:ya )?nada tiene (?:ya )?sentido(?: \\w+){0,2} (?:perdon\\w*|adios|lo siento|los amo|me voy)|(?:voy a|quiero|pienso) (?:estrellar|chocar|aventar|tirar) (?:el|mi) (?:carro|coche|auto|camion)(?: (?:contra|del?|al?|por))',
    ],
  }),
  ...crisisRules('violence', ES, {
    'por-senas': [
      '(?:me|nos|la|lo) (?:quemo|marco|amarro|jalo|arrastro|agarro|mordio|asfixio)(?: \\w+)? (?:con (?:un|una|el|su) (?:cigarr\\w+|plancha|cable|cinturon|cuerda|encendedor)|del (?:pelo|cuello|cabello|brazo)|en (?:el|la|un) (?:estacionamiento|calle|callejon|bano|elevador|parque))|(?:hay|esta|anda) (?:un|una) (?:tirador|francotirador|pistolero|sicario|hombre armado)\\w*|anda (?:un|una) (?:\\w+ ){1,2}con (?:un|una) {WEAPON}|(?:los|las|te|les) (?:voy|vamos) a (?:lastimar|golpear|hacer dano|herir)(?:l[oe]s)?',
      '(?:me|nos|la) (?:estrangul|asfixi|acuchill|navaje|descalabr)(?:o|aron|an|ando)|(?:tumbando|tirando|pateando|rompiendo|forzando) (?:la|mi|nuestra) puerta|(?:me|le|la) (?:pego|golpeo|pateo|dio(?: un \\w+)?)(?: \\w+)? en (?:el|la) (?:estomago|cara|panza|vientre|cabeza|boca|ojo)|(?:metieron|meter|metiendo|subieron|subir|suben|jalaron)(?: \\w+)? a (?:una?|la|el|mi)(?: \\w+)? (?:muchach[oa]|nin[oa]|mujer|senora|joven|chic[oa]|hombre|persona|{KIN})(?: \\w+){0,2} (?:a|por) la fuerza',
      'se (?:estan|esta) metiendo (?:por|a|en)(?: (?:la|mi|el))? (?:ventana|casa|puerta|patio|techo)|si no (?:me|nos) (?:pagan?|devuelven?|dan?|entregan?|regresan?|contestan?)(?: \\w+){0,6} (?:alguien|uno de ustedes|van|se va)(?: \\w+){0,3} (?:lastimad[oa]|herid[oa]|muert[oa]|morir|plomo|balazos?)|si (?:l[oae]s?|te) (?:vuelvo a ver|encuentro|agarro|veo)(?: \\w+){0,4} (?:l[oae]s?|te) (?:mato|parto|quiebro|apunalo)|(?:vino|viene|se me vino|se abalanzo|corrio)(?: \\w+){0,3} con (?:un|una) (?:cuchillo|machete|martillo|bate|navaja|hacha)',
      '{KIN} (?:entra|se mete|viene|entraba) (?:a|en) mi (?:cuarto|cama|recamara|habitacion)(?: \\w+){0,3} (?:noches?|duermo|dormida)|(?:no|nunca) (?:para|deja|paran|dejan) de (?:pegar|golpear|patear|gritar y golpear|maltratar|violar)(?:me|nos|le|la|lo)?',
      '(?:escond\\w+|encerre|encerramos)(?: \\w+){0,4} (?:bano|closet|cuarto|armario|sotano|recamara)(?: \\w+){0,6} (?:borrach[oa]|tomad[oa]|martillo|cuchillo|pistola|golpeando|gritando|miedo|me busca)|(?:me|nos) (?:dieron|echaron|pusieron) algo en (?:la|mi|el) (?:bebida|trago|copa|vaso)',
      '(?:quitaron|tienen|quito|retiene|retienen)(?: (?:los|el|mi|mis|nuestros))* (?:pasaportes?|documentos|papeles)(?: \\w+){0,3} (?:no (?:me|nos) dejan?|obligan|encerrad\\w+)|(?:fotos|videos?) mi[oa]s(?: \\w+){0,6} (?:publicar|subir|mandar|ensenar)\\w*(?: \\w+){0,2} si',
      '(?:dispararon|disparan|disparo|balacearon)(?: \\w+)? (?:a|contra|en) (?:mi|nuestra|la|el|su|un|una)(?: \\w+)? ?(?:casa|carro|coche|puerta|ventana|tienda|negocio|hombre|mujer|{KIN})|(?:dos|tres|unos|varios|hay) (?:hombres?|tipos?|sujetos?|muchachos?)(?: \\w+){0,2} con (?:pistolas?|armas?|cuchillos?|rifles?)|(?:es|eres|esta) hombre muerto|(?:llego|voy|ire)(?: \\w+){0,5} con (?:mi|una|un) {WEAPON}(?! para )',
    ],
    'se-llevan-a-un-nino': [
      '(?:se llevo|recogio|tiene|saco) a (?:mi|mis|nuestr[oa]s?|l[oa]s?) {YOUNG}(?: \\w+){0,4} (?:sin (?:mi )?(?:permiso|consentimiento|avisar)|cruz\\w+ la frontera|orden (?:del|de) (?:juez|corte)|custodia|fuera del (?:pais|estado))',
      'se (?:fue|largo|escapo) con (?:mis|mi|los|las|el|la) {YOUNG}(?: \\w+){0,3} (?:no (?:me )?(?:contesta|responde)|no se (?:donde|a donde)|apagado)',
      '(?:su|el) (?:papa|padre|mama|madre|ex)(?: \\w+)? no (?:me )?(?:ha )?(?:regreso|regresa|devolvio|devuelve|devuelto|regresado|trajo|trae)(?: de vuelta)? a (?:la|el|los|las|mi|mis) {YOUNG}|(?:quiso|quisieron|trato de|trataron de|intento|intentaron)(?: \\w+)? (?:subir|llevarse|jalar|meter|robarse|agarrar) a (?:mi|mis|un|una|la|el|los) {YOUNG}|perdi a (?:mi|mis) (?:\\w+ )?{YOUNG} en (?:el|la|su) (?:centro|tienda|parque|mercado|super|plaza|playa|estacionamiento|feria|aeropuerto|metro)',
    ],
  }),
  ...crisisRules('medical', ES, {
    'senas-del-cuerpo': [
      '(?:golpeo|golpee|pego|pegue)(?: (?:en|la|su|mi))* cabeza(?: \\w+){0,4} (?:vomit\\w+|confundid[oa]|maread[oa]|sangr\\w+|dormid[oa]|desmay\\w+)|(?:terremoto|temblor|huracan|tornado|inundacion|derrumbe)(?: \\w+){0,9} (?:herid[oa]s?|atrapad[oa]s?|sangr\\w+|sepultad[oa]s?)',
      '(?:me voy a|voy a|me estoy|se va a|se esta) (?:desmayar(?:me)?|desmayando)(?! (?:de (?:risa|hambre|la emocion)|del (?:precio|susto)))',
      '{KIN}(?: \\w+)? (?:en el (?:suelo|piso)|tirad[oa])(?: \\w+){0,3} no (?:me |se )?(?:contesta|responde|mueve|habla|levanta|reacciona|despierta)|(?:sudando|palid[oa])(?: \\w+){0,5} (?:brazo izquierdo|pecho|mandibula)|(?:tiene|tengo|con|sus|los|mis) (?:los )?labios (?:morados|azules)|embarazada(?: \\w+){0,3} (?:sangr\\w+|contracciones)',
      '(?:se|me|le) (?:corto|corte|amputo|mocho|arranco) (?:la|el|un|los|dos|varios) (?:mano|dedos?|brazo|pierna|pie)(?: \\w+){0,2} (?:con (?:la|una|el|un) (?:sierra|maquina|cuchilla|cortadora|machete)|sangr\\w+)|electrocut(?:o|ada|ado|e|aron)|(?:tomo|bebio|trago)(?: \\w+){0,3} (?:debajo del (?:fregadero|lavabo)|productos? de limpieza)',
      '(?:arbol|techo|pared|muro|carro|camion|estante|viga)(?: \\w+){0,6} {KIN}(?: (?:esta|quedo))? (?:abajo|debajo)',
    ],
  }),
  ...crisisRules('hazard', ES, {
    llamas: [
      '(?:horno|estufa|secadora|lavadora|calentador|boiler|cochera|sotano|bodega|microondas|cargador|bateria|arbol|patio|cocina|auto)(?: (?:se|esta|ya|me))* (?:incendi\\w+|quemando|prendio|en llamas|echando (?:humo|chispas|llamas))|(?:rompi\\w+|romper|perfor\\w+|trono)(?: (?:la|una|el|un))* (?:tuberia|tubo|linea|toma) de gas|(?:tuberia|tubo|linea|toma) de gas(?: (?:se|esta|rota))* (?:rompio|rota|roto|trono)|(?:huele|apesta)(?: \\w+){0,2} a huevos? podridos?|(?:salen|hay|veo|sale)(?: \\w+)? llamas|llamas (?:salen|saliendo|por (?:la|todos))',
    ],
  }),
];

const FRENCH = [
  ...crisisRules('self-harm', FR, {
    'un-adieu': [
      '(?:continue|recommence|narrete pas) (?:a|de) (?:me|se) (?:couper|mutiler|scarifier|bruler|faire du mal)(?! (?:les (?:cheveux|ongles)))|(?:promets|garantis|jure) pas detre(?: encore)? (?:la|en vie|vivante?)(?: demain)?|(?:jai|il y a) (?:les|mes|des) (?:{PILLS}|lames?|cordes?) (?:devant moi|dans (?:la|ma) main)',
      'cest mon dernier jour(?: (?:sur terre|en vie|adieu|pardon\\w*))*$|jaurais (?:du|prefere|mieux fait de) (?:mourir|crever)',
      'menac\\w+ de (?:se |me )(?:pendre|tuer|suicider|jeter|foutre|couper les|tirer)|(?:dites|dis) a (?:mon|ma|mes) {KIN} que je (?:les?|la|l) ?aime|(?:je )?(?:les?|la|l) ?aime(?: \\w+){0,3} je ne serai plus',
      '(?:mon|ma|notre) (?:\\w+ )?{KIN}(?: \\w+)? (?:envoye|laisse|ecrit|poste)(?: \\w+){0,3} dadieux?|rien na (?:plus )?de sens(?: \\w+){0,2} (?:pardon\\w*|adieu|desolee?|je vous aime)|(?:vais|veux|envie de) (?:foncer|rouler|me jeter|lancer ma voiture)(?: \\w+){0,3} (?:mur|arbre|ravin|platane|pont|vide)',
    ],
  }),
  ...crisisRules('violence', FR, {
    'par-signes': [
      '(?:ma|nous a|la|lui a) ?(?:brulee?|marquee?|attachee?|trainee?|attrapee?|mordue?|coincee?)(?: (?:avec (?:une|un|sa|son|le|la) (?:cigarette|fer|cable|ceinture|corde|briquet)|par (?:les cheveux|le cou|le bras)|dans (?:le|la|un|une|les) (?:parking|rue|ruelle|ascenseur|toilettes|parc|escalier)))|(?:vais|allons|va)(?: \\w+){0,5} (?:vous|te|les) (?:tous )?(?:faire du mal|blesser|tabasser)|(?:se promene|marche|court|traine|rode)(?: \\w+){0,3} avec (?:un|une) {WEAPON}',
      '(?:defonce|defoncent|enfonce|fracasse) (?:la|ma|notre) porte|(?:ma|lui a|mont|nous a) ?(?:donne|mis|file|colle|envoye) (?:une?|des|deux|plusieurs) (?:coups?|gifles?|claques?|poings?|baffes?)(?: \\w+)?(?! de (?:main|fil|telephone|pouce|chance|balai|frein))(?<! de (?:main|fil|pouce))(?= (?:de (?:poing|pied|tete)|dans|au|a la|sur|et|devant)|$)|(?:mettre|mis|monter|pousser|poussee?|trainer|traine|embarquer|embarque)(?: \\w+)? (?:une?|la|le|ma|mon)(?: \\w+)? (?:fille|femme|enfant|gamine?|dame|homme|{KIN})(?: \\w+)? de force',
      '(?:on|quelquun|un homme|un type|des (?:hommes|gens|types)|ils?) (?:essaie|essaye|essaient|tente|tentent|est en train|sont en train)(?: \\w+)? (?:de )?d?(?:forcer|defoncer|casser|enfoncer|entrer|ouvrir)(?: (?:par|dans|chez|de))*(?: (?:ma|la|notre|mon))? (?:porte|fenetre|maison|appartement|serrure|moi)(?! (?:du|de la|des) )|(?:me|nous|la) (?:retient|retiennent|garde|tient) (?:enfermee?s?|prisonniere?s?|de force|captive?s?|contre (?:mon|ma|notre) (?:gre|volonte)|otages?)|retenue?s? (?:contre (?:mon|ma|notre) (?:gre|volonte)|de force|en otage)',
      'si (?:je|on)(?: (?:le|la|les|te|vous))* (?:recroise|revois|croise|retrouve|attrape|chope)(?: \\w+){0,4} (?:tue|bute|massacre|creve|plante|defonce|demolis|eclate)|(?:venue?|arrivee?|jete|jetee?|fonce)(?: \\w+){0,3} avec (?:un|une|son|sa) (?:couteau|machette|marteau|batte|hache|barre)(?! (?:de (?:son|recherche)))',
      '{KIN} (?:vient|entre|rentre) dans (?:ma chambre|mon lit)(?: \\w+){0,2} (?:nuit|soir|quand)|(?:ma|mont|la) (?:attrapee?|saisie?|serree?|prise) (?:a|par) (?:la gorge|le cou|les cheveux)|(?:fera|faire|va faire|fait) du mal (?:au bebe|aux enfants|a (?:mon|ma|mes|nos|notre) {KIN})|(?:arrete|cesse) pas de (?:me |la |le |nous )?(?:frapper|battre|taper|cogner|violer)(?! (?:a la porte|au clavier))',
      '(?:cachee?|enfermee?|planquee?)(?: \\w+){0,3} (?:salle de bain|toilettes|chambre|placard|cave|garage)(?: \\w+){0,6} (?:ivre|bourre|saoul|marteau|couteau|arme|hurle|frappe|peur|me cherche)|mis quelque chose dans (?:mon|son) verre',
      '(?:pris|confisque|garde|gardent)(?: \\w+)? (?:nos|mon|mes|notre) (?:passeports?|papiers)(?: \\w+){0,3} (?:peut pas partir|peux pas partir|empeche|oblige|enferm\\w+)|(?:photos?|videos?) de moi(?: \\w+){0,6} (?:publier|poster|diffuser|envoyer)(?: \\w+)? si',
      'faire (?:sauter|exploser) la (?:cervelle|tete|caboche)|jarrive(?: \\w+){0,4} avec (?:mon|un|une|ma) (?:fusil|arme|flingue|couteau|pistolet|batte)|(?:dites|dis|prevenez)(?: \\w+){0,4} quil est (?:un homme )?mort',
    ],
    'emmener-un-enfant': [
      '(?:emmene|pris|garde|recupere)e?s? (?:mes|mon|ma|notre|nos|les) {YOUNG}(?: \\w+){0,4} (?:sans (?:ma )?(?:permission|autorisation|prevenir)|(?:passe|passer|traverse) la frontiere|droit de garde|jugement|a letranger)',
      'partie? avec (?:mes|mon|ma|les|nos) {YOUNG}(?: \\w+){0,4} (?:(?:repond|reponds) (?:plus|pas)|injoignable|sais pas ou)',
      '(?:son|leur|le) (?:pere|mere|ex)(?: \\w+)? (?:na|a|ne|veut)(?: \\w+)? ?(?:pas|plus) (?:ramenee?s?|rendue?s?|ramener|rendre) (?:la|le|les|ma|mon|mes) {YOUNG}|(?:essaye|tente|voulu)(?: \\w+)? (?:de )?(?:faire monter|emmener|enlever|attraper)(?: \\w+)? ?(?:ma|mon|mes|un|une|notre) {YOUNG}|perdu (?:mon|ma|mes) (?:\\w+ ){0,2}{YOUNG}(?: \\w+)? (?:au|dans|a la|en) (?:le |la |votre )?(?:centre|magasin|parc|marche|supermarche|plage|parking|gare|metro|aeroport|foule|rayon)|perdu (?:mon|ma|mes) petite?s? (?:garcon|fille)s? (?:au|dans|a la) ',
    ],
  }),
  ...crisisRules('medical', FR, {
    'signes-du-corps': [
      '(?:cognee?|tapee?|frappee?|heurtee?)(?: \\w+)? la tete(?: \\w+){0,4} (?:vomi\\w*|confuse?|saigne|evanou\\w+|somnolente?|voit double)|(?:seisme|tremblement|ouragan|tornade|inondation|eboulement|tempete)(?: \\w+){0,9} (?:blessee?s?|coincee?s?|ensevelie?s?|piegee?s?)',
      '(?:beaucoup|plein|enormement) de sang|(?:vais|va|crois que je vais) (?:mevanouir|sevanouir|tomber dans les pommes|perdre connaissance)(?! de )',
      '(?:transpire|sueurs?|pale)(?: \\w+){0,5} (?:bras gauche|poitrine|machoire)|mal au bras gauche|levres (?:sont |toutes )?(?:bleues|violettes)|(?:sest|me suis|mest|est) (?:coupee?|sectionnee?|arrachee?|tranchee?) (?:la main|un doigt|deux doigts|le doigt|le bras|la jambe|le pied|les doigts)(?: \\w+){0,2} (?:avec (?:la|une|le) (?:scie|machine|lame|tondeuse|hache)|saigne|sang)|electrocutee?s?|electrisee?s?',
      '(?:bu|avale|boit)(?: \\w+){0,3} (?:sous levier|produits? (?:menagers?|dentretien|vaisselle))|(?:monsieur|dame|homme|femme|client|cliente|enfant)(?: \\w+)? (?:fait|faisait) une crise(?! de (?:nerfs|rire|colere))|(?:{KIN}|petite?)(?: (?:est|vient de))* (?:tombee?|tomber) (?:dans|a) (?:la piscine|leau|le lac|la riviere|letang|le puits|le bassin)(?! gonflable)',
      '(?:arbre|toit|mur|voiture|camion|plafond|poutre)(?: \\w+){0,6} {KIN}(?: est)? (?:dessous|en dessous|coincee?)',
    ],
  }),
  ...crisisRules('hazard', FR, {
    flammes: [
      '(?:casse|perce|arrache|endommage|creve|rompu)e?(?: (?:la|une|le|un))* (?:conduite|tuyau|canalisation|arrivee) de gaz|(?:conduite|tuyau|canalisation|arrivee) de gaz(?: (?:est|a|ete|sest))* (?:casse|percee?|arrachee?|rompue?|fuit)',
      '(?:sent|pue)(?: \\w+){0,2} (?:l?oeufs?|les oeufs|l?œufs?|les œufs) pourris?|(?:cave|maison|cuisine|chambre|couloir|escalier|immeuble|appartement|garage)(?: \\w+){0,2} (?:pleine?|remplie?) de fumee',
      'flammes(?: \\w+)? (?:sortent|partout|montent|sur le toit|dans (?:la|le))|(?:il y a|ya|vois) des flammes|(?:cuisiniere|chaudiere|gaziniere|four|bonbonne|bouteille de gaz|chauffe eau|batterie|trottinette)(?: \\w+)? ?(?:a explose|dexploser|a pris feu|prend feu)|(?:fuit|fuite|gaz|chaudiere|poele|monoxyde)(?: \\w+){0,4} (?:tous|toute la famille|enfants)(?: \\w+)? mal a la tete',
    ],
  }),
];

/** Danger told by what one sees: a body's signs, a weapon, a hiding place, flames. In the order in which they are told. */
export const SIGNS = [...ENGLISH, ...SPANISH, ...FRENCH];
