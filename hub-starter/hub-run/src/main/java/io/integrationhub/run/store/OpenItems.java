package io.integrationhub.run.store;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.run.ItemRef;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What ended runs left open: items that wait for a reference or an approval, or that failed. */
public final class OpenItems {

    private static final String ARRIVED = """
            insert into applied_item as applied (tenant, kind, key, source, hash, target_id, version, run)
            select :tenant, kind, key, '', '', '', 0, 0 from unnest(:kindNames, :keys) as arrived (kind, key)
            on conflict (tenant, kind, key) do update set uncertain = false where applied.uncertain
            """;

    private static final String REOPEN = """
            update run set state = 'APPLYING', ended_at = null, code = '', detail = ''
            where state in ('COMPLETED', 'COMPLETED_WITH_FINDINGS') and not dry_run and id in (
              select item.run from run_item item
              where item.tenant = :tenant and item.state in ('WAITING', 'BLOCKED') and not exists (
                select 1 from jsonb_to_recordset(item.refs) as reference (kind text, key text)
                left join applied_item applied
                  on applied.tenant = item.tenant and applied.kind = reference.kind and applied.key = reference.key
                    and not applied.uncertain
                left join run_item needed on needed.run = item.run and needed.kind = reference.kind
                  and needed.key = reference.key and needed.state in ('FAILED', 'BLOCKED')
                  and needed.action in ('CREATE', 'CHANGE') and needed.position < item.position
                where applied.key is null or needed.key is not null))
            """;

    private static final String RETRY = """
            update run_item set state = 'PENDING', code = '', detail = ''
            where run = :run and state in ('FAILED', 'BLOCKED') and action <> 'NONE' and code <> 'RUN_REFERENCE_CYCLE'
            """;

    private static final String APPROVE = """
            update run_item set state = 'PENDING', code = '', detail = '' where run = :run and state = 'WITHHELD'
            """;

    private final JdbcClient jdbc;

    /** Uses this database. */
    public OpenItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that items exist. */
    public void arrived(TenantId tenant, Collection<ItemRef> items) {
        List<ItemRef> sorted = items.stream().distinct().sorted().toList();
        jdbc.sql(ARRIVED)
                .param("tenant", tenant.value())
                .param("kindNames", sorted.stream().map(ItemRef::kind).toArray(String[]::new))
                .param("keys", sorted.stream().map(ItemRef::key).toArray(String[]::new))
                .update();
    }

    /** Lets ended runs go on whose items wait for something that exists by now; returns how many. */
    public int reopen(TenantId tenant) {
        return jdbc.sql(REOPEN).param("tenant", tenant.value()).update();
    }

    /** Lets the items of a run that failed be tried again. */
    public void retry(long run) {
        jdbc.sql(RETRY).param("run", run).update();
    }

    /** Approves the withheld changes of a run; returns how many. */
    public int approveWithheld(long run) {
        return jdbc.sql(APPROVE).param("run", run).update();
    }
}
