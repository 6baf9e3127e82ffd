package io.integrationhub.sandbox.commercetools.approval;

import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Kind;
import io.integrationhub.sandbox.commercetools.project.Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The kind "associate-role": what an Associate may do in a Business Unit. */
public final class AssociateRoles {

    static final String TYPE = "associate-role";

    private AssociateRoles() {}

    public static Kind kind() {
        return Kind.of(TYPE, "associate-roles")
                .areas("associate_roles")
                .fields("name buyerAssignable permissions")
                .selector("key", "key")
                .created(Shape.of("key! name buyerAssignable permissions"), AssociateRoles::create);
    }

    private static void create(ObjectNode role, ObjectNode draft, Change change) {
        Json.copy(draft, role, "key", "name");
        role.put("buyerAssignable", draft.path("buyerAssignable").asBoolean(true));
        Json.list(role, "permissions")
                .addAll(draft.path("permissions").valueStream().toList());
        change.announce(TYPE, role, "AssociateRoleCreated").set("associateRole", role);
    }

    /** The KeyReference to the role that a ResourceIdentifier means. */
    static ObjectNode reference(JsonNode identifier, Change change) {
        ObjectNode role = change.resolve(TYPE, identifier);
        return Json.object().put("typeId", TYPE).put("key", role.path("key").asString());
    }
}
