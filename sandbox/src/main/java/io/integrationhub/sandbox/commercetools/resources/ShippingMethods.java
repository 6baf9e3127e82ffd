package io.integrationhub.sandbox.commercetools.resources;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.Money;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The resource type {@code shipping-method}, with rates per zone and currency. */
public final class ShippingMethods {

    private static final Shape RATE = Shape.of("zone! shippingRate!");

    private ShippingMethods() {}

    static ResourceType resourceType() {
        return ResourceType.of("shipping-method", "shipping-methods")
                .scopes("shipping_methods", "orders")
                .fields("name localizedName description taxCategory zoneRates active isDefault" + " predicate")
                .selector("key", "key")
                .draft(
                        Shape.of("key name! localizedName description localizedDescription"
                                        + " taxCategory! zoneRates! active isDefault! predicate"
                                        + " carrier")
                                .with("zoneRates", Shape.of("zone! shippingRates!")),
                        ShippingMethods::create)
                .setter("setKey", "key")
                .setter("changeName", "name")
                .setter("setDescription", "description")
                .setter("changeActive", "active")
                .setter("changeIsDefault", "isDefault")
                .action("addShippingRate", RATE, ShippingMethods::add)
                .action("removeShippingRate", RATE, ShippingMethods::remove);
    }

    private static void create(ObjectNode method, ObjectNode draft, Change change) {
        Json.copy(
                draft,
                method,
                "key",
                "name",
                "localizedName",
                "description",
                "localizedDescription",
                "isDefault",
                "predicate",
                "carrier");
        method.put("active", draft.path("active").asBoolean(true));
        method.set("taxCategory", change.reference("tax-category", draft.path("taxCategory")));
        ArrayNode zoneRates = method.putArray("zoneRates");
        for (ObjectNode given : Json.objects(draft, "zoneRates")) {
            ObjectNode zoneRate = zoneRates.addObject();
            zoneRate.set("zone", change.reference("zone", given.path("zone")));
            ArrayNode rates = zoneRate.putArray("shippingRates");
            Json.objects(given, "shippingRates").forEach(rate -> rates.add(rate(rate)));
        }
    }

    private static void add(ObjectNode method, ObjectNode action, Change change) {
        ObjectNode zone = change.reference("zone", action.path("zone"));
        ObjectNode zoneRate = rates(method, zone).orElseGet(() -> {
            ObjectNode added = Json.list(method, "zoneRates").addObject();
            added.set("zone", zone);
            return added;
        });
        Json.list(zoneRate, "shippingRates").add(rate(action.path("shippingRate")));
    }

    private static void remove(ObjectNode method, ObjectNode action, Change change) {
        JsonNode price = rate(action.path("shippingRate")).path("price");
        ObjectNode zoneRate = rates(method, change.reference("zone", action.path("zone")))
                .orElseThrow(() -> ApiError.invalidOperation("The shipping method has no rate for the zone."));
        ArrayNode remaining = Json.array();
        Json.objects(zoneRate, "shippingRates").stream()
                .filter(rate -> !Json.same(rate.path("price"), price))
                .forEach(remaining::add);
        if (remaining.size() == zoneRate.path("shippingRates").size()) {
            throw ApiError.invalidOperation("The shipping method has no such rate.");
        }
        zoneRate.set("shippingRates", remaining);
    }

    private static Optional<ObjectNode> rates(ObjectNode method, JsonNode zone) {
        return Json.objects(method, "zoneRates").stream()
                .filter(zoneRate -> zoneRate.at("/zone/id").equals(zone.path("id")))
                .findFirst();
    }

    private static ObjectNode rate(JsonNode draft) {
        ObjectNode rate = Json.object();
        rate.set("price", Money.read(draft.path("price")).toCentPrecision());
        if (draft.hasNonNull("freeAbove")) {
            rate.set("freeAbove", Money.read(draft.path("freeAbove")).toCentPrecision());
        }
        rate.putArray("tiers");
        return rate;
    }

    /** The method's first rate in a currency for a zone that contains the address. */
    public static Optional<ObjectNode> rate(ObjectNode method, String currency, JsonNode address, Project project) {
        return Json.objects(method, "zoneRates").stream()
                .filter(zoneRate -> project.find("zone", zoneRate.at("/zone/id").asString(""))
                        .filter(zone -> contains(zone, address))
                        .isPresent())
                .flatMap(zoneRate -> Json.objects(zoneRate, "shippingRates").stream())
                .filter(rate ->
                        rate.path("price").path("currencyCode").asString().equals(currency))
                .findFirst();
    }

    private static boolean contains(ObjectNode zone, JsonNode address) {
        return Json.objects(zone, "locations").stream()
                .anyMatch(location -> location.path("country").equals(address.path("country"))
                        && (!location.hasNonNull("state")
                                || location.path("state").equals(address.path("state"))));
    }
}
