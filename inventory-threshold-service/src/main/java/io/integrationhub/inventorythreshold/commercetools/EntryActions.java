package io.integrationhub.inventorythreshold.commercetools;

import com.commercetools.api.models.inventory.InventoryEntry;
import com.commercetools.api.models.inventory.InventoryEntryDraft;
import com.commercetools.api.models.inventory.InventoryEntryDraftBuilder;
import com.commercetools.api.models.inventory.InventoryEntryUpdateAction;
import io.integrationhub.inventorythreshold.stock.EntryDetails;
import io.integrationhub.inventorythreshold.stock.Position;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** From what an entry is to show to what has to be written. */
final class EntryActions {

    private EntryActions() {}

    /** The actions still needed; none if the entry shows it already. */
    static List<InventoryEntryUpdateAction> of(
            InventoryEntry entry, OptionalLong quantity, EntryDetails details) {
        List<InventoryEntryUpdateAction> actions = new ArrayList<>();
        if (quantity.isPresent() && entry.getQuantityOnStock() != quantity.getAsLong()) {
            actions.add(
                    InventoryEntryUpdateAction.changeQuantityBuilder()
                            .quantity(quantity.getAsLong())
                            .build());
        }
        details.expectedDelivery()
                .filter(time -> !isExpected(entry, time))
                .ifPresent(
                        time ->
                                actions.add(
                                        InventoryEntryUpdateAction.setExpectedDeliveryBuilder()
                                                .expectedDelivery(time.atZone(ZoneOffset.UTC))
                                                .build()));
        details.restockableInDays()
                .ifPresent(
                        days -> {
                            Long shown = entry.getRestockableInDays();
                            if (shown == null || shown != days) {
                                actions.add(
                                        InventoryEntryUpdateAction.setRestockableInDaysBuilder()
                                                .restockableInDays(days)
                                                .build());
                            }
                        });
        return actions;
    }

    private static boolean isExpected(InventoryEntry entry, Instant time) {
        return entry.getExpectedDelivery() != null
                && entry.getExpectedDelivery().toInstant().equals(time);
    }

    /** An entry that is not there yet. */
    static InventoryEntryDraft draft(Position position, long quantity, EntryDetails details) {
        InventoryEntryDraftBuilder draft =
                InventoryEntryDraft.builder().sku(position.sku()).quantityOnStock(quantity);
        if (!position.channel().isEmpty()) {
            draft.supplyChannel(channel -> channel.key(position.channel()));
        }
        details.expectedDelivery()
                .ifPresent(time -> draft.expectedDelivery(time.atZone(ZoneOffset.UTC)));
        details.restockableInDays().ifPresent(draft::restockableInDays);
        return draft.build();
    }
}
