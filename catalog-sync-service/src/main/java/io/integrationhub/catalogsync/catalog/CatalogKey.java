package io.integrationhub.catalogsync.catalog;

import io.integrationhub.core.ContentHash;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Derives keys, attribute names and slugs from what sources use. The result matches {@code [A-Za-z0-9_-]{2,256}} of
 * commercetools; where characters had to be replaced, a hash of the original keeps different originals different.
 */
public final class CatalogKey {

    private static final Pattern FORBIDDEN = Pattern.compile("[^A-Za-z0-9_-]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<String, String> LETTERS = Map.of(
            "ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss", "æ", "ae", "ø", "oe", "å", "aa", "œ", "oe", "ł", "l", "đ", "d");
    private static final int MIN_LENGTH = 2;
    private static final int MAX_LENGTH = 256;

    private CatalogKey() {}

    /** The key of something that the source names by these parts, for example supplier and article number. */
    public static String of(String... parts) {
        String original = String.join("-", parts);
        String key = FORBIDDEN.matcher(original.strip()).replaceAll("-");
        if (key.equals(original) && key.length() >= MIN_LENGTH && key.length() <= MAX_LENGTH) {
            return key;
        }
        String hash = ContentHash.of(original).shortForm();
        return shortened(key, MAX_LENGTH - hash.length() - 1) + "-" + hash;
    }

    /** A slug per language from a name, made unique by the key of its owner. */
    public static LocalizedText slug(LocalizedText name, String key) {
        int room = MAX_LENGTH - key.length() - 1;
        return name.map(text -> {
            String readable = readable(text);
            return room < MIN_LENGTH || readable.isEmpty() ? key : shortened(readable, room) + "-" + key;
        });
    }

    /** Lower case, without accents, words joined by hyphens; empty if the text is in a script that has no such form. */
    public static String readable(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .mapToObj(Character::toString)
                .map(letter -> LETTERS.getOrDefault(letter, letter))
                .collect(Collectors.joining());
        String plain =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return FORBIDDEN.matcher(plain).replaceAll("-").replaceAll("^-+|-+$", "");
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
