package io.integrationhub.pricing.price;

/**
 * A price as its master knows it.
 *
 * @param name shown to people
 * @param active whether it is in use; an inactive price is removed from commercetools
 */
public record Price(PriceNumber number, String name, boolean active) {

    /** Omits the name, which may be a person's. */
    @Override
    public String toString() {
        return "Price[" + number + "]";
    }
}
