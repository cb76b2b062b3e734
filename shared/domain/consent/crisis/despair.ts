import { ENGLISH_PARTS } from './english';
import { FRENCH_PARTS } from './french';
import { crisisRules } from './rules';
import { SPANISH_PARTS } from './spanish';

const ENGLISH = crisisRules('self-harm', ENGLISH_PARTS, {
  'tired-of-it': [
    'wish(?:ed|ing|es)?(?: that)? i (?:never|dont|didnt|did not|wouldnt|wont|hadnt|had never|could never|would never|would not|had not)(?: (?:just|ever|even|have))* (?:woke(?:n)? up|wake up|wake|been born|born|existed|lived|survived)(?! (?:late|so early|early|to (?:this|your|a)))',
    '(?:fall asleep|go to sleep|sleep|go to bed|close my eyes)(?: (?:tonight|now|forever))? and (?:never|not) (?:wake|open|get up)(?: up| them)?|(?:want|wanna|wish|going|just)(?: (?:to|i could))* sleep forever|go to sleep forever',
    '(?:wont|will not|not gonna|not going to|might not|may not|dont want to|shouldnt|dont deserve to|dont plan (?:to|on)|doubt ill|dont think ill) (?:be|being) (?:alive|breathing|living)|(?:wont|will not|not gonna|not going to|might not|may not|dont want to|cant|dont think ill)(?: (?:live|be here|make it|survive))*(?: to)? (?:see (?:tomorrow|the morning|another day|my next birthday)|make it (?:through|past) (?:the|to)? ?(?:night|tonight|weekend))',
    '(?:want|wanna|wish|need)(?: (?:for|just|really))* (?:it all|everything|the pain|my life|this pain|this life)(?: to)?(?: (?:just|all))* (?:be over|end|stop|go away)(?: (?:for good|forever|already|now))*|hate (?:my life (?:and|so much|i want)|being alive|living)(?! (?:here|in|with|at))|(?:cant|cannot)(?: \\w+)? (?:take|stand|handle|bear) (?:life|living|being alive|the pain)(?: (?:anymore|any more|any longer))|^(?:i )?(?:really |just |honestly )*cant (?:do|take) (?:this|it) (?:anymore|any more|any longer)$',
    '(?:lost|losing)(?: (?:all|my|the|any|every))* (?:reasons?|will|desire|hope) (?:to|for|in) (?:live|living|life|go on|keep going)|(?:no ?one|nobody|dont|doesnt|wouldnt|not)(?: \\w+){0,2} (?:cares?|notices?|minds?|matters?)(?: \\w+)? (?:if|when|whether) (?:i|im|i am|i was|i were) (?:die|died|dead|gone|live or die|alive|disappear(?:ed)?)|(?:world|everyone|family|they|kids|you)(?: \\w+){0,3} (?:better|happier)(?: off)? (?:without me|if i (?:was|were|am) (?:gone|dead))',
    '(?:my|our) last (?:day|night|hours?|message|text) (?:on (?:this )?earth|alive|ever|before i (?:die|go|do it)|of (?:my )?life|in this (?:world|life))|goodbye (?:everyone|all|everybody|world|mom|dad|to (?:all|everyone))(?: \\w+){0,4} (?:doing it|do it|its time|i cant|forever|i love|im sorry|i wont|remember me|ending)|(?:writ(?:e|ing|ten)|wrote|left|leaving|found)(?: (?:my|a|the|his|her|their|some|out))* (?:goodbye|suicide|farewell) (?:letters?|notes?|messages?|texts?)',
  ],
  means: [
    '(?:have|got|holding|counting|staring at|looking at|with|put|is|lined up)(?: (?:the|my|a|all|these|bottle|of|out|loaded))* (?:{PILLS}|gun|pistol|rope|noose|razor|blade|knife)(?: \\w+){0,3} (?:in front of me|in my (?:hands?|lap|mouth)|to my (?:head|wrist|neck|throat|temple)|around my neck)|(?:gun|pistol|rifle) is (?:\\w+ )?(?:loaded|in my (?:hand|lap|mouth))|(?:got|have|tied|tying|bought|made|found|need)(?: (?:the|a|my))? noose|(?:got|have|tied|tying) (?:the|my) rope (?:ready|around|up to)|noose (?:is )?(?:ready|around|tied)',
    '(?:took|take|taking|taken|swallowed|popped|downed|ate)(?: (?:the|a|my|his|her|an|their))? (?:whole|entire|full) (?:bottle|packet|blister|prescription|strip)(?: (?:of (?:{PILLS}|them|it|\\w+ (?:{PILLS}))|already|just now|help|now|tonight|last night|an hour ago))*$|(?:i|he|she) (?:just )?took (?:them all|all of them)(?: (?:at once|already|help|just now|tonight))*$|(?:swallowed|popped|downed|took)(?: \\w+){0,2} (?:all of them|all of it|every one of them) (?:at once|already|and)',
    '(?:gonna|going to|wanna|want to|might|about to|trying to|tried to|will|ill|almost|may|think im|think she|think he|think they)(?: (?:just|have|has))* (?:od|overdose|oded)(?! (?:green|on (?:sale|chocolate|sugar|coffee|caffeine|pizza|candy|netflix|food)))|(?:i|he|she|they|{WHO})(?: (?:just|has|have|almost|nearly))* (?:odd|oded|od|ods|o ded|overdosed?)(?= (?:on|last|yesterday|again|in|and|at|help|please|tonight|now|today)\\b|$)(?! on (?:sale|chocolate|sugar|coffee|caffeine|pizza|candy|food))|(?:hes|shes|im|theyre|is|are) (?:oding|od ing|overdosing)',
    '(?<!\\d )(?<!many )(?<!few )kms (?:tonight|rn|fr)|(?:gonna|going to|wanna|want to|should|might|will|ill|just) kms',
  ],
  farewell: [
    '(?:youll|you will|theyll|they will|someone will|somebody will|he will|she will|kids will|hell|shell) find (?:me(?: \\w+)? (?:hanging|dead|hung)|my (?:dead )?body(?! (?:wash|lotion|shop|spray|oil|cam|kit|shop|butter|cream)))',
    '(?:written|wrote|writing|left|leaving) (?:my|a|the|out my)(?: (?:last|final))? notes?(?: \\w+){0,4} (?:its (?:all )?over|goodbye|ending it|cant go on|no more pain|after (?:today|tonight))',
    '(?:goodbye|bye|farewell) (?:everyone|everybody|world|cruel world|all)(?: \\w+){0,4} (?:the end|over) for me(?! (?:at|on|with|in|today) )|this is the end for me(?! (?:at|on|with|in|today) )',
  ],
  'high-places': [
    '(?:im|i am) (?:standing|sitting) on(?: (?:the|a|top|of|this))* (?:bridge|overpass|ledge|railing|train tracks|tracks)(?: (?:now|right now|alone|rn|and|again))*$',
    '(?:im|i am|am|standing|sitting|hes|shes|he is|she is|up|there|{WHO}(?: is)?)(?: (?:standing|sitting|here|up|right|out|hanging|just|already))* (?:on|at|over|by)(?: (?:the|a|this|top|of|very|side|outside))* (?:ledge|railing|(?:edge|end|top|side) of(?: (?:the|a|this|my))*(?: \\w+)? (?:bridge|roof|rooftop|building|overpass|cliff|balcony|train platform|tracks))(?! (?:restaurant|street|road|store))',
    '(?:standing|sitting|im|i am|up|hes|shes|he is|she is)(?: (?:here|out|up|standing|sitting|alone))* on(?: (?:the|a|top|of|my|this))* (?:roof|rooftop|bridge|overpass|balcony|train tracks|tracks|freeway|highway)(?: \\w+){0,4} (?:jump|jumping|looking down|end it|over it|goodbye|let go|step off)',
    '(?:going to|gonna|about to|want to|wanna|ready to|thinking of|thinking about|might|ill|i will|hes|shes)(?: (?:just|going to|gonna))* (?:jump|jumping)(?: off| down)?(?: (?:now|soon|tonight|goodbye|please help|help))*$',
  ],
});

const SPANISH = crisisRules('self-harm', SPANISH_PARTS, {
  'harta-de-todo': [
    '(?:quiero|quisiera|voy a|ganas de|pienso|deseo|prefiero)(?: (?:ya|solo))* (?:acabar|terminar)(?:lo|me)?(?: con)? (?:todo|todo esto|mi sufrimiento|este sufrimiento|mi existencia|mi vida)(?: (?:ya|de una vez|por todas|una vez|hoy|esta noche|ahora))*$',
    '(?:no puedo|no aguanto|no soporto|hart[oa]|cansad[oa]|no doy)(?: (?:mas|seguir|ya|de|para))*(?: con)? (?:mi|la|esta|tanto|este|seguir con mi|seguir con esta) (?:vida|existencia|sufrimiento)(?! (?:util|social|media))|^(?:ya )?no (?:puedo|aguanto|doy) mas$|ya no quiero (?:nada$|sufrir|estar)$|dormir(?:me)? y (?:no|nunca|jamas|ya no) (?:despertar|volver a despertar|abrir)',
    '(?:mejor|quiero|quisiera|voy a|deberia|prefiero) desaparecer (?:para siempre|ya|de (?:este mundo|una vez|la vida)|y ya)|(?:no|ya no)(?: le)? (?:veo|encuentro|hallo) (?:el |ningun )?sentido a (?:vivir|la vida|mi vida|seguir(?= (?:viviendo|mejor|y|adelante|con (?:mi|la|esta) vida)|$))|(?:me|mi cuerpo)(?: (?:lo))? (?:van a encontrar|encontraran|encuentran)(?: \\w+)? (?:colgad[oa]|muert[oa]|sin vida|ahorcad[oa])|encontraran mi cuerpo',
    'me despido (?:de (?:todos|este mundo|la vida|mi familia|mis hijos)|para siempre)|adios (?:mundo|vida|para siempre)|sin mi (?:estarian|estaran|estarias|seria|serian|van a estar|todos|vivirian)(?: \\w+){0,2} (?:mejor|felices)|(?:hoy|esta noche|es)(?: es)? mi ultim[oa] (?:dia|noche) (?:con vida|de vida|en (?:este|la) \\w+|viv[oa])|carta de despedida|nota suicida',
    '(?:ya )?no (?:voy a |quiero |pienso )?(?:estar|amanecer|seguir) viv[oa](?: (?:manana|mas|hoy))?|no (?:me )?(?:voy a|quiero|quisiera) (?:volver a )?despertar(?:me)?(?: (?:manana|nunca|mas|ya|jamas))*$|ojala (?:nunca|no|jamas)(?: me)? hubiera (?:despertado|nacido|existido)|(?:manana )?ya no (?:voy a estar|estare) (?:viv[oa]|en este mundo|con ustedes|aqui$)',
  ],
  medios: [
    'me (?:lastimo|lastime|hago dano|hiero|quemo|corto|corte)(?: \\w+)? (?:a mi mism[oa]|a proposito|cuando me siento|para sentir)|(?:tengo|tiene|puse|puso|con|apunto)(?: \\w+){0,3} {WEAPON}(?: \\w+){0,2} (?:en|a|contra) (?:(?:la|mi|su) (?:cabeza|boca|sien|garganta)|el (?:cuello|pecho))|(?:tengo|traigo) (?:la|una|un|el) {WEAPON}(?: \\w+)? (?:en (?:la|mi|las|mis) manos?|cargada|y ya no)|(?:tengo|prepare|compre|ya tengo|amarre) (?:la|una) (?:soga|horca)|(?:soga|cuerda) (?:lista|al cuello|en el cuello)',
    '(?:estoy|esta|parad[oa]|aqui|subid[oa]|sentad[oa])(?: \\w+){0,4} (?:puente|azotea|techo|balcon|orilla|cornisa|barandal|vias?)(?: \\w+){0,5} (?:saltar|brincar|aventar\\w*|tirar(?:me|se)|lanzar\\w*|salto|brinco|me (?:tiro|aviento|lanzo))|voy a (?:saltar|brincar|aventarme|tirarme|lanzarme)(?: (?:ya|ahora|al vacio|de aqui|desde aqui|adios))*$|(?:me|se) (?:voy a|va a|quiero|quiere) (?:tirar|aventar|lanzar|arrojar) (?:a|al|del|de|desde)(?: (?:la|las|los|un|una|el))? (?:puente|vacio|tren|metro|azotea|techo|edificio|balcon|rio|vias|barranco|precipicio|ventana|carretera)',
    '(?:me|se) (?:tome|tomo|trague|trago)(?: (?:todo|todas|toda|el|la|las|un|una|entero|entera|mis|sus))* (?:frasco|bote|caja|blister|veneno|raticida|matarratas|pastillas)(?: (?:entero|entera|completo|completa|de \\w+))*|(?:encontre|encontramos|halle) a (?:mi|la|el|su) \\w+ (?:colgad[oa]|ahorcad[oa]|sin vida|inconsciente|tirad[oa])',
  ],
});

const FRENCH = crisisRules('self-harm', FRENCH_PARTS, {
  'a-bout': [
    '(?:den|en) finir(?: (?:ce soir|maintenant|avec (?:la vie|ma vie|tout|moi))|$)|den finir(?! avec (?:cet|cette|ce|ces|le|les|mon|votre|vous|vos))|(?:vaut|merite) (?:plus|pas)(?: la peine)? (?:de vivre|detre vecue|que je vive|la peine de vivre)|vaut (?:plus|pas) la peine de (?:vivre|continuer a vivre)',
    '(?:jen|nen|en) (?:peux|peut) plus(?: de| avec)? (?:la vie|vivre|ma vie|cette vie|souffrir)|^(?:je )?(?:jen|nen|en) peux plus$|plus la force (?:de )?(?:vivre|continuer)|(?:plus|pas) (?:envie|raison) detre (?:la|en vie)|je ne serai plus (?:la|en vie)(?: demain)?$|(?:cest|ce sera) (?:mon|ma) derniere? (?:jour|nuit|message) (?:sur terre|en vie|avant)|lettres? dadieu',
    '(?:me (?:retrouverez|trouverez|retrouvera|retrouveront|trouveront)) (?:pendue?|morte?)|(?:retrouver|trouver)\\w* mon corps|(?:vois|trouve) (?:plus|pas)(?: (?:de|le|aucun))* (?:sens|interet) a (?:vivre|la vie|ma vie|continuer a vivre)|mieux (?:vaut|vaudrait) (?:que je disparaisse|disparaitre)|je ferais mieux de disparaitre',
    'je ne (?:serai|veux) (?:plus|pas) (?:vivante?|en vie|etre vivante?)|jaurais (?:voulu|prefere) ne (?:jamais|pas) (?:naitre|me reveiller|etre nee?)',
  ],
  moyens: [
    '(?:me|se|mest|sest|suis|est)(?: suis| est)? (?:coupee?|ouverte?|taillee?|tailladee?|tranchee?|coupe|ouvre|taille|ouvrir|couper|tailler)(?: \\w+)? (?:les|la|mes|ses) ?(?:veines|poignets|bras|avant bras|gorge)',
    '(?:vais|veux|va|prete? a|envie de|veut)(?: \\w+)? (?:sauter|me jeter|se jeter|me lancer dans le vide)(?: (?:maintenant|ce soir|dans le vide|dici|adieu|du pont|aidez moi))*$|(?:suis|est|assise?|debout)(?: \\w+){0,2} sur (?:le|la|un|une|les|l)? ?(?:pont|toit|rebord|balcon|corniche|rails|parapet|falaise)(?: \\w+){0,4} (?:sauter|jeter|saute|vide|en finir)|(?:au|dans le) bord du (?:vide|toit|pont)',
    'jai (?:le|la|un|une|mon|ma) {WEAPON}(?: \\w+)? (?:dans (?:la|les|ma|mes) mains?|chargee?)|jai (?:prepare|achete|attache|noue) (?:la|une|ma) corde|corde (?:au|autour du) cou|(?:trouvee?|retrouvee?)(?: \\w+){0,3} (?:pendue?|sans vie|inanimee?|inconsciente?)|(?:pistolet|arme|flingue|couteau|fusil)(?: \\w+)? (?:sur|contre|dans) (?:ma|la) (?:tempe|tete|bouche|gorge)',
    '(?:ai|jai|a|vient de|viens de) (?:pris|prendre|avalee?|avaler) (?:toute la (?:boite|plaquette|tablette|bouteille)|tout le (?:flacon|tube))(?: dun coup| hier soir| ce soir| aidez moi)?$|(?:ai|jai|a|ont|avait|vient de|viens de)(?: tout)? (?:avalee?|avaler|gobe|ingere|pris)(?: (?:toute?s?|tous|trop|la|le|les|une?|boite|plaquette|flacon|tube|de|des|ses|mes|entiere?))* (?:boite entiere|plaquette entiere|flacon entier|tous (?:mes|ses|les) {PILLS})|(?:ai|jai|a|ont) (?:avalee?|gobe|ingere)(?: (?:des|plein de|les|tous les|toute?s? les|ses|mes))+ {PILLS}',
  ],
});

/** Those who want to die, or may, in words that name no death: in the order in which they are told. */
export const DESPAIR = [...ENGLISH, ...SPANISH, ...FRENCH];
