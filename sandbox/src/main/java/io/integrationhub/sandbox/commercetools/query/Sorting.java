package io.integrationhub.sandbox.commercetools.query;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.schema.ApiDescription;
import io.integrationhub.sandbox.commercetools.schema.ValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The order of query results: by the {@code sort} parameters, or by creation time without any. */
final class Sorting implements Comparator<ObjectNode> {

    private static final Comparator<ObjectNode> BY_CREATION =
            byPath("createdAt").thenComparing(byPath("id"));

    private final Comparator<ObjectNode> order;
    private final boolean byId;

    Sorting(List<String> parameters, ResourceType type) {
        List<Comparator<ObjectNode>> orders = new ArrayList<>();
        parameters.forEach(parameter -> orders.add(parse(parameter, type)));
        this.byId = parameters.size() == 1
                && List.of("id", "id asc").contains(parameters.getFirst().trim());
        this.order = orders.stream().reduce(Comparator::thenComparing).orElse(BY_CREATION);
    }

    /** Whether the order is the one of the ids. */
    boolean isById() {
        return byId;
    }

    private static Comparator<ObjectNode> parse(String parameter, ResourceType type) {
        String[] parts = parameter.trim().split("\\s+");
        String path = parts[0];
        String direction = parts.length > 1 ? parts[1].toLowerCase(Locale.ROOT) : "asc";
        boolean valid = parts.length <= 2 && (direction.equals("asc") || direction.equals("desc"));
        if (!valid || !isKnown(List.of(path.split("\\.")), type)) {
            throw ApiError.invalidInput("Malformed parameter: sort: '" + parameter + "'");
        }
        return direction.equals("asc") ? byPath(path) : byPath(path).reversed();
    }

    private static boolean isKnown(List<String> path, ResourceType type) {
        ApiDescription api = ApiDescription.get();
        Optional<ValueType> value = Optional.of(api.resource(type.typeId()).orElse(ValueType.Scalar.ANY));
        for (String name : path) {
            value = value.flatMap(holder -> api.child(holder, name));
        }
        return value.isPresent() && type.hasField(path.getFirst());
    }

    private static Comparator<ObjectNode> byPath(String path) {
        String[] names = path.split("\\.");
        return (one, other) -> ValueOrder.compare(at(one, names), at(other, names));
    }

    private static JsonNode at(JsonNode node, String[] names) {
        JsonNode value = node;
        for (String name : names) {
            value = value.path(name);
        }
        return value;
    }

    @Override
    public int compare(ObjectNode one, ObjectNode other) {
        return order.compare(one, other);
    }
}
