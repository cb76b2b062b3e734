/** What a phone says of a text with one touch. `emoji`: any other emoji; `other`: a language whose words we don't know. */
export const REACTION_NAMES = [
  'like',
  'love',
  'dislike',
  'laugh',
  'emphasis',
  'question',
  'sticker',
  'emoji',
  'other',
] as const;
export type ReactionName = (typeof REACTION_NAMES)[number];

/**
 * What phones write around the quoted text when a reaction is added: iOS and Android, old and new, in the languages of
 * their menus. Seen in fallback texts of iPhones and of Google Messages; compared without accents and punctuation. `…` is the quote, which stands at the end where it isn't named.
 */
export const ADDED: Readonly<Partial<Record<ReactionName, readonly string[]>>> = {
  like: [
    'liked|likes|reacted with a like to|reacted with like to|thumbs up to|gave a thumbs up to',
    'le gustó|le gusta|le ha gustado|indicó que le gusta|ha indicado que le gusta',
    'le dio un me gusta a|le dio me gusta a|le dio like a|le dio un like a|dio un me gusta a|dio like a|le ha dado me gusta a|le ha dado un me gusta a',
    'le dio un pulgar arriba a|puso un me gusta a|puso me gusta a|reaccionó con me gusta a|reaccionó con un me gusta a|le gustaron',
    "a réagi par un j'aime à|a réagi par un pouce à|a réagi par un pouce levé à|a réagi avec un j'aime à",
    'dio me gusta a|ha dado me gusta a|marcó como me gusta|marcó … como me gusta',
    "a aimé|a attribué la mention j'aime à|a ajouté un j'aime à|a mis un j'aime à",
    'gefällt|gefiel|hat … mit gefällt mir markiert|hat … gemocht',
    'gostou de|gosta de|curtiu|deu um joinha em|ha apprezzato|ha messo mi piace a',
    'vond … leuk|vindt … leuk|polubił|polubiła|polubiono|lubi|понравилось|понравилось сообщение',
    '喜欢|喜歡|赞了|讚了|点赞了|对…表示喜欢|「…」にいいね|…にいいね|…に「いいね」しました|…에 좋아요 표시함',
    'đã thích|nagustuhan ang|beğendi|… beğendi|gillade|likte|synes godt om|tykkäsi',
  ],
  love: [
    'loved|loves|reacted with a heart to|reacted with love to|added a heart to',
    'le encantó|le encanta|le ha encantado|indicó que le encanta|le encantaron|le dio me encanta a|le dio un me encanta a',
    'le dio un corazón a|puso un corazón a|reaccionó con un corazón a|reaccionó con me encanta a|a réagi par un cœur à|a mis un cœur à',
    "a adoré|a attribué la mention adore à|a attribué la mention j'adore à|a ajouté un cœur à",
    'liebt|liebte|hat … geliebt|amou|adorou|ha adorato|ha amato',
    'vond … geweldig|houdt van|hield van|pokochał|pokochała|uwielbia|обожает|爱|很爱|喜爱|…を大好き',
    'đã yêu thích|minahal ang|älskade|elsket|elskede|rakasti',
  ],
  dislike: [
    'disliked|dislikes|reacted with a dislike to|thumbs down to|gave a thumbs down to',
    'no le gustaron|le dio no me gusta a|le dio un no me gusta a|le dio un pulgar abajo a|a réagi par un pouce vers le bas à',
    'no le gustó|no le gusta|no le ha gustado|indicó que no le gusta',
    "n'a pas aimé|a attribué la mention je n'aime pas à|a détesté",
    'gefällt nicht|gefiel nicht|gefällt … nicht|não gostou de|não gosta de|não curtiu',
    'non ha apprezzato|ha messo non mi piace a|vond … niet leuk|vindt … niet leuk|не понравилось',
    'nie lubi|nie polubił|nie polubiła|不喜欢|不喜歡|踩了|không thích|hindi nagustuhan ang|ogillade',
  ],
  laugh: [
    'laughed at|laughs at|reacted with haha to|reacted with a laugh to',
    'le dieron risa|reaccionó con risa a|le dio jaja a|le dio un jaja a|a réagi par un rire à|a réagi par haha à',
    'le dio risa|le da risa|le ha dado risa|se rió de|se ríe de|se ha reído de|se rió con|rió con|le hizo gracia',
    'a ri de|a ri à|rit de|a rigolé à|a attribué la mention haha à|a trouvé drôle|a été amusé par',
    'lachte über|lacht über|hat über … gelacht|riu de|achou graça de|achou engraçado|ha riso a|ha riso di|ha riso per|ride a',
    'lachte om|lacht om|moest lachen om|zaśmiał się z|zaśmiała się z|śmieje się z|посмеялся над|смеётся над',
    '大笑|对…大笑|笑了|…に笑いました|cười|natawa sa|skrattade åt|lo av|grinte ad',
  ],
  emphasis: [
    'emphasized|emphasised|emphasizes|reacted with an exclamation to',
    'enfatizó|enfatiza|ha enfatizado|exclamó por|exclamó ante|exclama por|destacó|ha destacado|resaltó|subrayó',
    "a mis l'accent sur|a mis en évidence|a souligné|souligne|a insisté sur|s'est exclamé sur|s'est exclamé(e) à propos de",
    'betonte|betont|hob … hervor|hebt … hervor|hat … hervorgehoben|hat … betont|enfatizou|destacou|deu ênfase a',
    'ha enfatizzato|ha evidenziato|ha sottolineato|benadrukte|heeft … benadrukt|podkreślił|podkreśliła|выделил|подчеркнул',
    '强调了|強調了|强调|強調|…を強調しました|nhấn mạnh|binigyang-diin ang|betonade',
  ],
  question: [
    'questioned|questions|reacted with a question mark to',
    'cuestionó|cuestiona|ha cuestionado|dudó sobre|dudó de|duda sobre|preguntó por|preguntó sobre|se preguntó por',
    "a posé une question sur|a remis en question|s'est interrogé sur|s'est interrogée sur|s'est interrogé(e) sur|s'interroge sur|a questionné|a mis en doute",
    'fragte nach|hinterfragte|hinterfragt|stellte … in frage|hat … hinterfragt|questionou|teve uma dúvida sobre|duvidou de',
    'ha messo in dubbio|ha chiesto di|ha domandato|ha fatto una domanda su|zette vraagtekens bij|zapytał o|zapytała o|усомнился в',
    '质疑了|質疑了|质疑|質疑|…に疑問|đặt câu hỏi về|kinuwestiyon ang|ifrågasatte',
  ],
  other: ['reacted to|reaccionó a|ha reaccionado a|a réagi à'],
  sticker: [
    'reacted with a sticker to|reaccionó con un sticker a|reaccionó con una pegatina a|ha reaccionado con una pegatina a',
    'a réagi avec un autocollant à|a réagi avec un sticker à|reagierte mit einem sticker auf|reagiu com uma figurinha a|ha reagito con uno sticker a',
  ],
};

/** Verbs that take a reaction back by themselves. */
export const UNDONE: Readonly<Partial<Record<ReactionName, readonly string[]>>> = {
  like: ["unliked|ya no le gusta|ya no le gustó|le dejó de gustar|dejó de gustarle|n'aime plus|a cessé d'aimer"],
  love: ["unloved|ya no le encanta|dejó de encantarle|n'adore plus|a cessé d'adorer"],
  dislike: ['undisliked'],
};

/** Forms that a customer writes as well: a phone's only around a text of ours. */
export const ADDED_TO_OURS: Readonly<Partial<Record<ReactionName, readonly string[]>>> = {
  like: ["me gusta|me gustó|j'aime|aime|gefällt mir|mag|mochte|mi piace|eu gostei de"],
  love: ["me encanta|me encantó|j'adore|adore|ama|amó|adora|liebe"],
  dislike: ["no me gusta|no me gustó|je n'aime pas|n'aime pas|mag … nicht|mochte … nicht|non mi piace"],
};

/** What a reaction is called when it is taken back: "Removed a heart from …". Longer names first. */
export const NOUNS: readonly (readonly [ReactionName, string])[] = [
  [
    'dislike',
    "dislike|thumbs down|no me gusta|je n'aime pas|gefällt mir nicht|não gostei|não curti|non mi piace|pouce vers le bas|pulgar hacia abajo",
  ],
  ['like', "like|thumbs up|me gusta|j'aime|gefällt mir|curtida|mi piace|joinha|pouce|pulgar hacia arriba|vind ik leuk"],
  ['love', "heart|love|corazón|me encanta|cœur|j'adore|adore|herz|coração|cuore|hart|serce|сердце"],
  ['laugh', 'laugh|haha|ha ha|risa|carcajada|rire|lacher|lachen|risada|risata|lach'],
  [
    'emphasis',
    "exclamation|exclamation mark|exclamation point|emphasis|exclamación|signo de exclamación|énfasis|point d'exclamation|ausrufezeichen|exclamação|ponto de exclamação|punto esclamativo|uitroepteken",
  ],
  [
    'question',
    "question mark|question|interrogación|signo de interrogación|signo de pregunta|point d'interrogation|fragezeichen|interrogação|ponto de interrogação|punto interrogativo|vraagteken",
  ],
  ['sticker', 'sticker|pegatina|autocollant|figurinha|adesivo'],
  ['other', 'reaction|reacción|réaction|reaktion|reação|reazione|reactie|emoji'],
];

/** Around the noun. Its quote stands at the end, or at `…`. */
export const TAKEN_BACK: readonly string[] = [
  'removed a # from|removed an # from|removed the # from|removed # from|removed their # from|took back a # from',
  'quitó un # de|quitó una # de|quitó el # de|quitó la # de|eliminó un # de|eliminó una # de|eliminó el # de|eliminó la # de|eliminó # de|quitó # de',
  'ha quitado un # de|ha quitado una # de|ha eliminado un # de|ha eliminado una # de|ha quitado # de|retiró un # de|retiró una # de',
  'a retiré un # de|a retiré une # de|a retiré # de|a supprimé un # de|a supprimé une # de|a supprimé # de|a supprimé le # de|a enlevé un # de|a retiré la mention # de|a supprimé la mention # de|a retiré un # à',
  'hat ein # von … entfernt|hat # von … entfernt|entfernte ein # von|entfernte # von|hat einen # von … entfernt|hat # für … entfernt',
  'le quitó un # a|le quitó el # a|le quitó la # a|le quitó # a|quitó un # a|quitó # a|quitó su # a|quitó su # de|eliminó su # de|eliminó su # a',
  'a supprimé sa # à|a retiré sa # à|a retiré son # à|a supprimé son # à|a supprimé sa # de|a retiré sa # de|a supprimé son # de|a retiré son # de|a retiré le # de|a enlevé son # de',
  'removeu um # de|removeu uma # de|removeu # de|removeu o # de|removeu a # de|ha rimosso un # da|ha rimosso una # da|ha rimosso # da|heeft een # verwijderd van|verwijderde een # van|usunięto # z',
];

/** Media that have no text to quote. */
export const MEDIA: readonly string[] = [
  'an image|a photo|a picture|a movie|a video|an attachment|an audio message|a voice message|a link|a contact',
  'a location|a sticker|a gif|a file|a message|an album|a memoji|a pass|a document|your photo|your image',
  'una imagen|una foto|un video|un vídeo|un archivo adjunto|un archivo|un mensaje de audio|un enlace|un contacto|una ubicación|una película',
  'una nota de voz|un mensaje|une image|une photo|une vidéo|une pièce jointe|un message audio|un message vocal|un lien|un contact|un film|un fichier',
  'ein bild|ein foto|ein video|einen anhang|eine sprachnachricht|einen film|einen link|uma imagem|uma foto|um vídeo|um anexo|uma mensagem de áudio',
  "un'immagine|una foto|un video|un allegato|een afbeelding|een foto|een video|obraz|zdjęcie|一张图片|一张照片|一段视频|图片|照片|画像|写真",
];

/** Words around an emoji: "Reacted 👍 to", "Reaccionó con 👍 a". All of them must be such words. */
export const AROUND_EMOJI: ReadonlySet<string> = new Set(
  'reacted with to a an un par their his her sa son su your added anadio agrego puso mis ajoute dio reacciono reaccionado con ha al reagi avec au sur reagierte reagiert mit auf hat reagiu com em reagito heeft gereageerd met op zareagowal zareagowala na from de du von da van removed quito elimino quitado eliminado retire supprime enleve la reaction reaccion el le entfernte entfernt removeu rimosso verwijderde'.split(
    ' ',
  ),
);
export const REMOVES =
  /\b(?:removed|quito|elimino|quitado|eliminado|retire|supprime|enleve|entfernte|entfernt|removeu|rimosso|verwijderde|from)\b/;
