package io.integrationhub.run.plan;

import io.integrationhub.run.ItemTarget;
import io.integrationhub.run.store.ActiveRun;
import io.integrationhub.run.store.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Stages the items of a source whose version at the target is not the one that was applied. */
record ComparisonStaging(Targets targets) {

    private static final String APPLIED = """
            select key, version from applied_item
            where tenant = :tenant and source = :source and kind = :kind and body is not null and key > :after
            order by key limit :limit
            """;

    private static final String STAGE = """
            insert into run_item (run, tenant, kind, key, source, hash, body, refs, action, state, document, line, label)
            select :run, tenant, kind, key, source, hash, body, refs, 'CHANGE', 'PENDING', '', 0, ''
            from applied_item where tenant = :tenant and kind = :kind and key = any(:keys)
            """;

    void stage(ActiveRun active) {
        targets.kindNames().forEach(kind -> stage(active, targets.get(kind)));
    }

    private record Applied(String key, long version) {}

    private void stage(ActiveRun active, ItemTarget<?> target) {
        String after = "";
        while (true) {
            active.checkGoesOn();
            List<Applied> page = active.sql(APPLIED)
                    .param("source", active.run().source())
                    .param("kind", target.kind().name())
                    .param("after", after)
                    .param("limit", ItemTarget.MAX_KEYS)
                    .query(Applied.class)
                    .list();
            if (page.isEmpty()) {
                return;
            }
            List<String> keys = page.stream().map(Applied::key).toList();
            Map<String, Long> versions = target.versions(active.tenant(), keys);
            List<String> different = new ArrayList<>();
            for (Applied item : page) {
                if (versions.getOrDefault(item.key(), -1L) != item.version()) {
                    different.add(item.key());
                }
            }
            active.write(_ -> active.sql(STAGE)
                    .param("kind", target.kind().name())
                    .param("keys", different.toArray(String[]::new))
                    .update());
            after = keys.getLast();
        }
    }
}
