package io.integrationhub.commercetools.message;

import java.util.Locale;
import java.util.Map;

/**
 * One text for a customer in all of a tenant's languages.
 *
 * @param text in the tenant's default language
 * @param localized by language, the default language included
 */
public record CustomerMessage(String text, Map<Locale, String> localized) {

    public CustomerMessage {
        localized = Map.copyOf(localized);
    }
}
