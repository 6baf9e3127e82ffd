package io.integrationhub.pricing.fakes;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.pricing.price.Money;
import io.integrationhub.pricing.quote.Quote;
import io.integrationhub.pricing.quote.QuoteState;
import io.integrationhub.pricing.quote.content.Buyer;
import io.integrationhub.pricing.quote.content.QuoteRequest;
import io.integrationhub.pricing.quote.content.QuoteRequestId;
import io.integrationhub.pricing.quote.content.RequestState;
import io.integrationhub.pricing.quote.content.RequestedLine;
import io.integrationhub.pricing.quote.report.QuoteReport;
import io.integrationhub.pricing.quote.report.ReportedLine;
import io.integrationhub.pricing.quote.report.ReportedStatus;
import io.integrationhub.pricing.settings.QuoteSettings;
import io.integrationhub.test.fakes.BoundSections;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A quote request of one line, and what answers it. */
public final class SampleQuotes {

    public static final QuoteRequestId ID = new QuoteRequestId("7c1b3a52-4a55-4b9f-8f1e-2f6f5f0a9d11");
    public static final Instant NOW = Instant.parse("2026-11-03T12:00:00Z");

    private SampleQuotes() {}

    /** A tenant with a master of quotes: {@code cpq}, or {@code commercetools}. */
    public static Tenant tenant(String master) {
        Map<String, Object> sections = new HashMap<>();
        sections.put("masters", Map.of("quote", master));
        Map.Entry<String, Object> settings = BoundSections.entry(QuoteSettings.SECTION, Map.of());
        sections.put(settings.getKey(), settings.getValue());
        return new Tenant(new TenantId("acme"), sections);
    }

    public static QuoteRequest request(RequestState state) {
        return new QuoteRequest(
                ID,
                1,
                "",
                state,
                NOW,
                new Buyer("customer", "", "", "", "", "", ""),
                "",
                "",
                List.of(new RequestedLine(
                        "line-1", "", "THING", Map.of("en", "Thing"), 2, money("12.50"), money("25.00"))),
                money("25.00"),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    public static Quote quote(String id, QuoteState state) {
        return quote(id, state, Optional.empty());
    }

    public static Quote quote(String id, QuoteState state, Optional<Instant> validTo) {
        return new Quote(id, 1, "key-" + id, state, NOW, validTo, "", money("20.00"));
    }

    public static QuoteReport report(long version, ReportedStatus status) {
        return new QuoteReport(
                ID,
                "CPQ-1",
                version,
                status,
                Optional.empty(),
                "",
                List.of(new ReportedLine(Optional.empty(), Optional.of("THING"), 2, money("11.665"), money("23.33"))),
                List.of());
    }

    public static Money money(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }
}
