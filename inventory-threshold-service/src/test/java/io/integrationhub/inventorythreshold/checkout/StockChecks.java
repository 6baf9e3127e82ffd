package io.integrationhub.inventorythreshold.checkout;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.inventorythreshold.fakes.FakeInventoryMaster;
import io.integrationhub.inventorythreshold.inventorymaster.InventoryMaster;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.ledger.ReportedStockLedger;
import io.integrationhub.inventorythreshold.ledger.ReservationLedger;
import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.order.OrderLine;
import io.integrationhub.inventorythreshold.order.Shortage;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.system.Deadline;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The check of orders, as tests of other packages need it. */
public final class StockChecks {

    private final StockCheckFlow flow;

    public StockChecks(TestLedgers ledgers, FakeInventoryMaster master, InstantSource clock) {
        this(ledgers.holds(), ledgers.reservations(), ledgers.reportedStock(), master, master, clock);
    }

    public StockChecks(
            HoldLedger holds,
            ReservationLedger reservationLedger,
            ReportedStockLedger reportedStock,
            InventoryMaster master,
            Reservations reservations,
            InstantSource clock) {
        this.flow = new StockCheckFlow(
                holds, new LiveStockQuery(master, reservations, reservationLedger, reportedStock, clock));
    }

    /**
     * The result of a check.
     *
     * @param code code of the outcome
     */
    public record Result(String code, List<Shortage> shortages, Optional<FaultCode> reason) {

        public boolean isRejected() {
            return code.equals("insufficient") || code.equals("rejected-unconfirmed");
        }
    }

    public Result check(StockTenant tenant, OrderId order, List<OrderLine> lines) {
        StockCheckOutcome outcome = flow.check(tenant, order, lines, Deadline.in(Duration.ofSeconds(30)));
        return switch (outcome) {
            case StockCheckOutcome.NothingToCheck it -> new Result(it.code(), List.of(), Optional.empty());
            case StockCheckOutcome.SoldLocally it -> new Result(it.code(), List.of(), Optional.empty());
            case StockCheckOutcome.Confirmed it -> new Result(it.code(), List.of(), Optional.empty());
            case StockCheckOutcome.Insufficient it -> new Result(it.code(), it.shortages(), Optional.empty());
            case StockCheckOutcome.AcceptedUnconfirmed it -> new Result(it.code(), List.of(), Optional.of(it.reason()));
            case StockCheckOutcome.RejectedUnconfirmed it ->
                new Result(it.code(), it.shortages(), Optional.of(it.reason()));
        };
    }

    StockCheckFlow flow() {
        return flow;
    }
}
