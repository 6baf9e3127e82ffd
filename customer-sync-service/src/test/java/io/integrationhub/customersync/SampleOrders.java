package io.integrationhub.customersync;

import io.integrationhub.customersync.activity.ActivityDecision;
import io.integrationhub.customersync.activity.Amount;
import io.integrationhub.customersync.activity.OrderActivity;
import io.integrationhub.customersync.activity.OrderActivity.Type;
import io.integrationhub.customersync.activity.OrderLine;
import io.integrationhub.customersync.activity.OrderTotals;
import io.integrationhub.customersync.activity.PlacedOrder;
import io.integrationhub.customersync.activity.RefundedItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** An order of the sample customer. */
public final class SampleOrders {

    public static final Instant PLACED_AT = Instant.parse("2026-11-01T09:00:00Z");

    private SampleOrders() {}

    /** Two lines, 29.90 euros; fulfilled, and one piece of the first line was refunded. */
    public static PlacedOrder order() {
        return new PlacedOrder(
                "o-1",
                "SO-1",
                SampleProfiles.SOURCE,
                PLACED_AT,
                new OrderTotals(euros("29.90"), euros("25.13"), euros("0.00"), euros("4.77"), euros("5.00")),
                Optional.of("de"),
                List.of("WELCOME"),
                List.of(
                        new OrderLine(
                                "l-1",
                                "p-1",
                                "SHOE-42",
                                "Shoe",
                                "https://img.example/shoe.jpg",
                                2,
                                euros("12.50"),
                                euros("20.00")),
                        new OrderLine("l-2", "", "gift-wrap", "Gift wrap", "", 1, euros("9.90"), euros("9.90"))),
                true,
                List.of(new RefundedItem("r-1", euros("10.00"))));
    }

    /** The same order before anything happened to it. */
    static PlacedOrder unfulfilled() {
        return with(order(), order().lines(), false);
    }

    private static PlacedOrder with(PlacedOrder order, List<OrderLine> lines, boolean isFulfilled) {
        return new PlacedOrder(
                order.id(),
                order.number(),
                order.buyer(),
                order.placedAt(),
                order.totals(),
                order.store(),
                order.discountCodes(),
                lines,
                isFulfilled,
                List.of());
    }

    /** The placed order with as many lines. */
    public static ActivityDecision.Send placedWithLines(int count) {
        PlacedOrder order = order();
        OrderLine line = order.lines().getFirst();
        PlacedOrder large = with(order, Collections.nCopies(count, line), true);
        return new ActivityDecision.Send(
                SampleProfiles.customer(),
                List.of(new OrderActivity(
                        Type.PLACED, "o-1", PLACED_AT, false, order.total(), large, Optional.empty())));
    }

    /** What is sent of it. */
    public static ActivityDecision.Send placed(boolean isHistory) {
        PlacedOrder order = order();
        List<OrderActivity> activities = new ArrayList<>();
        activities.add(
                new OrderActivity(Type.PLACED, "o-1", PLACED_AT, isHistory, order.total(), order, Optional.empty()));
        order.lines()
                .forEach(line -> activities.add(new OrderActivity(
                        Type.ORDERED_PRODUCT,
                        "o-1-" + line.id(),
                        PLACED_AT,
                        isHistory,
                        line.total(),
                        order,
                        Optional.of(line))));
        return new ActivityDecision.Send(SampleProfiles.customer(), activities);
    }

    /** An activity about the whole order. */
    public static ActivityDecision.Send of(Type type, String uniqueId) {
        PlacedOrder order = order();
        return new ActivityDecision.Send(
                SampleProfiles.customer(),
                List.of(new OrderActivity(type, uniqueId, PLACED_AT, false, order.total(), order, Optional.empty())));
    }

    public static Amount euros(String value) {
        return new Amount(new BigDecimal(value), "EUR");
    }
}
