package io.integrationhub.inventorythreshold.commercetools;

import com.commercetools.api.models.inventory.InventoryEntry;
import com.commercetools.api.models.inventory.InventoryEntryDraft;
import com.commercetools.api.models.inventory.InventoryEntryDraftBuilder;
import com.commercetools.api.models.inventory.InventoryEntryUpdateAction;
import io.integrationhub.commercetools.provisioning.FieldChanges;
import io.integrationhub.commercetools.provisioning.FieldChanges.SetType;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.entry.DesiredEntry;
import io.integrationhub.inventorythreshold.stock.entry.EntryDetails;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Translates desired entries into drafts and update actions.
 *
 * @param customType key of the Type for entries with custom fields that have no Type
 */
record EntryActions(String customType) {

    /** The actions that an entry still needs; none if it is as desired. */
    List<InventoryEntryUpdateAction> update(InventoryEntry entry, DesiredEntry desired) {
        return switch (desired) {
            case DesiredEntry.Present present -> update(entry, present);
            // Removing is no update: an entry that is to be removed by now is removed with the next write.
            case DesiredEntry.Absent _, DesiredEntry.Unmanaged _ -> List.of();
        };
    }

    private List<InventoryEntryUpdateAction> update(InventoryEntry entry, DesiredEntry.Present desired) {
        EntryDetails details = desired.details();
        List<InventoryEntryUpdateAction> actions = new ArrayList<>();
        if (!desired.isMetBy(entry.getQuantityOnStock())) {
            actions.add(InventoryEntryUpdateAction.changeQuantityBuilder()
                    .quantity(desired.quantity())
                    .build());
        }
        details.expectedDelivery()
                .filter(time -> !isExpectedAt(entry, time))
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
        actions.addAll(customFields(entry, details.custom()));
        return actions;
    }

    private static boolean isExpectedAt(InventoryEntry entry, Instant time) {
        return entry.getExpectedDelivery() != null
                && entry.getExpectedDelivery().toInstant().equals(time);
    }

    private List<InventoryEntryUpdateAction> customFields(InventoryEntry entry, Map<String, Object> values) {
        return FieldChanges.between(customType, entry.getCustom(), values)
                .toActions(
                        type -> InventoryEntryUpdateAction.setCustomTypeBuilder()
                                .type(it -> it.key(type.key()))
                                .fields(type.fields())
                                .build(),
                        (name, value) -> InventoryEntryUpdateAction.setCustomFieldBuilder()
                                .name(name)
                                .value(value)
                                .build());
    }

    /** A new entry. */
    InventoryEntryDraft draft(Position position, DesiredEntry.Present desired) {
        EntryDetails details = desired.details();
        InventoryEntryDraftBuilder draft =
                InventoryEntryDraft.builder().sku(position.sku()).quantityOnStock(desired.quantity());
        if (!position.channel().isEmpty()) {
            draft.supplyChannel(channel -> channel.key(position.channel()));
        }
        details.expectedDelivery().ifPresent(time -> draft.expectedDelivery(time.atZone(ZoneOffset.UTC)));
        details.restockableInDays().ifPresent(draft::restockableInDays);
        if (!details.custom().isEmpty()) {
            SetType type = new SetType(customType, details.custom());
            draft.custom(custom -> custom.type(it -> it.key(type.key())).fields(type.fields()));
        }
        return draft.build();
    }
}
