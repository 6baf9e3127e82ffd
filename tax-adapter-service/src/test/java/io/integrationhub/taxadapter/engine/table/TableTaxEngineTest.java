package io.integrationhub.taxadapter.engine.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.Deadline;
import io.integrationhub.taxadapter.SampleQuestions;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.tax.Buyer;
import io.integrationhub.taxadapter.tax.TaxAnswer;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTaxEngineTest {

    @Test
    void taxesByTheRegionsRateAndTheGoodsCode() {
        // When
        TaxAnswer answer = quote(SampleQuestions.threeItems(), Map.of("rates.us-ny", "NY 0.08875; FR010000=NY 0"));

        // Then
        assertThat(answer.items()).extracting(it -> it.tax().minor()).containsExactly(355L, 89L, 0L);
    }

    @Test
    void taxesNoneOfWhatAnExemptCustomerBuys() {
        // Given
        TaxQuestion exempt = new TaxQuestion(
                false,
                new Buyer("customer-1", "G", ""),
                SampleQuestions.threeItems().items());

        // When
        TaxAnswer answer = quote(exempt, Map.of("rates.us", "US 0.1"));

        // Then
        assertThat(answer.total().minor()).isZero();
    }

    @Test
    void doesNotGuessWhereItHasNoRate() {
        assertThatThrownBy(() -> quote(SampleQuestions.threeItems(), Map.of("rates.de", "MwSt 0.19")))
                .isInstanceOf(PermanentFault.class)
                .hasMessage("the table has no rate for US NY");
    }

    private static TaxAnswer quote(TaxQuestion question, Map<String, String> settings) {
        return new TableTaxEngine()
                .quote(SampleTenants.tenant("table", settings), question, Deadline.in(Duration.ofSeconds(1)));
    }
}
