package io.integrationhub.pricing.fakes;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.commercetools.quote.Quotes;
import io.integrationhub.pricing.quote.Negotiation;
import io.integrationhub.pricing.quote.Quote;
import io.integrationhub.pricing.quote.QuoteState;
import io.integrationhub.pricing.quote.StagedQuote;
import io.integrationhub.pricing.quote.content.QuoteRequestId;
import io.integrationhub.pricing.quote.content.RequestState;
import io.integrationhub.pricing.quote.report.QuoteReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One negotiation in commercetools. */
public final class FakeQuotes implements Quotes {

    private final List<String> effects = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();
    private RequestState state = RequestState.SUBMITTED;
    private Optional<StagedQuote> staged = Optional.empty();
    private Optional<QuoteReport> locked = Optional.empty();
    private Optional<QuoteReport> terms = Optional.empty();

    /** What was changed in commercetools, in order. */
    public List<String> effects() {
        return List.copyOf(effects);
    }

    public List<Quote> quotes() {
        return List.copyOf(quotes);
    }

    public RequestState state() {
        return state;
    }

    /** A person changes the state of the request. */
    public void change(RequestState other) {
        state = other;
    }

    /** A person answers the newest quote. */
    public void answer(QuoteState answer) {
        quotes.set(quotes.size() - 1, in(quotes.getLast(), answer));
    }

    @Override
    public Optional<Negotiation> load(Tenant tenant, QuoteRequestId id) {
        return id.equals(SampleQuotes.ID)
                ? Optional.of(new Negotiation(SampleQuotes.request(state), staged, quotes))
                : Optional.empty();
    }

    @Override
    public Optional<QuoteRequestId> requestOfStagedQuote(Tenant tenant, String id) {
        return Optional.of(SampleQuotes.ID);
    }

    @Override
    public Optional<QuoteRequestId> requestOfQuote(Tenant tenant, String id) {
        return Optional.of(SampleQuotes.ID);
    }

    @Override
    public StagedQuote stage(Tenant tenant, Negotiation negotiation) {
        return negotiation.staged().filter(it -> !it.isClosed()).orElseGet(() -> {
            effects.add("staged");
            state = RequestState.ACCEPTED;
            StagedQuote created = new StagedQuote("staged-" + effects.size(), "cart", false);
            staged = Optional.of(created);
            return created;
        });
    }

    @Override
    public void lockPrices(Tenant tenant, StagedQuote of, QuoteReport report) {
        if (!locked.equals(Optional.of(report))) {
            effects.add("locked " + report.version());
            locked = Optional.of(report);
        }
    }

    @Override
    public void setTerms(Tenant tenant, StagedQuote of, QuoteReport report) {
        if (!terms.equals(Optional.of(report))) {
            effects.add("terms " + report.version());
            terms = Optional.of(report);
        }
    }

    @Override
    public Quote send(Tenant tenant, StagedQuote of, QuoteReport report) {
        return quotes.stream()
                .filter(quote -> quote.key().equals(report.quoteKey()))
                .findFirst()
                .orElseGet(() -> create(report));
    }

    private Quote create(QuoteReport report) {
        effects.add("sent " + report.version());
        for (int i = 0; i < quotes.size(); i++) {
            if (quotes.get(i).state() == QuoteState.DECLINED_FOR_RENEGOTIATION) {
                quotes.set(i, in(quotes.get(i), QuoteState.RENEGOTIATION_ADDRESSED));
            }
        }
        Quote created = new Quote(
                "quote-" + report.version(),
                1,
                report.quoteKey(),
                QuoteState.PENDING,
                SampleQuotes.NOW.plusSeconds(quotes.size()),
                report.validTo(),
                "",
                SampleQuotes.money("23.33"));
        quotes.add(created);
        return created;
    }

    @Override
    public void withdraw(Tenant tenant, Quote quote) {
        quotes.replaceAll(it -> {
            if (it.id().equals(quote.id()) && it.state() == QuoteState.PENDING) {
                effects.add("withdrew " + it.id());
                return in(it, QuoteState.WITHDRAWN);
            }
            return it;
        });
    }

    @Override
    public void reject(Tenant tenant, Negotiation negotiation) {
        state = RequestState.REJECTED;
    }

    @Override
    public void close(Tenant tenant, Negotiation negotiation) {
        state = RequestState.CLOSED;
    }

    private static Quote in(Quote quote, QuoteState state) {
        return new Quote(
                quote.id(),
                quote.version() + 1,
                quote.key(),
                state,
                quote.createdAt(),
                quote.validTo(),
                quote.buyerComment(),
                quote.total());
    }
}
