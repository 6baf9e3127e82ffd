package io.integrationhub.inventorythreshold.commercetools;

import com.commercetools.api.models.inventory.InventoryEntry;
import io.integrationhub.commercetools.Project;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.settings.ThresholdSettings;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.entry.EntryId;
import io.integrationhub.inventorythreshold.stock.entry.ObservedEntry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a tenant's inventory entries and translates them. */
record EntryReader(StockTenant tenant, Project project, SupplyChannels channels) {

    /** The entries that exist for these positions, and further ones of the same articles. */
    Map<Position, InventoryEntry> read(Set<Position> positions) {
        TreeSet<String> skus = positions.stream().map(Position::sku).collect(Collectors.toCollection(TreeSet::new));
        Map<Position, InventoryEntry> entries = new HashMap<>();
        new EntryQuery(project).entriesOf(skus).forEach(entry -> entries.put(position(entry), entry));
        return entries;
    }

    ObservedEntry observed(InventoryEntry entry) {
        // An order lowers both quantities, a reservation of a cart only what is available.
        long reserved = Math.max(0, entry.getQuantityOnStock() - entry.getAvailableQuantity());
        return new ObservedEntry(
                new EntryId(entry.getId()), position(entry), entry.getQuantityOnStock(), threshold(entry), reserved);
    }

    private Position position(InventoryEntry entry) {
        String channel = entry.getSupplyChannel() == null
                ? ""
                : channels.keyOf(tenant.id(), entry.getSupplyChannel().getId());
        return new Position(entry.getSku(), channel);
    }

    private OptionalLong threshold(InventoryEntry entry) {
        ThresholdSettings settings = tenant.settings().thresholds();
        var levels = entry.getStockLevels();
        @Nullable
        Number stated = switch (settings.entrySource()) {
            case NONE -> null;
            case SAFETY_STOCK -> levels == null ? null : levels.getSafetyStock();
            case REORDER_POINT -> levels == null ? null : levels.getReorderPoint();
            case CUSTOM_FIELD -> customField(entry, settings.entryField());
        };
        return stated == null ? OptionalLong.empty() : OptionalLong.of(wholePieces(stated));
    }

    private static @Nullable Number customField(InventoryEntry entry, String field) {
        return entry.getCustom() != null
                        && entry.getCustom().getFields().values().get(field) instanceof Number number
                ? number
                : null;
    }

    /** Rounds up: querying the master too early is better than too late. */
    private static long wholePieces(Number number) {
        return new BigDecimal(number.toString())
                .setScale(0, RoundingMode.CEILING)
                .longValue();
    }
}
