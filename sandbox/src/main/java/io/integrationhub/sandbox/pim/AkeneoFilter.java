package io.integrationhub.sandbox.pim;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The filter {@code parent} of products and product models.
 *
 * @param parents those that match; empty if none may be there
 */
record AkeneoFilter(Optional<Set<String>> parents) {

    /** @throws IllegalArgumentException for any other filter */
    static AkeneoFilter of(Optional<JsonNode> search) {
        if (search.isEmpty()) {
            return new AkeneoFilter(Optional.empty());
        }
        JsonNode conditions = search.get().path("parent");
        if (search.get().size() != 1 || conditions.size() != 1) {
            throw new IllegalArgumentException("The stand-in only filters by parent.");
        }
        JsonNode condition = conditions.get(0);
        Set<String> parents = new HashSet<>();
        switch (condition.path("operator").asString("")) {
            case "EMPTY" -> parents.add("");
            case "IN" -> condition.path("value").forEach(code -> parents.add(code.asString("")));
            default ->
                throw new IllegalArgumentException("Filter on property \"parent\" does not support the operator.");
        }
        return new AkeneoFilter(Optional.of(parents));
    }

    boolean matches(JsonNode resource) {
        return parents.isEmpty()
                || parents.get().contains(resource.path("parent").asString(""));
    }
}
