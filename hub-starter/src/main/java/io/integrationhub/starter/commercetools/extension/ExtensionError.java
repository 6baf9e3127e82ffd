package io.integrationhub.starter.commercetools.extension;

import java.util.Locale;
import java.util.Map;

/**
 * Why a write is refused, in the words the customer may see; its code is always {@code
 * InvalidInput}, which every client of commercetools takes for a mistake in what was asked.
 *
 * @param message in English
 * @param localizedMessage the same in the shop's languages
 * @param extraInfo for the storefront's code: JSON values, for example the sku and how many there
 *     are
 */
public record ExtensionError(
        String message, Map<Locale, String> localizedMessage, Map<String, Object> extraInfo) {

    public ExtensionError {
        if (message.isBlank()) {
            throw new IllegalArgumentException("an error needs a message");
        }
        localizedMessage = Map.copyOf(localizedMessage);
        extraInfo = Map.copyOf(extraInfo);
    }
}
