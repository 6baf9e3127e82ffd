package io.integrationhub.orderexport.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.SampleOrders;
import io.integrationhub.orderexport.SampleTenants;
import io.integrationhub.orderexport.export.CopyEntry;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.stream.claim.ResourceClaims;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JdbcCopyLedgerTest {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Tenant tenant = SampleTenants.oms(Map.of());
    private final Order order = SampleOrders.order();
    private final LedgerDatabase database = new LedgerDatabase();
    private final CopyLedger ledger = new JdbcCopyLedger(database.jdbc(), new ResourceClaims(database.jdbc(), 10));

    @Test
    void recordsWhatEachSystemHas() {
        // When
        try (CopyLedger.CopyClaim claim = ledger.claim(tenant, "dwh", order.id(), LEASE)) {
            claim.recordRejected(order, new Rejection("HTTP_422", "status 422"));
        }
        CopyEntry rejected = entry("dwh");
        ledger.clearRejection(tenant.id(), "dwh", order.id());
        try (CopyLedger.CopyClaim claim = ledger.claim(tenant, "dwh", order.id(), LEASE)) {
            claim.recordSent(order);
            claim.recordSent(order);
        }

        // Then
        assertThat(rejected).isEqualTo(new CopyEntry(Optional.empty(), Optional.of(order.fingerprint())));
        assertThat(entry("dwh")).isEqualTo(new CopyEntry(Optional.of(order.fingerprint()), Optional.empty()));
        assertThat(entry("wms")).isEqualTo(CopyEntry.NONE);
    }

    @Test
    void writesNothingOnceAnotherWorkerHasTakenOver() {
        // Given
        CopyLedger.CopyClaim claim = ledger.claim(tenant, "dwh", order.id(), LEASE);
        database.endLeases();
        ledger.claim(tenant, "dwh", order.id(), LEASE);

        // When, Then
        assertThatThrownBy(() -> claim.recordSent(order)).isInstanceOf(TransientFault.class);
        assertThat(entry("dwh")).isEqualTo(CopyEntry.NONE);
    }

    private CopyEntry entry(String copy) {
        return ledger.find(tenant.id(), copy, order.id()).orElse(CopyEntry.NONE);
    }
}
