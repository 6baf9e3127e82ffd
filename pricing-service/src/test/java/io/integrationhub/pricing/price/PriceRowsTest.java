package io.integrationhub.pricing.price;

import static io.integrationhub.pricing.price.SamplePrices.SCOPE;
import static io.integrationhub.pricing.price.SamplePrices.euros;
import static io.integrationhub.pricing.price.SamplePrices.months;
import static io.integrationhub.pricing.price.SamplePrices.price;
import static io.integrationhub.pricing.price.SamplePrices.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.pricing.price.RowConflict.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceRowsTest {

    @Test
    void combinesTheTiersOfAPriceInAnyOrder() {
        // When
        PriceRows rows = PriceRows.of(List.of(
                row(Validity.ALWAYS, "8.00", 100, "row 1"),
                row(Validity.ALWAYS, "10.00", 0, "row 2"),
                row(Validity.ALWAYS, "9.00", 10, "row 3")));

        // Then
        assertThat(rows.conflicts()).isEmpty();
        assertThat(rows.schedules())
                .containsExactly(new PriceSchedule(
                        SCOPE,
                        List.of(new StandalonePrice(
                                SCOPE.priceKey(Validity.ALWAYS),
                                Validity.ALWAYS,
                                euros("10"),
                                List.of(new Tier(10, euros("9")), new Tier(100, euros("8"))),
                                true))));
    }

    @Test
    void putsPricesThatFollowOneAnotherIntoOneSchedule() {
        // When
        PriceRows rows = PriceRows.of(List.of(
                row(months(6, 0), "12", "row 1"),
                row(months(1, 6), "11", "row 2"),
                row(Validity.ALWAYS, "10", "row 3")));

        // Then
        assertThat(rows.schedules().getFirst().prices())
                .containsExactlyInAnyOrder(
                        price(Validity.ALWAYS, "10"), price(months(1, 6), "11"), price(months(6, 0), "12"));
    }

    @Test
    void ignoresARowThatIsRepeated() {
        // When
        PriceRows rows =
                PriceRows.of(List.of(row(Validity.ALWAYS, "10", "row 1"), row(Validity.ALWAYS, "10.00", "row 2")));

        // Then
        assertThat(rows.conflicts()).isEmpty();
        assertThat(rows.schedules()).hasSize(1);
    }

    @Test
    void namesBothRowsThatContradictEachOther() {
        // When
        PriceRows rows =
                PriceRows.of(List.of(row(Validity.ALWAYS, "10", "row 1"), row(Validity.ALWAYS, "11", "row 2")));

        // Then
        assertThat(rows.schedules()).isEmpty();
        assertThat(rows.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(Kind.CONTRADICTION);
            assertThat(conflict.message()).contains("row 1 (10.00 EUR, always)", "row 2 (11.00 EUR, always)");
        });
    }

    @Test
    void namesBothRowsThatOverlapEvenIfAnotherBeginsBetweenThem() {
        // When
        PriceRows rows = PriceRows.of(List.of(
                row(months(1, 9), "10", "row 1"), row(months(3, 4), "11", "row 2"), row(months(8, 10), "12", "row 3")));

        // Then
        assertThat(rows.schedules()).isEmpty();
        assertThat(rows.conflicts())
                .extracting(RowConflict::message)
                .satisfiesExactly(
                        first -> assertThat(first).contains("row 1", "row 2", "valid at the same time"),
                        second -> assertThat(second).contains("row 1", "row 3"));
    }

    @Test
    void takesTheEndOfOnePriceAsTheBeginningOfTheNext() {
        assertThat(PriceRows.of(List.of(row(months(0, 3), "10", "row 1"), row(months(3, 0), "11", "row 2")))
                        .conflicts())
                .isEmpty();
    }

    @Test
    void requiresThePriceOfOnePiece() {
        assertThat(PriceRows.of(List.of(row(Validity.ALWAYS, "8", 10, "row 1"))).conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.message()).contains("row 1", "is a tier"));
    }

    @Test
    void leavesOtherScopesAlone() {
        // Given
        PriceScope german = new PriceScope("A-1", "EUR", "DE", "", "");
        ReportedPrice row = new ReportedPrice(
                german, Validity.ALWAYS, BigDecimal.TEN, BigDecimal.valueOf(100), "PCE", 1, "", true, "row 3");

        // When
        PriceRows rows =
                PriceRows.of(List.of(row(Validity.ALWAYS, "10", "row 1"), row(Validity.ALWAYS, "11", "row 2"), row));

        // Then
        assertThat(rows.schedules()).singleElement().satisfies(schedule -> {
            assertThat(schedule.scope()).isEqualTo(german);
            assertThat(schedule.prices().getFirst().value()).isEqualTo(euros("0.1"));
        });
        assertThat(rows.conflicts()).hasSize(1);
    }
}
