package io.integrationhub.taxadapter.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.taxadapter.tax.TaxRate.Part;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaxRateTest {

    private static final TaxRate QUEBEC = TaxRate.sumOf(
            "GST + QST", List.of(new Part("GST", new BigDecimal("0.05")), new Part("QST", new BigDecimal("0.09975"))));

    @Test
    void computesTheTaxOnNetAndGrossPrices() {
        // Given
        TaxRate rate = new TaxRate("MwSt", new BigDecimal("0.19"), List.of());

        // When
        Money onTop = rate.taxOn(new Money("EUR", 2, 10_000), false);
        Money inside = rate.taxOn(new Money("EUR", 2, 11_900), true);

        // Then
        assertThat(onTop.minor()).isEqualTo(1900);
        assertThat(inside.minor()).isEqualTo(1900);
    }

    @Test
    void isEffectiveIfItYieldsTheTax() {
        // Given
        Money price = new Money("CAD", 2, 10_000);

        // When
        TaxRate effective = QUEBEC.effectiveFor(price, QUEBEC.taxOn(price, false), false);

        // Then
        assertThat(effective).isEqualTo(QUEBEC);
    }

    @Test
    void isReusableIfOnlyRoundingDiffers() {
        // Given
        Money cheap = new Money("CAD", 2, 50);
        Money dear = new Money("CAD", 2, 10_000);

        // When
        // Then
        assertThat(QUEBEC.reusableFrom(cheap, new Money("CAD", 2, 9), false)).isEqualTo(QUEBEC);
        assertThat(QUEBEC.reusableFrom(dear, new Money("CAD", 2, 749), false).amount())
                .isEqualByComparingTo("0.0749");
    }

    @Test
    void scalesItsPartsIfOnlyAPartIsTaxed() {
        // Given
        Money price = new Money("CAD", 2, 10_000);

        // When
        TaxRate effective = QUEBEC.effectiveFor(price, new Money("CAD", 2, 749), false);

        // Then
        assertThat(effective.amount()).isEqualByComparingTo("0.0749");
        assertThat(effective.parts().stream().map(Part::amount).reduce(BigDecimal::add))
                .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("0.0749"));
    }
}
