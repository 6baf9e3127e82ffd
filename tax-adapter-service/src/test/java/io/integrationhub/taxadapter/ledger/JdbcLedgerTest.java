package io.integrationhub.taxadapter.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.ContentHash;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.claim.ResourceClaims;
import io.integrationhub.taxadapter.SampleDatabase;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.document.DocumentCode;
import io.integrationhub.taxadapter.document.Refund;
import io.integrationhub.taxadapter.document.TaxDocuments;
import io.integrationhub.taxadapter.order.OrderId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcLedgerTest {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final ContentHash CONTENT = new ContentHash("c-1");

    private static JdbcClient jdbc;

    @BeforeAll
    static void migrate() {
        jdbc = SampleDatabase.migrated();
    }

    @Test
    void storesADocumentFromTheIntentOn() {
        // Given
        OrderId order = new OrderId("order-1");
        DocumentCode code = DocumentCode.ofRefund(order, "return-1");
        Refund refund = new Refund("return-1", "line-1", 0, 2);
        try (TaxClaim claim = claim(order)) {
            claim.recordIntent(code, Optional.of(refund));
        }

        // When
        try (TaxClaim claim = claim(order)) {
            claim.recordIntent(code, Optional.of(new Refund("return-1", "line-1", 1, 1)));
            claim.recordSaved(code, CONTENT);
        }

        // Then
        try (TaxClaim claim = claim(order)) {
            assertThat(claim.documents().isSaved(code, CONTENT)).isTrue();
            assertThat(claim.documents().refunds()).containsExactly(refund);
        }
    }

    @Test
    void treatsAVoidedDocumentAsUnsavedUntilItIsSavedAgain() {
        // Given
        OrderId order = new OrderId("order-2");
        DocumentCode code = DocumentCode.ofSale(order);
        try (TaxClaim claim = claim(order)) {
            claim.recordIntent(code, Optional.empty());
            claim.recordSaved(code, CONTENT);

            // When
            claim.recordVoided(code);
        }

        // Then
        try (TaxClaim claim = claim(order)) {
            assertThat(claim.documents().isSaved(code, CONTENT)).isFalse();
            claim.recordSaved(code, CONTENT);
        }
        try (TaxClaim claim = claim(order)) {
            assertThat(claim.documents().isSaved(code, CONTENT)).isTrue();
        }
    }

    @Test
    void treatsALostDocumentAsUnsaved() {
        // Given
        OrderId order = new OrderId("order-5");
        DocumentCode code = DocumentCode.ofSale(order);
        try (TaxClaim claim = claim(order)) {
            claim.recordIntent(code, Optional.empty());
            claim.recordSaved(code, CONTENT);
            claim.recordIssue("it differs");

            // When
            claim.recordLost(code);
        }

        // Then
        TaxDocuments documents = ledger().documents(SampleTenants.ACME, order);
        assertThat(documents.isSaved(code, CONTENT)).isFalse();
        assertThat(documents.find(code)).isPresent();
        assertThat(documents.reportedIssue()).isEqualTo("it differs");
    }

    @Test
    void schedulesAnAuditOncePerInterval() {
        // Given
        OrderId order = new OrderId("order-6");
        TenantId tenant = new TenantId("audited");
        AuditSchedule schedule = new AuditSchedule(jdbc);
        try (TaxClaim claim = ledger().claim(tenant(tenant, LEASE), order)) {
            claim.recordIntent(DocumentCode.ofSale(order), Optional.empty());
            claim.recordSaved(DocumentCode.ofSale(order), CONTENT);
        }

        // When
        List<OrderId> due = schedule.due(tenant, Duration.ZERO, LEASE, 10);
        List<OrderId> recent = schedule.due(tenant, LEASE, LEASE.multipliedBy(2), 10);
        List<OrderId> old = schedule.due(tenant, Duration.ZERO, Duration.ZERO, 10);
        schedule.markAudited(tenant, order);
        List<OrderId> audited = schedule.due(tenant, LEASE, LEASE.multipliedBy(2), 10);
        schedule.close(tenant, Duration.ZERO, Duration.ZERO);
        List<OrderId> closed = schedule.due(tenant, Duration.ZERO, LEASE, 10);

        // Then
        assertThat(due).containsExactly(order);
        assertThat(recent).isEmpty();
        assertThat(old).isEmpty();
        assertThat(audited).isEmpty();
        assertThat(closed).isEmpty();
    }

    @Test
    void letsOneWorkerAtATimeClaimAnOrder() {
        // Given
        OrderId order = new OrderId("order-3");
        TaxClaim first = claim(order);

        // When
        // Then
        assertThatThrownBy(() -> claim(order)).isInstanceOfSatisfying(TransientFault.class, fault -> {
            assertThat(fault.code()).isEqualTo(LedgerFault.TAX_ORDER_LOCKED);
            assertThat(fault.retryAfter().orElseThrow()).isLessThanOrEqualTo(LEASE.dividedBy(6));
        });
        first.close();
        claim(order).close();
    }

    @Test
    void writesNothingAfterTheClaimIsLost() {
        // Given
        OrderId order = new OrderId("order-4");
        DocumentCode code = DocumentCode.ofSale(order);
        TaxLedger ledger = ledger();
        TaxClaim stale = ledger.claim(tenant(SampleTenants.ACME, Duration.ZERO), order);
        TaxClaim fresh = claim(order);

        // When
        // Then
        assertThatThrownBy(() -> stale.recordIntent(code, Optional.empty())).isInstanceOf(TransientFault.class);
        stale.close();
        fresh.recordIntent(code, Optional.empty());
        fresh.close();
    }

    @Test
    void deletesOldOrdersUnlessTheyAreClaimed() {
        // Given
        TenantId tenant = new TenantId("retained");
        TaxLedger ledger = ledger();
        OrderId old = new OrderId("order-7");
        try (TaxClaim claim = ledger.claim(tenant(tenant, LEASE), old)) {
            claim.recordIntent(DocumentCode.ofSale(old), Optional.empty());
        }
        TaxClaim claimed = ledger.claim(tenant(tenant, LEASE), new OrderId("order-8"));

        // When
        int none = ledger.deleteOlderThan(tenant, LEASE, 10);
        int one = ledger.deleteOlderThan(tenant, Duration.ZERO, 10);

        // Then
        claimed.close();
        assertThat(none).isZero();
        assertThat(one).isOne();
        assertThat(ledger.documents(tenant, old).entries()).isEmpty();
    }

    private static TaxLedger ledger() {
        return new JdbcTaxLedger(jdbc, new ResourceClaims(jdbc, 10));
    }

    private static TaxClaim claim(OrderId order) {
        return ledger().claim(tenant(SampleTenants.ACME, LEASE), order);
    }

    private static Tenant tenant(TenantId id, Duration lease) {
        Tenant acme = SampleTenants.tenant("avatax", Map.of("lease", lease.toString()));
        return new Tenant(id, acme.sections());
    }
}
