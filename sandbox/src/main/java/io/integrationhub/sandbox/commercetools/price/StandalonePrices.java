package io.integrationhub.sandbox.commercetools.price;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.IndexValue;
import io.integrationhub.sandbox.commercetools.project.Indexes;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.Money;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * The resource type {@code standalone-price}: prices linked to variants by a SKU, which need not exist. Two prices of
 * the same scope must not be valid at the same time.
 */
public final class StandalonePrices {

    static final String TYPE = "standalone-price";

    private static final String SKU = "sku";
    private static final String SCOPE = "scope";

    private StandalonePrices() {}

    public static ResourceType resourceType() {
        ResourceType type = ResourceType.of(TYPE, "standalone-prices")
                .scopes("standalone_prices")
                .fields("sku value country customerGroup channel validFrom validUntil tiers discounted active staged"
                        + " custom")
                .selector("key", "key")
                .indexes(new Indexes()
                        .add(SKU, price -> List.of(price.path(SKU).asString()))
                        .add(SCOPE, price -> List.of(scope(price)))
                        .path(SKU, SKU))
                .consistent(StandalonePrices::requireDistinct)
                .draft(
                        Shape.of(
                                        "key sku! value! country customerGroup channel validFrom validUntil tiers staged active"
                                                + " custom")
                                .with("custom", CustomFields.DRAFT),
                        StandalonePrices::create)
                .onDelete((price, change) ->
                        Json.copy(price, change.addMessage(TYPE, price, "StandalonePriceDeleted"), SKU));
        StandalonePriceActions.addTo(type);
        return type;
    }

    private static void create(ObjectNode price, ObjectNode draft, Change change) {
        Json.copy(draft, price, "key", SKU);
        Prices.readScope(price, draft, change);
        price.put("active", draft.path("active").asBoolean(true));
        if (draft.hasNonNull("staged")) {
            price.putObject("staged")
                    .set("value", Money.read(draft.path("staged").path("value")).toTyped());
        }
        Json.set(price, "custom", CustomFields.read(draft.get("custom"), TYPE, change));
        change.addMessage(TYPE, price, "StandalonePriceCreated").set("standalonePrice", price);
    }

    /** The active prices of a SKU, of which a line item of a product with Standalone Prices gets one. */
    public static List<ObjectNode> active(String sku, Project project) {
        return project.find(TYPE, new IndexValue(SKU, sku)).stream()
                .filter(price -> price.path("active").asBoolean(true))
                .toList();
    }

    private static String scope(ObjectNode price) {
        return String.join(
                "|",
                price.path(SKU).asString(),
                price.path("value").path("currencyCode").asString(),
                price.path("country").asString(""),
                price.path("customerGroup").path("id").asString(""),
                price.path("channel").path("id").asString(""));
    }

    private static void requireDistinct(ObjectNode price, Project project) {
        for (ObjectNode present : project.find(TYPE, new IndexValue(SCOPE, scope(price)))) {
            if (present.path("id").equals(price.path("id"))) {
                continue;
            }
            if (PriceScopes.samePeriod(present, price)) {
                throw conflict(
                        "DuplicateStandalonePriceScope",
                        "Another Standalone Price has the same scope.",
                        present,
                        price);
            }
            if (PriceScopes.periodsOverlap(present, price)) {
                ApiError overlap = conflict(
                        "OverlappingStandalonePriceValidity",
                        "Another Standalone Price of the same scope is valid at the same time.",
                        present,
                        price);
                throw PriceScopes.withOverlap(overlap, present);
            }
        }
    }

    private static ApiError conflict(String code, String message, ObjectNode present, ObjectNode price) {
        ObjectNode reference =
                Json.object().put("typeId", TYPE).put("id", present.path("id").asString());
        ApiError error = ApiError.of(400, code, message)
                .with("conflictingStandalonePrice", reference)
                .with(SKU, price.path(SKU));
        return PriceScopes.withScope(error, price);
    }
}
