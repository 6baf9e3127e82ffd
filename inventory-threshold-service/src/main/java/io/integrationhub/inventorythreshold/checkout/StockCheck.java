package io.integrationhub.inventorythreshold.checkout;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.order.SellingRule;
import io.integrationhub.inventorythreshold.order.Shortage;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.stock.Availability;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One order that is being checked: what it wants, and how that stood when it was held. */
record StockCheck(Tenant tenant, OrderId order, Demand wanted, Map<Position, Availability> standings) {

    private SellingRule rule() {
        return InventorySettings.of(tenant).toRule();
    }

    /** What the master has to be asked about. */
    SortedSet<Position> toAsk() {
        return rule().toAsk(wanted, standings);
    }

    /** How much of these it wants. */
    Map<Position, Long> wanted(Collection<Position> positions) {
        Map<Position, Long> quantities = new TreeMap<>();
        positions.forEach(position -> quantities.put(position, wanted.of(position)));
        return quantities;
    }

    /** What there is not enough of, by the master's words before it gave the order anything. */
    List<Shortage> shortages(SortedSet<Position> asked, List<ReportedStock> words) {
        return rule().shortages(asked, wanted, standings, quantities(words));
    }

    /** What there is not enough of as it stands by now. */
    List<Shortage> shortagesHere(SortedSet<Position> asked, Map<Position, Availability> now) {
        return rule().shortagesHere(asked, wanted, now);
    }

    /** The same, by words that the order's own reservation is taken off of. */
    List<Shortage> shortagesBeside(SortedSet<Position> kept, List<ReportedStock> left) {
        Map<Position, Long> there = new TreeMap<>(wanted(kept));
        quantities(left).forEach((position, more) -> there.merge(position, more, Math::addExact));
        return rule().shortages(kept, wanted, standings, there);
    }

    /** What counts as not enough without the master's word. */
    List<Shortage> shortagesUnanswered(SortedSet<Position> asked) {
        return rule().shortagesUnanswered(asked, wanted, standings);
    }

    /** All of it, of which nobody knows how much there is. */
    List<Shortage> unexplained(SortedSet<Position> asked) {
        return asked.stream()
                .map(position -> new Shortage(position, wanted.of(position), OptionalLong.empty()))
                .toList();
    }

    private static Map<Position, Long> quantities(List<ReportedStock> words) {
        return words.stream().collect(Collectors.toMap(ReportedStock::position, ReportedStock::quantity, Math::min));
    }
}
