package io.integrationhub.emailnotifier.content.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.emailnotifier.content.order.Address;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalLinesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DE | 10115    | Berlin       | BE       | Erika M.; Ringstraße 1; 10115 Berlin; Deutschland
            US | 89501    | Reno         | NV       | Erika M.; 1 Ringstraße; Reno, NV 89501; Vereinigte Staaten
            GB | SW1A 2AA | London       |          | Erika M.; 1 Ringstraße; London; SW1A 2AA; Vereinigtes Königreich
            IT | 20121    | Milano       | MI       | Erika M.; Ringstraße 1; 20121 Milano; MI; Italien
            JP | 100-0001 | Chiyoda      | Tokyo    | Erika M.; Ringstraße 1; 100-0001 Chiyoda; Tokyo; Japan
            """)
    void writesAnAddressAsItsCountryDoes(String country, String code, String city, String region, String lines) {
        Address address = new Address(
                "", "Erika", "M.", "", "Ringstraße", "1", "", "", code, city, region == null ? "" : region, country);

        assertThat(PostalLines.of(address, Locale.GERMAN)).containsExactly(lines.split("; "));
    }
}
