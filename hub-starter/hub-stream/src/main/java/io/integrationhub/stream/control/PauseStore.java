package io.integrationhub.stream.control;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.flow.FlowId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code flow_pause}: the flows that a person has paused. */
final class PauseStore {

    private final JdbcClient jdbc;

    PauseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<FlowId> all() {
        return new HashSet<>(jdbc.sql("select tenant, inlet from flow_pause")
                .query((row, number) -> new FlowId(new TenantId(row.getString("tenant")), row.getString("inlet")))
                .list());
    }

    /** Repeatable: an existing pause stays unchanged. */
    void add(FlowId flow, String by, Instant at) {
        jdbc.sql("""
                        insert into flow_pause (tenant, inlet, paused_by, paused_at) values (:tenant, :inlet, :by, :at)
                        on conflict do nothing
                        """)
                .param("tenant", flow.tenant().value())
                .param("inlet", flow.inlet())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Repeatable. */
    void remove(FlowId flow) {
        jdbc.sql("delete from flow_pause where tenant = :tenant and inlet = :inlet")
                .param("tenant", flow.tenant().value())
                .param("inlet", flow.inlet())
                .update();
    }
}
