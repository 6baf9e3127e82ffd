package io.integrationhub.customersync.account;

import static io.integrationhub.customersync.account.AddressReader.text;

import com.commercetools.api.models.common.BaseAddress;
import com.commercetools.api.models.customer.Customer;
import com.commercetools.api.models.customer.CustomerGroupAssignment;
import com.commercetools.api.models.customer_group.CustomerGroup;
import com.commercetools.api.models.customer_group.CustomerGroupReference;
import com.commercetools.api.models.order.Order;
import com.commercetools.api.models.store.StoreKeyReference;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.profile.Consent;
import io.integrationhub.customersync.profile.IdentityHash;
import io.integrationhub.customersync.profile.Person;
import io.integrationhub.customersync.profile.Person.Business;
import io.integrationhub.customersync.profile.Person.Identifiers;
import io.integrationhub.customersync.profile.PersonName;
import io.integrationhub.customersync.profile.PhoneNumber;
import io.integrationhub.customersync.profile.PostalAddress;
import io.integrationhub.customersync.profile.PostalAddress.Role;
import io.integrationhub.customersync.profile.ProfileId;
import io.integrationhub.customersync.settings.ExportSettings;
import io.integrationhub.customersync.settings.IdentityHasher;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads persons from customers and from orders of guests.
 *
 * @param settings the tenant's settings
 * @param hasher hashes e-mail addresses
 * @param origins says where content comes from
 */
record PersonReader(ExportSettings settings, IdentityHasher hasher, Origins origins) {

    private static final String BAD_PHONE =
            "sent without the phone number, which is not in international format and has no usable country";

    static PersonReader of(Tenant tenant, String clientId) {
        return new PersonReader(ExportSettings.of(tenant), IdentityHasher.of(tenant), new Origins(clientId));
    }

    Person read(Customer customer) {
        PlainFields fields = PlainFields.of(customer.getCustom());
        List<PostalAddress> addresses = addresses(customer);
        List<String> findings = new ArrayList<>();
        return new Person(
                ProfileId.customer(customer.getId()),
                origins.of(customer),
                new Identifiers(
                        text(customer.getCustomerNumber()), text(customer.getKey()), text(customer.getExternalId())),
                text(customer.getEmail()),
                Boolean.TRUE.equals(customer.getIsEmailVerified()),
                hash(customer.getEmail()),
                name(customer),
                new Business(text(customer.getCompanyName()), text(customer.getVatId())),
                text(customer.getLocale()),
                phone(fields, addresses, findings),
                addresses,
                groups(customer),
                stores(customer),
                fields.chosenBy(settings),
                consents(fields),
                findings);
    }

    /** The profile of a guest; empty for the order of a customer, and for one without an e-mail address. */
    Optional<Person> readGuest(Order order) {
        if (order.getCustomerId() != null || text(order.getCustomerEmail()).isBlank()) {
            return Optional.empty();
        }
        IdentityHash hash = hash(order.getCustomerEmail());
        List<PostalAddress> addresses = Stream.of(
                        address(order.getBillingAddress(), Set.of(Role.BILLING, Role.DEFAULT_BILLING)),
                        address(order.getShippingAddress(), Set.of(Role.SHIPPING, Role.DEFAULT_SHIPPING)))
                .flatMap(Optional::stream)
                .toList();
        List<String> findings = new ArrayList<>();
        Optional<BaseAddress> named = Stream.of(order.getBillingAddress(), order.getShippingAddress())
                .filter(Objects::nonNull)
                .map(BaseAddress.class::cast)
                .findFirst();
        return Optional.of(new Person(
                ProfileId.guest(hash),
                origins.of(order),
                Identifiers.NONE,
                order.getCustomerEmail(),
                false,
                hash,
                named.map(PersonReader::name).orElse(PersonName.NONE),
                Business.NONE,
                text(order.getLocale()),
                phone(PlainFields.of(null), addresses, findings),
                addresses,
                Set.of(),
                order.getStore() == null ? Set.of() : Set.of(order.getStore().getKey()),
                Map.of(),
                List.of(),
                findings));
    }

    private IdentityHash hash(@Nullable String email) {
        return hasher.ofEmail(text(email));
    }

    private static List<PostalAddress> addresses(Customer customer) {
        var roles = new AddressReader.Roles(
                Optional.ofNullable(customer.getBillingAddressIds()).orElse(List.of()),
                Optional.ofNullable(customer.getShippingAddressIds()).orElse(List.of()),
                customer.getDefaultBillingAddressId(),
                customer.getDefaultShippingAddressId());
        return customer.getAddresses().stream()
                .map(address -> AddressReader.read(address, roles.of(address.getId())))
                .toList();
    }

    private static Optional<PostalAddress> address(@Nullable BaseAddress address, Set<Role> roles) {
        return Optional.ofNullable(address).map(present -> AddressReader.read(present, roles));
    }

    private static PersonName name(Customer customer) {
        return new PersonName(
                text(customer.getTitle()),
                text(customer.getSalutation()),
                text(customer.getFirstName()),
                text(customer.getMiddleName()),
                text(customer.getLastName()),
                Optional.ofNullable(customer.getDateOfBirth())
                        .map(Object::toString)
                        .orElse(""));
    }

    private static PersonName name(BaseAddress address) {
        return new PersonName(
                text(address.getTitle()),
                text(address.getSalutation()),
                text(address.getFirstName()),
                "",
                text(address.getLastName()),
                "");
    }

    /** An unusable number must not keep the rest of the profile back. */
    private Optional<PhoneNumber> phone(PlainFields fields, List<PostalAddress> addresses, List<String> findings) {
        Optional<PostalAddress> main =
                addresses.stream().filter(address -> !address.phone().isBlank()).findFirst();
        String country = addresses.stream()
                .map(PostalAddress::country)
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse("");
        String own = fields.text(settings.phoneField());
        String number = own.isBlank() ? main.map(PostalAddress::phone).orElse("") : own;
        String of = own.isBlank() ? main.map(PostalAddress::country).orElse(country) : country;
        Optional<PhoneNumber> parsed = PhoneNumber.parse(number, of);
        if (!number.isBlank() && parsed.isEmpty()) {
            findings.add(BAD_PHONE);
        }
        return parsed;
    }

    private static Set<String> groups(Customer customer) {
        Stream<CustomerGroupReference> assigned =
                Optional.ofNullable(customer.getCustomerGroupAssignments()).orElse(List.of()).stream()
                        .map(CustomerGroupAssignment::getCustomerGroup);
        return Stream.concat(assigned, Stream.ofNullable(customer.getCustomerGroup()))
                .map(PersonReader::groupKey)
                .collect(Collectors.toSet());
    }

    private static String groupKey(CustomerGroupReference group) {
        CustomerGroup expanded = group.getObj();
        return expanded == null || expanded.getKey() == null ? group.getId() : expanded.getKey();
    }

    private static Set<String> stores(Customer customer) {
        return Optional.ofNullable(customer.getStores()).orElse(List.of()).stream()
                .map(StoreKeyReference::getKey)
                .collect(Collectors.toSet());
    }

    private List<Consent> consents(PlainFields fields) {
        List<Consent> consents = new ArrayList<>();
        new TreeMap<>(settings.consents())
                .forEach((channel, names) -> fields.flag(names.field())
                        .ifPresent(granted ->
                                consents.add(new Consent(channel, granted, time(fields.text(names.timeField()))))));
        return consents;
    }

    private static Optional<Instant> time(String text) {
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
