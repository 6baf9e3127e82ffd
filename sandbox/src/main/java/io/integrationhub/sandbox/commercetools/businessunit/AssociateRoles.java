package io.integrationhub.sandbox.commercetools.businessunit;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.CustomFieldActions;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The resource type {@code associate-role}: the permissions of Associates in a Business Unit. */
public final class AssociateRoles {

    public static final String TYPE = "associate-role";

    private static final String PERMISSIONS = "permissions";
    private static final String PERMISSION = "permission";

    private AssociateRoles() {}

    static ResourceType resourceType() {
        ResourceType type = ResourceType.of(TYPE, "associate-roles")
                .scopes("associate_roles")
                .fields("name buyerAssignable permissions custom")
                .selector("key", "key")
                .draft(
                        Shape.of("key! name buyerAssignable permissions custom").with("custom", CustomFields.DRAFT),
                        AssociateRoles::create)
                .onDelete((role, change) -> change.addMessage(TYPE, role, "AssociateRoleDeleted"))
                .action("setName", Shape.of("name"), (role, action, change) -> {
                    Json.set(role, "name", action.get("name"));
                    Json.copy(role, change.addMessage(TYPE, role, "AssociateRoleNameSet"), "name");
                })
                .action("changeBuyerAssignable", Shape.of("buyerAssignable!"), (role, action, change) -> {
                    role.set("buyerAssignable", action.path("buyerAssignable"));
                    Json.copy(
                            role,
                            change.addMessage(TYPE, role, "AssociateRoleBuyerAssignableChanged"),
                            "buyerAssignable");
                })
                .action("setPermissions", Shape.of(PERMISSIONS), (role, action, change) -> {
                    role.set(PERMISSIONS, permissions(action));
                    Json.copy(role, change.addMessage(TYPE, role, "AssociateRolePermissionsSet"), PERMISSIONS);
                })
                .action("addPermission", Shape.of("permission!"), AssociateRoles::addPermission)
                .action("removePermission", Shape.of("permission!"), AssociateRoles::removePermission);
        new CustomFieldActions(TYPE, "AssociateRole", "old").addSilentlyTo(type);
        return type;
    }

    private static void create(ObjectNode role, ObjectNode draft, Change change) {
        Json.copy(draft, role, "key", "name");
        role.put("buyerAssignable", draft.path("buyerAssignable").asBoolean(true));
        role.set(PERMISSIONS, permissions(draft));
        Json.set(role, "custom", CustomFields.read(draft.get("custom"), TYPE, change));
        change.addMessage(TYPE, role, "AssociateRoleCreated").set("associateRole", role);
    }

    private static ArrayNode permissions(JsonNode node) {
        return Json.array()
                .addAll(node.path(PERMISSIONS).valueStream().distinct().toList());
    }

    private static void addPermission(ObjectNode role, ObjectNode action, Change change) {
        JsonNode permission = action.path(PERMISSION);
        ArrayNode permissions = Json.list(role, PERMISSIONS);
        if (permissions.valueStream().noneMatch(permission::equals)) {
            permissions.add(permission);
        }
        change.addMessage(TYPE, role, "AssociateRolePermissionAdded").set(PERMISSION, permission);
    }

    private static void removePermission(ObjectNode role, ObjectNode action, Change change) {
        JsonNode permission = action.path(PERMISSION);
        ArrayNode permissions = Json.list(role, PERMISSIONS);
        permissions.valueStream().filter(permission::equals).toList().forEach(one -> Json.remove(permissions, one));
        change.addMessage(TYPE, role, "AssociateRolePermissionRemoved").set(PERMISSION, permission);
    }

    /** The KeyReference to the role that a ResourceIdentifier refers to. */
    public static ObjectNode reference(JsonNode identifier, Change change) {
        ObjectNode role = change.resolve(TYPE, identifier);
        return Json.object().put("typeId", TYPE).put("key", role.path("key").asString());
    }
}
