/**
 * Trouble that nobody has seen to yet, in English, Spanish and French, on folded text (no accents, lower case): a wrong charge, a
 * missing part, a call that never came, the same fault again. What was wrong and is mended isn't in it.
 */
export const TROUBLES: readonly RegExp[] = [
  /\b(?:charged|billed|debited)(?: me| us)? (?:twice|again|two times|double|three times|wrong|extra|too much|for nothing)\b|\b(?:over|double[ -]?)(?:charged|billed)\b/,
  /\b(?:never|didn'?t|did not|hasn'?t|has not|haven'?t|have not|nobody|no-? ?one)(?: has| have)?(?: ever| even| yet)? (?:call(?:ed)?|text(?:ed)? (?:me|us|back)|repl(?:y|ied)|answer(?:ed)?|respond(?:ed)?|show(?:ed|n)? up|contact(?:ed)?|email(?:ed)?|follow(?:ed)? up|deliver(?:ed)?|refund(?:ed)?|paid|sent|fix(?:ed)?|came|come)\b/,
  /\b(?:wrong|incorrect|damaged|defective|faulty) (?:item|order|size|part|product|one|colou?r|address|amount|price|bill|thing|package|model|charge)s?\b/,
  /\b(?:is|are|still|it'?s|they'?re)(?: still)? (?:missing|broken|leaking|defective|damaged|unresolved|not (?:fixed|solved|resolved|right|done|here))\b/,
  /\b(?:leak(?:s|ed|ing)?|broke|broken|breaks|fail(?:s|ed|ing)?|stopped|stops|happened|happens|happening|went (?:out|down|off)|(?:is|are|it'?s) (?:down|out|off)|wrong(?: \w+){0,2}|not working) again\b/,
  /\bstill (?:have |had |got |there(?:'s| is) )?(?:no|not|nothing|haven'?t|hasn'?t|don'?t|doesn'?t|isn'?t|can'?t|owe[ds]?|the same (?:problem|issue))\b(?!(?: \w+)? (?:complaints?|issues?|problems?|bad)\b)/,
  /\bnothing (?:was|is|has been|got) (?:fixed|solved|done|resolved|changed)\b|\b(?:have|got|has) no (?:refund|answer|reply|power|heat|water|internet|service)\b/,
  /\b(?:cobraron|cobro|cobran|facturaron|cargaron) (?:\w+ ){0,2}(?:dos veces|doble|de mas|otra vez|mal)\b|\bdoble (?:cobro|cargo)\b/,
  /\b(?:nunca|jamas|nadie) (?:(?:me|nos|se|le|ha|han|lo) ){0,2}(?:llam|contest|respond|lleg|vin|ven|devolv|devuel|escrib|resolv|resuel|arregl|mand|envi)\w*/,
  /\b(?:pedido|producto|articulo|talla|color|pieza|tamano)s? (?:equivocad|incorrect|danad|rot|defectuos)[oa]s?\b|\bfaltan? (?:la|el|las|los|una?|mis?|algo|piezas?|partes?)\b/,
  /\b(?:sigue|siguen|todavia|aun|sigo) (?:sin|no|rot[oa]s?|igual(?! de)|fallando|goteando|esperando)\b|\b(?:gotea|falla|fallo|se rompio|se descompuso|mal|equivocad[oa]s?) (?:otra vez|de nuevo)\b/,
  /\b(?:debit|factur|prelev|pay)ee?s? (?:deux|2) fois\b|\bpersonne (?:ne |n')(?:m'|me |nous )?(?:a |rappel|repond|appel)|\b(?:a|ont|avez|est|sont) jamais (?:rappel|repond|appel|contact|livr|rembours|venu)\w*/,
  /\bmauvaise? (?:article|taille|commande|produit|piece|couleur|adresse|colis)\b|\bil (?:me |nous )?manque\b|\btoujours (?:pas|en panne|casse|aucune?|rien)\b|\b(?:encore|a nouveau|de nouveau) (?:en panne|casse\w*|une (?:erreur|fuite))\b|\b(?:fuit|en panne) (?:encore|a nouveau|de nouveau)\b/,
];
