package io.integrationhub.sandbox.commercetools.cart;

import io.integrationhub.sandbox.commercetools.inventory.InventoryEntries;
import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Project;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;

/** The smallest and the largest quantity of a line, which its inventory entry states, whatever its inventory mode. */
final class QuantityLimits {

    private QuantityLimits() {}

    /** Checks the lines that are new, or whose quantity or supply channel changed. */
    static void check(ObjectNode cart, @Nullable ObjectNode before, Project project) {
        Map<String, ObjectNode> known = Json.objects(before, "lineItems").stream()
                .collect(Collectors.toMap(line -> line.path("id").asString(), Function.identity()));
        Json.objects(cart, "lineItems").stream()
                .filter(line -> isChanged(line, known.get(line.path("id").asString())))
                .forEach(line -> InventoryEntries.of(line, project).ifPresent(entry -> check(line, entry)));
    }

    private static boolean isChanged(ObjectNode line, @Nullable ObjectNode before) {
        return before == null
                || !Json.same(line.path("quantity"), before.path("quantity"))
                || !Json.same(line.path("supplyChannel"), before.path("supplyChannel"));
    }

    private static void check(ObjectNode line, ObjectNode entry) {
        long quantity = line.path("quantity").asLong();
        long smallest = entry.path("minCartQuantity").asLong(1);
        long largest = entry.path("maxCartQuantity").asLong(Long.MAX_VALUE);
        if (quantity > largest) {
            throw violation("LineItemQuantityAboveLimit", "greater than maximum", line, largest)
                    .with("maxCartQuantity", LongNode.valueOf(largest));
        }
        if (quantity < smallest) {
            throw violation("LineItemQuantityBelowLimit", "less than minimum", line, smallest)
                    .with("minCartQuantity", LongNode.valueOf(smallest));
        }
    }

    private static ApiError violation(String code, String relation, ObjectNode line, long limit) {
        long quantity = line.path("quantity").asLong();
        return ApiError.of(400, code, "Quantity '%d' %s '%d'.".formatted(quantity, relation, limit))
                .with("quantity", LongNode.valueOf(quantity))
                .with("lineItem", line.path("id").asString());
    }
}
