package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.settings.StockInSettings;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.StockReport;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.document.DocumentItems;
import io.integrationhub.system.document.ItemReader;
import io.integrationhub.system.document.PartialDocument;
import io.integrationhub.system.document.UnreadableItem;
import io.integrationhub.system.inbound.DocumentReader;
import io.integrationhub.system.inbound.InboundDocument;
import io.integrationhub.system.settings.InboundSettings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads reports about stock as far as they can be read. */
class StockReportReader {

    private final ItemReader<StockReportForm> items;
    private final DocumentReader<PositionsForm> positions;
    private final InstantSource clock;

    StockReportReader(TenantMappings mapping, InstantSource clock) {
        this.items = new ItemReader<>(
                new DocumentReader<>(mapping, StockReportForm.class, StockReportFault.STOCK_REPORT_MALFORMED));
        this.positions = new DocumentReader<>(mapping, PositionsForm.class, StockReportFault.STOCK_REPORT_MALFORMED);
        this.clock = clock;
    }

    static StockReportReader of(Mappings compiler, InstantSource clock) {
        return new StockReportReader(InventorySettings.inboundMapping(compiler), clock);
    }

    /** What identifies the items of a report, which can be read where their quantities cannot. */
    private record PositionsForm(@Nullable List<@Nullable PositionForm> items) {

        record PositionForm(@Nullable String sku, @Nullable String channel) {}

        Optional<Position> first() {
            return Optional.ofNullable(items).stream()
                    .flatMap(List::stream)
                    .filter(Objects::nonNull)
                    .filter(item -> item.sku() != null)
                    .map(item -> new Position(
                            Objects.requireNonNull(item.sku()), Objects.requireNonNullElse(item.channel(), "")))
                    .findFirst();
        }
    }

    /** The document in a record. */
    InboundDocument document(InboundRecord message) {
        return items.reader().document(message);
    }

    /**
     * An item that could be read.
     *
     * @param index its place in the report as it was sent
     * @param isFull whether its report lists all stock
     */
    record ReadItem(int index, StockReport.Item item, boolean isFull) {}

    /**
     * A report as far as it could be read.
     *
     * @param unreadable the items that could not be read or that contradict each other
     */
    record ReadReport(StockReport report, List<UnreadableItem> unreadable) {}

    /**
     * Reads a report.
     *
     * @throws PermanentFault {@code STOCK_REPORT_MALFORMED}, {@code STOCK_REPORT_CONTRADICTORY},
     *     {@code STOCK_CHANGE_WITHOUT_ID} or {@code MAPPING_FAILED} if no item can be read;
     *     {@code ERROR_BUDGET_EXCEEDED} if too many items cannot, unless they have been parked
     */
    ReadReport read(Tenant tenant, InboundDocument document, ReportHeaders headers) {
        PartialDocument<ReadItem> read = items(tenant, document, headers);
        RepeatedPositions repeated = repeated(tenant, read.items());
        List<UnreadableItem> unreadable = new ArrayList<>(read.unreadable());
        unreadable.addAll(repeated.contradictory(document));
        List<StockReport.Item> readable = repeated.resolved();
        if (readable.isEmpty() && !unreadable.isEmpty()) {
            throw unreadable.getFirst().fault();
        }
        if (readable.isEmpty()) {
            throw new PermanentFault(
                    StockReportFault.STOCK_REPORT_MALFORMED, document.origin() + " cannot be read: it has no items");
        }
        if (!headers.areUnreadableParked()) {
            int all = DocumentItems.of(document.content()).size();
            ItemReader.checkBudget(tenant, document.origin(), unreadable, all);
        }
        boolean isFull = read.items().getFirst().isFull();
        return new ReadReport(mentioning(tenant, new StockReport(readable, isFull), unreadable), unreadable);
    }

    /** The items of a document. */
    PartialDocument<ReadItem> items(Tenant tenant, InboundDocument document, ReportHeaders headers) {
        Instant latest = clock.instant().plus(InboundSettings.of(tenant).maxTimeAhead());
        StockInSettings settings = tenant.section(InventorySettings.SECTION).stockIn();
        StockReportItem.Rules rules = new StockReportItem.Rules(latest, new Locations(settings.locations()));
        PartialDocument<ReadItem> read = items.read(
                tenant, document, (form, index) -> form.with(headers).toItems(index, headers.firstItem(), rules));
        return Locations.grouped(document, read);
    }

    static RepeatedPositions repeated(Tenant tenant, List<ReadItem> items) {
        InventorySettings settings = tenant.section(InventorySettings.SECTION);
        return new RepeatedPositions(items, settings.stockIn().repeatedPositions());
    }

    /** The report, which mentions the positions of unreadable items; if one of them is unknown, it lists not all. */
    private StockReport mentioning(Tenant tenant, StockReport report, List<UnreadableItem> unreadable) {
        Set<Position> unread = new HashSet<>();
        boolean areAllKnown = true;
        for (UnreadableItem item : unreadable) {
            Optional<Position> position = position(tenant, item.document());
            position.ifPresent(unread::add);
            areAllKnown &= position.isPresent();
        }
        return report.withUnread(unread, areAllKnown);
    }

    /** The position of the first item of a document; empty if it cannot be read either. */
    Optional<Position> position(Tenant tenant, InboundDocument document) {
        try {
            return positions.read(tenant, document, PositionsForm::first);
        } catch (PermanentFault _) {
            return Optional.empty();
        }
    }
}
