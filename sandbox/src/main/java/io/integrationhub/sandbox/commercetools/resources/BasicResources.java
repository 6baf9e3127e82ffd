package io.integrationhub.sandbox.commercetools.resources;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.CustomFieldActions;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The resource types of this package, including those without behavior, which are defined here. */
public final class BasicResources {

    private BasicResources() {}

    /** All resource types of this package. */
    public static List<ResourceType> resourceTypes() {
        return List.of(
                Channels.resourceType(),
                States.resourceType(),
                Types.resourceType(),
                TaxCategories.resourceType(),
                ShippingMethods.resourceType(),
                customerGroups(),
                Stores.resourceType(),
                zones(),
                messages(),
                customObjects());
    }

    private static ResourceType customerGroups() {
        ResourceType type = ResourceType.of("customer-group", "customer-groups")
                .scopes("customer_groups", "customers")
                .fields("name custom")
                .selector("key", "key")
                .unique("name")
                .draft(Shape.of("key groupName! custom").with("custom", CustomFields.DRAFT), (group, draft, change) -> {
                    Json.copy(draft, group, "key");
                    group.set("name", draft.path("groupName"));
                    Json.set(group, "custom", CustomFields.read(draft.get("custom"), "customer-group", change));
                })
                .setter("setKey", "key")
                .setter("changeName", "name");
        new CustomFieldActions("customer-group", "CustomerGroup", "old").addTo(type);
        return type;
    }

    private static ResourceType zones() {
        return ResourceType.of("zone", "zones")
                .scopes("zones", "orders")
                .fields("name description locations")
                .selector("key", "key")
                .draft(Shape.of("key name! description locations"), (zone, draft, change) -> {
                    Json.copy(draft, zone, "key", "name", "description");
                    zone.putArray("locations").addAll(Json.objects(draft, "locations"));
                })
                .setter("setKey", "key")
                .setter("changeName", "name")
                .setter("setDescription", "description");
    }

    /** Messages, which are read-only. */
    private static ResourceType messages() {
        return ResourceType.of("message", "messages")
                .scopes("messages", "orders")
                .fields("sequenceNumber resource resourceVersion type" + " resourceUserProvidedIdentifiers");
    }

    /**
     * Custom Objects, which have an endpoint of their own; a single field holds container and key, which are unique
     * together.
     */
    private static ResourceType customObjects() {
        return ResourceType.of("key-value-document", "custom-objects")
                .scopes("key_value_documents", "products", "orders", "customers")
                .fields("container key value")
                .unique("containerAndKey")
                .responseView(object -> {
                    ObjectNode response = object.deepCopy();
                    response.remove("containerAndKey");
                    return response;
                });
    }
}
