package io.integrationhub.customersync;

import io.integrationhub.customersync.activity.ActivityDecision;
import io.integrationhub.customersync.activity.Amount;
import io.integrationhub.customersync.activity.OrderActivity;
import io.integrationhub.customersync.activity.OrderActivity.Type;
import io.integrationhub.customersync.activity.OrderLine;
import io.integrationhub.customersync.activity.PlacedOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An order of the sample customer. */
public final class SampleOrders {

    public static final Instant PLACED_AT = Instant.parse("2026-11-01T09:00:00Z");

    private SampleOrders() {}

    /** Two lines, 29.90 euros. */
    public static PlacedOrder order() {
        return new PlacedOrder(
                "o-1",
                "SO-1",
                SampleProfiles.SOURCE,
                PLACED_AT,
                euros("29.90"),
                Optional.of("de"),
                List.of("WELCOME"),
                List.of(
                        new OrderLine("l-1", "SHOE-42", "Shoe", 2, euros("12.50"), euros("20.00")),
                        new OrderLine("l-2", "gift-wrap", "Gift wrap", 1, euros("9.90"), euros("9.90"))));
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

    public static Amount euros(String value) {
        return new Amount(new BigDecimal(value), "EUR");
    }
}
