import { rulesOf } from './rules';

/** Apostrophes are gone: `m'écrire` is `mecrire`. */
export const FRENCH_PARTS = {
  MSG: 'messages?|textos?|sms|messages textes?|notifications|alertes|mms',
  DET: '(?: (?:de|vos|les|ces|des|tes|tous|vos sales|plus de|aucun|autres))*',
  ASK: '(?:(?:bonjour|et|mais|svp|sil vous plait|merci de|merci|jai deja dit|jai dit|deja dit|je vous ai(?: deja)? dit|je repete|je veux|je voudrais|je souhaite|veuillez|je|me|nous|vouloir|pouvez vous|pourriez vous|stop|non merci|mauvais numero|il faut) )*',
  END: '(?: (?:svp|sil vous plait|sil te plait|merci|maintenant|immediatement|jamais|a ce numero|sur ce numero|de votre part|tout de suite|definitivement))*$',
};

const CERTAIN = rulesOf('certain', FRENCH_PARTS, {
  arretez:
    '\\b(?:arretez|arrete|arretiez|cessez|cessiez|cesse|arreter|cesser) (?:de )?(?:menvoyer|mecrire|me texter|me contacter|me spammer|nous ecrire|nous contacter|menvoyez|textos|decrire|denvoyer)\\b|^{ASK}(?:arretez|arrete|d?arreter|cessez|stop|stoppez|annuler|annulez|fin){DET} {MSG}{END}|^{ASK}(?:arretez|arreter|cessez|cesser) (?:tout|toute|tous|toutes|vos)(?: vos| les)? (?:envois?|communications?|contact){END}',
  desabonner:
    '^{ASK}desabonne[a-z]{0,4}(?: moi| nous)?(?:{DET} {MSG}| de (?:la|votre|cette) liste)?{END}|^{ASK}desinscri[a-z]{1,4}(?: moi| nous)?(?:{DET} {MSG}| de (?:(?:toutes )?vos|la|votre|cette) listes?(?: (?:de diffusion|denvoi|sms))?)?{END}',
  'plus-de-messages':
    '^{ASK}plus{DET} {MSG}{END}|\\b(?:ne|nous ne|je ne) (?:veux|souhaite|desire|voulons|veut) plus (?:recevoir |avoir |etre )?(?:(?:de|vos|ces|aucun|ce) )*(?:{MSG}|contactee?)\\b|\\b(?:souhaite|souhaiterais|veux|voudrais|desire|aimerais|prefere|prefererais) ne plus (?:recevoir|avoir)(?: (?:de|vos|ces|aucun|dautres))* {MSG}\\b|^{ASK}(?:ca suffit|assez|yen a marre|y en a marre|marre)(?: (?:avec|de|des|les|vos|ces|tous))+ {MSG}{END}|\\brefuse (?:de recevoir |dorenavant )?(?:(?:de|vos|ces|tous) )+{MSG}\\b|\\bveux plus (?:recevoir )?(?:(?:de|vos|ces) )*{MSG}\\b',
  'ne-ecrivez-plus':
    '\\bne (?:plus|pas) (?:menvoyer|mecrire|me contacter|me texter|nous contacter|nous ecrire|me deranger)(?:{DET} {MSG})?\\b(?! (?:avant|apres|le soir|la nuit|pendant))|\\b(?:ne )?(?:menvoyez|mecrivez|me contactez|me textez|menvoie|mecris|me contactes|nous ecrivez|nous contactez)(?: plus| pas)(?:{DET} {MSG}| rien| jamais)?{END}',
  'retirez-numero':
    '\\b(?:retirez|supprimez|effacez|enlevez|otez|rayez|retirer|supprimer)(?: moi)?(?: (?:mon|ce) (?:numero|telephone|portable))?(?: de (?:votre|vos|la|cette|vos) (?:listes?|base|fichiers?|contacts))\\b(?! (?:dattente|de (?:courses|mariage|naissance|souhaits|cadeaux|prix))\\b)|^{ASK}(?:retire[rz]|supprime[rz]|efface[rz]|enleve[rz]) (?:mon|ce) (?:numero|telephone){END}',
  'retire-consentement': '\\b(?:retire|revoque|annule) mon (?:consentement|accord|autorisation)\\b',
  'arret-fr': '^{ASK}(?:stop|arret|arretez|arretez tout|desabonnement){END}',
});

const LIKELY = rulesOf('likely', FRENCH_PARTS, {
  'laissez-tranquille':
    '\\b(?:laissez|laisse|fichez|fiche|foutez|fous)(?: moi| nous| mon numero| ce numero) (?:tranquille|la paix|en paix|le camp)\\b',
  'comment-arreter':
    '\\bcomment\\b.{0,30}\\b(?:desabonne[a-z]{0,3}|desinscri[a-z]{1,3}|arreter|stopper|ne plus recevoir)\\b(?:{DET} {MSG}|{END})',
  'ca-suffit': '^{ASK}(?:ca suffit|assez|cest bon arretez|basta){END}',
  'jamais-inscrit': '\\bje ne me suis (?:jamais|pas) (?:inscrit|abonne)e?\\b|\\bjamais donne mon numero\\b',
  'pourquoi-ecrivez':
    '\\bpourquoi (?:est ce que )?(?:vous |tu )?(?:mecrivez|mecris|me contactez|menvoyez|me textez|me harcelez)\\b',
  bloquer:
    '\\bje (?:vais )?(?:vous |te )?(?:bloquer|bloque|signaler|signale)(?: ce numero)?(?: (?:comme|pour) spam)?{END}',
  harcelement: '\\bcest du (?:harcelement|spam)\\b',
});

const MAYBE = rulesOf('maybe', FRENCH_PARTS, {
  'mauvais-numero':
    '\\b(?:mauvais|faux) numero\\b|\\b(?:vous trompez|tromp[a-z]{1,3}|erreur) de (?:numero|personne)\\b|\\bce nest (?:pas|plus) (?:le|son|mon) numero\\b',
  'pas-interesse':
    '^{ASK}(?:je ne suis |je suis |non )?(?:pas|plus) interessee?{END}|^{ASK}ca ne minteresse (?:pas|plus){END}',
  'est-ce-spam': '\\b(?:est ce|cest|ceci est)(?: (?:une?|du))? (?:arnaque|spam|escroquerie)\\b',
  decede: '\\b(?:est|etait) (?:decedee?|morte?)\\b',
});

export const FRENCH_OPT_OUTS = [...CERTAIN, ...LIKELY, ...MAYBE];
