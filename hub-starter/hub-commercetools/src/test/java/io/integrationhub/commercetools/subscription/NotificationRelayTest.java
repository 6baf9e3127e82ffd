package io.integrationhub.commercetools.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.integrationhub.commercetools.NotificationFilter;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.client.ScriptedProject;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.publish.OutboundRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotificationRelayTest {

    private static final String CREATED = """
        {"notificationType":"Message","projectKey":"acme-prod","id":"m-1","version":1,"sequenceNumber":1,
         "resource":{"typeId":"order","id":"o-1"},"resourceVersion":1,"type":"OrderCreated",
         "resourceUserProvidedIdentifiers":{"orderNumber":"SO-1"}}\
        """;

    private final List<OutboundRecord> published = new ArrayList<>();
    private ScriptedProject commercetools;
    private NotificationRelay relay;

    @BeforeEach
    void start() throws IOException {
        commercetools = new ScriptedProject();
        Project project = commercetools.project();
        relay = new NotificationRelay(
                tenant -> project,
                published::add,
                new NotificationSettings(List.of("order"), Map.of()),
                NotificationFilter.NONE);
    }

    @AfterEach
    void stop() {
        commercetools.close();
    }

    @Test
    void forwardsANotificationWithItsResourceAsKey() {
        // When
        Ending ending = relay.handle(message(CREATED));

        // Then
        assertThat(ending).isEqualTo(new Ending("forwarded", "SO-1", "OrderCreated"));
        assertThat(published).singleElement().satisfies(message -> {
            assertThat(message.destination()).isEqualTo("hub.acme.commercetools.order");
            assertThat(message.key()).isEqualTo("o-1");
            assertThat(message.headers()).containsEntry("ct-type", "OrderCreated");
            assertThat(message.body()).asString().isEqualTo(CREATED);
        });
    }

    @Test
    void ignoresResourceTypesThatItIsNotSubscribedTo() {
        // When
        Ending ending = relay.handle(message(CREATED.replace("\"order\"", "\"customer\"")));

        // Then
        assertThat(ending.outcome()).isEqualTo("irrelevant");
        assertThat(published).isEmpty();
    }

    @Test
    void rejectsANotificationOfAnotherProject() {
        assertThatExceptionOfType(PermanentFault.class)
                .isThrownBy(() -> relay.handle(message(CREATED.replace("acme-prod", "other"))))
                .withMessage("the notification belongs to another Project");
    }

    private static InboundRecord message(String body) {
        return new InboundRecord(
                new TenantId("acme"),
                "",
                body.getBytes(StandardCharsets.UTF_8),
                Map.of(),
                Instant.EPOCH,
                "correlation-1");
    }
}
