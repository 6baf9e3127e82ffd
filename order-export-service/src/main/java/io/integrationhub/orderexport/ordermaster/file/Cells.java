package io.integrationhub.orderexport.ordermaster.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Neutralizes texts that a spreadsheet would run as a formula, because buyers write them
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
final class Cells {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);

    /** Amounts and phone numbers begin like a formula. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9 ()/.,-]*");

    private Cells() {}

    static List<?> neutralized(List<?> rows) {
        return rows.stream().map(Cells::neutralizedRow).toList();
    }

    private static Object neutralizedRow(Object row) {
        if (!(row instanceof Map<?, ?> cells)) {
            return row;
        }
        Map<String, Object> neutralized = new LinkedHashMap<>();
        cells.forEach((column, value) -> neutralized.put(String.valueOf(column), neutralizedCell(value)));
        return neutralized;
    }

    private static Object neutralizedCell(Object value) {
        return value instanceof String text
                        && FORMULA.matcher(text).matches()
                        && !NUMBER.matcher(text).matches()
                ? "'" + text
                : value;
    }
}
