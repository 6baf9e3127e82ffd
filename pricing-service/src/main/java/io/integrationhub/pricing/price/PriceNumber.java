package io.integrationhub.pricing.price;

/** The number that identifies a price at its master. */
public record PriceNumber(String value) {

    private static final int MAX_LENGTH = 256;

    public PriceNumber {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the number is empty");
        }
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("the number is longer than " + MAX_LENGTH + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
