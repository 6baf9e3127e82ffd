package io.integrationhub.customersync.fakes;

import io.integrationhub.customersync.businessunit.BusinessUnit;
import io.integrationhub.customersync.businessunit.RoleAssignment;
import io.integrationhub.customersync.businessunit.StatedAssociate;
import io.integrationhub.customersync.businessunit.UnitField;
import io.integrationhub.customersync.businessunit.UnitKey;
import io.integrationhub.customersync.businessunit.UnitType;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customer.SourceVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Business Units as a master states them. */
public final class SampleUnits {

    private SampleUnits() {}

    public static StatedAssociate associate(String customer, String role) {
        return new StatedAssociate(new CustomerNumber(customer), Set.of(new RoleAssignment(role, true)));
    }

    public static BusinessUnit company(String key, List<StatedAssociate> associates) {
        return new BusinessUnit(
                new UnitKey(key),
                UnitType.COMPANY,
                Optional.empty(),
                name("Unit " + key),
                Optional.empty(),
                Optional.empty(),
                Optional.of(associates),
                Map.of(),
                SourceVersion.UNKNOWN);
    }

    public static BusinessUnit division(String key, String parent) {
        return new BusinessUnit(
                new UnitKey(key),
                UnitType.DIVISION,
                Optional.of(new UnitKey(parent)),
                name("Unit " + key),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                SourceVersion.UNKNOWN);
    }

    public static BusinessUnit versioned(String key, String name, long sequence) {
        return new BusinessUnit(
                new UnitKey(key),
                UnitType.COMPANY,
                Optional.empty(),
                name(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                new SourceVersion(Optional.of(sequence), Optional.empty()));
    }

    private static Map<UnitField, Optional<String>> name(String name) {
        return Map.of(UnitField.NAME, Optional.of(name));
    }
}
