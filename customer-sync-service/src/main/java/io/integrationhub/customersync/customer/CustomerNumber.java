package io.integrationhub.customersync.customer;

/** The number that identifies a customer at its master. */
public record CustomerNumber(String value) {

    private static final int MAX_LENGTH = 256;

    public CustomerNumber {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the number is empty");
        }
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("the number is longer than " + MAX_LENGTH + " characters");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the number contains a control character");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
