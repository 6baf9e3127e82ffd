package io.integrationhub.inventorythreshold.commercetools;

import com.commercetools.api.models.inventory.InventoryEntry;
import com.commercetools.api.models.inventory.InventoryEntryDraft;
import com.commercetools.api.models.inventory.InventoryEntryDraftBuilder;
import com.commercetools.api.models.inventory.InventoryEntryUpdateAction;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.entry.DesiredEntry;
import io.integrationhub.inventorythreshold.stock.entry.EntryDetails;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** From what an entry is to show to what has to be written. */
final class EntryActions {

    private EntryActions() {}

    /** The actions still needed; none if the entry is right already. */
    static List<InventoryEntryUpdateAction> of(InventoryEntry entry, DesiredEntry target, EntryFields fields) {
        return switch (target) {
            case DesiredEntry.Show show -> showing(entry, show, fields);
            // Removing takes no update; who wants it by now comes back.
            case DesiredEntry.Remove _, DesiredEntry.Leave _ -> List.of();
        };
    }

    private static List<InventoryEntryUpdateAction> showing(
            InventoryEntry entry, DesiredEntry.Show show, EntryFields fields) {
        List<InventoryEntryUpdateAction> actions = new ArrayList<>();
        if (!show.isShownBy(entry.getQuantityOnStock())) {
            actions.add(InventoryEntryUpdateAction.changeQuantityBuilder()
                    .quantity(show.quantity())
                    .build());
        }
        EntryDetails details = show.details();
        details.expectedDelivery()
                .filter(time -> !isExpected(entry, time))
                .ifPresent(time -> actions.add(InventoryEntryUpdateAction.setExpectedDeliveryBuilder()
                        .expectedDelivery(time.atZone(ZoneOffset.UTC))
                        .build()));
        details.restockableInDays().ifPresent(days -> {
            Long shown = entry.getRestockableInDays();
            if (shown == null || shown != days) {
                actions.add(InventoryEntryUpdateAction.setRestockableInDaysBuilder()
                        .restockableInDays(days)
                        .build());
            }
        });
        actions.addAll(fields.actions(entry, details.custom()));
        return actions;
    }

    private static boolean isExpected(InventoryEntry entry, Instant time) {
        return entry.getExpectedDelivery() != null
                && entry.getExpectedDelivery().toInstant().equals(time);
    }

    /** An entry that is not there yet. */
    static InventoryEntryDraft draft(Position position, DesiredEntry.Show show, EntryFields fields) {
        EntryDetails details = show.details();
        InventoryEntryDraftBuilder draft =
                InventoryEntryDraft.builder().sku(position.sku()).quantityOnStock(show.quantity());
        if (!position.channel().isEmpty()) {
            draft.supplyChannel(channel -> channel.key(position.channel()));
        }
        details.expectedDelivery().ifPresent(time -> draft.expectedDelivery(time.atZone(ZoneOffset.UTC)));
        details.restockableInDays().ifPresent(draft::restockableInDays);
        if (!details.custom().isEmpty()) {
            draft.custom(fields.draft(details.custom()));
        }
        return draft.build();
    }
}
