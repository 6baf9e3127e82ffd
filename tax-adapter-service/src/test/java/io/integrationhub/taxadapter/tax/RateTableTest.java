package io.integrationhub.taxadapter.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RateTableTest {

    @Test
    void readsRatesByCountryRegionAndCode() {
        // Given
        RateTable table = RateTable.of(Map.of(
                "de", "MwSt 0.19; books=MwSt 0.07",
                "ca-qc", "GST 0.05 + QST 0.09975",
                "ca", "GST 0.05"));

        // When
        // Then
        assertThat(table.rate(place("DE", ""), "books").orElseThrow().amount()).isEqualByComparingTo("0.07");
        assertThat(table.rate(place("DE", "BE"), "any").orElseThrow().amount()).isEqualByComparingTo("0.19");
        assertThat(table.rate(place("CA", "QC"), "").orElseThrow().parts()).hasSize(2);
        assertThat(table.rate(place("CA", "ON"), "").orElseThrow().amount()).isEqualByComparingTo("0.05");
        assertThat(table.rate(place("FR", ""), "")).isEmpty();
    }

    private static Place place(String country, String region) {
        return new Place(country, region, "", "", "");
    }
}
