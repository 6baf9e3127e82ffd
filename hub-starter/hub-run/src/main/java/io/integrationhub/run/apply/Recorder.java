package io.integrationhub.run.apply;

import io.integrationhub.run.apply.ItemResult.Failed;
import io.integrationhub.run.apply.ItemResult.Removed;
import io.integrationhub.run.apply.ItemResult.Written;
import io.integrationhub.run.store.ActiveRun;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Records how writes ended, in batches. A crash repeats at most the writes that were in flight or not recorded yet, and
 * repeating them is harmless. Several threads add, one at a time records.
 */
final class Recorder {

    private static final int MAX_RESULTS = 100;
    private static final long MAX_DELAY_NANOS = 50_000_000;

    private static final String APPLIED = """
            insert into applied_item as applied
              (tenant, kind, key, source, hash, target_id, version, body, refs, run)
            select item.tenant, item.kind, item.key, item.source, item.hash, written.target_id, written.version,
              written.body, item.refs, item.run
            from unnest(:ids, :targetIds, :versions, :bodies) as written (id, target_id, version, body)
            join run_item item on item.id = written.id
            on conflict (tenant, kind, key) do update
            set source = excluded.source, hash = excluded.hash, target_id = excluded.target_id,
              version = excluded.version, body = excluded.body, refs = excluded.refs, run = excluded.run,
              uncertain = false, applied_at = now()
            """;

    private static final String REMOVED = """
            delete from applied_item applied using run_item item
            where item.id = any(:ids) and applied.tenant = item.tenant and applied.kind = item.kind
              and applied.key = item.key
            """;

    private static final String DONE =
            "update run_item set state = 'DONE', code = '', detail = '' where id = any(:ids)";

    /** A failed write may have had its effect, so that the item is read before it is written the next time. */
    private static final String UNCERTAIN = """
            insert into applied_item as applied
              (tenant, kind, key, source, hash, target_id, version, refs, uncertain, run)
            select item.tenant, item.kind, item.key, item.source, '', image.target_id, image.version, item.refs,
              item.action <> 'CHANGE', item.run
            from run_item item
            join run_before image on image.run = item.run and image.kind = item.kind and image.key = item.key
            where item.id = any(:ids)
            on conflict (tenant, kind, key) do update
            set hash = '', body = null, run = excluded.run,
              uncertain = applied.uncertain or excluded.uncertain, applied_at = now()
            """;

    private static final String FAILED = """
            with failed as (
              update run_item item set state = 'FAILED', code = failed.code, detail = failed.detail
              from unnest(:ids, :codes, :details) as failed (id, code, detail) where item.id = failed.id
              returning item.*)
            insert into run_finding (run, code, severity, document, line, label, message)
            select run, code, 'ERROR', document, line, label, kind || ' ' || key || ': ' || detail from failed
            """;

    private final ActiveRun active;
    private final LongSupplier nanoTime;
    private final List<ItemResult> results = new ArrayList<>();
    private long recordedAt;

    Recorder(ActiveRun active, LongSupplier nanoTime) {
        this.active = active;
        this.nanoTime = nanoTime;
        this.recordedAt = nanoTime.getAsLong();
    }

    /** Takes a result, and records the batch if it is due. */
    synchronized void add(ItemResult result) {
        results.add(result);
        recordIfDue();
    }

    /** Records the batch if it is large or old enough; throws if a person asked the run to stop. */
    synchronized void recordIfDue() {
        if (results.size() >= MAX_RESULTS || nanoTime.getAsLong() - recordedAt >= MAX_DELAY_NANOS) {
            record();
            active.checkGoesOn();
        }
    }

    /** Records what is left. */
    synchronized void record() {
        if (!results.isEmpty()) {
            active.write(_ -> {
                written(of(Written.class));
                removed(of(Removed.class));
                failed(of(Failed.class));
                return 0;
            });
            results.clear();
        }
        recordedAt = nanoTime.getAsLong();
    }

    private void written(List<Written> written) {
        if (written.isEmpty()) {
            return;
        }
        active.sql(APPLIED)
                .param("ids", ids(written))
                .param("targetIds", texts(written, Written::targetId))
                .param("versions", written.stream().map(Written::version).toArray(Long[]::new))
                .param("bodies", texts(written, Written::body))
                .update();
        active.sql(DONE).param("ids", ids(written)).update();
    }

    private void removed(List<Removed> removed) {
        if (!removed.isEmpty()) {
            active.sql(REMOVED).param("ids", ids(removed)).update();
            active.sql(DONE).param("ids", ids(removed)).update();
        }
    }

    private void failed(List<Failed> failed) {
        if (!failed.isEmpty()) {
            active.sql(FAILED)
                    .param("ids", ids(failed))
                    .param("codes", texts(failed, it -> it.reason().code()))
                    .param("details", texts(failed, it -> storable(it.reason().detail())))
                    .update();
            active.sql(UNCERTAIN).param("ids", ids(failed)).update();
        }
    }

    /** PostgreSQL has no character zero in texts, and a target may quote what it rejects. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private <T extends ItemResult> List<T> of(Class<T> type) {
        return results.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static Long[] ids(List<? extends ItemResult> results) {
        return results.stream().map(result -> result.item().id()).toArray(Long[]::new);
    }

    private static <T> String[] texts(List<T> results, Function<T, String> text) {
        return results.stream().map(text).toArray(String[]::new);
    }
}
