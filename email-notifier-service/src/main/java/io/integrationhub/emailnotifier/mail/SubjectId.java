package io.integrationhub.emailnotifier.mail;

/** What mails are about: the id of an order, a customer, a quote …, or the name of a stock position. */
public record SubjectId(String value) {

    private static final int MAX_LENGTH = 300;

    public SubjectId {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("the id of a mail's subject has 1 to " + MAX_LENGTH + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
