package io.integrationhub.run.plan;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.run.ItemTarget;
import io.integrationhub.run.store.ActiveRun;
import io.integrationhub.run.store.Targets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds out which references neither the plan nor what was applied has, and asks the target for those. */
record References(Targets targets) {

    private static final String REFERRED = """
            select distinct reference.kind
            from run_item item, jsonb_to_recordset(item.refs) as reference (kind text, key text)
            where item.run = :run and item.action in ('CREATE', 'CHANGE') and item.state = 'PENDING'
            """;

    private static final String UNRESOLVED = """
            select distinct reference.key
            from run_item item, jsonb_to_recordset(item.refs) as reference (kind text, key text)
            where item.run = :run and item.action in ('CREATE', 'CHANGE') and item.state = 'PENDING'
              and reference.kind = :kind and reference.key > :after
              and not exists (
                select 1 from applied_item applied
                where applied.tenant = :tenant and applied.kind = reference.kind and applied.key = reference.key
                  and not applied.uncertain)
              and not exists (
                select 1 from run_item planned
                where planned.run = :run and planned.kind = reference.kind and planned.key = reference.key
                  and planned.action in ('CREATE', 'CHANGE'))
            order by reference.key limit :limit
            """;

    private static final String SAVE = """
            insert into applied_item as applied (tenant, kind, key, source, hash, target_id, version, run)
            select :tenant, :kind, key, '', '', '', 0, :run from unnest(:keys) as found (key)
            on conflict (tenant, kind, key) do update set uncertain = false where applied.uncertain
            """;

    private static final String WAIT = """
            update run_item item set state = 'WAITING', code = 'RUN_REFERENCE_MISSING', detail = missing.reference
            from (
              select item.id, min(reference.kind || ' ' || reference.key) as reference
              from run_item item, jsonb_to_recordset(item.refs) as reference (kind text, key text)
              where item.run = :run and item.action in ('CREATE', 'CHANGE') and item.state = 'PENDING'
                and not exists (
                  select 1 from applied_item applied
                  where applied.tenant = :tenant and applied.kind = reference.kind and applied.key = reference.key
                  and not applied.uncertain)
                and not exists (
                  select 1 from run_item planned
                  where planned.run = :run and planned.kind = reference.kind and planned.key = reference.key
                    and planned.action in ('CREATE', 'CHANGE') and planned.state = 'PENDING')
              group by item.id) missing
            where item.id = missing.id
            """;

    void resolve(ActiveRun active) {
        for (String kind : active.sql(REFERRED).query(String.class).list()) {
            if (targets.find(kind).isPresent() || targets.lookup(kind).isPresent()) {
                lookUp(active, kind);
            }
        }
        active.update(WAIT);
    }

    private void lookUp(ActiveRun active, String kind) {
        String after = "";
        while (true) {
            active.checkGoesOn();
            List<String> keys = active.sql(UNRESOLVED)
                    .param("kind", kind)
                    .param("after", after)
                    .param("limit", ItemTarget.MAX_KEYS)
                    .query(String.class)
                    .list();
            if (keys.isEmpty()) {
                return;
            }
            Set<String> existing = new HashSet<>(existing(active.tenant(), kind, keys));
            existing.retainAll(keys);
            active.write(_ -> active.sql(SAVE)
                    .param("kind", kind)
                    .param("keys", existing.toArray(String[]::new))
                    .update());
            after = keys.getLast();
        }
    }

    private Collection<String> existing(Tenant tenant, String kind, List<String> keys) {
        return targets.lookup(kind)
                .<Collection<String>>map(lookup -> lookup.existing(tenant, keys))
                .orElseGet(() -> targets.get(kind).versions(tenant, keys).keySet());
    }
}
