package io.integrationhub.sandbox.commercetools.customer;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.project.UpdateAction;
import io.integrationhub.sandbox.commercetools.values.Addresses;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Update actions for a customer's addresses and their use for shipping and billing. */
final class CustomerAddresses {

    private static final String ADDRESS = "addressId addressKey";

    private CustomerAddresses() {}

    static void addTo(ResourceType type) {
        Shape added = Shape.of("address!").with("address", Addresses.SHAPE);
        type.action("addAddress", added, (customer, action, change) -> {
            ObjectNode address = Addresses.readWithId(action.path("address"), change);
            Json.list(customer, "addresses").add(address);
            addMessage(customer, "CustomerAddressAdded", address, change);
        });
        type.action(
                "changeAddress",
                Shape.of(ADDRESS + " address!").with("address", Addresses.SHAPE),
                CustomerAddresses::change);
        type.action("removeAddress", Shape.of(ADDRESS), CustomerAddresses::remove);
        for (String role : new String[] {"Shipping", "Billing"}) {
            String list = role.equals("Shipping") ? "shippingAddressIds" : "billingAddressIds";
            type.action(
                    "add" + role + "AddressId", Shape.of(ADDRESS), addRole(list, "Customer" + role + "AddressAdded"));
            type.action("remove" + role + "AddressId", Shape.of(ADDRESS), (customer, action, change) -> {
                ObjectNode address = find(customer, action);
                removeId(Json.list(customer, list), address.path("id").asString());
                addMessage(customer, "Customer" + role + "AddressRemoved", address, change);
            });
            type.action("setDefault" + role + "Address", Shape.of(ADDRESS), setDefault(role, list));
        }
    }

    private static void change(ObjectNode customer, ObjectNode action, Change change) {
        ObjectNode present = find(customer, action);
        ObjectNode address = Addresses.readWithId(action.path("address"), change);
        address.set("id", present.path("id"));
        present.removeAll();
        present.setAll(address);
        addMessage(customer, "CustomerAddressChanged", address, change).putArray("addressRoles");
    }

    private static void remove(ObjectNode customer, ObjectNode action, Change change) {
        ObjectNode address = find(customer, action);
        String id = address.path("id").asString();
        ArrayNode remaining = Json.array();
        Json.objects(customer, "addresses").stream()
                .filter(one -> one != address)
                .forEach(remaining::add);
        customer.set("addresses", remaining);
        removeId(Json.list(customer, "shippingAddressIds"), id);
        removeId(Json.list(customer, "billingAddressIds"), id);
        for (String field : new String[] {"defaultShippingAddressId", "defaultBillingAddressId"}) {
            if (customer.path(field).asString("").equals(id)) {
                customer.remove(field);
            }
        }
        addMessage(customer, "CustomerAddressRemoved", address, change).putArray("addressRoles");
    }

    private static UpdateAction addRole(String list, String messageType) {
        return (customer, action, change) -> {
            ObjectNode address = find(customer, action);
            String id = address.path("id").asString();
            removeId(Json.list(customer, list), id);
            Json.list(customer, list).add(id);
            addMessage(customer, messageType, address, change);
        };
    }

    private static UpdateAction setDefault(String role, String list) {
        return (customer, action, change) -> {
            String field = "default" + role + "AddressId";
            ObjectNode message = change.addMessage(Customers.TYPE, customer, "CustomerDefault" + role + "AddressSet");
            if (action.isEmpty()) {
                customer.remove(field);
                return;
            }
            ObjectNode address = find(customer, action);
            String id = address.path("id").asString();
            removeId(Json.list(customer, list), id);
            Json.list(customer, list).add(id);
            customer.put(field, id);
            message.set("address", address.deepCopy());
        };
    }

    private static void removeId(ArrayNode ids, String id) {
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
                .orElseThrow(() -> ApiError.invalidOperation("The customer has no such address."));
    }

    private static ObjectNode addMessage(ObjectNode customer, String type, ObjectNode address, Change change) {
        ObjectNode message = change.addMessage(Customers.TYPE, customer, type);
        message.set("address", address.deepCopy());
        return message;
    }
}
