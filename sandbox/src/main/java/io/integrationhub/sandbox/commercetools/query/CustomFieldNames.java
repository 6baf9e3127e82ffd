package io.integrationhub.sandbox.commercetools.query;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.project.Project;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The custom fields that a predicate names; each must be defined by a Type of the Project. */
final class CustomFieldNames {

    private CustomFieldNames() {}

    static void requireDefined(Predicate predicate, Project project) {
        Set<String> named = named(predicate, List.of()).collect(Collectors.toCollection(TreeSet::new));
        if (named.isEmpty()) {
            return;
        }
        project.all("type").stream()
                .flatMap(type -> type.path("fieldDefinitions").valueStream())
                .map((JsonNode definition) -> definition.path("name").asString(""))
                .forEach(named::remove);
        if (!named.isEmpty()) {
            throw ApiError.invalidInput("Malformed parameter: where: the custom field '"
                    + named.iterator().next() + "' is not defined by any Type");
        }
    }

    /** @param within the fields that the predicate is within, the outermost first */
    private static Stream<String> named(Predicate predicate, List<String> within) {
        return switch (predicate) {
            case Predicate.And and -> and.parts().stream().flatMap(part -> named(part, within));
            case Predicate.Or or -> or.parts().stream().flatMap(part -> named(part, within));
            case Predicate.Not not -> named(not.part(), within);
            case Predicate.Nested(String field, Predicate part) ->
                Stream.concat(name(field, within), named(part, below(within, field)));
            case Predicate.Compare compare -> name(compare.field(), within);
            case Predicate.In in -> name(in.field(), within);
            case Predicate.Contains contains -> name(contains.field(), within);
            case Predicate.Defined defined -> name(defined.field(), within);
            case Predicate.Empty empty -> name(empty.field(), within);
            case Predicate.Changed changed -> name(changed.field(), within);
        };
    }

    private static Stream<String> name(String field, List<String> within) {
        int size = within.size();
        boolean isCustom = size >= 2
                && within.get(size - 1).equals("fields")
                && within.get(size - 2).equals("custom");
        return isCustom ? Stream.of(field) : Stream.empty();
    }

    private static List<String> below(List<String> within, String field) {
        return Stream.concat(within.stream(), Stream.of(field)).toList();
    }
}
