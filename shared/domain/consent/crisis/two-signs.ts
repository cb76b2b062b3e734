import { ENGLISH_PARTS } from './english';
import { FRENCH_PARTS } from './french';
import { crisisRules } from './rules';
import { SPANISH_PARTS } from './spanish';

/** Signs that are ordinary alone, in English, Spanish and French. */
const PARTS = {
  KIN: [ENGLISH_PARTS, SPANISH_PARTS, FRENCH_PARTS].map(parts => parts.KIN).join('|'),
  EDGE: 'razor|blade|knife|gun|pistol|rope|noose|machete|navaja|cuchillo|pistola|soga|arma|lame|couteau|rasoir|arme|corde|pistolet',
  /** Who is beside themselves. */
  TEARS:
    'cant stop crying|crying|sobbing|shaking|so scared|im scared|terrified|want it to stop|no paro de llorar|llorando|lloro|temblando|mucho miedo|tengo miedo|je pleure|en pleurs|en larmes|je tremble|jai peur|jai tres peur',
  /** Whoever comes should come at once. */
  COME: 'please hurry|hurry please|pls hurry|come quick\\w*|come fast|send (?:someone|somebody|help)|get someone here|get (?:somebody|help) here|help me please|please help me|someone help|somebody help|vengan (?:rapido|ya|por favor)|vengan|apurense|manden a alguien|ayudenme|auxilio|socorro|venez vite|vite venez|depechez vous|envoyez quelquun|aidez moi|au secours|a laide',
  FORCE:
    'breaking the door|breaking (?:my|our) door|break the door|door down|kicking (?:me|us|him|her|the door)|banging on (?:my|the|our) door|smashing everything|throwing things|screaming at (?:me|us)|blood(?! (?:pressure|tests?|sugar|work|type|oranges?|draw))|bleeding|(?:i|he|she|{KIN}) fell|stuck under|not moving|smoke(?! (?:alarms?|detectors?|shop|damage|free|smell))|flames|drowning|tumbando la puerta|rompiendo (?:todo|la puerta)|pateando|golpeando(?:me|la|lo)?|(?<!de )sangre|sangrando|se (?:me )?cayo (?:mi|el|la) {KIN}|me cai|humo|llamas|ahogando|defonce|casse tout|hurle sur|saigne|du sang|(?:suis|il est|elle est|{KIN} est) tombee?|fumee|flammes|noie',
  FRAIL:
    '(?:im|i am|am|is|shes|hes|wife|girlfriend|sister|daughter|weeks?|months?) (?:\\w+ )?(?:pregnant|diabetic|epileptic|asthmatic)|(?:estoy|esta|soy|es) (?:\\w+ )?(?:embarazada|diabetic[oa]|epileptic[oa]|asmatic[oa])|(?:suis|est) (?:\\w+ )?(?:enceinte|diabetique|epileptique|asthmatique)|newborn|recien nacid[oa]|nouveau ne',
  FAILS:
    'bleeding|blood(?! (?:pressure|tests?|sugar|work|type|oranges?|draw))|pass out|passing out|faint\\w*|unconscious|convuls\\w+|cant breathe|not breathing|punched|kicked|pushed|hit me|fell|in pain|(?<!de )sangr\\w+|desmay\\w+|inconsciente|no puedo respirar|no respira|pateo|golpeo|me pego|empujo|se cayo|me cai|mucho dolor|saigne\\w*|(?<!de )sang|evanou\\w+|inconsciente?|respire (?:plus|pas|mal)|frappee?|coup dans|poussee?|tombee?|tres mal',
};

/** Two signs of different sorts in one text are one of danger: a blade and tears, force and a call to come, who is frail and fails. */
export const TWO_SIGNS = crisisRules('services', PARTS, {
  'two-signs': [
    '{EDGE}\\b.{0,80}\\b{TEARS}|{TEARS}\\b.{0,80}\\b{EDGE}',
    '{FORCE}\\b.{0,80}\\b{COME}|{COME}\\b.{0,80}\\b{FORCE}',
    '{FRAIL}\\b.{0,80}\\b{FAILS}|{FAILS}\\b.{0,80}\\b{FRAIL}',
  ],
});
