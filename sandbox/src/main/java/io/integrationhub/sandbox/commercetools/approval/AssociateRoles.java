package io.integrationhub.sandbox.commercetools.approval;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The resource type {@code associate-role}: the permissions of Associates in a Business Unit. */
final class AssociateRoles {

    static final String TYPE = "associate-role";

    private AssociateRoles() {}

    static ResourceType resourceType() {
        return ResourceType.of(TYPE, "associate-roles")
                .scopes("associate_roles")
                .fields("name buyerAssignable permissions")
                .selector("key", "key")
                .draft(Shape.of("key! name buyerAssignable permissions"), AssociateRoles::create);
    }

    private static void create(ObjectNode role, ObjectNode draft, Change change) {
        Json.copy(draft, role, "key", "name");
        role.put("buyerAssignable", draft.path("buyerAssignable").asBoolean(true));
        Json.list(role, "permissions")
                .addAll(draft.path("permissions").valueStream().toList());
        change.addMessage(TYPE, role, "AssociateRoleCreated").set("associateRole", role);
    }

    /** The KeyReference to the role that a ResourceIdentifier refers to. */
    static ObjectNode reference(JsonNode identifier, Change change) {
        ObjectNode role = change.resolve(TYPE, identifier);
        return Json.object().put("typeId", TYPE).put("key", role.path("key").asString());
    }
}
