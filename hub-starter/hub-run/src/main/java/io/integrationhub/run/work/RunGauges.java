package io.integrationhub.run.work;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures how old the last completed run of each source is, and what waits for a person. */
final class RunGauges {

    private static final String FRESHNESS = """
            select tenant, source, extract(epoch from now() - max(ended_at)) as value from run
            where purpose = 'DELIVERY' and not dry_run and state in ('COMPLETED', 'COMPLETED_WITH_FINDINGS')
            group by tenant, source
            """;

    private static final String AWAITING = """
            select tenant, source, count(*) filter (where state = 'AWAITING_APPROVAL') as value from run
            group by tenant, source
            """;

    private final JdbcClient jdbc;
    private final MultiGauge freshness;
    private final MultiGauge awaiting;

    RunGauges(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.freshness = MultiGauge.builder("hub.run.freshness")
                .description("Time since the last completed run of a source")
                .baseUnit("seconds")
                .register(meters);
        this.awaiting = MultiGauge.builder("hub.run.awaiting")
                .description("Runs of a source that wait for approval")
                .register(meters);
    }

    void measure() {
        freshness.register(rows(FRESHNESS), true);
        awaiting.register(rows(AWAITING), true);
    }

    private List<MultiGauge.Row<Number>> rows(String sql) {
        return jdbc.sql(sql)
                .query((row, _) -> MultiGauge.Row.of(
                        Tags.of("tenant", row.getString("tenant"), "source", row.getString("source")),
                        (Number) row.getDouble("value")))
                .list();
    }
}
