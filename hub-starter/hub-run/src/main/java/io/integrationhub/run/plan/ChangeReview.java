package io.integrationhub.run.plan;

import io.integrationhub.run.ItemTarget;
import io.integrationhub.run.Known;
import io.integrationhub.run.plan.PlannedPage.Row;
import io.integrationhub.run.store.ActiveRun;
import io.integrationhub.run.store.ItemJson;
import io.integrationhub.run.store.Run.Purpose;
import io.integrationhub.run.store.RunFault;
import io.integrationhub.run.store.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks each target which changes shall wait for a person's approval, and which values have to be unique. */
record ChangeReview(Targets targets) {

    private static final String WITHHOLD = """
            update run_item item set state = 'WITHHELD', code = :code, detail = withheld.reason
            from unnest(:ids, :reasons) as withheld (id, reason) where item.id = withheld.id
            """;

    UniqueValues review(ActiveRun active) {
        UniqueValues unique = new UniqueValues();
        PlannedPage.Query query = new PlannedPage.Query(PlannedPage.WRITTEN, false);
        for (String kind : targets.kindNames()) {
            PlannedPage.forEach(active, kind, query, page -> review(active, targets.get(kind), page, unique));
        }
        return unique;
    }

    private <T> void review(ActiveRun active, ItemTarget<T> target, PlannedPage page, UniqueValues unique) {
        boolean isDelivery = active.run().purpose() == Purpose.DELIVERY;
        Class<T> type = target.kind().type();
        List<Long> ids = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (Row row : page.rows()) {
            T desired = ItemJson.read(String.valueOf(row.body()), type);
            Optional<Known<T>> known = row.known(type);
            Set<String> before =
                    known.map(Known::body).map(target::uniqueValues).orElse(Set.of());
            unique.add(target.kind().name(), row.id(), before, target.uniqueValues(desired));
            Optional<String> reason = isDelivery ? target.withhold(active.tenant(), desired, known) : Optional.empty();
            reason.ifPresent(text -> {
                ids.add(row.id());
                reasons.add(text);
            });
        }
        if (!ids.isEmpty()) {
            active.write(_ -> active.sql(WITHHOLD)
                    .param("code", RunFault.RUN_CHANGE_WITHHELD.name())
                    .param("ids", ids.toArray(Long[]::new))
                    .param("reasons", reasons.toArray(String[]::new))
                    .update());
        }
    }
}
