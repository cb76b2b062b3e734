import { crisisRules } from './rules';

/** Apostrophes are gone: `j'ai` is `jai`, `n'arrive` is `narrive`, `l'immeuble` is `limmeuble`. */
export const FRENCH_PARTS = {
  KIN: 'mari|femme|copain|copine|conjoint|conjointe|compagnon|ex|pere|papa|mere|maman|fils|fille|enfant|enfants|bebe|frere|soeur|oncle|tante|cousin|cousine|grand mere|grand pere|mamie|papi|ami|amie|voisin|voisine|beau pere|belle mere|patron|collegue|coloc|neveu|niece',
  WHO: 'il|elle|ils|elles|on|(?:mon|ma|mes|le|la|les|un|une|son|sa|notre) (?:petit |petite )?(?:{KIN}|homme|hommes|femme|type|mec|gars|voisins)|quelquun|lhomme|un inconnu|cambrioleur',
  PILLS:
    'medicaments?|cachets?|comprimes?|pilules?|somniferes?|antidepresseurs?|doliprane|paracetamol|xanax|gelules?|tranquillisants?|medocs?',
  WEAPON:
    '(?:arme|armes|couteau|fusil|pistolet|revolver|machette|flingue|bombe|grenade|hache)(?! (?:de (?:cuisine|bain|chef|peinture|table|pain)|a (?:eau|pain|huitres|colle)|suisse|dans (?:la|ma) commande))',
  /** Goods that are stuck in a car, and nobody's life. */
  OBJET: 'siege|siege enfant|siege bebe|colis|cle|cles|carte|paquet|meuble|canape|frigo|velo|sac|cd',
  PLACE:
    'maison|immeuble|limmeuble|appartement|lappartement|cuisine|chambre|garage|ecole|lecole|magasin|bureau|hotel|lhotel|voiture|toit|cave|batiment|four',
};

const SELF_HARM = crisisRules('self-harm', FRENCH_PARTS, {
  suicide: [
    'suicid\\w*|(?:vais|va|veux|veut|voudrais|voulais|envie de|essaye de|essaie de|essayer de|tente de|pense a|compte|faut que je|pourrais|voulait|sest|me suis|rate) (?:me |se |te )?(?:tuer|pendre|foutre en lair|tirer une balle|jeter (?:du|dune|dun|sous|par|de|dans)|noyer|empoisonner|ouvrir les veines|tailler les veines|immoler|defenestrer)|me (?:tuer|pendre|tuerai|foutre en lair|tirer une balle)|ouvert les veines|(?:jai|il a|elle a) (?:essaye|tente) de (?:me|se) tuer',
    '(?:en finir)(?! (?:avec (?:cet|cette|ce|ces|le|la|les|mon|votre|vous) (?!vie)))|mettre fin a (?:mes|ses|ma|sa|leurs) (?:jours|vie)|(?:sauter|saute|jeter|jete)(?: (?:du|dun|dune|de|par|sous|le|la|un|une|haut|depuis))* (?:pont|toit|immeuble|balcon|fenetre|train|metro|falaise|rails?)|balle dans la (?:tete|bouche)',
  ],
  mourir: [
    '(?:veux|veut|voudrais|voulais|voulait|[jd]?aimerais|envie de|prefere|prefererais|souhaite|aimerais|faut que je|desire|vais)(?: (?:juste|plus que|vraiment|tellement))* (?:mourir|creve?r|etre morte?|disparaitre(?: pour toujours| a jamais)?|ne (?:plus|pas|jamais) (?:exister|me reveiller|etre la|vivre|avoir existe))(?! de (?:rire|faim|honte|soif|chaud))|(?:aimerais|voudrais|prefererais|jaurais aime)(?: \\w+)? (?:etre morte?|ne (?:pas|jamais) etre nee?|netre jamais nee?)|mendormir et ne (?:plus|jamais|pas)|ne (?:plus )?(?:jamais )?me reveiller',
    '(?:ne |n )?(?:veux|veut|souhaite|voudrais|peux|peut|supporte|desire) (?:plus|pas) (?:vivre|etre la|etre en vie|exister|continuer a vivre|de (?:cette|ma) vie|etre ici|la vie)|(?:plus|pas|aucune|nai plus|na plus) (?:envie|gout|le gout|raison|raisons|de raison|aucune raison|de sens)(?: (?:de|a|pour))? (?:vivre|la vie|ma vie|rester en vie)|(?:ma|la) vie (?:ne |na )?(?:vaut|a|plus|sert)(?: (?:plus|pas|a|aucun|rien|de))* (?:la peine|sens|rien)|plus envie de rien|(?:partir|mendormir|disparaitre|men aller) (?:pour (?:toujours|de bon)|a jamais)|marre de (?:vivre|la vie)|fatiguee? de (?:vivre|la vie)|a quoi bon vivre',
    '(?:seriez|seraient|serait|serez|ira|iriez|serais) (?:tous )?mieux sans moi|personne (?:ne )?(?:me )?(?:regrettera|manquera|pleurera|va me regretter)|quand je (?:serai morte?|ne serai plus)|je manquerai a personne|adieu a tous|adieu tout le monde',
  ],
  'se-blesser': [
    '(?:me|se) (?:scarifi\\w+|mutil\\w+|coupe|couper|taillade\\w*)(?: (?:encore|a nouveau|les|la|le|moi|volontairement|expres|tout))*(?: (?:bras|veines|poignets|jambes|peau|cuisses|meme)|$)|automutil\\w+|(?:fait|faire|fais) du mal a moi meme|me (?:faire|suis fait|fais) du mal(?! (?:au|a la|en)\\b)|(?:se|sest) fai(?:re|t) du mal',
    '(?:pris|avale|prends|prendre|avaler|prend|avait pris|gobe)(?: (?:toute?s?|tous|une|un|trop|beaucoup|plein|la|le|les|mes|ses|de|des|boite|boites|plaquette|tube|flacon|entiere|\\d{2,}|tas))*(?: (?:toute?s?|tous|trop|boites?|plaquettes?|tube|flacon|beaucoup|plein|\\d{2,}|vingt|trente))(?: (?:mes|ses|les|la|de|des|une|entiere|entier|ces|boite|plaquette))* (?:{PILLS})|(?:une|en|faire|fait|lui|dune|mon|son|l) ?(?:overdose|surdose)|combien de (?:{PILLS})(?: \\w+){0,3} (?:mourir|tuer)|comment (?:me tuer|mourir|me suicider)',
  ],
});

const VIOLENCE = crisisRules('violence', FRENCH_PARTS, {
  arme: [
    '(?:{WHO})(?: \\w+){0,5} (?:a|ont|avec|tient|sort|sorti|brandit|pointe|porte)(?: (?:un|une|des|son|le|la|sur (?:moi|nous)))* {WEAPON}(?!.*\\b(?:commande|stock|prix)\\b)|(?:homme|hommes|type|individu|mec)s? armes?|tireur|jai (?:un|une) {WEAPON} et|(?:il y a|ya|pose|posee?|cache) une bombe (?:dans|a|sous|ici)|alerte a la bombe|bombe dans (?:votre|le|la|mon|ma|ce|cette) (?:{PLACE}|magasin|banque)|(?:jai|avec) une arme',
    '(?:sous|contre|sur) (?:la menace|ma gorge|la gorge|ma tempe)(?: dun| dune)?',
  ],
  menace: [
    '(?:menace|menacee?|menacent|menacait|dit quil|dit quelle|dit quil va|veut|veulent|va|vont|essaie|essaye|essaient|essayent|cherche|vais|voulu|tente|peur quil|peur quelle|jure de)(?: (?:a|de|d|te|va|veut|vont))* (?:me|nous|le|la|les|lui|te|vous)? ?(?:tuer|buter|assassiner|egorger|poignarder|planter|etrangler|violer|frapper|tabasser|descendre (?:moi|quelquun)|faire du mal a|tue|frappe)(?! (?:si (?:cest|jarrive|ca|la|le)|le temps|de rire|quand elle verra))',
    '(?:peur|crains)(?: \\w+){0,2} (?:quil|quelle|quils) (?:me|nous|la|le) (?:tue|frappe|fasse|retrouve|batte)|peur (?:pour ma vie|de rentrer(?: chez moi| a la maison)?)|menaces? de mort|nous menace|me menace(?! de (?:resilier|poursuites|frais|couper))|(?:vais|veux|va) (?:le|la|les|te|vous|tous)? ?(?:tuer|buter|poignarder|egorger|massacrer)(?: (?:quelquun|tout le monde|mon|ma|mes))?(?! (?:le temps|lordre|la commande))',
  ],
  coups: [
    '(?:{WHO})(?: (?:ma|me|mavait|nous|la|le|les|a|ont|encore|toujours|tout le temps))* (?:bat|battu|battue|battent|battait|frappe|frappee?|frappait|frappent|tape|tapee?|gifle\\w*|cogne\\w*|maltraite\\w*|etrangle\\w*|viole|violee|violait|agresse\\w*|poignarde\\w*|abuse|abuse de|attaque\\w*)(?! (?:des|mes|tous|(?:le|la|un|une|mon|son|votre)(?: (?:mauvais|bon|faux|mauvaise|bonne))? (?:code|numero|texte|message|nom|mot|adresse|pin|mail|date)|la concurrence|(?:a|sur|contre) (?:la|ma|votre|notre) porte|le record|dans loeil|du poing|a la machine))',
    '(?:me|nous|la) (?:bat|frappe|tape dessus|maltraite|etrangle|viole|touche)(?: (?:encore|souvent|tous les|tout|la nuit|quand|et|depuis|chaque)|$)|(?:{KIN}) me touche|(?:jai|jai ete|a ete|ete|etait|me suis fait|sest fait|sest faite|se fait|me fais|me fait|on ma|on la|ils ont|il la|ma|lont) (?:ete )?(?:violee?|agressee?|frappee?|battue?|poignardee?|poignarder|violer|agresser|tabassee?|tabasser|etranglee?|enlevee?|kidnappee?s?|sequestree?|abusee?|tirer dessus|tire dessus|attaquee?)(?! par (?:des (?:hackers|pirates)|un virus))|(?:ma|la|le|nous|m) ?(?:poussee?|jetee?|trainee?|projetee?|cognee?|plaquee?)(?: (?:dans|contre|par|au|a|sur|du|les|le|la|haut))* (?:escaliers?|lescalier|mur|sol|terre|cheveux|voiture)|violences? (?:conjugales?|domestiques?)|abus sexuels?',
    'coups? de (?:feu|couteau|fusil)|(?:on|il|ils|quelquun|elle)(?: (?:nous|ma|lui|a|ont|me|la|le))* (?:tire|tirent|tire dessus|tiraient) (?:sur|dessus|dans)(?! (?:la sonnette))|fusillade|kidnapp\\w+|enlevee? (?:par|hier|mon|ma)|(?:enlevement|prise dotages?)',
  ],
  enferme: [
    '(?:ne |n)?(?:me|nous|la)? ?(?:laisse|laissent) (?:pas|plus|jamais) (?:sortir|partir)(?! du contrat)|enferm(?:ee?s?|e) (?:et|dans|ici|depuis|a|par)|sequestr\\w+|(?:quelquun|un homme|un inconnu|des gens|des hommes|un type|cambrioleurs?|{WHO})(?: \\w+){0,2} (?:entree?|rentree?|introduit|essaie dentrer|essaye dentrer|entrer|force|essaient dentrer)(?: (?:chez|dans|par|la|de))* (?:moi|nous|ma|notre|la|mon) ?(?:{PLACE}|porte|fenetre)?(?! ?compte)|(?:il y a|ya) (?:un |une |des |quelquun )?(?:cambrioleurs?|intrus|voleurs?|homme|inconnu)?(?: \\w+)? ?(?:dans|chez|devant) (?:la|ma|moi|notre) ?(?:maison|porte|chambre|appartement)?(?<=(?:cambrioleur|intrus|voleur|quelquun|homme|inconnu).{0,40})|intrus|(?:quelquun|un homme|des hommes|un type) (?:est en train de|essaie de|essaye de|essaient de)? ?(?:forcer|force|forcent|defonce|defoncent|entrer par effraction)(?: (?:ma|la|notre) porte)?(?= (?:aide|vite|au secours)|$)|(?:on|quelquun|un homme|il|un type)(?: \\w+)? me (?:suit|poursuit)(?! sur (?:instagram|facebook))',
    '(?:je suis|suis|on est|sommes|elle est|il est|jsuis|est|chui) en (?:grand |grave )?danger|(?:ma|sa|notre) vie est (?:en danger|menacee)|en danger de mort',
  ],
});

const MEDICAL = crisisRules('medical', FRENCH_PARTS, {
  respirer: [
    '(?:respire|respirent|respirer|respirait)(?: (?:plus|pas|mal|a peine|presque plus|difficilement))(?! (?:bien le tissu))|(?:j?arrive|narrive|peux|peut|arrive pas|narrive plus|mal|difficulte|peine|arrete)(?: (?:pas|plus|du|a|de|d|meme|presque))* (?:respirer|respire)(?! (?:de rire|dans ce))|(?:setouffe|etouffe|metouffe|setouffer|setrangle|suffoque)(?! (?:de rire|dans ce))|(?:devient|est|deviens|tout|toute) (?:bleue?|violette?)(?<=(?:{WHO}).{0,30})|(?:pas|plus|na plus) de pouls|sans pouls|arret cardiaque|se noie|en train de se noyer',
  ],
  inconscient: [
    'inconsciente?s?|(?:se|me)? ?(?:reveille|reveiller|reagit|bouge|repond) (?:pas|plus)(?<=(?:{WHO}|mere|pere|tombee?).{0,60})(?! (?:a (?:mes|mon|ma|vos)|au (?:telephone|mail)))|evanouie?|(?:a|est|sest|vient de) (?:perdu connaissance|effondree?)|perdu connaissance|convuls\\w+|crise depilepsie|(?:sens|sent) (?:plus|pas) (?:mes|ses|mon|son) (?:jambes?|bras|visage)',
  ],
  attaque: [
    'crise cardiaque|infarctus|(?:un|fait un|fais un) avc|(?:mal|douleurs?|serrement|oppression)(?: \\w+){0,3} (?:a la|dans la|la) poitrine|douleurs? thoraciques?|(?:gorge|langue)(?: \\w+){0,3} (?:gonfle\\w*|ferme|serre)|(?:reaction|choc) (?:allergique|anaphylactique)|anaphyla\\w+|perdu les eaux|va accoucher|suis en travail|hemorragie|(?:saigne|saignes|saignement|saignent)(?! (?:la couleur|lencre))|(?:perd|perds|perdu|plein|couvert|couverte|crache|vomit|vomi)(?: \\w+){0,2} (?:de |du )?sang',
  ],
  blesse: [
    '(?:accident|renverse\\w*|percute\\w*|crash|carambolage)(?: \\w+){0,6} (?:blesses?|blessee?s?|graves?|coincee?s?|mort|morts|sang|inconscient\\w*)|(?:il y a|ya|des|plusieurs) (?:des )?blesses|(?:grievement|gravement) blessee?s?|(?:suis|sommes|(?<!(?:{OBJET}) )est|sont|reste|jsuis|on est) (?:coincee?s?|piegee?s?|bloquee?s?)(?: (?:dans|sous)) (?:la |le |une |un |l)?(?:voiture|ascenseur|lascenseur|maison|feu|decombres|immeuble|eau|leau)|(?:tombee?|chute)(?: \\w+){0,6} (?:bouge plus|bouge pas|releve pas|relever|inconsciente?|tete|sang)',
    '(?:crois|pense)(?: \\w+)? (?:quil|quelle|que (?:mon|ma) (?:{KIN})) (?:est|sont) (?:en train de mourir|morte?)|(?:trouve|retrouve) (?:mon|ma) (?:{KIN}) morte?|(?:{KIN}|il|elle)(?: \\w+){0,2} (?:bu|avale|ingere|mange|boit)(?: (?:de|du|la|le|une|un|des|l))* ?(?:javel|eau de javel|pile|piles|pile bouton|poison|detergent|lessive|produit|produits|aimants?|essence|medicaments?|cachets?|liquide)|empoisonnee?s?|en train de mourir(?! de rire)|(?:va|vais) mourir(?! de (?:rire|faim|honte|chaud|soif|froid))(?! dimpatience)',
  ],
});

const SERVICES = crisisRules('services', FRENCH_PARTS, {
  appelez: [
    '(?:appelez|appelle|appeler|appelle moi|appelez moi|prevenez|alertez|contactez|telephonez|faites venir|composez|appel)(?: (?:le|la|les|une|un|moi|vite|svp|a|au|tout de suite))* (?:911|112|15|17|18|999|police|secours|ambulance|pompiers|samu|urgences|gendarmes|flics)(?! (?:pour (?:un|mon) (?:rapport|pv)))',
    '(?:besoin|envoyez|envoie|envoyer|demande|faut|il faut|veux|vite)(?: (?:dune|dun|de|une|un|la|les|le|moi|nous|des|urgent|urgence|svp|vite))* (?:ambulance|police|pompiers|secours|samu|medecin en urgence|gendarmes|policiers)(?! (?:jouet|de jouet|en lego))|(?:au secours|a laide)(?: (?:il|elle|on|je|ils|ya|il y a|quelquun|mon mari|aidez moi vite))|(?:au secours|^a laide)(?: (?:au secours|a laide|vite|svp|sil vous plait|aidez moi|aidez nous))*$|urgence (?:medicale|vitale)|cest une urgence(?! dentaire)|envoyez (?:de l ?aide|de laide|quelquun vite)',
  ],
});

const HAZARD = crisisRules('hazard', FRENCH_PARTS, {
  feu: [
    '(?:{PLACE}|voisin|voisine)(?: (?:est|a|en|dans|den face|da cote|du|dessus|prend|pris))* (?:brule|en feu|feu|flammes|en train de bruler|prend feu|pris feu)(?! (?:de bois|doux|moyen|vif|rouge|vert))|(?:il y a|ya|y a|ca prend|a pris|prend) (?:le |un |du |un gros )?(?:feu|incendie)(?! (?:dartifice|de bois|vert|rouge|en photo))(?: (?:chez|dans|a|au|ici|sur|la)|$)|incendie (?:chez|dans|a|au|ici)|(?:ma|la|notre) (?:{PLACE}) (?:est |sest )?(?:en train detre )?(?:inondee?|sinonde|prend leau)(?= (?:aide|vite|leau)|$)|leau monte|(?:en|les) flammes(?: |$)|(?:fumee)(?: \\w+){0,3} (?:partout|noire|sort|dans|envahit|qui)(?!.*\\bbarbecue\\b)|(?:pas|plus) sortir$|explosion',
  ],
  gaz: [
    '(?:sent|odeur de|odeur du|sentons|sens|sentir)(?: (?:fort|tres fort|une|un|odeur|le|de|du|trop))* gaz|fuites? (?:de|du) (?:gaz|monoxyde)(?! (?:detecteur|capteur))|(?:l?alarme|detecteur)(?: (?:de|du|a|au))* (?:monoxyde|gaz|fumee)(?: \\w+){0,4} (?:sonne|sonnent|hurle|tourne|declenchee?)|intoxication au monoxyde',
  ],
});

/** In the order in which they are told. */
export const FRENCH_DANGERS = [...SELF_HARM, ...VIOLENCE, ...MEDICAL, ...SERVICES, ...HAZARD];
