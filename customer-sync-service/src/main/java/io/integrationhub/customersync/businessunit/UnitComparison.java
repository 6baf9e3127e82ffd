package io.integrationhub.customersync.businessunit;

import io.integrationhub.customersync.address.AddressComparison;
import io.integrationhub.customersync.customer.CustomFieldValues;
import io.integrationhub.customersync.customer.CustomerNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The changes that a Business Unit still needs to be as its master states it. */
public final class UnitComparison {

    private static final String EXPLICIT = "Explicit";

    private final BusinessUnit unit;
    private final ExistingUnit existing;
    private final Map<CustomerNumber, String> customerIds;
    private final List<UnitChange> changes = new ArrayList<>();

    private UnitComparison(BusinessUnit unit, ExistingUnit existing, Map<CustomerNumber, String> customerIds) {
        this.unit = unit;
        this.existing = existing;
        this.customerIds = customerIds;
    }

    /**
     * Compares.
     *
     * @param customerIds ids in commercetools of the associates; those that do not exist yet are missing
     */
    public static List<UnitChange> changes(
            BusinessUnit unit, ExistingUnit existing, Map<CustomerNumber, String> customerIds) {
        return new UnitComparison(unit, existing, customerIds).changes();
    }

    /** The associates that exist, by the id of the customer. */
    public static Map<String, Set<RoleAssignment>> associates(
            List<StatedAssociate> stated, Map<CustomerNumber, String> customerIds) {
        Map<String, Set<RoleAssignment>> associates = new LinkedHashMap<>();
        stated.forEach(associate -> Optional.ofNullable(customerIds.get(associate.customer()))
                .ifPresent(id -> associates.put(id, associate.roles())));
        return associates;
    }

    private List<UnitChange> changes() {
        unit.parent()
                .filter(parent -> !Optional.of(parent).equals(existing.parent()))
                .ifPresent(parent -> changes.add(new UnitChange.ChangeParent(parent)));
        unit.fields().forEach((field, value) -> {
            if (!value.equals(Optional.ofNullable(existing.fields().get(field)))) {
                changes.add(new UnitChange.SetField(field, value));
            }
        });
        unit.stores()
                .filter(this::areStoresExplicit)
                .filter(stores -> !stores.equals(existing.stores()))
                .ifPresent(stores -> changes.add(new UnitChange.SetStores(stores)));
        unit.addresses()
                .ifPresent(stated -> AddressComparison.between(stated, existing.addresses(), _ -> true)
                        .forEach(change -> changes.add(new UnitChange.ChangeAddresses(change))));
        unit.associates().ifPresent(stated -> compareAssociates(associates(stated, customerIds)));
        compareCustomFields();
        return List.copyOf(changes);
    }

    /** Inherited Stores cannot be changed. */
    private boolean areStoresExplicit(Set<String> stores) {
        String mode = unit.fields()
                .getOrDefault(UnitField.STORE_MODE, Optional.empty())
                .or(() -> Optional.ofNullable(existing.fields().get(UnitField.STORE_MODE)))
                .orElse(EXPLICIT);
        return mode.equals(EXPLICIT);
    }

    private void compareAssociates(Map<String, Set<RoleAssignment>> stated) {
        stated.forEach((customer, roles) -> {
            Set<RoleAssignment> actual = existing.associates().get(customer);
            if (actual == null) {
                changes.add(new UnitChange.AddAssociate(customer, roles));
            } else if (!actual.equals(roles)) {
                changes.add(new UnitChange.ChangeAssociate(customer, roles));
            }
        });
        if (stated.size() < unit.associates().orElseThrow().size()) {
            // One of the others may be an associate whose customer is not known yet.
            return;
        }
        existing.associates().keySet().stream()
                .filter(customer -> !stated.containsKey(customer))
                .sorted()
                .forEach(customer -> changes.add(new UnitChange.RemoveAssociate(customer)));
    }

    private void compareCustomFields() {
        Map<String, Optional<Object>> values = new LinkedHashMap<>();
        unit.custom().forEach((name, value) -> {
            if (!CustomFieldValues.isSame(value.orElse(null), existing.custom().get(name))) {
                values.put(name, value);
            }
        });
        if (!values.isEmpty()) {
            changes.add(new UnitChange.SetCustomFields(values));
        }
    }
}
