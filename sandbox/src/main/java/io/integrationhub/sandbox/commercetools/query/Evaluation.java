package io.integrationhub.sandbox.commercetools.query;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Evaluates a predicate for a JSON tree. A comparison with a missing field is false in a query but an error in the
 * condition of an API Extension, and only such a condition can compare fields with their previous values.
 */
final class Evaluation {

    private final boolean ofCondition;
    private final @Nullable JsonNode before;

    private Evaluation(boolean ofCondition, @Nullable JsonNode before) {
        this.ofCondition = ofCondition;
        this.before = before;
    }

    static Evaluation ofQuery() {
        return new Evaluation(false, null);
    }

    static Evaluation ofCondition(@Nullable JsonNode before) {
        return new Evaluation(true, before);
    }

    boolean test(Predicate predicate, JsonNode node) {
        return switch (predicate) {
            case Predicate.And and -> and.parts().stream().allMatch(part -> test(part, node));
            case Predicate.Or or -> or.parts().stream().anyMatch(part -> test(part, node));
            case Predicate.Not not -> !test(not.part(), node);
            case Predicate.Compare compare ->
                elements(node, compare.field()).anyMatch(value -> compare(compare, value));
            case Predicate.In in -> elements(node, in.field()).anyMatch(value -> isOneOf(value, in.values()));
            case Predicate.Contains contains -> contains(contains, node);
            case Predicate.Defined defined -> node.hasNonNull(defined.field());
            case Predicate.Empty empty -> node.path(empty.field()).isEmpty();
            case Predicate.Nested nested ->
                elements(node, nested.field()).anyMatch(child -> test(nested.part(), child));
            case Predicate.Changed changed -> hasChanged(changed.field(), node);
        };
    }

    private boolean hasChanged(String field, JsonNode node) {
        if (!ofCondition) {
            throw ApiError.invalidInput(
                    "Malformed parameter: where: 'has changed' is for conditions of API" + " Extensions");
        }
        return before == null ? node.has(field) : !Json.same(node.path(field), before.path(field));
    }

    private Stream<JsonNode> elements(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false);
        }
        if (!value.isMissingNode() && !value.isNull()) {
            return Stream.of(value);
        }
        if (ofCondition) {
            throw ApiError.invalidInput("The compared field '" + field + "' is not present");
        }
        return Stream.empty();
    }

    private boolean contains(Predicate.Contains contains, JsonNode node) {
        List<JsonNode> present = elements(node, contains.field()).toList();
        Stream<JsonNode> expected = contains.values().stream();
        return contains.every()
                ? expected.allMatch(value -> isOneOf(value, present))
                : expected.anyMatch(value -> isOneOf(value, present));
    }

    private static boolean isOneOf(JsonNode value, List<JsonNode> values) {
        return values.stream().anyMatch(one -> ValueOrder.compare(value, one) == 0);
    }

    private static boolean compare(Predicate.Compare compare, JsonNode value) {
        int order = ValueOrder.compare(value, compare.value());
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
}
