package io.integrationhub.pricing.price;

import static io.integrationhub.pricing.price.SamplePrices.SCOPE;
import static io.integrationhub.pricing.price.SamplePrices.euros;
import static io.integrationhub.pricing.price.SamplePrices.months;
import static io.integrationhub.pricing.price.SamplePrices.price;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SanityBandTest {

    private final SanityBand band = new SanityBand(20, false, Set.of());

    @ParameterizedTest
    @CsvSource({"12.00", "8.00", "10.00"})
    void acceptsAPriceWithinTheBand(String amount) {
        assertThat(band.reason(schedule(price(Validity.ALWAYS, amount)), Optional.of(ten())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12.01, 20.1", "7.99, -20.1", "1000, 9900.0"})
    void withholdsAPriceOutsideOfTheBand(String amount, String percent) {
        assertThat(band.reason(schedule(price(Validity.ALWAYS, amount)), Optional.of(ten())))
                .hasValueSatisfying(reason -> assertThat(reason)
                        .contains("after 10.00 EUR is a change of " + percent + " %, more than 20 %"));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void withholdsAPriceThatIsNotAboveZero(String amount) {
        assertThat(band.reason(schedule(price(Validity.ALWAYS, amount)), Optional.empty()))
                .hasValueSatisfying(reason -> assertThat(reason).contains("is not above zero"));
    }

    @Test
    void acceptsZeroIfTheTenantWantsIt() {
        // Given
        SanityBand lenient = new SanityBand(0, true, Set.of());

        // When, Then
        assertThat(lenient.reason(schedule(price(Validity.ALWAYS, "0")), Optional.of(ten())))
                .isEmpty();
        assertThat(lenient.reason(schedule(price(Validity.ALWAYS, "-1")), Optional.empty()))
                .isPresent();
    }

    @Test
    void withholdsATierThatIsNotAboveZero() {
        // Given
        StandalonePrice price =
                new StandalonePrice("key", Validity.ALWAYS, euros("10"), List.of(new Tier(10, euros("0"))), true);

        // When, Then
        assertThat(band.reason(schedule(price), Optional.empty())).isPresent();
    }

    @Test
    void withholdsAPriceInACurrencyOfNoShop() {
        assertThat(new SanityBand(20, false, Set.of("CHF", "USD"))
                        .reason(schedule(price(Validity.ALWAYS, "10")), Optional.empty()))
                .contains("the currency EUR is none of CHF, USD");
    }

    @Test
    void comparesAFuturePriceWithTheOneBeforeIt() {
        // Given
        PriceSchedule known = schedule(price(months(1, 3), "5"), price(months(3, 6), "10"));

        // When, Then
        assertThat(band.reason(schedule(price(months(6, 0), "11")), Optional.of(known)))
                .isEmpty();
        assertThat(band.reason(schedule(price(months(6, 0), "5")), Optional.of(known)))
                .isPresent();
    }

    @Test
    void acceptsTheFirstPriceOfAScope() {
        assertThat(band.reason(schedule(price(Validity.ALWAYS, "99999")), Optional.empty()))
                .isEmpty();
    }

    private static PriceSchedule ten() {
        return schedule(price(Validity.ALWAYS, "10"));
    }

    private static PriceSchedule schedule(StandalonePrice... prices) {
        return new PriceSchedule(SCOPE, List.of(prices));
    }
}
