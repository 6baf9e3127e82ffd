package io.integrationhub.pricing.price;

import io.integrationhub.pricing.price.PriceStep.Delete;
import io.integrationhub.pricing.price.PriceStep.Update;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * What the prices of a scope need to become the desired ones: pure.
 *
 * <p>As few requests as possible: an existing price is used again for a desired one with the same key, otherwise with
 * the same validity, otherwise for any other that the hub would have to create while it would delete this one. What
 * others created stays as it is, unless it has the validity of a desired one.
 *
 * @param steps in an order in which no two prices are in conflict at any moment
 * @param conflict a price that others created and that is valid at the same time as a desired one; nothing can be done
 */
public record ScheduleDifference(List<PriceStep> steps, Optional<Conflict> conflict) {

    /** A desired price and one that the hub does not own. */
    public record Conflict(StandalonePrice desired, ExistingPrice existing) {}

    /** @param existing all prices of the scope */
    public static ScheduleDifference between(
            PriceScope scope, List<ExistingPrice> existing, List<StandalonePrice> desired) {
        Matching matching = new Matching(new ArrayList<>(existing), new ArrayList<>(desired), new ArrayList<>());
        matching.pair((price, wanted) ->
                !wanted.key().isEmpty() && price.price().key().equals(wanted.key()));
        matching.pair((price, wanted) -> price.price().validity().equals(wanted.validity()));
        List<ExistingPrice> foreign = matching.existing().stream()
                .filter(price -> !scope.isOwnKey(price.price().key()))
                .toList();
        matching.existing().removeAll(foreign);
        matching.sort();
        matching.pair((_, _) -> true);
        Optional<Conflict> conflict = desired.stream()
                .flatMap(wanted -> foreign.stream()
                        .filter(price -> price.price().validity().conflictsWith(wanted.validity()))
                        .map(price -> new Conflict(wanted, price)))
                .findFirst();
        return conflict.isPresent()
                ? new ScheduleDifference(List.of(), conflict)
                : new ScheduleDifference(StepOrder.of(existing, matching.toSteps()), Optional.empty());
    }

    /** What is not paired yet, and the pairs. */
    private record Matching(List<ExistingPrice> existing, List<StandalonePrice> desired, List<Update> pairs) {

        void pair(BiPredicate<ExistingPrice, StandalonePrice> isSame) {
            for (Iterator<StandalonePrice> rest = desired.iterator(); rest.hasNext(); ) {
                StandalonePrice wanted = rest.next();
                existing.stream()
                        .filter(price -> isSame.test(price, wanted))
                        .findFirst()
                        .ifPresent(price -> {
                            existing.remove(price);
                            rest.remove();
                            pairs.add(new Update(price, wanted));
                        });
            }
        }

        void sort() {
            existing.sort(Comparator.comparing(price -> price.price().validity()));
            desired.sort(Comparator.comparing(StandalonePrice::validity));
        }

        List<PriceStep> toSteps() {
            List<PriceStep> steps = new ArrayList<>();
            pairs.stream()
                    .filter(pair -> !pair.existing().price().equals(pair.desired()))
                    .forEach(steps::add);
            desired.forEach(wanted -> steps.add(new PriceStep.Create(wanted)));
            existing.forEach(price -> steps.add(new Delete(price)));
            return steps;
        }
    }
}
