package io.integrationhub.orderexport.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.SampleOrders;
import io.integrationhub.orderexport.SampleTenants;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.stream.claim.ResourceClaims;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which orders the ledgers forget. */
class OldOrdersTest {

    private static final Duration RETENTION = Duration.ofDays(365);

    private static JdbcClient jdbc;

    private final Tenant tenant = SampleTenants.oms(Map.of());
    private final ExportLedger ledger = new JdbcExportLedger(jdbc, new ResourceClaims(jdbc, 10));
    private final PublicationLedger publications = new JdbcPublicationLedger(jdbc);

    @BeforeAll
    static void migrate() {
        jdbc = new LedgerDatabase().jdbc();
    }

    @Test
    void deletesOnlyWhatDidNotChangeForLongAndIsSettled() {
        // Given
        Receipt receipt = new Receipt("OMS-1");
        Order settled = order("settled", 400, (claim, order) -> claim.recordAccepted(receipt, order));
        Order recent = order("recent", 300, (claim, order) -> claim.recordAccepted(receipt, order));
        Order attempted = order("attempted", 400, ExportClaim::recordAttempt);

        // When
        int deleted = new OldOrders(jdbc).delete(tenant.id(), RETENTION, 1_000);

        // Then
        assertThat(deleted).isEqualTo(1);
        assertThat(ledger.find(tenant.id(), settled.id())).isEmpty();
        assertThat(publications.published(tenant.id(), settled)).isEmpty();
        assertThat(ledger.find(tenant.id(), recent.id())).isPresent();
        assertThat(ledger.find(tenant.id(), attempted.id())).isPresent();
        assertThat(publications.published(tenant.id(), attempted)).isNotEmpty();
    }

    private Order order(String id, int days, BiConsumer<ExportClaim, Order> export) {
        Order order = SampleOrders.order(new OrderId(id), 1);
        try (ExportClaim claim = ledger.claim(tenant, order.id(), Duration.ofMinutes(1))) {
            export.accept(claim, order);
        }
        publications.record(tenant.id(), order, "hub.order.placed.v1", "digest");
        jdbc.sql("update order_publication set published_at = now() - :days * interval '1 day' where order_id = :order")
                .param("days", days)
                .param("order", id)
                .update();
        return order;
    }
}
