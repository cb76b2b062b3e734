import { ENGLISH_PARTS } from './english';
import { FRENCH_PARTS } from './french';
import { crisisRules } from './rules';
import { SPANISH_PARTS } from './spanish';

/** Who is small enough to be taken away. */
export const YOUNG = {
  en: '(?:kids?|children|child|son|daughter|baby|toddler|(?:little )?(?:boys?|girls?)|grandson|granddaughter|grandkids|niece|nephew|\\w+ (?:yr|year|yrs|month|mo)s? ?old)',
  es: '(?:hij[oa]s?|nin[oa]s?|bebe|nen[ea]s?|niet[oa]s?|peques?|sobrin[oa]s?)',
  fr: '(?:enfants?|fils|filles?|bebe|petits?|petites?|gosses|gamins?|neveu|niece)',
};

/** Who means to do it: "I'm going to", "he said he will come down there and". */
const INTENT =
  '(?:im|i am|ill|i will|id|ima|imma|were|we are|we will|i should|someone (?:will|should|is)|hes|he is|hell|shes|she is|theyre|they are|they will|they|going to|gonna|finna|about to|want to|wanna|swear|come|coming|{WHO} (?:is|will|said|says))(?: (?:gonna|going|about to|come|comin|coming|down|there|over|here|back|to|and|so|really|literally|just|i will|ill|he will|hell|will|find you|in|at|fucking|f|personally|ready|want to|wanna|the store|your store|your office))*';
const KILL = '(?:kill|murder|shoot|stab|strangle|slaughter|execute|bury|behead|hurt|beat|slap|punch|attack|rape)';

const ENGLISH = crisisRules(
  'violence',
  { ...ENGLISH_PARTS, INTENT, KILL, YOUNG: YOUNG.en },
  {
    'taken-away': [
      '(?:{WHO}|ex)(?: (?:has|have|just|got|already|and|is|s))* (?:got|took|taken|takes|has|have|stole|snatched|grabbed|ran off with|left with|is keeping|keeps|is hiding|keeping)(?: away)? (?:my|our|the) {YOUNG}(?: \\w+){0,3} (?:(?:wont|will not|refuses to|doesnt|not|dont|wouldnt)(?: \\w+){0,2} (?:give|bring|return|hand)(?: (?:them|him|her|it|me|over))* ?(?:back|over)|dont know where (?:he|she|they|hes|shes|theyre|my)|(?:wont|doesnt|not) (?:answer|answering|tell me where|say where))',
      '(?:{WHO}|ex)(?: (?:has|just|already))* (?:took|taken|stole|snatched|grabbed|picked up|left with|ran off with|drove off with) (?:my|our|the) {YOUNG}(?: \\w+){0,6} (?:no ?body|no one|we dont|i dont|police dont) knows? where (?:he|she|they|hes|shes|theyre)',
      '(?:wont|will not|refuses to|doesnt) (?:give|bring|hand)(?: (?:me|us))? (?:my|our) {YOUNG} back|(?:someone|somebody|strangers?|(?:a|some) (?:man|guy|woman|stranger)|they|he|she) (?:just )?(?:took|snatched|grabbed|stole) (?:my|our) {YOUNG}(?: (?:away|from me|and ran|help|please|hours ago|from (?:the|our) (?:yard|park|house|school|bus)|now))*$',
    ],
    'missing-child': [
      '(?:my|our) (?:\\w+ ){0,3}{YOUNG} (?:is|are|has been|have been|went|has gone|gone|still)(?: \\w+)? missing(?! (?:an?|the|his|her|their|my|one|two|some|all|\\d+|out|school|class|practice|parts?|pieces?|teeth|from (?:the|your|my|our|this) (?!(?:store|park|house|school|yard|mall|playground|bus)\\b)\\w+)\\b)',
      '(?:cant|cannot|couldnt|still cant|havent|didnt)(?: \\w+)? (?:find|found|locate) (?:my|our) (?:\\w+ ){0,3}{YOUNG}(?= (?:anywhere|he|she|they|hes|shes|help|please|pls|and|was|since|(?:in|inside|at|near) (?:the|your|this) (?:store|mall|park|aisles?|building|parking|crowd|shop|playground|pool|museum|neighborhood|fair|airport))\\b|$)',
      '(?:my|our) (?:\\w+ ){0,3}{YOUNG} (?:(?:hasnt|has not|never|havent|didnt) (?:come|came|made it|returned) (?:back|home)|(?:has |just |was |is )?(?:disappeared|vanished|wandered off|been taken))(?! (?:from (?:the|your|my) (?:account|list|app|plan)|with (?:a|the|his|her) |(?:\\w+ ){0,3}yet (?:so|can|please|but)))',
    ],
    'to-people': [
      '{INTENT} {KILL}(?: (?:up|the hell out of|the shit out of|the fuck out of|all of|each of|one of|all|every|some of|both of))* (?:you|u|ya|yall|them|everyone|everybody|(?:your|ur|the|that|this|those|whoever|his|her|their|another)(?: \\w+)? ?(?:agents?|drivers?|reps?|representatives?|managers?|employees?|staff|clerks?|technicians?|techs?|people|guys?|lady|woman|man|workers?|cashiers?|boss|supervisors?|couriers?|mailman|ceo|owner|kids|children|family|wife|husband|crew|customers|neighbors?|baby|dog))(?! (?:to (?:it|the)|if (?:this|the|it)|with (?:a|an|the|my|some) (?:review|email|complaint|question|call)|(?:a|an|another|some|over|feelings|price|prices|at (?:chess|the game))\\b))',
      '{INTENT} (?:break|smash|bash|crack|snap|slit|cut|bust|rip|blow)(?: (?:in|off|open))? (?:your|ur|his|her|their|yo|your \\w+s|that \\w+s)(?: (?:fucking|damn))? (?:necks?|legs?|knees?|kneecaps?|face|faces|throats?|heads?|head off|skulls?|jaws?|arms?|nose|teeth|bones|brains?)',
      'if i (?:dont|do not|cant|didnt)(?: \\w+)? (?:get|have|hear|receive|see)(?: \\w+){0,8} (?:someone|somebody|people|one of (?:you|yall|your \\w+)|youre|you are)(?: (?:is|are|s|will|ll|gonna|going to|all|there|over|in))* (?:get|be|getting|gets) (?:hurt|shot|killed|stabbed|beat|beaten|buried)|(?:someone|somebody|people|one of you)(?: (?:is|are|will|s|gonna|going to|there))* (?:get|gets|be) (?:hurt|shot|killed|stabbed)(?: \\w+)? if i (?:dont|do not|cant)',
      'dont make me (?:kill|hurt|shoot|stab|come down there and)|(?:you|u|he|she|they|your|your \\w+|youre|theyre|hes|shes)(?: (?:are|r|is|re|all|so|a|will be|be|gonna be|going to be))* dead (?:when (?:i|we)|if (?:i|you|u)|once i|meat|man walking)|dead (?:man|woman) walking|(?:you|youre|ur|he|hes|they)(?: (?:are|is|r|will|all|gonna|going to))* (?:die|dying) (?:today|tonight|for this|when i)|(?:you|yall|people|guys) (?:better |should )?watch (?:your|ur) back|watch your back(?! (?:seat|up))|better sleep with one eye open',
      '(?:i|we) (?:found out where|know where|have) (?:you|u|your (?:family|kids|wife|husband|mom|children|daughter|son)) (?:live|lives|sleep|sleeps|go to school|goes to school)(?! (?:stream|chat))|know where your (?:family|kids|children|wife|husband) (?:is|are|live|lives)',
    ],
    'to-places': [
      '{INTENT} (?:burn|torch|bomb|blow up|blow|shoot up|set fire to|set|burn down|bring down|light|firebomb)(?: (?:down|up|the whole|all of))* (?:your|ur|the|this|that|you|yall|ya)(?: (?:\\w+ )?(?:store|shop|office|offices|building|place|house|home|warehouse|car|cars|truck|school|hq|headquarters|branch|clinic|church|restaurant|bank|mall|lobby|factory|stupid store|damn place))?(?: (?:down|on fire|to the ground|up|ablaze))(?! (?:with (?:deals|orders|calls|reviews)|on (?:yelp|social|twitter|facebook|google)))',
      '{INTENT} (?:burn|torch|bomb|blow up|shoot up|set fire to|burn down|firebomb)(?: (?:down|up|the whole|all of))* (?:your|ur|the|this|that)(?: \\w+)? (?:store|shop|office|offices|building|place|house|home|warehouse|school|hq|headquarters|branch|clinic|church|restaurant|bank|mall|lobby|factory)(?! (?:on|with) (?:yelp|social|twitter|facebook|google|calls|reviews|deals))',
      '(?:bring|bringing|brought|coming|come|came|back|there|over|down) (?:with )?(?:a|my|the) (?:bomb|explosives?|gun|rifle|ar ?15|shotgun|pistol|machete)(?! (?:safe|case|rack|cabinet|holster|sling|scope|show|license|permit|in for|to (?:be|get|have)|for (?:repair|service|cleaning|trade|sale)))|(?:i|and i|i do) (?:have|got|own) (?:a|my) (?:gun|bomb|pistol|rifle|shotgun)(?: and (?:i|im|nothing|you|know|not)|$)|(?:have|got) (?:a|my) {WEAPON}(?: \\w+){0,4} (?:use it|not afraid|hurt (?:you|him|her|them|someone))|(?:we|im|i am|we are|were|school|store) (?:is |are )?under attack(?! (?:by|from) (?:hackers|bots|spam|malware|a virus|ants|mosquitoes))|(?:is|hes|shes|are|theyre) (?:killing|murdering|strangling) (?:her|him|them|my (?:{KIN})|someone|somebody|people)(?! (?:softly|with (?:kindness|boredom)))|i will (?:use|get|grab|bring) my (?:gun|rifle|pistol|shotgun)',
    ],
    'at-the-door': [
      '(?:he|she|they|hes|shes|theyre|said|says|say|told me|texted|swears|{WHO})(?: \\w+){0,4} (?:coming|on (?:his|her|their) way|outside|driving|coming over|come)(?: (?:over|here|back|to|my|our|house|and|now|home|tonight))* (?:to|and|gonna|going to|and will|will) (?:kill|hurt|shoot|stab|beat|rape|attack|strangle|burn)(?: up)? (?:me|us|him|her|them|everyone|my \\w+|our \\w+|the kids)(?! (?:a |an |some |the |up on|to it))',
      '(?:put|puts|hid|planted|stuck|placed|found)(?: \\w+){0,2} (?:tracker|gps|airtag|tracking device|camera)(?: \\w+)? (?:on|in|under|inside) (?:my|our) (?:car|truck|purse|bag|phone|coat|jacket|bedroom|house|apartment)(?: \\w+){0,6} (?:keeps|shows? up|showing up|follow\\w*|scared|afraid|my ex|knows where (?:i|we))|my (?:ex|stalker)(?: \\w+){0,3} (?:keeps|wont stop) (?:showing up|coming (?:to|by|over)|following|driving by|waiting outside)|(?:he|she) (?:wont|isnt going to|is not going to) be (?:so |as |that )?(?:nice|gentle) next time|next time (?:he|she) (?:wont|isnt going to) (?:be (?:so |as |that )?(?:nice|gentle)|miss|let me)',
      '(?:if|when|because) i (?:leave|left|tell|told|call|called|go|talk|scream|dont|do|try|report|run|say anything)(?: \\w+){0,5} (?:hell|he will|he would|hed|shell|she will|theyll|they will|he is going to|hes going to|hes gonna|will|would) (?:kill|hurt|shoot|stab|beat|find|burn|strangle|hit)(?: \\w+)? (?:me|us|her|him|them|my|the kids)',
      '(?:outside|at|by|near|in front)(?: (?:of|at|my|the|our|door|house|home|window|apartment|apt|car|here|right now|work|front|back|yelling|banging))* with (?:a|an|his|her|the) (?:\\w+ )?(?:bat|hammer|axe|ax|crowbar|sword|machete|gun|rifle|knife|pipe|tire iron|golf club)',
      '(?:scared|terrified|afraid)(?: (?:bc|because|cause|that|so|and|of|please|help|im))* (?:he|hes|he is|shes|she|someone is|theres|they|theyre|my (?:ex|husband|boyfriend|dad|stepdad|partner|roommate|neighbor|wife))(?: (?:is|s|are|has|right|keeps|got|just))* (?:outside|here|downstairs|coming|back|at (?:my|the|our) (?:door|house|window)|in (?:the|my) (?:house|room)|drunk|banging|trying|smashing|yelling|screaming|violent|armed|following|has a|going to|gonna)',
      '(?:help|hurry)(?: (?:me|us|please|pls|now|quick|im scared|asap|need))* (?:he|hes|he is|shes|they|theyre|someone is|my (?:ex|husband|boyfriend|stepdad|dad)(?: is)?)(?: (?:is|are|right|just|back))* (?:outside|at (?:my|the|our) (?:door|house|window)|in (?:my|the|our) (?:house|room|apartment)|downstairs|coming|breaking|got in|hurting|hitting|choking|beating)',
    ],
    'at-home': [
      '(?:feel|feels|feeling|am|im|is|are|be|very|so|really) unsafe (?:at home|in (?:my|our|her|this) (?:own )?(?:home|house|relationship|marriage|apartment)|with (?:him|her|my \\w+)|around (?:him|her|my \\w+)|here with|tonight|(?:he|hes|she|shes|because he))|(?:dont|doesnt|do not|never|not|isnt|arent)(?: (?:feel|feeling|be|really|very))* safe (?:at home|in (?:my|our|her) (?:own )?(?:home|house|relationship)|with (?:him|her|my (?:{KIN}))|around (?:him|her|my (?:{KIN}))|anymore (?:he|she|at home|with)|(?:he|hes|because he) )',
      '(?:he|she|hes|shes|{WHO}|{KIN})(?: (?:is|gets|got|becomes|was|has|been|being|turned|s|always|so|very|really|getting|can be|and))* (?:violent|physically abusive)(?! (?:video|game|movie|crime in))|violent (?:husband|wife|partner|ex|boyfriend|girlfriend|dad|father|stepdad|man|relationship|home|marriage)|violent (?:with|to|towards?|against) (?:me|us|her|him|my|the kids)|(?:drunk|high|raging|furious)(?: \\w+){0,4} (?:smashing|throwing|breaking|hitting|screaming at (?:me|us)|punching|destroying)',
      '(?:your|ur|the|a|this|that) (?:\\w+ )?(?:driver|technician|tech|installer|guy|man|agent|employee|worker|plumber|electrician|manager|salesman|cashier|rep|courier|contractor|mover)(?: (?:just|tried to|almost|then|came in and|also|has))* (?:grabbed|groped|fondled|kissed|assaulted|attacked|punched|slapped|shoved|choked|raped|molested|exposed himself to|threatened(?: to (?:hit|kill|hurt|beat))?|touched|hit|pushed|grab|grope|touch|kiss) (?:me|us|my (?:{KIN}|breasts?|butt|ass|chest|thighs?|body))(?! (?:up |with (?:\\w+ )?(?:fee|fees|charge|bill|price|kindness|his|her)|by (?:his|her)|off|base|for (?:a|the)|to (?:the|a|buy|take|sign|upgrade)))',
      '(?:hands?|arm|rope|belt|cord) (?:around|on|round) (?:my|her|his) (?:throat|neck)(?! (?:size|pillow))|(?:put|puts|putting|lays|laid|laying) (?:his|her|their|a) hands? on (?:me|us|my (?:kids?|son|daughter|child|mom|sister))|(?:he|she|they|{WHO})(?: (?:just|has|also|nearly|almost|tried to|once|have))* (?:broke|breaking|broken|fractured|dislocated|busted|split) (?:my|her|his|our) (?:\\w+ )?(?:arms?|legs?|nose|jaw|ribs?|wrists?|hands?|fingers?|neck|tooth|teeth|collarbone|skull|face|lip|eye socket)',
      '(?:{WHO})(?: \\w+){0,8} (?:wont|doesnt|refuses to|isnt|will not|wouldnt) (?:let|letting) (?:me|us|her|him) (?:leave|go|out|go home|call anyone|use (?:my|the) phone)(?= (?:the (?:house|room|car|apartment|building)|and|he|she|they|im|i am|help|please|home|anywhere|his|her)\\b|$)|(?:screaming|yelling|crying|shouting|begging|calling)(?: out)? for (?:help|her life|his life|mercy)|(?:hear|heard|hearing)(?: \\w+){0,3} (?:screams|screaming|gun ?shots|gun ?fire|shots|shooting|explosions?|begging)(?! (?:star|deal|about))',
    ],
  },
);

const SPANISH = crisisRules(
  'violence',
  {
    ...SPANISH_PARTS,
    YOUNG: YOUNG.es,
    VOY: '(?:voy|vamos|va|van|vas) a|quiero|quieren|ire a|iremos a|vengo a|juro que(?: (?:los|lo|la|te))? voy a|vien(?:e|en) a|vine a|viene por mi a|(?:te|los|las|lo|la|le|les|me|nos) (?:voy|vamos|va|van) a',
    PLACE:
      'tienda|negocio|oficina|oficinas|local|casa|edificio|sucursal|carro|coche|camion|camioneta|almacen|banco|restaurante|fabrica|empresa|escuela',
  },
  {
    'se-los-llevaron': [
      'se (?:llevaron|llevo|robaron|robo|llevan) a (?:mi|mis|nuestr[oa]s?|l[oa]s) {YOUNG}(?! (?:al?|de (?:paseo|compras|viaje|vacaciones)|en el|para|por|con (?:su|sus)|hoy al?) ?)|(?:tiene|tienen|se quedo con) a (?:mi|mis|nuestr[oa]s?|l[oa]s) {YOUNG}(?: \\w+){0,2} no (?:me |nos |quiere |quieren )*(?:l[oa]s? )?(?:devolv|devuelv|regres|entreg)\\w*',
      '(?:no|nunca) (?:me|nos) (?:quiere |quieren )?(?:devuelve|devuelven|devolver|regresa|regresan|regresar|entrega|entregan|entregar) a (?:mi|mis|nuestr[oa]s?|l[oa]s) {YOUNG}|no se (?:donde|a donde) (?:se )?(?:llevo|llevaron|tiene|tienen|esta|estan) (?:a )?(?:mi|mis) {YOUNG}(?! (?:de|talla|zapatos) )',
    ],
    'no-aparece': [
      '(?:no (?:encuentro|encontramos|hallo|aparece|sabemos donde esta)|se (?:me|nos) (?:perdio|desaparecio)) (?:a )?(?:mi|nuestr[oa]) (?:\\w+ )?{YOUNG}(?! (?:en (?:el|la|su) (?:sistema|lista|app|aplicacion|plan|poliza|cuenta|pagina)|de (?:la|su) (?:lista|foto)) ?)',
      '(?:mi|nuestr[oa]) {YOUNG}(?: (?:se|ya|ha|esta|lleva|\\w+ horas))* (?:perdio|desaparecio|desaparecid[oa]|extravio|extraviad[oa]|perdid[oa])(?! (?:el|la|su|sus|un|una|los|las|mi|del? (?:sistema|portal|lista)|con (?:la|el) ))|(?:mi|nuestr[oa]) {YOUNG} no (?:ha )?(?:regreso|regresado|vuelto|volvio)(?= (?:a (?:la )?casa|y|de la escuela|desde|ayuda)|$)',
      '(?:bebe|nin[oa]s?|hij[oa]s?|nen[ea])(?: \\w+){0,2} (?:encerrad[oa]s?|atrapad[oa]s?|sol[oa]s?)(?: \\w+)? (?:en|dentro de|adentro de)(?: (?:un|el|su|mi|ese))* (?:carro|coche|auto|camioneta|vehiculo)',
    ],
    'a-la-gente': [
      '(?:su|tu|el|un|ese|este) (?:repartidor|tecnico|chofer|conductor|empleado|trabajador|vendedor|instalador|plomero|electricista|agente|mensajero|cajero|gerente)(?: (?:que \\w+|ya|tambien|trato de|intento))* (?:me|nos) (?:toco|tocaba|manoseo|manoseaba|agarro|beso|acoso|agredio|ataco|empujo|golpeo|pego|violo|amenazo|estaba tocando)(?! (?:la (?:puerta|bocina)|el (?:timbre|claxon)|un susto|(?:con|por) (?:la|su)|con otr|muy (?:amable|bueno)|de (?:vecino|buen)))',
      '(?:{VOY})(?: (?:ir|venir|llegar|entrar|a|y|alla|ahi|todos))* (?:matar|balear|balacear|apunalar|acuchillar|degollar|golpear|madrear|violar|secuestrar|descuartizar)(?:l[oae]s?|te|les|me|nos)(?! (?:el tiempo|de (?:risa|hambre)))|(?:te|los|las|lo|la|le|les|me|nos) (?:voy|vamos|va|van) a (?:matar|balear|balacear|apunalar|acuchillar|degollar|madrear|descuartizar)(?! (?:de |si |el tiempo|a (?:preguntas|mensajes)|mi (?:mama|esposa|jefe)))',
      '(?:te|los|las|lo|la|le|les) (?:voy|vamos|va|van) a (?:partir|romper|reventar|meter|dar|pegar|quemar|cortar|volar)(?: (?:la|el|un|una|los|las|tu|su|unos|tus|sus|de))* (?:viv[oa]s?|cara|madre|hocico|cabeza|huesos?|piernas?|balazos?|tiros?|plomazos?|plomo|bala|punaladas?|navajazo|cuchillo|cuello|brazos?|sesos|dientes|golpiza|paliza|matar)',
      '(?<!no )(?<!no lo )(?:ya )?se (?:en )?donde (?:vives|viven|trabajas|trabajan|duermes|vive (?:tu|su) \\w+|estudian tus|estan tus hijos)|(?:te|se) (?:vas|van) a morir(?:te)?(?! (?:de|mis|las|los|por) ?)|^(?:te )?(?:vas|van) a morir(?:te)?$|(?:estas|estan) muert[oa]s(?: (?:si|cuando))|cuidate la espalda|cuida tu espalda',
    ],
    'a-los-lugares': [
      '(?:{VOY})(?: (?:ir|venir|a|y))* (?:quemar|incendiar|volar|explotar|balear|balacear|hacer explotar|prender(?:le)?(?: fuego)?)(?:les|le|te)?(?: a)? (?:su|tu|la|el|esa|ese|este|esta|toda la|todo el|sus)(?: \\w+)? ?(?:{PLACE})',
      '(?:poner(?:les|le)?|pondre|puse|dejar(?:les)?|deje|llevo|llevar(?:les)?|mandar(?:les)?|hay|voy con) una? bomba(?! de (?:agua|bano|gasolina|aire|calor|cloro|piscina|alberca|jabon))|(?:voy|llego|ire|regreso|vuelvo|caigo) (?:\\w+ ){0,3}con (?:un|una|mi) {WEAPON}',
    ],
    'en-casa': [
      '(?:tengo|tenemos|mucho|tengo mucho) miedo(?: \\w+){0,4} (?:afuera|adentro|en la puerta|en mi casa|en la casa|me (?:sigue|busca|espera|encuentra|va a)|esta (?:borracho|tomado|armado|furioso)|nos va|de (?:mi (?:esposo|marido|novio|pareja|ex|padrastro|papa)|el$))',
      '(?:alguien|un hombre|hombres|unos tipos|un tipo|ladrones|mi ex|{WHO})(?: (?:se|esta|estan|me|nos))* (?:quiere|quieren|trata de|tratan de|intenta|intentan|tratando de|intentando|queriendo)(?: se)? (?:meter|entrar|meterse|tumbar|romper|forzar|abrir)(?:se)?(?: (?:a|en|por|la|mi|nuestra|el))* (?:{HOUSE}|ventana|puerta)|(?:entrando|entraron|entrar|metiendose|metiendo|se metieron) a (?:robar|(?:mi|la|nuestra) casa)(?! (?:en (?:la|el) (?:pagina|app)))',
      '(?:me|nos|lo|la|los) (?:asaltaron|apunalaron|balearon|balacearon|acuchillaron|navajearon|acaban de asaltar|estan asaltando)(?! (?:con (?:el|la|los|ese|este) (?:precio|cobro|cargo|tarifa|interes|recibo)\\w*))|(?:estoy|estamos|esta|quedo|quede)(?: \\w+)? (?:herid[oa]s?|malherid[oa]s?|balead[oa]s?|apunalad[oa]s?|desangrando\\w*)',
      '(?:me|nos|la|lo|le) (?:quiso|quizo|trato de|intento|queria|quisieron|trataron de|intentaron) (?:a )?(?:ahorcar|matar|violar|golpear|pegar|estrangular|asfixiar|ahogar|apunalar|quemar|atropellar|secuestrar|disparar)|(?:me|nos|la|lo) (?:tiene|tienen|tenian)(?: \\w+)? (?:amarrad|atad|encerrad|secuestrad|retenid|amenazad|encadenad)[oa]s?|(?:estoy|estamos|quede|quedamos|esta) (?:secuestrad|amarrad|atad|encadenad|encerrad)[oa]s?(?! (?:en (?:el|un|este|una|la) (?:menu|trafico|contrato|llamada|bucle|app|aplicacion|plan|tranque|sistema)|con (?:el|mi) (?:banco|contrato)|a (?:un|este|su)))',
      '(?:la|lo|los|las) (?:estan|esta) (?:matando|ahorcando|asaltando|secuestrando|apunalando|golpeando)(?! (?:de|con|a (?:cobros|precios|preguntas|impuestos)|los (?:precios|intereses)))|me estan matando(?= (?:ayuda|auxilio|por favor|a golpes)|$)(?<!(?:precios|zapatos|intereses|cobros|pies|dolores|cargos|deudas|esperas|facturas) me estan matando)|(?:gritando|grita|gritan|gritos|pide|piden|pidiendo)(?: \\w+){0,2} (?:auxilio|socorro|que (?:la|lo|los) (?:estan|van a|maten|mata|suelten|quiere))|(?:escucho|oigo|se oyen|se escuchan|oi|escuche|escuchamos)(?: \\w+)? (?:gritos|balazos|disparos|balacera|tiros|explosion(?:es)?)|(?:me|nos|la) (?:persigue|persiguen|acecha|acechan|viene siguiendo|vienen siguiendo|ha estado siguiendo)(?! (?:en|por) (?:instagram|facebook|correo))',
      'si (?:me|nos|la) (?:encuentra|ve|descubre|oye|alcanza)(?: \\w+){0,2} (?:me|nos|la) (?:mata|va a matar|pega|golpea)|si (?:lo |la )?(?:dejo|denuncio|llamo|hablo|me voy|salgo)(?: \\w+){0,3} (?:me|nos) (?:mata|va a matar|pega|golpea)|(?:se pone|es|esta|es muy|muy|se puso) violent[oa](?! (?:la|el|pelicula|juego))|no me siento segura? (?:en (?:mi )?casa|con (?:el|mi \\w+))',
    ],
  },
);

const FRENCH = crisisRules(
  'violence',
  {
    ...FRENCH_PARTS,
    YOUNG: YOUNG.fr,
    VAIS: 'je vais|jvais|on va|nous allons|je viens|je veux|je compte|il va|ils vont|elle va|il veut|je jure de',
    LIEU: 'magasin|boutique|bureaux?|agence|maison|immeuble|entrepot|voiture|camion|locaux|local|banque|restaurant|usine|ecole|siege|chez vous|chez toi',
  },
  {
    'on-les-a-pris': [
      '(?:il|elle|ils|on|mon ex|{WHO})(?: \\w+)? ?(?:a|ont|ma|mont) (?:pris|enleve|emmene|kidnappe|garde|vole)e?s?(?: \\w+)? (?:mes|mon|ma|nos|notre|les) {YOUNG}(?: \\w+){0,3} (?:pas (?:me |nous )?(?:les?|la|l) ?(?:rendre|ramener)|refuse de (?:me |nous )?(?:les?|la) (?:rendre|ramener)|sais pas ou)',
      '(?:ne|veut|veulent) (?:veut |veulent )?(?:pas|plus) (?:me|nous) (?:rendre|ramener) (?:mes|mon|ma|nos|notre) {YOUNG}|sais pas ou (?:il|elle|ils|on|mon ex)(?: \\w+)? (?:a|ont) (?:emmene|pris|cache)e?s?(?: \\w+)? (?:mes|mon|ma|nos) {YOUNG}|on (?:ma|nous a) (?:pris|enleve|vole)e?s? (?:mes|mon|ma|nos) {YOUNG}(?! (?:en (?:photo|charge)|comme) ?)',
    ],
    'a-disparu': [
      '(?:retrouve|trouve|retrouvons|trouvons|sais|sait|savons)(?: (?:plus|pas))(?: ou (?:est|sont))? (?:mon|ma|mes|notre) (?:\\w+ )?{YOUNG}(?! (?:dans (?:le|la|votre) (?:systeme|liste|fichier|compte|application)|sur (?:le|la|votre) ))',
      '(?:mon|ma|mes|notre|nos) (?:\\w+ )?{YOUNG}(?: (?:est|a|ont|sont|se|sest|vient de))* (?:disparue?s?|disparaitre|perdue?s?|introuvables?|enlevee?s?|pas rentree?s?)(?! (?:le|la|les|son|sa|ses|leurs?|un|une|mon|du|des|de (?:la|votre|ma)|par (?:la|le) (?:poste|fenetre)))',
      '(?<!siege )(?:bebe|enfants?|fils|fille|petite?)(?: \\w+){0,2} (?:enfermee?s?|coincee?s?|bloquee?s?|seule?s?)(?: \\w+)? dans(?: (?:une|la|sa|ma))* (?:voiture|vehicule|camionnette)',
    ],
    'aux-gens': [
      '(?:votre|ton|le|un|ce) (?:livreur|technicien|chauffeur|conducteur|employe|agent|vendeur|installateur|plombier|electricien|facteur|gerant)(?: \\w+)? (?:ma|nous a) (?:touchee?|tripotee?|pelotee?|agressee?|frappee?|embrassee?|plaquee?|bousculee?|poussee?|menacee?|coincee?|attrapee?|giflee?)(?! (?:par|de son|avec (?:sa|son|le)|en plein coeur|un mot|au telephone))|si (?:je|vous|on)(?: \\w+){0,8} (?:quelquun|il y en a un|un de vous|lun de vous)(?: \\w+)? va (?:le payer cher|morfler|etre blesse|finir a lhopital|y passer|prendre une balle|saigner)',
      '(?:{VAIS})(?: (?:venir|passer|debarquer|tous|toutes|et|vous|te|le|la|les|lui|me|nous|leur|bien|finir par))* (?:vous|te|le|la|les|lui|me|nous|tous|toutes|quelquun|votre \\w+|ton \\w+|vos \\w+)(?: (?:tous|toutes|vous))? ?(?:tuer|buter|crever|egorger|poignarder|flinguer|massacrer|etrangler|zigouiller)(?! (?:de (?:rire|faim|chaud|soif|honte)|le temps|quand elle verra))|(?:{VAIS})(?: (?:tous|vous|te))* (?:tuer|buter|egorger|poignarder|flinguer|massacrer|frapper) (?:votre|vos|ton|tes|le|la|les|ce|cette|un|tout|tous)(?: \\w+)? ?(?:livreur|vendeuse?|vendeurs|agent|agents|employes?|employee|patron|conseillere?|technicien|directeur|gens|monde|equipe|collegue|facteur|chauffeur)',
      '(?:{VAIS})(?: \\w+)? (?:te|vous|le|les|la|lui|leur) (?:tous )?(?:bruler|cramer|planter|descendre|defoncer|fracasser|demonter|casser|exploser|demolir|peter|mettre|tirer|briser|trancher|couper)(?: (?:vifs?|vivants?|vive|la|le|les|une|un|dans))* (?:vifs?|vivants?|vive|gueule|tete|figure|crane|jambes?|bras|dents|balle|dessus|cou|gorge|machoire|nez)',
      '(?:tu vas|vous allez|tu va|ils vont) (?:tous )?(?:mourir|crever|y passer)(?! de (?:rire|faim|chaud))|(?:tu es|tes|vous etes) (?:un homme )?morts?(?: (?:si|quand))|je sais ou (?:tu|vous) (?:habitez|habites|travaillez|travailles|vis|vivez|dors|dormez)|je sais ou (?:vit|habite|habitent|sont) (?:ta|votre|tes|vos) (?:famille|enfants|femme|mari)|surveille tes arrieres',
    ],
    'aux-lieux': [
      '(?:{VAIS})(?: (?:venir|passer|tout|tous|vous|te|et))* (?:bruler|incendier|cramer|faire (?:sauter|exploser|bruler|peter|cramer)|mettre le feu|foutre le feu|dynamiter)(?: (?:a|au|dans|tout|toute|votre|vos|ton|tes|le|la|les|ce|cette))* (?:{LIEU})|(?:poser|mettre|cacher|pose|depose|laisser) une bombe(?! de)|(?:venir|viens|arrive|debarquer|reviens|revenir|passer|passe|debarque)(?: \\w+){0,3} avec (?:un|une|mon|ma|mes|des) {WEAPON}',
    ],
    'a-la-maison': [
      '(?:peur|terrifiee?|terrorisee?)(?: \\w+){0,8} (?:devant (?:chez moi|la porte|ma porte|la maison)|derriere la porte|chez moi|me (?:suit|cherche|retrouve)|(?:est|rentre) (?:ivre|bourre|violent|arme|saoul))|peur de (?:mon (?:ex|mari|conjoint|copain|compagnon|pere|beau pere)|lui|rentrer)(?: (?:il|a la maison|chez moi|quand)|$)|(?:crains|craint|tremble) pour (?:ma|sa|notre|mes|ses|nos|la) (?:vie|vies|enfants|securite)',
      '(?:il|elle|ils|{WHO})(?: \\w+)? (?:mempeche|mempechent|nous empeche|lempeche|nous empechent)(?: \\w+)? de (?:sortir|partir|quitter|men aller|telephoner|appeler|rentrer)(?! (?:du|le|la|mon) (?:contrat|menu|site|panier))|(?:suis|sommes|est|nous a|nous ont|ma|mont|lont) (?:enfermee?s?|sequestree?s?|ligotee?s?|kidnappee?s?|retenue? (?:de force|prisonniere?|contre))(?! (?:dehors|dans (?:un|le|votre|ce) (?:contrat|menu|forfait|abonnement)))|(?:mont|ma|nous ont|lont) (?:enlevee?s?|attachee?s?|droguee?s?)(?! (?:du|de|mes|des|mon|le|les|la|un|a) )|suis enfermee?s?',
      's?il (?:me|nous) (?:retrouve|trouve|voit|entend)(?: \\w+){0,2} (?:me|nous) (?:tue|tuera|frappe|bat)|si je (?:pars|le quitte|parle|porte plainte|pars)(?: \\w+){0,3} (?:me|nous|va me|va nous) (?:tuer|tue|tuera|frapper|retrouver)',
      '(?:il|elle|ils|on|{WHO})(?: \\w+)? ?(?:ma|mavait|lui a|nous a|mont) (?:encore )?(?:cassee?|brisee?|fracturee?|tordu|pete|dechire)(?: (?:le|la|les|mon|ma|mes|un|une|deux))* (?:bras|nez|jambe|cotes?|poignet|machoire|dents?|doigts?|main|mains|epaule|gueule|levre|tete)',
      'en train de (?:me |la |le |les |nous )?(?:frapper|battre|taper|cogner|etrangler|violer|agresser|poignarder|maltraiter)(?: (?:sur )?(?:ma|mon|sa|son|ses|mes|notre|une?|la|le|quelquun)(?= (?:\\w+ )?(?:{KIN}|gamine?|homme|femme|passante?)\\b)|(?= (?:aide|au secours|vite)|$))|(?:{WHO})(?: \\w+)? (?:tabassee?|tabasse|tabassent|cogne|defonce|moleste|roue de coups)(?: \\w+)? (?:sa|son|ses|ma|mon|mes|la|une?) (?:{KIN})|(?:on|quelquun|ils) (?:\\w+ )?(?:cambriole|cambriolent|braque|braquent) |(?:en train de|se fait|nous fait|me fait|me faire) (?:me |nous |se )?(?:cambrioler|braquer|agresser|tabasser)|suivie? (?:par (?:un (?:homme|type|inconnu|mec)|quelquun|mon ex)|dans la rue|jusque)|harcelee? et suivie?|(?:est|devient|etait|tres) violente?s?(?: (?:avec (?:moi|nous|les enfants)|quand il|et jai peur|a la maison)|$)|(?:hurle|crie|crient|hurlements?|cris)(?: \\w+){0,3} (?:a laide|au secours|quil|quon)|jentends (?:des )?(?:cris|coups de feu|tirs|hurlements|explosions?)|pas en securite (?:chez moi|a la maison|avec (?:lui|mon \\w+))',
    ],
  },
);

/** Who threatens somebody, or fears somebody near, in further words: in the order in which they are told. */
export const THREATS = [...ENGLISH, ...SPANISH, ...FRENCH];
