package io.integrationhub.stream.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A claim lasts as long as its process runs, however long the work takes. */
class ClaimRenewalTest {

    private static final DataSource DATABASE =
            new DriverManagerDataSource(EmbeddedDatabase.shared().newDatabase(), EmbeddedDatabase.USER, "");

    private static final TenantId ACME = new TenantId("acme");
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final ClaimKind ORDER = new ClaimKind("order", Code.ORDER_LOCKED, Code.ORDER_CLAIM_LOST);

    private enum Code implements FaultCode {
        ORDER_LOCKED,
        ORDER_CLAIM_LOST
    }

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final ResourceClaims claims = new ResourceClaims(jdbc, 10);

    @BeforeAll
    static void createTables() {
        Flyway.configure()
                .dataSource(DATABASE)
                .locations("classpath:db/hub")
                .load()
                .migrate();
    }

    @BeforeEach
    void deleteRows() {
        jdbc.sql("delete from resource_claim").update();
    }

    @Test
    void keepsAClaimWhoseWorkTakesLongerThanItsLease() {
        // Given
        Claim held = claims.claim(ACME, ORDER, "4711", LEASE);
        endLeases();

        // When
        claims.renewDue(System.nanoTime() + LEASE.toNanos());

        // Then
        assertThat(held.isHeld()).isTrue();
        assertThatThrownBy(() -> otherWorker().claim(ACME, ORDER, "4711", LEASE))
                .hasMessageContaining("order 4711");
    }

    @Test
    void renewsNoClaimBeforeAThirdOfItsLeaseIsOver() {
        // Given
        Claim held = claims.claim(ACME, ORDER, "4711", LEASE);
        endLeases();

        // When
        claims.renewDue();

        // Then
        assertThat(held.isHeld()).isFalse();
    }

    @Test
    void doesNotTakeAClaimBackThatAnotherWorkerHolds() {
        // Given
        Claim paused = claims.claim(ACME, ORDER, "4711", LEASE);
        endLeases();
        Claim taken = otherWorker().claim(ACME, ORDER, "4711", LEASE);

        // When
        claims.renewDue(System.nanoTime() + LEASE.toNanos());

        // Then
        assertThat(taken.isHeld()).isTrue();
        assertThat(paused.isHeld()).isFalse();
        assertThatThrownBy(paused::renew).hasMessageContaining("taken over");
    }

    private ResourceClaims otherWorker() {
        return new ResourceClaims(jdbc, 10);
    }

    private void endLeases() {
        jdbc.sql("update resource_claim set claimed_until = now() - interval '1 second'")
                .update();
    }
}
