package io.integrationhub.commercetools.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.commercetools.api.models.channel.Channel;
import com.commercetools.api.models.channel.ChannelDraft;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.client.TestProjects;
import io.integrationhub.core.job.JobLocks;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.stream.publish.OutboundRecord;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import net.javacrumbs.shedlock.core.LockProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where sweeps begin and go on, whoever moves the cursor and whatever the clocks say. */
class SweepCursorTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    private final CursorStore cursors = new CursorStore(JdbcClient.create(SweepDatabase.create()));
    private final List<OutboundRecord> published = new CopyOnWriteArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SweepMetrics metrics = new SweepMetrics(meters);
    private CommercetoolsStandIn commercetools;
    private Project project;

    @BeforeEach
    void start() {
        commercetools = CommercetoolsStandIn.start(0);
        commercetools.createProject("acme-prod", "id", "s3cret", List.of("manage_project"));
        project = TestProjects.at("acme-prod", commercetools.baseUrl());
    }

    @AfterEach
    void stop() {
        commercetools.close();
    }

    @Test
    void keepsARewindUnderARun() {
        // Given
        create("channel-2");
        AtomicBoolean rewound = new AtomicBoolean();
        TenantSweep<Channel> operator = sweep(Optional.of(LONG_AGO), InstantSource.system(), _ -> {});
        TenantSweep<Channel> running = sweep(Optional.of(LONG_AGO), InstantSource.system(), _ -> {
            if (rewound.compareAndSet(false, true)) {
                operator.rewind(LONG_AGO);
            }
        });

        // When
        SweepReport interrupted = running.advance();
        SweepReport next = running.advance();

        // Then
        assertThat(interrupted.complete()).isFalse();
        assertThat(next.checked()).isEqualTo(1);
        assertThat(next.complete()).isTrue();
        assertThat(published).hasSize(2);
    }

    @Test
    void beginsAtTheFirstStartEvenIfTheProcessDiesBeforeItsFirstRun() throws InterruptedException {
        // Given
        sweepsOf(sweep(Optional.empty(), InstantSource.system(), _ -> {})).afterSingletonsInstantiated();
        create("channel-4");
        Thread.sleep(20); // So that a cursor of the second start would be behind the channel.

        // When
        TenantSweep<Channel> restarted = sweep(Optional.empty(), InstantSource.system(), _ -> {});
        sweepsOf(restarted).afterSingletonsInstantiated();
        restarted.advance();

        // Then
        assertThat(published).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT10M", "-PT10M", "P1D"})
    void leavesNoGapWhenTheClockOfTheProcessIsWrong(Duration ahead) {
        // Given
        InstantSource wrong = InstantSource.offset(InstantSource.system(), ahead);
        TenantSweep<Channel> sweep = sweep(Optional.empty(), wrong, _ -> {});
        sweep.saveFirstCursor();

        // When
        create("channel-6");
        sweep.advance();
        create("channel-8");
        sweep.advance();

        // Then
        assertThat(published).extracting(OutboundRecord::key).doesNotHaveDuplicates();
        assertThat(published).hasSize(2);
        assertThat(sweep.cursor().orElseThrow().modifiedAt()).isCloseTo(Instant.now(), within(TOLERANCE));
        assertThat(sweep.isPast(Instant.now().plus(Duration.ofMinutes(1)))).isFalse();
    }

    @Test
    void measuresHowFarItIsBehind() {
        // Given
        Instant begin = Instant.now().minus(Duration.ofHours(3));
        TenantSweep<Channel> sweep = sweep(Optional.of(begin), InstantSource.system(), _ -> {});
        metrics.register(sweep.key());
        assertThat(age()).isNaN();

        // When
        sweep.saveFirstCursor();
        metrics.update(cursors.ages());
        double before = age();
        sweep.advance();
        metrics.update(cursors.ages());

        // Then
        assertThat(before).isCloseTo(3 * 3600, within(10.0));
        assertThat(age()).isCloseTo(0, within(10.0));
    }

    private double age() {
        return meters.get("hub.sweep.cursor.age")
                .tags("tenant", "acme", "sweep", "channels")
                .gauge()
                .value();
    }

    private void create(String key) {
        project.call(
                project.api().channels().post(ChannelDraft.builder().key(key).build()));
    }

    private static Sweeps sweepsOf(TenantSweep<Channel> sweep) {
        LockProvider unused = _ -> Optional.empty();
        return new Sweeps(List.of(sweep), new JobLocks(unused, InstantSource.system()));
    }

    private TenantSweep<Channel> sweep(Optional<Instant> from, InstantSource clock, Consumer<Channel> before) {
        @Nullable
        Instant begin = from.map(at -> at.truncatedTo(ChronoUnit.MILLIS)).orElse(null);
        return new TenantSweep<>(
                new Tenant(ACME, Map.of()),
                project,
                new EveryOtherChannel(before),
                // What was modified just now is not too young.
                new SweepSettings(Duration.ofMinutes(15), Duration.ofMillis(-1), Duration.ZERO, begin),
                cursors,
                published::add,
                metrics,
                clock);
    }
}
