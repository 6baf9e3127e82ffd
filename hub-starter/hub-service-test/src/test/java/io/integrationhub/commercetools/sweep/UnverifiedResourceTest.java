package io.integrationhub.commercetools.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.commercetools.api.models.channel.Channel;
import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.commercetools.Notification;
import io.integrationhub.commercetools.client.ScriptedProject;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.publish.OutboundRecord;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Resources that the SDK cannot read, or that a sweep cannot verify. */
class UnverifiedResourceTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final int CHANNELS = 1_300;

    /** What a sweep may throw because of one resource. */
    private static final List<Supplier<Throwable>> OF_THE_RESOURCE = List.of(
            () -> new IllegalStateException("a bug"),
            () -> new PermanentFault(CommercetoolsFault.COMMERCETOOLS_NOT_FOUND, "no such thing"),
            () -> new DuplicateKeyException("a constraint"),
            StackOverflowError::new);

    private final CursorStore cursors = new CursorStore(JdbcClient.create(SweepDatabase.create()));
    private final List<OutboundRecord> published = new CopyOnWriteArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ChannelServer channels = new ChannelServer();
    private ScriptedProject commercetools;

    @BeforeEach
    void start() throws IOException {
        commercetools = new ScriptedProject().respondsWith(channels);
    }

    @AfterEach
    void stop() {
        commercetools.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void notifiesTheirFlowsAndGoesOn(long seed) {
        // Given
        Random random = new Random(seed);
        Map<String, Supplier<Throwable>> failing = new HashMap<>();
        TreeSet<String> expected = new TreeSet<>();
        int unverified = 0;
        for (int i = 0; i < CHANNELS; i++) {
            String key = "channel-" + i;
            boolean isUnreadable = random.nextInt(200) == 0;
            channels.add(key, isUnreadable ? "\"one\"" : "1");
            if (!isUnreadable && random.nextInt(100) == 0) {
                failing.put(key, OF_THE_RESOURCE.get(random.nextInt(OF_THE_RESOURCE.size())));
            }
            boolean isUnverified = isUnreadable || failing.containsKey(key);
            unverified += isUnverified ? 1 : 0;
            if (isUnverified || EveryOtherChannel.isEven(key)) {
                expected.add("id-of-" + key);
            }
        }

        // When
        SweepReport report =
                sweep(channel -> fail(failing.get(channel.getKey()))).advance();

        // Then
        assertThat(report.complete()).isTrue();
        assertThat(report.checked()).isEqualTo(CHANNELS);
        assertThat(report.unverified()).isEqualTo(unverified).isPositive();
        assertThat(published).extracting(OutboundRecord::key).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(published)
                .extracting(record -> Notification.parse(record.body()).resourceType())
                .containsOnly("channel");
        assertThat(meters.counter("hub.sweep.unverified", "tenant", "acme", "sweep", "channels")
                        .count())
                .isEqualTo(unverified);
    }

    @Test
    void waitsForADatabaseOrSystemThatIsUnreachable() {
        // Given
        channels.add("channel-1", "1");
        List<RuntimeException> outages = List.of(
                new DataAccessResourceFailureException("connection refused"),
                new UncategorizedSQLException("write", "insert", new SQLException("read-only", "25006")),
                new TransientFault(CommercetoolsFault.COMMERCETOOLS_UNREACHABLE, "no response"));

        for (RuntimeException outage : outages) {
            // When
            // Then
            assertThatExceptionOfType(outage.getClass())
                    .isThrownBy(() -> sweep(_ -> {
                                throw outage;
                            })
                            .advance());
            assertThat(published).isEmpty();
        }
    }

    @Test
    void readsSmallerPagesWhenCommercetoolsFailsWithLargeOnes() {
        // Given
        for (int i = 0; i < 40; i++) {
            channels.add("channel-" + i, "1");
        }
        commercetools.respondsWith(exchange -> {
            if (exchange.getRequestURI().getQuery().matches(".*limit=\\d{2,}.*")) {
                ScriptedProject.json(200, "{\"results\":7}").send(exchange);
            } else {
                channels.send(exchange);
            }
        });

        // When
        SweepReport report = sweep(_ -> {}).advance();

        // Then
        assertThat(report.checked()).isEqualTo(40);
        assertThat(report.unverified()).isZero();
        assertThat(report.complete()).isTrue();
    }

    private static void fail(Supplier<Throwable> failure) {
        switch (failure == null ? null : failure.get()) {
            case null -> {}
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            case Throwable other -> throw new AssertionError(other);
        }
    }

    private TenantSweep<Channel> sweep(Consumer<Channel> before) {
        return new TenantSweep<>(
                new Tenant(ACME, Map.of()),
                commercetools.project(),
                new EveryOtherChannel(before),
                new SweepSettings(Duration.ofMinutes(15), Duration.ZERO, Duration.ZERO, ChannelServer.FIRST),
                cursors,
                published::add,
                new SweepMetrics(meters),
                InstantSource.system());
    }
}
