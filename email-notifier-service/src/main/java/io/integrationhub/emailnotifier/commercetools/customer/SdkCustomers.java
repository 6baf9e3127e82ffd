package io.integrationhub.emailnotifier.commercetools.customer;

import com.commercetools.api.models.common.CreatedBy;
import com.commercetools.api.models.customer.Customer;
import com.commercetools.api.models.store.StoreKeyReference;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.commercetools.shop.ImportClients;
import io.integrationhub.emailnotifier.commercetools.shop.Readers;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads customers with the SDK. */
class SdkCustomers implements Customers {

    private final Commercetools commercetools;
    private final Readers readers;

    SdkCustomers(Commercetools commercetools, Readers readers) {
        this.commercetools = commercetools;
        this.readers = readers;
    }

    @Override
    public Optional<MailableCustomer> load(Tenant tenant, CustomerId id) {
        Project project = commercetools.project(tenant.id());
        return project.find(project.api().customers().withId(id.value()).get())
                .map(customer -> mailable(tenant, customer));
    }

    /** The customer as mails need it. */
    MailableCustomer mailable(Tenant tenant, Customer customer) {
        return new MailableCustomer(
                new CustomerId(customer.getId()),
                Objects.requireNonNullElse(customer.getCustomerNumber(), ""),
                customer.getVersion(),
                customer.getCreatedAt().toInstant(),
                isCreatedByIntegration(tenant, customer),
                store(customer),
                readers.ofCustomer(tenant, customer));
    }

    private boolean isCreatedByIntegration(Tenant tenant, Customer customer) {
        String client = Optional.ofNullable(customer.getCreatedBy())
                .map(CreatedBy::getClientId)
                .orElse("");
        return new ImportClients(commercetools).include(tenant, client);
    }

    private static String store(Customer customer) {
        return Stream.ofNullable(customer.getStores())
                .flatMap(List::stream)
                .map(StoreKeyReference::getKey)
                .findFirst()
                .orElse("");
    }
}
