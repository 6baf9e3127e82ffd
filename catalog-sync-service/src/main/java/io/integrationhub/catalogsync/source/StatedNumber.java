package io.integrationhub.catalogsync.source;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads numbers as sources write them: formats prescribe a decimal point, and real documents also use a comma or
 * separate thousands. What may be both, such as {@code 1,234}, is no number: reading it wrong would be silent.
 */
public final class StatedNumber {

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,40}([.,]\\d{1,40})?([eE][+-]?\\d{1,2})?");
    private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");
    private static final Pattern THOUSANDS_BY_POINT = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+,\\d{1,40}");
    private static final Pattern THOUSANDS_BY_COMMA = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+\\.\\d{1,40}");

    private static final int MAX_SHOWN = 40;

    private StatedNumber() {}

    /** The number; empty if the text is none, or may be two. */
    public static Optional<BigDecimal> of(String text) {
        String stated = text.strip();
        if (PLAIN.matcher(stated).matches() && !AMBIGUOUS.matcher(stated).matches()) {
            return Optional.of(new BigDecimal(stated.replace(',', '.')));
        }
        if (THOUSANDS_BY_POINT.matcher(stated).matches()) {
            return Optional.of(new BigDecimal(stated.replace(".", "").replace(',', '.')));
        }
        if (THOUSANDS_BY_COMMA.matcher(stated).matches()) {
            return Optional.of(new BigDecimal(stated.replace(",", "")));
        }
        return Optional.empty();
    }

    /** The problem of a text that is no number, for findings. */
    public static String problem(String text) {
        String shown = text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "…" : text;
        return "'" + shown + "' is no clear number";
    }
}
