package io.integrationhub.pricing;

import io.integrationhub.pricing.promotion.PromotionId;
import io.integrationhub.stream.Outcome;

/** The outcome of publishing a promotion. */
public sealed interface PromotionOutOutcome extends Outcome {

    /** All know it as it is. */
    record Published(String label) implements PromotionOutOutcome {

        @Override
        public String code() {
            return "published";
        }
    }

    /** All knew it as it is. */
    record AlreadyPublished(String label) implements PromotionOutOutcome {

        @Override
        public String code() {
            return "already-published";
        }
    }

    /** All know that it was deleted. */
    record DeletionPublished() implements PromotionOutOutcome {

        @Override
        public String code() {
            return "deletion-published";
        }
    }

    /** It was deleted before anybody knew it. */
    record NeverKnown() implements PromotionOutOutcome {

        @Override
        public String code() {
            return "never-known";
        }
    }

    /** The outside system rejected this content before. */
    record AlreadyRejected(String label) implements PromotionOutOutcome {

        @Override
        public String code() {
            return "already-rejected";
        }

        @Override
        public boolean isThrough() {
            return false;
        }
    }

    /** The outside system rejected it. */
    record Rejected(PromotionId id, String reason) implements PromotionOutOutcome {

        @Override
        public String code() {
            return "rejected";
        }
    }
}
