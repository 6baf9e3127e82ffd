package io.integrationhub.pricing.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "129.50, 100, EUR, 1.295",
        "1,      1000, EUR, 0.001",
        "10.00,  12, EUR, 0.833333333333",
        "3000,   3, JPY, 1000",
        "9.9,    1, EUR, 9.90",
        "1.2345, 1, KWD, 1.2345",
        "-5,     1, EUR, -5.00"
    })
    void dividesThePriceOfSeveralPiecesExactlyWhereItHasAnEnd(
            BigDecimal amount, BigDecimal quantity, String currency, BigDecimal expected) {
        // When
        Money money = Money.per(amount, quantity, currency);

        // Then
        assertThat(money.amount()).isEqualByComparingTo(expected);
        assertThat(money).isEqualTo(new Money(expected, currency));
    }

    @Test
    void equalsAnAmountThatIsWrittenWithOtherZeros() {
        assertThat(new Money(new BigDecimal("1.2000"), "EUR"))
                .isEqualTo(new Money(new BigDecimal("1.2"), "EUR"))
                .isEqualTo(Money.ofMinorUnits(120, "EUR"))
                .hasToString("1.20 EUR");
        assertThat(new Money(new BigDecimal("1E+2"), "JPY")).isEqualTo(Money.ofMinorUnits(100, "JPY"));
    }

    @Test
    void needsHighPrecisionOnlyBelowTheMinorUnit() {
        // Given
        Money cents = new Money(new BigDecimal("1.20"), "EUR");
        Money tenths = new Money(new BigDecimal("1.295"), "EUR");

        // Then
        assertThat(cents.needsHighPrecision()).isFalse();
        assertThat(cents.toMinorUnits()).isEqualTo(120);
        assertThat(tenths.needsHighPrecision()).isTrue();
        assertThat(tenths.toPreciseUnits()).isEqualTo(1295);
        assertThat(tenths.amount().scale()).isEqualTo(3);
    }

    @Test
    void rejectsWhatIsNoAmount() {
        assertThatThrownBy(() -> new Money(BigDecimal.ONE, "XYZ")).hasMessageContaining("ISO 4217");
        assertThatThrownBy(() -> new Money(BigDecimal.ONE, "XAU")).hasMessageContaining("ISO 4217");
        assertThatThrownBy(() -> new Money(new BigDecimal("1e30"), "EUR")).hasMessageContaining("too many digits");
        assertThatThrownBy(() -> new Money(new BigDecimal("1e-30"), "EUR")).hasMessageContaining("decimals");
        assertThatThrownBy(() -> Money.per(BigDecimal.ONE, BigDecimal.ZERO, "EUR"))
                .hasMessageContaining("above zero");
    }
}
