package io.integrationhub.inventorythreshold.checkout;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.inventorythreshold.checkout.LiveStockQuery.Answer;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.AcceptedUnconfirmed;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.Confirmed;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.Insufficient;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.NothingToCheck;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.RejectedUnconfirmed;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.SoldLocally;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.ledger.HoldLedger.Conclusion;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.order.OrderLine;
import io.integrationhub.inventorythreshold.order.StockDecision;
import io.integrationhub.inventorythreshold.order.StockDecision.Accept;
import io.integrationhub.inventorythreshold.order.StockDecision.QueryMaster;
import io.integrationhub.inventorythreshold.order.StockDecision.Recheck;
import io.integrationhub.inventorythreshold.order.StockDecision.Reject;
import io.integrationhub.inventorythreshold.order.StockDecision.Result;
import io.integrationhub.inventorythreshold.order.StockDecision.SellLocally;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Availability;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.system.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/**
 * Checks, while a customer waits, whether enough stock is available for an order that is about to be created. The
 * master is queried only about short positions, and about all of them at once.
 *
 * <p>The stock is held before the query, so that concurrent orders see each other. The holds of orders that are never
 * created are released later.
 */
class StockCheckFlow {

    /** Part of the customer's time for what follows the master's answer. */
    private static final Duration RESERVE = Duration.ofMillis(150);

    private final HoldLedger holds;
    private final LiveStockQuery query;

    StockCheckFlow(HoldLedger holds, LiveStockQuery query) {
        this.holds = holds;
        this.query = query;
    }

    StockCheckOutcome check(StockTenant tenant, OrderId order, List<OrderLine> lines, Deadline deadline) {
        InventorySettings settings = tenant.settings();
        Demand demand = Demand.of(lines, settings.checkedModes());
        if (demand.isEmpty()) {
            return new NothingToCheck();
        }
        Map<Position, Availability> availability = holds.hold(tenant.id(), order, demand, settings.toHoldTerms());
        StockCheck check =
                new StockCheck(tenant, order, new StockDecision(settings.toSellingRule(), demand, availability));
        return switch (check.decision().beforeQuery()) {
            case SellLocally _ -> new SoldLocally();
            case QueryMaster it -> queryMaster(check, it.positions(), deadline.minus(RESERVE));
        };
    }

    private StockCheckOutcome queryMaster(StockCheck check, SortedSet<Position> positions, Deadline deadline) {
        Answer answer;
        try {
            answer = query.ask(check, positions, deadline);
        } catch (Fault fault) {
            return afterFailure(check, positions, fault);
        }
        return switch (check.decision().afterAnswer(positions, answer.answer())) {
            case Result it -> conclude(check, it, answer.stock());
            case Recheck it -> recheck(check, it.positions(), answer.stock());
        };
    }

    private StockCheckOutcome recheck(StockCheck check, Set<Position> outdated, List<ReportedStock> stock) {
        Duration clockSkew = check.tenant().settings().clockSkew();
        query.record(check.tenant(), stock);
        Map<Position, Availability> recorded =
                holds.availabilityFor(check.tenant().id(), check.order(), outdated, clockSkew);
        return conclude(check, check.decision().afterRecording(recorded), List.of());
    }

    /** In one transaction, so that other checks of the same articles wait for it only once. */
    private StockCheckOutcome conclude(StockCheck check, Result result, List<ReportedStock> answer) {
        boolean isAccepted = result instanceof Accept;
        holds.conclude(
                check.tenant().id(),
                check.order(),
                new Conclusion(isAccepted, answer, check.tenant().settings().clockSkew()));
        return switch (result) {
            case Accept _ -> new Confirmed();
            case Reject it -> new Insufficient(it.shortages());
        };
    }

    private StockCheckOutcome afterFailure(StockCheck check, SortedSet<Position> positions, Fault fault) {
        return switch (check.decision().afterFailure(positions)) {
            case Accept _ -> new AcceptedUnconfirmed(fault.code());
            case Reject it -> {
                release(check.tenant(), check.order());
                yield new RejectedUnconfirmed(it.shortages(), fault.code(), fault instanceof PermanentFault);
            }
        };
    }

    /** Releases the hold of an order that is rejected, whatever the check decided. */
    void release(StockTenant tenant, OrderId order) {
        holds.release(tenant.id(), order);
    }
}
