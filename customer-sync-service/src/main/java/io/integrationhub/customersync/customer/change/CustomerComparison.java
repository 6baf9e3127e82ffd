package io.integrationhub.customersync.customer.change;

import io.integrationhub.customersync.address.AddressChange;
import io.integrationhub.customersync.address.AddressComparison;
import io.integrationhub.customersync.address.ExistingAddress;
import io.integrationhub.customersync.address.StatedAddress;
import io.integrationhub.customersync.customer.CustomFieldValues;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.ExistingCustomer;
import io.integrationhub.customersync.customer.change.CustomerChange.AddGroup;
import io.integrationhub.customersync.customer.change.CustomerChange.ChangeAddresses;
import io.integrationhub.customersync.customer.change.CustomerChange.ChangeEmail;
import io.integrationhub.customersync.customer.change.CustomerChange.Identifier;
import io.integrationhub.customersync.customer.change.CustomerChange.RemoveGroup;
import io.integrationhub.customersync.customer.change.CustomerChange.SetCustomFields;
import io.integrationhub.customersync.customer.change.CustomerChange.SetField;
import io.integrationhub.customersync.customer.change.CustomerChange.SetIdentifier;
import io.integrationhub.customersync.customer.change.CustomerChange.SetStores;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Compares what the master states now, what it stated the last time, and what commercetools has. */
public final class CustomerComparison {

    private final Customer customer;
    private final ExistingCustomer existing;
    private final Agreement before;
    private final Ownership ownership;
    private final List<CustomerChange> changes = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private Agreement after;

    private CustomerComparison(Customer customer, ExistingCustomer existing, Agreement before, Ownership ownership) {
        this.customer = customer;
        this.existing = existing;
        this.before = before;
        this.after = before;
        this.ownership = ownership;
    }

    /**
     * The result of a comparison.
     *
     * @param changes the changes that commercetools still needs, as few as possible
     * @param left names of the fields that differ and are not written, for people
     * @param agreement what the master stated, for the next comparison
     */
    public record Difference(List<CustomerChange> changes, List<String> left, Agreement agreement) {

        public Difference {
            changes = List.copyOf(changes);
            left = List.copyOf(left);
        }
    }

    /** Compares. */
    public static Difference of(Customer customer, ExistingCustomer existing, Agreement before, Ownership ownership) {
        return new CustomerComparison(customer, existing, before, ownership).difference();
    }

    /** What a new customer is agreed on, which gets everything that is stated, whoever owns it later. */
    public static Agreement ofNew(Customer customer, ExistingCustomer created) {
        return of(customer, created, Agreement.NONE, Ownership.ofMaster()).agreement();
    }

    private Difference difference() {
        compareIdentifiers();
        compareProfile();
        customer.addresses().ifPresent(this::compareAddresses);
        customer.groups().ifPresent(this::compareGroups);
        customer.stores().ifPresent(this::compareStores);
        compareCustomFields();
        return new Difference(changes, left, after);
    }

    /** The number can be set once only; the key of a customer that has another one stays. */
    private void compareIdentifiers() {
        Customer.Identity stated = customer.identity();
        ExistingCustomer.Identity actual = existing.identity();
        if (actual.key().isEmpty()) {
            changes.add(new SetIdentifier(Identifier.KEY, stated.key()));
        }
        if (actual.number().isEmpty()) {
            changes.add(new SetIdentifier(
                    Identifier.CUSTOMER_NUMBER, stated.number().value()));
        }
        stated.externalId()
                .filter(id -> !Optional.of(id).equals(actual.externalId()))
                .ifPresent(id -> changes.add(new SetIdentifier(Identifier.EXTERNAL_ID, id)));
    }

    private void compareProfile() {
        customer.identity().email().ifPresent(email -> {
            // Another case is the same address; changing it would reset its verification.
            boolean isSame = existing.hasEmail(email);
            if (isWritten(FieldGroup.PROFILE, "email", Customer.lowercase(email), isSame)) {
                changes.add(new ChangeEmail(email));
            }
        });
        customer.profile().forEach((field, value) -> {
            boolean isSame = value.equals(Optional.ofNullable(existing.profile().get(field)));
            if (isWritten(FieldGroup.PROFILE, field.property(), value, isSame)) {
                changes.add(new SetField(field, value));
            }
        });
    }

    private void compareAddresses(List<StatedAddress> stated) {
        Predicate<ExistingAddress> isOurs = ownership.removesForeignAddresses()
                ? _ -> true
                : address -> before.addressIds().contains(address.id());
        List<AddressChange> needed = AddressComparison.between(stated, existing.addresses(), isOurs);
        if (isWritten(FieldGroup.ADDRESSES, "addresses", stated, needed.isEmpty())) {
            needed.forEach(change -> changes.add(new ChangeAddresses(change)));
        }
    }

    private void compareGroups(Set<String> stated) {
        Set<String> actual = existing.groups();
        if (isWritten(FieldGroup.GROUPS, "groups", stated, stated.equals(actual))) {
            new TreeSet<>(stated)
                    .stream()
                            .filter(key -> !actual.contains(key))
                            .map(AddGroup::new)
                            .forEach(changes::add);
            new TreeSet<>(actual)
                    .stream()
                            .filter(key -> !stated.contains(key))
                            .map(RemoveGroup::new)
                            .forEach(changes::add);
        }
    }

    /** A customer never loses the last Store: it would sign in elsewhere, and its e-mail address could be taken. */
    private void compareStores(Set<String> stated) {
        boolean isSame = stated.equals(existing.stores());
        if (stated.isEmpty() && !isSame) {
            left.add("stores");
            return;
        }
        if (isWritten(FieldGroup.STORES, "stores", stated, isSame)) {
            changes.add(new SetStores(stated));
        }
    }

    private void compareCustomFields() {
        Map<String, Optional<Object>> values = new LinkedHashMap<>();
        customer.custom().forEach((name, value) -> {
            boolean isSame = CustomFieldValues.isSame(
                    value.orElse(null), existing.custom().get(name));
            if (isWritten(ownership.groupOfCustomField(name), "custom." + name, value, isSame)) {
                values.put(name, value);
            }
        });
        if (!values.isEmpty()) {
            changes.add(new SetCustomFields(values));
        }
    }

    /** Whether a value is written; remembers that the master stated it. */
    private boolean isWritten(FieldGroup group, String field, Object stated, boolean isSame) {
        boolean isNew = !before.contains(field, stated);
        after = after.with(field, stated);
        if (isSame || ownership.isWritten(group, isNew)) {
            return !isSame;
        }
        if (ownership.isReported(group, isNew)) {
            left.add(field);
        }
        return false;
    }
}
