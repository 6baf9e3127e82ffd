package io.integrationhub.customersync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.CustomerSyncOutcome.ToRemove;
import io.integrationhub.customersync.CustomerSyncOutcome.ToWrite;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customermaster.CustomerMasterFault;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomerSyncFlowTest {

    private static final CustomerNumber NUMBER = new CustomerNumber("S-1");

    private final Tenant tenant = new Tenant(new TenantId("acme"), Map.of());
    private final FakeCustomerMaster master = new FakeCustomerMaster();
    private final CustomerSyncFlow flow = new CustomerSyncFlow(master);

    @Test
    void wouldWriteAnActiveCustomer() {
        // Given
        master.add(new Customer(NUMBER, "Acme", true));

        // When
        CustomerSyncOutcome outcome = flow.sync(tenant, NUMBER);

        // Then
        assertThat(outcome).isEqualTo(new ToWrite(NUMBER));
    }

    @Test
    void wouldRemoveAnInactiveCustomer() {
        // Given
        master.add(new Customer(NUMBER, "Acme", false));

        // When
        CustomerSyncOutcome outcome = flow.sync(tenant, NUMBER);

        // Then
        assertThat(outcome).isEqualTo(new ToRemove(NUMBER));
    }

    @Test
    void wouldRemoveACustomerThatTheMasterDoesNotHave() {
        // When
        CustomerSyncOutcome outcome = flow.sync(tenant, NUMBER);

        // Then
        assertThat(outcome).isEqualTo(new ToRemove(NUMBER));
    }

    @Test
    void passesOnAFaultOfTheMaster() {
        // Given
        PermanentFault fault = new PermanentFault(CustomerMasterFault.CUSTOMER_RESPONSE_UNREADABLE, "no customer");
        master.failsWith(fault);

        // When, Then
        assertThatThrownBy(() -> flow.sync(tenant, NUMBER)).isSameAs(fault);
    }
}
