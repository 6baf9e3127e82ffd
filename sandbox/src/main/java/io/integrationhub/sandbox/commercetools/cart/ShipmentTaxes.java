package io.integrationhub.sandbox.commercetools.cart;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.values.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A line's taxes with the shipping mode {@code Multiple}: a rate and a taxed price per shipping method. */
final class ShipmentTaxes {

    private static final String KEY = "shippingMethodKey";
    private static final String RATES = "perMethodTaxRate";
    private static final String PRICES = "taxedPricePortions";

    private ShipmentTaxes() {}

    /** Some pieces of a line, and their share of its price. */
    record Part(String shippingKey, long quantity, Money price) {}

    static boolean isMultiple(JsonNode cart) {
        return cart.path("shippingMode").asString("").equals("Multiple");
    }

    /** The shipping key of an action on taxes, which is required with the shipping mode Multiple, and only then. */
    static Optional<String> requireKey(ObjectNode cart, ObjectNode action) {
        Optional<String> key = Json.text(action, "shippingKey");
        if (isMultiple(cart) != key.isPresent()) {
            throw ApiError.invalidOperation(
                    "A shippingKey is required with the shipping mode Multiple, and only then.");
        }
        key.ifPresent(one -> shipment(cart, one));
        return key;
    }

    static Optional<ObjectNode> find(ObjectNode cart, String key) {
        return Json.objects(cart, "shipping").stream()
                .filter(one -> Json.text(one, "shippingKey").equals(Optional.of(key)))
                .findFirst();
    }

    static ObjectNode shipment(ObjectNode cart, String key) {
        return find(cart, key)
                .orElseThrow(
                        () -> ApiError.invalidOperation("The cart has no shipping method with the key '" + key + "'."));
    }

    /** The parts of a line; empty as long as not all of its pieces are assigned to shipping methods. */
    static List<Part> parts(ObjectNode line) {
        Map<String, Long> quantities = new LinkedHashMap<>();
        for (JsonNode target : line.path("shippingDetails").path("targets")) {
            quantities.merge(
                    target.path(KEY).asString(""), target.path("quantity").asLong(), Long::sum);
        }
        long total = line.path("quantity").asLong();
        long assigned = quantities.values().stream().mapToLong(Long::longValue).sum();
        return assigned == total && !quantities.containsKey("") && line.has("totalPrice")
                ? shares(line, quantities, total)
                : List.of();
    }

    private static List<Part> shares(ObjectNode line, Map<String, Long> quantities, long total) {
        Money price = Money.read(line.path("totalPrice"));
        List<Part> parts = new ArrayList<>();
        Money before = Money.zero(price.currency());
        long pieces = 0;
        for (Map.Entry<String, Long> one : quantities.entrySet()) {
            pieces += one.getValue();
            Money until = new Money(
                            price.times(pieces).amount().divide(BigDecimal.valueOf(total), 12, RoundingMode.HALF_EVEN),
                            price.currency())
                    .rounded(RoundingMode.HALF_EVEN);
            parts.add(new Part(one.getKey(), one.getValue(), until.minus(before)));
            before = until;
        }
        return parts;
    }

    static void setRate(ObjectNode line, String key, Optional<ObjectNode> rate) {
        ArrayNode rates = without(line, RATES, key);
        rate.ifPresent(one -> rates.addObject().put(KEY, key).set("taxRate", one));
    }

    static Optional<ObjectNode> rate(ObjectNode line, String key) {
        return Json.objects(line, RATES).stream()
                .filter(one -> Json.text(one, KEY).equals(Optional.of(key)))
                .map(one -> (ObjectNode) one.path("taxRate"))
                .findFirst();
    }

    static void setTaxedPrice(ObjectNode line, String key, ObjectNode taxedPrice) {
        without(line, PRICES, key).addObject().put(KEY, key).set("taxedPrice", taxedPrice);
    }

    /** The taxed prices with their rates. */
    static List<TaxSum.TaxedAmount> taxed(ObjectNode line) {
        return Json.objects(line, PRICES).stream()
                .flatMap(one -> rate(line, one.path(KEY).asString(""))
                        .map(rate -> new TaxSum.TaxedAmount(
                                Money.read(one.at("/taxedPrice/totalNet")),
                                Money.read(one.at("/taxedPrice/totalGross")),
                                rate))
                        .stream())
                .toList();
    }

    /** Whether each part of the line, and nothing else, has a taxed price. */
    static boolean isComplete(ObjectNode line) {
        List<ShipmentTaxes.Part> parts = parts(line);
        Set<String> expected = parts.stream().map(Part::shippingKey).collect(Collectors.toSet());
        Set<String> present = Json.objects(line, PRICES).stream()
                .map(one -> one.path(KEY).asString(""))
                .collect(Collectors.toSet());
        return !parts.isEmpty() && expected.equals(present);
    }

    static void clearPrices(ObjectNode line) {
        line.putArray(PRICES);
    }

    static void clear(ObjectNode line) {
        clearPrices(line);
        line.putArray(RATES);
    }

    private static ArrayNode without(ObjectNode line, String list, String key) {
        ArrayNode all = Json.list(line, list);
        Json.objects(line, list).stream()
                .filter(one -> Json.text(one, KEY).equals(Optional.of(key)))
                .forEach(one -> Json.remove(all, one));
        return all;
    }
}
