package io.integrationhub.pricing.commercetools;

import io.integrationhub.commercetools.CommercetoolsError;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.pricing.price.ExistingPrice;
import io.integrationhub.pricing.price.PriceScope;
import io.integrationhub.pricing.price.PriceStep;
import io.integrationhub.pricing.price.PriceStep.Create;
import io.integrationhub.pricing.price.PriceStep.Delete;
import io.integrationhub.pricing.price.PriceStep.Update;
import io.integrationhub.pricing.price.ScheduleDifference;
import io.integrationhub.pricing.price.StandalonePrice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings the prices of one scope to the desired ones.
 *
 * @param references creates the customer group and channel of a price where the tenant wants it
 */
record PriceWriter(Project project, PriceReferences references) {

    private static final int MAX_ATTEMPTS = 4;

    /** As commercetools documents it: the same request succeeds once the other one is through. */
    private static final Duration LOCK_PAUSE = Duration.ofMillis(300);

    private static final Set<String> LOCKS = Set.of("ExactLockConflict", "ValidityLockConflict");

    /** What was known of the scope is not true any more. */
    private static final Set<String> OUTDATED = Set.of(
            "ConcurrentModification",
            "ResourceNotFound",
            "DuplicateField",
            "DuplicateStandalonePriceScope",
            "OverlappingStandalonePriceValidity");

    private static final Set<String> MISSING = Set.of("ReferencedResourceNotFound", "MissingRoleOnChannel");

    /**
     * Writes what is needed. If something in the scope has changed meanwhile, it is read again and decided again.
     *
     * @param known the prices of the scope as last known
     * @return the prices of the scope
     */
    List<ExistingPrice> write(PriceScope scope, List<ExistingPrice> known, List<StandalonePrice> desired) {
        List<ExistingPrice> existing = known;
        boolean isRead = false;
        for (int attempt = 1; ; attempt++) {
            ScheduleDifference difference = ScheduleDifference.between(scope, existing, desired);
            if (difference.conflict().isPresent() && isRead) {
                throw inConflict(scope, difference.conflict().get());
            }
            try {
                if (difference.conflict().isEmpty()) {
                    return apply(scope, existing, difference.steps());
                }
            } catch (TransientFault | PermanentFault fault) {
                if (attempt == MAX_ATTEMPTS || !canDecideAgain(scope, fault)) {
                    throw translated(scope, fault);
                }
            }
            existing = new PriceQuery(project).ofSkus(Set.of(scope.sku())).getOrDefault(scope, List.of());
            isRead = true;
        }
    }

    private boolean canDecideAgain(PriceScope scope, Fault fault) {
        return isOneOf(fault, OUTDATED) || isOneOf(fault, MISSING) && references.create(project, scope);
    }

    private List<ExistingPrice> apply(PriceScope scope, List<ExistingPrice> existing, List<PriceStep> steps) {
        Map<String, ExistingPrice> prices = new LinkedHashMap<>();
        existing.forEach(price -> prices.put(price.id(), price));
        for (PriceStep step : steps) {
            switch (step) {
                case Create create -> {
                    ExistingPrice created = PriceTranslation.existing(project.call(
                            project.api().standalonePrices().post(PriceTranslation.draft(scope, create.desired()))));
                    prices.put(created.id(), created);
                }
                case Update update -> prices.put(update.existing().id(), update(update));
                case Delete delete -> {
                    delete(delete.existing());
                    prices.remove(delete.existing().id());
                }
            }
        }
        return new ArrayList<>(prices.values());
    }

    private ExistingPrice update(Update update) {
        ExistingPrice existing = update.existing();
        return PriceTranslation.existing(project.call(project.api()
                .standalonePrices()
                .withId(existing.id())
                .post(request -> request.version(existing.version())
                        .actions(existing.price().changesTo(update.desired()).stream()
                                .map(PriceTranslation::action)
                                .toList()))));
    }

    private void delete(ExistingPrice existing) {
        project.find(
                project.api().standalonePrices().withId(existing.id()).delete().withVersion(existing.version()));
    }

    /** Deletes the prices of a scope that the hub created. */
    void remove(PriceScope scope, List<ExistingPrice> known) {
        try {
            known.stream().filter(price -> scope.isOwnKey(price.price().key())).forEach(this::delete);
        } catch (TransientFault fault) {
            if (!isOneOf(fault, OUTDATED)) {
                throw translated(scope, fault);
            }
            new PriceQuery(project)
                    .ofSkus(Set.of(scope.sku())).getOrDefault(scope, List.of()).stream()
                            .filter(price -> scope.isOwnKey(price.price().key()))
                            .forEach(this::delete);
        }
    }

    private static PermanentFault inConflict(PriceScope scope, ScheduleDifference.Conflict conflict) {
        ExistingPrice other = conflict.existing();
        String key = other.price().key().isEmpty()
                ? "without a key"
                : "with the key " + other.price().key();
        return new PermanentFault(
                PriceFault.PRICE_IN_CONFLICT,
                "the price %s of %s (%s) is valid at the same time as the price %s %s (%s), which is not the hub's"
                        .formatted(
                                conflict.desired().key(),
                                scope,
                                conflict.desired().validity(),
                                other.id(),
                                key,
                                other.price().validity()));
    }

    private static RuntimeException translated(PriceScope scope, Fault fault) {
        if (fault instanceof TransientFault lock && isOneOf(fault, LOCKS)) {
            return lock.retryAfter(LOCK_PAUSE);
        }
        if (isOneOf(fault, MISSING)) {
            return new PermanentFault(
                    PriceFault.PRICE_REFERENCE_MISSING,
                    "the customer group or the channel with the role ProductDistribution of " + scope
                            + " does not exist; create it, or set create-references",
                    fault);
        }
        return fault;
    }

    private static boolean isOneOf(Fault fault, Set<String> codes) {
        Optional<CommercetoolsError> error = CommercetoolsError.behind(fault);
        return error.isPresent() && codes.stream().anyMatch(error.get()::has);
    }
}
