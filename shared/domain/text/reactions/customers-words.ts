const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** What customers say around a text of ours that they quote: the commonest words of English, Spanish and French, and of German, Portuguese. */
const WORDS: ReadonlySet<string> = list(
  `you u your youre said say says saying told wrote why what who whats how when where it its text texted texts message got get received
  this that these i im my me we is was are mean means about re regarding for please stop no not yes ok thanks but and cancel help
  never ever came come comes wrong address still waiting wait waited late lost missing broken again already yet same old new number
  unsubscribe quit end block remove delete leave alone enough spam scam fake false true lies liar lie bad good great fine nice awful
  terrible useless nonsense bullshit ridiculous rude really seriously sure right correct incorrect done gone here there now today
  tomorrow yesterday tonight soon later address order package delivery refund charge charged paid pay money bill account card
  store open closed sorry hello hi hey dear sir need want wanted have had has do does did dont didnt doesnt cant wont can could would
  will should must a an the of to in on at by with from as if or so just only also too very all any some none nothing something
  everything more less see saw read send sent sending reply replied answer answered ask asked call called calling talk speak tell know
  think thought agree agreed agrees accept accepted decline declined confirm confirmed approve approved deny denied suicide kill die
  dying hurt danger emergency fire police ambulance bomb gun he she they him her them his their our us last first next one two
  after before because since until while where when which whose maybe perhaps then than like love hate liked loved disliked works
  worked working work nope yep yeah nah lol haha wow omg wtf hmm unreal confusing confused annoying unclear disagree noted understood
  ustedes usted tu dijo dijeron dice dicen dijiste que por porque recibi recibido mensaje texto mi su es esto eso y pero gracias el la
  los las un una unos de del al a en con sin para se le lo les si ya no nunca jamas siempre llego llega llegado sigo esperando espero
  todavia aun tarde mal malo mala bien bueno buena mejor peor direccion equivocada equivocado numero otro otra aqui alli hoy ayer
  manana ahora baja alto parar pare cancelar salir basta fuera mentira mentiras falso falsa verdad cierto claro listo nada todo mas
  menos muy quiero quisiera necesito tengo tiene hay estoy esta estan soy son fue era ayuda auxilio fuego incendio peligro suicidio
  pedido paquete dinero cuenta cita tarjeta me te nos
  vous tu avez dit dites pourquoi ce cest je jai votre message recu quoi et mais merci le les un une des du au aux en dans sur sous avec
  sans pour par ne pas plus rien jamais toujours encore deja arrive arrivee jattends attends retard mauvais mauvaise adresse bon bonne
  faux vrai oui non arret arretez stop desabonner mensonge aide secours feu incendie danger suicide commande colis argent compte il
  elle on nous ils elles est suis sont etait mon ma mes ton ta son sa ici maintenant hier demain
  sie hat gesagt warum was ich es ist und aber nicht nie falsch voce disse porque eu nao nunca errado`.trim(),
);

/** Endings of English words that no list holds whole: "cancelling", "delivered", "obviously". */
const ENDS = /^[a-z]{2,}(?:ing|tion|ness|able|ously|ally)$/;

/** True for a word, on plain text, of a language whose phones' forms are all known: a customer says it. */
export const isCustomersWord = (word: string): boolean => WORDS.has(word) || ENDS.test(word);
