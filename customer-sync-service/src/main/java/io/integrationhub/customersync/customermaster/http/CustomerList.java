package io.integrationhub.customersync.customermaster.http;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.customermaster.CustomerMaster.CustomerPage;
import io.integrationhub.customersync.customermaster.CustomerMaster.ListedCustomer;
import io.integrationhub.customersync.customermaster.CustomerMasterFault;
import io.integrationhub.customersync.customermaster.CustomerRecords;
import io.integrationhub.customersync.customermaster.http.HttpMasterSettings.ListItems;
import io.integrationhub.customersync.settings.CustomerTenant;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.inbound.InboundDocument;
import io.integrationhub.system.poll.ItemPages;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The list of all customers of a master, page by page.
 *
 * @param mapping maps a response to items and the next cursor
 */
record CustomerList(SystemClients systems, CustomerRecords customers, TenantMappings mapping) {

    /** The page behind a cursor; the first page without one. */
    CustomerPage page(Tenant tenant, Optional<String> cursor) {
        return page(tenant, cursor, systems.client(tenant.id(), CustomerTenant.masterOf(tenant)));
    }

    /** As {@link #page(Tenant, Optional)}, with another client of the master. */
    CustomerPage page(Tenant tenant, Optional<String> cursor, SystemClient client) {
        HttpMasterSettings settings = tenant.section(HttpMasterSettings.SECTION);
        String current = cursor.orElse(settings.listFrom());
        ItemPages pages =
                new ItemPages("list-customers", settings.listPath(), mapping.of(tenant), problem -> malformed(problem));
        ItemPages.Page page = pages.fetch(current, client);
        List<ListedCustomer> listed = IntStream.range(0, page.items().size())
                .mapToObj(
                        index -> listed(tenant, settings, document(page.items().get(index), current, index)))
                .toList();
        // A master that repeats the cursor of its last page has no further one.
        return new CustomerPage(listed, page.next().filter(next -> !next.equals(current)));
    }

    private static InboundDocument document(Object content, String cursor, int index) {
        return new InboundDocument(content, "list of customers, cursor '%s', item %d".formatted(cursor, index + 1));
    }

    private ListedCustomer listed(Tenant tenant, HttpMasterSettings settings, InboundDocument document) {
        try {
            return settings.listItems() == ListItems.RECORDS
                    ? new ListedCustomer.Whole(customers.read(tenant, document))
                    : new ListedCustomer.Numbered(customers.number(tenant, document));
        } catch (PermanentFault fault) {
            return new ListedCustomer.Unreadable(fault.code().name() + ": " + fault.getMessage());
        }
    }

    private static PermanentFault malformed(String problem) {
        return new PermanentFault(
                CustomerMasterFault.CUSTOMER_RESPONSE_UNREADABLE,
                "the response to the request for the list of customers " + problem + "; check "
                        + HttpMasterSettings.NAME + ".list-mapping");
    }
}
