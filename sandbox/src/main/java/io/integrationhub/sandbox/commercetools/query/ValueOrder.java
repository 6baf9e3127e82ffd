package io.integrationhub.sandbox.commercetools.query;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Compares values: numbers by value, date-times by instant, everything else as text. */
final class ValueOrder {

    private static final Pattern DATE_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.+(Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private ValueOrder() {}

    static int compare(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        String left = text(one);
        String right = text(other);
        if (one.isNumber() && NUMBER.matcher(right).matches()) {
            return one.decimalValue().compareTo(new BigDecimal(right));
        }
        // Comparing date-times of equal format as text gives the same order and is much faster.
        if (left.length() != right.length()
                && DATE_TIME.matcher(left).matches()
                && DATE_TIME.matcher(right).matches()) {
            return instant(left).compareTo(instant(right));
        }
        return left.compareTo(right);
    }

    private static String text(JsonNode node) {
        return node.isValueNode() ? node.asString() : node.toString();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw ApiError.invalidInput("Malformed parameter: where: '" + text + "' is not a date-time");
        }
    }
}
