package io.integrationhub.customersync.customermaster;

import io.integrationhub.customersync.businessunit.BusinessUnit;
import io.integrationhub.customersync.businessunit.RoleAssignment;
import io.integrationhub.customersync.businessunit.StatedAssociate;
import io.integrationhub.customersync.businessunit.UnitField;
import io.integrationhub.customersync.businessunit.UnitKey;
import io.integrationhub.customersync.businessunit.UnitType;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customer.SourceVersion;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the mapping of a Business Unit yields. A unit with a parent is a division; one that is not active gets the
 * status Inactive.
 */
record UnitForm(
        @Nullable String key,
        @Nullable String parent,
        @Nullable Map<String, @Nullable String> fields,
        @Nullable List<@Nullable String> stores,
        @Nullable List<@Nullable AddressForm> addresses,
        @Nullable List<@Nullable AssociateForm> associates,
        @Nullable Map<String, @Nullable Object> custom,
        @Nullable Boolean active,
        @Nullable Instant changedAt,
        @Nullable Long sequence) {

    /** An associate: the number of a customer, with roles. */
    record AssociateForm(
            @Nullable String customer, @Nullable List<@Nullable RoleForm> roles) {

        private StatedAssociate toAssociate() {
            if (customer == null || customer.isBlank()) {
                throw new IllegalArgumentException("'associates.customer' is missing");
            }
            List<@Nullable RoleForm> all = roles == null ? List.of() : roles;
            return new StatedAssociate(
                    new CustomerNumber(customer.strip()),
                    all.stream().filter(Objects::nonNull).map(RoleForm::toRole).collect(Collectors.toSet()));
        }
    }

    /** A role of an associate, which divisions inherit or not. */
    record RoleForm(@Nullable String role, @Nullable Boolean inherited) {

        private RoleAssignment toRole() {
            if (role == null || role.isBlank()) {
                throw new IllegalArgumentException("'associates.roles.role' is missing");
            }
            return new RoleAssignment(role, Boolean.TRUE.equals(inherited));
        }
    }

    /** @throws IllegalArgumentException with a message that names the missing or invalid field */
    BusinessUnit toUnit() {
        if (key == null || key.isBlank()) {
            throw new IllegalArgumentException("'key' is missing");
        }
        Optional<UnitKey> above = Optional.ofNullable(parent).map(UnitKey::new);
        return new BusinessUnit(
                new UnitKey(key),
                above.isPresent() ? UnitType.DIVISION : UnitType.COMPANY,
                above,
                statedFields(),
                StatedValues.keys(stores, "stores"),
                AddressForm.stated(addresses),
                Optional.ofNullable(associates)
                        .map(list -> list.stream()
                                .filter(Objects::nonNull)
                                .map(AssociateForm::toAssociate)
                                .toList()),
                StatedValues.custom(custom),
                new SourceVersion(Optional.ofNullable(sequence), Optional.ofNullable(changedAt)));
    }

    private Map<UnitField, Optional<String>> statedFields() {
        Map<UnitField, Optional<String>> stated = new HashMap<>(StatedValues.of(fields, "fields", UnitField::named));
        if (active != null) {
            stated.putIfAbsent(UnitField.STATUS, Optional.of(active ? "Active" : "Inactive"));
        }
        return stated;
    }

    /** Omits everything but the key. */
    @Override
    public String toString() {
        return "UnitForm[" + key + "]";
    }
}
