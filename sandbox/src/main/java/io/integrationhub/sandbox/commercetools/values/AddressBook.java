package io.integrationhub.sandbox.commercetools.values;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.project.UpdateAction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The addresses of customers and Business Units, and their use for shipping and billing.
 *
 * @param typeId the resource type
 * @param prefix of the messages, for example {@code Customer} in {@code CustomerAddressAdded}
 */
public record AddressBook(String typeId, String prefix) {

    /** The fields of the resource that hold addresses. */
    public static final String FIELDS =
            "addresses defaultShippingAddressId shippingAddressIds defaultBillingAddressId billingAddressIds";

    /** The fields of the draft, which refers to addresses by their index. */
    public static final String DRAFT_FIELDS =
            "addresses defaultShippingAddress shippingAddresses defaultBillingAddress billingAddresses";

    private static final List<String> ROLES = List.of("Shipping", "Billing");
    private static final String ADDRESS = "addressId addressKey";
    private static final String ADDRESSES = "addresses";

    public void addTo(ResourceType type) {
        Shape added = Shape.of("address!").with("address", Addresses.SHAPE);
        type.action("addAddress", added, (resource, action, change) -> {
            ObjectNode address = add(resource, action.path("address"), change);
            addMessage(resource, "AddressAdded", address, change);
        });
        type.action(
                "changeAddress", Shape.of(ADDRESS + " address!").with("address", Addresses.SHAPE), this::changeAddress);
        type.action("removeAddress", Shape.of(ADDRESS), this::remove);
        ROLES.forEach(role -> {
            type.action("add" + role + "AddressId", Shape.of(ADDRESS), addRole(role));
            type.action("remove" + role + "AddressId", Shape.of(ADDRESS), removeRole(role));
            type.action("setDefault" + role + "Address", Shape.of(ADDRESS), setDefault(role));
        });
    }

    /** Takes over the addresses of a draft: drafts refer to them by index, resources by id. */
    public void create(ObjectNode resource, ObjectNode draft, Change change) {
        resource.putArray(ADDRESSES);
        Json.objects(draft, ADDRESSES).forEach(address -> add(resource, address, change));
        for (String role : ROLES) {
            ArrayNode ids = resource.putArray(listOf(role));
            for (JsonNode index : draft.path(role.toLowerCase(Locale.ROOT) + "Addresses")) {
                ids.add(idAt(resource, index));
            }
            if (draft.hasNonNull("default" + role + "Address")) {
                String id = idAt(resource, draft.path("default" + role + "Address"));
                resource.put(defaultOf(role), id);
                removeId(ids, id);
                ids.add(id);
            }
        }
    }

    private static String idAt(ObjectNode resource, JsonNode index) {
        if (!index.isIntegralNumber()) {
            throw ApiError.invalidJson("The index of an address must be an integer.");
        }
        return Json.text(resource.path(ADDRESSES).path(index.asInt()), "id")
                .orElseThrow(() -> ApiError.invalidInput("No address has the index " + index + "."));
    }

    private static ObjectNode add(ObjectNode resource, JsonNode draft, Change change) {
        ObjectNode address = Addresses.readWithNewId(draft, change);
        requireNewKey(resource, address);
        Json.list(resource, ADDRESSES).add(address);
        return address;
    }

    private static void requireNewKey(ObjectNode resource, ObjectNode address) {
        Optional<String> key = Json.text(address, "key");
        boolean taken = Json.objects(resource, ADDRESSES).stream()
                .filter(one -> !one.path("id").equals(address.path("id")))
                .anyMatch(one -> key.isPresent() && Json.text(one, "key").equals(key));
        if (taken) {
            throw ApiError.duplicateField("addresses.key", key.orElse(""));
        }
    }

    private void changeAddress(ObjectNode resource, ObjectNode action, Change change) {
        ObjectNode present = find(resource, action);
        ObjectNode address = Addresses.readWithNewId(action.path("address"), change);
        address.set("id", present.path("id"));
        requireNewKey(resource, address);
        present.removeAll();
        present.setAll(address);
        ObjectNode message = addMessage(resource, "AddressChanged", address, change);
        message.set("addressRoles", rolesOf(resource, address));
    }

    private void remove(ObjectNode resource, ObjectNode action, Change change) {
        ObjectNode address = find(resource, action);
        String id = address.path("id").asString();
        ArrayNode roles = rolesOf(resource, address);
        Json.remove(Json.list(resource, ADDRESSES), address);
        for (String role : ROLES) {
            removeId(Json.list(resource, listOf(role)), id);
            if (resource.path(defaultOf(role)).asString("").equals(id)) {
                resource.remove(defaultOf(role));
            }
        }
        addMessage(resource, "AddressRemoved", address, change).set("addressRoles", roles);
    }

    private static ArrayNode rolesOf(ObjectNode resource, ObjectNode address) {
        ArrayNode roles = Json.array();
        ROLES.stream()
                .filter(role -> resource.path(listOf(role)).valueStream().anyMatch(id -> id.equals(address.path("id"))))
                .forEach(roles::add);
        return roles;
    }

    private UpdateAction addRole(String role) {
        return (resource, action, change) -> {
            ObjectNode address = find(resource, action);
            putRole(resource, role, address);
            addMessage(resource, role + "AddressAdded", address, change);
        };
    }

    private UpdateAction removeRole(String role) {
        return (resource, action, change) -> {
            ObjectNode address = find(resource, action);
            String id = address.path("id").asString();
            removeId(Json.list(resource, listOf(role)), id);
            if (resource.path(defaultOf(role)).asString("").equals(id)) {
                resource.remove(defaultOf(role));
            }
            addMessage(resource, role + "AddressRemoved", address, change);
        };
    }

    private UpdateAction setDefault(String role) {
        return (resource, action, change) -> {
            ObjectNode message = change.addMessage(typeId, resource, prefix + "Default" + role + "AddressSet");
            if (!action.hasNonNull("addressId") && !action.hasNonNull("addressKey")) {
                resource.remove(defaultOf(role));
                return;
            }
            ObjectNode address = find(resource, action);
            putRole(resource, role, address);
            resource.set(defaultOf(role), address.path("id"));
            message.set("address", address.deepCopy());
        };
    }

    private static void putRole(ObjectNode resource, String role, ObjectNode address) {
        ArrayNode ids = Json.list(resource, listOf(role));
        if (ids.valueStream().noneMatch(id -> id.equals(address.path("id")))) {
            ids.add(address.path("id"));
        }
    }

    private static String listOf(String role) {
        return role.toLowerCase(Locale.ROOT) + "AddressIds";
    }

    private static String defaultOf(String role) {
        return "default" + role + "AddressId";
    }

    private static void removeId(ArrayNode ids, String id) {
        for (int i = ids.size() - 1; i >= 0; i--) {
            if (ids.get(i).asString().equals(id)) {
                ids.remove(i);
            }
        }
    }

    private static ObjectNode find(ObjectNode resource, JsonNode action) {
        Optional<String> id = Json.text(action, "addressId");
        Optional<String> key = Json.text(action, "addressKey");
        return Json.objects(resource, ADDRESSES).stream()
                .filter(one -> id.isPresent()
                        ? Json.text(one, "id").equals(id)
                        : key.isPresent() && Json.text(one, "key").equals(key))
                .findFirst()
                .orElseThrow(() -> ApiError.invalidOperation("The resource has no such address."));
    }

    private ObjectNode addMessage(ObjectNode resource, String event, ObjectNode address, Change change) {
        ObjectNode message = change.addMessage(typeId, resource, prefix + event);
        message.set("address", address.deepCopy());
        return message;
    }
}
