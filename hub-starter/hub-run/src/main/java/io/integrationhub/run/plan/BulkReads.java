package io.integrationhub.run.plan;

import io.integrationhub.run.ItemTarget;
import io.integrationhub.run.Known;
import io.integrationhub.run.plan.PlannedPage.Row;
import io.integrationhub.run.store.ActiveRun;
import io.integrationhub.run.store.ItemJson;
import io.integrationhub.run.store.Run.Purpose;
import io.integrationhub.run.store.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the target has of items that no run applied, and saves the state before the run of every planned item. An
 * item that is at the target as it shall be is adopted without a write.
 */
record BulkReads(Targets targets) {

    private static final String SAVE_READ = """
            insert into run_before (run, kind, key, existed, source, hash, target_id, version, body, refs)
            select :run, :kind, read.key, read.body is not null, coalesce(applied.source, ''), read.hash, read.target_id,
              read.version, read.body, applied.refs
            from unnest(:keys, :hashes, :targetIds, :versions, :bodies) as read (key, hash, target_id, version, body)
            left join applied_item applied
              on applied.tenant = :tenant and applied.kind = :kind and applied.key = read.key
            on conflict do nothing
            """;

    private static final String SAVE_APPLIED = """
            insert into run_before (run, kind, key, existed, source, hash, target_id, version, body, refs)
            select :run, applied.kind, applied.key, true, applied.source, applied.hash, applied.target_id,
              applied.version, applied.body, applied.refs
            from run_item item
            join applied_item applied
              on applied.tenant = item.tenant and applied.kind = item.kind and applied.key = item.key
            where item.run = :run and item.action in ('CREATE', 'CHANGE', 'REMOVE') and item.state = 'PENDING'
              and applied.body is not null
            on conflict do nothing
            """;

    /** Nothing to do: it is gone already, or as it shall be. */
    private static final String SETTLE = """
            update run_item item
            set action = case when image.existed and item.hash <> '' and (:adopted) @> array[item.id] then 'UNCHANGED'
                when not image.existed and item.hash = '' then 'UNCHANGED'
                when image.existed and item.action = 'CREATE' then 'CHANGE'
                when not image.existed and item.action = 'CHANGE' then 'CREATE' else item.action end,
              state = case when image.existed and item.hash <> '' and (:adopted) @> array[item.id] then 'DONE'
                when not image.existed and item.hash = '' then 'DONE' else item.state end
            from run_before image
            where item.id = any(:ids) and image.run = item.run and image.kind = item.kind and image.key = item.key
            """;

    private static final String ADOPT = """
            insert into applied_item as applied
              (tenant, kind, key, source, hash, target_id, version, body, refs, run)
            select item.tenant, item.kind, item.key, item.source, item.hash, image.target_id, image.version, image.body,
              item.refs, item.run
            from run_item item
            join run_before image on image.run = item.run and image.kind = item.kind and image.key = item.key
            where item.id = any(:adopted)
            on conflict (tenant, kind, key) do update
            set source = excluded.source, hash = excluded.hash, target_id = excluded.target_id,
              version = excluded.version, body = excluded.body, refs = excluded.refs, uncertain = false,
              applied_at = now()
            """;

    /** The target does not have it, whatever was applied. */
    private static final String DROP = """
            delete from applied_item applied using run_item item, run_before image
            where item.id = any(:ids) and applied.tenant = item.tenant and applied.kind = item.kind
              and applied.key = item.key and image.run = item.run and image.kind = item.kind and image.key = item.key
              and not image.existed
            """;

    /** Returns how many states before the run were saved. */
    int read(ActiveRun active) {
        boolean readsAll = active.run().purpose() != Purpose.DELIVERY;
        PlannedPage.Query query = new PlannedPage.Query(PlannedPage.UNKNOWN, readsAll);
        for (String kind : targets.kindNames()) {
            PlannedPage.forEach(active, kind, query, page -> read(active, targets.get(kind), page));
        }
        active.update(SAVE_APPLIED);
        return active.sql("select count(*) from run_before where run = :run")
                .query(Integer.class)
                .single();
    }

    private <T> void read(ActiveRun active, ItemTarget<T> target, PlannedPage page) {
        Map<String, Known<T>> known = target.read(active.tenant(), page.keys());
        List<@Nullable String> bodies = new ArrayList<>();
        List<Long> adopted = new ArrayList<>();
        for (Row row : page.rows()) {
            Known<T> item = known.get(row.key());
            String body = item == null ? null : ItemJson.write(item.body());
            bodies.add(body);
            if (body != null && body.equals(row.body())) {
                adopted.add(row.id());
            }
        }
        active.write(_ -> {
            save(active, target.kind().name(), page, columns(page, known, bodies));
            Long[] unchanged = adopted.toArray(Long[]::new);
            Long[] ids = page.rows().stream().map(Row::id).toArray(Long[]::new);
            active.sql(SETTLE).param("adopted", unchanged).param("ids", ids).update();
            if (!active.run().isDryRun()) {
                active.sql(ADOPT).param("adopted", unchanged).update();
                active.sql(DROP).param("ids", ids).update();
            }
            return 0;
        });
    }

    private record Columns(
            String[] hashes,
            String[] targetIds,
            Long[] versions,
            @Nullable String[] bodies) {}

    private static <T> Columns columns(PlannedPage page, Map<String, Known<T>> known, List<@Nullable String> bodies) {
        List<Known<T>> found = page.keys().stream().map(known::get).toList();
        return new Columns(
                bodies.stream()
                        .map(body -> body == null ? "" : ItemJson.hash(body))
                        .toArray(String[]::new),
                found.stream().map(item -> item == null ? "" : item.id()).toArray(String[]::new),
                found.stream().map(item -> item == null ? 0L : item.version()).toArray(Long[]::new),
                bodies.toArray(String[]::new));
    }

    private static void save(ActiveRun active, String kind, PlannedPage page, Columns columns) {
        active.sql(SAVE_READ)
                .param("kind", kind)
                .param("keys", page.keys().toArray(String[]::new))
                .param("hashes", columns.hashes())
                .param("targetIds", columns.targetIds())
                .param("versions", columns.versions())
                .param("bodies", columns.bodies())
                .update();
    }
}
