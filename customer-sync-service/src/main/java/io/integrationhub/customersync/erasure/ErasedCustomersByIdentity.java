package io.integrationhub.customersync.erasure;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.account.Accounts.Account;
import io.integrationhub.customersync.businessunit.BusinessUnit;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.settings.ExportSettings;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Recognizes erased persons by the keyed hashes that their erasure left. */
record ErasedCustomersByIdentity(ErasedPersons persons) implements ErasedCustomers {

    @Override
    public boolean include(Tenant tenant, Customer customer) {
        if (ExportSettings.of(tenant).identityKey() == null) {
            return false; // Without the key nobody can have been erased.
        }
        String number = customer.number().value();
        return customer.version()
                .time()
                .map(time -> persons.include(
                        tenant,
                        new Account("", number, customer.identity().email().orElse("")),
                        time))
                .orElseGet(() -> persons.include(tenant, new Account("", number, ""), Instant.EPOCH));
    }

    @Override
    public BusinessUnit without(Tenant tenant, BusinessUnit unit) {
        Set<CustomerNumber> customers = unit.customers();
        if (customers.isEmpty() || ExportSettings.of(tenant).identityKey() == null) {
            return unit;
        }
        List<Account> accounts = customers.stream()
                .map(customer -> new Account("", customer.value(), ""))
                .toList();
        Set<String> erased =
                persons.among(tenant, accounts).stream().map(Account::number).collect(Collectors.toSet());
        return erased.isEmpty()
                ? unit
                : unit.withAssociates(
                        associate -> !erased.contains(associate.customer().value()));
    }
}
