package io.integrationhub.pricing.promotion;

/** The kinds of promotions. */
public enum PromotionKind {
    CART_DISCOUNT("cart-discount"),
    DISCOUNT_CODE("discount-code"),
    PRODUCT_DISCOUNT("product-discount");

    private final String code;

    PromotionKind(String code) {
        this.code = code;
    }

    /** What commercetools calls the resource type; also in events and paths. */
    public String code() {
        return code;
    }
}
