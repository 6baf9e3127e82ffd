package io.integrationhub.customersync.businessunit;

import io.integrationhub.customersync.address.ExistingAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A Business Unit as commercetools has it. What it inherits is not part of it.
 *
 * @param parent key of the unit above
 * @param associates roles by the id of the customer
 * @param typeId id of the Type of the custom fields
 */
public record ExistingUnit(
        String id,
        long version,
        UnitType type,
        Optional<UnitKey> parent,
        Map<UnitField, String> fields,
        Set<String> stores,
        List<ExistingAddress> addresses,
        Map<String, Set<RoleAssignment>> associates,
        Map<String, Object> custom,
        Optional<String> typeId) {

    public ExistingUnit {
        fields = Map.copyOf(fields);
        stores = Set.copyOf(stores);
        addresses = List.copyOf(addresses);
        associates = Map.copyOf(associates);
        custom = Map.copyOf(custom);
    }

    /** Omits everything but the id. */
    @Override
    public String toString() {
        return "ExistingUnit[" + id + "]";
    }
}
