import { useWords } from '../../words/use-words';
import { MOST_SHOWN, type Offer } from './offer';
import { type OfferActions, OfferCard } from './offer-card';

/** Offers, the oldest on top. They float beside the work and take the focus from nothing; F6 goes to them. */
export const Offers = ({ offers, ...actions }: { readonly offers: readonly Offer[] } & OfferActions) => {
  const { offer } = useWords();
  if (offers.length === 0) return null;
  const sorted = [...offers].sort((a, b) => a.since - b.since);
  const more = sorted.length - MOST_SHOWN;
  return (
    <section className="offers" aria-label={offer.region} data-region="offers">
      {sorted.slice(0, MOST_SHOWN).map((each, at) => (
        <OfferCard key={each.conversation} offer={each} isShort={at > 0} {...actions} />
      ))}
      {more > 0 && <p className="offers-more">{offer.more(more)}</p>}
    </section>
  );
};
