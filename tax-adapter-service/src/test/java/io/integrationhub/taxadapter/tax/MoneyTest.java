package io.integrationhub.taxadapter.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MoneyTest {

    static Stream<Money> zeros() {
        return Stream.of(new Money("JPY", 0, 0), new Money("USD", 2, 0), new Money("KWD", 3, 0));
    }

    @ParameterizedTest
    @MethodSource("zeros")
    void allocatesEveryAmountCompletely(Money zero) {
        // Given
        Random random = new Random(7);

        for (int round = 0; round < 500; round++) {
            Money whole = zero.withMinor(random.nextLong(-1_000_000, 1_000_000_000));
            List<Long> weights = LongStream.generate(() -> random.nextLong(0, 100_000))
                    .limit(1 + random.nextInt(40))
                    .boxed()
                    .toList();

            // When
            List<Money> parts = whole.allocate(weights);

            // Then
            assertThat(parts).hasSameSizeAs(weights);
            assertThat(parts.stream().reduce(zero, Money::plus)).isEqualTo(whole);
        }
    }

    @Test
    void allocatesEverythingToTheFirstPartIfAllWeightsAreZero() {
        // When
        List<Money> parts = new Money("USD", 2, 5).allocate(List.of(0L, 0L));

        // Then
        assertThat(parts).extracting(Money::minor).containsExactly(5L, 0L);
    }

    @ParameterizedTest
    @MethodSource("zeros")
    void sharesNeverMoreThanTheAmount(Money zero) {
        // Given
        Money whole = zero.withMinor(1001);

        // When
        List<Money> shares = IntStream.rangeClosed(0, 7)
                .mapToObj(pieces -> whole.share(pieces, 7))
                .toList();

        // Then
        assertThat(shares).extracting(Money::minor).isSorted();
        assertThat(shares.getLast()).isEqualTo(whole);
    }

    @Test
    void roundsHalfUpToTheDigitsOfTheCurrency() {
        assertThat(Money.rounded("JPY", 0, new BigDecimal("10.5")).minor()).isEqualTo(11);
        assertThat(Money.rounded("USD", 2, new BigDecimal("10.005")).minor()).isEqualTo(1001);
        assertThat(Money.rounded("KWD", 3, new BigDecimal("10.0004")).minor()).isEqualTo(10_000);
        assertThat(new Money("KWD", 3, 10_001).amount()).isEqualByComparingTo("10.001");
    }

    @Test
    void rejectsTheSumOfDifferentCurrencies() {
        // Given
        Money yen = new Money("JPY", 0, 1);

        // When
        // Then
        assertThatThrownBy(() -> yen.plus(new Money("USD", 2, 1))).isInstanceOf(IllegalArgumentException.class);
    }
}
