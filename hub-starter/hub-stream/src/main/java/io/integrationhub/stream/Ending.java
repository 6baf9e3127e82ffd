package io.integrationhub.stream;

import java.util.Locale;

/**
 * How a message's way ended when nothing went wrong.
 *
 * @param outcome metric tag and journal word, for example {@code exported}, {@code already-exported}
 * @param subject what people look for: an order number, a customer number, a sku; never an e-mail address
 * @param detail one sentence for people, without personal data
 */
public record Ending(String outcome, String subject, String detail) {

    /** An ending named after an outcome's type: {@code AlreadyExported} becomes {@code already-exported}. */
    public static Ending of(Record outcome, String subject, String detail) {
        String word = outcome.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
        return new Ending(word, subject, detail);
    }
}
