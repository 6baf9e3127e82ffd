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
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

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
        limits(entry, details).ifPresent(actions::add);
        actions.addAll(customFields(entry, details.custom()));
        return actions;
    }

    /** One action sets both limits and removes the one that it does not contain. */
    private static Optional<InventoryEntryUpdateAction> limits(InventoryEntry entry, EntryDetails details) {
        @Nullable Long shownLeast = toLong(entry.getMinCartQuantity());
        @Nullable Long shownMost = toLong(entry.getMaxCartQuantity());
        @Nullable Long least = orElse(details.minCartQuantity(), shownLeast);
        @Nullable Long most = orElse(details.maxCartQuantity(), shownMost);
        return Objects.equals(least, shownLeast) && Objects.equals(most, shownMost)
                ? Optional.empty()
                : Optional.of(InventoryEntryUpdateAction.setInventoryLimitsBuilder()
                        .minCartQuantity(least)
                        .maxCartQuantity(most)
                        .build());
    }

    private static @Nullable Long toLong(@Nullable Integer number) {
        return number == null ? null : Long.valueOf(number);
    }

    private static @Nullable Long orElse(OptionalLong stated, @Nullable Long shown) {
        return stated.isPresent() ? Long.valueOf(stated.getAsLong()) : shown;
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
        details.minCartQuantity().ifPresent(least -> draft.minCartQuantity(Math.toIntExact(least)));
        details.maxCartQuantity().ifPresent(most -> draft.maxCartQuantity(Math.toIntExact(most)));
        if (!details.custom().isEmpty()) {
            SetType type = new SetType(customType, details.custom());
            draft.custom(custom -> custom.type(it -> it.key(type.key())).fields(type.fields()));
        }
        return draft.build();
    }
}
