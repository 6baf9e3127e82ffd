package io.integrationhub.customersync.customermaster;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.settings.CustomFieldSettings;
import io.integrationhub.customersync.settings.ImportSettings;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.inbound.DocumentReader;
import io.integrationhub.system.inbound.InboundDocument;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads customers of the master from whatever they arrive in, with the tenant's mapping. */
public final class CustomerRecords {

    private static final Logger log = LoggerFactory.getLogger(CustomerRecords.class);

    private final DocumentReader<CustomerForm> messages;
    private final DocumentReader<CustomerForm> responses;
    private final InstantSource clock;
    private final Set<UnknownField> reported = ConcurrentHashMap.newKeySet();

    private record UnknownField(TenantId tenant, String name) {}

    CustomerRecords(TenantMappings mapping, InstantSource clock) {
        this.clock = clock;
        this.messages = new DocumentReader<>(mapping, CustomerForm.class, CustomerMasterFault.CUSTOMER_MALFORMED);
        this.responses =
                new DocumentReader<>(mapping, CustomerForm.class, CustomerMasterFault.CUSTOMER_RESPONSE_UNREADABLE);
    }

    /** With the tenants' mappings. */
    public static CustomerRecords of(Mappings compiler, InstantSource clock) {
        return new CustomerRecords(ImportSettings.customerMapping(compiler), clock);
    }

    /** The document in a message. */
    public InboundDocument document(InboundRecord message) {
        return messages.document(message);
    }

    /**
     * Reads a customer.
     *
     * @throws io.integrationhub.core.fault.PermanentFault {@code CUSTOMER_MALFORMED} or {@code MAPPING_FAILED}
     */
    public Customer read(Tenant tenant, InboundDocument document) {
        return messages.read(tenant, document, form -> converted(tenant, form.toCustomer()));
    }

    /**
     * Reads a customer from the response of the master.
     *
     * @throws io.integrationhub.core.fault.PermanentFault {@code CUSTOMER_RESPONSE_UNREADABLE} or
     *     {@code MAPPING_FAILED}
     */
    public Customer read(Tenant tenant, SystemResponse response) {
        return responses.read(tenant, response, form -> converted(tenant, form.toCustomer()));
    }

    /**
     * The number of a customer; whatever else the document contains does not matter.
     *
     * @throws io.integrationhub.core.fault.PermanentFault {@code CUSTOMER_MALFORMED} or {@code MAPPING_FAILED}
     */
    public CustomerNumber number(Tenant tenant, InboundDocument document) {
        return messages.read(tenant, document, CustomerForm::toNumber);
    }

    /** With the custom fields that the tenant chose. */
    private Customer converted(Tenant tenant, Customer customer) {
        ImportSettings settings = ImportSettings.of(tenant);
        int groups = customer.groups().orElse(Set.of()).size();
        if (settings.hasSingleGroup() && groups > 1) {
            throw new IllegalArgumentException("there are " + groups + " groups, but groups-as is single");
        }
        CustomFieldSettings fields = CustomFieldSettings.of(settings.customFields());
        fields.unknown(customer.custom().keySet()).forEach(name -> report(tenant, name));
        return new Customer(
                customer.identity(),
                customer.profile(),
                customer.addresses(),
                customer.groups(),
                customer.stores(),
                fields.known(customer.custom()),
                customer.active(),
                StatedValues.version(customer.version(), clock.instant()));
    }

    private void report(Tenant tenant, String name) {
        if (reported.add(new UnknownField(tenant.id(), name))) {
            log.atWarn()
                    .addKeyValue("tenant", tenant.id())
                    .addKeyValue("detail", name)
                    .log("The master states a custom field that is left out: add it to custom-fields, or remove it"
                            + " from the mapping");
        }
    }
}
