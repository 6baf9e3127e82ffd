package io.integrationhub.run.plan;

import io.integrationhub.run.settings.RunSettings;
import io.integrationhub.run.settings.RunSettings.Approval;
import io.integrationhub.run.store.ItemAction;
import io.integrationhub.run.store.ItemCount;
import io.integrationhub.run.store.Run.Purpose;
import io.integrationhub.run.store.Run.Reason;
import io.integrationhub.run.store.RunFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Decides whether a plan may be applied without asking: pure.
 *
 * @param applied number of items of each kind that were applied from this source before
 */
record Guards(RunSettings settings, Map<String, Long> applied) {

    /** Percentages of fewer items say nothing. */
    private static final int MIN_ITEMS = 10;

    /** Why the errors of what was read are too many; empty if they are not. */
    static Optional<Reason> errorBudget(RunSettings settings, long errors, long items) {
        boolean isAboveNumber = errors > settings.maxErrors();
        boolean isAbovePercentage =
                errors >= MIN_ITEMS && errors * 100 > settings.maxErrorsPercent() * (items + errors);
        if (!isAboveNumber && !isAbovePercentage) {
            return Optional.empty();
        }
        return Optional.of(Reason.of(
                RunFault.RUN_ERROR_BUDGET_EXCEEDED,
                errors + " errors beside " + items + " items; allowed are " + settings.maxErrors() + ", or "
                        + settings.maxErrorsPercent() + " %"));
    }

    /** Why the plan has to be approved; empty if it need not. */
    Optional<Reason> approval(Purpose purpose, List<ItemCount> counts) {
        boolean hasWrites = counts.stream().anyMatch(ItemCount::isWrite);
        return switch (purpose) {
            case UNDO -> Optional.empty();
            case COMPARISON ->
                hasWrites
                        ? Optional.of(Reason.of(
                                RunFault.RUN_APPROVAL_REQUIRED,
                                "items differ from what was applied; see the differences"))
                        : Optional.empty();
            case DELIVERY -> hasWrites ? ofDelivery(counts) : Optional.empty();
        };
    }

    private Optional<Reason> ofDelivery(List<ItemCount> counts) {
        List<String> exceeded = new ArrayList<>();
        new TreeMap<>(applied).forEach((kind, before) -> {
            check("removes", planned(counts, kind, ItemAction.REMOVE), before, settings.maxRemovedPercent())
                    .ifPresent(text -> exceeded.add(kind + ": " + text));
            check("changes", planned(counts, kind, ItemAction.CHANGE), before, settings.maxChangedPercent())
                    .ifPresent(text -> exceeded.add(kind + ": " + text));
        });
        if (!exceeded.isEmpty()) {
            return Optional.of(Reason.of(RunFault.RUN_MASS_CHANGE, String.join("; ", exceeded)));
        }
        return settings.approval() == Approval.ALWAYS
                ? Optional.of(Reason.of(RunFault.RUN_APPROVAL_REQUIRED, "every run of the tenant has to be approved"))
                : Optional.empty();
    }

    private static Optional<String> check(String verb, long items, long before, int allowed) {
        return items >= MIN_ITEMS && items * 100 > allowed * before
                ? Optional.of(verb + " " + items + " of " + before + " (allowed are " + allowed + " %)")
                : Optional.empty();
    }

    private static long planned(List<ItemCount> counts, String kind, ItemAction action) {
        return counts.stream()
                .filter(count -> count.kind().equals(kind) && count.action() == action)
                .mapToLong(ItemCount::items)
                .sum();
    }
}
