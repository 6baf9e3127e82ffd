package io.integrationhub.taxadapter.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxTerritoryTest {

    /** Address; territory, the country engines are told, the country whose rates apply otherwise, and the VAT area. */
    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "ES, 35001, ES-CN ES - -",
        "ES, 38660, ES-CN ES - -",
        "ES, 51001, ES-CE ES - -",
        "ES, 52006, ES-ML ES - -",
        "ES, 28013, ES ES - ES",
        "FR, 97110, GP GP - -",
        "FR, 97133, BL BL - -",
        "FR, 97150, MF MF - -",
        "FR, 97200, MQ MQ - -",
        "FR, 97300, GF GF - -",
        "FR, 97400, RE RE - -",
        "FR, 97600, YT YT - -",
        "FR, 98800, NC NC - -",
        "FR, 98000, MC MC FR FR",
        "MC, 98000, MC MC FR FR",
        "FR, 75001, FR FR - FR",
        "GB, BT1 5GS, XI GB GB XI",
        "GB, bt15gs, XI GB GB XI",
        "GB, IM1 1AA, IM IM GB -",
        "GB, JE2 3AB, JE JE - -",
        "GB, GY1 1AA, GG GG - -",
        "GB, SW1A 1AA, GB GB - -",
        "FI, 22100, AX AX - -",
        "FI, 00100, FI FI - FI",
        "DE, 78266, DE-BUESINGEN DE - -",
        "DE, 27498, DE-HELGOLAND DE - -",
        "DE, 10115, DE DE - DE",
        "IT, 23041, IT-LIVIGNO IT - -",
        "IT, 22061, IT-CAMPIONE IT - -",
        "IT, 47890, SM SM - -",
        "GR, 63086, GR-69 GR - -",
        "GR, 630 87, GR-69 GR - -",
        "DK, 100, FO FO - -",
        "DK, 3900, GL GL - -",
        "DK, 1050, DK DK - DK",
        "PT, 9000-039, PT-30 PT - PT",
        "PT, 9500-321, PT-20 PT - PT",
        "PT, 1100-148, PT PT - PT",
        "AT, 6691, AT-JUNGHOLZ AT - AT",
        "AT, 6993, AT-MITTELBERG AT - AT",
        "CH, 9490, LI LI CH -",
        "NO, 9170, SJ SJ - -",
        "NO, 0150, NO NO - -"
    })
    void knowsTheTerritoryOfAnAddress(String country, String postalCode, String expected) {
        // When
        TaxTerritory territory = TaxTerritory.of(country, postalCode);

        // Then
        assertThat(Stream.of(territory.code(), territory.country(), territory.ratesOf(), territory.vatArea())
                        .map(value -> value.isEmpty() ? "-" : value))
                .containsExactly(expected.split(" "));
    }
}
