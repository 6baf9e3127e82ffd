package io.integrationhub.orderexport.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.orderexport.SampleOrders;
import io.integrationhub.orderexport.order.content.PersonalData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RejectionTest {

    private final PersonalData personalData = PersonalData.of(SampleOrders.content("Berlin"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customer Anna Beispiel is blocked | customer *** is blocked",
                "Beispiel, Anna: no credit | ***: no credit",
                "no credit for ANNA@EXAMPLE.ORG | no credit for ***",
                "address Weg 1, 10115 Berlin unknown | address ***, *** Berlin unknown",
                "contact of someone: eva@example.net | contact of someone: ***",
                "call +49 30 1234567 | call ***",
                "annals of SKU-1: quantity 5 > 3 | annals of SKU-1: quantity 5 > 3",
                "EAN 4006381333931 is unknown | EAN 4006381333931 is unknown",
                "order SO-1 exists as OMS-1000234567 | order SO-1 exists as OMS-1000234567"
            })
    void containsNoPersonalData(String reason, String expected) {
        // When
        Rejection rejection = new Rejection("NO", reason).without(personalData);

        // Then
        assertThat(rejection.text()).isEqualTo("NO: " + expected);
    }

    @Test
    void limitsWhatAMasterSends() {
        // When
        Rejection rejection = new Rejection("x".repeat(1_000), "y".repeat(1_000));

        // Then
        assertThat(rejection.code()).hasSize(64);
        assertThat(rejection.reason()).hasSize(300);
    }
}
