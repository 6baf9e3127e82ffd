package io.integrationhub.sandbox.commercetools.query;

import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whether a predicate holds for a JSON tree. In a query a comparison with a missing field never holds; in the condition
 * of an API Extension it fails the write, and fields may be compared with what they were.
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
            throw Refusal.invalidInput(
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
            throw Refusal.invalidInput("The compared field '" + field + "' is not present");
        }
        return Stream.empty();
    }

    private boolean contains(Predicate.Contains contains, JsonNode node) {
        List<JsonNode> present = elements(node, contains.field()).toList();
        Stream<JsonNode> wanted = contains.values().stream();
        return contains.every()
                ? wanted.allMatch(value -> isOneOf(value, present))
                : wanted.anyMatch(value -> isOneOf(value, present));
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
