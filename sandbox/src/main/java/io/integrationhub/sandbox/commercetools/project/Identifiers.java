package io.integrationhub.sandbox.commercetools.project;

import tools.jackson.databind.node.ObjectNode;

/** The identifiers that users gave a resource, as messages and notifications carry them. */
public final class Identifiers {

    private static final String[] FIELDS = {"key", "externalId", "orderNumber", "customerNumber", "sku"};

    private Identifiers() {}

    public static void addTo(ObjectNode message, Kind kind, ObjectNode resource) {
        ObjectNode identifiers = Json.object();
        if (kind.typeId().equals("key-value-document")) {
            Json.copy(resource, identifiers.putObject("containerAndKey"), "container", "key");
        } else {
            Json.copy(resource, identifiers, FIELDS);
        }
        if (!identifiers.isEmpty()) {
            message.set("resourceUserProvidedIdentifiers", identifiers);
        }
    }
}
