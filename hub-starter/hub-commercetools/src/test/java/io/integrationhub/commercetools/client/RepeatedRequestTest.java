package io.integrationhub.commercetools.client;

import static io.integrationhub.commercetools.client.Calls.CHANNEL;
import static io.integrationhub.commercetools.client.Calls.create;
import static io.integrationhub.commercetools.client.Calls.read;
import static io.integrationhub.commercetools.client.Calls.transientFault;
import static io.integrationhub.commercetools.client.ScriptedProject.dropped;
import static io.integrationhub.commercetools.client.ScriptedProject.error;
import static io.integrationhub.commercetools.client.ScriptedProject.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.commercetools.api.models.channel.Channel;
import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.fault.TransientFault;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedRequestTest {

    private ScriptedProject commercetools;

    @BeforeEach
    void start() throws IOException {
        commercetools = new ScriptedProject();
    }

    @AfterEach
    void stop() {
        commercetools.close();
    }

    @Test
    void waitsForThePauseOfA429() {
        // Given
        commercetools.respondsWith(error(429, "Throttled", "slow down", "Retry-After", "1"), json(200, CHANNEL));
        Project project = commercetools.project();
        long begin = System.nanoTime();

        // When
        read(project);

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(commercetools.requests).hasSize(2);
    }

    @Test
    void leavesALongPauseToTheCaller() {
        // Given
        commercetools.respondsWith(error(429, "Throttled", "slow down", "Retry-After", "30"));
        Project project = commercetools.project();

        // When
        TransientFault first = transientFault(() -> read(project));
        TransientFault second = transientFault(() -> read(project));

        // Then
        assertThat(first.code()).isEqualTo(CommercetoolsFault.COMMERCETOOLS_THROTTLED);
        assertThat(first.retryAfter()).contains(Duration.ofSeconds(30));
        assertThat(second.retryAfter())
                .hasValueSatisfying(remaining -> assertThat(remaining).isGreaterThan(Duration.ofSeconds(20)));
        assertThat(commercetools.requests).hasSize(1);
    }

    @Test
    void pausesTheTenantNoLongerThanItsLimit() {
        // Given
        commercetools.respondsWith(error(429, "Throttled", "slow down", "Retry-After", "86400"));
        Project project = commercetools.project();

        // When
        TransientFault first = transientFault(() -> read(project));
        TransientFault second = transientFault(() -> read(project));

        // Then
        assertThat(first.retryAfter()).contains(Duration.ofMinutes(1));
        assertThat(first).hasMessageContaining("it asked for a pause of 86400 s, the hub waits 60 s");
        assertThat(second.retryAfter())
                .hasValueSatisfying(remaining -> assertThat(remaining).isLessThanOrEqualTo(Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void repeatsAReadThatFailed(int status) {
        // Given
        commercetools.respondsWith(json(status, "<html>"), json(200, CHANNEL));

        // When
        Channel channel = read(commercetools.project());

        // Then
        assertThat(channel.getId()).isEqualTo("c-1");
        assertThat(commercetools.requests).hasSize(2);
    }

    @Test
    void repeatsAWriteThatWasNotBegun() {
        // Given
        commercetools.respondsWith(error(503, "OverCapacity", "busy"), json(201, CHANNEL));

        // When
        create(commercetools.project());

        // Then
        assertThat(commercetools.requests).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void doesNotRepeatAWriteWhoseOutcomeIsUnknown(int status) {
        // Given
        commercetools.respondsWith(error(status, "General", "oops"));

        // When
        TransientFault fault = transientFault(() -> create(commercetools.project()));

        // Then
        assertThat(fault.code())
                .isEqualTo(
                        status == 500
                                ? CommercetoolsFault.COMMERCETOOLS_FAILED
                                : CommercetoolsFault.COMMERCETOOLS_UNREACHABLE);
        assertThat(commercetools.requests).hasSize(1);
    }

    @Test
    void doesNotRepeatAWriteWhoseResponseWasLost() {
        // Given
        commercetools.respondsWith(dropped());

        // When
        TransientFault fault = transientFault(() -> create(commercetools.project()));

        // Then
        assertThat(fault.code()).isEqualTo(CommercetoolsFault.COMMERCETOOLS_UNREACHABLE);
        assertThat(fault).hasMessageContaining("whether it had its effect is unknown");
        assertThat(commercetools.requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"400 LockedField", "409 ExactLockConflict", "409 ValidityLockConflict"})
    void repeatsAWriteThatFailedAtALock(String response) {
        // Given
        String[] statusAndCode = response.split(" ");
        commercetools.respondsWith(
                error(Integer.parseInt(statusAndCode[0]), statusAndCode[1], "locked"), json(201, CHANNEL));

        // When
        create(commercetools.project());

        // Then
        assertThat(commercetools.requests).hasSize(2);
    }
}
