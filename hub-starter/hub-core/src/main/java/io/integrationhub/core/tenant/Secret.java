package io.integrationhub.core.tenant;

/**
 * A value that must not be seen: it prints as stars wherever it ends up in a text.
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
