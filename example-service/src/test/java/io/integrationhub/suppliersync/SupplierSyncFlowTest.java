package io.integrationhub.suppliersync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.suppliersync.SupplierSyncOutcome.ToRemove;
import io.integrationhub.suppliersync.SupplierSyncOutcome.ToWrite;
import io.integrationhub.suppliersync.supplier.Supplier;
import io.integrationhub.suppliersync.supplier.SupplierNumber;
import io.integrationhub.suppliersync.suppliermaster.SupplierMasterFault;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SupplierSyncFlowTest {

    private static final SupplierNumber NUMBER = new SupplierNumber("N-1");

    private final Tenant tenant = new Tenant(new TenantId("acme"), Map.of());
    private final FakeSupplierMaster master = new FakeSupplierMaster();
    private final SupplierSyncFlow flow = new SupplierSyncFlow(master);

    @Test
    void wouldWriteAnActiveSupplier() {
        // Given
        master.add(new Supplier(NUMBER, "First", true));

        // When
        SupplierSyncOutcome outcome = flow.sync(tenant, NUMBER);

        // Then
        assertThat(outcome).isEqualTo(new ToWrite(NUMBER));
    }

    @Test
    void wouldRemoveAnInactiveSupplier() {
        // Given
        master.add(new Supplier(NUMBER, "First", false));

        // When
        SupplierSyncOutcome outcome = flow.sync(tenant, NUMBER);

        // Then
        assertThat(outcome).isEqualTo(new ToRemove(NUMBER));
    }

    @Test
    void wouldRemoveASupplierThatTheMasterDoesNotHave() {
        // When
        SupplierSyncOutcome outcome = flow.sync(tenant, NUMBER);

        // Then
        assertThat(outcome).isEqualTo(new ToRemove(NUMBER));
    }

    @Test
    void passesOnAFaultOfTheMaster() {
        // Given
        PermanentFault fault = new PermanentFault(SupplierMasterFault.SUPPLIER_RESPONSE_UNREADABLE, "no supplier");
        master.failsWith(fault);

        // When, Then
        assertThatThrownBy(() -> flow.sync(tenant, NUMBER)).isSameAs(fault);
    }
}
