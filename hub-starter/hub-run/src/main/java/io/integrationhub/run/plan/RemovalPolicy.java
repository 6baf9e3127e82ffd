package io.integrationhub.run.plan;

import io.integrationhub.run.ItemTarget;
import io.integrationhub.run.Known;
import io.integrationhub.run.plan.PlannedPage.Row;
import io.integrationhub.run.settings.RunSettings;
import io.integrationhub.run.settings.RunSettings.MissingItems;
import io.integrationhub.run.store.ActiveRun;
import io.integrationhub.run.store.ItemJson;
import io.integrationhub.run.store.RunFault;
import io.integrationhub.run.store.Targets;
import java.util.Optional;

/** Applies the tenant's policy to items that their source does not have any more: disabled instead of removed. */
record RemovalPolicy(Targets targets) {

    private static final String DISABLE = """
            update run_item set hash = :hash, body = :body,
              action = case when :isSame then 'UNCHANGED' else 'CHANGE' end,
              state = case when :isSame then 'DONE' else state end
            where id = :id
            """;

    private static final String KEEP = """
            update run_item set action = 'NONE', state = 'DONE', code = :code,
              detail = 'its kind cannot be disabled' where id = :id
            """;

    void apply(ActiveRun active) {
        if (RunSettings.of(active.tenant()).missingItems() != MissingItems.DISABLE) {
            return;
        }
        PlannedPage.Query query = new PlannedPage.Query(PlannedPage.REMOVED, false);
        for (String kind : targets.kindNames()) {
            PlannedPage.forEach(active, kind, query, page -> disable(active, targets.get(kind), page));
        }
    }

    private <T> void disable(ActiveRun active, ItemTarget<T> target, PlannedPage page) {
        active.write(_ -> {
            page.rows().forEach(row -> disable(active, target, row));
            return 0;
        });
    }

    private <T> void disable(ActiveRun active, ItemTarget<T> target, Row row) {
        Optional<T> disabled = row.known(target.kind().type()).map(Known::body).flatMap(target::disabled);
        if (disabled.isEmpty()) {
            active.sql(KEEP)
                    .param("id", row.id())
                    .param("code", RunFault.RUN_ITEM_KEPT.name())
                    .update();
            return;
        }
        String body = ItemJson.write(disabled.get());
        active.sql(DISABLE)
                .param("id", row.id())
                .param("hash", ItemJson.hash(body))
                .param("body", body)
                .param("isSame", body.equals(row.before()))
                .update();
    }
}
