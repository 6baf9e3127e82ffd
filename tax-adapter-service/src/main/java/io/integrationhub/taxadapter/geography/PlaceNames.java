package io.integrationhub.taxadapter.geography;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares names of places as people write them. */
public final class PlaceNames {

    private static final Pattern IGNORED = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private PlaceNames() {}

    /** A name without accents, case, spaces and punctuation: {@code Québec} and {@code quebec} are equal. */
    public static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
        return IGNORED.matcher(plain).replaceAll("");
    }
}
