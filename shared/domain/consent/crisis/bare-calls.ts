import { crisisRules } from './rules';

const PARTS = {
  /** By itself it calls for help. */
  STRONG:
    '911|9 1 1|sos|mayday|emergency|emergencia|emergencias|urgence|urgences|socorro|auxilio|au secours|a laide|police|cops|policia|ambulance|ambulancia|paramedics|bomberos|pompiers|samu',
  /** Changes nothing of it. */
  FILL: 'please|pls|por favor|svp|sil vous plait|help|ayuda|aide|aidez|ayudenme|ayudeme|aidez moi|me|us|now|right now|asap|rapido|ya|vite|tout de suite|quick|quickly|hurry|fast|urgent|urgente|omg|god|dios mio|mon dieu|hello|hi|hola|bonjour|hey|real|medical|medica|medicale|vitale|this|is|its|it|an|a|the|una?|une|es|esto|cest|il y a|hay|we|i|need|have|necesito|il faut|il me faut|there|theres|call|llamen|llame|llama|al|a la|la|el|le|les|appelez|dial|send|here|aqui|ici|my|mi|mon|ma|our|someone|somebody|alguien|baby|bebe|son|daughter|mom|mum|mother|dad|father|wife|husband|kid|kids|child|hijo|hija|mama|papa|esposo|esposa|abuela|abuelo|fils|fille|mere|pere|maman|mari|femme|grandma|grandpa|friend',
};

/** Who texts nothing but a call: a number, SOS, "emergency my baby". Every word of the text is one of a call's. */
export const BARE_CALLS = crisisRules('services', PARTS, {
  bare: [
    '^(?!is (?:this|it)\\b)(?:(?:{FILL}) ){0,8}(?:{STRONG})(?: (?:{FILL}|{STRONG})){0,8}$',
    '^(?:(?:{FILL}) )+(?:112|999)(?: (?:{FILL}))*$|^(?:112|999)(?: (?:{FILL}))+$|^(?:le )?(?:15|17|18|112) (?:vite|urgent|svp|sil vous plait)$',
    '^(?:help (?:me )?){2,}(?:please|pls|now)?$',
  ],
});
