package io.integrationhub.taxadapter.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.ContentHash;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.taxadapter.SampleDatabase;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.SampleTransactions;
import io.integrationhub.taxadapter.tax.RateKey;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class JdbcCachesTest {

    private static final Duration TTL = Duration.ofMinutes(1);
    private static final ContentHash SUBJECT = new ContentHash("subject");
    private static final BestEffortQueries SYNCHRONOUS = new BestEffortQueries(Runnable::run);

    private static JdbcClient jdbc;

    @BeforeAll
    static void migrate() {
        jdbc = SampleDatabase.migrated();
    }

    @Test
    void returnsARateUpToItsTtl() {
        // Given
        JdbcRateCache cache = new JdbcRateCache(jdbc, () -> Instant.parse("2026-11-02T10:00:00Z"), SYNCHRONOUS);
        TaxableTransaction transaction = SampleTransactions.threeItems();
        Set<RateKey> keys = RateKey.allOf(transaction);

        // When
        cache.put(SampleTenants.ACME, transaction, SampleTransactions.at("0.08875", transaction));

        // Then
        assertThat(cache.get(SampleTenants.ACME, keys, Duration.ofDays(1)))
                .hasSize(3)
                .allSatisfy((_, rate) -> assertThat(rate.amount()).isEqualByComparingTo("0.08875"));
        assertThat(cache.get(SampleTenants.ACME, keys, Duration.ofDays(-1))).isEmpty();
    }

    @Test
    void returnsNothingWhileTheDatabaseIsUnavailable() {
        // Given
        JdbcClient unavailable =
                JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://localhost:1/none", "", ""));
        RateCache rates = new JdbcRateCache(unavailable, () -> Instant.EPOCH, SYNCHRONOUS);
        VerificationCache verifications = new JdbcVerificationCache(unavailable, SYNCHRONOUS);
        TaxableTransaction transaction = SampleTransactions.threeItems();
        RateKey key = RateKey.of(transaction, transaction.items().getFirst());

        // When
        rates.put(SampleTenants.ACME, transaction, SampleTransactions.at("0.1", transaction));
        verifications.put(SampleTenants.ACME, SUBJECT, true);

        // Then
        assertThat(rates.get(SampleTenants.ACME, Set.of(key), TTL)).isEmpty();
        assertThat(verifications.get(SampleTenants.ACME, SUBJECT, TTL)).isEmpty();
    }

    @Test
    void returnsAVerificationUpToItsTtl() {
        // Given
        VerificationCache cache = new JdbcVerificationCache(jdbc, SYNCHRONOUS);
        ContentHash id = new ContentHash("valid-id");
        cache.put(SampleTenants.ACME, id, false);

        // When
        cache.put(SampleTenants.ACME, id, true);

        // Then
        assertThat(cache.get(SampleTenants.ACME, id, TTL)).contains(true);
        assertThat(cache.get(SampleTenants.ACME, id, Duration.ZERO)).isEmpty();
        assertThat(cache.get(new TenantId("bolt"), id, TTL)).isEmpty();
    }

    @Test
    void dropsANegativeVerificationAfterADay() {
        // Given
        VerificationCache cache = new JdbcVerificationCache(jdbc, SYNCHRONOUS);
        ContentHash id = new ContentHash("invalid-id");
        cache.put(SampleTenants.ACME, id, false);
        Optional<Boolean> today = cache.get(SampleTenants.ACME, id, Duration.ofDays(30));

        // When
        jdbc.sql("update tax_verification set verified_at = now() - interval '25 hours'")
                .update();

        // Then
        assertThat(today).contains(false);
        assertThat(cache.get(SampleTenants.ACME, id, Duration.ofDays(30))).isEmpty();
    }
}
