package io.integrationhub.sandbox.cdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentStandInTest {

    private final SegmentStandIn segment = SegmentStandIn.start(CdpClient.anyPort(), "key", "control");
    private final CdpClient client = new CdpClient(segment, Map.of("Authorization", basic("key:")));

    @AfterEach
    void stop() {
        segment.close();
    }

    @Test
    void countsARepeatedEventOnce() {
        // When
        client.status("/v1/identify", "{'userId':'1','messageId':'m-1','traits':{'email':'a@b.cd'}}");
        client.status("/v1/identify", "{'userId':'1','messageId':'m-1','traits':{'email':'a@b.cd'}}");

        // Then
        assertThat(segment.events()).hasSize(1);
        assertThat(segment.profile("1"))
                .get()
                .satisfies(it -> assertThat(it.path("email").asString()).isEqualTo("a@b.cd"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'messageId':'m','traits':{}}",
                "{'userId':'1','traits':{}}",
                "{'userId':'1','messageId':'m'}",
            })
    void dropsAnIncompleteEventSilently(String event) {
        // When
        int status = client.status("/v1/identify", event);

        // Then
        assertThat(status).isEqualTo(200);
        assertThat(segment.dropped()).hasSize(1);
        assertThat(segment.profiles()).isEmpty();
    }

    @Test
    void rejectsWhatIsTooLargeMalformedOrUnauthorized() {
        String large = "{'userId':'1','messageId':'m','traits':{'x':'" + "x".repeat(33_000) + "'}}";

        assertThat(client.status("/v1/identify", large)).isEqualTo(400);
        assertThat(client.status("/v1/identify", "{")).isEqualTo(400);
        assertThat(client.status("/v1/batch", "{'batch':[" + large + "]}")).isEqualTo(400);
        assertThat(client.with("Authorization", basic("other:")).status("/v1/identify", "{}"))
                .isEqualTo(401);
        assertThat(client.status("/regulations", "{}")).isEqualTo(401);
    }

    @Test
    void mergesAnAlias() {
        // Given
        client.status("/v1/identify", "{'anonymousId':'guest','messageId':'m-1','traits':{'city':'Berlin'}}");
        client.status("/v1/identify", "{'userId':'1','messageId':'m-2','traits':{'email':'a@b.cd'}}");

        // When
        client.status("/v1/alias", "{'previousId':'guest','userId':'1','messageId':'m-3'}");

        // Then
        assertThat(segment.profiles()).containsOnlyKeys("1");
        assertThat(segment.profile("1").orElseThrow().path("city").asString()).isEqualTo("Berlin");
    }

    @Test
    void suppressesAPersonForEver() {
        // Given
        client.status("/v1/identify", "{'userId':'1','messageId':'m-1','traits':{}}");

        // When
        int status = client.with("Authorization", "Bearer control")
                .status(
                        "/regulations",
                        "{'regulationType':'SUPPRESS_WITH_DELETE','subjectType':'USER_ID','subjectIds':['1']}");
        client.status("/v1/identify", "{'userId':'1','messageId':'m-2','traits':{}}");

        // Then
        assertThat(status).isEqualTo(200);
        assertThat(segment.profiles()).isEmpty();
        assertThat(segment.events()).isEmpty();
    }

    @Test
    void failsOnDemand() {
        // Given
        String event = "{'userId':'1','messageId':'m-1','traits':{}}";
        client.send("PUT", "/stand-in/faults", "{'responsesToDrop':1}");

        // When
        // Then
        assertThatThrownBy(() -> client.status("/v1/identify", event)).isNotNull();
        assertThat(segment.events()).hasSize(1);
        client.send("PUT", "/stand-in/faults", "{'requestsToThrottle':1}");
        assertThat(client.status("/v1/identify", event)).isEqualTo(429);
        client.send("PUT", "/stand-in/faults", "{'down':true}");
        assertThat(client.status("/v1/identify", event)).isEqualTo(503);
        client.send("DELETE", "/stand-in/faults", "");
        assertThat(client.status("/v1/identify", event)).isEqualTo(200);
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
