package io.integrationhub.inventorythreshold.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.fakes.FakeInventoryMaster;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.ledger.jdbc.StatementCount;
import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import io.integrationhub.inventorythreshold.order.InventoryMode;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.order.OrderLine;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * All checks of an article that sells fast wait for each other's locks, and all checks share a few connections. So each
 * statement on the way of a check is a transaction of its own, whose locks are not held while this JVM is busy.
 */
class StockCheckStatementsTest {

    private static final Position SHIRT = Position.of("shirt");
    private static final Position SOCKS = Position.of("socks");

    private final StatementCount count = new StatementCount();
    private final TestLedgers ledgers = TestLedgers.counted(count);
    private final FakeInventoryMaster master = new FakeInventoryMaster(InstantSource.system());
    private final StockChecks checks = new StockChecks(ledgers, master, InstantSource.system());
    private final TenantId id = SampleTenants.newId();

    @AfterEach
    void spansNoTransactionOverSeveralStatements() {
        assertThat(count.transactions()).isZero();
    }

    @Test
    void sellsLocallyWithOneStatement() {
        // Given
        ledgers.reportedStock().record(id, List.of(ReportedStock.of(SHIRT, 100, Instant.now())), Duration.ZERO);
        ledgers.reportedStock().record(id, List.of(ReportedStock.of(SOCKS, 100, Instant.now())), Duration.ZERO);

        // When
        String code = check(tenant(false));

        // Then
        assertThat(code).isEqualTo("sold-locally");
        assertThat(count.statements()).isEqualTo(1);
    }

    @Test
    void confirmsAnOrderWithTwoStatements() {
        // Given
        master.stock(SHIRT, 10);
        master.stock(SOCKS, 10);

        // When
        String code = check(tenant(false));

        // Then
        assertThat(code).isEqualTo("confirmed");
        assertThat(count.statements()).isEqualTo(2);
    }

    @Test
    void rejectsAnOrderWithTwoStatements() {
        // Given
        master.stock(SHIRT, 1);

        // When
        String code = check(tenant(false));

        // Then
        assertThat(code).isEqualTo("insufficient");
        assertThat(count.statements()).isEqualTo(2);
    }

    @Test
    void reservesWithFourStatements() {
        // Given
        master.stock(SHIRT, 10);
        master.stock(SOCKS, 10);

        // When
        String code = check(tenant(true));

        // Then
        assertThat(code).isEqualTo("confirmed");
        assertThat(count.statements()).isEqualTo(4);
    }

    private String check(StockTenant tenant) {
        count.reset();
        List<OrderLine> lines = List.of(line(SHIRT), line(SOCKS));
        return checks.check(tenant, new OrderId("order"), lines).code();
    }

    private StockTenant tenant(boolean reserves) {
        return SampleTenants.oms(id, Map.of("reservations.enabled", String.valueOf(reserves)));
    }

    private static OrderLine line(Position position) {
        return new OrderLine(position, 2, InventoryMode.RESERVE_ON_ORDER);
    }
}
