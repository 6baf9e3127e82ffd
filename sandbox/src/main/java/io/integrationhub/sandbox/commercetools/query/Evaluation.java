package io.integrationhub.sandbox.commercetools.query;

import io.integrationhub.sandbox.commercetools.project.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Whether a predicate holds for a JSON tree. A comparison with a field that is missing never holds. */
final class Evaluation {

    private static final Pattern DATE_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.+(Z|[+-]\\d\\d:\\d\\d)");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private Evaluation() {}

    static boolean test(Predicate predicate, JsonNode node) {
        return switch (predicate) {
            case Predicate.And and -> and.parts().stream().allMatch(part -> test(part, node));
            case Predicate.Or or -> or.parts().stream().anyMatch(part -> test(part, node));
            case Predicate.Not not -> !test(not.part(), node);
            case Predicate.Compare compare -> elements(node, compare.field()).anyMatch(value -> compare(compare, value));
            case Predicate.In in -> elements(node, in.field()).anyMatch(value -> isOneOf(value, in.values()));
            case Predicate.Contains contains -> contains(contains, node);
            case Predicate.Defined defined -> node.hasNonNull(defined.field());
            case Predicate.Empty empty -> node.path(empty.field()).isEmpty();
            case Predicate.Nested nested -> elements(node, nested.field()).anyMatch(child -> test(nested.part(), child));
            case Predicate.Changed changed -> throw Refusal.invalidInput(
                    "Malformed parameter: where: 'has changed' is only known in conditions of API Extensions ("
                            + changed.field() + ")");
        };
    }

    private static Stream<JsonNode> elements(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false);
        }
        return value.isMissingNode() || value.isNull() ? Stream.empty() : Stream.of(value);
    }

    private static boolean contains(Predicate.Contains contains, JsonNode node) {
        List<JsonNode> present = elements(node, contains.field()).toList();
        Stream<JsonNode> wanted = contains.values().stream();
        return contains.every()
                ? wanted.allMatch(value -> isOneOf(value, present))
                : wanted.anyMatch(value -> isOneOf(value, present));
    }

    private static boolean isOneOf(JsonNode value, List<JsonNode> values) {
        return values.stream().anyMatch(one -> order(value, one) == 0);
    }

    private static boolean compare(Predicate.Compare compare, JsonNode value) {
        int order = order(value, compare.value());
        return switch (compare.operator()) {
            case "=" -> order == 0;
            case "!=", "<>" -> order != 0;
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            case ">=" -> order >= 0;
            default -> throw new IllegalStateException("an operator the parser does not make: " + compare.operator());
        };
    }

    static int order(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        String left = text(one);
        String right = text(other);
        if (one.isNumber() && NUMBER.matcher(right).matches()) {
            return one.decimalValue().compareTo(new BigDecimal(right));
        }
        if (DATE_TIME.matcher(left).matches() && DATE_TIME.matcher(right).matches()) {
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
        } catch (DateTimeParseException e) {
            throw Refusal.invalidInput("Malformed parameter: where: '" + text + "' is not a date-time");
        }
    }
}
