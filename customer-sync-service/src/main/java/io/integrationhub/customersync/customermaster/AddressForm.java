package io.integrationhub.customersync.customermaster;

import io.integrationhub.customersync.address.AddressField;
import io.integrationhub.customersync.address.AddressRole;
import io.integrationhub.customersync.address.StatedAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An address in the neutral form. A property of {@code fields} that is there without a value removes the value. */
record AddressForm(
        @Nullable String key,
        @Nullable Map<String, @Nullable String> fields,
        @Nullable List<@Nullable String> roles) {

    /** The stated addresses of a form, if it has some. */
    static Optional<List<StatedAddress>> stated(@Nullable List<@Nullable AddressForm> forms) {
        return Optional.ofNullable(forms)
                .map(list -> list.stream()
                        .filter(Objects::nonNull)
                        .map(AddressForm::toAddress)
                        .toList())
                .map(AddressForm::withDistinctKeys);
    }

    /** Rows of a file may repeat an address for each of its roles, but a key names one address. */
    private static List<StatedAddress> withDistinctKeys(List<StatedAddress> addresses) {
        Map<String, Object> contents = new HashMap<>();
        for (StatedAddress address : addresses) {
            address.key().ifPresent(key -> {
                Object other = contents.putIfAbsent(key, address.content());
                if (other != null && !other.equals(address.content())) {
                    throw new IllegalArgumentException(
                            "'addresses' has two different addresses with the key '" + key + "'");
                }
            });
        }
        return addresses;
    }

    private StatedAddress toAddress() {
        return new StatedAddress(
                Optional.ofNullable(key),
                StatedValues.of(fields, "addresses.fields", AddressField::named),
                Optional.ofNullable(roles).map(AddressForm::roles));
    }

    private static Set<AddressRole> roles(List<@Nullable String> names) {
        return names.stream().filter(Objects::nonNull).map(AddressForm::role).collect(Collectors.toSet());
    }

    private static AddressRole role(String name) {
        return switch (name) {
            case "shipping" -> AddressRole.SHIPPING;
            case "billing" -> AddressRole.BILLING;
            case "defaultShipping" -> AddressRole.DEFAULT_SHIPPING;
            case "defaultBilling" -> AddressRole.DEFAULT_BILLING;
            default ->
                throw new IllegalArgumentException(
                        "a role in addresses.roles is none of shipping, billing, defaultShipping, defaultBilling");
        };
    }

    /** Omits the fields. */
    @Override
    public String toString() {
        return "AddressForm[" + key + "]";
    }
}
