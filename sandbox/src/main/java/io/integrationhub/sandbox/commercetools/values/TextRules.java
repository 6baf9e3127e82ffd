package io.integrationhub.sandbox.commercetools.values;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import java.util.IllformedLocaleException;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rules for texts that the OpenAPI document does not state: e-mail addresses, languages and slugs. */
public final class TextRules {

    private static final String EMAIL = "[^@\\s]+@[^@\\s]+";

    private static final String SLUG = "[A-Za-z0-9_-]{2,256}";

    private TextRules() {}

    /** Requires that the field is missing or looks like an e-mail address. */
    public static void requireEmail(ObjectNode node, String field) {
        Json.text(node, field).filter(email -> !email.matches(EMAIL)).ifPresent(email -> {
            throw ApiError.invalidField(field, email, "an e-mail address");
        });
    }

    /** Requires that the field is missing or an IETF language tag. */
    public static void requireLocale(ObjectNode node, String field) {
        Json.text(node, field).ifPresent(tag -> {
            try {
                new Locale.Builder().setLanguageTag(tag);
            } catch (IllformedLocaleException e) {
                throw ApiError.invalidField(field, tag, "an IETF language tag");
            }
        });
    }

    /** Requires that a slug has only allowed characters in each language, and one language at least. */
    public static void requireSlug(JsonNode slug) {
        if (!(slug instanceof ObjectNode localized) || localized.isEmpty()) {
            throw ApiError.requiredField("slug");
        }
        localized.properties().forEach(text -> {
            String value = text.getValue().asString("");
            if (!value.matches(SLUG)) {
                throw ApiError.invalidField("slug." + text.getKey(), value, SLUG);
            }
        });
    }
}
