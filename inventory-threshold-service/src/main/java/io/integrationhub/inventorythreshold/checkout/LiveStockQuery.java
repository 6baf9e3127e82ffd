package io.integrationhub.inventorythreshold.checkout;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.inventorymaster.InventoryMaster;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations.Answer.Kept;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations.Answer.TooLittle;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations.Reservation;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.ledger.ReportedStockLedger;
import io.integrationhub.inventorythreshold.ledger.ReservationLedger;
import io.integrationhub.inventorythreshold.order.Shortage;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.settings.ReservationSettings;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.system.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Puts the one question to the master, about all short lines: how much there is, or, where the tenant wants that, to
 * keep it for the order.
 */
public class LiveStockQuery {

    private final InventoryMaster master;
    private final Reservations reservations;
    private final Ledgers ledgers;
    private final InstantSource clock;

    /** What an inquiry keeps. */
    public record Ledgers(HoldLedger holds, ReservationLedger kept, ReportedStockLedger words) {}

    public LiveStockQuery(InventoryMaster master, Reservations reservations, Ledgers ledgers, InstantSource clock) {
        this.master = master;
        this.reservations = reservations;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /**
     * What there is not enough of; nothing if the order can have all of it.
     *
     * @throws io.integrationhub.core.fault.Fault when the master gives no answer in time
     */
    public List<Shortage> shortages(StockCheck check, SortedSet<Position> asked, Deadline deadline) {
        ReservationSettings settings = InventorySettings.of(check.tenant()).reservations();
        TenantId tenant = check.tenant().id();
        // Noted first: whatever becomes of this process or the answer, it will be given back.
        if (settings.enabled() && ledgers.kept().taking(tenant, check.order(), settings.expiry())) {
            return take(check, asked, deadline);
        }
        Instant began = clock.instant();
        List<ReportedStock> answer = master.ask(check.tenant(), asked, deadline);
        hear(check, answer);
        List<Shortage> shortages = check.shortages(asked, answer);
        return shortages.isEmpty() ? shortagesBesideKnown(check, answer, began) : shortages;
    }

    /** An answer that was true a while ago lacks orders that the master has had since. */
    private List<Shortage> shortagesBesideKnown(StockCheck check, List<ReportedStock> answer, Instant began) {
        Duration tolerance = InventorySettings.of(check.tenant()).tolerance();
        SortedSet<Position> old = answer.stream()
                .filter(word -> word.asOf().isBefore(began.minus(tolerance)))
                .map(ReportedStock::position)
                .collect(Collectors.toCollection(TreeSet::new));
        return old.isEmpty()
                ? List.of()
                : check.shortagesHere(
                        old, ledgers.holds().standingsFor(check.tenant().id(), check.order(), old, tolerance));
    }

    private List<Shortage> take(StockCheck check, SortedSet<Position> asked, Deadline deadline) {
        TenantId tenant = check.tenant().id();
        Reservation wanted = new Reservation(
                check.order(),
                check.wanted(asked),
                InventorySettings.of(check.tenant()).reservations().expiry());
        return switch (reservations.take(check.tenant(), wanted, deadline)) {
            case Kept it -> {
                ledgers.kept().taken(tenant, check.order(), asked, it.externalId(), it.includedFrom());
                hear(check, it.left());
                // Enough for this order need not be enough for those the master does not have yet.
                yield check.shortagesBeside(asked, it.left());
            }
            case TooLittle it -> {
                ledgers.kept().over(tenant, check.order());
                hear(check, it.there());
                List<Shortage> shortages = check.shortages(asked, it.there());
                yield shortages.isEmpty() ? check.unexplained(asked) : shortages;
            }
        };
    }

    private void hear(StockCheck check, List<ReportedStock> answer) {
        ledgers.words()
                .hear(
                        check.tenant().id(),
                        answer,
                        InventorySettings.of(check.tenant()).tolerance());
    }
}
