package io.integrationhub.sandbox.commercetools.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A parsed {@code where} predicate. */
public sealed interface Predicate {

    /** Whether the predicate holds for the resource. */
    default boolean test(JsonNode resource) {
        return Evaluation.ofQuery().test(this, resource);
    }

    /**
     * Whether the predicate, as the condition of an API Extension, holds for the resource.
     *
     * @param before what the resource was; none when it is new
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

    /** A field compared with a value; {@code operator} is one of {@code = != < > <= >=}. */
    record Compare(String field, String operator, JsonNode value) implements Predicate {}

    /** A field, or one element of it, is one of the values. */
    record In(String field, List<JsonNode> values) implements Predicate {}

    /** An array field contains all ({@code every}) or any of the values. */
    record Contains(String field, boolean every, List<JsonNode> values) implements Predicate {}

    /** A field is there. */
    record Defined(String field) implements Predicate {}

    /** An array field has no element. */
    record Empty(String field) implements Predicate {}

    /** The part holds for the object in the field, or for one object of its array. */
    record Nested(String field, Predicate part) implements Predicate {}

    /** A field differs from what it was; only in the conditions of API Extensions. */
    record Changed(String field) implements Predicate {}
}
