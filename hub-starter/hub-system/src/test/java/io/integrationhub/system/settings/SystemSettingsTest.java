package io.integrationhub.system.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Secret;
import io.integrationhub.system.settings.WebhookSettings.Encoding;
import io.integrationhub.system.settings.WebhookSettings.Scheme;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class SystemSettingsTest {

    private static final String[] EVERY_KEY = {
        "url=https://oms.example.com/api",
        "timeout=5s",
        "connect-timeout=1s",
        "queue-timeout=9s",
        "concurrency=4",
        "requests-per-second=7",
        "idempotency-header=Idempotency-Key",
        "max-response-size=1MB",
        "allow-plain-http=true",
        "allow-private-addresses=true",
        "auth.scheme=oauth2",
        "auth.username=u",
        "auth.password=p",
        "auth.token=t",
        "auth.key=k",
        "auth.header=H",
        "auth.parameter=q",
        "auth.token-url=https://id.example.com/token",
        "auth.client-id=c",
        "auth.client-secret=s",
        "auth.scope=read write",
        "retry.max-attempts=2",
        "retry.backoff=1s",
        "retry.max-backoff=3s",
        "retry.max-retry-after=4s",
        "circuit.window-size=20",
        "circuit.min-calls=6",
        "circuit.failure-rate=40",
        "circuit.open-duration=1m",
        "circuit.half-open-calls=2",
        "live.concurrency=8",
        "live.requests-per-second=9",
        "live.circuit.window-size=30",
        "live.circuit.min-calls=7",
        "live.circuit.failure-rate=60",
        "live.circuit.open-duration=4s",
        "live.circuit.half-open-calls=5",
        "poll.path=/events?since={cursor}",
        "poll.page-mapping=x",
        "poll.interval=7s",
        "poll.from=c",
        "polls.stock.path=/stock?since={cursor}",
        "polls.stock.page-mapping=y",
        "polls.stock.interval=8s",
        "polls.stock.from=d"
    };

    @Test
    void hasDefaultsForAllButTheUrl() {
        // When
        SystemSettings settings = TestSettings.of("url=https://oms.example.com");

        // Then
        assertThat(settings.auth().scheme()).isEqualTo(SystemAuth.Scheme.NONE);
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.queueTimeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.concurrency()).isEqualTo(16);
        assertThat(settings.requestsPerSecond()).isEqualTo(50);
        assertThat(settings.idempotencyHeader()).isNull();
        assertThat(settings.maxResponseSize()).isEqualTo(DataSize.ofMegabytes(4));
        assertThat(settings.allowPlainHttp()).isFalse();
        assertThat(settings.allowPrivateAddresses()).isFalse();
        assertThat(settings.retry())
                .isEqualTo(new RetrySettings(3, Duration.ofMillis(200), Duration.ofSeconds(2), Duration.ofMinutes(10)));
        assertThat(settings.circuit()).isEqualTo(new CircuitSettings(10, 5, 50, Duration.ofSeconds(15), 3));
        assertThat(settings.live()).isEqualTo(new LiveSettings(64, 500, settings.circuit()));
        assertThat(settings.configuredWebhook()).isEmpty();
        assertThat(settings.configuredPoll()).isEmpty();
    }

    @Test
    void bindsEveryKey() {
        // When
        SystemSettings settings = TestSettings.of(EVERY_KEY);

        // Then
        assertThat(settings).isEqualTo(everyKeyBound());
    }

    @Test
    void bindsEveryKeyOfAWebhook() {
        // When
        SystemSettings settings = TestSettings.of(
                "webhook.scheme=header",
                "webhook.secrets=one,two",
                "webhook.signature-header=X-Sig",
                "webhook.signature-prefix=sha256=",
                "webhook.encoding=base64",
                "webhook.signed-content={id}.{timestamp}.{body}",
                "webhook.timestamp-header=X-Time",
                "webhook.id-header=X-Id",
                "webhook.event-id=id",
                "webhook.test-content-types=application/x-www-form-urlencoded",
                "webhook.test-event=type = 'ping'",
                "webhook.tolerance=1m",
                "webhook.deduplication-window=1h",
                "webhook.key=order.number",
                "webhook.max-body-size=2MB",
                "webhook.requests-per-second=3");

        // Then
        assertThat(settings.configuredWebhook())
                .contains(new WebhookSettings(
                        Scheme.HEADER,
                        List.of(new Secret("one"), new Secret("two")),
                        "X-Sig",
                        "sha256=",
                        Encoding.BASE64,
                        "{id}.{timestamp}.{body}",
                        "X-Time",
                        "X-Id",
                        "id",
                        Duration.ofMinutes(1),
                        Duration.ofHours(1),
                        "order.number",
                        List.of("application/x-www-form-urlencoded"),
                        "type = 'ping'",
                        DataSize.ofMegabytes(2),
                        3));
    }

    private static SystemSettings everyKeyBound() {
        return new SystemSettings(
                URI.create("https://oms.example.com/api"),
                new SystemAuth(
                        SystemAuth.Scheme.OAUTH2,
                        "u",
                        new Secret("p"),
                        new Secret("t"),
                        new Secret("k"),
                        "H",
                        "q",
                        URI.create("https://id.example.com/token"),
                        "c",
                        new Secret("s"),
                        "read write"),
                Duration.ofSeconds(5),
                Duration.ofSeconds(1),
                Duration.ofSeconds(9),
                4,
                7,
                "Idempotency-Key",
                DataSize.ofMegabytes(1),
                true,
                true,
                new RetrySettings(2, Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(4)),
                new CircuitSettings(20, 6, 40, Duration.ofMinutes(1), 2),
                new LiveSettings(8, 9, new CircuitSettings(30, 7, 60, Duration.ofSeconds(4), 5)),
                null,
                new PollSettings("/events?since={cursor}", "x", Duration.ofSeconds(7), "c"),
                Map.of("stock", new PollSettings("/stock?since={cursor}", "y", Duration.ofSeconds(8), "d")));
    }
}
