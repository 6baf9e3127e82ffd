package io.integrationhub.stream.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Claims on a real database, as two workers make them. */
class ResourceClaimsTest {

    private static final DataSource DATABASE =
            new DriverManagerDataSource(EmbeddedDatabase.shared().newDatabase(), EmbeddedDatabase.USER, "");

    private static final TenantId ACME = new TenantId("acme");
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final ClaimKind ORDER = new ClaimKind("order", Code.ORDER_LOCKED, Code.ORDER_CLAIM_LOST);
    private static final ClaimKind CART = new ClaimKind("cart", Code.ORDER_LOCKED, Code.ORDER_CLAIM_LOST);

    private static final String EXPORT = """
            insert into export (order_id, receipt)
            select id, :receipt from claim_held
            on conflict (order_id) do update set receipt = excluded.receipt
            """;

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
        JdbcClient.create(DATABASE)
                .sql("create table export (order_id text primary key, receipt text)")
                .update();
    }

    @AfterEach
    void deleteRows() {
        jdbc.sql("delete from resource_claim").update();
        jdbc.sql("delete from export").update();
    }

    @Test
    void locksAResourceUntilItIsReleased() {
        // Given
        Claim held = claims.claim(ACME, ORDER, "4711", LEASE);
        assertThatThrownBy(() -> claims.claim(ACME, ORDER, "4711", LEASE)).hasMessageContaining("order 4711");

        // When
        held.close();

        // Then
        assertThat(claims.claim(ACME, ORDER, "4711", LEASE).isHeld()).isTrue();
        assertThat(held.isHeld()).isFalse();
    }

    @Test
    void locksNeitherAnotherIdNorAnotherKindNorAnotherTenant() {
        // Given
        claims.claim(ACME, ORDER, "4711", LEASE);

        // Then
        assertThat(claims.claim(ACME, ORDER, "4712", LEASE).isHeld()).isTrue();
        assertThat(claims.claim(ACME, CART, "4711", LEASE).isHeld()).isTrue();
        assertThat(claims.claim(new TenantId("other"), ORDER, "4711", LEASE).isHeld())
                .isTrue();
    }

    @Test
    void asksToRetryBeforeTheLeaseIsOverAndOftenEnoughToOutlastIt() {
        // Given
        claims.claim(ACME, ORDER, "4711", LEASE);

        // When
        TransientFault fault =
                catchThrowableOfType(TransientFault.class, () -> claims.claim(ACME, ORDER, "4711", LEASE));

        // Then
        assertThat(fault.code()).isEqualTo(Code.ORDER_LOCKED);
        assertThat(fault.retryAfter()).hasValue(LEASE.dividedBy(6));
        assertThat(fault.retryAfter().orElseThrow().multipliedBy(9)).isGreaterThan(LEASE);
    }

    @Test
    void asksToRetryNoLaterThanTheLeaseEnds() {
        // Given
        claims.claim(ACME, ORDER, "4711", LEASE);
        jdbc.sql("update resource_claim set claimed_until = now() + interval '5 seconds'")
                .update();

        // When
        TransientFault fault =
                catchThrowableOfType(TransientFault.class, () -> claims.claim(ACME, ORDER, "4711", LEASE));

        // Then
        assertThat(fault.retryAfter().orElseThrow()).isLessThanOrEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void isTakenOverWhenTheLeaseOfACrashedWorkerIsOver() {
        // Given
        Claim crashed = claims.claim(ACME, ORDER, "4711", LEASE);
        expire();

        // When
        Claim next = claims.claim(ACME, ORDER, "4711", LEASE);

        // Then
        assertThat(crashed.isHeld()).isFalse();
        assertThat(next.isHeld()).isTrue();
        assertThat(next.token()).isNotEqualTo(crashed.token());
    }

    @Test
    void writesNothingAfterATakeover() {
        // Given
        Claim late = claims.claim(ACME, ORDER, "4711", LEASE);
        expire();
        Claim next = claims.claim(ACME, ORDER, "4711", LEASE);
        next.write(next.fenced(EXPORT).param("receipt", "next"));

        // When
        TransientFault fault = catchThrowableOfType(
                TransientFault.class, () -> late.write(late.fenced(EXPORT).param("receipt", "late")));
        late.close();

        // Then
        assertThat(fault.code()).isEqualTo(Code.ORDER_CLAIM_LOST);
        assertThat(receipt()).isEqualTo("next");
        assertThat(next.isHeld()).as("a late close releases nothing").isTrue();
        assertThatThrownBy(late::renew).hasMessageContaining("taken over");
    }

    @Test
    void writesAfterTheLeaseAsLongAsNobodyTookOver() {
        // Given
        Claim claim = claims.claim(ACME, ORDER, "4711", LEASE);
        expire();
        assertThat(claim.isHeld()).isFalse();

        // When
        claim.write(claim.fenced(EXPORT).param("receipt", "first"));
        claim.renew();

        // Then
        assertThat(receipt()).isEqualTo("first");
        assertThat(claim.isHeld()).isTrue();
    }

    @Test
    void fencesAStatementWithTablesOfItsOwn() {
        // Given
        Claim claim = claims.claim(ACME, ORDER, "4711", LEASE);

        // When
        claim.write(claim.fenced("""
                with content as (select 'mine' as receipt)
                insert into export (order_id, receipt) select id, receipt from claim_held, content
                """));

        // Then
        assertThat(receipt()).isEqualTo("mine");
    }

    @Test
    void letsNobodyTakeOverBetweenTheFenceAndTheEndOfTheTransaction() throws Exception {
        // Given
        Claim slow = claims.claim(ACME, ORDER, "4711", LEASE);
        expire();
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(DATABASE));
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            // When
            Future<String> seenByNext = transaction.execute(_ -> {
                slow.write(slow.fenced(EXPORT).param("receipt", "slow"));
                Future<String> next = workers.submit(() -> {
                    claims.claim(ACME, ORDER, "4711", LEASE);
                    return receipt();
                });
                jdbc.sql("select pg_sleep(0.3)").query().listOfRows();
                assertThat(next).isNotDone();
                return next;
            });

            // Then
            assertThat(seenByNext.get()).isEqualTo("slow");
        }
    }

    @Test
    void letsOneOfManyWorkersIn() throws Exception {
        // Given
        AtomicInteger inside = new AtomicInteger();
        Callable<Integer> worker = () -> {
            try (Claim _ = claims.claim(ACME, ORDER, "4711", LEASE)) {
                int most = inside.incrementAndGet();
                Thread.sleep(2);
                inside.decrementAndGet();
                return most;
            } catch (TransientFault _) {
                return 0;
            }
        };

        // When
        try (ExecutorService workers = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> results = workers.invokeAll(
                    IntStream.range(0, 80).mapToObj(_ -> worker).toList());

            // Then
            assertThat(results).extracting(Future::get).contains(1).doesNotContain(2, 3, 4, 5, 6, 7, 8);
        }
    }

    private void expire() {
        jdbc.sql("update resource_claim set claimed_until = now() - interval '1 second'")
                .update();
    }

    private String receipt() {
        return jdbc.sql("select receipt from export where order_id = '4711'")
                .query(String.class)
                .single();
    }
}
