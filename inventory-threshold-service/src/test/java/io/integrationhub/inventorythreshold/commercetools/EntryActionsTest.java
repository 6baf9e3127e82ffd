package io.integrationhub.inventorythreshold.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercetools.api.models.inventory.InventoryEntry;
import com.commercetools.api.models.inventory.InventoryEntryDraft;
import com.commercetools.api.models.inventory.InventoryEntrySetInventoryLimitsAction;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.entry.DesiredEntry;
import io.integrationhub.inventorythreshold.stock.entry.EntryDetails;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class EntryActionsTest {

    private final EntryActions actions = new EntryActions("hub-stock");

    @Test
    void setsTheLimitsOfACartAndKeepsTheOneThatIsNotReported() {
        // Given
        InventoryEntry entry = InventoryEntry.of();
        entry.setQuantityOnStock(5L);
        entry.setMinCartQuantity(2);

        // When
        var needed = actions.update(entry, desired(OptionalLong.empty(), OptionalLong.of(9)));
        entry.setMaxCartQuantity(9);
        var later = actions.update(entry, desired(OptionalLong.of(2), OptionalLong.of(9)));

        // Then
        assertThat(needed)
                .singleElement()
                .isInstanceOfSatisfying(InventoryEntrySetInventoryLimitsAction.class, action -> {
                    assertThat(action.getMinCartQuantity()).isEqualTo(2L);
                    assertThat(action.getMaxCartQuantity()).isEqualTo(9L);
                });
        assertThat(later).isEmpty();
    }

    @Test
    void createsAnEntryWithItsLimits() {
        // When
        InventoryEntryDraft draft =
                actions.draft(Position.of("SHIRT"), desired(OptionalLong.of(2), OptionalLong.of(9)));

        // Then
        assertThat(draft.getMinCartQuantity()).isEqualTo(2);
        assertThat(draft.getMaxCartQuantity()).isEqualTo(9);
    }

    private static DesiredEntry.Present desired(OptionalLong least, OptionalLong most) {
        return new DesiredEntry.Present(
                5, 0, new EntryDetails(Optional.empty(), OptionalLong.empty(), least, most, Map.of()));
    }
}
