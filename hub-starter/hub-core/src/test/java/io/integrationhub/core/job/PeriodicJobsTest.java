package io.integrationhub.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Jobs on a real database, as two replicas run them. */
class PeriodicJobsTest {

    private static final DataSource DATABASE =
            new DriverManagerDataSource(EmbeddedDatabase.shared().newDatabase(), EmbeddedDatabase.USER, "");

    private enum Code implements FaultCode {
        MASTER_UNREACHABLE
    }

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final JobLocks locks = locks();
    private final JobRunner runner = new JobRunner(locks, new JobRuns(jdbc), meters);
    private final AtomicInteger runs = new AtomicInteger();

    @BeforeAll
    static void createTables() {
        Flyway.configure()
                .dataSource(DATABASE)
                .locations("classpath:db/hub")
                .load()
                .migrate();
    }

    @AfterEach
    void deleteRows() {
        jdbc.sql("delete from job_run").update();
        jdbc.sql("delete from shedlock").update();
    }

    @Test
    void runsAgainAfterEachInterval() {
        // Given
        PeriodicJobs jobs = jobs(job("poll", Duration.ofMillis(20), runs::incrementAndGet));

        // When
        jobs.start();

        // Then
        await().until(() -> runs.get() > 3);
        jobs.stop();
        assertThat(count("poll", "ok")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void runsAgainWhateverARunThrows() {
        // Given
        PeriodicJobs jobs = jobs(job("poll", Duration.ofMillis(20), () -> {
            if (runs.incrementAndGet() == 1) {
                throw new TransientFault(Code.MASTER_UNREACHABLE, "no route");
            }
            if (runs.get() == 2) {
                throw new NoClassDefFoundError("a/missing/Type");
            }
            throw new IllegalStateException("unexpected");
        }));

        // When
        jobs.start();

        // Then
        await().until(() -> runs.get() > 3);
        jobs.stop();
        assertThat(count("poll", "master_unreachable")).isEqualTo(1);
        assertThat(count("poll", "unexpected_error")).isGreaterThan(1);
    }

    @Test
    void leavesARunToTheReplicaThatHoldsTheLock() throws InterruptedException {
        // Given
        ScheduledJob job = job("poll", Duration.ofSeconds(1), runs::incrementAndGet);
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Thread otherReplica = Thread.ofVirtual()
                .start(() -> locks().runExclusively(job.lockName(), () -> {
                    locked.countDown();
                    hold(release);
                    return true;
                }));
        hold(locked);

        // When
        runner.run(job);

        // Then
        assertThat(runs).hasValue(0);
        release.countDown();
        otherReplica.join();
        runner.run(job);
        assertThat(runs).hasValue(1);
    }

    @Test
    void runsOnEachReplicaWhatIsNotExclusive() {
        // Given
        ScheduledJob job =
                ScheduledJob.of(ServiceJob.onEachReplica("health", Duration.ofSeconds(1), runs::incrementAndGet));

        // When
        locks.runExclusively(job.lockName(), () -> {
            runner.run(job);
            return true;
        });

        // Then
        assertThat(runs).hasValue(1);
    }

    @Test
    void neitherRepeatsNorForgetsALongIntervalOverARestart() {
        // Given
        ScheduledJob job = job("reconciliation", Duration.ofHours(1), runs::incrementAndGet);
        runner.run(job);

        // When
        new JobRunner(locks(), new JobRuns(jdbc), meters).run(job);
        assertThat(runs).hasValue(1);
        jdbc.sql("update job_run set succeeded_at = now() - interval '61 minutes'")
                .update();
        new JobRunner(locks(), new JobRuns(jdbc), meters).run(job);

        // Then
        assertThat(runs).hasValue(2);
    }

    @Test
    void repeatsAFailedRunBeforeALongIntervalIsOver() {
        // Given
        ScheduledJob job = job("reconciliation", Duration.ofHours(1), () -> {
            runs.incrementAndGet();
            throw new TransientFault(Code.MASTER_UNREACHABLE, "no route");
        });

        // When
        runner.run(job);
        runner.run(job);

        // Then
        assertThat(runs).hasValue(2);
        assertThat(job.pollInterval()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void waitsTheWholeIntervalOfAJobThatIsNotExclusive() {
        ScheduledJob watch = ScheduledJob.of(ServiceJob.onEachReplica("watch", Duration.ofMinutes(5), () -> {}));

        assertThat(watch.pollInterval()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void extendsALockForWorkThatTakesLong() {
        // When
        locks.runExclusively("sweep", () -> {
            jdbc.sql("update shedlock set lock_until = now() + interval '1 second' where name = 'sweep'")
                    .update();
            locks.extend();
            return true;
        });

        // Then
        assertThat(locks.runExclusively("sweep", () -> {
                    locks.extend();
                    return jdbc.sql(
                                    "select lock_until > now() + interval '4 minutes' from shedlock where name = 'sweep'")
                            .query(Boolean.class)
                            .single();
                }))
                .contains(true);
    }

    @Test
    void runsAJobWhileAnotherOneTakesLong() {
        // Given
        CountDownLatch response = new CountDownLatch(1);
        PeriodicJobs jobs = jobs(
                job("slow", Duration.ofMillis(20), () -> hold(response)),
                job("poll", Duration.ofMillis(20), runs::incrementAndGet));

        // When
        jobs.start();

        // Then
        await().until(() -> runs.get() > 3);
        response.countDown();
        jobs.stop();
    }

    @Test
    void neverRunsAJobTwiceAtOnce() {
        // Given
        AtomicInteger concurrent = new AtomicInteger();
        AtomicInteger mostConcurrent = new AtomicInteger();
        ServiceJob slow = ServiceJob.onEachReplica("slow", Duration.ofMillis(5), () -> {
            mostConcurrent.accumulateAndGet(concurrent.incrementAndGet(), Math::max);
            await().pollDelay(Duration.ofMillis(30)).until(() -> true);
            concurrent.decrementAndGet();
            runs.incrementAndGet();
        });
        PeriodicJobs jobs = jobs(ScheduledJob.of(slow));

        // When
        jobs.start();
        await().until(() -> runs.get() > 3);
        jobs.stop();

        // Then
        assertThat(mostConcurrent).hasValue(1);
    }

    @Test
    void letsARunEndBeforeItStops() {
        // Given
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch stopping = new CountDownLatch(1);
        PeriodicJobs jobs = jobs(job("poll", Duration.ofMillis(20), () -> {
            started.countDown();
            hold(stopping);
            runs.incrementAndGet();
        }));
        jobs.start();
        hold(started);

        // When
        Thread.ofVirtual().start(stopping::countDown);
        jobs.stop();

        // Then
        assertThat(runs).hasValue(1);
        assertThat(jobs.isRunning()).isFalse();
    }

    private static JobLocks locks() {
        return new JobLocks(
                new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                        .withJdbcTemplate(new JdbcTemplate(DATABASE))
                        .usingDbTime()
                        .build()),
                InstantSource.system());
    }

    private PeriodicJobs jobs(ScheduledJob... jobs) {
        return new PeriodicJobs(List.of(jobs), runner);
    }

    private static ScheduledJob job(String name, Duration interval, Runnable work) {
        return new ScheduledJob(name, Optional.of(new TenantId("acme")), interval, true, work);
    }

    private double count(String job, String outcome) {
        return meters.get("hub.jobs.runs")
                .tag("job", job)
                .tag("tenant", "acme")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
