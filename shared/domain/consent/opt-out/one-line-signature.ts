import { canonical } from './canonical';

/** What a phone or a mail program puts behind a text. */
const BY_THE_PHONE =
  /\s+[-–—*|]{0,3}\s*(?:sent (?:from|via|using|with)\s+(?:my\b|the\b|an?\b|outlook|yahoo|mail|proton|samsung|gmail|android|aol|t-mobile|verizon)|get outlook for|enviado (?:desde|con) (?:mi|el|outlook|yahoo|gmail)|mandado desde mi|envoy[ée] (?:de|depuis|avec) (?:mon|outlook|yahoo)|gesendet von|inviato da|enviado do meu|typed on my|dictated (?:with|on|to)|please excuse|sorry for (?:the |any )?typos).*$/iu;

/** Before a name these only close a letter. */
const CLOSES =
  /\s+(?:(?:yours |very |most )?(?:sincerely|respectfully|truly|faithfully)(?: yours)?|(?:kind |best |warm |warmest )?regards|best wishes|yours|atentamente|atte|saludos(?: cordiales)?|un saludo|cordialmente|cordialement|bien [àa] vous|salutations),?\s+(?:\p{L}[\p{L}.'’-]*)(?:\s+\p{L}[\p{L}.'’-]*){0,2}[.!]?$/iu;
/** Before a name that we know, or one of the family. */
const CLOSES_SOFTLY = new Set(['best', 'love', 'cheers', 'xoxo', 'abrazos', 'besos', 'bises', 'con cariño', 'amitiés']);
const FAMILY = names('grandma grandpa granny nana mom mum dad mama papa mami papi auntie abuela abuelo mamie papi bob');

/**
 * Given names that are common in the US, and mean nothing else: `STOP Maria` is signed, `STOP Bill`, `STOP May` and `STOP Rob` may
 * be about something.
 */
const GIVEN = names(
  `james john robert michael david william richard joseph thomas charles christopher daniel matthew anthony donald steven paul andrew
  joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin
  scott brandon benjamin samuel gregory frank alexander raymond patrick jerry dennis tyler aaron jose henry adam douglas nathan peter
  zachary kyle walter harold jeremy ethan carl keith roger gerald christian terry sean arthur austin noah lawrence jesse joe bryan
  billy jordan albert dylan bruce willie gabriel alan juan logan wayne ralph roy eugene randy vincent russell louis philip bobby johnny
  bradley luis carlos miguel jorge pedro manuel antonio francisco alejandro ricardo fernando eduardo roberto sergio javier rafael
  raul hector oscar ruben mario marco armando alberto ramon enrique alfredo arturo gerardo pablo diego andres julio cesar ernesto ivan
  mike dave steve chris dan matt tony tim jeff nick greg ben sam alex tom jim ken ron larry phil bob joe jen jenny
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily
  donna michelle carol amanda melissa deborah stephanie dorothy rebecca sharon laura cynthia amy kathleen angela shirley brenda emma
  anna pamela nicole samantha katherine christine helen debra rachel carolyn janet maria catherine heather diane olivia julie joyce
  victoria ruth virginia lauren kelly christina joan evelyn judith andrea hannah megan cheryl jacqueline martha madison teresa gloria
  sara janice ann kathryn abigail sophia frances jean alice judy isabella julia denise amber danielle brittany diana natalie
  beverly marilyn kayla alexis lori tiffany kathy tammy crystal ana carmen rosa luz lucia elena sofia gabriela veronica adriana
  claudia alejandra monica silvia leticia guadalupe lupe yolanda irma norma blanca marta juana josefina margarita isabel beatriz rocio
  esperanza daniela valeria ximena camila mariana fernanda paola karina araceli esther raquel kate katie beth becky cathy debbie
  pierre jacques michel philippe nathalie isabelle sophie camille claire chloe manon lea julien nicolas laurent olivier francois
  mohamed muhammad ahmed ali fatima aisha priya raj wei mei nguyen kim`,
);

/** Who signs is brief; so the work stays small. */
const LONGEST = 160;

/**
 * A text without the signature that stands on its own line behind it: `STOP Sent from my iPhone`, `Stop Sincerely Bob`,
 * `STOP Maria`. `undefined` where none stands there.
 */
export const withoutOneLineSignature = (text: string): string | undefined => {
  const line = text.trim();
  return line.length > LONGEST || line.includes('\n') ? undefined : (withoutClosing(line) ?? withoutName(line));
};

/** A text without what a phone puts behind it, or without a closing and the name behind that. `undefined` where neither stands there. */
export const withoutClosing = (text: string): string | undefined => {
  const line = text.trim().replace(/\s*\n\s*/g, ' ');
  if (line.length > LONGEST) return undefined;
  const closed = [BY_THE_PHONE, CLOSES].map(closing => line.replace(closing, ''));
  return [...closed, withoutOwnSentence(line)].find(rest => rest !== line && rest !== '');
};

/** A given name that stands as a sentence of its own: "Ya no me escriban. Ana Ruiz". */
const withoutOwnSentence = (line: string): string => {
  const [, rest = '', sign = ''] =
    /^(.*[.!]|.*?(?=\s[-–—~]))\s+[-–—~]*\s*(\p{Lu}[^.!?\d]{0,40})[.!]?$/u.exec(line) ?? [];
  return rest !== '' && withoutName(`by ${sign}`) === 'by' ? rest : line;
};

/** A given name, and a family name or a letter of it, with capitals: as they are signed. */
const withoutName = (line: string): string | undefined => {
  const words = line.split(/\s+/).map(word => word.replace(/^[-–—~]+|[.,!-]+$/g, ''));
  for (const length of [1, 2]) {
    const at = words.length - length;
    const [given = '', family] = words.slice(at);
    const isClosed = at > 1 && CLOSES_SOFTLY.has(canonical(words[at - 1] ?? ''));
    const isSigned = GIVEN.has(canonical(given)) && /^\p{Lu}/u.test(given);
    const isFamilys = isClosed && length === 1 && FAMILY.has(canonical(given));
    const isWhole = family === undefined || /^\p{Lu}[\p{L}'’]*$/u.test(family);
    if (at < 1 || !isWhole || !(isSigned || isFamilys)) continue;
    return words.slice(0, isClosed ? at - 1 : at).join(' ');
  }
  return undefined;
};

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
