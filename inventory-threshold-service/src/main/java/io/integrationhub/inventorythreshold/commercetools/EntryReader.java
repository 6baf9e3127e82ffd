package io.integrationhub.inventorythreshold.commercetools;

import com.commercetools.api.models.inventory.InventoryEntry;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.settings.ThresholdSettings;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.entry.EntryId;
import io.integrationhub.inventorythreshold.stock.entry.ObservedEntry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the service sees in a tenant's inventory entries. */
record EntryReader(Tenant tenant, Project project, SupplyChannels channels) {

    /** Those of these positions that there are. */
    Map<Position, InventoryEntry> read(Set<Position> positions) {
        return new EntryQuery(project, this::position).read(positions);
    }

    ObservedEntry seen(InventoryEntry entry) {
        return new ObservedEntry(
                new EntryId(entry.getId()), position(entry), entry.getQuantityOnStock(), threshold(entry));
    }

    private Position position(InventoryEntry entry) {
        return new Position(
                entry.getSku(),
                entry.getSupplyChannel() == null
                        ? ""
                        : channels.keyOf(tenant, entry.getSupplyChannel().getId()));
    }

    private OptionalLong threshold(InventoryEntry entry) {
        ThresholdSettings settings = InventorySettings.of(tenant).thresholds();
        var levels = entry.getStockLevels();
        @Nullable
        Number found = switch (settings.own()) {
            case NONE -> null;
            case SAFETY_STOCK -> levels == null ? null : levels.getSafetyStock();
            case REORDER_POINT -> levels == null ? null : levels.getReorderPoint();
            case CUSTOM_FIELD -> customField(entry, settings.ownField());
        };
        return found == null ? OptionalLong.empty() : whole(found);
    }

    private static @Nullable Number customField(InventoryEntry entry, String field) {
        return entry.getCustom() == null
                ? null
                : Stream.ofNullable(entry.getCustom().getFields().values().get(field))
                        .filter(Number.class::isInstance)
                        .map(Number.class::cast)
                        .findFirst()
                        .orElse(null);
    }

    /** Of a fraction, rather ask too early than too late. */
    private static OptionalLong whole(Number number) {
        BigDecimal exact = new BigDecimal(Objects.toString(number));
        return OptionalLong.of(exact.setScale(0, RoundingMode.CEILING).longValue());
    }
}
