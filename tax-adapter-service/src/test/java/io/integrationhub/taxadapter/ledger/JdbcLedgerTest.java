package io.integrationhub.taxadapter.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import io.integrationhub.taxadapter.SampleQuestions;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.tax.DocumentCode;
import io.integrationhub.taxadapter.tax.Fingerprint;
import io.integrationhub.taxadapter.tax.OrderId;
import io.integrationhub.taxadapter.tax.RateKey;
import io.integrationhub.taxadapter.tax.Refund;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.VatId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class JdbcLedgerTest {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Fingerprint CONTENT = new Fingerprint("c-1");

    private static final Aside AT_ONCE = new Aside(Runnable::run);

    private static JdbcClient jdbc;

    @BeforeAll
    static void migrate() {
        DriverManagerDataSource source =
                new DriverManagerDataSource(EmbeddedDatabase.shared().newDatabase(), EmbeddedDatabase.USER, "");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/tax-adapter")
                .load()
                .migrate();
        jdbc = JdbcClient.create(source);
    }

    @Test
    void remembersADocumentFromTheIntentOn() {
        // Given
        OrderId order = new OrderId("order-1");
        DocumentCode code = DocumentCode.ofRefund(order, "return-1");
        Refund refund = new Refund("return-1", "line-1", 0, 2);
        try (TaxClaim claim = claim(order)) {
            claim.intending(code, Optional.of(refund));
        }

        // When
        try (TaxClaim claim = claim(order)) {
            claim.intending(code, Optional.of(new Refund("return-1", "line-1", 1, 1)));
            claim.kept(code, CONTENT);
        }

        // Then
        try (TaxClaim claim = claim(order)) {
            assertThat(claim.book().keeps(code, CONTENT)).isTrue();
            assertThat(claim.book().refunds()).containsExactly(refund);
        }
    }

    @Test
    void aVoidedDocumentIsNotKeptUntilItIsKeptAgain() {
        // Given
        OrderId order = new OrderId("order-2");
        DocumentCode code = DocumentCode.ofSale(order);
        try (TaxClaim claim = claim(order)) {
            claim.intending(code, Optional.empty());
            claim.kept(code, CONTENT);

            // When
            claim.voided(code);
        }

        // Then
        try (TaxClaim claim = claim(order)) {
            assertThat(claim.book().keeps(code, CONTENT)).isFalse();
            claim.kept(code, CONTENT);
        }
        try (TaxClaim claim = claim(order)) {
            assertThat(claim.book().keeps(code, CONTENT)).isTrue();
        }
    }

    @Test
    void whatTheEngineLostHasToBeKeptAgain() {
        // Given
        OrderId order = new OrderId("order-5");
        DocumentCode code = DocumentCode.ofSale(order);
        try (TaxClaim claim = claim(order)) {
            claim.intending(code, Optional.empty());
            claim.kept(code, CONTENT);
            claim.telling("it differs");

            // When
            claim.lost(code);
        }

        // Then
        TaxBook book = new JdbcTaxLedger(jdbc).read(SampleTenants.ACME, order);
        assertThat(book.keeps(code, CONTENT)).isFalse();
        assertThat(book.find(code)).isPresent();
        assertThat(book.told()).isEqualTo("it differs");
    }

    @Test
    void plansToAskForAnOrdersDocumentsOncePerInterval() {
        // Given
        OrderId order = new OrderId("order-6");
        TenantId tenant = new TenantId("audited");
        AuditPlan plan = new JdbcAuditPlan(jdbc);
        try (TaxClaim claim = new JdbcTaxLedger(jdbc).claim(tenant, order, LEASE)) {
            claim.intending(DocumentCode.ofSale(order), Optional.empty());
            claim.kept(DocumentCode.ofSale(order), CONTENT);
        }

        // When
        List<OrderId> due = plan.due(tenant, Duration.ZERO, LEASE, 10);
        List<OrderId> young = plan.due(tenant, LEASE, LEASE.multipliedBy(2), 10);
        List<OrderId> old = plan.due(tenant, Duration.ZERO, Duration.ZERO, 10);
        plan.asked(tenant, order);
        List<OrderId> asked = plan.due(tenant, LEASE, LEASE.multipliedBy(2), 10);
        plan.close(tenant, Duration.ZERO, Duration.ZERO);
        List<OrderId> closed = plan.due(tenant, Duration.ZERO, LEASE, 10);

        // Then
        assertThat(due).containsExactly(order);
        assertThat(young).isEmpty();
        assertThat(old).isEmpty();
        assertThat(asked).isEmpty();
        assertThat(closed).isEmpty();
    }

    @Test
    void letsOnlyOneHaveAnOrderInHands() {
        // Given
        OrderId order = new OrderId("order-3");
        TaxClaim first = claim(order);

        // When
        // Then
        assertThatThrownBy(() -> claim(order)).isInstanceOfSatisfying(TransientFault.class, fault -> {
            assertThat(fault.code()).isEqualTo(LedgerFault.TAX_ORDER_IN_HANDS);
            assertThat(fault.retryAfter().orElseThrow()).isLessThanOrEqualTo(LEASE.dividedBy(6));
        });
        first.close();
        claim(order).close();
    }

    @Test
    void aClaimThatLostItsLeaseWritesNothing() {
        // Given
        OrderId order = new OrderId("order-4");
        DocumentCode code = DocumentCode.ofSale(order);
        JdbcTaxLedger ledger = new JdbcTaxLedger(jdbc);
        TaxClaim stale = ledger.claim(SampleTenants.ACME, order, Duration.ZERO);
        TaxClaim fresh = claim(order);

        // When
        // Then
        assertThatThrownBy(() -> stale.intending(code, Optional.empty())).isInstanceOf(TransientFault.class);
        stale.close();
        fresh.intending(code, Optional.empty());
        fresh.close();
    }

    @Test
    void forgetsOrdersThatNobodyLookedAtForLongButNoneInHands() {
        // Given
        TenantId tenant = new TenantId("forgetful");
        TaxLedger ledger = new JdbcTaxLedger(jdbc);
        OrderId old = new OrderId("order-7");
        try (TaxClaim claim = ledger.claim(tenant, old, LEASE)) {
            claim.intending(DocumentCode.ofSale(old), Optional.empty());
        }
        TaxClaim inHands = ledger.claim(tenant, new OrderId("order-8"), LEASE);

        // When
        int none = ledger.forget(tenant, LEASE, 10);
        int one = ledger.forget(tenant, Duration.ZERO, 10);

        // Then
        inHands.close();
        assertThat(none).isZero();
        assertThat(one).isOne();
        assertThat(ledger.read(tenant, old).entries()).isEmpty();
    }

    @Test
    void recallsALastRateUpToItsAge() {
        // Given
        JdbcRateMemory memory = new JdbcRateMemory(jdbc, () -> Instant.parse("2026-11-02T10:00:00Z"), AT_ONCE);
        TaxQuestion question = SampleQuestions.threeItems();
        Set<RateKey> keys = question.items().stream()
                .map(item -> RateKey.of(question, item))
                .collect(Collectors.toSet());

        // When
        memory.remember(SampleTenants.ACME, question, SampleQuestions.at("0.08875", question));

        // Then
        assertThat(memory.recall(SampleTenants.ACME, keys, Duration.ofDays(1)))
                .hasSize(3)
                .allSatisfy((_, rate) -> assertThat(rate.amount()).isEqualByComparingTo("0.08875"));
        assertThat(memory.recall(SampleTenants.ACME, keys, Duration.ofDays(-1))).isEmpty();
    }

    @Test
    void knowsNothingWhileTheDatabaseIsAway() {
        // Given
        JdbcClient away = JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://localhost:1/none", "", ""));
        RateMemory rates = new JdbcRateMemory(away, () -> Instant.EPOCH, AT_ONCE);
        CheckMemory checks = new JdbcCheckMemory(away, AT_ONCE);
        TaxQuestion question = SampleQuestions.threeItems();
        RateKey key = RateKey.of(question, question.items().getFirst());

        // When
        rates.remember(SampleTenants.ACME, question, SampleQuestions.at("0.1", question));
        checks.remember(SampleTenants.ACME, CONTENT, true);

        // Then
        assertThat(rates.recall(SampleTenants.ACME, Set.of(key), LEASE)).isEmpty();
        assertThat(checks.recall(SampleTenants.ACME, CONTENT, LEASE)).isEmpty();
    }

    @Test
    void recallsWhatTheRegisterSaidUpToItsAge() {
        // Given
        CheckMemory memory = new JdbcCheckMemory(jdbc, AT_ONCE);
        Fingerprint id = VatId.parse("DE136695976").orElseThrow().fingerprint();
        memory.remember(SampleTenants.ACME, id, false);

        // When
        memory.remember(SampleTenants.ACME, id, true);

        // Then
        assertThat(memory.recall(SampleTenants.ACME, id, LEASE)).contains(true);
        assertThat(memory.recall(SampleTenants.ACME, id, Duration.ZERO)).isEmpty();
        assertThat(memory.recall(new TenantId("bolt"), id, LEASE)).isEmpty();
    }

    @Test
    void forgetsAfterADayThatAnIdIsWrong() {
        // Given
        CheckMemory memory = new JdbcCheckMemory(jdbc, AT_ONCE);
        Fingerprint id = VatId.parse("LU15027442").orElseThrow().fingerprint();
        memory.remember(SampleTenants.ACME, id, false);
        Optional<Boolean> today = memory.recall(SampleTenants.ACME, id, Duration.ofDays(30));

        // When
        jdbc.sql("update tax_check set checked_at = now() - interval '25 hours'")
                .update();

        // Then
        assertThat(today).contains(false);
        assertThat(memory.recall(SampleTenants.ACME, id, Duration.ofDays(30))).isEmpty();
    }

    private static TaxClaim claim(OrderId order) {
        return new JdbcTaxLedger(jdbc).claim(SampleTenants.ACME, order, LEASE);
    }
}
