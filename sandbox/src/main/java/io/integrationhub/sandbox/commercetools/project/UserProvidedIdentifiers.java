package io.integrationhub.sandbox.commercetools.project;

import io.integrationhub.sandbox.commercetools.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** The identifiers that users gave a resource, which messages and notifications about it repeat. */
public final class UserProvidedIdentifiers {

    private static final String[] FIELDS = {"key", "externalId", "orderNumber", "customerNumber", "sku"};

    private UserProvidedIdentifiers() {}

    /** Adds the identifiers to a message or notification. */
    public static void add(String typeId, ObjectNode resource, ObjectNode message) {
        ObjectNode identifiers = Json.object();
        if (typeId.equals("key-value-document")) {
            Json.copy(resource, identifiers.putObject("containerAndKey"), "container", "key");
        } else {
            Json.copy(resource, identifiers, FIELDS);
        }
        if (!identifiers.isEmpty()) {
            message.set("resourceUserProvidedIdentifiers", identifiers);
        }
    }
}
