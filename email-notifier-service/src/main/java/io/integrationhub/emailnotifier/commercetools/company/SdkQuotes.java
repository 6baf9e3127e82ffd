package io.integrationhub.emailnotifier.commercetools.company;

import com.commercetools.api.models.quote.Quote;
import com.commercetools.api.models.quote.QuoteState;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.commercetools.order.AddressMapping;
import io.integrationhub.emailnotifier.commercetools.order.LineMapping;
import io.integrationhub.emailnotifier.commercetools.order.TotalsMapping;
import io.integrationhub.emailnotifier.commercetools.shop.Reader;
import io.integrationhub.emailnotifier.commercetools.shop.Readers;
import io.integrationhub.emailnotifier.content.order.Line;
import java.util.List;
import java.util.Optional;

/** Reads quotes with the SDK. */
record SdkQuotes(Commercetools commercetools, Readers readers) implements Quotes {

    @Override
    public Optional<MailableQuote> load(Tenant tenant, String id) {
        Project project = commercetools.project(tenant.id());
        return project.find(project.api().quotes().withId(id).get())
                .flatMap(quote -> buyer(tenant, quote).map(buyer -> from(quote, buyer)));
    }

    private Optional<Reader> buyer(Tenant tenant, Quote quote) {
        return Optional.ofNullable(quote.getCustomer())
                .flatMap(customer -> readers.ofCustomer(tenant, customer.getId()));
    }

    private static MailableQuote from(Quote quote, Reader buyer) {
        List<Line> lines = LineMapping.from(quote.getLineItems(), quote.getCustomLineItems());
        String key = AddressMapping.text(quote.getKey());
        return new MailableQuote(
                quote.getId(),
                key.isEmpty() ? quote.getId() : key,
                quote.getCreatedAt().toInstant(),
                quote.getQuoteState() == QuoteState.PENDING,
                buyer,
                lines,
                TotalsMapping.from(
                        new TotalsMapping.Source(
                                quote.getTotalPrice(),
                                quote.getTaxedPrice(),
                                null,
                                TotalsMapping.shipping(quote.getShippingInfo(), null)),
                        lines),
                Optional.ofNullable(quote.getValidTo()).map(time -> time.toInstant()),
                AddressMapping.text(quote.getSellerComment()));
    }
}
