package io.integrationhub.catalogsync.commercetools.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.catalogsync.commercetools.change.ListOrder.Move;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListOrderTest {

    @Test
    void movesNothingThatIsInOrder() {
        // When
        List<Move<String>> moves = ListOrder.moves(List.of("a", "b", "c"), List.of("a", "b", "c"));

        // Then
        assertThat(moves).isEmpty();
    }

    @Test
    void movesTheFirstOneToTheEndInOneStep() {
        // When
        List<Move<String>> moves = ListOrder.moves(List.of("a", "b", "c", "d"), List.of("b", "c", "d", "a"));

        // Then
        assertThat(moves).containsExactly(new Move<>("a", 3));
    }

    @Test
    void movesTheLastOneToTheStartInOneStep() {
        // When
        List<Move<String>> moves = ListOrder.moves(List.of("a", "b", "c"), List.of("c", "a", "b"));

        // Then
        assertThat(moves).containsExactly(new Move<>("c", 0));
    }

    @Test
    void reachesEveryOrder() {
        // Given
        Random random = new Random(7);
        for (int size = 0; size < 200; size++) {
            List<Integer> current = shuffled(size % 12, random);
            List<Integer> desired = shuffled(size % 12, random);

            // When
            List<Move<Integer>> moves = ListOrder.moves(current, desired);

            // Then
            List<Integer> result = new ArrayList<>(current);
            moves.forEach(move -> {
                result.remove(move.element());
                result.add(move.position(), move.element());
            });
            assertThat(result).isEqualTo(desired);
            assertThat(moves.size()).isLessThanOrEqualTo(Math.max(0, desired.size() - 1));
        }
    }

    private static List<Integer> shuffled(int size, Random random) {
        List<Integer> list = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(list, random);
        return list;
    }
}
