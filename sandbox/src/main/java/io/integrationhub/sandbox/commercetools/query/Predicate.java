package io.integrationhub.sandbox.commercetools.query;

import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A query predicate, as in the parameter {@code where} and in the conditions of API Extensions. */
public sealed interface Predicate {

    /**
     * Parses a predicate.
     *
     * @param variables values of {@code :name}, from the query parameters {@code var.name}
     * @param type the resource type whose top-level fields may be used
     */
    static Predicate parse(String text, Map<String, List<String>> variables, ResourceType type) {
        return PredicateParser.parse(text, variables, type);
    }

    /** Rejects custom fields that no Type of the Project defines. */
    default void requireCustomFields(Project project) {
        CustomFieldNames.requireDefined(this, project);
    }

    /** Whether the predicate holds for the resource. */
    default boolean test(JsonNode resource) {
        return Evaluation.ofQuery().test(this, resource);
    }

    /**
     * Whether the predicate holds for the resource as the condition of an API Extension.
     *
     * @param before the previous state; null for a new resource
     */
    default boolean testChange(JsonNode resource, @Nullable JsonNode before) {
        return Evaluation.ofCondition(before).test(this, resource);
    }

    /** All parts hold. */
    record And(List<Predicate> parts) implements Predicate {}

    /** At least one part holds. */
    record Or(List<Predicate> parts) implements Predicate {}

    /** The part does not hold. */
    record Not(Predicate part) implements Predicate {}

    /** Compares a field with a value; {@code operator} is one of {@code = != < > <= >=}. */
    record Compare(String field, String operator, JsonNode value) implements Predicate {}

    /** A field, or one of its elements, is among the values. */
    record In(String field, List<JsonNode> values) implements Predicate {}

    /** An array field contains all ({@code every}) or any of the values. */
    record Contains(String field, boolean every, List<JsonNode> values) implements Predicate {}

    /** A field exists. */
    record Defined(String field) implements Predicate {}

    /** An array field has no element. */
    record Empty(String field) implements Predicate {}

    /** The part holds for the object in the field, or for one of the objects in its array. */
    record Nested(String field, Predicate part) implements Predicate {}

    /** A field differs from its previous value; only for the conditions of API Extensions. */
    record Changed(String field) implements Predicate {}
}
