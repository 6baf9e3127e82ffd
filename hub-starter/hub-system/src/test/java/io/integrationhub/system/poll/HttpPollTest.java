package io.integrationhub.system.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.StreamFault;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.poll.PollCursors.LastRun;
import io.integrationhub.system.settings.PollSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpPollTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final int LARGEST = 102;

    private final Map<String, String> pages = new HashMap<>();
    private final List<OutboundRecord> published = new ArrayList<>();
    private final Map<String, PollPosition> saved = new HashMap<>();
    private final Map<String, LastRun> runs = new HashMap<>();
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
        assertThat(cursor()).isEqualTo("3");
    }

    @Test
    void continuesFromItsCursor() {
        // Given
        saved.put("acme.oms", PollPosition.at("7"));
        pages.put("/events?since=7", "{\"items\":[{\"id\":\"h\"}]}");

        // When
        poll().run();

        // Then
        assertThat(published).hasSize(1);
        assertThat(cursor()).as("without a next cursor").isEqualTo("7");
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

    @Test
    void continuesBehindAPageOfWhichTheMappingSelectsNothing() {
        // Given
        pages.put("/events?since=0", "{\"items\":[],\"next\":\"1\"}");
        pages.put("/events?since=1", "{\"next\":2}");
        pages.put("/events?since=2", "{\"items\":[{\"id\":\"a\"}],\"next\":\"2\"}");

        // When
        poll().run();

        // Then
        assertThat(published).extracting(OutboundRecord::key).containsExactly("a");
        assertThat(cursor()).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"next\":null", ",\"next\":\"\"", ",\"next\":\"0\"", ",\"next\":0"})
    void publishesTheLastPageOnceAndWhatIsAddedToItLater(String next) {
        // Given
        pages.put("/events?since=0", "{\"items\":[{\"id\":\"a\"},{\"id\":\"b\"}]" + next + "}");

        // When
        poll().run();
        poll().run();
        pages.put("/events?since=0", "{\"items\":[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":\"c\"}]" + next + "}");
        poll().run();
        poll().run();

        // Then
        assertThat(published).extracting(OutboundRecord::key).containsExactly("a", "b", "c");
    }

    @Test
    void publishesAListWithoutCursorAgainWheneverItChanges() {
        // When
        for (int stock : List.of(5, 5, 7, 5, 5)) {
            pages.put("/events?since=0", "{\"items\":[{\"id\":\"a\",\"stock\":" + stock + "}]}");
            poll().run();
        }

        // Then
        assertThat(published)
                .extracting(record -> new String(record.body(), StandardCharsets.UTF_8).replaceAll("[^0-9]", ""))
                .containsExactly("5", "7", "5");
    }

    @Test
    void takesASingleEventForAListOfOne() {
        // Given
        pages.put("/events?since=0", "{\"items\":{\"id\":\"a\"},\"next\":\"1\"}");
        pages.put("/events?since=1", "{\"items\":[]}");

        // When
        poll().run();

        // Then
        assertThat(published).extracting(OutboundRecord::key).containsExactly("a");
        assertThat(cursor()).isEqualTo("1");
    }

    @Test
    void endsAtACursorThatWasFetchedBefore() {
        // Given
        pages.put("/events?since=0", "{\"items\":[{\"id\":\"a\"}],\"next\":\"1\"}");
        pages.put("/events?since=1", "{\"items\":[{\"id\":\"b\"}],\"next\":\"0\"}");

        // When
        poll().run();

        // Then
        assertThat(published).extracting(OutboundRecord::key).containsExactly("a", "b");
    }

    @Test
    void publishesThePlaceOfAnEventThatTheBrokerRejectsAndContinues() {
        // Given
        String large = "x".repeat(LARGEST);
        pages.put(
                "/events?since=0",
                "{\"items\":[{\"id\":\"a\"},{\"id\":\"b\",\"text\":\"" + large + "\"},{\"id\":\"c\"}],\"next\":\"1\"}");
        pages.put("/events?since=1", "{\"items\":[]}");

        // When
        poll().run();

        // Then
        assertThat(published).extracting(OutboundRecord::key).containsExactly("a", "b", "c");
        assertThat(published.get(1).body()).asString(StandardCharsets.UTF_8).isEqualTo("null");
        assertThat(published.get(1).headers())
                .containsEntry("hub-origin", "poll of oms, cursor '0', item 2")
                .containsEntry("hub-unreadable", "the broker rejected its 122 bytes (RECORD_TOO_LARGE)");
        assertThat(cursor()).isEqualTo("1");
    }

    @Test
    void recordsThatItMakesNoProgress() {
        // Given
        pages.put("/events?since=0", "{\"other\":1}");

        // When
        assertThatThrownBy(() -> poll().run()).isInstanceOf(PermanentFault.class);
        String failed = runs.get("acme.oms").problem();
        pages.put("/events?since=0", "{\"items\":[]}");
        poll().run();

        // Then
        assertThat(failed).startsWith("POLL_MALFORMED: the response to a poll has no list of items");
        assertThat(runs.get("acme.oms").problem()).isEmpty();
    }

    private String cursor() {
        return Objects.requireNonNull(saved.get("acme.oms")).cursor();
    }

    private HttpPoll poll() {
        Mapping key = event -> ((Map<?, ?>) event).get("id");
        PollTarget target = new PollTarget(ACME, "oms", "", "order.inbound", key);
        PollSettings settings = new PollSettings("/events?since={cursor}", "", Duration.ofSeconds(1), "0");
        EventPages pages = new EventPages(target, settings, response -> response, (_, _) -> new Pages());
        return new HttpPoll(target, pages, this::publish, new Cursors(), InstantSource.system());
    }

    private void publish(OutboundRecord message) {
        if (message.body().length > LARGEST) {
            throw new PermanentFault(StreamFault.RECORD_TOO_LARGE, "too large");
        }
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
        public SystemResponse call(SystemCall call) {
            return new SystemResponse(200, Map.of(), pages.get(call.path()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private final class Cursors implements PollCursors {

        @Override
        public Optional<PollPosition> find(TenantId tenant, String system) {
            return Optional.ofNullable(saved.get(tenant + "." + system));
        }

        @Override
        public void save(TenantId tenant, String system, PollPosition position) {
            saved.put(tenant + "." + system, position);
        }

        @Override
        public void recordRun(TenantId tenant, String system, String problem) {
            runs.put(tenant + "." + system, new LastRun(NOW, problem, NOW));
        }

        @Override
        public Optional<LastRun> lastRun(TenantId tenant, String system) {
            return Optional.ofNullable(runs.get(tenant + "." + system));
        }
    }
}
