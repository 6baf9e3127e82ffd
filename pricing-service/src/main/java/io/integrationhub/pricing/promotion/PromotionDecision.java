package io.integrationhub.pricing.promotion;

import java.util.Optional;

/** What others have to be told about a promotion. */
public sealed interface PromotionDecision {

    /**
     * Its content.
     *
     * @param isPublished whether other services know it already
     * @param isSent whether the outside system knows it already, or receives none
     */
    record Publish(Promotion promotion, boolean isPublished, boolean isSent) implements PromotionDecision {}

    /** That it was deleted. */
    record PublishDeletion() implements PromotionDecision {}

    /** Nothing: all know it as it is. */
    record UpToDate(Promotion promotion) implements PromotionDecision {}

    /** Nothing: the outside system rejected this content before. */
    record Skip(Promotion promotion) implements PromotionDecision {}

    /** Nothing: it was deleted before anybody knew it. */
    record NeverKnown() implements PromotionDecision {}

    /**
     * Decides from the promotion and what was recorded.
     *
     * @param promotion empty if it was deleted
     * @param hasReceiver whether an outside system receives promotions
     */
    static PromotionDecision of(Optional<Promotion> promotion, PromotionEntry entry, boolean hasReceiver) {
        if (promotion.isEmpty()) {
            return entry.isKnown() ? new PublishDeletion() : new NeverKnown();
        }
        String digest = promotion.get().digest();
        boolean isPublished = entry.published().filter(digest::equals).isPresent();
        boolean isSent = !hasReceiver || entry.sent().filter(digest::equals).isPresent();
        boolean isRejected = entry.rejected().filter(digest::equals).isPresent();
        if (isPublished && !isSent && isRejected) {
            return new Skip(promotion.get());
        }
        return isPublished && isSent
                ? new UpToDate(promotion.get())
                : new Publish(promotion.get(), isPublished, isSent || isRejected);
    }
}
