package io.integrationhub.run.plan;

import io.integrationhub.run.store.ActiveRun;
import io.integrationhub.run.store.Run.Purpose;
import io.integrationhub.run.store.RunInterrupted;

/** Compares what is staged with what was applied, in the database. */
final class Changes {

    /** Something else was applied since the item was staged, and its body was left out. */
    private static final String IS_OUTDATED = """
            select exists (
              select 1 from run_item item
              left join applied_item applied
                on applied.tenant = item.tenant and applied.kind = item.kind and applied.key = item.key
              where item.run = :run and item.action = 'UNCHANGED' and applied.hash is distinct from item.hash)
            """;

    private static final String CLASSIFY = """
            update run_item item
            set action = compared.action, state = case when compared.action = 'UNCHANGED' then 'DONE' else item.state end
            from (
              select item.id, case when item.hash = '' then 'REMOVE' when applied.key is null then 'CREATE'
                when applied.hash = item.hash and :comparesHashes then 'UNCHANGED' else 'CHANGE' end as action
              from run_item item
              left join applied_item applied
                on applied.tenant = item.tenant and applied.kind = item.kind and applied.key = item.key
              where item.run = :run and item.action in ('CREATE', 'CHANGE', 'REMOVE')) compared
            where item.id = compared.id and item.action <> compared.action
            """;

    private static final String REMOVE_MISSING = """
            insert into run_item (run, tenant, kind, key, source, hash, refs, action, state, document, line, label)
            select :run, :tenant, applied.kind, applied.key, applied.source, '', null, 'REMOVE', 'PENDING', '', 0, ''
            from applied_item applied
            where applied.tenant = :tenant and applied.source = :source and not exists (
              select 1 from run_item item
              where item.run = :run and item.kind = applied.kind and item.key = applied.key)
            """;

    /** A run that was stopped may have written what it did not record. */
    private static final String REMOVE_UNRECORDED = """
            insert into run_item (run, tenant, kind, key, source, hash, refs, action, state, document, line, label)
            select distinct :run, :tenant, item.kind, item.key, item.source, '', null::jsonb, 'REMOVE', 'PENDING', '', 0, ''
            from run join run_item item on item.run = run.id
            where run.tenant = :tenant and run.source = :source and run.id < :run and run.planned_at is not null
              and run.state in ('STOPPED', 'FAILED') and item.state = 'PENDING' and item.action = 'CREATE'
              and not exists (
                select 1 from applied_item applied
                where applied.tenant = :tenant and applied.kind = item.kind and applied.key = item.key)
              and not exists (
                select 1 from run_item staged
                where staged.run = :run and staged.kind = item.kind and staged.key = item.key)
            """;

    private Changes() {}

    static void classify(ActiveRun active) {
        boolean isDelivery = active.run().purpose() == Purpose.DELIVERY;
        if (active.sql(IS_OUTDATED).query(Boolean.class).single()) {
            throw RunInterrupted.of(
                    RunInterrupted.Cause.OUTDATED, "what was applied changed while the source was read");
        }
        active.write(
                _ -> active.sql(CLASSIFY).param("comparesHashes", isDelivery).update());
    }

    static void removeMissing(ActiveRun active) {
        String source = active.run().source();
        active.write(_ -> active.sql(REMOVE_MISSING).param("source", source).update());
        active.write(_ -> active.sql(REMOVE_UNRECORDED).param("source", source).update());
    }
}
