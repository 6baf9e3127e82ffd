package io.integrationhub.sandbox.commercetools.businessunit;

import io.integrationhub.sandbox.commercetools.customer.GroupAssignments;
import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.AddressBook;
import io.integrationhub.sandbox.commercetools.values.Addresses;
import io.integrationhub.sandbox.commercetools.values.CustomFieldActions;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.EnumField;
import io.integrationhub.sandbox.commercetools.values.StoreReferences;
import io.integrationhub.sandbox.commercetools.values.TextRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The resource type {@code business-unit}: companies and divisions. */
public final class BusinessUnits {

    public static final String TYPE = "business-unit";

    static final EnumField UNIT_TYPE = EnumField.of("unitType", "Company Division");
    static final EnumField STATUS = EnumField.of("status", "Active Inactive");

    private static final AddressBook ADDRESSES = new AddressBook(TYPE, "BusinessUnit");

    private BusinessUnits() {}

    /** Business Units and Associate Roles. */
    public static List<ResourceType> resourceTypes() {
        return List.of(resourceType(), AssociateRoles.resourceType());
    }

    private static ResourceType resourceType() {
        ResourceType type = ResourceType.of(TYPE, "business-units")
                .scopes("business_units")
                .fields(
                        "unitType name status contactEmail associates inheritedAssociates topLevelUnit parentUnit stores"
                                + " inheritedStores storeMode associateMode approvalRuleMode custom customerGroupAssignments "
                                + AddressBook.FIELDS)
                .selector("key", "key")
                .draft(draft(), BusinessUnits::create)
                .derivedFields(Hierarchy::inherit)
                .onDelete((unit, change) -> change.addMessage(TYPE, unit, "BusinessUnitDeleted"));
        BusinessUnitActions.addTo(type);
        Associates.addTo(type);
        Hierarchy.addTo(type);
        ADDRESSES.addTo(type);
        new GroupAssignments(TYPE, "BusinessUnitCustomer").addTo(type);
        CustomFieldActions custom = new CustomFieldActions(TYPE, "BusinessUnit", "old");
        custom.addTo(type);
        custom.addForAddressesTo(type);
        return type;
    }

    private static Shape draft() {
        return Shape.of("key! unitType! name! status contactEmail associates stores storeMode associateMode"
                        + " approvalRuleMode parentUnit custom customerGroupAssignments " + AddressBook.DRAFT_FIELDS)
                .with("associates", Associates.DRAFT)
                .with("stores", StoreReferences.IDENTIFIER)
                .with("addresses", Addresses.SHAPE)
                .with("custom", CustomFields.DRAFT)
                .with("customerGroupAssignments", GroupAssignments.DRAFT);
    }

    private static void create(ObjectNode unit, ObjectNode draft, Change change) {
        TextRules.requireEmail(draft, "contactEmail");
        Json.copy(draft, unit, "key", "name", "contactEmail");
        boolean company = UNIT_TYPE.required(draft).equals("Company");
        unit.put("unitType", company ? "Company" : "Division");
        unit.put("status", STATUS.in(draft).orElse("Active"));
        Modes.ALL.forEach(mode -> mode.set(unit, draft));
        if (company == draft.hasNonNull("parentUnit")) {
            throw company
                    ? ApiError.invalidOperation("A company has no parent.")
                    : ApiError.requiredField("parentUnit");
        }
        if (company) {
            Hierarchy.setTop(unit);
        } else {
            Hierarchy.setParent(unit, draft.path("parentUnit"), change);
        }
        unit.set("stores", StoreReferences.read(draft, "stores", change));
        if (Modes.STORE.of(unit).equals("FromParent") && !unit.path("stores").isEmpty()) {
            throw ApiError.invalidOperation("Stores can be set only if the store mode is Explicit.");
        }
        ADDRESSES.create(unit, draft, change);
        unit.set(Associates.FIELD, Associates.read(draft, change));
        unit.set(GroupAssignments.FIELD, GroupAssignments.read(draft, change));
        Json.set(unit, "custom", CustomFields.read(draft.get("custom"), TYPE, change));
        change.addMessage(TYPE, unit, "BusinessUnitCreated").set("businessUnit", unit);
    }

    /** The unit's Associate with this customer id, its own one before an inherited one. */
    public static Optional<ObjectNode> associate(ObjectNode unit, String customerId) {
        return associates(unit, customerId).findFirst();
    }

    private static Stream<ObjectNode> associates(ObjectNode unit, String customerId) {
        return Stream.of(Associates.FIELD, "inheritedAssociates")
                .flatMap(field -> Json.objects(unit, field).stream())
                .filter(one -> one.at("/customer/id").asString("").equals(customerId));
    }

    /** The keys of an Associate's roles. */
    public static Set<String> roles(JsonNode associate) {
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
        boolean may =
                associates(unit, associateId).anyMatch(one -> permission.isEmpty() || allows(project, one, permission));
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
}
