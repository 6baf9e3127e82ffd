package io.integrationhub.catalogsync.product;

/** The number that identifies a product at its master. */
public record ProductNumber(String value) {

    private static final int MAX_LENGTH = 256;

    public ProductNumber {
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
