package io.integrationhub.taxadapter.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.taxadapter.SampleTransactions;
import io.integrationhub.taxadapter.vat.VatId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReverseChargeTest {

    @ParameterizedTest
    @CsvSource({
        "DE 10115, FR 75001, true",
        "DE 10115, MC 98000, true",
        "DE 10115, GB BT1 5GS, true",
        "GB BT1 5GS, FR 75001, true",
        "DE 10115, PT 9000-039, true",
        "DE 10115, ES 35001, false",
        "DE 10115, FR 97110, false",
        "DE 10115, FI 22100, false",
        "DE 27498, FR 75001, false",
        "GB BT1 5GS, GB SW1A 1AA, false",
        "DE 10115, GB SW1A 1AA, false",
        "DE 10115, AT 6691, true"
    })
    void dependsOnTheVatAreaOfBothAddresses(String from, String to, boolean reverseCharged) {
        // Given
        TaxItem item =
                new TaxItem(ItemRef.line("1", ""), SampleTransactions.usd(100), 1, "", "", place(from), place(to));
        Optional<VatId> id = VatId.parse("IE6388047V");

        // When
        TaxableTransaction transaction = new TaxableTransaction(false, Buyer.GUEST.withVatId(id), List.of(item));

        // Then
        assertThat(id).isPresent();
        assertThat(transaction.isReverseCharged()).isEqualTo(reverseCharged);
    }

    private static Place place(String address) {
        return new Place(address.substring(0, 2), "", address.substring(3), "", "");
    }
}
