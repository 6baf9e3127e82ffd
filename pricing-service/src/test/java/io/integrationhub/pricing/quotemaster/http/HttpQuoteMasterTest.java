package io.integrationhub.pricing.quotemaster.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.pricing.fakes.SampleQuotes;
import io.integrationhub.pricing.quote.NegotiationState;
import io.integrationhub.pricing.quote.QuoteState;
import io.integrationhub.pricing.quote.QuoteStatus;
import io.integrationhub.pricing.quote.content.RequestState;
import io.integrationhub.pricing.quotemaster.QuoteMasterResponse;
import io.integrationhub.pricing.quotemaster.QuoteMasterResponse.Accepted;
import io.integrationhub.pricing.quotemaster.QuoteMasterResponse.Rejected;
import io.integrationhub.pricing.settings.QuoteSettings;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.settings.Systems;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.RealMappings;
import io.integrationhub.test.fakes.ScriptedSystem;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpQuoteMasterTest {

    private static final QuoteMappings MAPPINGS = QuoteMappings.of(RealMappings.compiler());
    private static final String NONE = "{\"quoteRequests\":[]}";

    private final ScriptedSystem system = new ScriptedSystem("cpq");
    private final HttpQuoteMaster master = new HttpQuoteMaster(new OneSystem(system), MAPPINGS);

    @Test
    void asksForARequestBeforeItSendsIt() {
        // Given
        system.responds(200, NONE).responds(201, "{\"id\":\"CPQ-1\"}");

        // When
        QuoteMasterResponse response = submit(tenant(Map.of(), Map.of()));

        // Then
        assertThat(response).isEqualTo(new Accepted("CPQ-1"));
        assertThat(system.calls())
                .extracting(SystemCall::method, SystemCall::path)
                .containsExactly(
                        tuple("GET", "/api/quote-requests?reference=" + SampleQuotes.ID.reference()),
                        tuple("POST", "/api/quote-requests"));
    }

    @Test
    void sendsARequestAtOnceToAMasterThatHonorsIdempotencyKeys() {
        // Given
        system.responds(201, "{\"id\":\"CPQ-1\"}");

        // When
        submit(tenant(Map.of(), Map.of("cpq.url", "https://cpq.example", "cpq.idempotency-header", "Key")));

        // Then
        assertThat(system.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.idempotencyKey()).contains(SampleQuotes.ID.value()));
    }

    @Test
    void ignoresAnotherRequestThatASearchReturns() {
        // Given
        system.responds(200, "{\"quoteRequests\":[{\"id\":\"CPQ-9\",\"reference\":\"another\"}]}")
                .responds(201, "{\"id\":\"CPQ-1\"}");

        // Then
        assertThat(submit(tenant(Map.of(), Map.of()))).isEqualTo(new Accepted("CPQ-1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"500 | oops", "200 | <html>", "400 | {}"})
    void sendsNothingIfTheSearchSaysNothing(int status, String body) {
        // Given
        system.responds(status, body);

        // Then
        assertThatThrownBy(() -> submit(tenant(Map.of(), Map.of())))
                .isInstanceOf(PermanentFault.class)
                .hasMessageContaining("does not say whether the master has it");
    }

    @Test
    void parksAResponseThatTellsNeither() {
        // Given
        system.responds(200, NONE).responds(200, "{}");

        // Then
        assertThatThrownBy(() -> submit(tenant(Map.of(), Map.of()))).isInstanceOf(PermanentFault.class);
    }

    @Test
    void sendsAStateWhoseResponseNeedNotRepeatTheId() {
        // Given
        system.responds(204, "").responds(409, "{\"error\":{\"code\":\"ENDED\"}}");
        NegotiationState state =
                new NegotiationState(QuoteStatus.ACCEPTED, Optional.of(SampleQuotes.quote("q", QuoteState.ACCEPTED)));

        // Then
        assertThat(send(tenant(Map.of(), Map.of()), state)).isEqualTo(new Accepted("CPQ-1"));
        assertThat(send(tenant(Map.of(), Map.of()), state)).isEqualTo(new Rejected("ENDED"));
        assertThat(new String(system.calls().getFirst().body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"status\":\"accepted\",\"quote\":\"key-q\",\"total\":\"20.00\"}");
        assertThat(system.calls().getFirst().path()).isEqualTo("/api/quote-requests/CPQ-1/status");
    }

    @Test
    void sendsNoStateThatTheTenantLeavesOut() {
        // Given
        NegotiationState state = new NegotiationState(QuoteStatus.CLOSED, Optional.empty());

        // Then
        assertThat(send(tenant(Map.of("status-path", ""), Map.of()), state)).isEqualTo(new Accepted("CPQ-1"));
        assertThat(send(tenant(Map.of("status-mapping", "status = 'accepted' ? {}"), Map.of()), state))
                .isEqualTo(new Accepted("CPQ-1"));
        assertThat(system.calls()).isEmpty();
    }

    private QuoteMasterResponse submit(Tenant tenant) {
        return master.submit(tenant, SampleQuotes.request(RequestState.SUBMITTED));
    }

    private QuoteMasterResponse send(Tenant tenant, NegotiationState state) {
        return new HttpQuoteMaster(new OneSystem(system), QuoteMappings.of(RealMappings.compiler()))
                .sendStatus(tenant, SampleQuotes.request(RequestState.ACCEPTED), "CPQ-1", state);
    }

    private static Tenant tenant(Map<String, String> quotes, Map<String, String> systems) {
        return BoundSections.with(
                SampleQuotes.tenant("cpq"),
                BoundSections.entry(QuoteSettings.SECTION, quotes),
                BoundSections.entry(Systems.SECTION, systems));
    }

    private record OneSystem(SystemClient only) implements SystemClients {

        @Override
        public SystemClient client(TenantId tenant, String system) {
            return only;
        }
    }
}
