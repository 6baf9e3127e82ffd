package io.integrationhub.pricing.quotebroker;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.QuoteOutOutcome.Irrelevant;
import io.integrationhub.pricing.settings.QuoteTenant;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Notices at once that an order accepts its quote, because the quote itself sends no message then. Most orders have
 * none, so they are not read: a message without its order ends here, and the sweep of quotes finds what it was about.
 *
 * @param quotes handles the message as one about the quote
 */
record QuotedOrderHandler(QuoteMessageHandler quotes) implements RecordHandler {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String inlet() {
        return "orders";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return QuoteTenant.usesQuotes(tenant);
    }

    @Override
    public Ending handle(InboundRecord message) {
        return quoteOf(message)
                .map(quote -> quotes.handle(message, quote))
                .orElseGet(() -> Ending.of(new Irrelevant(), message.key(), "the message names no quote"));
    }

    /** In both formats of notifications. */
    private static Optional<String> quoteOf(InboundRecord message) {
        try {
            JsonNode body = JSON.readTree(message.body());
            JsonNode notification = body.has("specversion") ? body.path("data") : body;
            return Optional.of(notification.at("/order/quote/id").asString("")).filter(id -> !id.isEmpty());
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
