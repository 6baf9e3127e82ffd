package io.integrationhub.pricing.pricein;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.commercetools.PriceItems;
import io.integrationhub.pricing.delivery.Delivery;
import io.integrationhub.pricing.ledger.Deliveries;
import io.integrationhub.pricing.price.PriceRows;
import io.integrationhub.pricing.price.PriceScope;
import io.integrationhub.pricing.price.ReportedPrice;
import io.integrationhub.pricing.price.RowConflict;
import io.integrationhub.run.Finding;
import io.integrationhub.run.Item;
import io.integrationhub.run.ItemSink;
import io.integrationhub.run.Place;
import io.integrationhub.run.RunSource;
import io.integrationhub.system.document.PartialDocument;
import io.integrationhub.system.document.UnreadableItem;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a delivery part by part, and gives a run the prices of each scope and what is wrong with the others. */
record PriceRunSource(Tenant tenant, Delivery delivery, Deliveries deliveries, PriceReportReader reader)
        implements RunSource {

    @Override
    public Scope scope() {
        return delivery.isFull() ? Scope.FULL : Scope.PARTIAL;
    }

    @Override
    public void read(ItemSink sink) {
        for (int number = 1; number <= delivery.parts(); number++) {
            PartialDocument<PriceRow> part =
                    reader.read(tenant, reader.document(deliveries.part(tenant.id(), delivery.name(), number)));
            part.unreadable().forEach(item -> sink.report(unreadable(item)));
            add(part.items(), sink);
        }
    }

    private static Finding unreadable(UnreadableItem item) {
        return Finding.error(
                item.fault().code(),
                place(item.document().origin(), ""),
                String.valueOf(item.fault().getMessage()));
    }

    private static void add(List<PriceRow> rows, ItemSink sink) {
        List<ReportedPrice> prices =
                rows.stream().flatMap(row -> row.price().stream()).toList();
        prices.stream()
                .filter(ReportedPrice::isRounded)
                .forEach(price -> sink.report(Finding.warning(
                        PriceReportFault.PRICE_ROUNDED,
                        place(price.place(), price.scope().sku()),
                        "the price of one piece of " + price.scope() + " has no end; " + price.value() + " is used")));
        Map<PriceScope, Place> places = new LinkedHashMap<>();
        rows.forEach(row ->
                places.putIfAbsent(row.scope(), place(row.place(), row.scope().sku())));
        PriceRows decided = PriceRows.of(prices);
        decided.schedules().forEach(schedule -> sink.add(PriceItems.of(schedule, placeOf(places, schedule.scope()))));
        decided.conflicts()
                .forEach(conflict -> sink.reject(
                        PriceItems.KIND.ref(conflict.scope().key()),
                        Finding.error(
                                code(conflict),
                                place(conflict.row().place(), conflict.scope().sku()),
                                conflict.message())));
        Set<PriceScope> priced = new HashSet<>();
        prices.forEach(price -> priced.add(price.scope()));
        places.forEach((scope, place) -> {
            if (!priced.contains(scope)) {
                sink.add(Item.deleted(PriceItems.KIND, scope.key(), place));
            }
        });
    }

    private static Place placeOf(Map<PriceScope, Place> places, PriceScope scope) {
        return places.getOrDefault(scope, Place.NONE);
    }

    private static Place place(String place, String sku) {
        return new Place(place, 0, sku);
    }

    private static FaultCode code(RowConflict conflict) {
        return switch (conflict.kind()) {
            case CONTRADICTION -> PriceReportFault.PRICE_ROWS_CONTRADICTORY;
            case OVERLAP -> PriceReportFault.PRICE_VALIDITY_OVERLAPPING;
            case TIER_WITHOUT_PRICE -> PriceReportFault.PRICE_TIER_WITHOUT_PRICE;
        };
    }
}
