package io.integrationhub.inventorythreshold.checkout;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.inventorymaster.InventoryMaster;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations.Request;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations.Result.NotReserved;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations.Result.Reserved;
import io.integrationhub.inventorythreshold.ledger.ReportedStockLedger;
import io.integrationhub.inventorythreshold.ledger.ReservationLedger;
import io.integrationhub.inventorythreshold.ledger.ReservationLedger.Receipt;
import io.integrationhub.inventorythreshold.order.MasterAnswer;
import io.integrationhub.inventorythreshold.settings.ReservationSettings;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.system.Deadline;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Queries the master about the short positions of an order in one call, or reserves them if the tenant wants
 * reservations.
 */
class LiveStockQuery {

    /**
     * The master's answer.
     *
     * @param stock its quantities, which are to be recorded
     */
    record Answer(MasterAnswer answer, List<ReportedStock> stock) {}

    private static final Logger log = LoggerFactory.getLogger(LiveStockQuery.class);

    private final InventoryMaster master;
    private final Reservations reservations;
    private final ReservationLedger reservationLedger;
    private final ReportedStockLedger reportedStock;
    private final InstantSource clock;

    LiveStockQuery(
            InventoryMaster master,
            Reservations reservations,
            ReservationLedger reservationLedger,
            ReportedStockLedger reportedStock,
            InstantSource clock) {
        this.master = master;
        this.reservations = reservations;
        this.reservationLedger = reservationLedger;
        this.reportedStock = reportedStock;
        this.clock = clock;
    }

    /** @throws io.integrationhub.core.fault.Fault if the master does not answer in time */
    Answer ask(StockCheck check, SortedSet<Position> positions, Deadline deadline) {
        try {
            return askMaster(check, positions, deadline);
        } catch (Fault fault) {
            log.atWarn()
                    .addKeyValue("tenant", check.tenant().id())
                    .addKeyValue("code", fault.code().name())
                    .addKeyValue("detail", fault.getMessage())
                    .log("Inventory master gave no answer");
            throw fault;
        }
    }

    /** Prepares a query without a call. */
    void rehearse(StockTenant tenant, Set<Position> positions) {
        if (!positions.isEmpty()) {
            master.rehearse(tenant, positions);
        }
    }

    private Answer askMaster(StockCheck check, SortedSet<Position> positions, Deadline deadline) {
        TenantId tenant = check.tenant().id();
        ReservationSettings settings = check.tenant().settings().reservations();
        // Recorded first, so that the reservation is released even if the answer is lost.
        if (settings.enabled() && reservationLedger.recordRequest(tenant, check.order(), settings.expiry())) {
            return reserve(check, positions, deadline);
        }
        return query(check.tenant(), positions, deadline);
    }

    private Answer query(StockTenant tenant, SortedSet<Position> positions, Deadline deadline) {
        Instant began = clock.instant();
        List<ReportedStock> stock = master.query(tenant, positions, deadline);
        Set<Position> outdated = outdated(stock, began.minus(tenant.settings().clockSkew()));
        return new Answer(new MasterAnswer.Quantities(MasterAnswer.quantities(stock), outdated), stock);
    }

    private static Set<Position> outdated(List<ReportedStock> stock, Instant limit) {
        return stock.stream()
                .filter(one -> one.asOf().isBefore(limit))
                .map(ReportedStock::position)
                .collect(Collectors.toSet());
    }

    private Answer reserve(StockCheck check, SortedSet<Position> positions, Deadline deadline) {
        StockTenant tenant = check.tenant();
        Request request = new Request(
                check.order(),
                check.decision().demand().of(positions),
                tenant.settings().reservations().expiry());
        return switch (reservations.reserve(tenant, request, deadline)) {
            case Reserved it -> {
                Receipt receipt = new Receipt(it.externalId(), it.includedFrom());
                reservationLedger.recordReserved(tenant.id(), check.order(), positions, receipt);
                yield new Answer(new MasterAnswer.Reserved(MasterAnswer.quantities(it.left())), it.left());
            }
            case NotReserved it -> {
                reservationLedger.close(tenant.id(), check.order());
                yield new Answer(new MasterAnswer.NotReserved(MasterAnswer.quantities(it.available())), it.available());
            }
        };
    }

    /** Records the quantities of an answer that does not decide alone. */
    void record(StockTenant tenant, List<ReportedStock> stock) {
        reportedStock.record(tenant.id(), stock, tenant.settings().clockSkew());
    }
}
