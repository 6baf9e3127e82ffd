package io.integrationhub.run.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.run.settings.RunSettings;
import io.integrationhub.run.store.ItemAction;
import io.integrationhub.run.store.ItemCount;
import io.integrationhub.run.store.ItemState;
import io.integrationhub.run.store.Run.Purpose;
import io.integrationhub.test.fakes.BoundSections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardsTest {

    private static final RunSettings SETTINGS = BoundSections.bound(RunSettings.SECTION, Map.of());

    @ParameterizedTest
    @CsvSource({
        "REMOVE,100,10,false",
        "REMOVE,100,11,true",
        "REMOVE,20,9,false",
        "CHANGE,100,50,false",
        "CHANGE,100,51,true",
        "CREATE,100,900,false"
    })
    void asksBeforeMoreIsRemovedOrChangedThanAllowed(ItemAction action, long applied, long items, boolean asks) {
        // Given
        Guards guards = new Guards(SETTINGS, Map.of("product", applied));

        // Then
        assertThat(guards.approval(Purpose.DELIVERY, counts(action, items)).isPresent())
                .isEqualTo(asks);
    }

    @Test
    void saysWhatWouldHappenByKind() {
        // Given
        Guards guards = new Guards(SETTINGS, Map.of("product", 100L, "category", 10L));

        // Then
        assertThat(guards.approval(Purpose.DELIVERY, counts(ItemAction.REMOVE, 40)))
                .hasValueSatisfying(reason ->
                        assertThat(reason.detail()).isEqualTo("product: removes 40 of 100 (allowed are 10 %)"));
    }

    @Test
    void asksAlwaysIfTheTenantWantsItUnlessNothingChanges() {
        // Given
        RunSettings always = BoundSections.bound(RunSettings.SECTION, Map.of("approval", "always"));
        Guards guards = new Guards(always, Map.of());

        // Then
        assertThat(guards.approval(Purpose.DELIVERY, counts(ItemAction.CREATE, 1)))
                .isPresent();
        assertThat(guards.approval(Purpose.DELIVERY, counts(ItemAction.UNCHANGED, 1)))
                .isEmpty();
    }

    @Test
    void asksForEveryDifferenceOfAComparisonAndForNoUndo() {
        // Given
        Guards guards = new Guards(SETTINGS, Map.of("product", 100L));

        // Then
        assertThat(guards.approval(Purpose.COMPARISON, counts(ItemAction.CHANGE, 1)))
                .isPresent();
        assertThat(guards.approval(Purpose.UNDO, counts(ItemAction.REMOVE, 100)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"9,1,false", "10,300,false", "10,100,true", "1001,1000000,true"})
    void allowsSomeErrors(long errors, long items, boolean exceeds) {
        assertThat(Guards.errorBudget(SETTINGS, errors, items).isPresent()).isEqualTo(exceeds);
    }

    private static List<ItemCount> counts(ItemAction action, long items) {
        return List.of(new ItemCount("product", action, ItemState.PENDING, items));
    }
}
