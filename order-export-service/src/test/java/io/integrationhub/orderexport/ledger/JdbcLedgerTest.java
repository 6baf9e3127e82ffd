package io.integrationhub.orderexport.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.SampleOrders;
import io.integrationhub.orderexport.SampleTenants;
import io.integrationhub.orderexport.SampleValues;
import io.integrationhub.orderexport.export.ExportEntry;
import io.integrationhub.orderexport.ledger.PublicationLedger.Published;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.order.content.OrderContent;
import io.integrationhub.orderexport.order.status.OrderStatus;
import io.integrationhub.orderexport.progress.Progress;
import io.integrationhub.orderexport.progress.ReportedValue;
import io.integrationhub.stream.claim.ResourceClaims;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcLedgerTest {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Receipt RECEIPT = new Receipt("OMS-1");

    private static int orders;
    private static JdbcClient jdbc;

    private final Tenant tenant = SampleTenants.oms(Map.of());
    private final ExportLedger ledger = new JdbcExportLedger(jdbc, new ResourceClaims(jdbc, 10));
    private Order order = SampleOrders.order();

    @BeforeAll
    static void migrate() {
        jdbc = new LedgerDatabase().jdbc();
    }

    @BeforeEach
    void useANewOrder() {
        order = SampleOrders.order(new OrderId("order-" + ++orders), 1);
    }

    @Test
    void allowsOneClaimAtATime() {
        // Given
        ExportClaim claim = claim(LEASE);

        // When
        // Then
        assertThatThrownBy(() -> claim(LEASE))
                .isInstanceOfSatisfying(
                        TransientFault.class,
                        fault -> assertThat(fault.retryAfter())
                                .hasValueSatisfying(
                                        pause -> assertThat(pause).isBetween(Duration.ofSeconds(1), LEASE)));
        claim.close();
        claim(LEASE).close();
    }

    @Test
    void allowsAnotherClaimWhenTheLeaseHasExpired() {
        // Given
        claim(Duration.ZERO);

        // When
        ExportClaim claim = claim(LEASE);

        // Then
        assertThat(claim.entry()).isEqualTo(ExportEntry.NONE);
    }

    @Test
    void rejectsWritesOfAClaimWhoseLeaseHasExpired() {
        // Given
        ExportClaim expired = claim(Duration.ZERO);
        claim(LEASE);

        // When
        // Then
        assertThatThrownBy(() -> expired.recordAccepted(RECEIPT, order)).isInstanceOf(TransientFault.class);
        assertThat(find(order)).isEmpty();
    }

    @Test
    void recordsTheFirstAttempt() {
        // Given
        ExportClaim claim = claim(LEASE);

        // When
        claim.recordAttempt(order);
        claim.recordAttempt(withContent("Hamburg"));

        // Then
        assertThat(entry().attempted()).contains(order.content().fingerprint());
    }

    @Test
    void recordsAReceiptAndRemovesAnEarlierRejection() {
        // Given
        ExportClaim claim = claim(LEASE);
        claim.recordRejected(new Rejection("NO", "sku unknown"), order);

        // When
        claim.recordAccepted(RECEIPT, order);

        // Then
        assertThat(entry())
                .isEqualTo(new ExportEntry(
                        Optional.empty(),
                        Optional.of(RECEIPT),
                        Optional.of(order.content().fingerprint()),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        false));
    }

    @Test
    void keepsTheReceiptAndTheContentOfAnOrderWhoseChangeIsRefused() {
        // Given
        Rejection rejection = new Rejection("TOO_LATE", "already shipped");
        Order changed = withContent("Hamburg");
        claim(Duration.ZERO).recordAttempt(order);

        // When
        claim(LEASE).recordRejectedChange(RECEIPT, rejection, changed);

        // Then
        assertThat(entry())
                .isEqualTo(new ExportEntry(
                        Optional.empty(),
                        Optional.of(RECEIPT),
                        Optional.of(order.content().fingerprint()),
                        false,
                        Optional.of(rejection),
                        Optional.of(changed.fingerprint()),
                        false));
    }

    @Test
    void keepsARejectionUntilItIsCleared() {
        // Given
        Rejection rejection = new Rejection("", "sku unknown");
        claim(LEASE).recordRejected(rejection, order);
        Optional<Rejection> recorded = entry().rejectionOf(order.fingerprint());

        // When
        ledger.clearRejection(tenant.id(), order.id());

        // Then
        assertThat(recorded).contains(rejection);
        assertThat(entry().rejectionOf(order.fingerprint())).isEmpty();
    }

    @Test
    void recordsACancellationWhoeverCausedIt() {
        // Given
        OrderId other = new OrderId(order.id() + "-other");

        // When
        claim(LEASE).recordAccepted(RECEIPT, cancelled());
        ledger.recordCancelledByMaster(tenant.id(), other);
        ledger.recordCancelledByMaster(tenant.id(), other);

        // Then
        assertThat(entry().cancelled()).isTrue();
        assertThat(ledger.find(tenant.id(), other))
                .hasValueSatisfying(entry -> assertThat(entry.cancelled()).isTrue());
    }

    @Test
    void keepsACancellationWhenTheOrderIsAcceptedAgain() {
        // Given
        ExportClaim claim = claim(LEASE);
        claim.recordAccepted(RECEIPT, cancelled());

        // When
        claim.recordAccepted(RECEIPT, order);

        // Then
        assertThat(entry().cancelled()).isTrue();
    }

    @Test
    void keepsTheNewestValuesInWhateverOrderTheyAreRecorded() {
        // Given
        ProgressLedger progress = new JdbcProgressLedger(jdbc);
        List<ReportedValue> values = new ArrayList<>(SampleValues.reported());
        Collections.shuffle(values, new Random(7));

        // When
        values.forEach(value -> progress.record(tenant.id(), order.id(), List.of(value)));
        progress.record(tenant.id(), order.id(), values);

        // Then
        assertThat(progress.load(tenant.id(), order.id())).isEqualTo(Progress.NONE.merge(values));
    }

    @Test
    void neverReplacesThePublicationOfANewerVersion() {
        // Given
        PublicationLedger publications = new JdbcPublicationLedger(jdbc);
        Order newer = SampleOrders.order(order.id(), 5);
        publications.record(tenant.id(), newer, "shipment", "shipped");

        // When
        publications.record(tenant.id(), SampleOrders.order(order.id(), 4), "shipment", "pending");

        // Then
        assertThat(publications.published(tenant.id(), newer)).containsEntry("shipment", new Published("shipped", 5));
    }

    private ExportClaim claim(Duration lease) {
        return ledger.claim(tenant, order.id(), lease);
    }

    private ExportEntry entry() {
        return find(order).orElseThrow();
    }

    private Optional<ExportEntry> find(Order order) {
        return ledger.find(tenant.id(), order.id());
    }

    private Order cancelled() {
        return with(order.content(), SampleOrders.cancelled(order.status()));
    }

    private Order withContent(String city) {
        return with(SampleOrders.content(city), order.status());
    }

    private Order with(OrderContent content, OrderStatus status) {
        return new Order(
                order.id(), order.version(), order.number(), order.lastModifiedAt(), content, status, order.receipt());
    }
}
