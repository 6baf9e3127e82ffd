package io.integrationhub.sandbox.commercetools.producttype;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.IndexValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The values that the products of a product type have of one attribute. */
final class ProductsOfType {

    private ProductsOfType() {}

    /** Modifies the attribute of this name in all products of the type. */
    static void eachAttribute(
            ObjectNode type, String name, Change change, BiConsumer<ArrayNode, ObjectNode> modification) {
        for (ObjectNode product : products(type, change)) {
            if (holders(product).stream().anyMatch(holder -> has(holder, name))) {
                ObjectNode edited = change.edit("product", product);
                holders(edited).forEach(holder -> {
                    ArrayNode attributes = Json.list(holder, "attributes");
                    Json.objects(holder, "attributes").stream()
                            .filter(one -> one.path("name").asString().equals(name))
                            .forEach(attribute -> modification.accept(attributes, attribute));
                });
            }
        }
    }

    /** Whether a product of the type has a value of this attribute that fulfills the condition. */
    static boolean anyValue(ObjectNode type, String name, Change change, Predicate<JsonNode> condition) {
        return products(type, change).stream()
                .flatMap(product -> holders(product).stream())
                .flatMap(holder -> Json.objects(holder, "attributes").stream())
                .filter(one -> one.path("name").asString().equals(name))
                .anyMatch(one -> condition.test(one.path("value")));
    }

    private static List<ObjectNode> products(ObjectNode type, Change change) {
        return change.project()
                .find("product", new IndexValue("productType", type.path("id").asString()));
    }

    private static boolean has(ObjectNode holder, String name) {
        return Json.objects(holder, "attributes").stream()
                .anyMatch(one -> one.path("name").asString().equals(name));
    }

    /** What has attributes: staged and current data and their variants. */
    private static List<ObjectNode> holders(ObjectNode product) {
        List<ObjectNode> holders = new ArrayList<>();
        for (String state : List.of("current", "staged")) {
            if (product.path("masterData").get(state) instanceof ObjectNode data) {
                holders.add(data);
                if (data.get("masterVariant") instanceof ObjectNode master) {
                    holders.add(master);
                }
                holders.addAll(Json.objects(data, "variants"));
            }
        }
        return holders;
    }
}
