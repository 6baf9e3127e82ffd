package io.integrationhub.taxadapter.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {

    @ParameterizedTest
    @CsvSource({
        "CA, Québec, QC",
        "CA, quebec, QC",
        "CA, QUÉBEC, QC",
        "CA, qc, QC",
        "CA, CA-QC, QC",
        "CA, Que., QC",
        "CA, Province de Québec, QC",
        "CA, Colombie-Britannique, BC",
        "CA, ' Newfoundland & Labrador ', NL",
        "CA, NF, NL",
        "US, new york, NY",
        "US, N.Y., NY",
        "US, Calif., CA",
        "US, State of Washington, WA",
        "US, Washington D.C., DC",
        "US, US-TX, TX",
        "BR, Sao Paulo, SP",
        "BR, Espírito Santo, ES"
    })
    void leadsToTheCode(String country, String written, String code) {
        assertThat(Regions.code(country, written)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"CA, Quebeck", "US, ZZ", "US, Ontario", "BR, Lisboa"})
    void keepsTheTextOfAnUnknownRegion(String country, String written) {
        assertThat(Regions.code(country, written)).isEqualTo(written);
        assertThat(Regions.isCode(country, written)).isFalse();
    }

    @Test
    void findsEveryRegionOfTheTableByEachNameInAnyCase() {
        // Given
        List<List<String>> rows = GeographyTable.rows("regions.csv");

        // When
        // Then
        for (List<String> row : rows) {
            for (String name : (row.get(1) + "," + row.get(2)).split(",")) {
                for (String written : List.of(name, name.toLowerCase(Locale.ROOT), " " + PlaceNames.key(name) + ".")) {
                    assertThat(Regions.code(row.get(0), written)).as(written).isEqualTo(row.get(1));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DEU, DE",
        "deu, DE",
        "Germany, DE",
        "Deutschland, DE",
        "Österreich, AT",
        "Etats-Unis, US",
        "usa, US",
        "UK, GB",
        "EL, GR",
        "XK, XK",
        "Nederland, NL",
        "Belgique, BE",
        "de, DE",
        "Atlantis, ATLANTIS"
    })
    void leadsToTheCodeOfACountry(String written, String code) {
        assertThat(Countries.code(written)).isEqualTo(code);
    }
}
