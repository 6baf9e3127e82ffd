package io.integrationhub.suppliersync.supplier;

/** The number that identifies a supplier at its master. */
public record SupplierNumber(String value) {

    private static final int MAX_LENGTH = 256;

    public SupplierNumber {
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
