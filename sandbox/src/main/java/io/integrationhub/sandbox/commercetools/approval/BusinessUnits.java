package io.integrationhub.sandbox.commercetools.approval;

import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Kind;
import io.integrationhub.sandbox.commercetools.project.ProjectState;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import io.integrationhub.sandbox.commercetools.project.Shape;
import io.integrationhub.sandbox.commercetools.values.Choice;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The kind "business-unit", as far as it is a company with Associates. */
public final class BusinessUnits {

    static final String TYPE = "business-unit";

    private static final Choice UNIT_TYPE = Choice.of("unitType", "Company");
    private static final Choice STATUS = Choice.of("status", "Active Inactive");
    private static final Choice INHERITANCE = Choice.of("inheritance", "Enabled Disabled");

    private BusinessUnits() {}

    public static Kind kind() {
        return Kind.of(TYPE, "business-units")
                .areas("business_units")
                .fields("unitType name status contactEmail associates topLevelUnit")
                .selector("key", "key")
                .created(
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
        unit.put("unitType", UNIT_TYPE.in(draft).orElse("Company"));
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
        change.announce(TYPE, unit, "BusinessUnitCreated").set("businessUnit", unit);
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

    /** The customer as an Associate of the unit. */
    static Optional<ObjectNode> associate(ObjectNode unit, String customerId) {
        return Json.objects(unit, "associates").stream()
                .filter(one -> one.at("/customer/id").asString("").equals(customerId))
                .findFirst();
    }

    /** The keys of the roles that an Associate has. */
    static Set<String> roles(JsonNode associate) {
        return associate
                .path("associateRoleAssignments")
                .valueStream()
                .map(assignment -> assignment.at("/associateRole/key").asString())
                .collect(Collectors.toSet());
    }

    /**
     * The unit in which a request acts as an Associate; only its Associates may.
     *
     * @param permission what a role of the Associate must allow; empty if being one is enough
     */
    public static ObjectNode actingIn(ProjectState project, String unitKey, String associateId, String permission) {
        ObjectNode unit = project.find(TYPE, "key", unitKey)
                .orElseThrow(() -> Refusal.notFound("The Resource with key '" + unitKey + "' was not found."));
        boolean may = associate(unit, associateId)
                .filter(one -> permission.isEmpty() || allows(project, one, permission))
                .isPresent();
        if (!may) {
            throw Refusal.of(403, "AssociateMissingPermission", "The Associate may not do this in the Business Unit.")
                    .with("associate", Json.object().put("typeId", "customer").put("id", associateId))
                    .with("businessUnit", Json.object().put("typeId", TYPE).put("key", unitKey))
                    .with(
                            "permissions",
                            permission.isEmpty() ? Json.array() : Json.array().add(permission));
        }
        return unit;
    }

    private static boolean allows(ProjectState project, ObjectNode associate, String permission) {
        return roles(associate).stream()
                .flatMap(role -> project.find(AssociateRoles.TYPE, "key", role).stream())
                .flatMap(role -> role.path("permissions").valueStream())
                .anyMatch(allowed -> allowed.asString().equals(permission));
    }

    private static String keyOf(ObjectNode unit) {
        return unit.path("key").asString();
    }
}
