package io.integrationhub.taxadapter.vat;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.taxadapter.SampleTransactions;
import io.integrationhub.taxadapter.tax.Buyer;
import io.integrationhub.taxadapter.tax.ItemRef;
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VatIdTest {

    private static final Place BERLIN = new Place("DE", "", "10115", "Berlin", "");
    private static final Place PARIS = new Place("FR", "", "75001", "Paris", "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE136695976",
                "de 136 695 976",
                "ATU13585627",
                "BE0428759497",
                "DK13585628",
                "FI20774740",
                "FR40303265045",
                "FRK7399859412",
                "IT00743110157",
                "LU15027442",
                "PL8567346215",
                "SE123456789701",
                "NL004495445B01",
                "IE6433435F",
                "ES B-58378431",
                "EL094259216"
            })
    void parsesWellFormedIds(String text) {
        assertThat(VatId.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "DE",
                "DE136695975",
                "ATU13585626",
                "BE0428759498",
                "DK13585627",
                "FI20774741",
                "FR41303265045",
                "IT00743110158",
                "LU15027443",
                "PL8567346216",
                "SE123456789101",
                "GB980780684",
                "US123456789",
                "DE13669597",
                "DEABCDEFGHI"
            })
    void rejectsMalformedIds(String text) {
        assertThat(VatId.parse(text)).isEmpty();
    }

    @Test
    void neverPrintsTheNumber() {
        assertThat(id("DE136695976").toString()).isEqualTo("VatId[DE]");
    }

    @Test
    void reverseChargesGoodsFromAnotherMemberState() {
        assertThat(transaction("FR40303265045", BERLIN, PARIS).isReverseCharged())
                .isTrue();
        assertThat(transaction("IT00743110157", BERLIN, PARIS).isReverseCharged())
                .isTrue();
    }

    @Test
    void doesNotReverseChargeOtherSales() {
        assertThat(transaction("FR40303265045", PARIS, PARIS).isReverseCharged())
                .isFalse();
        assertThat(transaction("DE136695976", BERLIN, PARIS).isReverseCharged()).isFalse();
        assertThat(transaction("FR40303265045", BERLIN, SampleTransactions.NEW_YORK)
                        .isReverseCharged())
                .isFalse();
        assertThat(transaction("FR40303265045", SampleTransactions.WAREHOUSE, PARIS)
                        .isReverseCharged())
                .isFalse();
        assertThat(transaction("", BERLIN, PARIS).isReverseCharged()).isFalse();
    }

    private static TaxableTransaction transaction(String id, Place from, Place to) {
        TaxItem item = new TaxItem(ItemRef.line("line-1", ""), SampleTransactions.usd(100), 1, "", "", from, to);
        return new TaxableTransaction(false, Buyer.GUEST.withVatId(VatId.parse(id)), List.of(item));
    }

    private static VatId id(String text) {
        return Optional.of(text).flatMap(VatId::parse).orElseThrow();
    }
}
