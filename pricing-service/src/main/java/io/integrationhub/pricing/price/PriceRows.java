package io.integrationhub.pricing.price;

import io.integrationhub.pricing.price.RowConflict.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What rows of a source mean: pure. Rows of one scope and validity are one price with its tiers.
 *
 * @param schedules the prices of each scope without a conflict
 * @param conflicts at least one for each other scope
 */
public record PriceRows(List<PriceSchedule> schedules, List<RowConflict> conflicts) {

    public PriceRows {
        schedules = List.copyOf(schedules);
        conflicts = List.copyOf(conflicts);
    }

    /** @param rows with all rows of each scope */
    public static PriceRows of(Collection<ReportedPrice> rows) {
        Map<PriceScope, List<ReportedPrice>> byScope = new LinkedHashMap<>();
        rows.forEach(row ->
                byScope.computeIfAbsent(row.scope(), _ -> new ArrayList<>()).add(row));
        List<PriceSchedule> schedules = new ArrayList<>();
        List<RowConflict> conflicts = new ArrayList<>();
        byScope.forEach((scope, rowsOfScope) -> {
            ScopeRows collected = ScopeRows.of(scope, rowsOfScope);
            conflicts.addAll(collected.conflicts());
            if (collected.conflicts().isEmpty()) {
                schedules.add(collected.toSchedule());
            }
        });
        return new PriceRows(schedules, conflicts);
    }

    /** The rows of one scope by validity and lower bound. */
    private record ScopeRows(
            PriceScope scope, TreeMap<Validity, TreeMap<Long, ReportedPrice>> rows, List<RowConflict> conflicts) {

        static ScopeRows of(PriceScope scope, List<ReportedPrice> rows) {
            ScopeRows collected = new ScopeRows(scope, new TreeMap<>(), new ArrayList<>());
            rows.forEach(collected::add);
            collected.requirePriceOfOnePiece();
            collected.requireNoOverlap();
            return collected;
        }

        private void add(ReportedPrice row) {
            long bound = row.isTier() ? row.lowerBound() : 1;
            ReportedPrice first =
                    rows.computeIfAbsent(row.validity(), _ -> new TreeMap<>()).putIfAbsent(bound, row);
            if (first != null && !first.hasSameContent(row)) {
                conflicts.add(new RowConflict(Kind.CONTRADICTION, scope, first, Optional.of(row)));
            }
        }

        private void requirePriceOfOnePiece() {
            rows.values().stream()
                    .map(byBound -> byBound.firstEntry().getValue())
                    .filter(ReportedPrice::isTier)
                    .forEach(row ->
                            conflicts.add(new RowConflict(Kind.TIER_WITHOUT_PRICE, scope, row, Optional.empty())));
        }

        /** By beginning, so that only the one with the latest end so far can overlap with the next. */
        private void requireNoOverlap() {
            ReportedPrice latest = null;
            for (Map.Entry<Validity, TreeMap<Long, ReportedPrice>> entry : rows.entrySet()) {
                ReportedPrice row = entry.getValue().firstEntry().getValue();
                if (!entry.getKey().hasDates()) {
                    continue;
                }
                if (latest != null && latest.validity().conflictsWith(row.validity())) {
                    conflicts.add(new RowConflict(Kind.OVERLAP, scope, latest, Optional.of(row)));
                }
                latest = latest == null || latest.validity().endsBefore(row.validity()) ? row : latest;
            }
        }

        PriceSchedule toSchedule() {
            return new PriceSchedule(
                    scope,
                    rows.entrySet().stream()
                            .map(entry -> price(entry.getKey(), entry.getValue()))
                            .toList());
        }

        private StandalonePrice price(Validity validity, TreeMap<Long, ReportedPrice> byBound) {
            ReportedPrice base = byBound.firstEntry().getValue();
            List<Tier> tiers = byBound.tailMap(Tier.LOWEST).entrySet().stream()
                    .map(tier -> new Tier(tier.getKey(), tier.getValue().value()))
                    .toList();
            return new StandalonePrice(scope.priceKey(validity), validity, base.value(), tiers, base.active());
        }
    }
}
