package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.StockReport;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.document.ItemReader;
import io.integrationhub.system.document.PartialDocument;
import io.integrationhub.system.document.UnreadableItem;
import io.integrationhub.system.inbound.DocumentReader;
import io.integrationhub.system.inbound.InboundDocument;
import java.time.InstantSource;
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
     * Reads a report.
     *
     * @throws PermanentFault {@code STOCK_REPORT_MALFORMED}, {@code STOCK_CHANGE_WITHOUT_ID} or {@code MAPPING_FAILED}
     *     if no item can be read; {@code ERROR_BUDGET_EXCEEDED} if too many items cannot, unless they have been parked
     */
    PartialDocument<StockReport> read(Tenant tenant, InboundDocument document, ReportHeaders headers) {
        PartialDocument<StockReport> read = headers.areUnreadableParked()
                ? items.readAny(tenant, document, conversion(tenant, headers))
                : items.read(tenant, document, conversion(tenant, headers));
        return new PartialDocument<>(without(tenant, read), read.unreadable());
    }

    /** Reads a part of a feed that was accepted before. */
    StockReport reread(Tenant tenant, byte[] body, ReportHeaders headers) {
        PartialDocument<StockReport> read =
                items.readAny(tenant, items.reader().document(body), conversion(tenant, headers));
        return without(tenant, read);
    }

    /** The items that cannot be read. */
    List<UnreadableItem> unreadable(Tenant tenant, InboundDocument document, ReportHeaders headers) {
        return items.unreadable(tenant, document, conversion(tenant, headers));
    }

    private ItemReader.Conversion<StockReportForm, StockReport> conversion(Tenant tenant, ReportHeaders headers) {
        return (form, index) -> form.with(headers).toReport(item -> headers.firstItem() + index.applyAsInt(item));
    }

    /** The report, which mentions the positions of unreadable items; if one of them is unknown, it lists not all. */
    private StockReport without(Tenant tenant, PartialDocument<StockReport> read) {
        Set<Position> unread = new HashSet<>();
        boolean areAllKnown = true;
        for (UnreadableItem item : read.unreadable()) {
            Optional<Position> position = position(tenant, item.document());
            position.ifPresent(unread::add);
            areAllKnown &= position.isPresent();
        }
        return read.value().withUnread(unread, areAllKnown);
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
