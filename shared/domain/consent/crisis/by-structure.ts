import { ENGLISH_PARTS } from './english';
import { FRENCH_PARTS } from './french';
import { crisisRules } from './rules';
import { SPANISH_PARTS } from './spanish';
import { YOUNG } from './threats';

const of = (name: 'KIN' | 'WEAPON'): string =>
  [ENGLISH_PARTS, SPANISH_PARTS, FRENCH_PARTS].map(parts => parts[name]).join('|');

/** What a sentence of danger is made of, whatever its language. */
const PARTS = {
  KIN: of('KIN'),
  WEAPON: of('WEAPON'),
  YOUNG: Object.values(YOUNG).join('|'),
  WHO: `${ENGLISH_PARTS.WHO}|${SPANISH_PARTS.WHO}|${FRENCH_PARTS.WHO}`,
  /** Where people go to die. */
  EDGE: 'bridge|ledge|overpass|cliff|train tracks|tracks|railway|puente|vias|cornisa|barranco|pont|rails|voie ferree|falaise|corniche',
  /** What is taken, and how much of it is too much. */
  DRUG: `${ENGLISH_PARTS.PILLS}|${SPANISH_PARTS.PILLS}|${FRENCH_PARTS.PILLS}|insulin|insulina|insuline|blood thinners|thinners|edibles|fentanyl|heroin|meth|cocaine|xanax|clonazepam|rivotril|valium|tramadol|metformin|melatonin|beta blockers`,
  MUCH: 'too much|too many|a handful of|a bunch of|a lot of|lots of|all of|all the|a whole|the whole|a double|demasiad[oa]s?|un punado de|much[oa]s|tod[oa]s? (?:el|la|los|las)|un frasco de|una caja de|trop de|trop|toute la|tous les|toutes les|une boite de|une poignee de|une plaquette de',
  /** Signs of a body that fails. */
  FAILING:
    'vomit\\w*|throwing up|throws up|confused|dizzy|unconscious|passed out|passing out|bleeding|blood|not moving|wont move|cant move|numb|seizing|shaking all over|sweating|head is spinning|mareados?|mareadas?|inconsciente|sangr\\w+|desmay\\w+|confundid[oa]|convuls\\w+|no se mueve|no reacciona|vomi\\w*|confuse?|saigne\\w*|du sang|evanoui\\w*|inconsciente?|la tete (?:qui |me )?tourne|ne bouge plus|ne reagit (?:pas|plus)',
  AIR: 'carbon monoxide|monoxide|gas leak|smell of gas|reeks of gas|gas was left on|stove was left on|monoxido|sali[oa] el gas|gas abierto|fuga de gas|olor a gas|monoxyde|fuite de gaz|sent le gaz|gaz ouvert|odeur de gaz',
};

const SELF_HARM = crisisRules('self-harm', PARTS, {
  'the-last-day': [
    '(?:wrote|written|left|sent|posted|mailed)(?: (?:my|the|all|some|out))* letters? (?:to|for) (?:everyone|everybody|my (?:kids|family|parents|mom|wife|husband)|them all|all of them)|(?:escribi|deje|mande)(?: (?:mis|las|unas))? cartas(?: \\w+){0,4} (?:se acaba|adios|todo|ultimo|despedida)|hoy se (?:acaba|termina) todo(?! (?:el|lo|mi) )|(?:ecrit|laisse|poste)(?: \\w+)? lettres dadieu|cest pour ce soir(?: \\w+){0,2} adieu|apres ce soir (?:plus|tout sera|je)',
    '(?:easier|better|happier|simpler)(?: off)? for (?:everyone|everybody|you all|all of you|my (?:family|kids|parents)|them) if i (?:didnt exist|wasnt (?:here|around|alive)|was (?:gone|dead)|were (?:gone|dead)|disappeared|just (?:died|disappeared))|(?:mas facil|mejor) para todos si (?:yo )?(?:no existiera|me muero|desaparezco|no estuviera)|(?:plus simple|mieux|plus facile) pour (?:tout le monde|tous) si je (?:netais|nexistais|mourais|disparaissais)',
    '(?:dont|cant|do not) (?:see|picture|imagine) (?:myself|me|a future)(?: \\w+){0,2} (?:making it|living|alive|being here|past)(?! (?:in (?:this|that|a|the) (?:house|apartment|city|place|color)|with (?:this|these|that)))|(?:dont|cant|do not) (?:see|find|have)(?: (?:any|a|the|much))* (?:point|reason|sense) (?:in|to|of|for) (?:going on(?! (?:with|about|to)\\b)|being here|staying alive|living|waking up|carrying on|any of this anymore|me anymore)|(?:no|ya no)(?: le)? (?:veo|encuentro|hallo)(?: (?:el|ningun|ya))* (?:sentido|caso|razon)(?: (?:a|de|para|en))* (?:seguir aqui|seguir adelante|seguir viva?o?|nada de esto)(?! (?:esperando|con (?:ustedes|el|la|este)|como))|(?:vois|trouve|ai)(?: (?:plus|pas|aucune|de))* raisons? (?:de|dy) (?:continuer|rester|vivre|me lever|croire)(?! (?:avec|chez|client|cliente|abonnee?|l\\w+|a (?:payer|utiliser)|mon|votre|cet|ce)\\b)',
  ],
  'the-means': [
    '(?:painless|fastest|quickest|easiest|peaceful)(?: (?:and|painless|fastest|quickest|easiest|peaceful|least painful))* (?:way|method|means) to (?:die|go(?: out)?(?: peacefully)?$|end (?:it all|my life|everything)|do it to myself|kill)|(?:como hacerlo|hacerlo|morir|irme)(?: \\w+)? sin (?:que (?:me )?duela|dolor|sufrir)|(?:comment )?(?:faire|mourir|partir)(?: ca)? sans (?:avoir mal|souffrir|douleur)(?! (?:au|aux|a la|pendant|lors))',
    '(?:keep|have|got|bought|hid|tied)(?: (?:a|the|my|this))* (?:rope|noose)(?: \\w+){0,8} (?:look at it|think about it|stare at it|every (?:day|night)|ready|waiting for me)|la corde est prete|(?:la )?soga (?:ya )?(?:esta |lista|puesta|amarrada|colgada)|(?:picture|pictures|photo|photos|pic|pics|foto|fotos) (?:of|de|dune|dun|del?|de la) (?:a |an |the |his |her |my |una? |sus? |ses |son |sa )?(?:noose|cut wrists?|slit wrists?|cuts on (?:her|his) arms?|soga|munecas cortadas|brazos cortados|corde de pendu|noeud coulant|poignets)(?! (?:knot|necklace|style|print|decor))',
    '(?:locked (?:herself|himself|themselves)|se (?:encerro|encerraron)|sest enfermee?|(?:{KIN}|ella|el) (?:esta )?encerrad[oa])(?: \\w+){0,6} (?:blade|knife|razor|gun|pistol|rope|{DRUG}|navaja|cuchillo|pistola|pastillas|rasoir|lame|couteau|arme|medicaments)(?! (?:drawer|block|set|safe))',
    '(?:whole |full )?bottle of (?:vodka|whiskey|tequila|gin|rum|liquor|wine)(?: \\w+){0,8} (?:{DRUG})(?: \\w+){0,4} (?:lined up|ready|in front of me|with me|tonight)|(?:{DRUG})(?: (?:are|all|is|right|here))* (?:lined up|in front of me|counted out)|(?:cachets|medocs|pilules|pastillas)(?: (?:sont|estan))? (?:devant moi|enfrente de mi|frente a mi|en la mano)',
    '(?<!\\b(?:can|should|do|may|must|could|did) (?:i|we|he|she|you) )(?:took|taken|swallowed|injected|inject|downed|ate|shot up|tome|tomo|tomaron|trague|trago|inyecte|inyecto|pris|avale|injecte|prend|bu)(?: (?:like|about|just|me|se|sest|est|a))* (?:{MUCH}|\\d{2,3})(?: (?:of|my|his|her|their|grandmas|grandpas|moms|dads|de|du|des|la|el|sus|mis|ses|mes|d))* ?(?:{DRUG})\\b(?! (?:back|out|home|to|off|from|away|with|the label|into))(?!.*\\b(?:refill|order|by mistake|pharmacy|delivery|refund|bags?|receta|pedido|farmacia|ordonnance|commande|pharmacie)\\b)',
  ],
  'at-the-edge': [
    '(?:im|i am|ive been|i have been|estoy|ando|je suis|sitting|standing|parad[oa]|assise?|debout|here|up|out)(?: (?:standing|sitting|alone|here|up|out|sol[oa]|parad[oa]|assise?|debout|seule?))* (?:on|by|en|sobre|sur|at the edge of|al borde del?|au bord du)(?: (?:the|a|this|el|un|la|las|le|les|une))?(?: \\w+)? (?:{EDGE})(?! (?:st|street|road|rd|ave|store|location|traffic))(?: \\w+){0,6} (?:nobody|no one|noone|alone|goodbye|no hay nadie|sol[oa]|adios|personne|seule?|adieu|cant go on|dont know what)|(?:roof|rooftop|azotea|toit)(?: \\w+){0,8} (?:nobodys? (?:is )?(?:looking for me|coming for me|cares?|would miss)|nadie me busca|personne ne me cherche)',
    '(?:{KIN}|he|she|hes|shes|ella|el|il|elle)(?: \\w+){0,4} (?:going|went|headed|drove|walking|walked|iba|fue|va|partie?|allee?|va)(?: (?:to|towards|at|over|a|al|hacia|sur|vers|au|aux|la|el|los|las|les|le|the))* (?:{EDGE})(?: \\w+){0,8} (?:not answer\\w*|isnt answer\\w*|wont answer|stopped answering|goodbye|crying|no contesta|no responde|llorando|adios|ne repond (?:pas|plus)|repond (?:pas|plus)|en pleurs|adieu)',
    '(?:si no|si nadie|si personne|si vous ne|if no ?one|if nobody|if you dont|if i dont)(?: \\w+){0,8} (?:me (?:aviento|mato|tiro|lanzo|cuelgo|corto)|me voy a (?:matar|aventar|tirar|colgar)|je (?:saute|me (?:tue|jette|pends|suicide))|(?:ill|i will|im going to|im gonna) (?:jump(?: off (?!the (?:call|plan|phone))|$)|hang myself|slit my|end it|do it tonight)|im jumping)(?! (?:a (?:comprar|la competencia|reclamar)|sur\\b))',
    '(?:no puedo|no aguanto|no soporto)(?: \\w+){0,4} (?:me voy a|quiero) (?:tirar|aventar|lanzar)$|cant (?:go on|live|keep going) like this(?: \\w+)? (?:it ends|its over|im done|goodbye|im sorry)|(?:quiero|quisiera|ojala pudiera) (?:solo )?dormir para siempre(?! en )|(?:veux|voudrais|aimerais)(?: \\w+)? dormir pour toujours(?! (?:dans|sur) )',
  ],
});

const VIOLENCE = crisisRules('violence', PARTS, {
  voices: [
    '(?:voices?|voces|voix)(?: \\w+){0,5} (?:tell\\w*|say\\w*|dicen|ordenan|disent|ordonnent)(?: \\w+){0,4} (?:to )?(?:stab|kill|hurt|burn|choke|attack|mate|matar\\w*|lastim\\w+|tuer|frapper|poignarder|faire du mal|blesser)',
  ],
  'taken-by-force': [
    '(?:took|have|got|holding|kidnapped|tienen|tiene|se llevaron|levantaron|tiennent|ont|ont pris)(?: (?:a))? (?:my|our|mi|mis|nuestr[oa]|mon|ma|mes|notre) (?:\\w+ )?(?:{KIN})(?: \\w+){0,4} (?:want money|wants money|ransom|asking for money|piden (?:rescate|dinero)|rescate|rancon|de largent)',
    '(?:im|i am|she is|shes|he is|hes)(?: (?:locked|stuck|tied up|being))* in (?:the|a|his|their) trunk(?: of (?:a|the|his|some) car)?$|in the trunk of (?:a|his|some|somebodys|someones) car|(?:subieron|subio|metieron|metio|jalaron|meten)(?: \\w+){0,4} (?:carro|coche|camioneta|auto|van)(?: \\w+)? (?:a la fuerza|por la fuerza|a golpes)|(?:a|de|par) (?:la )?force(?: \\w+)? (?:dans|en) (?:une|la) (?:voiture|camionnette)|mise? de force dans',
    '(?:un hombre|un tipo|un senor|alguien|unos tipos|un desconocido|un homme|un type|un inconnu|quelquun|a man|some man|a guy|some guy|a stranger)(?: (?:just|a|se|me|nous|vient de|just|has))* (?:(?:la|lo) llevo en una|(?:fait monter|faire monter|emmene|embarque)(?: de force)? (?:mon|ma|mes|une|un|notre) (?:\\w+ )?(?:{YOUNG}|{KIN}|femme)(?: \\w+){0,2}|(?:put|pushed|pulled|forced|dragged|drove off with) (?:her|him|me|us|(?:my|our|a|the) (?:\\w+ )?(?:{YOUNG}|{KIN}|woman))(?: \\w+){0,3}) (?:camioneta|carro|coche|camionnette|voiture|fourgon|van|car|truck)',
    '(?:my|our|mi|ma|notre) (?:\\w+ )?(?:{YOUNG})(?: \\w+){0,6} (?:older man|grown man|adult man|older guy|hombre mayor|senor mayor|homme plus age|homme adulte)(?: \\w+){0,8} (?:online|internet|picked|hotel|met|car|carro|conocio|recogio|rencontre|voiture|hotel)',
    'make (?:me|us|her|him) disappear(?= (?:if|like|and|forever|one day)|$)|(?:me|nos|te|la|lo) (?:va|van|voy) a desaparecer(?= (?:si|como|y|a mi)|$)|(?:me|nous|la|le) (?:fera|feront|ferai) disparaitre',
  ],
  'if-then': [
    '(?:si|sil|sils|if|como)(?: \\w+){0,6} (?:(?:lo|la|los|las|te|les|le) (?:voy a |vamos a )?(?:picar|pico|mato|matar|quemar|quemo|quiebro|parto|rompo la|apunalar|balear|lleno de plomo)|je (?:le|la|les|te|vous) (?:plante|bute|tue|creve|defonce|massacre|brule|saigne)|(?:je viens|on vient)(?: \\w+)? (?:tout )?(?:bruler|casser la gueule|tuer|cramer)|je viens tout (?:bruler|cramer|faire sauter)|(?:ill|i will|im going to|im gonna) (?:stab|shoot|gut|kill|hurt|beat) (?:him|her|them|you|yall)(?! (?:on|with|to|at|by|an?|in) ))(?! (?:de (?:llamadas|mensajes|correos|gusto|risa|amor|cosquillas|envidia)|un (?:correo|mensaje)|an? (?:email|message|review)))',
    '(?:me|nos) (?:van|va) a (?:linchar|picar|quemar viv[oa]|apunalar|balear|violar|golpear)(?! (?:el|la|los|un|una) )|(?:lo|la|los|las) (?:van|va) a (?:linchar|apunalar|balear|violar)',
  ],
  'blows-heard': [
    '(?<!party )(?:neighbou?rs?|vecin[oa]s?|voisine?s?|woman|lady|mujer|femme|she|girl|elle)(?: \\w+){0,3} (?:scream\\w*|yelling for help|grit\\w+|pide auxilio|hurle\\w*|crie\\w*)(?: \\w+){0,8} (?:smash\\w*|thud\\w*|hitting|beating|blows|golp\\w+|pegando|matando|cogne\\w*|coups|frapp\\w+|tue|tape)',
    '(?:think|believe|creo|crois|pense)(?: (?:that|que|quil|quelle|he|hes|she|shes|he is|la|lo|le|il|elle|est))* (?:killing (?:her|him|them)|(?:la|lo) (?:esta )?matando|(?:la|le) tue)|(?:me|nous|la) (?:frappe|bat|cogne|tape|gifle) (?:si|quand|des que|parce que|pour)|(?:came|comes|got|climbed|gets) (?:in|into) my bed(?: (?:last|at|and|while|when|every))|(?:{KIN})(?: \\w+)? (?:came|comes|got|climbed|gets) (?:in|into) my bed',
    '(?:threw|thrown|sprayed|poured|splashed)(?: \\w+){0,2} (?:acid|boiling water)(?: \\w+)? (?:on|at|in|over) (?:me|us|him|her|them|(?:my|his|her) (?:face|eyes|skin|{KIN}))|(?:sprayed|splashed|burned) (?:me|us|him|her) with (?:acid|boiling water)|(?:me|nos|le|la|lo) (?:rociaron|rocio|aventaron|aventon|echaron|echo|tiraron)(?: \\w+){0,3} (?:acido|agua hirviendo)|(?:ma|mont|la|lont|nous a) (?:aspergee?|jete|lance|vitriolee?)(?: \\w+){0,3} (?:d?acide|lacide|eau bouillante)|(?:acid attack|acido en la cara|acide au visage)',
    '(?:{WHO})(?: \\w+){0,3} (?:{WEAPON})(?: \\w+){0,6} (?:says?|said|swears|dice|dit)(?: \\w+){0,3} (?:tonights? (?:is )?the night|hell use it|will use it|its time|va a usarl[oa]|que hoy|ce soir)',
  ],
  'at-the-door': [
    '(?:someone|somebody|some guy|a man|alguien|un hombre|un tipo|quelquun|un homme|un type)(?: (?:is|just|keeps?|esta|anda|quiere|essaye|essaie|tente|est|en train|de|trying|tratando|to|s))* (?:rattling|jiggling|forcing|force|forcer|picking|pick|prying|pry|forzando|forzar|abrir|brincando|brincarse|rompiendo|saltando|escalader|crocheter)(?: (?:at|on|with|open))? (?:the|my|our|mi|la|el|nuestra|ma|notre|le) (?:\\w+ )?(?:door|doorknob|handle|window|lock|chapa|cerradura|puerta|ventana|barda|reja|porte|serrure|fenetre|portail)(?! (?:for me|por mi|pour moi|of (?:the|your) (?:store|shop|van)))',
    '(?:bag|backpack|box|package|suitcase|bolsa|mochila|caja|paquete|maleta|sac|valise|carton|colis)(?: \\w+){0,4} (?:wires|cables|fils)(?: \\w+){0,8} (?:ticking|ticks|tic tac|store|shop|tienda|magasin|lobby|entrance|entrada|entree)|(?:theres|there is|suspicious|abandoned|unattended|hay|il y a|ya)(?: \\w+){0,3} (?:bag|backpack|suitcase|box|package|bolsa|mochila|caja|paquete|sac|colis)(?: \\w+){0,8} (?:ticking|tic tac)',
  ],
});

const MEDICAL = crisisRules('medical', PARTS, {
  'a-fall': [
    '(?:fell|fallen|tumbled|rolled|falls|se cayo|se rodo|rodo|cayo|tombee?|devale|chute|fait une chute)(?: \\w+){0,5} (?:stairs|steps|ladder|roof|escaleras?|azotea|techo|escaliers?|lescalier|echelle|toit|balcony|balcon)(?: (?!its\\b)\\w+){0,4} (?:{FAILING})|(?:{FAILING})(?: \\w+){0,4} (?:fell|se cayo|se rodo|tombee?|devale)(?: \\w+){0,3} (?:stairs|escaleras?|escaliers?|lescalier)',
    '(?:my|his|her|their|mi|su|la|le|el|ma|mon|sa|son|\\w+s) (?:hand|arm|leg|foot|fingers?|hair|sleeve|head|mano|brazo|pierna|pie|dedos?|cabello|main|bras|jambe|pied|doigts?|cheveux)(?! (?:of|del?|du|sanitizer)\\b)(?: \\w+){0,3} (?:crushed|mangled|caught in (?:the|a) (?:\\w+ )?(?:machine|press|belt|blade|door|gears|grinder)|aplastad[oa]|atorad[oa] en la maquina|ecrasee?|broyee?|coincee? dans (?:la|une) (?:machine|presse))(?! (?:ice|velvet|it|this))',
    '(?:woman|man|lady|guy|person|somebody|someone|senora|senor|hombre|mujer|dame|monsieur|homme|femme|kid|boy|girl|worker|customer)(?: (?:just|has|se|sest|vient de|ha))* (?:collapsed|fainted|desmayo|desplomo|effondree?|evanouie?|seffondrer)(?: (?:at|in|on|outside|near|by|inside|en|afuera|frente|dans|devant|sur|a))',
    '(?:there are|theres|hay|il y a|ya)(?: (?:many|some|several|mucha|varios?|des|plusieurs|still))* (?:people|persons|kids|workers|gente|personas|ninos|gens|personnes|enfants|blesses|heridos)(?: (?:who|que|qui|are|estan|sont|still|inside))* (?:hurt|injured|trapped|buried|underneath|atrapad\\w+|herid\\w+|lastimad\\w+|sepultad\\w+|debajo|blesse\\w*|coince\\w*|enseveli\\w*|dessous|piege\\w*)(?! (?:in|en|dans|by|por) (?:your|the|this|el|la|tu|su|votre|vos|le|les) (?:phone|menu|line|queue|loop|website|app|trafico|fila|cola|linea|bouchons|file))|(?:derrumbo|colapso|temblor|sismo|ecroulee?|effondree?|collapsed|explosion)(?: \\w+){0,6} (?:gente adentro|hay gente|people inside|gens dessous|gens dedans|des gens)',
  ],
  'signs-seen': [
    'eyes (?:are |have |just )?roll(?:ed|ing)(?: back| up| in)(?: (?:in|into|of) (?:his|her|my) head)?(?! at)|(?:gurgling|rattling|choking|snoring) (?:sounds?|noises?)(?: \\w+){0,4} (?:and|wont|not|eyes|breath\\w*|lips|throat)|(?:he|she|hes|shes|{KIN})(?: (?:is|s|all|turning|turned|went|just|and))* (?:blue|gray|grey|purple) in the face(?! (?:from (?:talk|explain|argu|laugh)\\w*))|foaming at the mouth(?! (?:about|over))|needle (?:is )?(?:still )?in (?:his|her|the) arm|echa espuma por la boca|ojos (?:en blanco|volteados)|(?:les )?yeux (?:revulses|retournes)|bave (?:de la )?mousse',
    '(?:my|his|her|mi|su) (?:heart|corazon) is (?:stopping|giving out)|(?:pulse|heart rate|heartbeat) is (?:1[5-9]\\d|2\\d\\d|\\d{2}0 and)(?! (?:on|in) the (?:watch|tracker))|feel like (?:im|i am) dying(?! (?:of (?:boredom|laugh\\w*|hunger|embarrassment)|waiting|over here waiting|from (?:the wait|boredom)))',
    '(?:no (?:deja|para|paran) de salir|no se detiene|no se para)(?: la)? sangre|(?:pisse|gicle)(?: (?:le|du))? sang|ouvert (?:le bras|les bras|le poignet|les poignets|la main|la tete|le crane|le front)(?! de )|perd (?:beaucoup|du|trop de|plein de) (?:de )?sang',
  ],
});

const HAZARD = crisisRules('hazard', PARTS, {
  'fire-and-water': [
    '(?:fryer|stove|oven|dryer|grill|heater|microwave|toaster|furnace|water heater|laptop|scooter|engine|couch|curtains?|christmas tree|freidora|horno|secadora|cortinas?|sillon|motor|patineta|friteuse|four|seche linge|rideaux|canape|moteur|trottinette)(?: (?:just|has|is|se|a|esta|est|ha))* (?:caught fire|on fire|in flames|prendio|incendio|quemando|en llamas|pris feu|en feu|en flammes)(?! (?:sale|deal))|(?:fire|flames|burning|smoke|fuego|lumbre|llamas|prendio|quemando|incendio|feu|flammes|brule|fumee)(?: \\w+){0,10} (?:put (?:it|them) out(?! of)|apagar(?:l[oa])|leteindre|les eteindre)|(?:cant|cannot|couldnt) put (?:the|this) (?:fire|flames) out(?! of)|no (?:puedo|podemos) apagar (?:el fuego|el incendio|las llamas|la lumbre)|arriv\\w+ pas a eteindre (?:le feu|les flammes|lincendie)',
    '(?:set|setting|lit|prendio|prendieron|prendiendo|echaron|mis|mettent|foutu)(?: (?:le|la|les))? (?:fire to|fuego al?|lumbre al?|le feu (?:a|au|aux)|feu (?:a|au|aux)) (?:(?:the|a|an|la|el|un|une|una|le|les|los|las) )?(?:my|our|his|her|mi|su|nuestr[oa]|ma|mon|sa|son|notre|\\w+s)? ?(?:house|home|car|truck|building|store|shop|apartment|couch|bed|door|fence|garage|shed|dog|cat|trash|bins?|casa|carro|coche|camioneta|edificio|tienda|puerta|negocio|local|basura|maison|voiture|immeuble|magasin|porte|garage|poubelles?|camion|clothes|ropa|{KIN})|(?:ardiendo|ardio|arde) (?:todo|(?:el|la|mi|nuestra?) (?:techo|casa|cocina|edificio|carro|coche|cerro|bodega))|(?:techo|casa|cocina|edificio|bodega) (?:esta )?(?:ardiendo|en llamas)',
    '(?:water|el agua|agua|leau)(?: (?:is|s|ya|nous|me|nos|has|rose|up))* (?:up to|llega|llego|sube|arrive|monte)(?: (?:al|hasta|a|jusqua|jusquau|jusquaux|la|el|le|les|the|my|our|car|aux|au))* ?(?:neck|chest|waist|car windows?|windows? of (?:the|my|our) (?:car|truck|van|house)|seats?|cuello|pecho|cintura|cou|poitrine|taille|genoux|rodillas)(?! (?:de|of|du) (?:botella|bottle|la bouteille))',
    '(?:{AIR})(?: \\w+){0,10} (?:{FAILING})|(?:{FAILING})(?: \\w+){0,8} (?:{AIR})',
  ],
});

/** Danger known by how its sentence is built, in English, Spanish and French at once: who, what is done, to whom, with which sign. */
export const BY_STRUCTURE = [...SELF_HARM, ...VIOLENCE, ...MEDICAL, ...HAZARD];
