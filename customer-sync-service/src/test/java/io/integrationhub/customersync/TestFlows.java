package io.integrationhub.customersync;

import io.integrationhub.customersync.commercetools.TestCustomers;
import io.integrationhub.customersync.customermaster.CustomerMaster;
import io.integrationhub.customersync.fakes.CustomerWorld;
import io.integrationhub.customersync.fakes.FakeWaitingRecords;
import io.integrationhub.customersync.ledger.CustomerLinks;

/** The flows, for tests of the edges. */
public final class TestFlows {

    private TestFlows() {}

    public static CustomerImportFlow of(CustomerMaster master, CustomerWorld world, CustomerLinks links) {
        return new CustomerImportFlow(
                master, TestCustomers.at(_ -> world.project()), links, new FakeWaitingRecords<>(), (_, _) -> false);
    }
}
