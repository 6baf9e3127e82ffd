package io.integrationhub.emailnotifier.template;

/** The number that identifies a template at its master. */
public record TemplateNumber(String value) {

    private static final int MAX_LENGTH = 256;

    public TemplateNumber {
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
