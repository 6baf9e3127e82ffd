package io.integrationhub.customersync.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.customersync.CustomerImportFlow;
import io.integrationhub.customersync.broker.InboundItems.Source;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customermaster.CustomerRecords;
import io.integrationhub.customersync.settings.CustomerTenant;
import io.integrationhub.customersync.settings.ImportSettings;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.inbound.InboundDocument;
import java.util.List;
import org.springframework.stereotype.Component;

/** Handles customers that their master sends, or messages that say that a customer has changed. */
@Component
class CustomerMessageHandler implements RecordHandler {

    private final CustomerImportFlow flow;
    private final CustomerRecords customers;
    private final InboundItems items;
    private final Tenants tenants;

    CustomerMessageHandler(
            CustomerImportFlow flow, CustomerRecords customers, RecordPublisher publisher, Tenants tenants) {
        this.flow = flow;
        this.customers = customers;
        this.items = items(customers, publisher);
        this.tenants = tenants;
    }

    /** Publishes customers one by one to the inlet. */
    static InboundItems items(CustomerRecords customers, RecordPublisher publisher) {
        return new InboundItems(
                "customer.inbound",
                (tenant, document) -> customers.read(tenant, document).number().value(),
                publisher);
    }

    @Override
    public String inlet() {
        return "customers";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return CustomerTenant.isMastered(tenant);
    }

    @Override
    public Ending handle(InboundRecord message) {
        Tenant tenant = tenants.get(message.tenant());
        if (InboundItems.isList(message)) {
            InboundDocument document = customers.document(message);
            List<InboundDocument> elements = InboundItems.elements(document);
            List<String> unreadable = items.publish(tenant, Source.MESSAGE, document.origin(), elements);
            return SplitOutcome.of(message.key(), elements, unreadable);
        }
        if (InboundItems.isDoorbell(message, ImportSettings.of(tenant).messages())) {
            return CustomerEndings.of(flow.read(tenant, number(message)));
        }
        return CustomerEndings.of(flow.bring(tenant, customers.read(tenant, customers.document(message))));
    }

    private static CustomerNumber number(InboundRecord message) {
        try {
            return new CustomerNumber(message.key());
        } catch (IllegalArgumentException e) {
            throw new PermanentFault(
                    CustomerMessageFault.CUSTOMER_MESSAGE_MALFORMED,
                    "the message's key must be the number of a customer: " + e.getMessage());
        }
    }
}
