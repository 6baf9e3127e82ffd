package io.integrationhub.sandbox.commercetools.kinds;

import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Kind;
import io.integrationhub.sandbox.commercetools.project.Shape;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The kinds that are kept as they are given: customer groups, stores, zones, categories, and messages. */
public final class SimpleKinds {

    private SimpleKinds() {}

    public static List<Kind> all() {
        return List.of(customerGroups(), stores(), zones(), categories(), messages(), customObjects());
    }

    private static Kind customerGroups() {
        return Kind.of("customer-group", "customer-groups")
                .areas("customer_groups", "customers")
                .fields("name custom")
                .selector("key", "key")
                .unique("name")
                .created(
                        Shape.of("key groupName! custom").with("custom", CustomFields.DRAFT),
                        (group, draft, change) -> {
                            Json.copy(draft, group, "key");
                            group.set("name", draft.path("groupName"));
                            Json.set(group, "custom", CustomFields.read(draft.get("custom"), "customer-group", change));
                        })
                .setter("setKey", "key")
                .setter("changeName", "name")
                .action(
                        "setCustomType",
                        CustomFields.SET_TYPE,
                        (group, action, change) -> CustomFields.setType(group, action, "customer-group", change))
                .action("setCustomField", CustomFields.SET_FIELD, CustomFields::setField);
    }

    private static Kind stores() {
        return Kind.of("store", "stores")
                .areas("stores")
                .fields("name languages countries distributionChannels supplyChannels custom")
                .selector("key", "key")
                .created(
                        Shape.of("key! name languages countries distributionChannels" + " supplyChannels"),
                        (store, draft, change) -> {
                            Json.copy(draft, store, "key", "name");
                            for (String list : List.of("languages", "countries")) {
                                store.set(list, draft.path(list).isArray() ? draft.path(list) : Json.array());
                            }
                            for (String list : List.of("distributionChannels", "supplyChannels")) {
                                store.putArray(list);
                                Json.objects(draft, list)
                                        .forEach(one -> Json.list(store, list).add(change.reference("channel", one)));
                            }
                            store.putArray("productSelections");
                        })
                .setter("setName", "name")
                .setter("setLanguages", "languages")
                .setter("setCountries", "countries");
    }

    private static Kind zones() {
        return Kind.of("zone", "zones")
                .areas("zones", "orders")
                .fields("name description locations")
                .selector("key", "key")
                .created(Shape.of("key name! description locations"), (zone, draft, change) -> {
                    Json.copy(draft, zone, "key", "name", "description");
                    zone.putArray("locations").addAll(Json.objects(draft, "locations"));
                })
                .setter("setKey", "key")
                .setter("changeName", "name")
                .setter("setDescription", "description");
    }

    private static Kind categories() {
        return Kind.of("category", "categories")
                .areas("categories", "products")
                .fields("externalId name slug description parent ancestors orderHint custom")
                .selector("key", "key")
                .created(
                        Shape.of("name! slug! description parent orderHint externalId key"),
                        (category, draft, change) -> {
                            Json.copy(draft, category, "name", "slug", "description", "externalId", "key");
                            category.put(
                                    "orderHint", Json.text(draft, "orderHint").orElse("0.5"));
                            category.putArray("ancestors");
                            if (draft.hasNonNull("parent")) {
                                category.set("parent", change.reference("category", draft.path("parent")));
                            }
                            change.announce("category", category, "CategoryCreated")
                                    .set("category", category);
                        })
                .setter("changeName", "name")
                .setter("changeSlug", "slug")
                .setter("setKey", "key")
                .setter("setExternalId", "externalId");
    }

    /** Messages are only read. */
    private static Kind messages() {
        return Kind.of("message", "messages")
                .areas("messages", "orders")
                .fields("sequenceNumber resource resourceVersion type" + " resourceUserProvidedIdentifiers");
    }

    /** Written by an endpoint of their own; container and key together are unique, kept in one field for the index. */
    private static Kind customObjects() {
        return Kind.of("key-value-document", "custom-objects")
                .areas("key_value_documents", "products", "orders", "customers")
                .fields("container key value")
                .unique("containerAndKey")
                .shown(object -> {
                    ObjectNode shown = object.deepCopy();
                    shown.remove("containerAndKey");
                    return shown;
                });
    }
}
