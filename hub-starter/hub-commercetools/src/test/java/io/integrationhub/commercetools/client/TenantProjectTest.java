package io.integrationhub.commercetools.client;

import static io.integrationhub.commercetools.client.Calls.CHANNEL;
import static io.integrationhub.commercetools.client.Calls.read;
import static io.integrationhub.commercetools.client.Calls.transientFault;
import static io.integrationhub.commercetools.client.Calls.update;
import static io.integrationhub.commercetools.client.ScriptedProject.error;
import static io.integrationhub.commercetools.client.ScriptedProject.json;
import static io.integrationhub.commercetools.client.ScriptedProject.zipped;
import static org.assertj.core.api.Assertions.assertThat;

import com.commercetools.api.models.channel.Channel;
import com.commercetools.api.models.channel.ChannelRoleEnum;
import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.fault.TransientFault;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class TenantProjectTest {

    private ScriptedProject commercetools;

    @BeforeEach
    void start() throws IOException {
        commercetools = new ScriptedProject();
    }

    @AfterEach
    void stop() {
        commercetools.close();
        MDC.clear();
    }

    @Test
    void readsACompressedResourceWithTokenAndCorrelationId() {
        // Given
        commercetools.respondsWith(zipped(CHANNEL));
        Project project = commercetools.project();
        MDC.put("correlationId", "order-SO-100045");

        // When
        Channel channel = read(project);

        // Then
        assertThat(channel.getKey()).isEqualTo("hub");
        assertThat(commercetools.requests).containsExactly("GET /acme-prod/channels/key=hub");
        assertThat(commercetools.tokens).containsExactly("Bearer t1");
        assertThat(commercetools.correlationIds).containsExactly("order-SO-100045");
        assertThat(commercetools
                        .meters
                        .get("hub.commercetools.requests")
                        .tags("tenant", "acme", "resource", "channels", "method", "GET", "status", "200")
                        .timer()
                        .count())
                .isOne();
    }

    @Test
    void fetchesANewTokenOnceAfterOneIsRejected() {
        // Given
        commercetools.respondsWith(error(401, "invalid_token", "expired"), json(200, CHANNEL));

        // When
        read(commercetools.project());

        // Then
        assertThat(commercetools.tokens).containsExactly("Bearer t1", "Bearer t2");
    }

    @Test
    void fetchesOneTokenForManyCallers() {
        // Given
        commercetools.respondsWith(json(200, CHANNEL));
        Project project = commercetools.project();
        project.api();

        // When
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 50).forEach(i -> callers.submit(() -> read(project)));
        }

        // Then
        assertThat(commercetools.requests).hasSize(50);
        assertThat(commercetools.tokenRequests).hasValue(1);
    }

    @Test
    void findsNothingAfterA404() {
        // Given
        commercetools.respondsWith(error(404, "ResourceNotFound", "not there"));
        Project project = commercetools.project();

        // When
        var channel = project.find(project.api().channels().withKey("hub").get());

        // Then
        assertThat(channel).isEmpty();
    }

    @Test
    void readsAndDecidesAgainAfterAConcurrentModification() {
        // Given
        commercetools.respondsWith(
                json(200, CHANNEL),
                error(409, "ConcurrentModification", "Version mismatch"),
                json(200, CHANNEL.replace("\"version\":3", "\"version\":5").replace("OrderExport", "Primary")),
                json(200, CHANNEL));
        Project project = commercetools.project();
        List<ChannelRoleEnum> seen = new ArrayList<>();

        // When
        update(project, seen);

        // Then
        assertThat(seen).containsExactly(ChannelRoleEnum.ORDER_EXPORT, ChannelRoleEnum.PRIMARY);
        assertThat(commercetools.requests.getLast()).contains("\"version\":5");
    }

    @Test
    void givesUpAfterAFewDecisions() {
        // Given
        for (int i = 0; i < 5; i++) {
            commercetools.respondsWith(json(200, CHANNEL), error(409, "ConcurrentModification", "Version mismatch"));
        }
        Project project = commercetools.project();

        // When
        TransientFault fault = transientFault(() -> update(project, new ArrayList<>()));

        // Then
        assertThat(fault.code()).isEqualTo(CommercetoolsFault.COMMERCETOOLS_CONFLICT);
        assertThat(commercetools.requests).hasSize(10);
    }

    @Test
    void leavesHalfOfTheBudgetToMessages() {
        // Given
        commercetools.respondsWith(json(200, CHANNEL));
        Project background = commercetools.project(20).background();
        read(background);
        long begin = System.nanoTime();

        // When
        for (int i = 0; i < 10; i++) {
            read(background);
        }

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(800));
    }
}
