package io.integrationhub.pricing.price;

import static io.integrationhub.pricing.price.SamplePrices.SCOPE;
import static io.integrationhub.pricing.price.SamplePrices.euros;
import static io.integrationhub.pricing.price.SamplePrices.foreign;
import static io.integrationhub.pricing.price.SamplePrices.months;
import static io.integrationhub.pricing.price.SamplePrices.own;
import static io.integrationhub.pricing.price.SamplePrices.price;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.pricing.price.PriceChange.ChangeActive;
import io.integrationhub.pricing.price.PriceChange.ChangeValue;
import io.integrationhub.pricing.price.PriceChange.SetKey;
import io.integrationhub.pricing.price.PriceChange.SetTiers;
import io.integrationhub.pricing.price.PriceChange.SetValidity;
import io.integrationhub.pricing.price.PriceStep.Create;
import io.integrationhub.pricing.price.PriceStep.Delete;
import io.integrationhub.pricing.price.PriceStep.Update;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ScheduleDifferenceTest {

    @Test
    void needsNothingForWhatIsAsDesired() {
        assertThat(steps(List.of(own("1", Validity.ALWAYS, "10.00")), price(Validity.ALWAYS, "10")))
                .isEmpty();
    }

    @Test
    void changesOnlyWhatDiffersWithOneRequest() {
        // Given
        StandalonePrice known = price(months(1, 0), "10");
        List<Tier> tiers = List.of(new Tier(10, euros("9")));
        StandalonePrice desired =
                new StandalonePrice(SCOPE.priceKey(months(1, 6)), months(1, 6), euros("11"), tiers, false);

        // When, Then
        assertThat(known.changesTo(desired))
                .containsExactlyInAnyOrder(
                        new SetValidity(months(1, 6)),
                        new ChangeValue(euros("11")),
                        new SetTiers(tiers),
                        new ChangeActive(false));
        assertThat(known.changesTo(price(months(1, 0), "10.5"))).containsExactly(new ChangeValue(euros("10.5")));
        assertThat(steps(List.of(new ExistingPrice("1", 1, known)), desired)).hasSize(1);
    }

    @Test
    void shortensTheOldPriceBeforeTheNextOneBegins() {
        // Given
        ExistingPrice old = own("1", months(1, 0), "10");

        // When, Then
        assertThat(steps(List.of(old), price(months(6, 0), "11"), price(months(1, 6), "10")))
                .containsExactly(new Update(old, price(months(1, 6), "10")), new Create(price(months(6, 0), "11")));
    }

    @Test
    void movesTheLastPriceFirstIfAllAreMovedOn() {
        // Given
        ExistingPrice first = own("1", months(1, 3), "10");
        ExistingPrice second = own("2", months(3, 5), "11");

        // When
        List<PriceStep> steps = steps(List.of(first, second), price(months(2, 4), "12"), price(months(4, 6), "13"));

        // Then
        assertThat(steps)
                .containsExactly(
                        new Update(second, price(months(4, 6), "13")), new Update(first, price(months(2, 4), "12")));
    }

    @Test
    void usesAPriceAgainInsteadOfDeletingAndCreatingOne() {
        // Given
        ExistingPrice old = own("1", months(1, 3), "10");

        // When, Then
        assertThat(steps(List.of(old), price(months(3, 5), "11")))
                .containsExactly(new Update(old, price(months(3, 5), "11")));
    }

    @Test
    void deletesWhatIsNotDesiredAnyMoreAfterTheOtherSteps() {
        // Given
        ExistingPrice old = own("1", months(1, 3), "10");
        ExistingPrice always = own("2", Validity.ALWAYS, "9");

        // When, Then
        assertThat(steps(List.of(old, always), price(Validity.ALWAYS, "8")))
                .containsExactly(new Update(always, price(Validity.ALWAYS, "8")), new Delete(old));
    }

    @Test
    void adoptsAPriceThatSomebodyElseCreatedWithTheSameValidity() {
        // Given
        ExistingPrice other = foreign("1", Validity.ALWAYS, "10");
        StandalonePrice desired = price(Validity.ALWAYS, "10");

        // When, Then
        assertThat(steps(List.of(other), desired)).containsExactly(new Update(other, desired));
        assertThat(other.price().changesTo(desired)).containsExactly(new SetKey(desired.key()));
    }

    @Test
    void leavesAPriceThatSomebodyElseCreatedAsItIs() {
        assertThat(steps(List.of(foreign("1", months(1, 3), "10")), price(Validity.ALWAYS, "9")))
                .containsExactly(new Create(price(Validity.ALWAYS, "9")));
    }

    @Test
    void doesNothingIfAPriceOfSomebodyElseIsValidAtTheSameTime() {
        // Given
        ExistingPrice other = foreign("1", months(2, 4), "10");

        // When
        ScheduleDifference difference =
                ScheduleDifference.between(SCOPE, List.of(other), List.of(price(months(3, 5), "9")));

        // Then
        assertThat(difference.steps()).isEmpty();
        assertThat(difference.conflict()).contains(new ScheduleDifference.Conflict(price(months(3, 5), "9"), other));
    }

    @RepeatedTest(300)
    void neverHasTwoPricesInConflictOnTheWayFromAnyStateToAnyOther(RepetitionInfo repetition) {
        // Given
        Random random = new Random(repetition.getCurrentRepetition());
        List<ExistingPrice> existing = new ArrayList<>();
        randomPrices(random).forEach(price -> existing.add(new ExistingPrice("id" + existing.size(), 1, price)));
        List<StandalonePrice> desired = randomPrices(random);

        // When
        List<PriceStep> steps =
                ScheduleDifference.between(SCOPE, existing, desired).steps();

        // Then
        assertThat(replayed(existing, steps)).containsExactlyInAnyOrderElementsOf(desired);
        assertThat(steps.size()).isLessThanOrEqualTo(Math.max(existing.size(), desired.size()) + 1);
    }

    private static List<PriceStep> steps(List<ExistingPrice> existing, StandalonePrice... desired) {
        ScheduleDifference difference = ScheduleDifference.between(SCOPE, existing, List.of(desired));
        assertThat(difference.conflict()).isEmpty();
        return difference.steps();
    }

    private static List<StandalonePrice> randomPrices(Random random) {
        List<StandalonePrice> prices = new ArrayList<>();
        if (random.nextBoolean()) {
            prices.add(price(Validity.ALWAYS, String.valueOf(random.nextInt(5))));
        }
        int from = 1 + random.nextInt(4);
        while (from < 12 && random.nextInt(5) > 0) {
            int until = from + 1 + random.nextInt(12 - from);
            prices.add(price(months(from, until > 12 ? 0 : until), String.valueOf(random.nextInt(5))));
            from = until + random.nextInt(2);
        }
        return prices;
    }

    /** What commercetools has after the steps; fails where it would reject one. */
    private static List<StandalonePrice> replayed(List<ExistingPrice> existing, List<PriceStep> steps) {
        Map<String, StandalonePrice> prices = new HashMap<>();
        existing.forEach(price -> prices.put(price.id(), price.price()));
        for (PriceStep step : steps) {
            switch (step) {
                case Create create -> prices.put("new " + create.desired().key(), create.desired());
                case Update update -> prices.put(update.existing().id(), update.desired());
                case Delete delete -> prices.remove(delete.existing().id());
            }
            assertNoConflict(List.copyOf(prices.values()));
        }
        return List.copyOf(prices.values());
    }

    private static void assertNoConflict(List<StandalonePrice> prices) {
        for (int i = 0; i < prices.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(prices.get(i).validity().conflictsWith(prices.get(j).validity()))
                        .as(prices + " are in conflict")
                        .isFalse();
                assertThat(prices.get(i).key()).isNotEqualTo(prices.get(j).key());
            }
        }
    }
}
