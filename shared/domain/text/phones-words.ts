/** What phones and offices write by themselves in German and Portuguese, and in forms that every language has, on folded text. */
const SOON_PT =
  '(?: (?:com voce|mais tarde|depois|ja|logo|em breve|amanha|assim que (?:puder|possivel|chegar)|quando chegar|em seguida))*';
const CALLS_PT = `(?:te |lhe |vos )?(?:ligo|retorno|respondo|escrevo|falo|ligarei|responderei|retornarei|ja ligo)${SOON_PT}`;
const CALLS_DE =
  '(?:ich )?(?:melde mich|rufe|antworte|schreibe)(?: (?:dich|sie|dir|ihnen|mich|spater|gleich|bald|zuruck|an|sobald ich kann|sobald wie moglich|wenn ich (?:ankomme|da bin|kann)|in kurze))*';
const CALLS_ES =
  '(?:le |te )?(?:llamo|marco|escribo|respondo|contesto|llamare)(?: (?:luego|despues|mas tarde|al rato|al salir|en (?:un (?:momento|rato)|cuanto pueda|breve)))*';
const CALLS_FR =
  'je (?:vous |te )?(?:rappell?e|ecris|reponds)\\w*(?: (?:plus tard|bientot|apres|des que (?:possible|je peux)|en arrivant))*';
const CALL_LATER =
  "(?:can|may) i call you (?:back )?later|¿?puedo llamar(?:te|le) (?:luego|mas tarde|despues)|(?:puis-je|je peux) (?:vous|te) rappeler(?: plus tard)?|posso (?:te |lhe )?ligar (?:mais tarde|depois)|kann ich (?:dich|sie) (?:spater )?zuruckrufen|(?:i'?ll|i will) call you (?:back|later)";
const CALLS = [CALLS_PT, CALLS_DE, CALLS_ES, CALLS_FR, CALL_LATER].join('|');

const whole = (source: string): RegExp => new RegExp(`^\\W*(?:${source})[.!?]*$`);
const NO_WISH =
  '(?!.*[?¿])(?!.*\\b(?:bitte (?!wenden|kontaktieren)|ich (?:brauche|mochte)|konnen sie|preciso|quero|podem|poderia)\\b)';
const NO_QUESTION = '(?!.*[?¿])';

export const DRIVING_FORMS: readonly RegExp[] = [
  whole(
    `(?:desculpe?,? )?(?:(?:estou|to|vou) )?(?:dirigindo|conduzindo|a conduzir|ao volante|no volante)(?: (?:agora|neste momento|no momento))*[.,;:!\\s]+(?:e )?(?:${CALLS_PT}|nao (?:posso|consigo) (?:falar|responder|atender|escrever)(?: agora)?)`,
  ),
  whole(
    `(?:sorry,? )?(?:ich )?(?:fahre (?:gerade|jetzt)(?: auto)?|sitze (?:gerade )?am steuer|bin (?:gerade )?(?:am steuer|im auto))(?: und|[.,;!])*\\s+(?:${CALLS_DE}|kann (?:gerade |jetzt )?nicht (?:schreiben|antworten|sprechen|telefonieren))`,
  ),
];

export const FOCUS_FORMS: readonly RegExp[] = [
  whole(
    "(?:(?:el |le )?modo? )?(?:do not disturb|no molestar|ne pas deranger|nao perturb(?:e|ar)|nicht storen)(?: (?:mode|is|esta|est|e|ist|turned))*(?: (?:on|active|enabled|activado|encendido|active|ativado|ativo|aktiv|aktiviert))[.!]*(?: (?:i'?ll|i will|vere|leere|respondere|je (?:verrai|lirai|repondrai)|verei|lerei|responderei|ich (?:sehe|lese|antworte|melde)) [^?]{3,60})?",
  ),
  whole(
    "(?:[\\w'-]+ ){1,4}(?:tiene (?:las )?notificaciones (?:silenciadas|desactivadas)|silenciou as notificacoes|hat (?:die )?(?:mitteilungen|benachrichtigungen) stummgeschaltet)|les notifications de (?:[\\w'-]+ ){1,4}sont (?:desactivees|en sourdine)",
  ),
];

/** A person who was asked something may answer so. */
export const AWAY_FORMS: readonly RegExp[] = [
  whole(
    `(?:desculpe?,? )?nao (?:posso|consigo|pude|consegui) (?:falar|atender|responder)(?: (?:agora|no momento|neste momento|a ligacao|sua ligacao|seu telefonema))*(?:[.!,]? (?:${CALLS_PT}))?`,
  ),
  whole(
    `(?:(?:sorry|entschuldigung|tut mir leid),? )?(?:ich )?(?:kann|konnte) (?:gerade |jetzt |leider |momentan |im moment )*nicht (?:sprechen|reden|telefonieren|abnehmen|rangehen|antworten)(?:[.!,]? (?:${CALLS_DE}))?`,
  ),
  whole(
    `(?:sorry,? )?(?:i'?m |i am |estoy |je suis |estou |ich bin )?(?:in a meeting|en (?:una )?(?:reunion|junta|clase)|en rendez-vous|em (?:uma )?(?:reuniao|aula)|in einer (?:besprechung|sitzung)|im (?:meeting|termin))[.!,]+ (?:${CALLS})`,
  ),
];

export const OFFICE_FORMS: readonly RegExp[] = [
  /^\W*(?:resposta|mensagem) automatica\b|^\W*(?:automatische|automatisierte) (?:antwort|nachricht)\b|^\W*abwesenheits(?:notiz|nachricht|meldung)\b|^\W*mensaje automatico\b/,
  whole(
    '(?:este (?:mensaje|correo|sms)|esta mensagem|ce (?:message|sms)|this (?:message|text|sms)|diese (?:nachricht|sms))(?: (?:fue|ha sido|es|foi|e|a ete|est|was|is|has been|wurde|ist|sent|generated|enviad[oa]|envoye|generad[oa]|genere|gerad[oa]))* (?:automatic\\w*|automatiqu\\w*|automatisch)(?: (?:sent|generated|message|enviad[oa]|generad[oa]|genere|gerad[oa]|erstellt|versendet|gesendet))?(?: (?:by|por|par|von) .{2,40})?|(?:your|the) (?:text|message) (?:was|has been) (?:received|read|handled|processed) by an? (?:automated|automatic) \\w+',
  ),
  new RegExp(
    `^\\W*(?:ola[,!.]? )?(?:muito )?(?:obrigad[oa] (?:por|pel[oa])|agradecemos) (?:(?:a )?sua |(?:o )?seu )?(?:mensagem|contato|contacto|entrar em contato|contactar|ligar)\\b${NO_WISH}.{0,100}\\b(?:retornaremos|responderemos|entraremos em contato|retornarei|responderei|horario de atendimento|fechad[oa]s?)\\b`,
    's',
  ),
  new RegExp(
    `\\b(?:vielen dank|danke) fur (?:ihre|deine|ihren) (?:nachricht|anfrage|anruf|mail|sms)\\b${NO_WISH}.{0,120}\\b(?:wir (?:melden uns|antworten|werden uns|rufen)|ich (?:bin (?:bis|derzeit|zurzeit|momentan|aktuell|vom|ab)|melde mich (?:so|in|sobald|nach)|antworte))\\b`,
    's',
  ),
  new RegExp(
    `^\\W*(?:gracias por (?:su|tu) (?:mensaje|llamada)|merci (?:pour|de) votre (?:message|appel)|obrigad[oa] (?:por|pel[oa]) (?:sua|seu) (?:mensagem|contato|ligacao)|(?:vielen dank|danke) fur ihre(?:n)? (?:nachricht|anruf|anfrage))[.!,] (?:nuestr[oa]|notre|noss[oa]|unsere?)(?: \\w+){1,3} (?:esta|est|ist) (?:cerrad[oa]|fermee?|fechad[oa]|geschlossen)\\b${NO_WISH}`,
  ),
  new RegExp(
    `\\b(?:fuera del? (?:nuestro )?horario|en dehors (?:des|de nos) heures|fora do (?:nosso )?horario|au(?:ss|ß)erhalb (?:der|unserer) (?:offnungs|geschafts|buro)zeiten|after hours)\\b${NO_QUESTION}.{0,80}\\b(?:responderemos|contestaremos|atenderemos|comunicaremos|repondrons|rappellerons|recontacterons|retornaremos|wir (?:antworten|melden|rufen)|we(?:'ll| will) (?:reply|respond|get back|call))`,
    's',
  ),
  new RegExp(
    `\\b(?:estou|estamos) (?:de ferias|de licenca|fora do escritorio|ausentes?)\\b${NO_WISH}.{0,120}\\b(?:(?:para|em caso de|se for) (?:\\w+ )?(?:urgen|emergen)\\w*.{0,20}\\b(?:contact|contat|lig|escrev|fal)\\w*|responderei|retornarei|responderemos|retornaremos)`,
    's',
  ),
  new RegExp(
    `\\bich bin (?:(?:bis|vom|ab)(?: (?:zum|dem))? \\S+(?: \\w+)? |derzeit |zurzeit |momentan |aktuell )(?:nicht (?:im buro|erreichbar|verfugbar|am platz)|im urlaub|abwesend|au(?:ss|ß)er haus)\\b${NO_WISH}|\\bich bin (?:im urlaub|abwesend|nicht im buro)\\b${NO_WISH}.{0,80}\\b(?:wieder (?:erreichbar|da|im buro)|in dringenden fallen|vertretung)\\b`,
  ),
];

export const UNATTENDED_FORMS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:este numero|esta linha|esta caixa) nao (?:recebe|aceita|e monitorad[oa]|esta monitorad[oa]|pode receber)(?! (?:(?:os|as) )?(?:meus|minhas))\\b${NO_QUESTION}|(?:^\\W*|[.!:,] ?)(?:por favor,? )?nao responda (?:a )?(?:este|esta) (?:mensagem|numero|sms)\\b`,
  ),
  /\bdiese (?:nummer|leitung) (?:kann|nimmt|empfangt|wird) (?:keine|nicht)\b.{0,30}\b(?:sms|nachrichten|empfangen|empfangt|uberwacht|gelesen)\b(?!.*\?)|(?:^\W*|[.!:,] ?)(?:bitte )?(?:antworten sie nicht auf diese (?:nachricht|sms)|nicht auf diese (?:nachricht|sms) antworten)\b/,
  /\bthe (?:[\w-]+ )?(?:number|person|subscriber|customer|mailbox|party) you(?:'re| are| have|'ve)? (?:trying to (?:reach|contact|text|call|message)|texted|called|dialed|messaged)(?: \w+)? (?:is (?:not|no longer|unavailable|unable|full|currently)|has (?:a voice|been|not)|does not|doesn't|cannot|can't|was not)/,
  /\bel (?:numero|buzon|cliente|abonado|usuario) (?:al que|que|con el que|con quien) (?:\w+ ){1,5}(?:no (?:esta|puede|recibe|existe|se encuentra)|esta (?:lleno|apagado))|\ble (?:numero|correspondant|client|destinataire) que vous (?:\w+ ){1,5}(?:ne (?:peut|recoit)|n'est)|\bo (?:numero|cliente|assinante) (?:que|para o qual) voce (?:\w+ ){1,5}nao|\bdie (?:von ihnen )?gewahlte (?:ruf)?nummer (?:ist|kann)|\bder (?:angerufene|gewunschte) (?:teilnehmer|gesprachspartner) ist/,
  /\bthis account (?:does not|doesn't|cannot|can't) (?:accept|receive|read) (?:incoming )?(?:messages|replies|texts)\b/,
];

/** Of a machine's one-time code. */
export const CODE_FORMS: readonly RegExp[] = [
  /(?:^|[.:!>\])] ?)(?:o |a )?(?:seu|teu|sua|ihr|dein)e? (?:[^\n.?!:\d]{0,40} )?(?:\w*code|codigo|senha|pin|\w*kennwort|passwort)(?: (?:de|do|da|fur|von|para) ?[^\n.?!:\d]{1,30})?(?: (?:e|ist|lautet):?| ?:) ?[a-z]{0,2}-?\d{3}[- ]?\d{1,5}\b/,
  /(?:^|[.:!>\])] ?)[a-z]{0,2}-?\d{3}[- ]?\d{1,5} (?:e (?:o |a )?(?:seu|teu|sua)|ist (?:ihr|dein)e?)\b[^\n.?!]{0,40}?\b(?:\w*code|codigo|senha|pin)\b/,
];
