package io.integrationhub.pricing.quotemaster.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.fakes.SampleQuotes;
import io.integrationhub.pricing.quote.content.Buyer;
import io.integrationhub.pricing.quote.content.QuoteRequest;
import io.integrationhub.pricing.quote.content.RequestState;
import io.integrationhub.pricing.quotemaster.QuoteMasterResponse.Accepted;
import io.integrationhub.pricing.quotemaster.QuoteMasterResponse.Rejected;
import io.integrationhub.pricing.settings.QuoteSettings;
import io.integrationhub.sandbox.cpq.SapQuotationStandIn;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.settings.Systems;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.RealMappings;
import io.integrationhub.test.fakes.SettableClock;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The preset for SAP, against a stand-in that checks requests with the public OpenAPI of the service. */
class SapSalesQuotationTest {

    private static final String SERVICE = "/sap/opu/odata/sap/API_SALES_QUOTATION_SRV/";
    private static final Instant NOW = Instant.parse("2026-11-03T12:00:00Z");
    private static final Mappings MAPPINGS = RealMappings.compiler();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SettableClock clock = SettableClock.at(NOW.toString());
    private final SapQuotationStandIn sap =
            SapQuotationStandIn.start(new InetSocketAddress("localhost", 0), "hub:secret", clock);
    private final DirectSystem system = new DirectSystem(
            sap.url(),
            Map.of(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString("hub:secret".getBytes(StandardCharsets.UTF_8))));
    private final HttpQuoteMaster master = new HttpQuoteMaster(system, QuoteMappings.of(MAPPINGS));

    @AfterEach
    void stop() {
        sap.close();
    }

    @Test
    void createsOneQuotationHoweverOftenARequestIsSubmitted() {
        // When
        Object first = master.submit(tenant(), request("1000042"));
        Object second = master.submit(tenant(), request("1000042"));

        // Then
        assertThat(first).isEqualTo(new Accepted("20000001")).isEqualTo(second);
        assertThat(sap.quotations()).singleElement().satisfies(quotation -> {
            assertThat(quotation.path("SoldToParty").asString()).isEqualTo("1000042");
            assertThat(quotation.path("PurchaseOrderByCustomer").asString()).isEqualTo(SampleQuotes.ID.reference());
            assertThat(quotation.at("/to_Item/results/0/RequestedQuantity").asString())
                    .isEqualTo("2");
        });
    }

    @Test
    void tellsWhySapRejectsARequest() {
        assertThat(master.submit(tenant(), request("a number that is too long")))
                .isEqualTo(new Rejected("SY/530"));
    }

    @Test
    void reportsAQuotationOnceItsValidityHasAnEnd() {
        // Given
        master.submit(tenant(), request("1000042"));

        // Then
        assertThat(reports().getFirst().path("status").asString()).isEqualTo("in-progress");

        // When
        clock.advance(Duration.ofMinutes(1));
        sap.change("20000001", quotation -> {
            quotation.put(
                    "BindingPeriodValidityEndDate", SapQuotationStandIn.date(Instant.parse("2026-12-31T00:00:00Z")));
            ((ObjectNode) quotation.at("/to_Item/results/0")).put("NetAmount", "23.33");
        });

        // Then
        assertThat(reports()).singleElement().satisfies(report -> {
            assertThat(report.path("status").asString()).isEqualTo("priced");
            assertThat(report.path("request").asString()).isEqualTo(SampleQuotes.ID.reference());
            assertThat(report.path("externalId").asString()).isEqualTo("20000001");
            assertThat(report.path("version").asLong())
                    .isEqualTo(NOW.plusSeconds(60).toEpochMilli());
            assertThat(report.path("validUntil").asString()).isEqualTo("2026-12-31");
            assertThat(report.at("/lines/0/total").asString()).isEqualTo("23.33");
            assertThat(report.at("/lines/0/sku").asString()).isEqualTo("THING");
        });
        assertThat(page().path("next").asString()).isEqualTo("2026-11-03T12:01:00.000Z");
    }

    /** What a poll reads, converted to reports. */
    private List<JsonNode> reports() {
        return page().path("items")
                .valueStream()
                .map(quotation -> mapped("report", JSON.treeToValue(quotation, Object.class)))
                .toList();
    }

    private JsonNode page() {
        String path = SERVICE
                + "A_SalesQuotation?$filter=LastChangeDateTime%20gt%20datetimeoffset'2026-01-01T00:00:00Z'"
                + "&$orderby=LastChangeDateTime&$expand=to_Item&$format=json";
        return mapped("page", JSON.readValue(system.get(path).body(), Object.class));
    }

    private static JsonNode mapped(String preset, Object document) {
        Tenant tenant = tenant();
        Object mapped = TenantMappings.of(
                        QuoteSettings.SECTION, preset, _ -> "preset:sap-sales-quotation/" + preset, MAPPINGS)
                .apply(tenant, document);
        return JSON.valueToTree(mapped);
    }

    private static Tenant tenant() {
        return BoundSections.with(
                SampleQuotes.tenant("cpq"),
                BoundSections.entry(Systems.SECTION, Map.of()),
                BoundSections.entry(
                        QuoteSettings.SECTION,
                        Map.of(
                                "submit-path", SERVICE + "A_SalesQuotation",
                                "find-path",
                                        SERVICE
                                                + "A_SalesQuotation?$filter=PurchaseOrderByCustomer%20eq%20'{reference}'"
                                                + "&$select=SalesQuotation,PurchaseOrderByCustomer&$format=json",
                                "csrf-path", SERVICE,
                                "status-path", "",
                                "request-mapping", "preset:sap-sales-quotation/request",
                                "response-mapping", "preset:sap-sales-quotation/response",
                                "find-mapping", "preset:sap-sales-quotation/found")));
    }

    private static QuoteRequest request(String customerNumber) {
        QuoteRequest sample = SampleQuotes.request(RequestState.SUBMITTED);
        return new QuoteRequest(
                sample.id(),
                1,
                "",
                sample.state(),
                sample.createdAt(),
                new Buyer("customer", customerNumber, "", "", "", "", ""),
                "",
                "",
                sample.lines(),
                sample.total(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }
}
