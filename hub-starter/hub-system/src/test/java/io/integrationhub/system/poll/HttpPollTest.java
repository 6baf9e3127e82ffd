package io.integrationhub.system.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.StreamFault;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.PollSettings;
import io.integrationhub.system.SystemAnswer;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HttpPollTest {

    private static final TenantId ACME = new TenantId("acme");

    private final Map<String, String> pages = new HashMap<>();
    private final List<OutboundRecord> published = new ArrayList<>();
    private final Map<String, String> saved = new HashMap<>();
    private int brokerAccepts = Integer.MAX_VALUE;

    @Test
    void fetchesAllPagesFromTheInitialCursor() {
        // Given
        pages.put("/events?since=0", "{\"items\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"next\":\"2 /\"}");
        pages.put("/events?since=2+%2F", "{\"items\":[{\"id\":\"c\"}],\"next\":\"3\"}");
        pages.put("/events?since=3", "{\"items\":[],\"next\":\"3\"}");

        // When
        poll().run();

        // Then
        assertThat(published).extracting(OutboundRecord::key).containsExactly("a", "b", "c");
        assertThat(published.getFirst().destination()).isEqualTo("hub.acme.order.inbound");
        assertThat(published.getFirst().body()).asString(StandardCharsets.UTF_8).isEqualTo("{\"id\":\"a\"}");
        assertThat(saved).containsEntry("acme.oms", "3");
    }

    @Test
    void continuesFromItsCursor() {
        // Given
        saved.put("acme.oms", "7");
        pages.put("/events?since=7", "{\"items\":[{\"id\":\"h\"}]}");

        // When
        poll().run();

        // Then
        assertThat(published).hasSize(1);
        assertThat(saved).as("without a next cursor").containsEntry("acme.oms", "7");
    }

    @Test
    void doesNotMoveTheCursorBeforeTheBrokerHasStoredThePage() {
        // Given
        pages.put("/events?since=0", "{\"items\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"next\":\"2\"}");
        brokerAccepts = 1;

        // When, Then
        assertThatThrownBy(() -> poll().run()).isInstanceOf(TransientFault.class);
        assertThat(saved).isEmpty();
    }

    @Test
    void publishesAnEventWithoutKeyForTheFlowToPark() {
        // Given
        pages.put("/events?since=0", "{\"items\":[{\"x\":1},{\"id\":\"b\"}],\"next\":\"0\"}");

        // When
        poll().run();

        // Then
        assertThat(published).extracting(OutboundRecord::key).containsExactly("unknown", "b");
    }

    @Test
    void namesTheSettingsThatDoNotMatchTheResponse() {
        // Given
        pages.put("/events?since=0", "{\"other\":1}");

        // When, Then
        assertThatThrownBy(() -> poll().run())
                .isInstanceOf(PermanentFault.class)
                .hasMessage("the response to a poll has no list of items; check hub.tenants.acme.systems.oms.poll");
    }

    private HttpPoll poll() {
        Mapping key = event -> ((Map<?, ?>) event).get("id");
        PollTarget target = new PollTarget(ACME, "oms", "order.inbound", key);
        PollSettings settings = new PollSettings("/events?since={cursor}", "", Duration.ofSeconds(1), "0");
        EventPages pages = new EventPages(target, settings, response -> response, (_, _) -> new Pages());
        return new HttpPoll(target, pages, this::publish, new Cursors(), InstantSource.system());
    }

    private void publish(OutboundRecord message) {
        if (published.size() >= brokerAccepts) {
            throw new TransientFault(StreamFault.BROKER_UNREACHABLE, "no acknowledgement");
        }
        published.add(message);
    }

    private final class Pages implements SystemClient {

        @Override
        public String system() {
            return "oms";
        }

        @Override
        public SystemAnswer call(SystemCall call) {
            return new SystemAnswer(200, Map.of(), pages.get(call.path()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private final class Cursors implements PollCursors {

        @Override
        public Optional<String> find(TenantId tenant, String system) {
            return Optional.ofNullable(saved.get(tenant + "." + system));
        }

        @Override
        public void save(TenantId tenant, String system, String cursor) {
            saved.put(tenant + "." + system, cursor);
        }
    }
}
