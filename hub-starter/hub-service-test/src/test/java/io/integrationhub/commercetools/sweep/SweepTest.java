package io.integrationhub.commercetools.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.commercetools.api.models.channel.Channel;
import com.commercetools.api.models.channel.ChannelDraft;
import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.commercetools.Notification;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.client.TestProjects;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.golive.GoLiveSettings;
import io.integrationhub.core.job.JobLocks;
import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.stream.publish.OutboundRecord;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sweeps over a commercetools that pages and filters, with cursors and locks in a real database. */
class SweepTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final int CHANNELS = SweepPages.MAX_SIZE + 20;

    private static final String LOCK = JobLocks.nameOf("sweep-channels", ACME);
    private static final SweepSettings SETTINGS =
            new SweepSettings(Duration.ofMinutes(15), Duration.ofSeconds(-1), Duration.ZERO, LONG_AGO);

    private static CommercetoolsStandIn commercetools;
    private static Project project;
    private static DataSource database;
    private static JobLocks locks;

    private final List<OutboundRecord> published = new CopyOnWriteArrayList<>();
    private final AtomicInteger recordsUntilBrokerFails = new AtomicInteger(Integer.MAX_VALUE);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeAll
    static void start() {
        commercetools = CommercetoolsStandIn.start(0);
        commercetools.createProject("acme-prod", "id", "s3cret", List.of("manage_project"));
        project = TestProjects.at("acme-prod", commercetools.baseUrl());
        IntStream.range(0, CHANNELS)
                .forEach(i -> project.call(project.api()
                        .channels()
                        .post(ChannelDraft.builder().key("channel-" + i).build())));
        database = SweepDatabase.create();
        locks = new JobLocks(new JdbcTemplateLockProvider(new JdbcTemplate(database)), InstantSource.system());
    }

    @AfterAll
    static void stop() {
        commercetools.close();
    }

    @BeforeEach
    void deleteTheCursor() {
        JdbcClient.create(database).sql("delete from sweep_cursor").update();
    }

    @Test
    void publishesEachMissedNotificationOnce() {
        // Given
        TenantSweep<Channel> sweep = sweep();

        // When
        SweepReport report = sweep.advance();

        // Then
        assertThat(report.checked()).isEqualTo(CHANNELS);
        assertThat(report.repaired()).isEqualTo(CHANNELS / 2);
        assertThat(report.complete()).isTrue();
        assertThat(published)
                .hasSize(CHANNELS / 2)
                .extracting(OutboundRecord::key)
                .doesNotHaveDuplicates();
        assertThat(published.getFirst().destination()).isEqualTo("hub.acme.commercetools.channel");
        assertThat(published.getFirst().headers()).containsEntry("ct-type", "ChannelCreated");
        assertThat(Notification.parse(published.getFirst().body()).resourceId())
                .isEqualTo(published.getFirst().key());
        assertThat(meters.counter("hub.sweep.checked", "tenant", "acme", "sweep", "channels")
                        .count())
                .isEqualTo(CHANNELS);
    }

    @Test
    void continuesAtTheCursor() {
        // Given
        sweep().advance();

        // When
        SweepReport report = sweep().advance();

        // Then
        assertThat(report.checked()).isLessThan(CHANNELS);
        assertThat(report.complete()).isTrue();
    }

    @Test
    void losesNothingWhenTheBrokerBecomesUnreachableMidway() {
        // Given
        recordsUntilBrokerFails.set(CHANNELS / 2 - 5);
        assertThatExceptionOfType(TransientFault.class).isThrownBy(() -> sweep().advance());
        recordsUntilBrokerFails.set(Integer.MAX_VALUE);

        // When
        SweepReport report = sweep().advance();

        // Then
        assertThat(report.checked()).isEqualTo(CHANNELS - SweepPages.MAX_SIZE);
        assertThat(published.stream().map(OutboundRecord::key).distinct()).hasSize(CHANNELS / 2);
    }

    @Test
    void countsWithoutPublishingInADryRun() {
        // When
        SweepReport report = sweep().range(LONG_AGO, Instant.MAX, true);

        // Then
        assertThat(report.repaired()).isEqualTo(CHANNELS / 2);
        assertThat(report.examples()).hasSize(20).allMatch(name -> name.startsWith("channel-"));
        assertThat(published).isEmpty();
        assertThat(sweep().cursor()).isEmpty();
    }

    /** What was only tried while the tenant was in dry run is done once it is live. */
    @Test
    void readsAgainOnceTheTenantIsLiveWhatItReadInDryRun() {
        // Given
        GoLiveSettings dryRun = new GoLiveSettings(GoLiveSettings.Mode.DRY_RUN);
        Tenant tenant = new Tenant(ACME, Map.of(DryRun.SECTION.name(), dryRun));
        TenantSweep<Channel> dry = sweep(tenant, InstantSource.system());

        // When
        SweepReport first = dry.advance();
        SweepReport second = dry.advance();
        SweepReport live = sweep().advance();

        // Then
        assertThat(first.checked()).isEqualTo(CHANNELS);
        assertThat(second.checked()).isLessThan(CHANNELS);
        assertThat(live.checked()).isEqualTo(CHANNELS);
    }

    @Test
    void readsEverythingAgainAfterARewind() {
        // Given
        sweep().advance();

        // When
        sweep().rewind(LONG_AGO);

        // Then
        assertThat(sweep().advance().checked()).isEqualTo(CHANNELS);
    }

    @Test
    void runsInOneReplicaAtATime() {
        // Given
        TenantSweep<Channel> sweep = sweep();
        Sweeps sweeps = new Sweeps(List.of(sweep), locks);

        // When
        Optional<SweepReport> whileTheJobRuns = locks.runExclusively(
                        LOCK,
                        () -> CompletableFuture.supplyAsync(() -> sweeps.advance(sweep))
                                .join())
                .orElseThrow();
        Optional<SweepReport> afterwards = sweeps.advance(sweep);

        // Then
        assertThat(whileTheJobRuns).isEmpty();
        assertThat(afterwards).isPresent();
    }

    @Test
    void readsEverythingInOneRunOfTheJob() {
        // Given
        AtomicInteger calls = new AtomicInteger();
        Instant start = Instant.now();
        InstantSource slow = () -> start.plusSeconds(40L * calls.getAndIncrement());
        PeriodicJob job = new Sweeps(List.of(sweep(slow)), locks).jobs().getFirst();
        Tenant acme = new Tenant(ACME, Map.of(SweepSettings.SECTION.name(), SETTINGS));

        // When
        locks.runExclusively(LOCK, () -> {
            job.run(acme);
            return true;
        });

        // Then
        assertThat(job.name()).isEqualTo("sweep-channels");
        assertThat(job.isFor(acme)).isTrue();
        assertThat(job.isFor(new Tenant(new TenantId("bolt"), Map.of()))).isFalse();
        assertThat(job.interval(acme)).isEqualTo(Duration.ofMinutes(15));
        assertThat(published).hasSize(CHANNELS / 2);
        assertThat(meters.timer("hub.sweep.duration", "tenant", "acme", "sweep", "channels")
                        .count())
                .isGreaterThan(1);
    }

    private TenantSweep<Channel> sweep() {
        return sweep(InstantSource.system());
    }

    private TenantSweep<Channel> sweep(InstantSource clock) {
        return sweep(new Tenant(ACME, Map.of()), clock);
    }

    private TenantSweep<Channel> sweep(Tenant tenant, InstantSource clock) {
        return new TenantSweep<>(
                tenant,
                project,
                new EveryOtherChannel(_ -> {}),
                SETTINGS,
                new CursorStore(JdbcClient.create(database)),
                this::publish,
                new SweepMetrics(meters),
                clock);
    }

    private void publish(OutboundRecord message) {
        if (recordsUntilBrokerFails.getAndDecrement() <= 0) {
            throw new TransientFault(CommercetoolsFault.COMMERCETOOLS_FAILED, "the broker is unreachable");
        }
        published.add(message);
    }
}
