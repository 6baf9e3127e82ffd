package io.integrationhub.stream.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two replicas stop at the same time: the last one is assigned the partitions of the other while it drains. */
class DrainTest {

    @Test
    void skipsNoRecordOfAPartitionThatItDrainsWhenItIsAssignedAnother() {
        // Given
        DispatcherFixture fixture = new DispatcherFixture(DispatcherFixture::done);
        fixture.consumer.deliver(fixture.dispatcher, 0, "first", "");
        await().until(() -> fixture.consumer.highest(0) == 0);
        fixture.dispatcher.drain();
        fixture.consumer.deliver(fixture.dispatcher, 0, "second", "");

        // When
        fixture.dispatcher.assigned(List.of(FakeConsumer.partition(1)), _ -> Map.of());
        fixture.consumer.deliver(fixture.dispatcher, 0, "third", "");
        fixture.consumer.deliver(fixture.dispatcher, 1, "other", "");

        // Then
        await().until(() -> fixture.consumer.highest(1) == 0);
        assertThat(fixture.consumer.highest(0)).isZero();
    }
}
