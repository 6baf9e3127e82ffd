package io.integrationhub.commercetools.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SubscriptionSettingsTest {

    @Test
    void hasNoSubscriptionByDefault() {
        // When
        SubscriptionSettings settings = bind("");

        // Then
        assertThat(settings.hasDestination()).isFalse();
        assertThat(settings.managed()).isTrue();
        assertThat(settings.key("order-export")).isEqualTo("hub-order-export");
        assertThat(settings.format()).isEqualTo(SubscriptionSettings.Format.PLATFORM);
        assertThat(settings.checkInterval()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.destinationProperties()).isEmpty();
        assertThat(findings(settings)).isEmpty();
    }

    @Test
    void acceptsEverySetting() {
        // When
        SubscriptionSettings settings = bind("destination=servicebus managed=false key-prefix=acme format=cloud-events"
                + " check-interval=5m project-id=a topic=b topic-arn=c queue-url=d"
                + " region=e account-id=f uri=g access-key=h access-secret=i"
                + " connection-string=j bootstrap-server=k api-key=l api-secret=m");

        // Then
        assertThat(settings.destination()).isEqualTo(DestinationKind.SERVICEBUS);
        assertThat(settings.managed()).isFalse();
        assertThat(settings.key("order-export")).isEqualTo("acme-order-export");
        assertThat(settings.format()).isEqualTo(SubscriptionSettings.Format.CLOUD_EVENTS);
        assertThat(settings.checkInterval()).isEqualTo(Duration.ofMinutes(5));
        assertThat(String.join("", settings.destinationProperties().values())).isEqualTo("abcdefghijklm");
        assertThat(settings.toString())
                .doesNotContain("accessKey=h", "accessSecret=i", "connectionString=j", "=l", "=m");
    }

    @ParameterizedTest
    @CsvSource({
        "destination=pubsub project-id=p topic=t",
        "destination=sns topic-arn=a",
        "destination=sns topic-arn=a access-key=k access-secret=s",
        "destination=sqs queue-url=q region=r",
        "destination=eventbridge account-id=a region=r",
        "destination=eventgrid uri=u access-key=k format=cloud-events",
        "destination=confluent bootstrap-server=b api-key=k api-secret=s topic=t",
    })
    void buildsEveryDestination(String properties) {
        // Given
        SubscriptionSettings settings = bind(properties);

        // When
        DesiredSubscription desired =
                DesiredSubscription.of("order-export", settings, new NotificationSettings(List.of("order"), Map.of()));

        // Then
        assertThat(findings(settings)).isEmpty();
        assertThat(Destinations.isSame(desired.destination(), Destinations.from(settings)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "destination=pubsub topic=t | project-id is missing: the destination pubsub requires it",
                "topic=t | topic does not apply to the destination none: remove it",
                "destination=sns topic-arn=a api-key=k | api-key does not apply to the destination sns: remove it",
                "destination=sns topic-arn=a access-key=k |"
                        + " access-secret is missing: set both access-key and access-secret, or neither",
                "destination=eventgrid uri=u access-key=k |"
                        + " format must be cloud-events: Event Grid accepts nothing else",
                "destination=servicebus connection-string=c |"
                        + " destination must not be servicebus: the hub cannot read Azure Service Bus yet, so all"
                        + " notifications would wait there; use eventgrid with the format cloud-events, or another"
                        + " destination",
                "check-interval=10ms | check-interval must be at least 1s",
            })
    void reportsWhatIsWrong(String properties, String finding) {
        assertThat(findings(bind(properties))).containsExactly("commercetools.subscription." + finding);
    }

    private static SubscriptionSettings bind(String properties) {
        Map<String, String> map = Stream.of(properties.split(" "))
                .filter(property -> !property.isEmpty())
                .map(property -> property.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, b) -> b, LinkedHashMap::new));
        return new Binder(new MapConfigurationPropertySource(map)).bindOrCreate("", SubscriptionSettings.class);
    }

    private static List<String> findings(SubscriptionSettings settings) {
        List<String> findings = new ArrayList<>();
        new SubscriptionSettingsCheck()
                .check(
                        new Tenant(new TenantId("acme"), Map.of()),
                        settings,
                        (property, problem) -> findings.add(property + " " + problem));
        return findings;
    }
}
