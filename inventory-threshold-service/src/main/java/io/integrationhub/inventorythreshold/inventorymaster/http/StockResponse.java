package io.integrationhub.inventorythreshold.inventorymaster.http;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.inventorymaster.InventoryMasterFault;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.document.InboundFault;
import io.integrationhub.system.inbound.DocumentReader;
import io.integrationhub.system.inbound.InboundDocument;
import io.integrationhub.system.inbound.PartiallyRead;
import io.integrationhub.system.settings.InboundSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A response of the master, as translated by the tenant's mapping.
 *
 * @param asOf when the quantities were true; null if the master does not state it
 * @param next cursor of the next page, of a list
 * @param reserved whether all of it was reserved, of a reservation
 * @param id the master's name of a reservation
 */
record StockResponse(
        @Nullable List<@Nullable Item> items,
        @Nullable Instant asOf,
        @Nullable String next,
        @Nullable Boolean reserved,
        @Nullable String id) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** The quantity of one position. */
    record Item(
            @Nullable String sku,
            @Nullable String channel,
            @Nullable Long available) {

        ReportedStock stock(Instant asOf) {
            if (sku == null || available == null) {
                throw new IllegalArgumentException("an item has no " + (sku == null ? "sku" : "available quantity"));
            }
            return ReportedStock.of(new Position(sku, Objects.requireNonNullElse(channel, "")), available, asOf);
        }
    }

    /** @throws PermanentFault {@code INVENTORY_MASTER_RESPONSE_UNREADABLE} if the mapping yields no list of items */
    static StockResponse of(Tenant tenant, TenantMappings mapping, SystemResponse response) {
        var reader = new DocumentReader<>(
                mapping, StockResponse.class, InventoryMasterFault.INVENTORY_MASTER_RESPONSE_UNREADABLE);
        String origin = "the inventory master's response with status " + response.status();
        return reader.read(tenant, new InboundDocument(document(response), origin), StockResponse::checked);
    }

    /**
     * A page of a list as far as it can be read.
     *
     * @throws PermanentFault {@code INVENTORY_MASTER_RESPONSE_UNREADABLE} if the mapping yields no list of items;
     *     {@code ERROR_BUDGET_EXCEEDED} if too many items cannot be read
     */
    static PartiallyRead<StockResponse> page(Tenant tenant, TenantMappings mapping, SystemResponse response) {
        var reader = new DocumentReader<>(
                mapping, StockResponse.class, InventoryMasterFault.INVENTORY_MASTER_RESPONSE_UNREADABLE);
        String origin = "the inventory master's list with status " + response.status();
        PartiallyRead<StockResponse> read = reader.readInParts(
                tenant, new InboundDocument(document(response), origin), List.of("items"), StockResponse::checkedItems);
        if (read.value().items() == null) {
            throw unreadable("the mapping yields no list of items");
        }
        int readable = read.value().items().size();
        int unreadable = read.unreadable().size();
        if (InboundSettings.of(tenant).isBudgetExceeded(unreadable, (long) readable + unreadable)) {
            throw new PermanentFault(
                    InboundFault.ERROR_BUDGET_EXCEEDED,
                    "%s: %d of %d items cannot be read, more than inbound.max-unreadable-percent allows; the first: %s"
                            .formatted(
                                    origin,
                                    unreadable,
                                    readable + unreadable,
                                    read.unreadable().getFirst()));
        }
        return read;
    }

    private StockResponse checkedItems() {
        stockAt(Instant.EPOCH);
        return this;
    }

    private static Map<String, Object> document(SystemResponse response) {
        Map<String, Object> document = new HashMap<>();
        document.put("status", response.status());
        try {
            document.put("body", JSON.readValue(response.body(), Object.class));
        } catch (JacksonException _) {
            // Mappings can only read JSON; they see other responses without a body.
        }
        return document;
    }

    /** Every item is checked at once, because an unreadable quantity must not count as none. */
    private StockResponse checked() {
        if (items == null) {
            throw new IllegalArgumentException("the mapping yields no list of items");
        }
        stockAt(Instant.EPOCH);
        return this;
    }

    /**
     * The quantities.
     *
     * @param queriedAt time before the call, for a response that states no time, or one too far in the future, which
     *     would hide all reports until then
     * @param maxTimeAhead see {@link InboundSettings}
     */
    List<ReportedStock> stock(Instant queriedAt, Duration maxTimeAhead) {
        Instant latest = queriedAt.plus(maxTimeAhead);
        return stockAt(Optional.ofNullable(asOf)
                .filter(stated -> !stated.isAfter(latest))
                .orElse(queriedAt));
    }

    private List<ReportedStock> stockAt(Instant time) {
        return Optional.ofNullable(items).orElse(List.of()).stream()
                .filter(Objects::nonNull)
                .map(item -> item.stock(time))
                .toList();
    }

    static PermanentFault unreadable(String problem) {
        return new PermanentFault(
                InventoryMasterFault.INVENTORY_MASTER_RESPONSE_UNREADABLE,
                "the inventory master's response cannot be read: " + problem);
    }
}
