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

    private static final String ADVANCE = """
            update customer_resync set state = :state, run = :run::jsonb
            where tenant = :tenant and state = 'RUNNING' and run = :before::jsonb
            """;

    private static final String NEXT = """
            select number from customer_link where tenant = :tenant and number collate "C" > :after
            order by number collate "C" limit :limit
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
    public void save(TenantId tenant, ResyncRun run) {
        jdbc.sql(SAVE)
                .param("tenant", tenant.value())
                .param("state", run.state().name())
                .param("run", JSON.writeValueAsString(run))
                .update();
    }

    @Override
    public boolean advance(TenantId tenant, ResyncRun before, ResyncRun after) {
        return jdbc.sql(ADVANCE)
                        .param("tenant", tenant.value())
                        .param("state", after.state().name())
                        .param("run", JSON.writeValueAsString(after))
                        .param("before", JSON.writeValueAsString(before))
                        .update()
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
