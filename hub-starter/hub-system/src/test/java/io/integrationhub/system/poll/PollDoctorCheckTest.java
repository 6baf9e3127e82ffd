package io.integrationhub.system.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.tenant.Masters;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.system.inbound.InboundEvents;
import io.integrationhub.system.inbound.InboundEvents.Events;
import io.integrationhub.system.poll.PollCursors.LastRun;
import io.integrationhub.system.settings.Systems;
import io.integrationhub.system.settings.TestSettings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PollDoctorCheckTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    private Optional<LastRun> lastRun = Optional.empty();

    @Test
    void isHealthyWhilePollsEnd() {
        lastRun = Optional.of(new LastRun(NOW.minusSeconds(30), "", NOW.minusSeconds(9_000)));
        assertThat(examine().ok()).isTrue();
    }

    @Test
    void reportsAPollThatFailsAtEachRun() {
        // Given
        lastRun = Optional.of(new LastRun(NOW, "POLL_MALFORMED: is not JSON", NOW.minusSeconds(7_200)));

        // When
        Diagnosis diagnosis = examine();

        // Then
        assertThat(diagnosis.ok()).isFalse();
        assertThat(diagnosis.subject()).isEqualTo("poll of oms");
        assertThat(diagnosis.finding())
                .isEqualTo("it makes no progress since 2026-11-01T08:00:00Z: POLL_MALFORMED: is not JSON");
    }

    @Test
    void reportsAPollThatDoesNotRun() {
        assertThat(examine().ok()).isFalse();
        lastRun = Optional.of(new LastRun(NOW.minusSeconds(3_600), "", NOW.minusSeconds(9_000)));
        assertThat(examine().ok()).isFalse();
    }

    private Diagnosis examine() {
        Map<String, ?> systems = Map.of(
                "oms",
                TestSettings.of(
                        "url=https://oms.example", "poll.path=/events?since={cursor}", "poll.page-mapping=page"));
        Tenant tenant = new Tenant(
                ACME, Map.of(Masters.SECTION.name(), Map.of("order", "oms"), Systems.SECTION.name(), systems));
        PollCursors cursors = new LastRunOnly();
        HttpPolls polls = new HttpPolls(
                new Tenants(List.of(tenant)),
                new InboundEvents(Map.of("order", new Events("order.inbound", "id"))),
                (_, _) -> document -> document,
                (_, _) -> {
                    throw new AssertionError("the doctor does not poll");
                },
                _ -> {},
                cursors,
                InstantSource.fixed(NOW));
        return new PollDoctorCheck(polls, cursors, InstantSource.fixed(NOW))
                .examine(ACME)
                .getFirst();
    }

    private final class LastRunOnly implements PollCursors {

        @Override
        public Optional<PollPosition> find(TenantId tenant, String system) {
            return Optional.empty();
        }

        @Override
        public void save(TenantId tenant, String system, PollPosition position) {
            throw new AssertionError("the doctor only reads");
        }

        @Override
        public void recordRun(TenantId tenant, String system, String problem) {
            throw new AssertionError("the doctor only reads");
        }

        @Override
        public Optional<LastRun> lastRun(TenantId tenant, String system) {
            return lastRun;
        }
    }
}
