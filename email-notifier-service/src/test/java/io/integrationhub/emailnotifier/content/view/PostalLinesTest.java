package io.integrationhub.emailnotifier.content.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.emailnotifier.content.order.Address;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalLinesTest {

    /** Country, postal code, city and region, and the lines. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DE; 10115; Berlin; BE      | Erika M.; Ringstraße 1; 10115 Berlin; Deutschland
            US; 89501; Reno; NV        | Erika M.; 1 Ringstraße; Reno, NV 89501; Vereinigte Staaten
            GB; SW1A 2AA; London;      | Erika M.; 1 Ringstraße; London; SW1A 2AA; Vereinigtes Königreich
            IT; 20121; Milano; MI      | Erika M.; Ringstraße 1; 20121 Milano; MI; Italien
            JP; 100-0001; Chiyoda; Tokyo | Erika M.; Ringstraße 1; 100-0001 Chiyoda; Tokyo; Japan
            """)
    void writesAnAddressAsItsCountryDoes(String place, String lines) {
        // Given
        String[] part = place.split("; ?", -1);
        Address address =
                new Address("", "Erika", "M.", "", "Ringstraße", "1", "", "", part[1], part[2], part[3], part[0]);

        // When, Then
        assertThat(PostalLines.of(address, Locale.GERMAN)).containsExactly(lines.split("; "));
    }
}
