package io.integrationhub.customersync.customermaster;

import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customer.ProfileField;
import io.integrationhub.customersync.customer.SourceVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the mapping of a customer yields; the values are checked here, because a mapping may yield anything. A property
 * of {@code profile}, {@code custom} or an address that is there without a value removes the value in commercetools.
 */
record CustomerForm(
        @Nullable String number,
        @Nullable String externalId,
        @Nullable String email,
        @Nullable Map<String, @Nullable String> profile,
        @Nullable List<@Nullable AddressForm> addresses,
        @Nullable List<@Nullable String> groups,
        @Nullable List<@Nullable String> stores,
        @Nullable Map<String, @Nullable Object> custom,
        @Nullable Boolean active,
        @Nullable Instant changedAt,
        @Nullable Long sequence) {

    /** @throws IllegalArgumentException with a message that names the missing or invalid field */
    Customer toCustomer() {
        return new Customer(
                Customer.Identity.of(toNumber(), StatedValues.id(externalId, "externalId"), StatedValues.email(email)),
                StatedValues.of(profile, "profile", ProfileField::named),
                AddressForm.stated(addresses),
                StatedValues.keys(groups, "groups"),
                StatedValues.keys(stores, "stores"),
                StatedValues.custom(custom),
                !Boolean.FALSE.equals(active),
                new SourceVersion(Optional.ofNullable(sequence), Optional.ofNullable(changedAt)));
    }

    /** @throws IllegalArgumentException if it is missing or invalid */
    CustomerNumber toNumber() {
        if (number == null || number.isBlank()) {
            throw new IllegalArgumentException("'number' is missing");
        }
        return new CustomerNumber(number.strip());
    }

    /** Omits everything but the number. */
    @Override
    public String toString() {
        return "CustomerForm[" + number + "]";
    }
}
