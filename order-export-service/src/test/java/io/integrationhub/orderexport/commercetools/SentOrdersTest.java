package io.integrationhub.orderexport.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.FakeCopyLedger;
import io.integrationhub.orderexport.FakeLedger;
import io.integrationhub.orderexport.SampleOrders;
import io.integrationhub.orderexport.SampleTenants;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentOrdersTest {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Map<String, String> COPY =
            Map.of("copies.dwh.system", "dwh", "gate.approval-flows", "true", "gate.payment", "charged");

    private final FakeLedger exports = new FakeLedger();
    private final FakeCopyLedger copies = new FakeCopyLedger();
    private final SentOrders sent = new SentOrders(exports, copies);
    private final Tenant oms = SampleTenants.oms(COPY);
    private final Tenant copiesOnly = SampleTenants.tenant("commercetools", COPY);
    private final Order order = SampleOrders.order();

    @Test
    void missesACopyThatWaitsAlthoughTheMasterHasTheOrder() {
        // Given
        exports.claim(oms, order.id(), LEASE).recordAccepted(new Receipt("4711"), order);

        // Then
        assertThat(sent.areSentToAll(oms, order.id())).isFalse();
        assertThat(sent.isMissing(oms, order)).isTrue();
        copies.claim(oms, "dwh", order.id(), LEASE).recordSent(order);
        assertThat(sent.areSentToAll(oms, order.id())).isTrue();
        assertThat(sent.isMissing(oms, order)).isFalse();
    }

    @Test
    void missesACopyOfATenantWithoutAnOrderMaster() {
        // Then
        assertThat(OrderExportSettings.waitsForApproval(copiesOnly)).isTrue();
        assertThat(OrderExportSettings.waitsForPayment(copiesOnly)).isTrue();
        assertThat(sent.isMissing(copiesOnly, order)).isTrue();
        copies.claim(copiesOnly, "dwh", order.id(), LEASE).recordSent(order);
        assertThat(sent.areSentToAll(copiesOnly, order.id())).isTrue();
    }

    @Test
    void doesNotMissWhatWasRejectedAsItIs() {
        // Given
        exports.claim(oms, order.id(), LEASE).recordAccepted(new Receipt("4711"), order);

        // When
        copies.claim(oms, "dwh", order.id(), LEASE)
                .recordRejected(order, new Rejection("unknown-article", "unknown article"));

        // Then
        assertThat(sent.isMissing(oms, order)).isFalse();
    }

    @Test
    void missesWhatTheMasterLacks() {
        // Given
        copies.claim(oms, "dwh", order.id(), LEASE).recordSent(order);

        // Then
        assertThat(sent.areSentToAll(oms, order.id())).isFalse();
        assertThat(sent.isMissing(oms, order)).isTrue();
    }
}
