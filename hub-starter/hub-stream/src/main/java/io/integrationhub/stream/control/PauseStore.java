package io.integrationhub.stream.control;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.inlet.InletId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code inlet_pause}: the inlets that a person has paused. */
final class PauseStore {

    private final JdbcClient jdbc;

    PauseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<InletId> all() {
        return new HashSet<>(jdbc.sql("select tenant, inlet from inlet_pause")
                .query((row, number) -> new InletId(new TenantId(row.getString("tenant")), row.getString("inlet")))
                .list());
    }

    /** Repeatable: an existing pause stays unchanged. */
    void add(InletId inlet, String by, Instant at) {
        jdbc.sql("""
                        insert into inlet_pause (tenant, inlet, paused_by, paused_at) values (:tenant, :inlet, :by, :at)
                        on conflict do nothing
                        """)
                .param("tenant", inlet.tenant().value())
                .param("inlet", inlet.name())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Repeatable. */
    void remove(InletId inlet) {
        jdbc.sql("delete from inlet_pause where tenant = :tenant and inlet = :inlet")
                .param("tenant", inlet.tenant().value())
                .param("inlet", inlet.name())
                .update();
    }
}
