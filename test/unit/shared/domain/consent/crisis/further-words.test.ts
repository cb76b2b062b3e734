import { hasCrisisWords } from '../../../../../../shared/domain/consent/crisis/crisis';

describe('a call, and nothing else', () => {
  test.each([
    ...['911', '911!!', 'SOS', 'Emergency!!!', 'emergency my baby', 'help emergency', 'police now', '9-1-1 please'],
    ...['emergencia', 'emergencia mi bebé', 'policía urgente', 'urgence mon bébé', 'le 15 vite', 'au secours'],
  ])('%j is danger', text => expect(hasCrisisWords(text)).toBe(true));
  test.each([
    ...['my order number is 911', '911 Main Street', 'call 911 jacket', 'call 911 black hoodie size M', '112', '18'],
    ...['emergency contact', 'is this an emergency line?', 'no emergency, just checking', 'the sos feature is broken'],
    ...['my iPhone says SOS', 'police report number', 'es urgente mi paquete', 'auxilio no encuentro el botón jaja'],
  ])('%j is none', text => expect(hasCrisisWords(text)).toBe(false));
});

describe('those who want to die, in words that name no death', () => {
  test.each([
    ...['wont be alive tomorrow', 'wish i never woke up', 'took the whole bottle', 'i think im gonna od'],
    ...['im at the edge of the bridge', "my sister od'd again", 'i took them all', "I can't do this anymore"],
    ...['I don’t want to kill myself but I took the whole bottle', 'the gun is in my lap'],
    ...['no aguanto más, quiero acabar con todo', 'no puedo más con mi vida', 'voy a brincar', 'kiero morirme'],
    ...['mañana ya no voy a estar viva', 'me tomé todo el frasco', 'ojalá nunca hubiera despertado'],
    ...['je me suis coupé les veines', 'je vais sauter', "j'en peux plus, je veux en finir", 'je suis au bord du pont'],
  ])('%j is danger', text => expect(hasCrisisWords(text)).toBe(true));
  test.each([
    ...['this is suicide pricing lol', "prices dropped, that's suicide for you guys lol", 'I won’t be here tomorrow'],
    ...[
      'took the whole day',
      'the whole bottle leaked',
      'edge of the bed',
      'i will jump on a call at 3',
      '5 kms today',
    ],
    ...['never woke up to the alarm', "can't do this anymore with your app", 'I want this to be over by friday'],
    ...['quiero acabar con todo este trámite', 'voy a saltar a otra compañía', 'no puedo más con esta app'],
    ...['je vais sauter sur cette offre', "j'en peux plus de votre service", 'je me suis coupé les cheveux'],
  ])('%j is none', text => expect(hasCrisisWords(text)).toBe(false));
});

describe('threats, to whoever they go', () => {
  test.each([
    ...[
      'my ex says hes coming to kill me',
      'im going to kill your agent',
      'i will burn your store down',
      'ur dead when i find u',
    ],
    ...['I feel unsafe at home he is violent', 'yesterday my husband tried to strangle me', 'he broke my arm'],
    ...['she said if i leave he will shoot me', 'watch your back', 'im going to break your neck'],
    ...[
      'voy a matar a su repartidor',
      'les voy a quemar la tienda',
      'me tienen amarrada',
      'mi ex dice que viene a matarme',
    ],
    ...['je vais tuer votre livreur', 'je vais brûler votre magasin', 'il m’a cassé le bras', 'je suis enfermée'],
  ])('%j is danger', text => expect(hasCrisisWords(text)).toBe(true));
  test.each([
    ...['your agent killed it', 'kill the order', 'burn it to a cd', 'im going to shoot your team an email'],
    ...[
      'my ex is coming to pick up the order',
      'can i bring my gun for repair',
      'i will break the seal',
      'break a leg!',
    ],
    ...['feel safe at home with our cameras', 'he broke my phone', 'im going to light up your house this christmas'],
    ...[
      'te voy a dar 5 estrellas',
      'le voy a meter una queja',
      'los voy a quemar en redes',
      'estoy atada a un contrato',
    ],
    ...['je vais descendre chercher le colis', 'tu vas mourir de rire', 'je suis attachée à cette marque'],
  ])('%j is none', text => expect(hasCrisisWords(text)).toBe(false));
});

describe('somebody is hurt, or cannot get out', () => {
  test.each([
    ...['grandma fell and cant get up', 'tree fell on my house and my dad is trapped', 'baby is blue and choking'],
    ...['my coworker just collapsed', 'dad is slurring his words', 'our car is sinking', 'I was hit by a car'],
    ...['estoy atrapada y no puedo salir', 'mi abuela se cayó y no se puede levantar', 'se tragó una pila mi niña'],
    ...['mamie est tombée et ne peut plus se relever', 'un arbre est tombé sur ma maison et mon père est coincé'],
  ])('%j is danger', text => expect(hasCrisisWords(text)).toBe(true));
  test.each([
    ...[
      'my cat is trapped in the box',
      'my money is trapped in your app',
      'my dad fell for a scam',
      'my husband fell asleep',
    ],
    ...[
      'my mom is not responding to your texts, call me',
      'a tree fell on my fence, do you do repairs',
      'the app crashed',
    ],
    ...['stuck in the elevator of your website lol', 'I was hit by a car last month, insurance paid'],
    ...[
      'mi pedido está atrapado en aduana',
      'estoy atrapada en el tráfico',
      'se cayó la red',
      'je suis coincée dans les bouchons',
    ],
  ])('%j is none', text => expect(hasCrisisWords(text)).toBe(false));
});

describe('two signs, and how a sentence is built', () => {
  test.each([
    ...['I am pregnant and need a blood test appointment', 'im diabetic and need blood sugar strips'],
    ...['Estoy embarazada y necesito un análisis de sangre', 'je suis enceinte, il me faut une prise de sang'],
    ...['me arde la piel con su crema', 'me arde el estómago'],
    ...['I dont see the point in going on with this order'],
  ])('%j is none', text => expect(hasCrisisWords(text)).toBe(false));
  test.each([
    ...[
      'I am pregnant and bleeding',
      'estoy embarazada y estoy sangrando',
      'je suis enceinte et je saigne',
      'arde la casa',
    ],
    ...['me van a golpear', 'I dont see the point in going on'],
  ])('%j is danger', text => expect(hasCrisisWords(text)).toBe(true));
});

test('no text is read for long, however it repeats itself', () => {
  const parts = [
    'im going to come down and ',
    'voy a ir a y ',
    'je vais tous vous le la ',
    'my dad fell on the floor ',
    'please help now ',
  ];
  for (const part of parts) expect(hasCrisisWords(`${part.repeat(400)}x`)).toBe(false);
});
