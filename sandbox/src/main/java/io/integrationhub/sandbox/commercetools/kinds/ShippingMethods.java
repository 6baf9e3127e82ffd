package io.integrationhub.sandbox.commercetools.kinds;

import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Kind;
import io.integrationhub.sandbox.commercetools.project.Shape;
import io.integrationhub.sandbox.commercetools.values.Money;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Shipping methods with a rate per zone and currency. The stand-in takes the first rate in the cart's currency. */
public final class ShippingMethods {

    private ShippingMethods() {}

    public static Kind kind() {
        return Kind.of("shipping-method", "shipping-methods")
                .areas("shipping_methods", "orders")
                .fields("name localizedName description taxCategory zoneRates active isDefault" + " predicate")
                .selector("key", "key")
                .created(
                        Shape.of("key name! localizedName description localizedDescription"
                                        + " taxCategory! zoneRates! active isDefault! predicate"
                                        + " carrier")
                                .with("zoneRates", Shape.of("zone! shippingRates!")),
                        ShippingMethods::create)
                .setter("setKey", "key")
                .setter("changeName", "name")
                .setter("setDescription", "description")
                .setter("changeActive", "active")
                .setter("changeIsDefault", "isDefault");
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

    private static ObjectNode rate(ObjectNode draft) {
        ObjectNode rate = Json.object();
        rate.set("price", Money.read(draft.path("price")).toCentPrecision());
        if (draft.hasNonNull("freeAbove")) {
            rate.set("freeAbove", Money.read(draft.path("freeAbove")).toCentPrecision());
        }
        rate.putArray("tiers");
        return rate;
    }

    /** The method's rate in a currency. */
    public static Optional<ObjectNode> rate(ObjectNode method, String currency) {
        return Json.objects(method, "zoneRates").stream()
                .flatMap(zoneRate -> Json.objects(zoneRate, "shippingRates").stream())
                .filter(rate ->
                        rate.path("price").path("currencyCode").asString().equals(currency))
                .findFirst();
    }
}
