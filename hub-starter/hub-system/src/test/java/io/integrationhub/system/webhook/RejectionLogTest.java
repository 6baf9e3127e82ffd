package io.integrationhub.system.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.system.inbound.InboundRequest;
import io.integrationhub.system.settings.TestSettings;
import io.integrationhub.system.settings.WebhookSettings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RejectionLogTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                     | it has no header X-Time",
                "X-Time=yesterday      | the header X-Time contains no time",
                "X-Time=1793520000     | the time in the header X-Time differs from now by more than 300 s",
                "X-Time=1793527200     | it has no header X-Signature",
                "X-Time=1793527200,X-Signature=00 | no signature in the header X-Signature matches: check secrets,"
                        + " signed-content, signature-prefix and encoding"
            })
    void saysWhatIsWrongWithCredentialsWithoutQuotingThem(@Nullable String headers, String problem) {
        // Given
        WebhookSettings settings = TestSettings.of("webhook.secrets=s", "webhook.timestamp-header=X-Time")
                .configuredWebhook()
                .orElseThrow();
        Authenticator authenticator = Authenticator.of(settings, InstantSource.fixed(NOW));
        Map<String, String> present = headers == null
                ? Map.of()
                : Arrays.stream(headers.split(","))
                        .map(header -> header.split("="))
                        .collect(Collectors.toMap(header -> header[0], header -> header[1]));
        InboundRequest request =
                new InboundRequest(name -> Optional.ofNullable(present.get(name)), _ -> Optional.empty(), new byte[0]);

        // Then
        assertThat(authenticator.accepts(request)).isFalse();
        assertThat(authenticator.problem(request)).isEqualTo(problem);
    }
}
