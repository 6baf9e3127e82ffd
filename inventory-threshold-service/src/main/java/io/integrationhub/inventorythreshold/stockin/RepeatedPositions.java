package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.inventorythreshold.settings.StockInSettings;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.inventorythreshold.stock.report.StockReport;
import io.integrationhub.inventorythreshold.stockin.StockReportReader.ReadItem;
import io.integrationhub.system.document.DocumentItems;
import io.integrationhub.system.document.UnreadableItem;
import io.integrationhub.system.inbound.InboundDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Several quantities of one position in one report: the tenant's setting says whether they add up. */
record RepeatedPositions(List<ReadItem> items, StockInSettings.RepeatedPositions rule) {

    /** What the report states about each position, without what contradicts itself. */
    List<StockReport.Item> resolved() {
        if (rule == StockInSettings.RepeatedPositions.SUM) {
            return summed();
        }
        Set<ReadItem> excluded = new HashSet<>();
        contradictions().forEach(excluded::addAll);
        return items.stream()
                .filter(item -> !excluded.contains(item))
                .map(ReadItem::item)
                .toList();
    }

    /** The contradictory items, those of one position together. */
    List<UnreadableItem> contradictory(InboundDocument document) {
        return contradictions().stream()
                .map(group -> unreadable(document, group))
                .toList();
    }

    private static UnreadableItem unreadable(InboundDocument document, List<ReadItem> group) {
        List<Integer> indexes = group.stream().map(ReadItem::index).distinct().toList();
        DocumentItems all = DocumentItems.of(document.content());
        boolean isPart = indexes.stream().allMatch(index -> index < all.size());
        String places = indexes.stream().map(document::place).collect(Collectors.joining("; "));
        return new UnreadableItem(
                indexes,
                isPart ? new InboundDocument(all.at(indexes), places) : document,
                new PermanentFault(
                        StockReportFault.STOCK_REPORT_CONTRADICTORY,
                        places + " contradict each other: " + described(group)
                                + "; set stock-in.repeated-positions=sum if they add up"));
    }

    /** The position and the quantities of a contradiction. */
    static String described(List<ReadItem> group) {
        return group.stream()
                .map(item -> String.valueOf(((ReportedStock) item.item().update()).quantity()))
                .collect(Collectors.joining(
                        ", ", "sku " + group.getFirst().item().position() + " has the quantities ", ""));
    }

    /**
     * Quantities of one position and the same time, unless they add up; of different times, the newest counts as in any
     * two reports.
     */
    List<List<ReadItem>> contradictions() {
        if (rule == StockInSettings.RepeatedPositions.SUM) {
            return List.of();
        }
        record Key(Position position, long sequence, Instant asOf) {}
        Map<Key, List<ReadItem>> groups = new LinkedHashMap<>();
        for (ReadItem item : items) {
            if (item.item().update() instanceof ReportedStock stock) {
                groups.computeIfAbsent(
                                new Key(stock.position(), stock.sequence(), stock.asOf()), _ -> new ArrayList<>())
                        .add(item);
            }
        }
        return groups.values().stream()
                .filter(group -> quantities(group).size() > 1)
                .toList();
    }

    private static Set<Long> quantities(Collection<ReadItem> group) {
        return group.stream()
                .map(item -> ((ReportedStock) item.item().update()).quantity())
                .collect(Collectors.toSet());
    }

    /** Sums the quantities of a position, unless the master numbered them one after the other. */
    private List<StockReport.Item> summed() {
        record Key(Position position, long sequence) {}
        Map<Object, StockReport.Item> sums = new LinkedHashMap<>();
        for (ReadItem item : items) {
            if (item.item().update() instanceof ReportedStock stock) {
                sums.merge(new Key(stock.position(), stock.sequence()), item.item(), RepeatedPositions::sum);
            } else {
                sums.put(item, item.item());
            }
        }
        return List.copyOf(sums.values());
    }

    private static StockReport.Item sum(StockReport.Item one, StockReport.Item other) {
        ReportedStock first = (ReportedStock) one.update();
        ReportedStock second = (ReportedStock) other.update();
        Instant asOf = first.asOf().isAfter(second.asOf()) ? first.asOf() : second.asOf();
        long quantity = Math.addExact(first.quantity(), second.quantity());
        return new StockReport.Item(
                new ReportedStock(first.position(), quantity, asOf, first.sequence()), one.details());
    }
}
