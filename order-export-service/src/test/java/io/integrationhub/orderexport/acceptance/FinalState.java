package io.integrationhub.orderexport.acceptance;

import io.integrationhub.sandbox.oms.OmsEffect;
import io.integrationhub.sandbox.oms.OmsOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The final state of an order in commercetools and at the OMS, without what differs between runs: ids, times, versions,
 * authors, and the order in which elements were added.
 */
final class FinalState {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final Set<String> VOLATILE =
            Set.of("version", "lastMessageSequenceNumber", "createdBy", "lastModifiedBy");

    /** Lists whose elements are added by reports, in any order. */
    private static final Set<String> UNORDERED = Set.of("deliveries", "parcels", "items", "returnInfo", "state");

    private final Map<String, String> names;

    private FinalState(Map<String, String> names) {
        this.names = names;
    }

    /** Returns the readable states of all orders of a merchant by number. */
    static Map<String, String> of(Merchant merchant) {
        Map<String, String> states = new TreeMap<>();
        for (JsonNode order : merchant.orders()) {
            String number = order.path("orderNumber").asString();
            List<OmsOrder> placed = merchant.oms().ledger().ordersWithNumber(number);
            FinalState state = new FinalState(names(merchant, order, placed));
            List<Object> atTheOms = new ArrayList<>();
            placed.forEach(each -> atTheOms.add(each.status() + " " + state.of(each.content())));
            states.put(
                    number,
                    "commercetools "
                            + state.of(order)
                            + "\nOMS "
                            + atTheOms
                            + " cancellations "
                            + cancellations(merchant, number));
        }
        return states;
    }

    private static long cancellations(Merchant merchant, String number) {
        return merchant.oms().ledger().effectsOn(number).stream()
                .filter(effect -> effect.kind() == OmsEffect.Kind.CANCELLED)
                .count();
    }

    /** Returns names for ids, so that their meaning is compared. */
    private static Map<String, String> names(Merchant merchant, JsonNode order, List<OmsOrder> placed) {
        Map<String, String> names = new HashMap<>();
        for (String lines : List.of("lineItems", "customLineItems")) {
            for (int i = 0; i < order.path(lines).size(); i++) {
                names.put(order.path(lines).path(i).path("id").asString(), lines + " " + i);
            }
        }
        for (JsonNode state : merchant.all("state")) {
            names.put(state.path("id").asString(), "state " + state.path("key").asString());
        }
        for (JsonNode address : order.path("itemShippingAddresses")) {
            names.put(
                    address.path("id").asString(),
                    "address " + address.path("key").asString());
        }
        for (OmsOrder each : placed) {
            names.put(each.id(), "(oms)");
            merchant.oms().updates().of(each.id()).stream()
                    .flatMap(update -> update.path("deliveries").valueStream())
                    .flatMap(delivery -> delivery.path("parcels").valueStream())
                    .forEach(parcel -> names.put(
                            parcel.path("trackingId").asString(),
                            "tracking of " + parcel.path("key").asString()));
        }
        return names;
    }

    private Object of(JsonNode node) {
        return of("", node);
    }

    private Object of(String field, @Nullable JsonNode node) {
        if (node == null) {
            return "";
        }
        if (node.isObject()) {
            Map<String, Object> fields = new TreeMap<>();
            node.propertyStream()
                    .filter(each -> !VOLATILE.contains(each.getKey()))
                    .forEach(each -> fields.put(each.getKey(), of(each.getKey(), each.getValue())));
            return fields;
        }
        if (node.isArray()) {
            List<Object> elements = new ArrayList<>();
            node.forEach(each -> elements.add(of("", each)));
            if (UNORDERED.contains(field)) {
                elements.sort((one, other) -> one.toString().compareTo(other.toString()));
            }
            return elements;
        }
        return node.isString() ? named(node.asString()) : node;
    }

    private String named(String text) {
        String named = text;
        // Twice, because the name of a tracking id contains an id of the OMS.
        for (int round = 0; round < 2; round++) {
            for (Map.Entry<String, String> name : names.entrySet()) {
                named = named.replace(name.getKey(), name.getValue());
            }
        }
        return TIME.matcher(ID.matcher(named).replaceAll("(id)")).replaceAll("(time)");
    }
}
