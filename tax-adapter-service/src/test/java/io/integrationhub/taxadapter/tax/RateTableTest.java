package io.integrationhub.taxadapter.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTableTest {

    private static final RateTable TABLE = RateTable.of(Map.of(
            "ca.qc", "GST 0.05 + QST 0.09975",
            "ca", "GST 0.05",
            "us", "US 0.01",
            "es", "IVA 0.21",
            "es-cn", "IGIC 0.07",
            "fra", "TVA 0.20",
            "gb", "VAT 0.20",
            "pt", "IVA 0.23"));

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

    @ParameterizedTest
    @CsvSource({
        "CA, Québec, '', 0.14975",
        "CAN, QUEBEC, '', 0.14975",
        "CA, Ontario, '', 0.05",
        "US, anything, '', 0.01",
        "ES, Madrid, 28013, 0.21",
        "ES, Las Palmas, 35001, 0.07",
        "MC, '', 98000, 0.20",
        "FR, '', 75001, 0.20",
        "GB, '', BT1 5GS, 0.20",
        "IM, '', IM1 1AA, 0.20"
    })
    void findsTheRateOfARegionOrTerritory(String country, String region, String postalCode, BigDecimal rate) {
        assertThat(TABLE.rate(new Place(country, region, postalCode, "", ""), "")
                        .orElseThrow()
                        .amount())
                .isEqualByComparingTo(rate);
    }

    @ParameterizedTest
    @CsvSource({"CA, Quebeck, ''", "CA, '', ''", "FR, '', 97110", "ES, '', 51001", "PT, '', 9000-039", "GB, '', JE2 3AB"
    })
    void hasNoRateForAnUnknownRegionOrATerritoryOfItsOwn(String country, String region, String postalCode) {
        assertThat(TABLE.rate(new Place(country, region, postalCode, "", ""), ""))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"de", "DEU", "germany", "ca-qc", "CA_QC", "ca.quebec", "es-cn", "ES_CN", "gp", "xi", "es-p"})
    void acceptsCountriesRegionsAndTerritories(String place) {
        assertThat(RateTable.isPlace(place)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz", "ca-quebeck", "us-on", "", "99"})
    void rejectsOtherPlaces(String place) {
        assertThat(RateTable.isPlace(place)).isFalse();
    }

    private static Place place(String country, String region) {
        return new Place(country, region, "", "", "");
    }
}
