package io.integrationhub.sandbox.commercetools.approval;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.EnumField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The resource type {@code business-unit}, limited to companies with Associates, and the types around it. */
public final class BusinessUnits {

    static final String TYPE = "business-unit";

    private static final String COMPANY = "Company";
    private static final EnumField STATUS = EnumField.of("status", "Active Inactive");
    private static final EnumField INHERITANCE = EnumField.of("inheritance", "Enabled Disabled");

    private BusinessUnits() {}

    /** Business Units, Associate Roles, Approval Rules and Approval Flows. */
    public static List<ResourceType> resourceTypes() {
        return List.of(
                resourceType(),
                AssociateRoles.resourceType(),
                ApprovalRules.resourceType(),
                ApprovalFlows.resourceType());
    }

    private static ResourceType resourceType() {
        return ResourceType.of(TYPE, "business-units")
                .scopes("business_units")
                .fields("unitType name status contactEmail associates topLevelUnit")
                .selector("key", "key")
                .draft(
                        Shape.of("key! unitType! name! status contactEmail associates")
                                .with(
                                        "associates",
                                        Shape.of("customer! associateRoleAssignments!")
                                                .with(
                                                        "associateRoleAssignments",
                                                        Shape.of("associateRole! inheritance"))),
                        BusinessUnits::create);
    }

    private static void create(ObjectNode unit, ObjectNode draft, Change change) {
        Json.copy(draft, unit, "key", "name", "contactEmail");
        String unitType = draft.path("unitType").asString();
        if (!unitType.equals(COMPANY)) {
            throw ApiError.notImplemented("business units of the type '" + unitType + "'");
        }
        unit.put("unitType", unitType);
        unit.put("status", STATUS.in(draft).orElse("Active"));
        for (String mode : List.of("storeMode", "associateMode", "approvalRuleMode")) {
            unit.put(mode, "Explicit");
        }
        for (String list : List.of("addresses", "shippingAddressIds", "billingAddressIds")) {
            unit.putArray(list);
        }
        unit.putObject("topLevelUnit").put("typeId", TYPE).put("key", keyOf(unit));
        ArrayNode associates = unit.putArray("associates");
        Json.objects(draft, "associates").forEach(one -> associates.add(associate(one, change)));
        change.addMessage(TYPE, unit, "BusinessUnitCreated").set("businessUnit", unit);
    }

    private static ObjectNode associate(ObjectNode draft, Change change) {
        ObjectNode associate = Json.object();
        associate.set("customer", change.reference("customer", draft.path("customer")));
        ArrayNode assignments = associate.putArray("associateRoleAssignments");
        for (ObjectNode assignment : Json.objects(draft, "associateRoleAssignments")) {
            assignments
                    .addObject()
                    .put("inheritance", INHERITANCE.in(assignment).orElse("Disabled"))
                    .set("associateRole", AssociateRoles.reference(assignment.path("associateRole"), change));
        }
        return associate;
    }

    /** The unit's Associate with this customer id. */
    static Optional<ObjectNode> associate(ObjectNode unit, String customerId) {
        return Json.objects(unit, "associates").stream()
                .filter(one -> one.at("/customer/id").asString("").equals(customerId))
                .findFirst();
    }

    /** The keys of an Associate's roles. */
    static Set<String> roles(JsonNode associate) {
        return associate
                .path("associateRoleAssignments")
                .valueStream()
                .map(assignment -> assignment.at("/associateRole/key").asString())
                .collect(Collectors.toSet());
    }

    /**
     * Requires that a customer is an Associate of a unit and has a permission there; returns the unit.
     *
     * @param permission the permission that one of the Associate's roles must have; empty for none
     */
    public static ObjectNode requireAssociate(Project project, String unitKey, String associateId, String permission) {
        ObjectNode unit = project.find(TYPE, "key", unitKey)
                .orElseThrow(() -> ApiError.notFound("The Resource with key '" + unitKey + "' was not found."));
        boolean may = associate(unit, associateId)
                .filter(one -> permission.isEmpty() || allows(project, one, permission))
                .isPresent();
        if (!may) {
            throw ApiError.of(403, "AssociateMissingPermission", "The Associate may not do this in the Business Unit.")
                    .with("associate", Json.object().put("typeId", "customer").put("id", associateId))
                    .with("businessUnit", Json.object().put("typeId", TYPE).put("key", unitKey))
                    .with(
                            "permissions",
                            permission.isEmpty() ? Json.array() : Json.array().add(permission));
        }
        return unit;
    }

    private static boolean allows(Project project, ObjectNode associate, String permission) {
        return roles(associate).stream()
                .flatMap(role -> project.find(AssociateRoles.TYPE, "key", role).stream())
                .flatMap(role -> role.path("permissions").valueStream())
                .anyMatch(allowed -> allowed.asString().equals(permission));
    }

    private static String keyOf(ObjectNode unit) {
        return unit.path("key").asString();
    }
}
