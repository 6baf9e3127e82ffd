package io.integrationhub.pricing.price;

/**
 * The value per piece from a quantity on.
 *
 * @param minimumQuantity 2 or more, as commercetools requires
 */
public record Tier(long minimumQuantity, Money value) {

    /** The lowest quantity that is a tier. */
    public static final long LOWEST = 2;

    public Tier {
        if (minimumQuantity < LOWEST) {
            throw new IllegalArgumentException("a tier begins with a quantity of " + LOWEST + " or more");
        }
    }
}
