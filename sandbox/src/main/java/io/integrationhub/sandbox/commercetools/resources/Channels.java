package io.integrationhub.sandbox.commercetools.resources;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.Addresses;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The resource type {@code channel}: warehouses, price lists and the systems that orders are exported to. */
final class Channels {

    private static final List<String> ROLES =
            List.of("InventorySupply", "ProductDistribution", "OrderExport", "OrderImport", "Primary");
    private static final String FIELDS = "key roles name description address custom geoLocation";

    private Channels() {}

    static ResourceType resourceType() {
        return ResourceType.of("channel", "channels")
                .scopes("channels", "products")
                .fields(FIELDS)
                .selector("key", "key")
                .draft(
                        Shape.of(FIELDS.replace("key", "key!"))
                                .with("address", Addresses.SHAPE)
                                .with("custom", CustomFields.DRAFT),
                        Channels::create)
                .setter("changeKey", "key")
                .setter("changeName", "name")
                .setter("changeDescription", "description")
                .setter("setGeoLocation", "geoLocation")
                .action(
                        "setAddress",
                        Shape.of("address").with("address", Addresses.SHAPE),
                        (channel, action, change) ->
                                Json.set(channel, "address", Addresses.read(action.get("address"), change)))
                .action("setRoles", Shape.of("roles!"), (channel, action, change) -> setRoles(channel, roles(action)))
                .action("addRoles", Shape.of("roles!"), Channels::addRoles)
                .action("removeRoles", Shape.of("roles!"), Channels::removeRoles)
                .action(
                        "setCustomType",
                        CustomFields.SET_TYPE,
                        (channel, action, change) -> CustomFields.setType(channel, action, "channel", change))
                .action("setCustomField", CustomFields.SET_FIELD, CustomFields::setField);
    }

    private static void create(ObjectNode channel, ObjectNode draft, Change change) {
        Json.copy(draft, channel, "key", "name", "description", "geoLocation");
        Json.set(channel, "address", Addresses.read(draft.get("address"), change));
        Json.set(channel, "custom", CustomFields.read(draft.get("custom"), "channel", change));
        Set<String> roles = roles(draft);
        setRoles(channel, roles.isEmpty() ? Set.of("InventorySupply") : roles);
    }

    private static Set<String> roles(JsonNode node) {
        Set<String> roles = new LinkedHashSet<>();
        node.path("roles").forEach(role -> roles.add(role.asString()));
        roles.stream().filter(role -> !ROLES.contains(role)).findFirst().ifPresent(role -> {
            throw ApiError.invalidField("roles", role, String.join(", ", ROLES));
        });
        return roles;
    }

    private static void setRoles(ObjectNode channel, Set<String> roles) {
        ArrayNode array = channel.putArray("roles");
        roles.forEach(array::add);
    }

    private static void addRoles(ObjectNode channel, ObjectNode action, Change change) {
        Set<String> roles = roles(channel);
        roles.addAll(roles(action));
        setRoles(channel, roles);
    }

    private static void removeRoles(ObjectNode channel, ObjectNode action, Change change) {
        Set<String> roles = roles(channel);
        roles.removeAll(roles(action));
        setRoles(channel, roles);
    }
}
