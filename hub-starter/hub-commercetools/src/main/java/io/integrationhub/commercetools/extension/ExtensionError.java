package io.integrationhub.commercetools.extension;

import io.integrationhub.commercetools.message.CustomerMessage;
import java.util.Locale;
import java.util.Map;

/**
 * Why a write is rejected. Its code is always {@code InvalidInput}, which every client of commercetools treats as an
 * error in the request.
 *
 * @param message for the customer, in the tenant's default language
 * @param localizedMessage the same in the shop's languages
 * @param extraInfo for the storefront's code: JSON values, for example the SKU and the available quantity
 */
public record ExtensionError(String message, Map<Locale, String> localizedMessage, Map<String, Object> extraInfo) {

    public ExtensionError {
        if (message.isBlank()) {
            throw new IllegalArgumentException("an error needs a message");
        }
        localizedMessage = Map.copyOf(localizedMessage);
        extraInfo = Map.copyOf(extraInfo);
    }

    /** An error with one of the service's texts for customers. */
    public static ExtensionError of(CustomerMessage message, Map<String, Object> extraInfo) {
        return new ExtensionError(message.text(), message.localized(), extraInfo);
    }
}
