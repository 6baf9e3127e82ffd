package io.integrationhub.commercetools.extension;

import io.integrationhub.core.fault.FaultCode;
import java.util.Locale;
import java.util.Map;

/**
 * Why a write is refused, in the words the customer may see; its code is always {@code InvalidInput}, which every
 * client of commercetools takes for a mistake in what was asked.
 *
 * @param message in English
 * @param localizedMessage the same in the shop's languages
 * @param extraInfo for the storefront's code: JSON values, for example the sku and how many there are
 */
public record ExtensionError(String message, Map<Locale, String> localizedMessage, Map<String, Object> extraInfo) {

    private static final Map<Locale, String> TRY_AGAIN = Map.of(
            Locale.ENGLISH,
            "This could not be checked just now. Please try again in a moment.",
            Locale.GERMAN,
            "Das konnte gerade nicht gepr\u00fcft werden. Bitte versuchen Sie es gleich" + " noch einmal.",
            Locale.FRENCH,
            "La v\u00e9rification est momentan\u00e9ment impossible. Veuillez" + " r\u00e9essayer dans un instant.",
            Locale.ITALIAN,
            "Al momento la verifica non \u00e8 possibile. Riprova tra un istante.",
            Locale.of("es"),
            "No se ha podido comprobar en este momento. Vuelva a intentarlo en un" + " instante.",
            Locale.of("nl"),
            "Dit kon zojuist niet worden gecontroleerd. Probeer het zo opnieuw.");

    public ExtensionError {
        if (message.isBlank()) {
            throw new IllegalArgumentException("an error needs a message");
        }
        localizedMessage = Map.copyOf(localizedMessage);
        extraInfo = Map.copyOf(extraInfo);
    }

    /**
     * That something could not be checked just now, and trying again in a moment may help.
     *
     * @param extension the Extension's name, for the storefront's code
     * @param reason for the storefront's code
     */
    public static ExtensionError tryAgainLater(String extension, FaultCode reason) {
        return new ExtensionError(
                TRY_AGAIN.getOrDefault(Locale.ENGLISH, ""),
                TRY_AGAIN,
                Map.of("extension", extension, "reason", reason.name(), "tryAgain", true));
    }
}
