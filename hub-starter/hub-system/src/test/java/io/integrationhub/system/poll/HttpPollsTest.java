package io.integrationhub.system.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Masters;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.inbound.InboundEvents;
import io.integrationhub.system.inbound.InboundEvents.Events;
import io.integrationhub.system.settings.SystemSettings;
import io.integrationhub.system.settings.Systems;
import io.integrationhub.system.settings.TestSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HttpPollsTest {

    private static final String[] POLL = {
        "poll.path=/events?since={cursor}", "poll.page-mapping=page", "poll.interval=7s"
    };

    private final Tenant acme = tenant("acme", "oms", Map.of("oms", TestSettings.of(POLL)));
    private final Tenant beta = tenant("beta", "oms", Map.of("oms", TestSettings.of(POLL)));
    private final Tenant other =
            tenant("other", "sap", Map.of("sap", TestSettings.of(POLL), "oms", TestSettings.of(POLL)));
    private final Tenant webhook = tenant("webhook", "oms", Map.of("oms", TestSettings.of()));

    private final List<OutboundRecord> published = new ArrayList<>();

    @Test
    void declaresAJobForEachPolledMaster() {
        // When
        List<PeriodicJob> jobs = jobs((_, _) -> document -> document);

        // Then
        assertThat(jobs).extracting(PeriodicJob::name).containsExactly("poll-oms", "poll-sap");
        PeriodicJob oms = jobs.getFirst();
        assertThat(List.of(acme, beta, other, webhook)).filteredOn(oms::isFor).containsExactly(acme, beta);
        assertThat(oms.interval(acme)).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void publishesTheEventsOfTheTenant() {
        // Given
        PeriodicJob oms = jobs((_, source) ->
                        document -> source.equals("page") ? document : ((Map<?, ?>) document).get(source))
                .getFirst();

        // When
        oms.run(beta);

        // Then
        assertThat(published)
                .extracting(OutboundRecord::destination, OutboundRecord::key)
                .containsExactly(tuple("hub.beta.order.inbound", "beta oms"));
    }

    @Test
    void failsWithAMappingThatCannotBeCompiled() {
        // Given
        Mappings compiler = (place, source) -> {
            throw new IllegalArgumentException(place + ": " + source);
        };

        // When, Then
        assertThatThrownBy(() -> jobs(compiler)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<PeriodicJob> jobs(Mappings compiler) {
        return new HttpPolls(
                        new Tenants(List.of(acme, beta, other, webhook)),
                        new InboundEvents(Map.of("order", new Events("order.inbound", "id"))),
                        compiler,
                        OnePage::new,
                        published::add,
                        new NoCursors(),
                        InstantSource.system())
                .jobs();
    }

    private static Tenant tenant(String id, String master, Map<String, SystemSettings> systems) {
        return new Tenant(
                new TenantId(id),
                Map.of(Masters.SECTION.name(), Map.of("order", master), Systems.SECTION.name(), systems));
    }

    /** A system with one event, whose id is tenant and system. */
    private record OnePage(TenantId tenant, String system) implements SystemClient {

        @Override
        public SystemResponse call(SystemCall call) {
            String body = "{\"items\":[{\"id\":\"" + tenant + " " + system + "\"}]}";
            return new SystemResponse(200, Map.of(), body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final class NoCursors implements PollCursors {

        @Override
        public Optional<PollPosition> find(TenantId tenant, String system) {
            return Optional.empty();
        }

        @Override
        public void save(TenantId tenant, String system, PollPosition position) {
            assertThat(position.cursor()).as("the page names no next cursor").isEqualTo("0");
        }

        @Override
        public void recordRun(TenantId tenant, String system, String problem) {
            assertThat(problem).isEmpty();
        }

        @Override
        public Optional<LastRun> lastRun(TenantId tenant, String system) {
            return Optional.empty();
        }
    }
}
