package io.integrationhub.commercetools.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.commercetools.api.client.ProjectApiRoot;
import com.commercetools.api.models.ResourcePagedQueryResponse;
import com.commercetools.api.models.channel.Channel;
import com.commercetools.api.models.channel.ChannelDraft;
import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.commercetools.Notification;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.commercetools.client.TestProjects;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import io.integrationhub.stream.publish.OutboundRecord;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vrap.rmf.base.client.ApiMethod;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SweepTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final int CHANNELS = SweepRun.PAGE + 20;

    private static CommercetoolsStandIn commercetools;
    private static Project project;
    private static DriverManagerDataSource database;

    private final List<OutboundRecord> rung = new CopyOnWriteArrayList<>();
    private final AtomicInteger ringsUntilBrokerFails = new AtomicInteger(Integer.MAX_VALUE);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeAll
    static void startTheWorld() {
        commercetools = CommercetoolsStandIn.start(0);
        commercetools.createProject("acme-prod", "id", "s3cret", List.of("manage_project"));
        project = TestProjects.at("acme-prod", commercetools.baseUrl());
        IntStream.range(0, CHANNELS)
                .forEach(i -> project.call(project.api()
                        .channels()
                        .post(ChannelDraft.builder().key("channel-" + i).build())));
        database = new DriverManagerDataSource(EmbeddedDatabase.shared().newDatabase(), EmbeddedDatabase.USER, "any");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/hub")
                .load()
                .migrate();
    }

    @AfterAll
    static void stopTheWorld() {
        commercetools.close();
    }

    @BeforeEach
    void forgetTheCursor() {
        JdbcClient.create(database).sql("delete from sweep_cursor").update();
    }

    @Test
    void ringsForEveryResourceThatNeedsItOnce() {
        // Given
        TenantSweep<Channel> sweep = sweep();

        // When
        SweepReport report = sweep.advance().orElseThrow();

        // Then
        assertThat(report.checked()).isEqualTo(CHANNELS);
        assertThat(report.repaired()).isEqualTo(CHANNELS / 2);
        assertThat(report.complete()).isTrue();
        assertThat(rung).hasSize(CHANNELS / 2).extracting(OutboundRecord::key).doesNotHaveDuplicates();
        assertThat(rung.getFirst().destination()).isEqualTo("hub.acme.commercetools.channel");
        assertThat(rung.getFirst().headers()).containsEntry("ct-type", "ChannelSeen");
        assertThat(Notification.parse(rung.getFirst().body()).resourceId())
                .isEqualTo(rung.getFirst().key());
        assertThat(meters.counter("hub.reconcile.checked", "tenant", "acme", "sweep", "channels")
                        .count())
                .isEqualTo(CHANNELS);
    }

    @Test
    void goesOnFromTheCursorNextTime() {
        // Given
        sweep().advance();

        // When
        SweepReport report = sweep().advance().orElseThrow();

        // Then
        assertThat(report.checked()).isLessThan(CHANNELS);
        assertThat(report.complete()).isTrue();
    }

    @Test
    void losesNothingWhenTheBrokerGoesAwayInTheMiddle() {
        // Given
        ringsUntilBrokerFails.set(CHANNELS / 2 - 5);
        assertThatExceptionOfType(TransientFault.class).isThrownBy(() -> sweep().advance());
        ringsUntilBrokerFails.set(Integer.MAX_VALUE);

        // When
        SweepReport report = sweep().advance().orElseThrow();

        // Then
        assertThat(report.checked()).isEqualTo(CHANNELS - SweepRun.PAGE);
        assertThat(rung.stream().map(OutboundRecord::key).distinct()).hasSize(CHANNELS / 2);
    }

    @Test
    void countsWithoutRingingInADryRun() {
        // When
        SweepReport report = sweep().range(LONG_AGO, Instant.MAX, true);

        // Then
        assertThat(report.repaired()).isEqualTo(CHANNELS / 2);
        assertThat(report.examples()).hasSize(20).allMatch(name -> name.startsWith("channel-"));
        assertThat(rung).isEmpty();
        assertThat(sweep().cursor()).isEmpty();
    }

    @Test
    void readsEverythingAgainAfterItWasRewound() {
        // Given
        sweep().advance();

        // When
        sweep().rewind(LONG_AGO);

        // Then
        assertThat(sweep().advance().orElseThrow().checked()).isEqualTo(CHANNELS);
    }

    @Test
    void runsInOneReplicaAtATime() {
        // Given
        Optional<Optional<SweepReport>> whileAnotherRuns =
                parts().lease().hold("sweep:acme:channels", () -> sweep().advance());

        // When
        Optional<SweepReport> afterwards = sweep().advance();

        // Then
        assertThat(whileAnotherRuns)
                .hasValueSatisfying(report -> assertThat(report).isEmpty());
        assertThat(afterwards).isPresent();
    }

    private TenantSweep<Channel> sweep() {
        SweepSettings settings =
                new SweepSettings(Duration.ofMinutes(15), Duration.ofSeconds(-1), Duration.ZERO, LONG_AGO);
        return new TenantSweep<>(ACME, project, new EveryOtherChannel(), settings, parts());
    }

    private SweepParts parts() {
        InstantSource clock = InstantSource.system();
        return new SweepParts(
                new CursorStore(JdbcClient.create(database), clock),
                new Lease(new JdbcTemplateLockProvider(new JdbcTemplate(database)), clock),
                this::ring,
                new SweepMeters(meters),
                clock);
    }

    private void ring(OutboundRecord message) {
        if (ringsUntilBrokerFails.getAndDecrement() <= 0) {
            throw new TransientFault(CommercetoolsFault.COMMERCETOOLS_FAILED, "the broker is away");
        }
        rung.add(message);
    }

    /** Finds fault with every channel whose number is even. */
    private static final class EveryOtherChannel implements Sweep<Channel> {

        @Override
        public String name() {
            return "channels";
        }

        @Override
        public ApiMethod<?, ? extends ResourcePagedQueryResponse<Channel>> query(ProjectApiRoot api) {
            return api.channels().get().withWhere("key is defined");
        }

        @Override
        public Optional<Notification> doorbell(TenantId tenant, Channel channel) {
            int number = Integer.parseInt(channel.getKey().substring("channel-".length()));
            var resource = new Notification.ResourceRef("channel", channel.getId(), channel.getVersion());
            return number % 2 == 0
                    ? Optional.of(
                            Notification.missed("acme-prod", "ChannelSeen", resource, Optional.of(channel.getKey())))
                    : Optional.empty();
        }
    }
}
