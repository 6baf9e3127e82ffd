package io.integrationhub.pricing.promotion;

import java.util.Optional;

/**
 * What was recorded about a promotion.
 *
 * @param published digest of what was published last
 * @param sent digest of what the outside system has
 * @param rejected digest of what the outside system rejected
 */
public record PromotionEntry(Optional<String> published, Optional<String> sent, Optional<String> rejected) {

    /** Nothing is recorded. */
    public static final PromotionEntry NONE = new PromotionEntry(Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether others may know the promotion. */
    public boolean isKnown() {
        return published.isPresent() || sent.isPresent();
    }
}
