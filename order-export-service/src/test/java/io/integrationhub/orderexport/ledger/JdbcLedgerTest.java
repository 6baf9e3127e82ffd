package io.integrationhub.orderexport.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.orderexport.Progresses;
import io.integrationhub.orderexport.SampleOrders;
import io.integrationhub.orderexport.SampleTenants;
import io.integrationhub.orderexport.ledger.AnnouncementLedger.Told;
import io.integrationhub.orderexport.order.Fingerprint;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.progress.Word;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class JdbcLedgerTest {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Fingerprint CONTENT = new Fingerprint("c0ffee");
    private static final Receipt RECEIPT = new Receipt("OMS-1");
    private static int orders;
    private static JdbcClient jdbc;

    private final TenantId tenant = SampleTenants.ACME;
    private final ExportLedger ledger = new JdbcExportLedger(jdbc);
    private OrderId id = SampleOrders.ID;

    @BeforeAll
    static void migrate() {
        DriverManagerDataSource database =
                new DriverManagerDataSource(EmbeddedDatabase.shared().newDatabase(), EmbeddedDatabase.USER, "any");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/order-export")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
    }

    @BeforeEach
    void anOrderNobodyKnowsYet() {
        id = new OrderId("order-" + ++orders);
    }

    @Test
    void letsOnlyOneHaveAnOrderInHands() {
        // Given
        Claim claim = ledger.claim(tenant, id, LEASE);

        // When
        // Then
        assertThatThrownBy(() -> ledger.claim(tenant, id, LEASE))
                .isInstanceOfSatisfying(
                        TransientFault.class,
                        fault -> assertThat(fault.retryAfter())
                                .hasValueSatisfying(
                                        pause -> assertThat(pause).isBetween(Duration.ofSeconds(50), LEASE)));
        claim.close();
        ledger.claim(tenant, id, LEASE).close();
    }

    @Test
    void givesAnOrderOfTheDeadToTheNext() {
        // Given
        ledger.claim(tenant, id, Duration.ZERO);

        // When
        Claim claim = ledger.claim(tenant, id, LEASE);

        // Then
        assertThat(claim.entry()).isEqualTo(ExportEntry.NONE);
    }

    @Test
    void letsNobodyWriteWhoseLeaseRanOut() {
        // Given
        Claim zombie = ledger.claim(tenant, id, Duration.ZERO);
        ledger.claim(tenant, id, LEASE);

        // When
        // Then
        assertThatThrownBy(() -> zombie.placed(RECEIPT, CONTENT)).isInstanceOf(TransientFault.class);
        assertThat(ledger.find(tenant, id)).contains(ExportEntry.NONE);
    }

    @Test
    void remembersTheFirstAttempt() {
        // Given
        Claim claim = ledger.claim(tenant, id, LEASE);

        // When
        claim.attempting(CONTENT);
        claim.attempting(new Fingerprint("other"));

        // Then
        assertThat(entry().attempted()).contains(CONTENT);
    }

    @Test
    void remembersWhatWasPlacedAndForgetsTheRejectionBefore() {
        // Given
        Claim claim = ledger.claim(tenant, id, LEASE);
        claim.rejected(new Rejection("NO", "sku unknown"), CONTENT);

        // When
        claim.placed(RECEIPT, CONTENT);

        // Then
        assertThat(entry())
                .isEqualTo(new ExportEntry(
                        Optional.empty(),
                        Optional.of(RECEIPT),
                        Optional.of(CONTENT),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        false));
    }

    @Test
    void remembersARejectionUntilItIsForgotten() {
        // Given
        Rejection rejection = new Rejection("", "sku unknown");
        ledger.claim(tenant, id, LEASE).rejected(rejection, CONTENT);
        Optional<Rejection> remembered = entry().rejectionOf(CONTENT);

        // When
        ledger.forgetRejection(tenant, id);

        // Then
        assertThat(remembered).contains(rejection);
        assertThat(entry().rejectionOf(CONTENT)).isEmpty();
    }

    @Test
    void remembersACancellationWhoeverSaidIt() {
        // Given
        OrderId other = new OrderId(id + "-other");

        // When
        ledger.claim(tenant, id, LEASE).cancelled();
        ledger.cancelledByMaster(tenant, other);
        ledger.cancelledByMaster(tenant, other);

        // Then
        assertThat(entry().cancelled()).isTrue();
        assertThat(ledger.find(tenant, other))
                .hasValueSatisfying(entry -> assertThat(entry.cancelled()).isTrue());
    }

    @Test
    void keepsTheNewestWordsInWhateverOrderTheyAreHeard() {
        // Given
        ProgressLedger heard = new JdbcProgressLedger(jdbc);
        List<Word> words = new ArrayList<>(Progresses.words());
        Collections.shuffle(words, new Random(7));

        // When
        words.forEach(word -> heard.hear(tenant, id, List.of(word)));
        heard.hear(tenant, id, words);

        // Then
        assertThat(heard.of(tenant, id)).isEqualTo(Progresses.of(words));
    }

    @Test
    void neverGoesBackToAnOlderVersionInWhatWasTold() {
        // Given
        AnnouncementLedger told = new JdbcAnnouncementLedger(jdbc);
        Order newer = SampleOrders.order(id, 5);
        told.tell(tenant, newer, "shipment", "shipped");

        // When
        told.tell(tenant, SampleOrders.order(id, 4), "shipment", "pending");

        // Then
        assertThat(told.told(tenant, newer)).containsEntry("shipment", new Told("shipped", 5));
    }

    private ExportEntry entry() {
        return ledger.find(tenant, id).orElseThrow();
    }
}
