package io.integrationhub.taxadapter.geography;

import java.text.Normalizer;
import java.util.Locale;

/** Compares names of places as people write them. */
public final class PlaceNames {

    private PlaceNames() {}

    /** A name without accents, case, spaces and punctuation: {@code Québec} and {@code quebec} are equal. */
    public static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]", "");
    }
}
