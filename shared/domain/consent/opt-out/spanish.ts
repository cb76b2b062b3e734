import { rulesOf } from './rules';

export const SPANISH_PARTS = {
  MSG: 'mensajes?|mensajitos|textos?|sms|mensajes de texto|notificaciones|alertas|messages|texts',
  DET: '(?: (?:mas|los|estos|esos|sus|tus|mis|este|tantos|ningun|ninguno|de|estas|las|todos))*',
  SEND: 'mande|manden|mandes|mandan|envie|envien|envies|enviar|mandar|escriba|escriban|escribas|escribir|textee|texteen|textees|textear|contacte|contacten|contactes|contactar|moleste con|molesten con',
  DROP: 'deje|dejen|deja|dejar|dejes|pare|paren|para|parar|pares|cese|cesen|cesar',
  ASK: '(?:(?:y|pero|hola|oigan|oiga|por|favor|de|ya|quiero|quisiera|deseo|necesito|puede|pueden|podria|podrian|me|le|les|pido|pedi|que|si|se|no gracias|gracias|numero|equivocado|solo|bueno|ok|dije|dicho|digo|decir|he|mil|veces|cuantas|tengo|van) )*',
  END: '(?: (?:por|favor|porfa|porfavor|gracias|ya|ahora|nunca|jamas|mas|a|este|mi|numero|celular|telefono|de|ustedes|usted|su|parte|inmediatamente|texto|please|pls|el|amor|dios))*$',
};

const CERTAIN = rulesOf('certain', SPANISH_PARTS, {
  'no-mas': '^{ASK}no mas{DET} {MSG}{END}|^(?:ya|por favor) no mas{END}',
  'no-manden':
    '\\bno (?:me |nos |le )?(?:{SEND})(?: (?:a )?(?:este|mi|a mi) (?:numero|celular|telefono))?(?:{DET} {MSG}|(?: (?:por favor|nada|me))* (?:mas|nada|nunca|jamas))\\b|\\bno (?:me|nos) (?:vuelva|vuelvan|vuelvas) a (?:escribir|mandar|enviar|textear|contactar)\\b|\\bno (?:vuelva|vuelvan|vuelvas) a (?:escribirme|mandarme|enviarme|textearme|contactarme)\\b|\\bnunca mas me (?:{SEND})\\b',
  'ya-no-manden': '\\bya no (?:me |nos )?(?:{SEND})(?:{DET} {MSG}| nada)?{END}',
  'no-quiero-mensajes':
    '\\b(?:no|ya no|no mas) (?:quiero|deseo|quisiera|necesito|acepto|autorizo)(?: (?:recibir|que me (?:{SEND}|lleguen)))?{DET} {MSG}\\b|\\bno (?:quiero|deseo)(?: (?:seguir|volver a))? recib(?:ir|iendo){DET} {MSG}\\b|\\bno quiero que me (?:{SEND})(?: mas)?{END}|\\b(?:no|ya no) (?:quiero|deseo) (?:recibir |que me manden |que me envien )?nada(?: mas)? de (?:ustedes|usted|su parte|ti|uds)\\b',
  'dejen-de-mandar':
    '(?<!no )(?<!nunca )\\b(?:{DROP})(?:me|nos)? de (?:(?:enviar|mandar|escribir|textear|contactar)(?:me|nos|le)?(?:(?: con)?{DET} {MSG}|{END})|molestar(?:me|nos)? con{DET} {MSG})|(?<!no )(?<!nunca )\\b(?:{DROP}) de (?:escribir|textear|contactar)(?:me|nos)\\b|(?<!no )(?<!nunca )\\b(?:{DROP}) de (?:enviar|mandar)(?:me|nos)\\b(?: (?:esto|cosas|estas cosas|tonterias|basura))',
  'paren-mensajes':
    '^{ASK}(?:stop|alto|ya) (?:mandando|enviando|mandar|enviar|escribiendo|texteando){DET}(?: {MSG})?{END}|^{ASK}(?:alto|fin) a{DET} {MSG}{END}|^{ASK}(?:para|pare|paren|parale|parenle)(?: ya)? (?:con|de){DET} {MSG}{END}|^{ASK}(?:paren?|parar|detener|detengan?|cancelar|cancelen?|cancele|terminar|terminen|suspender|suspendan|stop|alto|alto a){DET} {MSG}{END}',
  'cancelar-suscripcion':
    '^{ASK}(?:cancelar|cancele|cancelen|anular) (?:la )?suscripcion{END}|\\b(?:cancel|elimin|quit|termin|anul|borr)(?:ar|e|en) (?:la |mi )?suscripcion a{DET} {MSG}\\b',
  baja: '\\b(?:darme|denme|deme|dame|dar|doy|darnos|quiero|solicito|pido|dar me|den|de)(?: (?:la|mi|de|mi numero de|este numero de))+ baja{END}|\\b(?:darme|denme|deme|dame|me doy|me dan|me da|me den) de baja\\b',
  'la-baja': '^{ASK}(?:la baja|mi baja){END}',
  'de-su-lista':
    '\\b(?:elimin|borr|quit|sa(?=[cq])|remuev|remov|retir)[a-z]{1,6}(?: (?:mi numero|este numero|mi telefono|mi celular|mi nombre|me))?(?: de(?: (?:su|la|esta|sus|las|tu))? (?:listas?|bases?(?: de datos)?|registros?|agenda|sistema|contactos))\\b(?! (?:de (?:espera|precios|compras|invitados|regalos|bodas?|deseos|asistencia|reproduccion)|negra)\\b)',
  'borren-numero':
    '^{ASK}(?:elimin|borr|quit|sa(?=[cq])|remuev|retir)[a-z]{1,6} (?:mi numero|este numero|mi telefono|mi celular){END}',
  'retiro-consentimiento':
    '\\b(?:retiro|revoco|retirar|revocar|anulo|cancelo) (?:mi |el )?(?:consentimiento|permiso|autorizacion)\\b',
  desuscribir: '^{ASK}(?:des|de)suscrib[a-z]{1,7}{END}|^{ASK}(?:desinscrib|desafili)[a-z]{1,7}{END}',
  'stop-es':
    '^(?:(?:ya|stop|alto|por favor|por) )+(?:stop|alto|pare|paren|parar){END}|^(?:stop|alto|paren)(?! (?:a|de|el|mi|este|su|numero|celular|telefono|texto|parte)$){END}',
});

const LIKELY = rulesOf('likely', SPANISH_PARTS, {
  basta: '^{ASK}(?:ya )?basta(?: ya)?(?: de{DET} {MSG}| con{DET} {MSG})?{END}|^ya estuvo{END}',
  'dejenme-en-paz': '\\bdej(?:enme|eme|ame|en|e|a)(?: me)? (?:en paz|tranquil[oa]|de molestar)\\b',
  'no-molesten':
    '\\bno (?:me |nos )?(?:molestar|moleste|molesten|molestes|fastidien|fastidie|jodan|joda|chinguen)\\b|(?<!no )(?<!nunca )\\b(?:{DROP}) de (?:molestar|fastidiar|joder|acosar)(?:me|nos)?\\b',
  'como-cancelo':
    '\\b(?:como|donde|puedo|se puede|hay forma de|hay manera de)\\b.{0,30}\\b(?:cancel|par|deten|dej|quit|bloque|desactiv)[a-z]{0,6}(?: de (?:recibir|que me lleguen))?{DET} {MSG}\\b|\\bcomo (?:me )?(?:doy|puedo dar(?:me)?|me doy) de baja\\b|\\bcomo (?:me |puedo )?(?:des|de)suscrib[a-z]{1,6}\\b|\\bcomo (?:me )?(?:salgo|salir|salirme|quito|borro) de (?:esto|esta lista|aqui|su lista)\\b',
  'no-me-interesan': '\\bno me interesan?{DET} {MSG}\\b|\\bya no me interesa\\b.{0,10}\\bno (?:{SEND})\\b',
  'nunca-suscribi':
    '\\b(?:nunca|yo no|no) (?:me )?(?:suscribi|registre|inscribi|apunte|pedi|solicite|di mi numero|les di mi numero|le di mi numero|autorice)(?: (?:a|para|estos|esto|esta|en|sus|mi)\\b|$)',
  bloquear:
    '\\b(?:voy a|los voy a|lo voy a|te voy a|las voy a) (?:bloquear|reportar|denunciar)(?:los|lo|te|les|las|la)?\\b|\\b(?:bloquear|bloqueare|bloqueo) este numero\\b|\\b(?:bloqueados|reportados)(?: por spam)?{END}',
  'quien-dio-numero':
    '\\b(?:quien|como|de donde)\\b.{0,20}\\b(?:dio|consiguieron|consiguio|obtuvieron|obtuvo|sacaron|tienen|tiene) (?:mi|este) (?:numero|telefono)\\b',
  'sin-mensajes': '^{ASK}no{DET} {MSG}{END}',
  demasiados: '^{ASK}(?:son )?(?:demasiados|muchos) {MSG}{END}',
  'que-molestos': '\\bque (?:molest[oa]s?|fastidios?|fastidios[oa]s?|pesad[oa]s?|lata)\\b',
  'por-que-escriben':
    '\\bpor ?que (?:me |nos )?(?:siguen?|sigues|estan?|tanto|continuan?) (?:escribiendo|mandando|enviando|texteando|molestando)\\b|\\bpor ?que me (?:escriben|mandan|envian|textean|llegan) (?:tanto|tantos|mensajes|estos|esto|textos)\\b',
  insulto: '^{ASK}(?:callense|callate|larguense|vayanse|vete)(?: \\w+)?{END}',
  'es-acoso': '\\b(?:esto es|es) (?:un )?acoso\\b|\\b(?:esto es|son) (?:puro )?spam{END}',
});

const MAYBE = rulesOf('maybe', SPANISH_PARTS, {
  'numero-equivocado':
    '\\b(?:numero|persona|telefono) equivocad[oa]\\b|\\b(?:se|te) (?:equivoc\\w+|han? equivocado)(?: (?:de|usted|numero)\\b|$)|\\b(?:este|ese) (?:no es|ya no es) (?:el |su |mi )?(?:numero|telefono|celular) de\\b|\\b(?:ya )?no tiene este numero\\b|\\bno soy (?:la|esa|el|ese) (?:persona|cliente|senor|senora)\\b|\\bya no (?:trabajo|vivo) (?:ahi|aqui|alla|con ustedes)\\b|^(?:perdon |disculpe |lo siento )?(?:yo )?no soy (?!feliz|capaz|de)[a-z]+$',
  'no-me-interesa':
    '^{ASK}(?:no |no gracias |gracias pero )?(?:ya )?no (?:me interesa|estoy interesad[oa]|nos interesa){END}',
  'otro-medio':
    '\\bprefier\\w+ (?:el |un |por |que me |recibir )?(?:correo|email|llamada|llamen|llame|telefono)\\b|\\b(?:mejor|solo) (?:llameme|llamenme|por correo|por telefono|por email)\\b',
  'a-deshoras':
    '\\bno (?:me )?(?:{SEND})\\b.{0,20}\\b(?:tan tarde|tan temprano|de noche|en la noche|por la noche|a esta hora|a estas horas|en el trabajo|los domingos|fines de semana)\\b',
  'es-spam': '\\b(?:esto |este numero |eso )?es (?:un |una |puro )?(?:spam|estafa|fraude)\\b',
  'ya-no-cliente':
    '\\b(?:ya )?no soy (?:mas )?(?:su )?client[ea]\\b|\\bno (?:los |lo |te |las )?conozco\\b|\\bno se quien (?:es|son|eres)\\b',
  fallecio: '\\b(?:fallecio|murio|ha muerto|ha fallecido)\\b',
  menos: '\\bmenos {MSG}\\b|\\bno (?:me )?(?:{SEND}) tanto\\b',
});

export const SPANISH_OPT_OUTS = [...CERTAIN, ...LIKELY, ...MAYBE];
