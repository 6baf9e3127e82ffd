package io.integrationhub.customersync.erasure;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.account.Accounts.Account;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.settings.ExportSettings;
import java.time.Instant;

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
}
