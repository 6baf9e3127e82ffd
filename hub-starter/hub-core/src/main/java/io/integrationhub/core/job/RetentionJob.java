package io.integrationhub.core.job;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes a tenant's rows that are older than its retention, in batches; declared as a bean for every table that grows.
 *
 * @param name the job's name
 * @param tenants the tenants that have such rows
 * @param retention the age from which on rows are deleted; zero keeps them for ever
 * @param deletion deletes one batch
 */
public record RetentionJob(
        String name, Predicate<Tenant> tenants, Function<Tenant, Duration> retention, Deletion deletion)
        implements PeriodicJob {

    private static final Duration INTERVAL = Duration.ofMinutes(10);
    private static final int BATCH_SIZE = 1_000;
    private static final int MAX_BATCHES = 50;

    /** Deletes the oldest rows of a table. */
    @FunctionalInterface
    public interface Deletion {

        /**
         * Deletes rows that are older than this.
         *
         * @return the number of deleted rows, or of what they belong to; fewer than the limit if none are left
         */
        int delete(TenantId tenant, Duration age, int limit);

        /** Deletes rows by the time in a column. */
        static Deletion of(JdbcClient jdbc, String table, String column) {
            String statement = """
                    delete from %1$s where ctid in (
                      select ctid from %1$s where tenant = :tenant and %2$s < now() - :age * interval '1 millisecond'
                      limit :limit)
                    """.formatted(table, column);
            return (tenant, age, limit) -> jdbc.sql(statement)
                    .param("tenant", tenant.value())
                    .param("age", age.toMillis())
                    .param("limit", limit)
                    .update();
        }
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return tenants.test(tenant) && retention.apply(tenant).isPositive();
    }

    @Override
    public Duration interval(Tenant tenant) {
        return INTERVAL;
    }

    @Override
    public void run(Tenant tenant) {
        int batches = 0;
        int deleted;
        do {
            deleted = deletion.delete(tenant.id(), retention.apply(tenant), BATCH_SIZE);
            batches++;
        } while (deleted == BATCH_SIZE && batches < MAX_BATCHES);
    }
}
