package io.integrationhub.inventorythreshold;

import io.integrationhub.inventorythreshold.StockCheckOutcome.Confirmed;
import io.integrationhub.inventorythreshold.StockCheckOutcome.NotConfirmed;
import io.integrationhub.inventorythreshold.StockCheckOutcome.NotEnough;
import io.integrationhub.inventorythreshold.StockCheckOutcome.NothingToCheck;
import io.integrationhub.inventorythreshold.StockCheckOutcome.SoldLocally;
import io.integrationhub.inventorythreshold.StockCheckOutcome.Unconfirmed;
import io.integrationhub.inventorythreshold.inventorymaster.InventoryMaster;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.ledger.WordLedger;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.stock.OrderId;
import io.integrationhub.inventorythreshold.stock.OrderLine;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.SellingRule;
import io.integrationhub.inventorythreshold.stock.Shortage;
import io.integrationhub.inventorythreshold.stock.Standing;
import io.integrationhub.inventorythreshold.stock.Wanted;
import io.integrationhub.inventorythreshold.stock.Word;
import io.integrationhub.starter.fault.Fault;
import io.integrationhub.starter.system.Deadline;
import io.integrationhub.starter.tenant.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * Decides, while a customer waits, whether there is enough for an order that is about to be
 * created; asks the inventory master about short lines only, and about all of them at once.
 *
 * <p>The stock is held before anybody is asked, so that orders at the same time see each other. A
 * hold of an order that never comes is given back later, by {@link OrderStockFlow}.
 */
public class StockCheckFlow {

    /** Of the customer's time, for what comes after the master's answer. */
    private static final Duration RESERVE = Duration.ofMillis(150);

    private final HoldLedger holds;
    private final WordLedger words;
    private final InventoryMaster master;

    StockCheckFlow(HoldLedger holds, WordLedger words, InventoryMaster master) {
        this.holds = holds;
        this.words = words;
        this.master = master;
    }

    /** Checks one order. */
    public StockCheckOutcome check(
            Tenant tenant, OrderId order, List<OrderLine> lines, Deadline deadline) {
        InventorySettings settings = InventorySettings.of(tenant);
        Wanted wanted = Wanted.of(lines, settings.checkedModes());
        if (wanted.isNothing()) {
            return new NothingToCheck();
        }
        Map<Position, Standing> standings =
                holds.hold(tenant.id(), order, wanted, settings.toHoldTerms());

        Check check = new Check(tenant, order, wanted, standings, settings.toRule());
        SortedSet<Position> shortOnes = check.rule().toAsk(wanted, standings);
        if (shortOnes.isEmpty()) {
            return new SoldLocally();
        }
        List<Word> answer;
        try {
            answer = master.ask(tenant, shortOnes, deadline.sooner(RESERVE));
        } catch (Fault silence) {
            return withoutAnswer(check, shortOnes, silence);
        }
        return withAnswer(check, shortOnes, answer);
    }

    private record Check(
            Tenant tenant,
            OrderId order,
            Wanted wanted,
            Map<Position, Standing> standings,
            SellingRule rule) {}

    private StockCheckOutcome withAnswer(
            Check check, SortedSet<Position> asked, List<Word> answer) {
        Duration tolerance = InventorySettings.of(check.tenant()).tolerance();
        words.hear(check.tenant().id(), answer, tolerance);

        Map<Position, Long> quantities =
                answer.stream()
                        .collect(Collectors.toMap(Word::position, Word::quantity, Math::min));
        List<Shortage> shortages =
                check.rule().shortages(asked, check.wanted(), check.standings(), quantities);
        if (shortages.isEmpty()) {
            return new Confirmed();
        }
        holds.release(check.tenant().id(), check.order());
        return new NotEnough(shortages);
    }

    private StockCheckOutcome withoutAnswer(Check check, SortedSet<Position> asked, Fault silence) {
        List<Shortage> shortages =
                check.rule().shortagesUnanswered(asked, check.wanted(), check.standings());
        if (shortages.isEmpty()) {
            holds.doubt(check.tenant().id(), check.order());
            return new Unconfirmed(silence.code());
        }
        holds.release(check.tenant().id(), check.order());
        return new NotConfirmed(shortages, silence.code());
    }
}
