package io.integrationhub.customersync.fakes;

import io.integrationhub.customersync.address.AddressField;
import io.integrationhub.customersync.address.AddressRole;
import io.integrationhub.customersync.address.StatedAddress;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customer.ProfileField;
import io.integrationhub.customersync.customer.SourceVersion;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Customers as a master states them. */
public final class SampleCustomers {

    public static final String NUMBER = "4711";
    public static final String EMAIL = "einkauf@kunde.example";

    private SampleCustomers() {}

    /** A customer with number and e-mail address only. */
    public static Customer of(String number, String email) {
        return new Customer(
                Customer.Identity.of(new CustomerNumber(number), Optional.empty(), Optional.of(email)),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                true,
                SourceVersion.UNKNOWN);
    }

    public static Customer sample() {
        return of(NUMBER, EMAIL);
    }

    public static Customer withEmail(Customer customer, String email) {
        return copy(
                customer,
                new Customer.Identity(
                        customer.number(),
                        customer.identity().key(),
                        customer.identity().externalId(),
                        Optional.of(email)));
    }

    public static Customer withExternalId(Customer customer, String id) {
        return copy(
                customer,
                new Customer.Identity(
                        customer.number(),
                        customer.identity().key(),
                        Optional.of(id),
                        customer.identity().email()));
    }

    private static Customer copy(Customer it, Customer.Identity identity) {
        return new Customer(
                identity,
                it.profile(),
                it.addresses(),
                it.groups(),
                it.stores(),
                it.custom(),
                it.active(),
                it.version());
    }

    /** @param value null removes the field */
    public static Customer with(Customer it, ProfileField field, String value) {
        Map<ProfileField, Optional<String>> profile = new HashMap<>(it.profile());
        profile.put(field, Optional.of(value).filter(text -> !text.isEmpty()));
        return new Customer(
                it.identity(),
                profile,
                it.addresses(),
                it.groups(),
                it.stores(),
                it.custom(),
                it.active(),
                it.version());
    }

    public static Customer withCustom(Customer it, Map<String, Object> values) {
        Map<String, Optional<Object>> custom = new HashMap<>();
        values.forEach((name, value) -> custom.put(name, Optional.of(value).filter(text -> !"".equals(text))));
        return new Customer(
                it.identity(),
                it.profile(),
                it.addresses(),
                it.groups(),
                it.stores(),
                custom,
                it.active(),
                it.version());
    }

    public static Customer withAddresses(Customer it, StatedAddress... addresses) {
        return new Customer(
                it.identity(),
                it.profile(),
                Optional.of(List.of(addresses)),
                it.groups(),
                it.stores(),
                it.custom(),
                it.active(),
                it.version());
    }

    public static Customer withGroups(Customer it, String... groups) {
        return new Customer(
                it.identity(),
                it.profile(),
                it.addresses(),
                Optional.of(Set.of(groups)),
                it.stores(),
                it.custom(),
                it.active(),
                it.version());
    }

    public static Customer withStores(Customer it, String... stores) {
        return new Customer(
                it.identity(),
                it.profile(),
                it.addresses(),
                it.groups(),
                Optional.of(Set.of(stores)),
                it.custom(),
                it.active(),
                it.version());
    }

    public static Customer withSequence(Customer it, long sequence) {
        return new Customer(
                it.identity(),
                it.profile(),
                it.addresses(),
                it.groups(),
                it.stores(),
                it.custom(),
                it.active(),
                new SourceVersion(Optional.of(sequence), Optional.empty()));
    }

    public static Customer inactive(Customer it) {
        return new Customer(
                it.identity(),
                it.profile(),
                it.addresses(),
                it.groups(),
                it.stores(),
                it.custom(),
                false,
                it.version());
    }

    /** An address in Germany without a key. */
    public static StatedAddress address(String street, String number, AddressRole... roles) {
        return new StatedAddress(
                Optional.empty(),
                Map.of(
                        AddressField.COUNTRY, Optional.of("DE"),
                        AddressField.CITY, Optional.of("Berlin"),
                        AddressField.STREET_NAME, Optional.of(street),
                        AddressField.STREET_NUMBER, Optional.of(number)),
                Optional.of(Set.copyOf(Arrays.asList(roles))));
    }

    public static StatedAddress withKey(StatedAddress address, String key) {
        return new StatedAddress(Optional.of(key), address.content(), address.roles());
    }
}
