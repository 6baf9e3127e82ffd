package io.integrationhub.taxadapter.engine.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.SystemCall;
import io.integrationhub.taxadapter.PublicSchemas;
import io.integrationhub.taxadapter.SampleDocuments;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.SampleTransactions;
import io.integrationhub.taxadapter.engine.SaveResult;
import io.integrationhub.taxadapter.engine.TaxEngineFault;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.RealMappings;
import io.integrationhub.test.fakes.ScriptedSystem;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class HttpTaxEngineTest {

    private static final Mappings MAPPINGS = RealMappings.compiler();

    private final ScriptedSystem system = new ScriptedSystem("tax");
    private final Tenant tenant = BoundSections.with(
            SampleTenants.tenant("tax", Map.of()), BoundSections.entry(HttpEngineSettings.SECTION, Map.of()));
    private final HttpTaxEngine engine =
            new HttpTaxEngine((_, _) -> system, (_, _) -> system, HttpEngineMappings.of(MAPPINGS));

    @Test
    void speaksTheNeutralProtocol() {
        // Given
        respondsWith("{'lines':[{'number':'line-1','tax':'4.00','rate':'0.1','name':'VAT'},"
                + "{'number':'custom-1','tax':1,'rate':0.1,'name':'VAT',"
                + "'parts':[{'name':'A','rate':0.04},{'name':'B','rate':0.06}]},"
                + "{'number':'shipping','tax':0.5,'rate':0.1,'name':'VAT'}]}");

        // When
        ItemTaxes taxes = quote();

        // Then
        JsonNode body = PublicSchemas.body(system.calls().getFirst());
        assertThat(body.at("/lines/0/amount").decimalValue()).isEqualByComparingTo("40");
        assertThat(body.at("/lines/2/kind").asString()).isEqualTo("shipping");
        assertThat(taxes.total().minor()).isEqualTo(550);
        assertThat(taxes.items().get(1).rate().parts()).hasSize(2);
    }

    @Test
    void rejectsAResponseThatLacksALine() {
        // Given
        respondsWith("{'lines':[{'number':'line-1','tax':4,'rate':0.1,'name':'VAT'}]}");

        // When
        // Then
        assertThatThrownBy(this::quote).isInstanceOf(PermanentFault.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{'lines':[{'number':'line-1','tax':null,'rate':0.1}]}",
                "{'lines':[{'number':'line-1','tax':'some','rate':0.1}]}",
                "{'lines':[{'number':'line-1','tax':1e30,'rate':0.1}]}",
                "{'lines':[{'number':'line-1','tax':4,'rate':0.1,'parts':[{'rate':0.2}]}]}"
            })
    void rejectsAMalformedResponse(String body) {
        // Given
        respondsWith(body);

        // When
        // Then
        assertThatThrownBy(this::quote)
                .isInstanceOfSatisfying(
                        PermanentFault.class,
                        it -> assertThat(it.code()).isEqualTo(TaxEngineFault.TAX_RESPONSE_UNREADABLE));
    }

    @Test
    void storesAndVoidsDocumentsUnderTheirCode() {
        // Given
        system.responds(201, "{}").responds(423, "{}").responds(404, "{}");

        // When
        SaveResult saved = engine.save(tenant, SampleDocuments.refund());
        SaveResult locked = engine.voidDocument(tenant, SampleDocuments.sale());
        SaveResult missing = engine.voidDocument(tenant, SampleDocuments.sale());

        // Then
        assertThat(saved).isEqualTo(SaveResult.DONE);
        assertThat(locked).isEqualTo(SaveResult.LOCKED);
        assertThat(missing).isEqualTo(SaveResult.DONE);
        assertThat(system.calls()).extracting(SystemCall::method).containsExactly("PUT", "DELETE", "DELETE");
        assertThat(PublicSchemas.body(system.calls().getFirst())
                        .at("/lines/0/tax")
                        .decimalValue())
                .isEqualByComparingTo("2");
    }

    private ItemTaxes quote() {
        return engine.quote(tenant, SampleTransactions.threeItems(), Deadline.in(Duration.ofSeconds(1)));
    }

    private void respondsWith(String body) {
        system.responds(200, body.replace('\'', '"'));
    }
}
