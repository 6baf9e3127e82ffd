package io.integrationhub.run.plan;

import io.integrationhub.run.ItemTarget;
import io.integrationhub.run.store.ActiveRun;
import io.integrationhub.run.store.Targets;

/** Finds keys that a source has several times: none counts, or the last one where the target says so. */
record Duplicates(Targets targets) {

    private static final String FIND = """
            with several as (
              select kind, key from run_item where run = :run group by kind, key having count(*) > 1),
            found as (
              select item.*, lag(item.document) over same as first_document, lag(item.line) over same as first_line,
                lag(item.label) over same as first_label,
                item.kind = any(:lastUsed) and item.id = max(item.id) over (partition by item.kind, item.key) as used
              from run_item item join several using (kind, key) where item.run = :run
              window same as (partition by item.kind, item.key order by item.id)),
            reported as (
              insert into run_finding (run, code, severity, document, line, label, message)
              select :run, 'RUN_DUPLICATE_KEY', case when kind = any(:lastUsed) then 'WARNING' else 'ERROR' end,
                document, line, label, kind || ' ' || key || ' is also in ' || first_document || ', line ' || first_line
                  || case when first_label = '' then '' else ' (' || first_label || ')' end
                  || case when kind = any(:lastUsed) then '; the last one is used' else '; none is used' end
              from found where first_line is not null)
            update run_item item
            set action = 'NONE', state = case when found.kind = any(:lastUsed) then 'SUPERSEDED' else 'FAILED' end,
              code = 'RUN_DUPLICATE_KEY'
            from found where item.id = found.id and not found.used
            """;

    void resolve(ActiveRun active) {
        String[] lastUsed = targets.kindNames().stream()
                .filter(kind -> targets.find(kind)
                        .filter(ItemTarget::isLastOfSeveralUsed)
                        .isPresent())
                .toArray(String[]::new);
        active.write(_ -> active.sql(FIND).param("lastUsed", lastUsed).update());
    }
}
