package io.integrationhub.sandbox.commercetools.customer;

import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Kind;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import io.integrationhub.sandbox.commercetools.project.Shape;
import io.integrationhub.sandbox.commercetools.project.UpdateAction;
import io.integrationhub.sandbox.commercetools.values.Addresses;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A customer's addresses and what they are used for. */
final class CustomerAddresses {

    private static final String ADDRESS = "addressId addressKey";

    private CustomerAddresses() {}

    static void addTo(Kind kind) {
        Shape added = Shape.of("address!").with("address", Addresses.SHAPE);
        kind.action("addAddress", added, (customer, action, change) -> {
            ObjectNode address = Addresses.readWithId(action.path("address"), change);
            Json.list(customer, "addresses").add(address);
            announce(customer, "CustomerAddressAdded", address, change);
        });
        kind.action(
                "changeAddress",
                Shape.of(ADDRESS + " address!").with("address", Addresses.SHAPE),
                CustomerAddresses::change);
        kind.action("removeAddress", Shape.of(ADDRESS), CustomerAddresses::remove);
        for (String role : new String[] {"Shipping", "Billing"}) {
            String list = role.equals("Shipping") ? "shippingAddressIds" : "billingAddressIds";
            kind.action(
                    "add" + role + "AddressId", Shape.of(ADDRESS), addRole(list, "Customer" + role + "AddressAdded"));
            kind.action("remove" + role + "AddressId", Shape.of(ADDRESS), (customer, action, change) -> {
                ObjectNode address = find(customer, action);
                withdraw(Json.list(customer, list), address.path("id").asString());
                announce(customer, "Customer" + role + "AddressRemoved", address, change);
            });
            kind.action("setDefault" + role + "Address", Shape.of(ADDRESS), setDefault(role, list));
        }
    }

    private static void change(ObjectNode customer, ObjectNode action, Change change) {
        ObjectNode present = find(customer, action);
        ObjectNode address = Addresses.readWithId(action.path("address"), change);
        address.set("id", present.path("id"));
        present.removeAll();
        present.setAll(address);
        announce(customer, "CustomerAddressChanged", address, change).putArray("addressRoles");
    }

    private static void remove(ObjectNode customer, ObjectNode action, Change change) {
        ObjectNode address = find(customer, action);
        String id = address.path("id").asString();
        ArrayNode left = Json.array();
        Json.objects(customer, "addresses").stream()
                .filter(one -> one != address)
                .forEach(left::add);
        customer.set("addresses", left);
        withdraw(Json.list(customer, "shippingAddressIds"), id);
        withdraw(Json.list(customer, "billingAddressIds"), id);
        for (String field : new String[] {"defaultShippingAddressId", "defaultBillingAddressId"}) {
            if (customer.path(field).asString("").equals(id)) {
                customer.remove(field);
            }
        }
        announce(customer, "CustomerAddressRemoved", address, change).putArray("addressRoles");
    }

    private static UpdateAction addRole(String list, String messageType) {
        return (customer, action, change) -> {
            ObjectNode address = find(customer, action);
            String id = address.path("id").asString();
            withdraw(Json.list(customer, list), id);
            Json.list(customer, list).add(id);
            announce(customer, messageType, address, change);
        };
    }

    private static UpdateAction setDefault(String role, String list) {
        return (customer, action, change) -> {
            String field = "default" + role + "AddressId";
            ObjectNode message = change.announce(Customers.TYPE, customer, "CustomerDefault" + role + "AddressSet");
            if (action.isEmpty()) {
                customer.remove(field);
                return;
            }
            ObjectNode address = find(customer, action);
            String id = address.path("id").asString();
            withdraw(Json.list(customer, list), id);
            Json.list(customer, list).add(id);
            customer.put(field, id);
            message.set("address", address.deepCopy());
        };
    }

    private static void withdraw(ArrayNode ids, String id) {
        for (int i = ids.size() - 1; i >= 0; i--) {
            if (ids.get(i).asString().equals(id)) {
                ids.remove(i);
            }
        }
    }

    private static ObjectNode find(ObjectNode customer, JsonNode action) {
        Optional<String> id = Json.text(action, "addressId");
        Optional<String> key = Json.text(action, "addressKey");
        return Json.objects(customer, "addresses").stream()
                .filter(one -> id.isPresent()
                        ? Json.text(one, "id").equals(id)
                        : key.isPresent() && Json.text(one, "key").equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.invalidOperation("The customer has no such address."));
    }

    private static ObjectNode announce(ObjectNode customer, String type, ObjectNode address, Change change) {
        ObjectNode message = change.announce(Customers.TYPE, customer, type);
        message.set("address", address.deepCopy());
        return message;
    }
}
