package io.integrationhub.core.job;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger log = LoggerFactory.getLogger(RetentionJob.class);
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

        /**
         * Deletes feeds that arrive in parts, and logs those that were never complete.
         *
         * @param time SQL expression for the time from which on a feed ages
         * @param incomplete SQL expression for the name of a feed that was never complete, and null for all others
         */
        static Deletion ofFeeds(JdbcClient jdbc, String table, String time, String incomplete) {
            String statement = """
                    delete from %1$s where ctid in (
                      select ctid from %1$s where tenant = :tenant and %2$s < now() - :age * interval '1 millisecond'
                      limit :limit)
                    returning %3$s
                    """.formatted(table, time, incomplete);
            return (tenant, age, limit) -> {
                List<Optional<String>> deleted = jdbc.sql(statement)
                        .param("tenant", tenant.value())
                        .param("age", age.toMillis())
                        .param("limit", limit)
                        .query((row, _) -> Optional.ofNullable(row.getString(1)))
                        .list();
                deleted.stream().flatMap(Optional::stream).forEach(feed -> logIncomplete(tenant, feed));
                return deleted.size();
            };
        }

        private static void logIncomplete(TenantId tenant, String feed) {
            log.atWarn()
                    .addKeyValue("tenant", tenant)
                    .addKeyValue("detail", feed)
                    .log("Deleted a feed that was never complete; none of it was used");
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
