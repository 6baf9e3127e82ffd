package io.integrationhub.inventorythreshold.checkout;

import io.integrationhub.commercetools.extension.ExtensionResponse.Rejected;
import io.integrationhub.commercetools.extension.ExtensionError;
import io.integrationhub.inventorythreshold.stock.Shortage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a customer is told about an order there is not enough for: one error per position. */
final class Refusals {

    private static final Map<Locale, String> NOT_ENOUGH = Map.of(
            Locale.ENGLISH,
            "Only %2$d of %1$s are available.",
            Locale.GERMAN,
            "Von %1$s sind nur %2$d verf\u00fcgbar.",
            Locale.FRENCH,
            "Il ne reste que %2$d exemplaire(s) de %1$s.",
            Locale.ITALIAN,
            "Sono disponibili solo %2$d pezzi di %1$s.",
            Locale.of("es"),
            "Solo hay %2$d unidades de %1$s disponibles.",
            Locale.of("nl"),
            "Er zijn maar %2$d van %1$s beschikbaar.");

    private static final Map<Locale, String> SOLD_OUT = Map.of(
            Locale.ENGLISH,
            "%1$s is sold out.",
            Locale.GERMAN,
            "%1$s ist ausverkauft.",
            Locale.FRENCH,
            "%1$s est \u00e9puis\u00e9.",
            Locale.ITALIAN,
            "%1$s \u00e8 esaurito.",
            Locale.of("es"),
            "%1$s est\u00e1 agotado.",
            Locale.of("nl"),
            "%1$s is uitverkocht.");

    private static final Map<Locale, String> UNKNOWN = Map.of(
            Locale.ENGLISH,
            "Whether %1$s is available cannot be checked just now. Please try again in a" + " moment.",
            Locale.GERMAN,
            "Ob %1$s verf\u00fcgbar ist, kann gerade nicht gepr\u00fcft werden. Bitte"
                    + " versuchen Sie es gleich noch einmal.",
            Locale.FRENCH,
            "La disponibilit\u00e9 de %1$s ne peut pas \u00eatre v\u00e9rifi\u00e9e pour"
                    + " le moment. Veuillez r\u00e9essayer dans un instant.",
            Locale.ITALIAN,
            "Al momento non \u00e8 possibile verificare la disponibilit\u00e0 di %1$s." + " Riprova tra un istante.",
            Locale.of("es"),
            "No se puede comprobar ahora si %1$s est\u00e1 disponible. Vuelva a intentarlo" + " en un instante.",
            Locale.of("nl"),
            "De beschikbaarheid van %1$s kan nu niet worden gecontroleerd. Probeer het zo" + " opnieuw.");

    private Refusals() {}

    static Rejected of(List<Shortage> shortages) {
        return new Rejected(shortages.stream().map(Refusals::error).toList());
    }

    private static ExtensionError error(Shortage shortage) {
        Map<Locale, String> pattern = shortage.available().isEmpty()
                ? UNKNOWN
                : shortage.available().getAsLong() == 0 ? SOLD_OUT : NOT_ENOUGH;
        Map<Locale, String> texts = new LinkedHashMap<>();
        pattern.forEach((locale, text) -> texts.put(locale, fill(text, shortage)));
        return new ExtensionError(texts.getOrDefault(Locale.ENGLISH, ""), texts, extraInfo(shortage));
    }

    private static String fill(String pattern, Shortage shortage) {
        return String.format(
                Locale.ROOT,
                pattern,
                shortage.position().sku(),
                shortage.available().orElse(0));
    }

    private static Map<String, Object> extraInfo(Shortage shortage) {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("sku", shortage.position().sku());
        info.put("requested", shortage.wanted());
        if (!shortage.position().channel().isEmpty()) {
            info.put("supplyChannel", shortage.position().channel());
        }
        if (shortage.available().isPresent()) {
            info.put("available", shortage.available().getAsLong());
        } else {
            info.put("tryAgain", true);
        }
        return info;
    }
}
