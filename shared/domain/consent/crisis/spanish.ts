import { crisisRules } from './rules';

export const SPANISH_PARTS = {
  KIN: 'esposo|esposa|marido|mujer|novio|novia|pareja|ex|papa|padre|mama|madre|hijo|hija|hijos|hijas|nino|nina|ninos|ninas|bebe|hermano|hermana|tio|tia|primo|prima|abuelo|abuela|abuelita|sobrino|sobrina|amigo|amiga|vecino|vecina|companero|companera|padrastro|madrastra|jefe|suegra|suegro|familia|senor|senora|cunado|conyuge',
  WHO: '(?:mi|mis|el|la|los|las|un|una|su|nuestro|nuestra) (?:{KIN}|hombre|hombres|tipo|tipos|sujeto|muchacho|vecinos|ladron|ladrones)|alguien|el|ella|ellos',
  PILLS:
    'pastillas?|pildoras?|medicinas?|medicamentos?|tabletas?|capsulas?|somniferos?|calmantes?|tranquilizantes?|veneno|cloro',
  WEAPON:
    '(?:pistola|arma|cuchillo|navaja|rifle|escopeta|machete|fusil|revolver|bomba|granada)(?! (?:de (?:agua|juguete|silicon|calor|chef|cocina|bano|la piscina|pegamento|pintura|piscina|gasolina)))',
  HOUSE:
    'casa|edificio|apartamento|departamento|cocina|cuarto|habitacion|garaje|escuela|tienda|oficina|hotel|iglesia|carro|coche|auto|techo|depa|trabajo',
};

const SELF_HARM = crisisRules('self-harm', SPANISH_PARTS, {
  suicidio: [
    'suicid\\w*|(?:voy a|quiero|quisiera|pienso|pienso en|pensado en|intente|intento|trato de|trate de|va a|quiere|queria|me voy a|se va a|me quiero|se quiere|me he querido|podria|deberia|ganas de)(?: (?:solo|ya))* (?:matarme|matarse|ahorcarme|ahorcarse|colgarme|colgarse|pegarme un tiro|darme un tiro|dispararme|envenenarme|cortarme las venas|tirarme (?:de|del|por|al)|aventarme (?:de|del|por|al)|lanzarme (?:de|del|por|al))',
    '(?:me|se) (?:voy a|quiero|quiere|va a|quisiera|intento|intente|quise|trato de|trate de) (?:a )?(?:matar|suicidar|ahorcar|colgar|disparar|envenenar|pegar un tiro|cortar las venas|tirar (?:de|del) \\w+|quitar la vida|aventar (?:de|del|al))',
    '(?:acabar|terminar|acabe|acabo) con (?:mi|su|esta) vida|(?:quitarme|quitarse|me quito|me voy a quitar|quitar) la vida|(?:poner|ponerle|dar) fin a (?:mi|su) (?:vida|existencia)|(?:salto|saltar|tirarme|aventarme|brincar) (?:de|del|desde) (?:un |una |el |la )?(?:puente|edificio|techo|azotea|balcon|ventana|piso)',
  ],
  'quiero-morir': [
    '(?:quiero|quisiera|deseo|prefiero|quiere|queria|ganas de|gustaria|quieres|me quiero|se quiere|quiere que)(?: (?:solo|ya))* (?:morir(?:me|se)?|estar muert[oa]|no haber nacido|desaparecer para siempre|no despertar(?: (?:mas|nunca))?|dejar de (?:vivir|existir))(?! de (?:la )?(?:risa|hambre|verguenza|ganas|sueno|calor|frio|amor))(?! por )',
    '(?:ojala|desearia|como quisiera)(?: (?:me|ya|que|yo|nunca))* (?:estuviera muert[oa]|muriera|me muriera|hubiera nacido|haber nacido|no existiera|no hubiera nacido)|quien (?:estuviera|fuera) muert[oa]',
    '(?:no|ya no|nunca)(?: (?:me|lo|yo))? (?:quiero|quiere|deseo|quisiera|tengo ganas de|puedo|soporto|aguanto|merezco)(?: (?:seguir|continuar))? (?:vivir|viviendo|viva|vivo|estar (?:aqui|viv[oa]|en este mundo)|existir|despertar|la vida|esta vida|mi vida)(?! (?:en (?:esta|este|ese|esa|la|el)|con (?:este|esta)))|(?:no|ya no) (?:quiero|quisiera) (?:estar|seguir) en este mundo',
    '(?:no|nada|sin)(?: (?:hay|tengo|le veo|veo|le encuentro|le hallo|encuentro|hallo|queda|me queda|tiene|existe))* (?:razon|razones|motivo|motivos|sentido|ganas|por que|porque|caso)(?: (?:a|de|para|por|en))* (?:vivir|la vida|mi vida|seguir vivi\\w+|seguir con vida)|no vale la pena (?:vivir|seguir viviendo)|(?:mi|la) vida (?:ya )?no (?:vale|tiene sentido|tiene caso)',
    '(?:mejor|estarian mejor|estaran mejor|estarias mejor|mas felices) (?:sin mi|muert[oa]|si me muero|si yo no)|(?:nadie|no)(?: \\w+){0,3} (?:extranar|extranara|extranaria|va a extranar|notaria|llorara)(?: cuando| si)? ?(?:me|muera|ya no)?|(?:cansad[oa]|hart[oa]) de (?:vivir|la vida|esta vida|existir)|cuando (?:yo )?(?:me muera|ya no este|este muert[oa])',
  ],
  danarse: [
    '(?:me|se) (?:corto|corte|estoy cortando|esta cortando|corta|cortaba) (?:los brazos|las venas|otra vez|de nuevo|las munecas|las piernas|la piel)|me estoy cortando|(?:me|se) (?:abri|corte|corto) las venas|(?:hacerme|hacerse|hago|hice|hace|quiero hacer|me hice|se hizo|se hace) dano(?! (?:el|la|con el|en el (?:gym|gimnasio)))|autolesion\\w*|(?:quiero|voy a|ganas de|me quiero) lastimarme|(?:me quiero|me voy a|se quiere) (?:lastimar|hacer dano|cortar)|lastimarme',
    '(?:tome|tomo|tomado|trague|tragado|trago|tomar|tomarme|tomando|ingiri\\w+|tomaron)(?: (?:todas?|todos?|un|una|muchas?|muchos?|demasiadas?|demasiados?|el|la|las|los|mis|sus|de|como|\\d{2,}|frasco|bote|caja|botella|puno|monton|entera|entero))*(?: (?:todas?|todos?|muchas?|demasiadas?|frasco|bote|caja|botella|puno|monton|\\d{2,}|veinte|treinta))(?: (?:las|los|de|la|el|mis|sus|entera|entero|su|unas))* (?:{PILLS})|sobredosis|cuantas? (?:{PILLS})(?: \\w+){0,4} (?:morir|matar\\w*)|como (?:puedo )?(?:matarme|suicidarme|morir sin dolor)',
  ],
});

const VIOLENCE = crisisRules('violence', SPANISH_PARTS, {
  arma: [
    '(?:{WHO})(?: \\w+){0,6} (?:tiene|tienen|trae|traen|con|saco|lleva|apunta con|carga|armado con)(?: (?:un|una|el|la|su))* {WEAPON}(?! (?:en (?:oferta|venta)))|(?:tiene|trae|saco|tienen|traen|apunto con|nos apunta con|me apunta con)(?: (?:un|una|el|la|su))* {WEAPON}(?! (?:en (?:oferta|venta)))(?!.*\\b(?:en oferta|en venta|precio)\\b)|(?:hombres?|senor|senores|tipos?|sujetos?|alguien|gente|muchachos?|ladron(?:es)?) armad[oa]s?|tiroteo|tirador activo|(?:hay|pusieron|puse|puso|tengo) una bomba (?:en|adentro|debajo)|amenaza de bomba|bomba en (?:su|la|mi|el|esta|este|tu) (?:{HOUSE}|banco|avion)|(?:alguien|ladrones|un hombre|unos hombres) (?:esta|estan|se)(?: (?:esta|estan))? (?:metiendo|entrando a la fuerza|forzando la puerta)(?= ayuda| auxilio| por favor|$)',
    '(?:tengo|traigo) (?:un|una) {WEAPON} y|a punta de (?:pistola|cuchillo)',
  ],
  amenaza: [
    '(?:me|nos|lo|la|los|las|le|te)(?: (?:voy|va|van|vas|quiere|quieren|quiero|intenta|intento|intentaron|trato|estan tratando|amenazo|amenaza|amenazaron|dijo))* (?:a |de |con )?(?:a )?(?:matar|apunalar|disparar|golpear|violar|degollar|hacer dano)(?! (?:si (?:llega|llego|no llega)|de risa|cuando vea))|(?:quiere|quieren|va a|van a|voy a|intenta|trata de|tratando de|amenaza con|amenazo con|amenazaron con|dice que|quiero|miedo de que|miedo a que)(?: (?:me|nos|lo|la|va|van|a|quiere))* (?:matarme|matarnos|matarlo|matarla|matarlos|mate|maten|matar a (?!el tiempo)|dispararme|violarme|golpearme|apunalarme|lastimarme|hacerme dano|matar)(?! (?:si (?:llega|llego|no llega)|de risa|el tiempo|de hambre))(?! cuando vea)',
    '(?:tengo|tiene|tenemos) miedo (?:de|a) que (?:me|nos|lo|la) (?:mate|maten|haga|hagan|pegue)|temo por (?:mi|su|nuestra) vida|(?:me|nos) (?:esta|estan|estuvo) (?:amenazando|apuntando|amenazan)|amenazas? de muerte|(?:me|nos) (?:amenaza|amenazo|amenazan)(?: con)? (?:de muerte|un|una|matar\\w*)',
  ],
  golpes: [
    '(?:{WHO})(?: (?:siempre|todas las noches|otra vez|borracho|ayer|anoche|ya|me|le|nos|la|lo))* (?:me|nos|le|la|lo) (?:pega|pego|pegaba|golpea|golpeo|golpeaba|maltrata|maltrato|ahorco|ahorca|ataca|ataco|patea|pateo|viola|violo|abusa|toca|empujo|quemo|apunalo|disparo|acosa sexualmente|agredio|agrede)(?! (?:un susto|el sol|(?:la|el|los|las|una?) (?:etiquetas?|stickers?|calcomanias?|fotos?|cinta|notas?|papel(?:es)?|estampas?|pieza|suela)|la gripe|el corazon|atencion al|la loteria))',
    '(?:me|nos|la|lo|le|los) (?:golpeo|golpearon|golpea|golpean|violo|violaron|viola|apunalo|apunalaron|ahorco|ahorcaron|atacaron|ataco|secuestro|secuestraron|agredieron|agredio|maltrata|torturan|torturaron|tiene encerrad[oa]|tienen encerrad[oa]|encerro|encerraron)(?! (?:la cuenta|la tarjeta|hackers|un virus))|(?:me|nos|le|la|lo|les)(?: (?:siguen|sigue))? (?:esta|estan|estaba) (?:pegando|golpeando|maltratando|ahorcando|atacando|violando|apunalando|disparando|lastimando)(?! (?:(?:la|el|los|las|un|una) )?(?:papel|etiquetas?|tapiz|stickers?|calcomanias?|fotos?|cinta|azulejos?|pieza|suela))|(?:esta|estan|estaba) (?:golpeando|pegando|pegandole|golpeandola|golpeandolo|maltratando|ahorcando|apunalando|atacando)(?:le|la|lo|les)? a (?:su|sus|mi|mis|la|el|los|una?|otr[oa]|alguien)|(?:golpea|golpeo|pega|pego|maltrata|mato|apunalo|ahorco|ataco) a (?:su|sus|mi|mis) (?:{KIN})|(?:le|les|me|nos) (?:pega|pego) a (?:mi|mis|su|la|los)|(?:me|nos|le) (?:pega|pego)(?: (?:(?:mi|el|su) (?:{KIN})|mucho|otra vez|todos los dias|en la cara|con (?:el|un|la|una) \\w+))|le dispararon|(?:me|nos|lo|la) dispararon|(?:abuso|abusa|abusaron|abusan) (?:sexualmente )?de (?:mi|ella|el|nosotr\\w+)|(?:me|la|lo|nos) (?:empujo|avento|tiro|jalo|arrastro|estrello)(?: (?:por|de|contra|al|del|el|la|los|las|piso))* (?:escaleras?|pared|piso|suelo|pelo|cabello|carro)|abuso sexual|violencia (?:domestica|intrafamiliar)',
    'disparos|balazos?|balacera|(?:estan|esta|hay alguien|hay gente) (?:disparando|tirando balazos|dando tiros)|hubo (?:un )?(?:tiroteo|apunalamiento)|(?:lo|la|le|los) (?:apunalaron|acuchillaron|balearon|mataron)|secuestr(?:aron|o|ada|ado|ados)(?! (?:mi|la) (?:cuenta|tarjeta))',
  ],
  encierro: [
    'no (?:me|nos|la) (?:deja|dejan) (?:salir|ir|irme|irnos)(?! de(?:l| la| este)? (?:contrato|plan|menu))|(?:alguien|un hombre|un ladron|ladrones|unos hombres|un extrano|un desconocido|hombres)(?: (?:se|esta|estan))* (?:metio|metieron|entro|entrando|entraron|entrar|forzando|esta adentro|queriendo entrar|tratando de entrar)(?: (?:a|en|de|por))*(?: (?:mi|la|nuestra|robar a mi))* (?:{HOUSE}|ventana|puerta)|(?:estan|esta) (?:entrando|tratando de entrar|queriendo entrar|forzando)(?: (?:a|en|robar|por))*(?: (?:a|mi|la|nuestra))* (?:{HOUSE}|ventana|puerta)|hay (?:un |una |unos )?(?:intruso|ladron|ladrones|alguien|hombre|intrusos|desconocido)(?: \\w+){0,2} (?:en|dentro de|adentro de|afuera de) (?:la|mi|nuestra|el) (?:{HOUSE}|ventana|puerta)|intrusos?|(?:alguien|un hombre|hombre|me) (?:me )?(?:esta|estan|viene|vienen) (?:siguiendo|persiguiendo)(?! (?:en|con) (?:instagram|facebook))',
    '(?:estoy|estamos|esta|estan|creo que estoy|ella esta|toy) en (?:grave |mucho )?peligro|(?:mi|su|nuestra) vida (?:corre|esta en|peligra)(?: peligro)?|corr(?:o|emos) peligro|(?:voy|vas|va|vamos|quiero|ganas de|lo voy|la voy|los voy)(?: a)? (?:matar|apunalar|disparar)(?:l[oae]s?|te|(?: a) (?:alguien|todos|mi|el|la|ese|esa|ellos|tod\\w+))',
  ],
});

const MEDICAL = crisisRules('medical', SPANISH_PARTS, {
  respirar: [
    '(?:no|ya no|apenas|casi no|dejo de|deja de)(?: (?:puedo|puede|pueden|esta|estan|podemos|logra|logro|me deja|ha podido))* (?:respirar|respira|respiro|respiran|respirando)(?! (?:de (?:la )?risa|bien la tela|con (?:esta|este)))(?!.*\\b(?:tela|mascara|cubrebocas)\\b)|(?:dificultad|problemas|cuesta|trabajo)(?: \\w+)? (?:para|al)? ?respirar|(?:se|me|nos) (?:esta|estoy|estan|estamos) (?:ahogando|asfixiando|atragantando)|(?:se|me) (?:ahoga|ahogo|asfixia|atraganto)(?! en (?:deudas|trabajo))|(?:esta|estan|se puso|poniendo|se esta poniendo) (?:morad[oa]|azul)|no tiene pulso|sin pulso',
  ],
  inconsciente: [
    'inconscientes?|(?:no|ya no|nada que)(?: (?:se|quiere|puede|lo|la|la puedo))* (?:despierta|despertar|reacciona|responde|se mueve|mueve|se levanta|despierto)(?! (?:a (?:mis|mi|los|el)|el (?:chat|correo|mensaje)|nadie|mi|la (?:tienda|pagina|app)|ninguna?|sus? (?:correos?|mensajes?)))(?<=(?:{WHO}|bebe|mama|papa|hij[oa]|abuel[oa]|cayo|desmayo|espos[oa]).{0,60})|(?:se|me) (?:desmayo|desmaye|desvanecio|desplomo)|convuls\\w+|(?:no|ya no) (?:siento|puedo mover|siente|puede mover) (?:mi|mis|el|la|los|las|su|sus) (?:brazos?|piernas?|cara|cuerpo|manos?|lado)',
  ],
  ataque: [
    '(?:ataque|ataques) (?:al corazon|cardiaco|de corazon|epileptico|cerebral)|infarto|(?:un|tuvo un|dando un|da un) derrame(?: cerebral)?|embolia|paro cardiaco|dolor(?:es)? (?:en el|de|fuerte en el) pecho|(?:me|le) duele (?:mucho )?(?:el )?pecho|me aprieta el pecho|reaccion alergica|anafila\\w+|(?:se|le|me)(?: (?:le|me))? (?:cierra|esta cerrando|hincha|hincho|cerro) la garganta|(?:voy a|va a) dar a luz|se (?:me|le) rompio la fuente',
  ],
  sangre: [
    '(?:sangrando|sangra|sangro|de sangrar|desangr\\w+)(?! (?:la (?:tinta|pintura|tela)|el color))|(?:mucha|pierde|perdiendo|perdido|llena? de|lleno de|vomit\\w+|charco de) sangre|(?:se|lo|la)? ?(?:esta )?muriendo(?! (?:de (?:risa|hambre|sueno|ganas|calor|frio)|por|la bateria|mi (?:celular|telefono)))|hemorragia',
  ],
  herida: [
    '(?:tuv\\w+|hubo|hay|sufri\\w*|choc\\w+|accidente|atropell\\w+|volc\\w+)(?: \\w+){0,6} (?:herid[oa]s?|grave|graves|atrapad[oa]s?|inconsciente|muert[oa]s?|lastimad[oa]s?|sangre)|(?:hay|tenemos|varios|personas) herid[oa]s|(?:atropellaron|lo atropello|la atropello|me atropell\\w+)|(?:estoy|estamos|esta|estan|quede|quedo|sigo) atrapad[oa]s?(?: (?:en|dentro de|bajo|debajo de) (?!(?:(?:la|el|un|este|una|esta|las|los|su) )?(?:aduanas?|trafico|menu|llamada|contrato|sistema|bucle|plan|embotellamiento|tranque|almacen|correos?|centro de|bodega|app|aplicacion|pagina|paquete|trabajo|oficina|aeropuerto|junta)))|(?:se|me) (?:cayo|cai)(?: \\w+){0,6} (?:no (?:se|me|puede|puedo|despierta|reacciona|responde)|cabeza|sangre)',
    '(?:creo|parece|pienso) que (?:esta|se murio|ya esta|estan|fallecio|se esta) (?:muert[oa]|muriendo)?|(?:esta|estan|lo encontre|la encontre|encontre a mi \\w+) muert[oa]s?(?! de (?:risa|hambre|cansancio|sueno|miedo))(?! (?:mi|el|la) (?:celular|telefono|bateria|linea|carro))(?<!celular esta muerto)(?<!telefono esta muerto)(?<!bateria esta muerta)|(?:{KIN})(?: \\w+){0,3} (?:se )?(?:trago|tomo|bebio|comio|tragado|tomado|ingirio|tragaron)(?: (?:una|un|el|la|unas|de|los|las|poco|algo))* (?:pila|pilas|bateria|cloro|blanqueador|veneno|detergente|iman|imanes|quimicos?|limpiador|gasolina|pastillas?|medicinas?|raticida|{PILLS})|envenenad[oa]s?|se enveneno',
  ],
});

const SERVICES = crisisRules('services', SPANISH_PARTS, {
  llamen: [
    '(?:llame[ns]?|llama|llamar|llamenle|llamele|llamenles|marquen?|marca|hablen?|habla|hablenle|avisen?|pidan?)(?: (?:a|al|le|por favor|porfavor|rapido|ya|ahora|una?|la|los))* (?:911|nueve once|policia|emergencias|ambulancia|bomberos|patrulla|paramedicos|cruz roja)(?! (?:reporte|de (?:transito por mi multa)))',
    '(?:necesito|necesitamos|necesita|manden?|mandenme|mande|envien?|envienme|ocupo|ocupamos|urge|urgente|pido|requiero|requerimos|traigan?|quiero|vengan?)(?: (?:a|al|un|una|la|el|los|que venga|que vengan|que manden|urgente|por favor|ya|ayuda de|ayuda|medica|rapido|una patrulla de))* (?:ambulancia|policia|bomberos|patrulla|paramedicos|911|ayuda medica|medico urgente|doctor urgente)(?! (?:de juguete|para mi))|(?:manden|envien|mandenme|mande) (?:por favor )?(?:ayuda|auxilio)|emergencia medica|es una emergencia(?! dental)|auxilio(?! (?:vial|no (?:encuentro|puedo (?:entrar|pagar|ver|abrir|iniciar)|se como|me (?:deja|llega|carga|funciona))|con (?:mi|el|la|un|una)|jaja|para))|(?:ayuda|ayudenme|ayudeme)(?: por favor)? (?:me (?:quieren|quiere|van a|esta|estan|va a) (?:matar|pegar|golpear|siguiendo|atacando|golpeando)|hay un (?:hombre|incendio))',
  ],
});

const HAZARD = crisisRules('hazard', SPANISH_PARTS, {
  fuego: [
    '(?:{HOUSE}|vecino|vecina|vecinos)(?: (?:de al lado|se|esta|estan|de|mi|la|vecina))* (?:quema|quemando|incendia|incendiando|incendio|en llamas|ardiendo|prendio)(?! (?:la comida|el arroz))|(?:se )?(?:esta )?(?:quema|quemo|quemando|incendiando|incendia|incendio|esta quemando|esta incendiando|prendio)(?: (?:la|el|mi|nuestra|nuestro|toda))* (?:{HOUSE})|hay (?:un |mucho )?(?:incendio|fuego)(?= ayuda| auxilio| por favor|$)|(?:mi|la|nuestra|nuestro|el) (?:{HOUSE}) (?:se )?(?:esta )?(?:inundando|llenando de agua)|se (?:esta )?(?:inunda|inundando) (?:mi|la|nuestra|el) (?:{HOUSE})|(?:hay|un|fuerte) (?:un )?(?:incendio|fuego)(?! (?:artificial|lento))(?: (?:en|aqui|afuera|adentro|cerca|al lado))|en llamas|(?:hay|mucho|lleno de|llena de|sale)(?: \\w+)? humo(?! liquido)(?: (?:en|por|de|y|no|negro|saliendo|adentro|del|por todos)|$)|no podemos salir(?! (?:del? (?:contrato|plan)))|explosion|exploto',
  ],
  gas: [
    '(?:huele|olor|oliendo|oler)(?: (?:mucho|muy fuerte|bastante|fuerte|como))* a gas|(?:fuga|escape|fugas) de (?:gas|monoxido)(?! (?:detector|sensor))|(?:se esta )?(?:escapando|fugando|tirando|saliendo) (?:el )?gas|(?:alarma|detector) de (?:monoxido|gas|humo)(?: \\w+){0,3} (?:suena|sonando|activo|pita|pitando|mareados?)|(?:fuga|tirando) gas',
  ],
});

/** In the order in which they are told. */
export const SPANISH_DANGERS = [...SELF_HARM, ...VIOLENCE, ...MEDICAL, ...SERVICES, ...HAZARD];
