package io.integrationhub.pricing.price;

import io.integrationhub.pricing.price.PriceStep.Create;
import io.integrationhub.pricing.price.PriceStep.Delete;
import io.integrationhub.pricing.price.PriceStep.Update;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Orders the steps of a scope so that no two prices are in conflict at any moment: an old price is shortened before the
 * next one begins. Deletions come last where that is possible, so that there is a price all the time.
 */
final class StepOrder {

    private final Map<String, Validity> current = new HashMap<>();
    private final List<PriceStep> open;
    private final List<PriceStep> ordered = new ArrayList<>();

    private StepOrder(List<ExistingPrice> existing, List<PriceStep> steps) {
        existing.forEach(price -> current.put(price.id(), price.price().validity()));
        this.open = new ArrayList<>(steps);
    }

    static List<PriceStep> of(List<ExistingPrice> existing, List<PriceStep> steps) {
        StepOrder order = new StepOrder(existing, steps);
        while (!order.open.isEmpty()) {
            order.take(order.next());
        }
        return List.copyOf(order.ordered);
    }

    private PriceStep next() {
        return open.stream()
                .filter(step -> !(step instanceof Delete) && isPossible(step))
                .findFirst()
                .or(() -> open.stream().filter(Delete.class::isInstance).findFirst())
                .orElseGet(this::replaced);
    }

    private boolean isPossible(PriceStep step) {
        return switch (step) {
            case Create create -> isFree(create.desired().validity(), Optional.empty());
            case Update update ->
                isFree(
                        update.desired().validity(),
                        Optional.of(update.existing().id()));
            case Delete _ -> true;
        };
    }

    private boolean isFree(Validity validity, Optional<String> changed) {
        return current.entrySet().stream()
                .filter(entry -> changed.filter(entry.getKey()::equals).isEmpty())
                .noneMatch(entry -> entry.getValue().conflictsWith(validity));
    }

    /** Prices that exchange their places: one of them is deleted, and created again at its new place. */
    private PriceStep replaced() {
        Update first = open.stream()
                .filter(Update.class::isInstance)
                .map(Update.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("desired prices are in conflict with each other"));
        open.remove(first);
        open.add(new Create(first.desired()));
        Delete delete = new Delete(first.existing());
        open.add(delete);
        return delete;
    }

    private void take(PriceStep step) {
        open.remove(step);
        ordered.add(step);
        switch (step) {
            case Create create ->
                current.put(create.desired().key(), create.desired().validity());
            case Update update ->
                current.put(update.existing().id(), update.desired().validity());
            case Delete delete -> current.remove(delete.existing().id());
        }
    }
}
