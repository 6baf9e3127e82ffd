package io.integrationhub.run.plan;

import io.integrationhub.run.ItemTarget;
import io.integrationhub.run.Known;
import io.integrationhub.run.store.ActiveRun;
import io.integrationhub.run.store.ItemJson;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Items of a plan of one kind, with what is known of them, page by page.
 *
 * @param body the desired state; null if the item shall not exist
 * @param before the state at the target; null if it is not known or does not exist
 */
record PlannedPage(List<Row> rows) {

    /** One item. */
    record Row(
            long id,
            String key,
            String hash,
            @Nullable String body,
            String targetId,
            long version,
            @Nullable String before) {

        @Override
        public String toString() {
            return key;
        }

        <T> Optional<Known<T>> known(Class<T> type) {
            return before == null ? Optional.empty() : Optional.of(ItemJson.known(targetId, version, before, type));
        }
    }

    /** Items of which nothing is known but perhaps their existence. */
    static final String UNKNOWN = """
            select item.id, item.key, item.hash, item.body, '' as target_id, 0 as version, null as before
            from run_item item
            left join applied_item applied
              on applied.tenant = item.tenant and applied.kind = item.kind and applied.key = item.key
            where item.run = :run and item.kind = :kind and item.action in ('CREATE', 'CHANGE', 'REMOVE')
              and item.state = 'PENDING' and (applied.body is null or :readsAll) and item.key > :after
            order by item.key limit :limit
            """;

    /** Items that shall not exist any more. */
    static final String REMOVED = """
            select item.id, item.key, item.hash, item.body, image.target_id, image.version, image.body as before
            from run_item item
            join run_before image on image.run = item.run and image.kind = item.kind and image.key = item.key
            where item.run = :run and item.kind = :kind and item.action = 'REMOVE' and item.state = 'PENDING'
              and item.key > :after
            order by item.key limit :limit
            """;

    /** Items that are written. */
    static final String WRITTEN = """
            select item.id, item.key, item.hash, item.body, image.target_id, image.version, image.body as before
            from run_item item
            join run_before image on image.run = item.run and image.kind = item.kind and image.key = item.key
            where item.run = :run and item.kind = :kind and item.action in ('CREATE', 'CHANGE')
              and item.state in ('PENDING', 'WAITING') and item.key > :after
            order by item.key limit :limit
            """;

    static void forEach(ActiveRun active, String kind, Query query, Consumer<PlannedPage> work) {
        String after = "";
        while (true) {
            active.checkGoesOn();
            List<Row> rows = active.sql(query.sql())
                    .param("kind", kind)
                    .param("readsAll", query.readsAll())
                    .param("after", after)
                    .param("limit", ItemTarget.MAX_KEYS)
                    .query((row, _) -> new Row(
                            row.getLong("id"),
                            row.getString("key"),
                            row.getString("hash"),
                            row.getString("body"),
                            row.getString("target_id"),
                            row.getLong("version"),
                            row.getString("before")))
                    .list();
            if (rows.isEmpty()) {
                return;
            }
            work.accept(new PlannedPage(rows));
            after = rows.getLast().key();
        }
    }

    /**
     * Which items.
     *
     * @param readsAll whether also those of which the state is known from what was applied
     */
    record Query(String sql, boolean readsAll) {}

    List<String> keys() {
        return rows.stream().map(Row::key).toList();
    }
}
