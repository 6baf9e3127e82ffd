package io.integrationhub.run.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.run.plan.WriteOrder.Dependency;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WriteOrderTest {

    @Test
    void putsAnItemOnAHigherLevelThanAllThatItDependsOn() {
        // When
        WriteOrder order = WriteOrder.of(List.of(new Dependency(3, 1), new Dependency(3, 2), new Dependency(2, 1)));

        // Then
        assertThat(order.levels()).isEqualTo(Map.of(2L, 1, 3L, 2));
        assertThat(order.cycles()).isEmpty();
    }

    @Test
    void findsItemsThatDependOnThemselvesAndNotWhatDependsOnThem() {
        // When
        WriteOrder order = WriteOrder.of(List.of(
                new Dependency(1, 2),
                new Dependency(2, 1),
                new Dependency(3, 2),
                new Dependency(5, 4),
                new Dependency(6, 6)));

        // Then
        assertThat(order.cycles()).containsExactlyInAnyOrder(1L, 2L, 6L);
        assertThat(order.levels()).containsEntry(5L, 1).containsKey(3L);
    }

    @Test
    void ordersALongChainAndManyChildren() {
        // Given
        List<Dependency> dependencies = new ArrayList<>();
        LongStream.range(1, 20_000).forEach(i -> dependencies.add(new Dependency(i, i - 1)));
        LongStream.range(20_000, 40_000).forEach(i -> dependencies.add(new Dependency(i, 0)));
        Collections.shuffle(dependencies, new Random(1));

        // When
        WriteOrder order = WriteOrder.of(dependencies);

        // Then
        assertThat(order.levels()).containsEntry(19_999L, 19_999).containsEntry(30_000L, 1);
    }
}
