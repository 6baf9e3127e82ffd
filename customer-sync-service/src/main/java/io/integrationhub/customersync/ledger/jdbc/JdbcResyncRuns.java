package io.integrationhub.customersync.ledger.jdbc;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customer.decision.ResyncRun;
import io.integrationhub.customersync.ledger.ResyncRuns;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The last comparison of each tenant in PostgreSQL. */
record JdbcResyncRuns(JdbcClient jdbc) implements ResyncRuns {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String SAVE = """
            insert into customer_resync (tenant, state, run) values (:tenant, :state, :run::jsonb)
            on conflict (tenant) do update set state = excluded.state, run = excluded.run
            """;

    private static final String START = """
            with forgotten as (delete from customer_resync_listed where tenant = :tenant)
            """ + SAVE;

    /** All or nothing: a page is listed once the cursor is behind it. */
    private static final String ADVANCE = """
            with advanced as (
              update customer_resync set state = :state, run = :run::jsonb
              where tenant = :tenant and state = 'RUNNING' and run = :before::jsonb
              returning tenant),
            listed as (
              insert into customer_resync_listed (tenant, number)
              select tenant, jsonb_array_elements_text(:listed::jsonb) from advanced
              on conflict do nothing)
            select count(*) from advanced
            """;

    private static final String NEXT = """
            select link.number from customer_link link
            left join customer_resync_listed listed on listed.tenant = link.tenant and listed.number = link.number
            where link.tenant = :tenant and listed.number is null and link.number collate "C" > :after
            order by link.number collate "C" limit :limit
            """;

    @Override
    public Optional<ResyncRun> find(TenantId tenant) {
        return jdbc.sql("select run from customer_resync where tenant = :tenant")
                .param("tenant", tenant.value())
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, ResyncRun.class));
    }

    @Override
    public void start(TenantId tenant, ResyncRun run) {
        write(START, tenant, run);
    }

    @Override
    public void save(TenantId tenant, ResyncRun run) {
        write(SAVE, tenant, run);
    }

    private void write(String statement, TenantId tenant, ResyncRun run) {
        jdbc.sql(statement)
                .param("tenant", tenant.value())
                .param("state", run.state().name())
                .param("run", JSON.writeValueAsString(run))
                .update();
    }

    @Override
    public boolean advance(TenantId tenant, ResyncRun before, ResyncRun after, List<CustomerNumber> listed) {
        return jdbc.sql(ADVANCE)
                        .param("tenant", tenant.value())
                        .param("state", after.state().name())
                        .param("run", JSON.writeValueAsString(after))
                        .param("before", JSON.writeValueAsString(before))
                        .param(
                                "listed",
                                JSON.writeValueAsString(listed.stream()
                                        .map(CustomerNumber::value)
                                        .toList()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public List<CustomerNumber> next(TenantId tenant, Optional<CustomerNumber> after, int limit) {
        return jdbc.sql(NEXT)
                .param("tenant", tenant.value())
                .param("after", after.map(CustomerNumber::value).orElse(""))
                .param("limit", limit)
                .query((row, _) -> new CustomerNumber(row.getString("number")))
                .list();
    }
}
