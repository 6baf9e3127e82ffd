package io.integrationhub.taxadapter.commercetools.cart;

import io.integrationhub.taxadapter.tax.Place;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The update action that gives a cart its delivery address as carriers write it. */
final class CorrectedAddress {

    /** A house number in front of the street, as in the USA and Canada. */
    private static final Pattern NUMBERED = Pattern.compile("(\\d\\S*) (\\S.*)");

    private CorrectedAddress() {}

    /** None if the address stays as it is. Names, country and region stay in any case. */
    static List<ObjectNode> actions(JsonNode cart, Optional<Place> correction) {
        return correction.map(place -> action(cart, place)).stream().toList();
    }

    private static ObjectNode action(JsonNode cart, Place place) {
        ObjectNode action = CartTaxActions.action("setShippingAddress");
        ObjectNode address = (ObjectNode) cart.path("shippingAddress").deepCopy();
        action.set("address", address);
        Matcher numbered = NUMBERED.matcher(place.street());
        if (numbered.matches()) {
            address.put("streetNumber", numbered.group(1)).put("streetName", numbered.group(2));
        } else {
            address.put("streetName", place.street()).remove("streetNumber");
        }
        address.put("city", place.city()).put("postalCode", place.postalCode());
        return action;
    }
}
