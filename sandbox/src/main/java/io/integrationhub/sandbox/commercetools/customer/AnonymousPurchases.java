package io.integrationhub.sandbox.commercetools.customer;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Project;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Assigns the carts, orders and payments of an anonymous session to the customer who signs up. */
public final class AnonymousPurchases {

    private static final String CART = "cart";
    private static final String ANONYMOUS_ID = "anonymousId";

    private AnonymousPurchases() {}

    static void assign(ObjectNode customer, ObjectNode draft, Change change) {
        Optional<String> anonymousId = Json.text(draft, ANONYMOUS_ID);
        if (draft.hasNonNull("anonymousCart")) {
            ObjectNode cart = change.resolve(CART, draft.path("anonymousCart"));
            requireAnonymous(cart, anonymousId);
            assignCart(customer, change.edit(CART, cart));
        }
        anonymousId.ifPresent(id -> assignAll(customer, id, change));
    }

    private static void requireAnonymous(ObjectNode cart, Optional<String> anonymousId) {
        boolean other =
                anonymousId.isPresent() && !Json.text(cart, ANONYMOUS_ID).equals(anonymousId);
        boolean active = cart.path("cartState").asString("").equals("Active");
        if (cart.hasNonNull("customerId") || !active || other) {
            throw ApiError.invalidOperation("The cart is not an active cart of the anonymous session.");
        }
    }

    private static void assignAll(ObjectNode customer, String anonymousId, Change change) {
        for (String typeId : List.of(CART, "order", "payment")) {
            for (ObjectNode current : change.project().all(typeId)) {
                if (!current.path(ANONYMOUS_ID).asString("").equals(anonymousId)) {
                    continue;
                }
                ObjectNode edited = change.edit(typeId, current);
                if (typeId.equals("payment")) {
                    edited.putObject("customer")
                            .put("typeId", Customers.TYPE)
                            .put("id", customer.path("id").asString());
                    edited.remove(ANONYMOUS_ID);
                } else {
                    assignCart(customer, edited);
                }
            }
        }
    }

    private static void assignCart(ObjectNode customer, ObjectNode cart) {
        cart.set("customerId", customer.path("id"));
        cart.set("customerEmail", customer.path("email"));
        Json.set(cart, "customerGroup", customer.get("customerGroup"));
        cart.remove(ANONYMOUS_ID);
    }

    /** The result of signing up or in: the customer, with the active cart that was modified last. */
    public static ObjectNode signInResult(ObjectNode customer, Project project) {
        ObjectNode result = Json.object();
        result.set("customer", customer);
        JsonNode id = customer.path("id");
        project.all(CART).stream()
                .filter(cart -> cart.path("customerId").equals(id))
                .filter(cart -> cart.path("cartState").asString("").equals("Active"))
                .max(Comparator.comparing(cart -> cart.path("lastModifiedAt").asString("")))
                .ifPresent(cart -> result.set(CART, cart));
        return result;
    }
}
