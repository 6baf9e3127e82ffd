package io.integrationhub.core.tenant;

/**
 * A value that must stay secret: its text form is a row of asterisks.
 *
 * @param value the secret itself
 */
public record Secret(String value) {

    public static Secret valueOf(String value) {
        return new Secret(value);
    }

    @Override
    public String toString() {
        return "******";
    }
}
