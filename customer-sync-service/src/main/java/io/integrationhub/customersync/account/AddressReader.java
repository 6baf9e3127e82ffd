package io.integrationhub.customersync.account;

import com.commercetools.api.models.common.BaseAddress;
import io.integrationhub.customersync.profile.PostalAddress;
import io.integrationhub.customersync.profile.PostalAddress.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads addresses. */
final class AddressReader {

    private AddressReader() {}

    /** The roles of addresses by id. */
    record Roles(
            Collection<String> billing,
            Collection<String> shipping,
            @Nullable String defaultBilling,
            @Nullable String defaultShipping) {

        Set<Role> of(@Nullable String id) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            if (id == null) {
                return roles;
            }
            addIf(roles, Role.BILLING, billing.contains(id));
            addIf(roles, Role.SHIPPING, shipping.contains(id));
            addIf(roles, Role.DEFAULT_BILLING, id.equals(defaultBilling));
            addIf(roles, Role.DEFAULT_SHIPPING, id.equals(defaultShipping));
            return roles;
        }

        private static void addIf(Set<Role> roles, Role role, boolean applies) {
            if (applies) {
                roles.add(role);
            }
        }
    }

    static PostalAddress read(BaseAddress address, Set<Role> roles) {
        return new PostalAddress(
                text(Optional.ofNullable(address.getKey()).orElse(address.getId())),
                joined(address.getFirstName(), address.getLastName()),
                text(address.getCompany()),
                joined(address.getStreetName(), address.getStreetNumber()),
                text(address.getAdditionalStreetInfo()),
                text(address.getCity()),
                text(Optional.ofNullable(address.getState()).orElse(address.getRegion())),
                text(address.getPostalCode()),
                text(address.getCountry()),
                text(Optional.ofNullable(address.getPhone()).orElse(address.getMobile())),
                roles);
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" "));
    }
}
