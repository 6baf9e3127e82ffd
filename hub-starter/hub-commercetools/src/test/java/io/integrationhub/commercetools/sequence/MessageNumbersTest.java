package io.integrationhub.commercetools.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageNumbersTest {

    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(1);

    private final MessageNumbers numbers = new MessageNumbers();

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsExactlyWhatWasLostWhateverTheOrderOfArrival(long seed) {
        // Given
        Random random = new Random(seed);
        List<Long> lost = new ArrayList<>();
        List<Long> delivered = new ArrayList<>();
        for (long number = 2; number < 40; number++) {
            if (random.nextInt(6) == 0) {
                lost.add(number);
            } else {
                delivered.addAll(Collections.nCopies(1 + random.nextInt(2), number));
            }
        }
        Collections.shuffle(delivered, random);

        // When
        Stream.of(List.of(1L), delivered, List.of(40L))
                .flatMap(List::stream)
                .forEach(number -> numbers.arrived("order-1", number, NOW));

        // Then
        assertThat(numbers.takeMissingSince(LATER))
                .flatExtracting(MessageNumbers.Gap::missing)
                .isEqualTo(lost);
        assertThat(numbers.takeMissingSince(LATER)).isEmpty();
    }

    @Test
    void givesALateMessageTime() {
        // When
        numbers.arrived("order-1", 1, NOW);
        numbers.arrived("order-1", 3, NOW);

        // Then
        assertThat(numbers.takeMissingSince(NOW)).isEmpty();
    }

    @Test
    void doesNotKnowWhatHappenedBeforeTheFirstMessage() {
        // When
        numbers.arrived("order-1", 7, NOW);

        // Then
        assertThat(numbers.takeMissingSince(LATER)).isEmpty();
    }

    @Test
    void forgetsWhatAnotherReplicaMayReceive() {
        // Given
        numbers.arrived("order-1", 1, NOW);
        numbers.arrived("order-1", 3, NOW);

        // When
        numbers.clear();
        numbers.arrived("order-1", 9, NOW);

        // Then
        assertThat(numbers.takeMissingSince(LATER)).isEmpty();
    }

    @Test
    void limitsWhatItKeepsOfALargeGap() {
        // When
        numbers.arrived("order-1", 1, NOW);
        numbers.arrived("order-1", 1_000_000_000_000L, NOW);

        // Then
        assertThat(numbers.takeMissingSince(LATER))
                .singleElement()
                .satisfies(gap -> assertThat(gap.missing()).hasSize(100));
    }
}
