package io.integrationhub.pricing.promotion;

/** Identifies a promotion in commercetools. */
public record PromotionId(PromotionKind kind, String value) {

    @Override
    public String toString() {
        return kind.code() + " " + value;
    }
}
