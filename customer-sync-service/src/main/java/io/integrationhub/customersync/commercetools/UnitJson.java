package io.integrationhub.customersync.commercetools;

import com.commercetools.api.models.business_unit.BusinessUnitUpdateAction;
import io.integrationhub.commercetools.provisioning.FieldChanges;
import io.integrationhub.customersync.businessunit.BusinessUnit;
import io.integrationhub.customersync.businessunit.ExistingUnit;
import io.integrationhub.customersync.businessunit.RoleAssignment;
import io.integrationhub.customersync.businessunit.UnitChange;
import io.integrationhub.customersync.businessunit.UnitComparison;
import io.integrationhub.customersync.businessunit.UnitField;
import io.integrationhub.customersync.businessunit.UnitKey;
import io.integrationhub.customersync.businessunit.UnitType;
import io.integrationhub.customersync.customer.CustomerNumber;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Translates Business Units and their changes. */
final class UnitJson {

    private static final String ASSIGNMENTS = "associateRoleAssignments";
    private static final String ROLE = "associateRole";
    private static final String INHERITANCE = "inheritance";
    private static final String CUSTOMER = "customer";
    private static final String ASSOCIATE = "associate";
    private static final String UNIT = "business-unit";

    private UnitJson() {}

    static ExistingUnit read(JsonNode unit) {
        Map<UnitField, String> fields = new EnumMap<>(UnitField.class);
        for (UnitField field : UnitField.values()) {
            Optional.ofNullable(SdkJson.text(unit, field.property())).ifPresent(value -> fields.put(field, value));
        }
        return new ExistingUnit(
                unit.path("id").asString(),
                unit.path("version").asLong(),
                UnitType.of(unit.path("unitType").asString()),
                Optional.ofNullable(SdkJson.text(unit.path("parentUnit"), "key"))
                        .map(UnitKey::new),
                fields,
                unit.path("stores")
                        .valueStream()
                        .map(store -> store.path("key").asString())
                        .collect(Collectors.toSet()),
                AddressJson.read(unit),
                associates(unit),
                SdkJson.fields(unit.path("custom").path("fields")),
                Optional.ofNullable(SdkJson.text(unit.path("custom").path("type"), "id")));
    }

    private static Map<String, Set<RoleAssignment>> associates(JsonNode unit) {
        Map<String, Set<RoleAssignment>> associates = new LinkedHashMap<>();
        unit.path("associates")
                .valueStream()
                .forEach(associate -> associates.put(
                        associate.path(CUSTOMER).path("id").asString(),
                        associate
                                .path(ASSIGNMENTS)
                                .valueStream()
                                .map(role -> new RoleAssignment(
                                        role.path(ROLE).path("key").asString(),
                                        role.path(INHERITANCE).asString("").equals("Enabled")))
                                .collect(Collectors.toSet())));
        return associates;
    }

    static Map<String, Object> draft(BusinessUnit unit, Map<CustomerNumber, String> customerIds, FieldChanges custom) {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("unitType", unit.type().unitType());
        draft.put("key", unit.key().value());
        unit.parent().ifPresent(parent -> draft.put("parentUnit", SdkJson.key(UNIT, parent.value())));
        unit.fields().forEach((field, value) -> value.ifPresent(text -> draft.put(field.property(), text)));
        unit.stores()
                .filter(stores -> !stores.isEmpty())
                .ifPresent(stores -> draft.put("stores", CustomerJson.stores(stores)));
        unit.addresses().ifPresent(stated -> AddressJson.addTo(draft, AddressJson.additions(stated)));
        unit.associates()
                .ifPresent(stated -> draft.put(
                        "associates",
                        UnitComparison.associates(stated, customerIds).entrySet().stream()
                                .map(associate -> associate(associate.getKey(), associate.getValue()))
                                .toList()));
        if (custom instanceof FieldChanges.SetType type) {
            draft.put("custom", Map.of("type", SdkJson.key("type", type.key()), "fields", type.values()));
        }
        return draft;
    }

    static Stream<BusinessUnitUpdateAction> actions(UnitChange change, FieldChanges custom) {
        return change instanceof UnitChange.SetCustomFields
                ? custom.toJson().stream()
                        .map(json -> SdkJson.object(SdkJson.fields(json), BusinessUnitUpdateAction.class))
                : Stream.of(SdkJson.object(action(change), BusinessUnitUpdateAction.class));
    }

    private static Map<String, Object> action(UnitChange change) {
        Map<String, Object> action = new LinkedHashMap<>();
        action.put("action", change.name());
        switch (change) {
            case UnitChange.SetField it -> {
                it.value().ifPresent(value -> action.put(it.field().property(), value));
                if (it.field() == UnitField.ASSOCIATE_MODE) {
                    // The master states the explicit associates, so inherited ones do not become explicit.
                    action.put("makeInheritedAssociatesExplicit", false);
                }
            }
            case UnitChange.ChangeParent it ->
                action.put("parentUnit", SdkJson.key(UNIT, it.parent().value()));
            case UnitChange.SetStores it -> action.put("stores", CustomerJson.stores(it.stores()));
            case UnitChange.ChangeAddresses it -> action.putAll(AddressJson.action(it.change()));
            case UnitChange.AddAssociate it -> action.put(ASSOCIATE, associate(it.customerId(), it.roles()));
            case UnitChange.ChangeAssociate it -> action.put(ASSOCIATE, associate(it.customerId(), it.roles()));
            case UnitChange.RemoveAssociate it -> action.put(CUSTOMER, customer(it.customerId()));
            case UnitChange.SetCustomFields _ ->
                throw new IllegalArgumentException("custom fields have actions of their own");
        }
        return action;
    }

    private static Map<String, Object> associate(String customerId, Set<RoleAssignment> roles) {
        List<Map<String, Object>> assignments = roles.stream()
                .sorted(Comparator.comparing(RoleAssignment::role))
                .map(role -> Map.<String, Object>of(
                        ROLE,
                        SdkJson.key("associate-role", role.role()),
                        INHERITANCE,
                        role.isInherited() ? "Enabled" : "Disabled"))
                .toList();
        return Map.of(CUSTOMER, customer(customerId), ASSIGNMENTS, assignments);
    }

    private static Map<String, Object> customer(String id) {
        return Map.of("typeId", CUSTOMER, "id", id);
    }
}
