package io.integrationhub.pricing.quote.content;

import java.util.Optional;
import java.util.UUID;

/** The id of a quote request in commercetools; it identifies the whole negotiation. */
public record QuoteRequestId(String value) {

    private static final int SHORT_LENGTH = 32;

    public QuoteRequestId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a quote request has no id");
        }
    }

    /**
     * Reads an id in either of its forms.
     *
     * @return empty if the text is no id of commercetools
     */
    public static Optional<QuoteRequestId> parse(String text) {
        String hyphenated = text.length() == SHORT_LENGTH
                ? text.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")
                : text;
        try {
            return Optional.of(new QuoteRequestId(UUID.fromString(hyphenated).toString()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The id without hyphens: short enough for systems whose references have at most 35 characters. */
    public String reference() {
        return value.replace("-", "");
    }

    @Override
    public String toString() {
        return value;
    }
}
