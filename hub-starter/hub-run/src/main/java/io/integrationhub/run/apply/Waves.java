package io.integrationhub.run.apply;

import io.integrationhub.run.store.ActiveRun;
import java.util.List;
import java.util.OptionalLong;

/** The items of a plan that are still to be written, position by position and page by page. */
final class Waves {

    private static final int PAGE = 500;

    private static final String NEXT_POSITION =
            "select min(position) from run_item where run = :run and state = 'PENDING' and position >= :from";

    private static final String PAGE_OF_POSITION = """
            select item.id, item.kind, item.key, item.body, image.target_id, image.version, image.body as before
            from run_item item
            join run_before image on image.run = item.run and image.kind = item.kind and image.key = item.key
            where item.run = :run and item.state = 'PENDING' and item.position = :position and item.id > :after
            order by item.id limit :limit
            """;

    /** What an item refers to must exist, and must not have failed in this run. */
    private static final String HOLD_BACK = """
            update run_item item set state = missing.state, code = missing.code, detail = missing.reference
            from (
              select item.id, min(reference.kind || ' ' || reference.key) as reference,
                case when bool_or(needed.state in ('FAILED', 'BLOCKED')) then 'BLOCKED' else 'WAITING' end as state,
                case when bool_or(needed.state in ('FAILED', 'BLOCKED'))
                  then 'RUN_REFERENCE_FAILED' else 'RUN_REFERENCE_MISSING' end as code
              from run_item item
              cross join lateral jsonb_to_recordset(item.refs) as reference (kind text, key text)
              left join applied_item applied
                on applied.tenant = :tenant and applied.kind = reference.kind and applied.key = reference.key
                  and not applied.uncertain
              left join run_item needed on needed.run = :run and needed.kind = reference.kind
                and needed.key = reference.key and needed.action in ('CREATE', 'CHANGE')
              where item.run = :run and item.state = 'PENDING' and item.position = :position
                and item.action in ('CREATE', 'CHANGE')
                and (applied.key is null or needed.state in ('FAILED', 'BLOCKED') and needed.position < item.position)
              group by item.id) missing
            where item.id = missing.id
            """;

    /** What waited for something that exists by now. */
    private static final String RELEASE = """
            update run_item item set state = 'PENDING', code = '', detail = ''
            where item.run = :run and item.state in ('WAITING', 'BLOCKED') and not exists (
              select 1 from jsonb_to_recordset(item.refs) as reference (kind text, key text)
              left join applied_item applied
                on applied.tenant = :tenant and applied.kind = reference.kind and applied.key = reference.key
                  and not applied.uncertain
              left join run_item needed on needed.run = :run and needed.kind = reference.kind
                and needed.key = reference.key and needed.state in ('FAILED', 'BLOCKED', 'PENDING')
                and needed.action in ('CREATE', 'CHANGE') and needed.position < item.position
              where applied.key is null or needed.key is not null)
            """;

    private final ActiveRun active;

    Waves(ActiveRun active) {
        this.active = active;
    }

    /** The first position from this one on that has items to be written. */
    OptionalLong next(long from) {
        return active.sql(NEXT_POSITION)
                .param("from", from)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** Lets items of a position wait whose references do not exist. */
    void holdBack(long position) {
        active.write(_ -> active.sql(HOLD_BACK).param("position", position).update());
    }

    /** Items of a position with larger numbers, in their order; at most a page. */
    List<PendingItem> page(long position, long after) {
        return active.sql(PAGE_OF_POSITION)
                .param("position", position)
                .param("after", after)
                .param("limit", PAGE)
                .query((row, _) -> new PendingItem(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("key"),
                        row.getString("body"),
                        row.getString("target_id"),
                        row.getLong("version"),
                        row.getString("before")))
                .list();
    }

    /** Returns how many items that waited are to be written now. */
    int release() {
        return active.update(RELEASE);
    }
}
