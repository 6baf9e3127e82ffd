package io.integrationhub.pricing.quote;

import io.integrationhub.pricing.price.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What was offered to a buyer. Except for its state it never changes.
 *
 * @param key its key in commercetools; empty if it has none
 * @param buyerComment what the buyer wrote when asking for a renegotiation; empty for nothing
 */
public record Quote(
        String id,
        long version,
        String key,
        QuoteState state,
        Instant createdAt,
        Optional<Instant> validTo,
        String buyerComment,
        Money total) {

    /** Whether the buyer can no longer accept it, although commercetools does not change its state. */
    public boolean isExpired(Instant now) {
        return state == QuoteState.PENDING && validTo.filter(now::isAfter).isPresent();
    }

    /** Omits the comment, which may contain personal data. */
    @Override
    public String toString() {
        return "Quote[" + id + ", " + state + "]";
    }
}
