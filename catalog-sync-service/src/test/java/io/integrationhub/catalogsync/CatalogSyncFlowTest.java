package io.integrationhub.catalogsync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.catalogsync.CatalogSyncOutcome.ToRemove;
import io.integrationhub.catalogsync.CatalogSyncOutcome.ToWrite;
import io.integrationhub.catalogsync.product.Product;
import io.integrationhub.catalogsync.product.ProductNumber;
import io.integrationhub.catalogsync.productmaster.ProductMasterFault;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogSyncFlowTest {

    private static final ProductNumber NUMBER = new ProductNumber("S-1");

    private final Tenant tenant = new Tenant(new TenantId("acme"), Map.of());
    private final FakeProductMaster master = new FakeProductMaster();
    private final CatalogSyncFlow flow = new CatalogSyncFlow(master);

    @Test
    void wouldWriteAnActiveProduct() {
        // Given
        master.add(new Product(NUMBER, "Acme", true));

        // When
        CatalogSyncOutcome outcome = flow.sync(tenant, NUMBER);

        // Then
        assertThat(outcome).isEqualTo(new ToWrite(NUMBER));
    }

    @Test
    void wouldRemoveAnInactiveProduct() {
        // Given
        master.add(new Product(NUMBER, "Acme", false));

        // When
        CatalogSyncOutcome outcome = flow.sync(tenant, NUMBER);

        // Then
        assertThat(outcome).isEqualTo(new ToRemove(NUMBER));
    }

    @Test
    void wouldRemoveAProductThatTheMasterDoesNotHave() {
        // When
        CatalogSyncOutcome outcome = flow.sync(tenant, NUMBER);

        // Then
        assertThat(outcome).isEqualTo(new ToRemove(NUMBER));
    }

    @Test
    void passesOnAFaultOfTheMaster() {
        // Given
        PermanentFault fault = new PermanentFault(ProductMasterFault.PRODUCT_RESPONSE_UNREADABLE, "no product");
        master.failsWith(fault);

        // When, Then
        assertThatThrownBy(() -> flow.sync(tenant, NUMBER)).isSameAs(fault);
    }
}
