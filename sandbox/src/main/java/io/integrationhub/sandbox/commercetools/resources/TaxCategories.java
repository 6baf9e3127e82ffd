package io.integrationhub.sandbox.commercetools.resources;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The resource type {@code tax-category}, with rates per country and state. */
public final class TaxCategories {

    private static final Shape RATE = Shape.of("name! amount includedInPrice! country! state subRates key");

    private TaxCategories() {}

    static ResourceType resourceType() {
        return ResourceType.of("tax-category", "tax-categories")
                .scopes("tax_categories", "products")
                .fields("name description rates")
                .selector("key", "key")
                .draft(Shape.of("name! description rates key").with("rates", RATE), TaxCategories::create)
                .setter("changeName", "name")
                .setter("setKey", "key")
                .setter("setDescription", "description")
                .action(
                        "addTaxRate",
                        Shape.of("taxRate!").with("taxRate", RATE),
                        (category, action, change) ->
                                Json.list(category, "rates").add(read(action.path("taxRate"), change)))
                .action("removeTaxRate", Shape.of("taxRateId taxRateKey"), TaxCategories::remove)
                .action(
                        "replaceTaxRate",
                        Shape.of("taxRateId taxRateKey taxRate!").with("taxRate", RATE),
                        (category, action, change) -> {
                            remove(category, action, change);
                            Json.list(category, "rates").add(read(action.path("taxRate"), change));
                        });
    }

    private static void create(ObjectNode category, ObjectNode draft, Change change) {
        Json.copy(draft, category, "name", "description", "key");
        ArrayNode rates = category.putArray("rates");
        Json.objects(draft, "rates").forEach(rate -> rates.add(read(rate, change)));
    }

    private static ObjectNode read(JsonNode draft, Change change) {
        ObjectNode rate = Json.object().put("id", change.newId());
        Json.copy(draft, rate, "name", "amount", "includedInPrice", "country", "state", "key");
        rate.putArray("subRates").addAll(Json.objects(draft, "subRates"));
        return rate;
    }

    private static void remove(ObjectNode category, ObjectNode action, Change change) {
        ArrayNode remaining = Json.array();
        Json.objects(category, "rates").stream()
                .filter(rate -> !matches(rate, action))
                .forEach(remaining::add);
        if (remaining.size() == category.path("rates").size()) {
            throw ApiError.invalidOperation("The tax category has no such rate.");
        }
        category.set("rates", remaining);
    }

    private static boolean matches(ObjectNode rate, ObjectNode action) {
        return Json.text(action, "taxRateId").equals(Json.text(rate, "id"))
                || (action.has("taxRateKey") && Json.text(action, "taxRateKey").equals(Json.text(rate, "key")));
    }

    /** The rate for an address; a rate for its state takes precedence over one for its country. */
    public static Optional<ObjectNode> rate(Project project, String categoryId, JsonNode address) {
        Optional<ObjectNode> category = project.find("tax-category", categoryId);
        Optional<String> state = Json.text(address, "state");
        return category.flatMap(found -> Json.objects(found, "rates").stream()
                .filter(rate -> Json.text(rate, "country").equals(Json.text(address, "country")))
                .filter(rate -> !rate.has("state") || Json.text(rate, "state").equals(state))
                .reduce((one, other) -> other.has("state") ? other : one));
    }
}
