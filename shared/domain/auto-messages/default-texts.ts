import type { Recipient, Trigger } from './triggers';

/** The languages in which every message has a text of ours. */
export const DEFAULT_LANGUAGES = ['en', 'es', 'fr'] as const;
export type DefaultLanguage = (typeof DEFAULT_LANGUAGES)[number];

type Texts = Readonly<Record<DefaultLanguage, string>>;

type AgentsOnly = 'message-not-sent' | 'customer-ended' | 'opt-out-hint' | 'flood' | 'number-reassigned';

/**
 * Our own texts. Each fits one segment of GSM-7 (160 characters) with values of usual length; a letter outside GSM-7 (á, í,
 * ó, ú, ç, ê) would halve and double that, so the words are chosen to do without.
 */
const FOR_CUSTOMERS: Readonly<Record<Exclude<Trigger, AgentsOnly>, Texts>> = {
  greeting: {
    en: 'Hi {CustomerName}, thanks for your text! We have it, and someone will be with you soon.',
    es: 'Hola {CustomerName}, gracias por su mensaje. Ya lo tenemos y pronto le responde alguien del equipo.',
    fr: "Bonjour {CustomerName}, merci pour votre message ! Nous l'avons bien et vous répondons au plus vite.",
  },
  'agent-assigned': {
    en: 'Good news: {AgentName} will take your conversation in a moment.',
    es: 'Buenas noticias: {AgentName} le atiende en un momento.',
    fr: "Bonne nouvelle : {AgentName} s'occupe de vous dans un instant.",
  },
  'agent-not-assigned': {
    en: "Sorry, we can't reach anyone for you right now. Your text is safe, and we'll come back to you.",
    es: 'Lo sentimos, ahora no logramos pasarle con nadie. Su mensaje queda guardado y le respondemos luego.',
    fr: 'Désolés, personne ne peut vous répondre pour le moment. Votre message est bien gardé, nous revenons vers vous.',
  },
  'agent-disconnected': {
    en: "{AgentName} lost the connection. Please stay with us, we'll be right back.",
    es: '{AgentName} ha perdido la red. Por favor, espere un momento: enseguida volvemos.',
    fr: '{AgentName} a perdu la connexion. Merci de patienter, nous revenons tout de suite.',
  },
  'agent-ended': {
    en: '{AgentName} has ended this conversation. If you need us again, just text back. Have a good day!',
    es: '{AgentName} ha terminado esta charla. Si nos necesita otra vez, solo escriba. Que tenga un buen tiempo.',
    fr: '{AgentName} a mis fin à la conversation. Si besoin, écrivez-nous de nouveau. Bonne journée !',
  },
  'agent-joined': {
    en: 'Hi, {AgentName} here with you now.',
    es: 'Hola, ya le atiende {AgentName}.',
    fr: 'Bonjour, {AgentName} est maintenant avec vous.',
  },
  'second-agent-joined': {
    en: '{AgentName} has joined to help.',
    es: '{AgentName} se ha unido para ayudarle.',
    fr: '{AgentName} nous rejoint pour vous aider.',
  },
  'agent-left': {
    en: '{AgentName} has left the conversation. We are still here.',
    es: '{AgentName} ya no participa. Nosotros seguimos con usted.',
    fr: '{AgentName} a quitté la conversation. Nous restons avec vous.',
  },
  'average-wait': {
    en: 'Thanks for waiting. Your turn should come in {EstimatedWait}.',
    es: 'Gracias por esperar. Su turno llega en {EstimatedWait}.',
    fr: 'Merci de patienter. Votre tour devrait venir dans {EstimatedWait}.',
  },
  'consult-accepted': {
    en: 'We have asked a colleague for advice and will be with you shortly.',
    es: 'Hemos pedido consejo a otra persona del equipo. Enseguida seguimos.',
    fr: 'Nous demandons conseil à un collègue et revenons vers vous tout de suite.',
  },
  'consult-ended': {
    en: 'Our colleague has finished advising. We carry on with you now.',
    es: 'La consulta ha terminado. Ya seguimos con usted.',
    fr: 'Notre collègue a terminé. Nous reprenons avec vous.',
  },
  'next-in-line': {
    en: "You're next in line. Thanks for waiting!",
    es: 'Usted sigue en la fila. Gracias por esperar.',
    fr: 'Vous passez en premier : à vous dans un instant. Merci de patienter !',
  },
  'position-in-queue': {
    en: "Thanks for waiting. You're number {Position} in line.",
    es: 'Gracias por esperar. Su puesto en la fila: {Position}.',
    fr: 'Merci de patienter. Votre place dans la file : {Position}.',
  },
  holiday: {
    en: "Thanks for your text! We're closed for the holiday. We have it and will answer {NextOpening}.",
    es: 'Gracias por su mensaje. Hoy cerramos por ser festivo. Le respondemos {NextOpening}.',
    fr: "Merci pour votre message ! C'est férié, nous sommes fermés. Nous vous répondrons {NextOpening}.",
  },
  'out-of-hours': {
    en: "Thanks for your text! We're closed right now. We have your message and will answer {NextOpening}.",
    es: 'Gracias por su mensaje. Ahora estamos cerrados. Le respondemos {NextOpening}.',
    fr: 'Merci pour votre message ! Nous sommes fermés en ce moment. Nous vous répondrons {NextOpening}.',
  },
  closing: {
    en: "Sorry, we're closing before we got to you. You keep your place, and we'll answer {NextOpening}.",
    es: 'Lo sentimos: cerramos antes de atenderle. Guarda su lugar: respondemos {NextOpening}.',
    fr: 'Désolés, nous fermons avant votre tour. Vous gardez votre place, nous vous répondrons {NextOpening}.',
  },
  'session-ended': {
    en: 'This conversation is now closed. Text us any time you need us.',
    es: 'Esta charla queda cerrada. Escriba cuando nos necesite.',
    fr: 'Cette conversation est terminée. Écrivez-nous quand vous voulez.',
  },
  'transfer-accepted': {
    en: '{AgentName} takes over from here and has read everything you wrote.',
    es: 'Ahora sigue con usted {AgentName}, que ya ha visto todo lo que nos cuenta.',
    fr: '{AgentName} prend la suite et a lu tous vos messages.',
  },
  'overflow-ended': {
    en: "Sorry, there are more requests right now than we can answer, so we can't take yours. Please text us again later.",
    es: 'Lo sentimos: tenemos demasiados mensajes y no podemos atender el suyo. Por favor, escriba de nuevo luego.',
    fr: 'Désolés, trop de demandes en ce moment : nous ne pouvons pas vous répondre. Merci de réessayer plus tard.',
  },
  'text-back': {
    en: "Sorry, we can't get to you right now. You keep your place: we'll text you back {TextBackTime}.",
    es: 'Lo sentimos, ahora no podemos atenderle. Guarda su lugar: le escribimos {TextBackTime}.',
    fr: 'Désolés, nous ne pouvons pas vous répondre. Vous gardez votre place : nous écrivons {TextBackTime}.',
  },
  'file-too-large': {
    en: "Your file is too large and didn't reach us. Please send a smaller one, or tell us in words.",
    es: 'Su archivo es demasiado grande y no lo hemos recibido. Mande otro menor o escriba lo que contiene.',
    fr: 'Votre fichier est trop lourd, nous ne le voyons pas. Envoyez-en un plus petit ou écrivez-nous.',
  },
  'unsupported-message': {
    en: "Sorry, we can't open that kind of message here. Please write it as a text.",
    es: 'Lo sentimos, este tipo de mensaje no se puede abrir. Por favor, escriba un texto.',
    fr: 'Désolés, nous ne pouvons pas ouvrir ce type de message. Merci de nous écrire un texte.',
  },
  help: {
    en: 'Customer service by text: write what you need and we answer. Msg & data rates may apply. Reply STOP to stop.',
    es: 'Servicio al cliente por SMS: escriba lo que necesita. Puede haber cargos de mensajes y datos. STOP para cancelar.',
    fr: 'Service client par SMS : écrivez votre demande. Frais de messages possibles. Répondez STOP pour ne plus en recevoir.',
  },
  'opt-out-confirmation': {
    en: "You won't get any more texts from this number. Reply START to come back.",
    es: 'No le mandaremos otros mensajes. Responda START para volver.',
    fr: 'Vous ne recevrez plus de messages de ce numéro. Répondez START pour revenir.',
  },
  'opt-in-confirmation': {
    en: 'Welcome back! You get our texts again. Reply HELP for help, STOP to stop.',
    es: 'Bienvenido de nuevo: ya le llegan nuestros mensajes. HELP para ayuda, STOP para cancelar.',
    fr: "Bon retour parmi nous ! Vous recevez de nouveau nos messages. HELP pour l'aide, STOP pour finir.",
  },
  'opt-out-question': {
    en: 'Do you want no more texts from us? Reply YES to stop them, or NO to keep them.',
    es: '¿Ya no desea recibir nuestros mensajes? Responda SI para no recibir otros, o NO para seguir.',
    fr: 'Souhaitez-vous ne plus recevoir nos messages ? Répondez OUI pour que cela cesse, ou NON pour continuer.',
  },
  crisis: {
    en: "We've alerted a person here. In danger, call 911 now: texts to us don't reach 911. To talk to someone any time, call or text 988.",
    es: 'Hemos avisado a una persona. Si hay peligro, llame ya al 911: este SMS no llega al 911. Para hablar con alguien, llame al 988.',
    fr: "Nous avons prévenu quelqu'un. En danger, appelez le 911 : nos SMS n'y arrivent pas. Pour parler à quelqu'un : 988.",
  },
};

const FOR_AGENTS: Readonly<Record<AgentsOnly | 'file-too-large' | 'unsupported-message' | 'crisis', Texts>> = {
  'message-not-sent': {
    en: "A text couldn't be sent or delivered. The log says why and what to do.",
    es: 'Un mensaje no se pudo enviar o entregar. El registro dice por qué y qué hacer.',
    fr: "Un message n'a pas pu être envoyé ou remis. Le journal dit pourquoi et que faire.",
  },
  'customer-ended': {
    en: 'The customer has ended the conversation.',
    es: 'El cliente ha terminado la conversación.',
    fr: 'Le client a mis fin à la conversation.',
  },
  'opt-out-hint': {
    en: 'The customer may want no more texts. Ask them, or record an opt-out if they say so.',
    es: 'Tal vez el cliente ya no quiere mensajes. Pregúntele, o registre la baja si lo confirma.',
    fr: "Le client ne veut peut-être plus de messages. Demandez-lui, ou notez le refus s'il le confirme.",
  },
  flood: {
    en: 'This number sends more texts than the channel allows. They are kept here, and nothing answers them until it slows down.',
    es: 'Este número envía más mensajes de los que admite el canal. Se guardan aquí y nada los responde hasta que baje el ritmo.',
    fr: "Ce numéro envoie plus de messages que le canal n'en admet. Ils sont gardés ici, et rien n'y répond jusqu'au calme.",
  },
  'number-reassigned': {
    en: 'After a long silence this number may belong to somebody else. Make sure who it is before you speak of anything earlier.',
    es: 'Tras un largo silencio, este número puede ser de otra persona. Compruebe quién es antes de hablar de lo anterior.',
    fr: "Après un long silence, ce numéro est peut-être à quelqu'un d'autre. Vérifiez qui c'est avant de parler du passé.",
  },
  crisis: {
    en: 'URGENT: the customer may be in danger. Read their text now and follow your crisis plan. Texts to us do not reach 911.',
    es: 'URGENTE: el cliente puede estar en peligro. Lea su mensaje ahora y siga su plan de crisis. Los SMS no llegan al 911.',
    fr: "URGENT : le client est peut-être en danger. Lisez son message et suivez votre plan d'urgence. Nos SMS n'atteignent pas le 911.",
  },
  'file-too-large': {
    en: "The customer's file is over the size limit and was not attached.",
    es: 'El archivo del cliente supera el tamaño permitido y no se adjuntó.',
    fr: "Le fichier du client dépasse la taille permise et n'a pas été joint.",
  },
  'unsupported-message': {
    en: 'The customer sent a kind of message that this channel has no way to take.',
    es: 'El cliente envió un tipo de mensaje que este canal no admite.',
    fr: "Le client a envoyé un type de message que ce canal n'accepte pas.",
  },
};

/** The built-in text of a trigger for one reader; `undefined` when that reader never gets it. */
export const defaultText = (trigger: Trigger, recipient: Recipient, language: DefaultLanguage): string | undefined => {
  const texts: Partial<Record<Trigger, Texts>> = recipient === 'customer' ? FOR_CUSTOMERS : FOR_AGENTS;
  return texts[trigger]?.[language];
};
