package io.integrationhub.taxadapter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.system.Deadline;
import io.integrationhub.taxadapter.SampleQuestions;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.tax.TaxAnswer;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.VatId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChosenTaxEngineTest {

    @Test
    void chargesNoTaxThatTheBuyerOwesWhereTheEngineKnowsNothingOfVatIds() {
        // Given
        TaxQuestion question = SampleQuestions.acrossTheUnion(VatId.parse("FR40303265045"));

        // When
        TaxAnswer answer = new ChosenTaxEngine(List.of())
                .quote(
                        SampleTenants.tenant("table", Map.of("vat.name", "VAT 0 %")),
                        question,
                        Deadline.in(Duration.ofSeconds(1)));

        // Then
        assertThat(answer.total().minor()).isZero();
        assertThat(answer.items().getFirst().rate().name()).isEqualTo("VAT 0 %");
    }
}
