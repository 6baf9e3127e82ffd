package io.integrationhub.customersync.export;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.profile.Target;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code order_activity}. */
record JdbcTrackedActivities(JdbcClient jdbc) implements TrackedActivities {

    private static final String FIND = """
            select activity from order_activity
            where tenant = :tenant and target = :target and activity in (:activities)
            """;

    private static final String ADD = """
            insert into order_activity (tenant, target, activity, tracked_at)
            values (:tenant, :target, :activity, now()) on conflict do nothing
            """;

    @Override
    public Set<String> find(TenantId tenant, Target target, Set<String> keys) {
        return keys.isEmpty()
                ? Set.of()
                : jdbc.sql(FIND)
                        .param("tenant", tenant.value())
                        .param("target", target.id())
                        .param("activities", keys)
                        .query(String.class)
                        .set();
    }

    @Override
    public void add(TenantId tenant, Target target, Set<String> keys) {
        keys.forEach(key -> jdbc.sql(ADD)
                .param("tenant", tenant.value())
                .param("target", target.id())
                .param("activity", key)
                .update());
    }
}
