package io.integrationhub.run.plan;

import io.integrationhub.run.store.ActiveRun;

/**
 * Stages the before-images of a run. Items that it did not finish may have been written too, when its process died;
 * what the target has now is read anyway.
 */
final class UndoStaging {

    private static final String STAGE = """
            insert into run_item (run, tenant, kind, key, source, hash, body, refs, action, state, document, line, label)
            select :run, :tenant, image.kind, image.key,
              case when image.source = '' then item.source else image.source end,
              case when image.existed then image.hash else '' end, image.body, image.refs,
              case when image.existed then 'CHANGE' else 'REMOVE' end, 'PENDING',
              item.document, item.line, item.label
            from run_before image
            join run_item item on item.run = image.run and item.kind = image.kind and item.key = image.key
              and item.action in ('CREATE', 'CHANGE', 'REMOVE') and item.state in ('DONE', 'PENDING', 'FAILED')
            left join applied_item applied
              on applied.tenant = item.tenant and applied.kind = image.kind and applied.key = image.key
            where image.run = :undone and (applied.key is null or applied.run <= :undone)
            """;

    private static final String REPORT = """
            insert into run_finding (run, code, severity, document, line, label, message)
            select :run, 'RUN_UNDO_OVERTAKEN', 'WARNING', item.document, item.line, item.label,
              item.kind || ' ' || item.key || ' was written by run ' || applied.run || ' later, and stays as it is'
            from run_before image
            join run_item item on item.run = image.run and item.kind = image.kind and item.key = image.key
              and item.action in ('CREATE', 'CHANGE', 'REMOVE') and item.state in ('DONE', 'PENDING', 'FAILED')
            join applied_item applied
              on applied.tenant = item.tenant and applied.kind = image.kind and applied.key = image.key
            where image.run = :undone and applied.run > :undone
            """;

    private UndoStaging() {}

    static void stage(ActiveRun active) {
        long undone = active.run().undoes().orElseThrow();
        active.write(_ -> {
            active.sql(STAGE).param("undone", undone).update();
            return active.sql(REPORT).param("undone", undone).update();
        });
    }
}
