package io.integrationhub.inventorythreshold;

import io.integrationhub.inventorythreshold.inventorymaster.InventoryMaster;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations.Answer.Kept;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations.Answer.TooLittle;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations.Reservation;
import io.integrationhub.inventorythreshold.ledger.ReservationLedger;
import io.integrationhub.inventorythreshold.ledger.WordLedger;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.settings.ReservationSettings;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.Shortage;
import io.integrationhub.inventorythreshold.stock.Word;
import io.integrationhub.starter.system.Deadline;
import io.integrationhub.starter.tenant.TenantId;
import java.util.List;
import java.util.SortedSet;

/**
 * Puts the one question to the master, about all short lines: how much there is, or, where the
 * tenant wants that, to keep it for the order.
 */
class Inquiry {

    private final InventoryMaster master;
    private final Reservations reservations;
    private final ReservationLedger kept;
    private final WordLedger words;

    Inquiry(
            InventoryMaster master,
            Reservations reservations,
            ReservationLedger kept,
            WordLedger words) {
        this.master = master;
        this.reservations = reservations;
        this.kept = kept;
        this.words = words;
    }

    /**
     * What there is not enough of; nothing if the order can have all of it.
     *
     * @throws io.integrationhub.starter.fault.Fault when the master gives no answer in time
     */
    List<Shortage> shortages(StockCheck check, SortedSet<Position> asked, Deadline deadline) {
        ReservationSettings settings = InventorySettings.of(check.tenant()).reservations();
        TenantId tenant = check.tenant().id();
        // Noted first: whatever becomes of this process or the answer, it will be given back.
        if (settings.enabled() && kept.taking(tenant, check.order(), settings.expiry())) {
            return take(check, asked, deadline);
        }
        List<Word> answer = master.ask(check.tenant(), asked, deadline);
        hear(check, answer);
        return check.shortages(asked, answer);
    }

    private List<Shortage> take(StockCheck check, SortedSet<Position> asked, Deadline deadline) {
        TenantId tenant = check.tenant().id();
        Reservation wanted =
                new Reservation(
                        check.order(),
                        check.wanted(asked),
                        InventorySettings.of(check.tenant()).reservations().expiry());
        return switch (reservations.take(check.tenant(), wanted, deadline)) {
            case Kept it -> {
                kept.taken(tenant, check.order(), asked, it.externalId(), it.includedFrom());
                hear(check, it.left());
                // Enough for this order need not be enough for those the master does not have yet.
                yield check.shortagesBeside(asked, it.left());
            }
            case TooLittle it -> {
                kept.over(tenant, check.order());
                hear(check, it.there());
                List<Shortage> shortages = check.shortages(asked, it.there());
                yield shortages.isEmpty() ? check.unexplained(asked) : shortages;
            }
        };
    }

    private void hear(StockCheck check, List<Word> answer) {
        words.hear(check.tenant().id(), answer, InventorySettings.of(check.tenant()).tolerance());
    }
}
